"""Copies are made before what could hurt the log, read back, thinned out, and restored with a summary."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_desk import NOW, Desk, add

from declinetui.domain.people import Client
from declinetui.errors import Message, NotFoundError, StoreError
from declinetui.store import Store, backups
from declinetui.store.backups import DAYS, MONTHS, SPECIAL, WEEKS, Backup, superfluous
from declinetui.store.files import write_whole
from declinetui.store.health import State
from declinetui.store.occasion import Occasion


def test_the_first_write_of_a_day_copies_what_stood_before(desk: Desk, store: Store) -> None:
    add(store, "A B")
    before = desk.file.read_bytes()
    for day in range(1, 4):
        desk.now = NOW + timedelta(days=day)
        before = desk.file.read_bytes()
        add(desk.open(), f"Client {day}")
        add(store, f"Again {day}")
        newest = store.list_backups()[0]
        assert newest.occasion is Occasion.DAILY and newest.made == desk.now
        assert newest.path.read_bytes() == before
        assert len(store.list_backups()) == day


def test_a_failed_daily_copy_is_said_and_does_not_stop_saving(desk: Desk, store: Store) -> None:
    add(store, "A B")
    (desk.home / "backups").write_text("in the way")
    desk.now += timedelta(days=1)
    add(store, "C D")
    assert len(desk.open().clients) == 2
    assert len(store.notices()) == 1
    with pytest.raises(StoreError):
        store.backup_now()


def test_a_restore_tells_the_difference_and_can_be_undone(desk: Desk, store: Store) -> None:
    (first, second) = add(store, "A B", "C D")
    backup = store.backup_now()
    (third,) = add(store, "E F")
    with store.transaction(Message("changed")) as tx:
        tx.put(Client(uid=first.uid, name="A Z"))
        tx.delete(Client, second.uid)
    told = {d.table: (d.added, d.removed, d.changed) for d in store.compare_backup(backup.name)}
    assert told["clients"] == ((second.uid,), (third.uid,), (first.uid,))
    assert set(told) == {"clients", "inquiries", "replies", "promises"}
    expected = store.compare_backup(backup.name)
    assert store.restore(backup.name) == expected
    assert {c.name for c in desk.open().clients.all()} == {"A B", "C D"}
    assert {b.occasion for b in store.list_backups()} >= {Occasion.RESTORE}
    assert desk.open().undo() == Message("restored: the backup of {moment}", moment=backup.made)
    assert {c.name for c in desk.open().clients.all()} == {"A Z", "E F"}


def test_a_restore_that_removes_most_wants_force(desk: Desk, store: Store) -> None:
    add(store, "A B")
    backup = store.backup_now()
    add(store, "C D", "E F")
    with pytest.raises(StoreError):
        store.restore(backup.name)
    assert len(store.clients) == 3
    store.restore(backup.name, force=True)
    assert len(desk.open().clients) == 1


def test_a_backup_replaces_a_damaged_or_missing_log(desk: Desk, store: Store) -> None:
    add(store, "A B")
    backup = store.backup_now()
    for spoil in (lambda: desk.file.write_bytes(b"{"), desk.file.unlink):
        spoil()
        late = desk.open()
        assert late.refusal is not None
        assert [d.table for d in late.restore(backup.name)] == ["clients", "inquiries", "replies", "promises"]
        assert late.health.state is State.SOUND
        assert [c.name for c in desk.open().clients.all()] == ["A B"]
        assert desk.open().notices() == ()


def test_bad_backups_are_refused_with_a_sentence(desk: Desk, store: Store) -> None:
    add(store, "A B")
    backup = store.backup_now()
    backup.path.write_bytes(backup.path.read_bytes()[:50])
    with pytest.raises(StoreError):
        store.restore(backup.name)
    for name in ("log-2020-01-01T000000-daily.json", "../log.json", ""):
        with pytest.raises(NotFoundError):
            store.restore(name)
    assert len(store.clients) == 1


def test_a_copy_that_does_not_read_back_is_an_error(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, "A B")
    monkeypatch.setattr(backups, "write_whole", lambda path, chunks: write_whole(path, [b"worn out"]))
    with pytest.raises(StoreError) as error:
        store.backup_now()
    assert "read back" in error.value.what.msgid


def test_foreign_files_in_the_folder_are_left_alone(desk: Desk, store: Store) -> None:
    add(store, "A B")
    folder = desk.home / "backups"
    folder.mkdir()
    for name in ("notes.txt", "log-2026-99-99T000000-daily.json", "log-2026-11-24T100000-yearly.json"):
        (folder / name).write_text("mine")
    for _ in range(SPECIAL + 3):
        store.backup_now()
    assert len(store.list_backups()) == SPECIAL
    assert len(list(folder.iterdir())) == SPECIAL + 3


def _daily(moments: list[datetime]) -> list[Backup]:
    return [Backup(Path(f"{m:%Y-%m-%dT%H%M%S}"), m, Occasion.DAILY, 1) for m in moments]


def test_a_year_of_days_keeps_seven_days_four_weeks_six_months() -> None:
    made = _daily([NOW - timedelta(days=n) for n in range(365)])
    gone = set(superfluous(made))
    kept = [b.made for b in made if b not in gone]
    assert kept[:DAYS] == [NOW - timedelta(days=n) for n in range(DAYS)]
    weeks = {(NOW - timedelta(weeks=n)).isocalendar()[:2] for n in range(WEEKS)}
    assert weeks <= {m.isocalendar()[:2] for m in kept}
    assert len({(m.year, m.month) for m in kept}) == MONTHS
    assert len(kept) <= DAYS + WEEKS + MONTHS


@given(st.lists(st.datetimes(min_value=datetime(1990, 1, 1)), unique_by=lambda m: m.replace(microsecond=0)))
def test_no_clock_makes_the_rotation_drop_too_much(moments: list[datetime]) -> None:
    made = _daily(moments)
    kept = set(made) - set(superfluous(made))
    assert len(kept) >= min(len({m.date() for m in moments}), DAYS)
    assert superfluous(kept) == ()
    if made:
        assert max(made, key=lambda b: b.made) in kept


def test_a_clock_that_goes_backwards(desk: Desk, store: Store) -> None:
    desk.now = datetime(2099, 1, 1)
    add(store, "A B")
    for day in range(10):
        desk.now = NOW + timedelta(days=day)
        add(desk.open(), f"Client {day}")
    assert len(desk.open().clients) == 11
    assert len(store.list_backups()) >= DAYS
    assert desk.open().notices() == ()
    assert store.list_backups()[0].made == NOW + timedelta(days=9)
