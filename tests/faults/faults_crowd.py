"""Many processes at one log, one that will not let go, and a window that looks on."""

import os
import signal
import time
from pathlib import Path

from faults_harness import Acknowledge, Child, Plan, Result, Work, fresh_home, open_store, said
from faults_kills import insert
from tinydb import TinyDB

from declinetui.errors import Message, StoreError


def crowd_of_writers(plan: Plan) -> Result:
    """All write at once while another process shows the log: nothing is lost, all can be undone."""
    result = Result(f"{plan.writers} processes writing at once, one reading meanwhile", runs=1)
    with fresh_home() as home:
        watcher = Child(lambda acknowledge: _watch(home, acknowledge))
        children = [Child(_writing(home, n * plan.each, plan.each)) for n in range(plan.writers)]
        heard = []
        for child in children:
            words, status = child.finish()
            result.expect(status == 0, f"a writer ended with {status}: {words[-1:]}")
            heard += words
        (home / "enough").touch()
        words, status = watcher.finish()
        result.expect(status == 0 and words[-1:] == [str(len(heard))], f"the reader saw {words[-1:]}")
        store = open_store(home)
        result.acknowledged = len(heard)
        result.corrupt += store.refusal is not None
        result.lost = sum(f"c{number}" not in store.clients for number in heard)
        undone = 0
        while store.undo():
            undone += 1
        result.expect(undone == min(200, len(heard)), f"{undone} steps could be undone")
        result.expect(len(store.clients) == len(heard) - undone, "undo left something")
    result.remark = f"then {undone} steps undone one by one"
    if plan.stock:
        result.stock = _stock_crowd(plan)
    return result


def _writing(home: Path, start: int, count: int) -> Work:
    def work(acknowledge: Acknowledge) -> None:
        store = open_store(home)
        for number in range(start, start + count):
            insert(store, number)
            acknowledge(str(number))

    return work


def _watch(home: Path, acknowledge: Acknowledge) -> None:
    """What the app does: look for changes, and never see fewer records or half a transaction."""
    store, seen = open_store(home), 0
    while True:
        enough = (home / "enough").exists()
        store.refresh()
        if store.refusal is not None:
            raise store.refusal
        if not len(store.clients) == len(store.inquiries) == len(store.promises) >= seen:
            raise AssertionError(f"{len(store.clients)} records after {seen}")
        seen = len(store.clients)
        if enough:
            acknowledge(str(seen))
            return
        time.sleep(0.002)


def _stock_crowd(plan: Plan) -> str:
    with fresh_home() as home:
        home.mkdir()
        path = home / "db.json"

        def work(acknowledge: Acknowledge) -> None:
            for number in range(plan.each):
                with TinyDB(path) as db:
                    db.insert({"uid": f"{os.getpid()}-{number}"})
                acknowledge(f"{os.getpid()}-{number}")

        heard = [word for child in [Child(work) for _ in range(plan.writers)] for word in child.finish()[0]]
        kept = [word for word in heard if not word.startswith("!")]
        try:
            there = {str(record["uid"]) for record in TinyDB(path)}
        except ValueError:
            return f"all {len(kept)} acknowledged writes: the file is unreadable"
        return f"{sum(word not in there for word in kept)} of {len(kept)} acknowledged writes"


def stubborn_writer(_plan: Plan) -> Result:
    """A stopped process that holds the lock: said after five seconds; a killed one frees it at once."""
    result = Result("lock held by a stopped process, then by a killed one", runs=2)
    with fresh_home() as home:
        store = open_store(home)
        insert(store, 0)

        def hold(acknowledge: Acknowledge) -> None:
            with open_store(home).transaction(Message("held")):
                acknowledge("held")
                time.sleep(60)

        child = Child(hold)
        child.wait_for_acknowledgement()
        os.kill(child.pid, signal.SIGSTOP)
        started = time.monotonic()
        try:
            insert(store, 1)
            result.expect(False, "wrote through a lock")
        except StoreError as error:
            result.remark = f"said after {time.monotonic() - started:.0f} s: “{said(error)}”"
        child.kill()
        child.finish()
        insert(store, 2)
        result.acknowledged = 2
        result.lost = 2 - len(open_store(home).clients)
    return result
