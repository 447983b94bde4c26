"""The order of the steps that make a write durable, failures at each of them, and a smoke of the faults."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from store_desk import Desk, add

from declinetui.domain.people import Client
from declinetui.errors import Message, StoreError
from declinetui.store import Store, files, lock

EDIT = Message("changed")


def test_content_is_flushed_before_the_name_and_the_folder_last(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "A B")
    steps: list[str] = []
    real_replace = Path.replace

    def sync_file(descriptor: int) -> None:
        steps.append(f"flush {os.fstat(descriptor).st_size > 0}")

    def replace(self: Path, target: Path) -> Path:
        if target == desk.file:
            assert desk.file.read_bytes() == before and len(store.clients) == 1
            steps.append("name")
        return real_replace(self, target)

    monkeypatch.setattr(files, "sync_file", sync_file)
    monkeypatch.setattr(files, "sync_folder", lambda folder: steps.append(f"folder {folder.name}"))
    monkeypatch.setattr(Path, "replace", replace)
    store.backup_now()
    store.drafts.save("r", {})
    steps.clear()
    before = desk.file.read_bytes()
    with store.transaction(EDIT) as tx:
        tx.put(Client(uid="c", name="C D"))
        assert steps == []
    assert steps[-3:] == ["flush True", "name", "folder home"]


def _no_space(*_: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def _broken(*_: object) -> None:
    raise OSError(errno.EIO, "broken")


@pytest.mark.parametrize("name", ["sync_file", "sync_folder"])
@pytest.mark.parametrize("failure", [_no_space, _broken])
def test_a_failure_is_said_and_nothing_is_acknowledged(
    desk: Desk, store: Store, name: str, failure: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "A B")
    with monkeypatch.context() as patch:
        patch.setattr(files, name, failure)
        with pytest.raises(StoreError) as error:
            add(store, "C D")
        assert error.value.way_out is not None
        assert [c.name for c in store.clients.all()] == ["A B"]
        assert not list(desk.home.glob(".*.tmp"))
    add(store, "E F")
    assert {c.name for c in desk.open().clients.all()} >= {"A B", "E F"}
    assert store.clients.all() == desk.open().clients.all()


def test_threads_of_one_window_take_turns(desk: Desk, store: Store) -> None:
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for step in range(5):
                add(store, f"Client {number}.{step}")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(desk.open().clients) == len(store.clients) == 30


def test_looking_for_changes_never_waits_for_a_writer(desk: Desk, store: Store) -> None:
    add(store, "A B")
    entered, leave = threading.Event(), threading.Event()

    def slow() -> None:
        with store.transaction(EDIT) as tx:
            tx.put(Client(uid="c", name="C D"))
            entered.set()
            leave.wait(10)

    thread = threading.Thread(target=slow)
    thread.start()
    assert entered.wait(10)
    assert store.refresh() is False
    assert [c.name for c in store.clients.all()] == ["A B"]
    leave.set()
    thread.join()
    assert len(store.clients) == 2


def test_a_busy_log_is_said_after_the_time_limit(desk: Desk, store: Store) -> None:
    add(store, "A B")
    with (
        lock.exclusive(desk.file),
        pytest.raises(StoreError) as error,
        lock.exclusive(desk.file, seconds=0.05),
    ):
        pass
    assert "busy" in error.value.what.msgid
    assert lock.LOCK_SECONDS == 5


def test_a_home_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Desk(tmp_path / "file" / "home").open()
    with pytest.raises(StoreError):
        add(store, "A B")


def test_a_log_that_cannot_be_read_says_so_and_recovers(desk: Desk, store: Store) -> None:
    add(store, "A B")
    content = desk.file.read_bytes()
    desk.file.unlink()
    desk.file.mkdir()
    late = desk.open()
    assert late.refusal is not None and "could not be read" in late.refusal.what.msgid
    with pytest.raises(StoreError):
        add(late, "C D")
    desk.file.rmdir()
    desk.file.write_bytes(content)
    add(late, "C D")
    assert len(desk.open().clients) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_smoke_of_the_bench(tmp_path: Path) -> None:
    """The bench runs and writes its page; speed itself is no matter of a test on a shared machine."""
    script = Path(__file__).parents[1] / "bench" / "store.py"
    command = [
        sys.executable,
        str(script),
        "--records",
        "300",
        "--times",
        "2",
        "--out",
        str(tmp_path / "page.md"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "| **times faster** |" in (tmp_path / "page.md").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_smoke_of_the_fault_suite() -> None:
    """Few rounds of `make faults`, with real kills and real limits."""
    script = Path(__file__).parents[1] / "faults" / "run.py"
    done = subprocess.run(
        [sys.executable, str(script), "--smoke"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("ok ") == 13
