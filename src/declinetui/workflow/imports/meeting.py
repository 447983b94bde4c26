"""Rows about people meet those who are already there: the same, perhaps the same, or new."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from declinetui.errors import Message
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.imports.rows import Choice, Deed, Existing, ImportPlan, ImportRow, P, met, settled


@dataclass(frozen=True, slots=True)
class Read(Generic[P]):
    """One row as it was read: somebody, or why there is nobody."""

    number: int
    record: P | None
    troubles: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Making(Generic[P]):
    """How a kind of people comes into the log."""

    fresh: Callable[[P, str], P]
    """The row as a card of its own, under that uid."""
    joined: Callable[[P, P], P]
    """A card that is there with what the row adds."""


def plan_people(
    context: Context,
    standing: Sequence[P],
    read: Sequence[Read[P]],
    making: Making[P],
) -> ImportPlan[P]:
    """The dry run of rows about people; whoever is already there, or seems to be, is told.

    Rows that surely are about somebody there are added to the card, and those that only seem to be give new
    cards, until the user says otherwise: two people are never made one by themselves.
    """
    from declinetui.directory.sameness import likely

    somebody = [row.record for row in read if row.record is not None]
    alike = likely(standing, somebody)
    known = Known(standing)
    made: list[P] = list(standing)
    rows: list[ImportRow[P]] = []
    for row in read:
        if row.record is None:
            rows.append(ImportRow(number=row.number, deed=Deed.SKIP, troubles=row.troubles))
            continue
        sure = known.find(row.record)
        place = alike.get(len(made) - len(standing))
        like = sure or (known.standing(made[place].uid) if place is not None else None)
        taken = bool(row.record.uid) and known.standing(row.record.uid) is not None
        fresh = making.fresh(row.record, context.uids() if taken or not row.record.uid else row.record.uid)
        if like is None:
            rows.append(settled(row.number, fresh, None, row.troubles))
        else:
            how = Existing.ADD if sure else Existing.NEW
            choice = Choice(
                like=like, read=row.record, join=making.joined, fresh=fresh, how=how, sure=sure is not None
            )
            rows.append(met(row.number, choice, row.troubles))
        result = rows[-1].record or fresh
        known.add(result)
        made.append(result)
    return ImportPlan(rows=tuple(rows))


class Known(Generic[P]):
    """People already there, or earlier in the file: by uid, else by the very same name and address.

    A file without ids may so be read twice: its rows find what the first reading made. Anything less
    than the same name with the same e-mail, telephone or organisation stays a record of its own.
    """

    def __init__(self, records: Iterable[P]) -> None:
        self._by_uid: dict[str, P] = {}
        self._by_mark: dict[tuple[str, str], str] = {}
        for record in records:
            self.add(record)

    def add(self, record: P) -> None:
        """Remember a record, in place of one of the same uid."""
        self._by_uid[record.uid] = record
        for mark in _marks(record):
            self._by_mark.setdefault(mark, record.uid)

    def standing(self, uid: str) -> P | None:
        """The record of that uid as it will stand."""
        return self._by_uid.get(uid)

    def find(self, record: P) -> P | None:
        """The record a row is about, or None."""
        if record.uid:
            return self._by_uid.get(record.uid)
        found = next((self._by_mark[mark] for mark in _marks(record) if mark in self._by_mark), None)
        return self._by_uid[found] if found is not None else None


def _marks(record: P) -> Iterator[tuple[str, str]]:
    name = fold(record.name or record.organisation)
    if not name:
        return
    figures = "".join(c for c in record.phone if c.isdigit())
    words = (record.email.strip().lower(), figures, fold(record.organisation))
    for word in [w for w in words if w] or [""]:
        yield name, word
