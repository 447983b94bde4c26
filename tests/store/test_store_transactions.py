"""Several tables change together or not at all, and what is not understood survives."""

import json
import stat
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from store_desk import NOW, Desk, add, reply_of
from tinydb import TinyDB, where

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import SentSentence
from declinetui.domain.people import Circle, Client, Consent, Partner
from declinetui.domain.terms import Language, Move
from declinetui.domain.values import Money, NounPhrase
from declinetui.errors import Message, StoreError
from declinetui.store import Store
from declinetui.store.records import TYPES, decode, encode

EDIT = Message("changed")


def test_opening_creates_nothing(desk: Desk) -> None:
    store = desk.open()
    assert store.clients.all() == ()
    assert not desk.home.exists()


def test_a_transaction_is_seen_by_the_next_process(desk: Desk, store: Store) -> None:
    (client,) = add(store, "Marie-Ève Tremblay")
    other = desk.open()
    assert other.clients.get(client.uid) == client
    assert other.promises.of_client(client.uid)[0].due == date(2027, 2, 15)
    assert len(other.replies) == 1 and client.uid in other.clients


def test_another_process_is_noticed(desk: Desk, store: Store) -> None:
    add(store, "A B")
    other = desk.open()
    assert not other.refresh()
    add(store, "C D")
    assert other.refresh()
    assert [c.name for c in other.clients.all()] == ["A B", "C D"]
    add(other, "E F")
    assert len(desk.open().clients) == 3


def test_its_own_write_is_no_news(store: Store) -> None:
    for n, kind in enumerate((Client, Circle, Partner)):
        with store.transaction(EDIT) as tx:
            tx.put(kind(uid="", name="é" * n))
        assert not store.refresh()


def test_an_exception_inside_changes_nothing(desk: Desk, store: Store) -> None:
    add(store, "A B")
    before = desk.file.read_bytes()
    with pytest.raises(ZeroDivisionError), store.transaction(EDIT) as tx:
        tx.put(Client(uid="", name="C D"))
        _ = 1 / 0
    assert desk.file.read_bytes() == before
    assert len(store.clients) == 1


def test_nothing_changed_writes_nothing(desk: Desk, store: Store) -> None:
    (client,) = add(store, "A B")
    before = desk.file.stat().st_mtime_ns
    with store.transaction(EDIT) as tx:
        tx.put(client)
        tx.delete(Partner, "nobody")
    assert desk.file.stat().st_mtime_ns == before


def test_a_transaction_reads_its_own_puts(store: Store) -> None:
    (client,) = add(store, "A B")
    with store.transaction(EDIT) as tx:
        new = tx.put(Client(uid="", name="C D"))
        assert tx.get(Client, new.uid) == new
        tx.delete(Client, client.uid)
        assert tx.get(Client, client.uid) is None
        tx.delete("clients", new.uid)
    assert store.clients.all() == ()


def test_unknown_keys_survive_everywhere(desk: Desk, store: Store) -> None:
    (client,) = add(store, "A B")
    with store.transaction(EDIT) as tx:
        old = store.inquiries.of_client(client.uid)[0]
        tx.put(Inquiry(uid=old.uid, client=client.uid, received=NOW, budget=Money(Decimal(2500))))
    data = json.loads(desk.file.read_text("utf-8"))
    data["clients"]["1"]["shoe_size"] = 44
    data["inquiries"]["1"]["budget"]["vat"] = True
    data["plugin"] = {"1": {"any": "thing"}}
    desk.file.write_text(json.dumps(data), "utf-8")
    late = desk.open()
    inquiry = late.inquiries.of_client(client.uid)[0]
    with late.transaction(EDIT) as tx:
        tx.put(Client(uid=client.uid, name="A C"))
        tx.put(Inquiry(uid=inquiry.uid, client=client.uid, received=NOW, budget=Money(Decimal(3000))))
    data = json.loads(desk.file.read_text("utf-8"))
    assert data["clients"]["1"] == {"uid": client.uid, "name": "A C", "shoe_size": 44}
    assert data["inquiries"]["1"]["budget"] == {
        "vat": True,
        "amount": "3000",
        "currency": "CAD",
        "unit": "project",
    }
    assert data["plugin"] == {"1": {"any": "thing"}}


