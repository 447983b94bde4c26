"""What is known of one client: handing it out, finding their files, and finding whom to forget."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import msgspec

from declinetui.domain.ledger import PromiseStatus, Reply
from declinetui.domain.people import Client, Partner
from declinetui.errors import Message, NotFoundError
from declinetui.store.person import Person
from declinetui.store.records import TYPES
from declinetui.store.repository import Shelf


def client_of(shelf: Shelf, uid: str) -> Client:
    """The client of a uid. Raises NotFoundError."""
    client = shelf.view("clients").get(uid)
    if not isinstance(client, Client):
        raise NotFoundError(Message("There is no client {name}.", name=uid))
    return client


def export_person(shelf: Shelf, uid: str) -> dict[str, object]:
    """Everything stored of a client, as plain data for JSON, the private note left out."""
    client = client_of(shelf, uid)
    found: dict[str, object] = {"client": msgspec.to_builtins(replace(client, note=""))}
    for table in TYPES:
        records = shelf.view(table).of_client(uid)
        if records:
            found[table] = [msgspec.to_builtins(record) for record in records]
    circle = shelf.view("circles").get(client.circle)
    if circle is not None:
        found["circle"] = msgspec.to_builtins(circle)
    return found


def idle(shelf: Shelf, before: date) -> tuple[Client, ...]:
    """Clients of whom nothing happened on or after a day, and to whom nothing is owed: the retention list."""
    found = []
    for client in shelf.view("clients").all():
        assert isinstance(client, Client)
        moments = list(_moments(client, shelf))
        if moments and max(moments) < before and not _owed(client, shelf):
            found.append(client)
    return tuple(found)


_DATED = {
    "inquiries": "received",
    "replies": "sent",
    "excuses": "told",
    "offers": "made",
    "referrals": "made",
}


def _moments(client: Client, shelf: Shelf) -> Iterator[date]:
    if client.created is not None:
        yield client.created.date()
    for table, field in _DATED.items():
        for record in shelf.view(table).of_client(client.uid):
            moment = getattr(record, field)
            yield moment.date() if isinstance(moment, datetime) else moment


def _owed(client: Client, shelf: Shelf) -> bool:
    return any(
        getattr(record, "status", None) is PromiseStatus.OPEN
        for table in ("promises", "follow_ups")
        for record in shelf.view(table).of_client(client.uid)
    )


def exported_files(shelf: Shelf, uid: str) -> tuple[Path, ...]:
    """Files written for the replies to a client, those that still exist."""
    replies = (r for r in shelf.view("replies").of_client(uid) if isinstance(r, Reply))
    names = [name for reply in replies for name in reply.exported]
    return tuple(path for path in map(Path, dict.fromkeys(names)) if path.exists())


def homonyms(shelf: Shelf, person: Person) -> tuple[str, ...]:
    """uids of other clients and of partners who bear the person's very name."""
    records = (*shelf.view("clients").all(), *shelf.view("partners").all())
    others = (r for r in records if isinstance(r, Client | Partner) and r.uid != person.uid)
    return tuple(other.uid for other in others if person.bears(other.name))
