"""A file that cannot be trusted is copied aside, named, never written over, and can be rescued."""

import codecs
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from store_desk import Desk, add

from declinetui.domain.people import Client
from declinetui.errors import Message, StoreError
from declinetui.store import Store
from declinetui.store.codec import Damage
from declinetui.store.health import State

EDIT = Message("changed")


def _twice(content: bytes) -> bytes:
    return content.replace(b'"clients":{\n', b'"clients":{\n"1":{"uid":"z","name":"Z"},\n', 1)


_KINDS: dict[str, tuple[Callable[[bytes], bytes], Damage, range]] = {
    "empty": (lambda _: b"", Damage.EMPTY, range(0, 1)),
    "zeros": (lambda c: bytes(len(c)), Damage.ZEROS, range(0, 1)),
    "cut in the middle": (lambda c: c[: len(c) // 2], Damage.TRUNCATED, range(1, 12)),
    "cut in a string": (lambda c: c[: c.index(b"Bonjour") + 3], Damage.TRUNCATED, range(3, 4)),
    "without its last brace": (lambda c: c.rstrip()[:-1], Damage.TRUNCATED, range(12, 13)),
    "another last brace": (lambda c: c.rstrip()[:-1] + b"]\n", Damage.GARBAGE, range(12, 13)),
    "tail of zeros": (lambda c: c[:-200] + bytes(200), Damage.GARBAGE, range(12, 13)),
    "garbage": (lambda _: os.urandom(300), Damage.GARBAGE, range(0, 1)),
    "text": (lambda _: b"not a log at all", Damage.GARBAGE, range(0, 1)),
    "broken record": (lambda c: c.replace(b'"name":"C D"', b'"name":"C D', 1), Damage.GARBAGE, range(11, 12)),
    "number twice": (_twice, Damage.DUPLICATE, range(13, 14)),
    "key twice": (lambda c: c.replace(b'{"uid"', b'{"uid":"a","uid"', 1), Damage.DUPLICATE, range(12, 13)),
    "a list": (lambda _: b"[1, 2]", Damage.WRONG_TYPE, range(0, 1)),
    "a table that is a list": (lambda _: b'{"clients": []}', Damage.WRONG_TYPE, range(0, 1)),
    "a meta record that is text": (
        lambda c: re.sub(rb'"schema":\d', b'"schema":"one"', c),
        Damage.WRONG_TYPE,
        range(12, 13),
    ),
    "deep nesting": (lambda _: b'{"a":' * 100_000, Damage.GARBAGE, range(0, 1)),
}


@pytest.mark.parametrize("kind", _KINDS)
def test_damage_is_copied_aside_and_never_written_over(desk: Desk, store: Store, kind: str) -> None:
    spoil, expected, rescued = _KINDS[kind]
    add(store, "A B", "C D", "E F")
    bad = spoil(desk.file.read_bytes())
    desk.file.write_bytes(bad)

    for late in (desk.open(), desk.open()):
        assert late.health.state is State.DAMAGED
        assert late.health.damage is expected
        assert late.notices()[0].msgid.startswith("The client log {file} is damaged")
        assert late.health.quarantined is not None
        assert late.health.quarantined.read_bytes() == bad
        assert late.clients.all() == ()
        with pytest.raises(StoreError) as error, late.transaction(EDIT) as tx:
            tx.put(Client(uid="", name="X"))
        assert error.value.way_out is not None
        assert str(late.health.quarantined) in error.value.way_out.values.values()
        assert desk.file.read_bytes() == bad
    assert len(list((desk.home / "quarantine").iterdir())) == 1

    assert late.salvageable().count in rescued
    found = late.salvage()
    assert late.refusal is None
    again = desk.open()
    assert again.health.state is State.SOUND
    assert sum(len(again.db.table(name)) for name in again.db.tables() if name[0] != "_") == found.count
    assert again.problems() == ()
    add(again, "G H")


def test_a_running_window_keeps_what_it_read(desk: Desk, store: Store) -> None:
    add(store, "A B")
    good = desk.file.read_bytes()
    desk.file.write_bytes(good[:100])
    assert store.refresh()
    assert store.health.state is State.DAMAGED
    assert [c.name for c in store.clients.all()] == ["A B"]
    with pytest.raises(StoreError):
        add(store, "C D")
    desk.file.write_bytes(good)
    assert store.refresh() and store.refusal is None
    add(store, "C D")


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_byte_order_mark_is_no_damage(desk: Desk, store: Store, mark: bytes) -> None:
    add(store, "Ève Roy")
    encoding = {2: "utf-16-le" if mark[0] == 0xFF else "utf-16-be", 3: "utf-8"}[len(mark)]
    desk.file.write_bytes(mark + desk.file.read_text("utf-8").encode(encoding))
    late = desk.open()
    assert [c.name for c in late.clients.all()] == ["Ève Roy"]
    add(late, "C D")
    assert desk.file.read_bytes().startswith(b"{")
    assert len(desk.open().clients) == 2


def test_a_bad_record_is_named_and_the_rest_loads(desk: Desk, store: Store) -> None:
    add(store, "A B", "C D", "E F")
    data = json.loads(desk.file.read_text("utf-8"))
    data["clients"]["2"]["relation"] = "nemesis"
    data["clients"]["3"]["uid"] = data["clients"]["1"]["uid"]
    data["clients"]["4"] = 12
    data["clients"]["five"] = {"uid": "five"}
    data["inquiries"]["1"]["received"] = "yesterday"
    data["replies"]["1"].pop("uid")
    desk.file.write_text(json.dumps(data), "utf-8")
    late = desk.open()
    named = {(p.table, p.number) for p in late.problems()}
    assert named == {
        ("clients", "2"),
        ("clients", "3"),
        ("clients", "4"),
        ("clients", "five"),
        ("inquiries", "1"),
        ("replies", "1"),
    }
    assert [c.name for c in late.clients.all()] == ["A B"]
    add(late, "G H")
    add(late, "I J")
    kept = json.loads(desk.file.read_text("utf-8"))
    assert {n: kept["clients"][n] for n in ("2", "3", "4", "five")} == {
        n: data["clients"][n] for n in ("2", "3", "4", "five")
    }
    assert len(desk.open().problems()) == len(late.problems()) == 6
    kept["clients"]["2"]["relation"] = "friend"
    desk.file.write_text(json.dumps(kept), "utf-8")
    late.refresh()
    assert len(late.problems()) == 5
    assert [c.name for c in late.clients.all()] == ["A B", "C D", "G H", "I J"]
    late.undo()
    kept["clients"]["2"]["relation"] = "nemesis"
    desk.file.write_text(json.dumps(kept), "utf-8")
    late.refresh()
    assert [c.name for c in late.clients.all()] == ["A B", "G H", "I J"]


def test_a_zone_added_by_another_program_is_dropped(desk: Desk, store: Store) -> None:
    (client,) = add(store, "A B")
    desk.file.write_text(desk.file.read_text("utf-8").replace("10:00:00", "10:00:00Z"), "utf-8")
    assert desk.open().inquiries.of_client(client.uid)[0].received.tzinfo is None


def test_a_bit_that_flipped_is_noticed(desk: Desk, store: Store) -> None:
    add(store, "A B")
    content = desk.file.read_bytes()
    desk.file.write_bytes(content.replace(b"Bonjour", b"Bonjouq"))
    add(desk.open(), "C D")
    (kept,) = [b for b in store.list_backups() if b.occasion == "outside"]
    assert b"Bonjouq" in kept.path.read_bytes()


def test_an_older_file_is_said(desk: Desk, store: Store) -> None:
    add(store, "A B")
    old = desk.file.read_bytes()
    add(store, *(f"Client {n}" for n in range(5)))
    desk.file.write_bytes(old)
    late = desk.open()
    assert [n.msgid for n in late.notices()] == [
        "The client log is older than the one last seen here: saved {found} instead of {expected}.",
        "The client log holds {n} record; {expected} were seen here last time.",
        "“declinetui doctor” checks the log; “declinetui restore” brings a backup back.",
    ]
    add(late, "G H")
    assert desk.open().notices() == ()


def test_a_log_that_is_gone_is_not_begun_again_in_silence(desk: Desk, store: Store) -> None:
    add(store, "A B")
    desk.file.unlink()
    for one in (store, desk.open()):
        with pytest.raises(StoreError):
            add(one, "C D")
        assert one.health.state is State.MISSING
    assert not desk.file.exists()
    late = desk.open()
    late.start_anew()
    add(late, "C D")
    assert [c.name for c in desk.open().clients.all()] == ["C D"]


def test_a_sound_log_is_not_rescued(desk: Desk, store: Store) -> None:
    add(store, "A B")
    before = desk.file.read_bytes()
    for rescue in (store.salvage, store.start_anew):
        with pytest.raises(StoreError):
            rescue()
    assert desk.file.read_bytes() == before


def test_conflict_copies_are_said_and_can_be_taken_over(desk: Desk, store: Store) -> None:
    add(store, "A B")
    shared = desk.file.read_bytes()
    add(store, "C D")
    desk.file.rename(desk.home / "log (conflicted copy 2026-11-24).json")
    desk.file.write_bytes(shared)
    late = desk.open()
    add(late, "E F")
    (copy,) = late.conflict_copies()
    assert any(str(copy) in n.values.values() for n in late.notices())
    late.take_missing(copy)
    assert {c.name for c in desk.open().clients.all()} == {"A B", "C D", "E F"}
    late.undo()
    assert {c.name for c in desk.open().clients.all()} == {"A B", "E F"}


@pytest.mark.parametrize(
    "name",
    ["log.sync-conflict-20261124-100000-ABC.json", "log (1).json", "log (en conflit).json", "log.json~"],
)
def test_names_of_conflict_copies(desk: Desk, store: Store, name: str) -> None:
    add(store, "A B")
    (desk.home / name).write_bytes(b"{}")
    (desk.home / "logbook.json").write_bytes(b"{}")
    assert [p.name for p in store.conflict_copies()] == [name]


def test_a_newer_schema_opens_read_only(desk: Desk, store: Store) -> None:
    add(store, "A B")
    content = desk.file.read_bytes().replace(b'"schema":1', b'"schema":9')
    desk.file.write_bytes(content)
    late = desk.open()
    assert late.health.state is State.NEWER
    assert [c.name for c in late.clients.all()] == ["A B"]
    with pytest.raises(StoreError):
        add(late, "C D")
    with pytest.raises(StoreError):
        late.undo()
    assert desk.file.read_bytes() == content


def test_read_only_file_and_folder_are_respected(desk: Desk, store: Store) -> None:
    add(store, "A B")
    before = desk.file.read_bytes()
    for place in (desk.file, desk.home):
        mode = place.stat().st_mode
        place.chmod(mode & ~0o222)
        try:
            assert store.refusal is not None
            with pytest.raises(StoreError):
                add(store, "C D")
        finally:
            place.chmod(mode)
    assert desk.file.read_bytes() == before
    assert store.refusal is None


def test_a_symbolic_link_stays_a_link(desk: Desk, tmp_path: Path) -> None:
    real = tmp_path / "synced" / "declinetui.json"
    desk.home.mkdir()
    real.parent.mkdir()
    desk.file.symlink_to(real)
    add(desk.open(), "A B")
    assert desk.file.is_symlink() and real.is_file()
    assert (real.parent / "declinetui.json.lock").exists()
    assert len(desk.open().clients) == 1


def test_leftovers_of_a_killed_writer_are_swept(desk: Desk, store: Store) -> None:
    add(store, "A B")
    (desk.home / ".log.json.999-1.tmp").write_bytes(b"half")
    add(desk.open(), "C D")
    assert not list(desk.home.glob("*.tmp")) + list(desk.home.glob(".*.tmp"))