def test_only_my_changes_are_laid_over_theirs(desk: Desk, store: Store) -> None:
    (seen,) = add(store, "A B")
    other = desk.open()
    with other.transaction(EDIT) as tx:
        tx.put(Client(uid=seen.uid, name="A B", phone="514 555-0142", created=NOW))
    with store.transaction(EDIT) as tx:
        tx.put(Client(uid=seen.uid, name="A B", email="a@b.ca", created=NOW), was=seen)
    assert store.clients.get(seen.uid) == Client(
        uid=seen.uid, name="A B", phone="514 555-0142", email="a@b.ca", created=NOW
    )
    with store.transaction(EDIT) as tx:
        tx.delete(Client, seen.uid)
    with pytest.raises(StoreError), other.transaction(EDIT) as tx:
        tx.put(seen, was=seen)


def test_a_transaction_cannot_be_nested(store: Store) -> None:
    with pytest.raises(RuntimeError), store.transaction(EDIT):
        store.undo()
    add(store, "A B")


def test_removing_most_records_wants_force(store: Store) -> None:
    clients = add(store, *(f"Client {n}" for n in range(6)))
    with pytest.raises(StoreError) as error, store.transaction(EDIT) as tx:
        for table in ("clients", "inquiries", "replies"):
            for record in getattr(store, table).all():
                tx.delete(table, record.uid)
    assert error.value.what.values == {"gone": 18, "total": 24}
    assert len(store.clients) == len(clients)
    with store.transaction(EDIT, force=True) as tx:
        for client in clients:
            tx.delete(Client, client.uid)
        for table in ("inquiries", "replies"):
            for record in getattr(store, table).all():
                tx.delete(table, record.uid)
    assert len(store.clients) == 0


@pytest.mark.parametrize(
    "text", ["\x00\x1b[31m", "\ud800 lone", "[red]\u202e", "é" * 100_000, '"\\/\n\t', "🦊"]
)
def test_hostile_text_is_kept_inert(desk: Desk, store: Store, text: str) -> None:
    with store.transaction(EDIT) as tx:
        tx.put(Client(uid="c", name=text))
    kept = desk.open().clients.get("c")
    assert kept is not None and kept.name == text.replace("\ud800", "\ufffd")
    assert TinyDB(desk.file).table("clients").all()[0]["name"] == kept.name


def test_stock_tinydb_opens_the_file_and_ours_is_tinydb_too(desk: Desk, store: Store) -> None:
    (first, _) = add(store, "A B", "C D")
    for db in (TinyDB(desk.file), store.db):
        assert db.table("clients").get(where("name") == "A B") == {
            "uid": first.uid,
            "name": "A B",
            "created": "2026-11-24T10:00:00",
        }
        assert len(db.table("replies")) == 2
        assert {"_meta", "clients", "replies", "_history"} - db.tables() <= {"_meta"}
    with pytest.raises(RuntimeError):
        store.db.table("clients").insert({"name": "behind the back"})


def test_stock_tinydb_may_write_it_too(desk: Desk, store: Store) -> None:
    add(store, "A B")
    TinyDB(desk.file).table("clients").insert({"uid": "by-hand", "name": "C D"})
    assert store.refresh()
    assert [c.uid for c in store.clients.all()][1] == "by-hand"
    add(store, "E F")
    assert len(desk.open().clients) == 3
    assert {b.occasion for b in store.list_backups()} == {"daily", "outside"}


def test_a_program_that_ignores_the_lock_is_not_written_over(desk: Desk, store: Store) -> None:
    add(store, "A B")
    with pytest.raises(StoreError), store.transaction(EDIT) as tx:
        tx.put(Client(uid="mine", name="C D"))
        TinyDB(desk.file).table("clients").insert({"uid": "theirs", "name": "E F"})
    assert {c.name for c in desk.open().clients.all()} == {"A B", "E F"}
    with store.transaction(EDIT) as tx:
        tx.put(Client(uid="mine", name="C D"))
        assert not store.refresh()
    assert {c.name for c in desk.open().clients.all()} == {"A B", "C D", "E F"}


def test_what_was_deleted_is_gone_from_every_index(store: Store) -> None:
    one, two = add(store, "A B", "C D")
    assert store.inquiries.of_client(one.uid) and store.inquiries.of_client(two.uid)
    with store.transaction(EDIT) as tx:
        tx.delete(Inquiry, store.inquiries.of_client(one.uid)[0].uid)
        moved = store.replies.of_client(one.uid)[0]
        tx.put(replace(moved, client=two.uid))
    assert not store.inquiries.of_client(one.uid) and not store.replies.of_client(one.uid)
    assert store.replies.of_client(two.uid)[0].uid == moved.uid
    assert len(store.inquiries.all()) == 1
    store.undo()
    assert store.replies.of_client(one.uid) == (moved,)


