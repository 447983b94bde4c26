"""A record by what the user typed: its uid, its name, or the one name that answers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from declinetui.domain.people import Client, Partner
from declinetui.errors import Message, NotFoundError, UsageError

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk

P = TypeVar("P", Client, Partner)


def find_client(desk: "Desk", wanted: str) -> Client:
    """A client. Raises NotFoundError, or UsageError naming several who answer."""
    found = desk.store.clients.get(wanted)
    if found is not None:
        return found
    return _by_name(desk.clients(), wanted, "clients", Message("No client answers to “{name}”.", name=wanted))


def find_partner(desk: "Desk", wanted: str) -> Partner:
    """A partner. Raises NotFoundError, or UsageError naming several who answer."""
    found = desk.store.partners.get(wanted)
    if found is not None:
        return found
    return _by_name(
        desk.partners(), wanted, "partners", Message("No partner answers to “{name}”.", name=wanted)
    )


def _by_name(records: Sequence[P], wanted: str, noun: str, missing: Message) -> P:
    """The record of exactly that name, else of that beginning of a name, accents and case ignored."""
    from declinetui.text.fold import fold

    typed = fold(wanted).strip()
    names = [(fold(r.name or r.organisation), r) for r in records]
    same = [r for name, r in names if typed and name == typed]
    near = same or [r for name, r in names if typed and typed in name]
    if len(near) == 1:
        return near[0]
    if near:
        listed = tuple(f"{r.name or r.organisation} ({r.uid})" for r in near[:5])
        raise UsageError(
            Message("Several answer to “{name}”: {choices}.", name=wanted, choices=listed),
            Message("Give the uid in brackets."),
        )
    raise NotFoundError(missing, Message("“declinetui {noun} list” shows them all.", noun=noun))
