"""No room: a limit on the size of files, and a disk that is full."""

import os
import resource
import subprocess
import tempfile
from pathlib import Path

from faults_harness import Acknowledge, Child, Plan, Result, fresh_home, open_store, said
from faults_kills import TEXT, insert
from tinydb import TinyDB

from declinetui.errors import StoreError


def size_limit(plan: Plan) -> Result:
    """RLIMIT_FSIZE just above the file: the write fails in words, file and memory stay as they were."""
    result = Result("file size limit (RLIMIT_FSIZE)", runs=1)
    with fresh_home() as home:
        for number in range(20):
            insert(open_store(home), number)
        result.acknowledged = 20
        limit = (home / "log.json").stat().st_size + 100
        words, status = Child(lambda acknowledge: _starved(home, limit, acknowledge)).finish()
        result.expect(status == 0, f"ended with {status}: {words[-1:]}")
        result.remark = next((f"said: “{word[2:]}”" for word in words if word.startswith("= ")), "")
        _settle(home, result, words)
    if plan.stock:
        result.stock = _stock_limit()
    return result


def _starved(home: Path, limit: int, acknowledge: Acknowledge) -> None:
    store = open_store(home)
    before, memory = store.path.read_bytes(), store.clients.all()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    for number in range(3):
        try:
            insert(store, 100 + number)
            acknowledge("!! wrote beyond the limit")
        except StoreError as error:
            acknowledge(f"= {said(error)}")
        same = store.path.read_bytes() == before and store.clients.all() == memory
        acknowledge("same" if same else "!! file or memory changed")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    insert(store, 20)
    acknowledge("20")


def _settle(home: Path, result: Result, words: list[str]) -> None:
    store = open_store(home)
    result.acknowledged += "20" in words
    result.corrupt += store.refusal is not None
    result.lost += result.acknowledged - len(store.clients)
    result.complaints += [word for word in words if word.startswith("!")]
    result.expect(not list(home.rglob(".*.tmp")), "a temporary file was left")


def _stock_limit() -> str:
    with fresh_home() as home:
        home.mkdir()
        path = home / "db.json"
        with TinyDB(path) as db:
            for number in range(20):
                db.insert({"uid": number, "text": TEXT})

        def work(_acknowledge: Acknowledge) -> None:
            limit = path.stat().st_size + 100
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            TinyDB(path).insert({"uid": 20, "text": TEXT})

        Child(work).finish()
        try:
            return f"{20 - len(TinyDB(path))} of 20 acknowledged writes"
        except ValueError:
            return "all 20 acknowledged writes: the file is unreadable"


def full_disk(_plan: Plan) -> Result:
    """A small file system filled to the brim; needs the right to mount one."""
    result = Result("full disk (a file system of 1 MB)", runs=1)
    with tempfile.TemporaryDirectory(prefix="declinetui-faults-") as place:
        mounted = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place]
        if os.geteuid() != 0 or subprocess.run(mounted, capture_output=True, check=False).returncode:
            result.runs = 0
            result.remark = "not run: mounting needs root"
            return result
        try:
            _fill(Path(place), result)
        finally:
            subprocess.run(["umount", "-l", place], check=False)
    return result


def _fill(place: Path, result: Result) -> None:
    home = place / "home"
    ballast = place / "ballast"
    ballast.write_bytes(bytes(400_000))
    store = open_store(home)
    refused = 0
    for number in range(2000):
        before = store.path.read_bytes() if store.path.exists() else b""
        try:
            insert(store, number)
            result.acknowledged += 1
        except StoreError as error:
            refused += 1
            result.remark = f"said: “{said(error)}”"
            result.expect(store.path.read_bytes() == before, "the file changed")
            result.expect(len(store.clients) == result.acknowledged, "memory changed")
            if refused == 3:
                break
    result.expect(refused == 3, "the disk never filled")
    try:
        store.drafts.save("r", {"text": TEXT * 1000})
    except StoreError:
        refused += 1
    result.expect(refused == 4, "a draft was saved on a full disk")
    late = open_store(home)
    result.corrupt += late.refusal is not None
    ballast.unlink()
    insert(late, 5000)
    result.acknowledged += 1
    result.lost += result.acknowledged - len(open_store(home).clients)
