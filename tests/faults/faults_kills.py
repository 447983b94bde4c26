"""SIGKILL at random moments, under inserts, under updates of changing length, under undo and redo."""

import json
from collections.abc import Callable
from datetime import date, datetime
from itertools import count
from pathlib import Path

from faults_harness import Acknowledge, Plan, Result, fresh_home, killed_at_random, open_store
from tinydb import TinyDB

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import Promise
from declinetui.domain.people import Client
from declinetui.errors import Message
from declinetui.store import Store

NOW = datetime(2026, 11, 24, 10, 0)
TEXT = "Bonjour, pourriez-vous refaire notre site d’ici février ? " * 8
PER_HOME = 20
"""Kills before a new log is begun, so that logs of all sizes are hit."""


def insert(store: Store, number: int) -> None:
    """One transaction over three tables."""
    with store.transaction(Message("added: {n}", n=number)) as tx:
        tx.put(Client(uid=f"c{number}", name=f"Client {number}"))
        tx.put(Inquiry(uid=f"i{number}", client=f"c{number}", received=NOW, text=TEXT))
        tx.put(Promise(uid=f"p{number}", client=f"c{number}", reply="", due=date(2027, 2, 15), about=""))


def _inserting(home: Path, start: int) -> Callable[[Acknowledge], None]:
    def work(acknowledge: Acknowledge) -> None:
        store = open_store(home)
        for number in count(start):
            insert(store, number)
            acknowledge(str(number))

    return work


def kills_under_inserts(plan: Plan) -> Result:
    """Every acknowledged insert is there afterwards, every transaction whole."""
    result = Result("SIGKILL under inserts (3 tables a transaction)")
    dice, inside = plan.dice, 0
    for start_of_home in range(0, plan.kills, PER_HOME):
        with fresh_home() as home:
            numbers = 0
            for _ in range(min(PER_HOME, plan.kills - start_of_home)):
                heard = killed_at_random(_inserting(home, numbers), dice, 0.05)
                result.runs += 1
                result.acknowledged += len(heard)
                inside += any(home.glob(".log.json.*.tmp"))
                store = open_store(home)
                there = len(store.clients)
                result.corrupt += store.refusal is not None
                result.lost += sum(f"c{number}" not in store.clients for number in heard)
                result.expect(there <= numbers + len(heard) + 1, "more than one write was never acknowledged")
                whole = there == len(store.inquiries) == len(store.promises)
                result.expect(whole and not store.problems(), "half a transaction")
                result.expect(
                    len(TinyDB(store.path).table("clients")) == there, "stock TinyDB reads otherwise"
                )
                numbers = there
    result.remark = f"{inside} kills left a half-written temporary file"
    if plan.stock:
        result.stock = _stock_kills(plan, _stock_inserting)
    return result


def _name(number: int) -> str:
    return f"{number}:" + "é" * (number * 7919 % 3000)


def _updating(home: Path, start: int) -> Callable[[Acknowledge], None]:
    def work(acknowledge: Acknowledge) -> None:
        store = open_store(home)
        for number in count(start):
            with store.transaction(Message("named: {n}", n=number)) as tx:
                tx.put(Client(uid=f"c{number % 10}", name=_name(number)))
            acknowledge(str(number))

    return work


def kills_under_updates(plan: Plan) -> Result:
    """The last acknowledged update stands, or the one after it; nothing in between."""
    result = Result("SIGKILL under updates of changing length")
    dice = plan.dice
    for start_of_home in range(0, plan.kills, PER_HOME):
        with fresh_home() as home:
            last = 10
            store = open_store(home)
            for number in range(last + 1):
                with store.transaction(Message("named: {n}", n=number)) as tx:
                    tx.put(Client(uid=f"c{number % 10}", name=_name(number)))
            for _ in range(min(PER_HOME, plan.kills - start_of_home)):
                heard = killed_at_random(_updating(home, last + 1), dice, 0.05)
                result.runs += 1
                result.acknowledged += len(heard)
                store = open_store(home)
                result.corrupt += store.refusal is not None
                found = sorted(int(client.name.split(":")[0]) for client in store.clients.all())
                expected = int(heard[-1]) if heard else last
                last = found[-1] if found else expected
                result.lost += max(0, expected - last)
                result.expect(last <= expected + 1, "more than one write was never acknowledged")
                result.expect(found == list(range(last - 9, last + 1)), f"records out of step: {found}")
                names = {client.name for client in store.clients.all()}
                result.expect(names == {_name(number) for number in found}, "a name was cut")
    if plan.stock:
        result.stock = _stock_kills(plan, _stock_updating)
    return result