def test_unknown_keys_survive_inside_what_did_not_change(desk: Desk, store: Store) -> None:
    sentence = SentSentence(move=Move.THANKS, phrase="p", text="Merci.", sent=date(2026, 11, 24))
    with store.transaction(EDIT) as tx:
        tx.put(replace(reply_of("c", "i", uid="r"), sentences=(sentence,)))
    data = json.loads(desk.file.read_text("utf-8"))
    data["replies"]["1"]["sentences"][0]["score"] = 7
    desk.file.write_text(json.dumps(data), "utf-8")
    late = desk.open()
    with late.transaction(EDIT) as tx:
        tx.put(replace(late.replies.all()[0], subject="Re: site"))
    kept = json.loads(desk.file.read_text("utf-8"))["replies"]["1"]
    assert kept["sentences"][0]["score"] == 7 and kept["subject"] == "Re: site"


def test_one_record_stands_on_one_line(desk: Desk, store: Store) -> None:
    add(store, "A B", "C D")
    lines = desk.file.read_text("utf-8").splitlines()
    assert any(line.startswith('"2":{"uid":') and '"name":"C D"' in line for line in lines)


def test_file_and_folder_are_private(desk: Desk, store: Store) -> None:
    add(store, "A B")
    assert stat.S_IMODE(desk.file.stat().st_mode) == 0o600
    for folder in (desk.home, desk.home / "drafts"):
        store.drafts.save("r", {})
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    desk.home.chmod(0o755)
    assert [n.values["mode"] for n in desk.open().notices()] == ["755"]


def test_numbers_are_not_used_again_within_a_process(desk: Desk, store: Store) -> None:
    (_, second) = add(store, "A B", "C D")
    with store.transaction(EDIT) as tx:
        tx.delete(Client, second.uid)
    add(store, "E F")
    assert set(json.loads(desk.file.read_text("utf-8"))["clients"]) == {"1", "3"}


_FULL = (
    Partner(
        uid="p", name="N", skills=("web",), languages=(Language.FR,), consent=Consent(given=date(2026, 1, 2))
    ),
    Inquiry(
        uid="i",
        client="c",
        received=NOW,
        project=NounPhrase("site", Language.FR),
        budget=Money(Decimal("25.50")),
        reply_by=date(2026, 12, 1),
        status=InquiryStatus.DRAFTED,
    ),
    reply_of("c", "i", uid="r", text="é\n"),
)


@pytest.mark.parametrize("record", _FULL, ids=lambda r: type(r).__name__)
def test_records_come_back_as_they_went(record: Partner | Inquiry) -> None:
    data = encode(record, None)
    assert decode(type(record), data) == record
    assert encode(record, data) == data


def test_sentences_keep_their_type() -> None:
    sentence = SentSentence(move=Move.THANKS, phrase="p", text="Merci.", sent=date(2026, 11, 24))
    reply = replace(reply_of("c", "i", uid="r"), sentences=(sentence,))
    assert decode(type(reply), encode(reply, None)) == reply


def test_defaults_left_out_of_the_file_are_frozen() -> None:
    """A default may not change without a migration, for files rely on it; new fields may come."""
    data = Path(__file__).parents[1] / "data" / "store"
    minimal, expected = (
        json.loads((data / name).read_text("utf-8")) for name in ("minimal.json", "defaults.json")
    )
    for table, kind in TYPES.items():
        record = decode(kind, json.dumps(minimal[table]["1"]).encode())
        assert json.loads(encode(record, None)) == minimal[table]["1"]
        whole = json.loads(msgspec.json.encode(record))
        assert {name: whole[name] for name in expected[table]} == expected[table]


def test_search_forgets_case_and_accents_and_follows_changes(store: Store) -> None:
    first, second = add(store, "Ève Côté", "Luc Roy")
    assert store.clients.search("COTE eve") == (first,)
    assert store.replies.search("décliner") == store.replies.all()
    with store.transaction(EDIT) as tx:
        tx.put(Client(uid=first.uid, name="Ève Roy", organisation="L’Œuvre"))
        tx.put(Client(uid="new", name="Roy Léo"))
    assert [c.uid for c in store.clients.search("roy")] == [first.uid, second.uid, "new"]
    assert [c.uid for c in store.clients.search("roy oeuvre")] == [first.uid]
    assert store.clients.search("cote") == ()
