"""A purged person is in no file under the home; an export holds everything but the private note."""

import errno
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from store_desk import NOW, Desk, add, reply_of

from declinetui.domain.ledger import Promise, PromiseStatus
from declinetui.domain.people import Circle, Client, Partner
from declinetui.errors import Message, NotFoundError, StoreError
from declinetui.store import Store, files
from declinetui.store.person import Person

NAME = "Zoé D’Aoust"
MARKS = (NAME, NAME.upper(), NAME.lower(), "zoe@exemple.ca", "514 555-0142", "Zo\\u00e9 D\\u2019Aoust")


def _named(home: Path) -> list[str]:
    found = []
    for path in home.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "replace")
            found += [f"{path.name}: {mark}" for mark in MARKS if mark in text]
    return found


def _busy_home(desk: Desk) -> tuple[Store, Client]:
    store = desk.open()
    zoe, other = add(store, NAME, "Karim Roy")
    store.backup_now()
    with store.transaction(Message("changed: {client}", client=NAME)) as tx:
        exported = desk.home / "out.txt"
        exported.write_text("Bonjour")
        old = store.replies.of_client(zoe.uid)[0]
        tx.put(replace(old, exported=(str(exported), "/nowhere/at/all.txt")))
        tx.put(replace(zoe, email="zoe@exemple.ca", phone="514 555-0142", circle="k", note="secret"))
        tx.put(Circle(uid="k", name="Cercle"))
        tx.put(replace(other, go_between=NAME, note=f"Une amie de {NAME.upper()}, zoe@exemple.ca"))
        tx.put(Partner(uid="p", name="Julie", conflicts=(NAME, "Autre"), notes="rien"))
        tx.put(reply_of(other.uid, "i", text=f"{NAME} vous salue.\nZoé D’Aoust"))
    with store.transaction(Message("spoke of {client}", client=NAME)) as tx:
        tx.put(Circle(uid="other", name="Autre cercle"))
    desk.now += timedelta(days=1)
    add(store, "Lee Un")
    store.drafts.save("hers", {"client": zoe.uid})
    store.drafts.save("also", {"text": f"Bonjour {NAME},"})
    store.drafts.save("his", {"client": other.uid})
    whole = desk.file.read_bytes()
    (desk.home / "log (conflicted copy).json").write_bytes(whole)
    (desk.home / "backups" / ".log-2026.json.77-1.tmp").write_bytes(whole[:-9])
    desk.file.write_bytes(whole[: len(whole) // 2])
    desk.open()
    desk.file.write_bytes(json.dumps(json.loads(whole)).encode())
    late = desk.open()
    with late.transaction(Message("named")) as tx:
        tx.put(Circle(uid="other", name="Cercle du nord"))
    (desk.home / ".log.json.77-1.tmp").write_bytes(whole[:-9])
    return late, zoe


def test_a_purge_leaves_no_file_that_names_the_person(desk: Desk) -> None:
    store, zoe = _busy_home(desk)
    assert len(_named(desk.home)) > 10
    exports = desk.home.parent / "exports"
    (exports / "2026").mkdir(parents=True)
    (exports / "2026" / "letter.txt").write_text(f"Bonjour {NAME},", "utf-8")
    (exports / "2026-11-24_zoe-d-aoust_fr.eml").write_bytes(b"Qm9uam91cg==")
    (exports / "other.txt").write_text("Bonjour Karim,", "utf-8")
    done = store.purge(zoe.uid, exports=(exports, exports / "nowhere"))
    assert _named(desk.home) == []
    assert not any(Person(zoe.uid).named_in(p.read_bytes()) for p in desk.home.rglob("*.json"))
    assert done.records == 4
    assert [path.name for path in done.exported] == [
        "out.txt",
        "letter.txt",
        "2026-11-24_zoe-d-aoust_fr.eml",
    ]
    assert {p.parent.name for p in done.removed} == {"quarantine", "drafts", "backups"}

    late = desk.open()
    assert [c.name for c in late.clients.all()] == ["Karim Roy", "Lee Un"]
    karim = late.clients.all()[0]
    assert karim.go_between == "" and karim.note == "Une amie de […], […]"
    assert late.partners.all()[0].conflicts == ("Autre",)
    assert late.replies.of_client(karim.uid)[1].text == "[…] vous salue.\n[…]"
    assert [d.request_id for d in late.drafts.pending()] == ["his"]
    for backup in late.list_backups():
        assert {c.name for c in _open_copy(desk, backup.path).clients.all()} <= {"Karim Roy", "Lee Un"}


def _open_copy(desk: Desk, path: Path) -> Store:
    home = desk.home.parent / path.stem
    home.mkdir()
    (home / "log.json").write_bytes(path.read_bytes())
    return Desk(home).open()


def test_a_purge_cannot_be_undone_but_earlier_steps_can(desk: Desk) -> None:
    store, zoe = _busy_home(desk)
    store.purge(zoe.uid)
    while store.undo():
        assert zoe.uid not in desk.open().clients
    assert _named(desk.home) == []
    while store.redo():
        assert zoe.uid not in desk.open().clients
    assert [c.name for c in store.clients.all()] == ["Karim Roy", "Lee Un"]


def test_a_first_name_alone_does_not_erase_others(desk: Desk, store: Store) -> None:
    marie, _ = add(store, "Marie", "Marie Dubois")
    done = store.purge(marie.uid)
    assert [c.name for c in store.clients.all()] == ["Marie Dubois"]
    assert store.inquiries.all()[0].text == "Bonjour, Marie Dubois"
    assert done.homonyms == ()


def test_somebody_of_the_same_name_is_said_and_left(store: Store) -> None:
    first, second = add(store, "Jean Roy", "Jean Roy")
    assert store.purge(first.uid).homonyms == (second.uid,)
    assert [c.name for c in store.clients.all()] == ["Jean Roy"]


def test_an_unknown_person_is_not_found(store: Store) -> None:
    add(store, "A B")
    for act in (store.purge, store.export_person):
        with pytest.raises(NotFoundError):
            act("nobody")


def test_marks_match_whole_words_in_any_writing() -> None:
    person = Person("u7", 'Lee "Al" Un', "l@u.ca", "")
    for content in (b'lee \\"al\\" un', b"x l@u.ca.", b'"u7"', 'Lee \u00a0"Al" UN'.encode()):
        assert person.named_in(content), content
    for content in (b"u71", b"Leeds", b"al@u.caen", b"\xff\xfe"):
        assert not person.named_in(content), content


def test_an_export_of_a_person_has_all_but_the_note(desk: Desk) -> None:
    store, zoe = _busy_home(desk)
    found = json.loads(json.dumps(store.export_person(zoe.uid), ensure_ascii=False, default=str))
    assert set(found) == {"client", "inquiries", "replies", "promises", "circle"}
    assert found["client"]["name"] == NAME
    assert "secret" not in json.dumps(found)
    assert "Karim" not in json.dumps(found)


def test_retention_lists_those_of_whom_nothing_happens(store: Store) -> None:
    _, owed = add(store, "A B", "C D")
    for promise in store.promises.all():
        if promise.client != owed.uid:
            with store.transaction(Message("kept")) as tx:
                tx.put(replace(promise, status=PromiseStatus.KEPT))
    day = NOW.date() + timedelta(days=1)
    assert [c.name for c in store.idle_since(day)] == ["A B"]
    assert store.idle_since(NOW.date()) == ()
    assert isinstance(store.promises.all()[0], Promise) and store.promises.all()[0].due > date(2026, 1, 1)


def test_purging_all_leaves_nothing_of_ours(desk: Desk) -> None:
    store, _ = _busy_home(desk)
    (desk.home / "config.toml").write_text("mine")
    store.purge_all()
    assert sorted(p.name for p in desk.home.rglob("*")) == ["config.toml", "out.txt"]
    assert store.clients.all() == ()
    add(store, "A B")
    assert len(desk.open().clients) == 1


def test_a_purge_that_was_cut_short_can_be_run_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    store, zoe = _busy_home(desk)
    real = files.write_whole
    left = iter(range(3))

    def fails_at_the_third(path: Path, chunks: Sequence[bytes]) -> files.Signature:
        if next(left, None) is None:
            raise OSError(errno.EIO, "cut short")
        return real(path, chunks)

    with monkeypatch.context() as patch:
        patch.setattr(files, "write_whole", fails_at_the_third)
        with pytest.raises(StoreError):
            store.purge(zoe.uid)
    late = desk.open()
    assert late.clients.get(zoe.uid) is not None
    late.purge(zoe.uid)
    assert _named(desk.home) == []
