"""Bringing records in from a file: first a table of what would happen, row by row, then one undoable step."""

from collections.abc import Iterable, Iterator, Mapping
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


def carry_out(context: Context, plan: ImportPlan[R]) -> Message:
    """Write what the dry run showed, in one step to undo, after a copy of the log.

    Raises InputError when there is nothing to take, StoreError when it could not be written.
    """
    if not plan.writes and not plan.count(Deed.SAME):
        raise InputError(
            Message("Nothing in this file could be taken."),
            Message("Give JSON, JSON lines, CSV with a line of headings, or vCard."),
        )
    said = Message("{n} record imported", n=plan.writes)
    if plan.writes:
        context.store.backup_before(Occasion.IMPORT)
    with context.store.transaction(said) as tx:
        for row in plan.rows:
            if row.record is None or row.deed is Deed.SAME:
                continue
            for client in row.along:
                tx.put(client)
            tx.put(row.record, was=row.was)
    return said


def settled(number: int, record: R, was: R | None, troubles: Iterable[Message]) -> ImportRow[R]:
    """A row that can be taken: what it does, by what stands."""
    deed = Deed.ADD if was is None else Deed.SAME if record == was else Deed.UPDATE
    return ImportRow(
        number=number, deed=deed, record=record, was=was, troubles=tuple(dict.fromkeys(troubles))
    )


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
