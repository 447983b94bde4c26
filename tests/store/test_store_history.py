"""Undo and redo of every step, 200 deep, across restarts, in words."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from store_desk import NOW, Desk, add

from declinetui.domain.people import Client
from declinetui.domain.terms import Reason
from declinetui.domain.values import Money
from declinetui.errors import Message, StoreError
from declinetui.store import Store, history
from declinetui.store.words import pack, unpack


def test_undo_and_redo_are_told_in_words_across_restarts(desk: Desk, store: Store) -> None:
    (client,) = add(store, "Marie-Ève Tremblay")
    late = desk.open()
    told = Message("added: {client}", client="Marie-Ève Tremblay")
    assert late.next_undo() == told and late.next_redo() is None
    assert late.undo() == told
    assert late.undo() is None
    again = desk.open()
    assert len(again.clients) == len(again.promises) == 0
    assert again.next_redo() == told
    assert again.redo() == told and again.redo() is None
    assert again.clients.get(client.uid) == client


def test_a_new_step_ends_redo(store: Store) -> None:
    add(store, "A B", "C D")
    store.undo()
    add(store, "E F")
    assert store.redo() is None
    assert [c.name for c in store.clients.all()] == ["A B", "E F"]


def test_two_hundred_steps(desk: Desk, store: Store) -> None:
    for n in range(history.DEPTH + 5):
        with store.transaction(Message("named {n}", n=n)) as tx:
            tx.put(Client(uid="c", name=str(n)))
    late = desk.open()
    undone = 0
    while late.undo():
        undone += 1
    assert undone == history.DEPTH
    assert [c.name for c in late.clients.all()] == ["4"]
    while late.redo():
        undone -= 1
    assert undone == 0
    assert [c.name for c in late.clients.all()] == [str(history.DEPTH + 4)]


def test_heavy_steps_leave_earlier(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "WEIGHT", 2_000)
    for n in range(10):
        with store.transaction(Message("named {n}", n=n)) as tx:
            tx.put(Client(uid="c", name=str(n) * 500))
    steps = 0
    while store.undo():
        steps += 1
    assert 1 <= steps < 9


def test_what_another_program_changed_is_not_undone(desk: Desk, store: Store) -> None:
    (client,) = add(store, "A B")
    data = json.loads(desk.file.read_text("utf-8"))
    data["clients"]["1"]["name"] = "A Z"
    desk.file.write_text(json.dumps(data), "utf-8")
    with pytest.raises(StoreError):
        store.undo()
    kept = store.clients.get(client.uid)
    assert kept is not None and kept.name == "A Z"
    with store.transaction(Message("changed")) as tx:
        tx.put(Client(uid=client.uid, name="A Y"))
    assert store.undo() == Message("changed")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data["_meta"]["1"].update(cursor=-7),
        lambda data: data["_meta"]["1"].update(cursor=10**15),
        lambda data: data["_history"]["1"].update(flips=[["_meta", "1", {"schema": 99}, 0]]),
        lambda data: data["_history"]["1"].update(flips=[["_history", "9", {"at": ""}, 0]]),
        lambda data: data["_history"]["1"].update(flips="all"),
        lambda data: data["_history"].update({"1": 3, "x": {}}),
        lambda data: data.pop("_history"),
        lambda data: data.pop("_meta"),
    ],
)
def test_a_spoilt_history_never_spoils_the_log(
    desk: Desk, store: Store, spoil: Callable[[dict[str, Any]], object]
) -> None:
    add(store, "A B")
    data = json.loads(desk.file.read_text("utf-8"))
    spoil(data)
    desk.file.write_text(json.dumps(data), "utf-8")
    late = desk.open()
    late.undo()
    add(late, "C D")
    assert late.undo() == Message("added: {client}", client="C D")
    again = desk.open()
    assert again.refusal is None and "C D" not in {c.name for c in again.clients.all()}
    assert again.redo() is not None and again.redo() is None


_VALUES = st.one_of(
    st.text(),
    st.integers(min_value=-(2**53), max_value=2**53),
    st.booleans(),
    st.none(),
    st.dates(),
    st.datetimes(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.sampled_from(Reason),
    st.builds(Money, st.decimals(min_value=0, max_value=10**9, places=2)),
    st.lists(st.dates(), max_size=3).map(tuple),
    st.builds(lambda day: Message("on {day}", day=day), st.dates()),
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,5}", fullmatch=True), _VALUES, max_size=4))
def test_messages_come_back_as_they_went(values: dict[str, object]) -> None:
    message = Message("said {x}", **values)
    assert unpack(json.loads(json.dumps(pack(message)))) == message


def test_values_of_a_later_version_stay_readable() -> None:
    told = unpack({"msgid": "m", "values": {"a": {"$Orbit": "x"}, "b": {"$Money": {"amount": "?"}}}})
    assert told.msgid == "m" and told.values["a"] == "x"
    packed = pack(Message("m", d=date(2026, 1, 2), t=NOW, n=Decimal("1.50"), r=Reason.HEALTH))
    assert packed["values"] == {
        "d": {"$date": "2026-01-02"},
        "t": {"$datetime": "2026-11-24T10:00:00"},
        "n": {"$Decimal": "1.50"},
        "r": {"$Reason": "health"},
    }


class Undoing(RuleBasedStateMachine):
    """Any mixture of writes, undos, redos and restarts equals a plain list of states."""

    def __init__(self) -> None:
        super().__init__()
        import tempfile
        from pathlib import Path

        self._folder = tempfile.TemporaryDirectory()
        self.desk = Desk(Path(self._folder.name) / "home")
        self.store = self.desk.open()
        self.states: list[dict[str, str]] = [{}]
        self.at = 0

    def _step(self, state: dict[str, str]) -> None:
        if state != self.states[self.at]:
            self.states[self.at + 1 :] = [state]
            self.at += 1

    @rule(
        uid=st.sampled_from("abcd"),
        name=st.text(max_size=300).map(lambda s: s.encode("utf-8", "ignore").decode()),
    )
    def put(self, uid: str, name: str) -> None:
        with self.store.transaction(Message("put")) as tx:
            tx.put(Client(uid=uid, name=name))
        self._step({**self.states[self.at], uid: name})

    @rule(gone=st.sets(st.sampled_from("abcd"), min_size=1))
    def delete(self, gone: set[str]) -> None:
        with self.store.transaction(Message("delete")) as tx:
            for uid in gone:
                tx.delete(Client, uid)
        self._step({k: v for k, v in self.states[self.at].items() if k not in gone})

    @rule()
    def undo(self) -> None:
        assert (self.store.undo() is not None) == (self.at > 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        undone = self.at < len(self.states) - 1
        assert (self.store.redo() is not None) == undone
        self.at += undone

    @rule(warm=st.booleans())
    def restart(self, warm: bool) -> None:
        self.store = self.desk.open()
        if warm:
            self.store.problems()

    def teardown(self) -> None:
        for store in (self.store, self.desk.open()):
            assert {c.uid: c.name for c in store.clients.all()} == self.states[self.at]
            assert store.problems() == ()
        self._folder.cleanup()


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
