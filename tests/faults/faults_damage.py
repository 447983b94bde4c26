"""Files that are damaged, foreign, read-only, elsewhere, older, or from a clock that went backwards."""

import os
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta

from faults_harness import Plan, Result, fresh_home, open_store
from faults_kills import insert

from declinetui.errors import StoreError

_SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "truncated": lambda content: content[: len(content) * 2 // 3],
    "empty": lambda _: b"",
    "garbage": lambda content: os.urandom(len(content)),
    "zeros": lambda content: bytes(len(content)),
    "a tail of zeros": lambda content: content[:-300] + bytes(300),
    "a key twice": lambda content: content.replace(b'{"uid"', b'{"uid":"x","uid"', 1),
    "a table twice": lambda content: content.replace(b'"clients":{', b'"clients":{},\n"clients":{', 1),
    "tables of a wrong type": lambda _: b'{"clients":[1,2]}',
    "a newer schema": lambda content: content.replace(b'"schema":1', b'"schema":99', 1),
}
_FOREIGN: dict[str, Callable[[bytes], bytes]] = {
    "a byte order mark": lambda content: b"\xef\xbb\xbf" + content,
    "UTF-16": lambda content: content.decode().encode("utf-16"),
    "records of a wrong type": lambda content: content.replace(b'"name":"Client 3"', b'"name":3', 1),
}


def damaged_files(_plan: Plan) -> Result:
    """Refused in words, copied aside, not one byte written over."""
    result = Result("damaged file: " + ", ".join(_SPOILT))
    for kind, spoil in _SPOILT.items():
        with fresh_home() as home:
            store = open_store(home)
            for number in range(10):
                insert(store, number)
            bad = spoil(store.path.read_bytes())
            store.path.write_bytes(bad)
            result.runs += 1
            result.acknowledged += 10
            late = open_store(home)
            try:
                insert(late, 10)
                result.expect(False, f"{kind}: written over")
            except StoreError as error:
                result.expect(error.way_out is not None, f"{kind}: no way out")
            result.corrupt += late.path.read_bytes() != bad
            copy = late.health.quarantined
            result.expect(
                "schema" in kind or (copy is not None and copy.read_bytes() == bad), f"{kind}: no copy"
            )
    result.remark = "each refused, copied aside and left as it was found"
    return result


def foreign_files(_plan: Plan) -> Result:
    """Readable all the same; a copy is kept before the first rewrite."""
    result = Result("foreign file: " + ", ".join(_FOREIGN))
    for kind, turn in _FOREIGN.items():
        with fresh_home() as home:
            store = open_store(home)
            for number in range(10):
                insert(store, number)
            foreign = turn(store.path.read_bytes())
            store.path.write_bytes(foreign)
            result.runs += 1
            result.acknowledged += 11
            insert(open_store(home), 10)
            late = open_store(home)
            result.corrupt += late.refusal is not None
            result.lost += 11 - len(late.clients.all()) - len(late.problems())
            copies = [b for b in late.list_backups() if b.path.read_bytes() == foreign]
            result.expect(bool(copies), f"{kind}: no copy")
    return result


def odd_places(_plan: Plan) -> Result:
    """Read-only file and folder, a symbolic link, a file replaced underneath, a conflict copy beside it."""
    result = Result("read-only file and folder, symbolic link, file replaced underneath, conflict copy")
    with fresh_home() as home:
        store = open_store(home)
        insert(store, 0)
        old = store.path.read_bytes()
        for place in (store.path, home):
            mode = place.stat().st_mode
            place.chmod(mode & ~0o222)
            try:
                insert(store, 1)
                result.expect(False, f"wrote into a read-only {place.name}")
            except StoreError:
                result.runs += 1
            place.chmod(mode)
        result.expect(store.path.read_bytes() == old, "a read-only file changed")

        insert(store, 1)
        other = home / "other.json"
        other.write_bytes(old)
        other.replace(store.path)
        insert(store, 2)
        late = open_store(home)
        result.expect([c.uid for c in late.clients.all()] == ["c0", "c2"], "a replaced file was written over")
        shutil.copy(store.path, home / "log (conflicted copy).json")
        result.expect(bool(open_store(home).notices()), "a conflict copy passed in silence")

        linked = home.parent / "linked"
        linked.mkdir()
        (linked / "log.json").symlink_to(store.path)
        insert(open_store(linked), 3)
        result.expect((linked / "log.json").is_symlink(), "a link became a file")
        result.runs += 3
        result.acknowledged = 3
        result.lost = 3 - len(open_store(home).clients)
    return result


def clock_backwards(_plan: Plan) -> Result:
    """Days in any order: nothing is lost, the newest backups stay."""
    result = Result("clock going backwards and jumping ahead")
    with fresh_home() as home:
        for number, days in enumerate([0, 400, -3, -400, 27000, 1, 0, -1]):
            insert(open_store(home, datetime(2026, 11, 24) + timedelta(days=days)), number)
            result.runs += 1
        late = open_store(home)
        result.acknowledged = result.runs
        result.lost = result.runs - len(late.clients)
        result.expect(len(late.list_backups()) >= 6, "backups are missing")
        result.expect(not late.notices(), "something was said of a sound log")
    return result
