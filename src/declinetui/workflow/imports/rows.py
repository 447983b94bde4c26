"""Bringing records in from a file: first a table of what would happen, row by row, then one undoable step."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Generic, TypeVar

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Partner
from declinetui.errors import InputError, Message
from declinetui.store.occasion import Occasion
from declinetui.text.fold import fold
from declinetui.workflow.context import Context

R = TypeVar("R", Client, Partner, Inquiry)
P = TypeVar("P", Client, Partner)


class Deed(StrEnum):
    """What an import does with a row."""

    ADD = "add"
    UPDATE = "update"
    SAME = "same"
    """The log already says so: nothing is written."""
    SKIP = "skip"


class Existing(StrEnum):
    """What becomes of a row about somebody who is already there."""

    ADD = "add"
    """What the row says is laid over the card."""
    SKIP = "skip"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[R]):
    """Somebody already there, and what each answer would make of the row."""

    like: R
    """The card there is, or that of an earlier row, as it stands when the row is taken."""
    read: R
    """What the row says."""
    join: Callable[[R, R], R]
    """A card with what a row adds."""
    fresh: R
    """The row as a card of its own."""
    how: Existing
    sure: bool
    """True by the same id, or the same name with an address, number or firm; else it is likely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow(Generic[R]):
    """One row of the dry run."""

    number: int
    """Line of the file, row of the table, or nth card; from 1."""
    deed: Deed
    record: R | None = None
    """As it will stand; None when the row is left out."""
    was: R | None = None
    along: tuple[Client, ...] = ()
    """New clients the record needs."""
    troubles: tuple[Message, ...] = ()
    choice: Choice[R] | None = None
    """Set when the row is about somebody who is, or seems to be, already there."""

    @property
    def told(self) -> Message | None:
        """What to know about whoever is already there; None when nothing would change."""
        choice = self.choice
        if choice is None or self.deed is Deed.SAME:
            return None
        who = called_fully(choice.like)
        if choice.how is Existing.SKIP:
            return Message("already there: {who}; the row is left out", who=who)
        if choice.how is Existing.NEW and choice.sure:
            return Message("already there: {who}; a new card all the same", who=who)
        if choice.how is Existing.NEW:
            return Message("perhaps already there: {who}; a new card", who=who)
        if self.record is not None and fold(_name(choice.like)) != fold(_name(self.record)):
            return Message("already there: {who}; that card changes its name", who=who)
        return Message("already there: {who}; added to that card", who=who)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan(Generic[R]):
    """What an import would do; nothing is written before `carry_out`."""

    rows: tuple[ImportRow[R], ...]

    def count(self, deed: Deed) -> int:
        """Rows with that end."""
        return sum(row.deed is deed for row in self.rows)

    @property
    def writes(self) -> int:
        """Records that would be written."""
        return self.count(Deed.ADD) + self.count(Deed.UPDATE)

    @property
    def choices(self) -> int:
        """Rows about somebody who is, or seems to be, already there."""
        return sum(row.choice is not None for row in self.rows)

    def taken(self, how: Existing, place: int | None = None) -> "ImportPlan[R]":
        """The plan with another answer for the row of that place, or for all."""
        rows: list[ImportRow[R]] = []
        standing: dict[str, R] = {}
        for i, was in enumerate(self.rows):
            row = was
            if (choice := was.choice) is not None:
                like = standing.get(choice.like.uid, choice.like)
                answer = how if place in (None, i) else choice.how
                row = met(was.number, replace(choice, like=like, how=answer), was.troubles)
            if row.record is not None:
                standing[row.record.uid] = row.record
            rows.append(row)
        return ImportPlan(rows=tuple(rows))


def carry_out(context: Context, plan: ImportPlan[R]) -> Message:
    """Write what the dry run showed, in one step to undo, after a copy of the log.

    Raises InputError when there is nothing to take, StoreError when it could not be written.
    """
    if not plan.writes and not plan.count(Deed.SAME) and not plan.choices:
        raise InputError(
            Message("Nothing in this file could be taken."),
            Message("Give JSON, JSON lines, CSV with a line of headings, or vCard."),
        )
    said = Message("{n} record imported", n=plan.writes)
    if plan.writes:
        context.store.backup_before(Occasion.IMPORT)
    born = {row.choice.fresh.uid if row.choice else row.record.uid for row in plan.rows if row.record}
    with context.store.transaction(said) as tx:
        for row in plan.rows:
            if row.record is None or row.deed is Deed.SAME:
                continue
            for client in row.along:
                tx.put(client)
            known = row.record.uid not in born or tx.get(type(row.record), row.record.uid) is not None
            tx.put(row.record, was=row.was if known else None)
    return said


def settled(number: int, record: R, was: R | None, troubles: Iterable[Message]) -> ImportRow[R]:
    """A row that can be taken: what it does, by what stands."""
    deed = Deed.ADD if was is None else Deed.SAME if record == was else Deed.UPDATE
    return ImportRow(
        number=number, deed=deed, record=record, was=was, troubles=tuple(dict.fromkeys(troubles))
    )


def met(number: int, choice: Choice[R], troubles: Iterable[Message]) -> ImportRow[R]:
    """A row about somebody already there: what it does, by the answer."""
    if choice.how is Existing.SKIP:
        return ImportRow(number=number, deed=Deed.SKIP, troubles=tuple(troubles), choice=choice)
    if choice.how is Existing.NEW:
        return replace(settled(number, choice.fresh, None, troubles), choice=choice)
    joined = choice.join(choice.like, choice.read)
    return replace(settled(number, joined, choice.like, troubles), choice=choice)


def called_fully(record: Client | Partner | Inquiry) -> str:
    """A person in a line, told from namesakes by the firm, else by an address or a number."""
    if isinstance(record, Inquiry):
        return record.uid
    beside = record.organisation or record.email or record.phone
    return " · ".join(dict.fromkeys(filter(None, (_name(record), beside)))) or record.uid


def _name(record: Client | Partner | Inquiry) -> str:
    return "" if isinstance(record, Inquiry) else record.name or record.organisation


def laid_over(was: P, given: P, **also: Any) -> P:
    """What a row says, over what stands; what it does not say stays, and so does the uid."""
    empty = _EMPTY[type(given)]
    said = {
        f.name: value
        for f in fields(given)
        if f.name != "uid" and (value := getattr(given, f.name)) != getattr(empty, f.name)
    }
    return replace(was, **{**said, **also})


_EMPTY: Mapping[type[Client | Partner], Client | Partner] = {
    Client: Client(uid=""),
    Partner: Partner(uid="", name=""),
}