def _undoing(home: Path, start: int) -> Callable[[Acknowledge], None]:
    def work(acknowledge: Acknowledge) -> None:
        store = open_store(home)
        for number in count(start):
            insert(store, number)
            acknowledge(f"+{number}")
            store.undo()
            acknowledge(f"-{number}")
            store.redo()
            acknowledge(f"+{number}")

    return work


def kills_under_undo(plan: Plan) -> Result:
    """Log and history agree: each step is done or undone, whole, and can be turned again."""
    result = Result("SIGKILL under undo and redo")
    dice = plan.dice
    for start_of_home in range(0, plan.kills, PER_HOME):
        with fresh_home() as home:
            number = 0
            for _ in range(min(PER_HOME, plan.kills - start_of_home)):
                heard = killed_at_random(_undoing(home, number), dice, 0.06)
                result.runs += 1
                result.acknowledged += len(heard)
                store = open_store(home)
                result.corrupt += store.refusal is not None
                last = heard[-1] if heard else ""
                whole = len(store.clients) == len(store.inquiries) == len(store.promises)
                result.expect(whole, "half a step")
                _check_undo(store, last, result)
                while store.redo():
                    pass
                number = len(store.clients)
    return result


def _check_undo(store: Store, last: str, result: Result) -> None:
    """After the last word, exactly that state or the one after it."""
    if not last:
        return
    number = int(last[1:])
    there = f"c{number}" in store.clients
    following = f"c{number + 1}" in store.clients
    if last[0] == "+":
        undone = not there and store.next_redo() == Message("added: {n}", n=number)
        result.lost += not (there or undone)
    else:
        result.expect(not following, "a step came from nowhere")
    told = store.next_undo()
    newest = max((int(client.uid[1:]) for client in store.clients.all()), default=None)
    result.expect(
        told == (None if newest is None else Message("added: {n}", n=newest)), "history out of step"
    )


def _stock_inserting(path: Path, start: int) -> Callable[[Acknowledge], None]:
    def work(acknowledge: Acknowledge) -> None:
        db = TinyDB(path)
        for number in count(start):
            db.insert({"uid": number, "text": TEXT})
            acknowledge(str(number))

    return work


def _stock_updating(path: Path, start: int) -> Callable[[Acknowledge], None]:
    def work(acknowledge: Acknowledge) -> None:
        db = TinyDB(path)
        for number in count(start):
            if number < 10:
                db.insert({"uid": number, "name": _name(number)})
            else:
                db.update({"uid": number, "name": _name(number)}, doc_ids=[number % 10 + 1])
            acknowledge(str(number))

    return work


def _stock_kills(plan: Plan, working: Callable[[Path, int], Callable[[Acknowledge], None]]) -> str:
    dice, corrupt, kills = plan.dice, 0, 0
    while kills < plan.kills:
        with fresh_home() as home:
            home.mkdir()
            path, start = home / "db.json", 0
            for _ in range(min(PER_HOME, plan.kills - kills)):
                heard = killed_at_random(working(path, start), dice, 0.05)
                kills += 1
                start = int(heard[-1]) + 1 if heard else start
                if not _readable(path):
                    corrupt += 1
                    break
    return f"{corrupt} of {kills} kills left an unreadable file"


def _readable(path: Path) -> bool:
    try:
        json.loads(path.read_text("utf-8"))
    except ValueError:
        return False
    return True
