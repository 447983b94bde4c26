"""What can be done for a log that is damaged or gone: `doctor` offers it and never does it by itself."""

from typing import TYPE_CHECKING

from declinetui.errors import Message, StoreError
from declinetui.store.health import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from declinetui.cli.job import Job
    from declinetui.store import Store
    from declinetui.store.differences import Difference

TABLES = {
    "clients": Message("clients"),
    "circles": Message("circles of people"),
    "partners": Message("partners"),
    "inquiries": Message("requests"),
    "replies": Message("replies"),
    "excuses": Message("excuses"),
    "offers": Message("offers"),
    "promises": Message("promises"),
    "follow_ups": Message("follow-ups"),
    "referrals": Message("referrals"),
}
"""What a table of the log is called; one of another program keeps its own name."""


def offers(store: "Store") -> "Iterator[Message]":
    """Each way out that is open now, with the command that takes it."""
    health = store.health
    if health.state is State.DAMAGED:
        yield from _salvage(store)
    if health.state in {State.DAMAGED, State.MISSING}:
        yield from _restore(store)
        yield Message("“declinetui doctor --start-anew” begins an empty log.")
    elif health.refusal is not None and health.refusal.way_out is not None:
        yield health.refusal.way_out
    if store.problems():
        yield Message(
            "A record set aside stays as it is in {file}, where it can be corrected.", file=str(store.path)
        )


def _salvage(store: "Store") -> "Iterator[Message]":
    try:
        found = store.salvageable()
    except StoreError:
        return
    if found.count:
        yield Message(
            "{n} record can be read in the damaged file: “declinetui doctor --salvage” makes a log of them.",
            n=found.count,
        )


def _restore(store: "Store") -> "Iterator[Message]":
    newest = store.sound_backup()
    if newest is not None:
        backup, records = newest
        yield Message(
            "The copy of {moment} holds {n} record: “declinetui restore {name}” brings it back.",
            n=records,
            moment=backup.made,
            name=backup.name,
        )


def tell_differences(found: "Iterable[Difference]", job: "Job") -> None:
    """A line a table: what comes, what goes, what changes."""
    for difference in found:
        what = Message(
            "{table}: {added} added, {removed} removed, {changed} changed",
            table=TABLES.get(difference.table, difference.table),
            added=len(difference.added),
            removed=len(difference.removed),
            changed=len(difference.changed),
        )
        job.out.note(f"  {job.render(what)}")
