"""What a use case wants changed, collected before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from declinetui.errors import Message, StoreError
from declinetui.store.image import Changes
from declinetui.store.records import NAMES, TYPES, R, Record, encode, rebase
from declinetui.store.repository import Shelf


class Transaction:
    """Puts and deletes over several tables; applied together or not at all."""

    def __init__(self, shelf: Shelf, uids: Callable[[], str]) -> None:
        self._shelf = shelf
        self._uids = uids
        self._changes: dict[str, dict[str, bytes | None]] = {}
        self._records: dict[tuple[str, str], Record | None] = {}
        self._numbers: dict[tuple[str, str], str] = {}
        self._tops: dict[str, int] = {}

    def get(self, kind: type[R], uid: str) -> R | None:
        """A record as it will stand: what this transaction put, else what the log holds now."""
        key = (NAMES[kind], uid)
        if key in self._records:
            return cast("R | None", self._records[key])
        return cast("R | None", self._shelf.view(NAMES[kind]).get(uid))

    def put(self, record: R, *, was: R | None = None) -> R:
        """Insert a record, or update the one of its uid; returns it as it will stand.

        An empty uid gets a new one. With `was`, the record as it was when the user began to edit,
        only the fields changed since are laid over what another process may have saved meanwhile.
        Raises StoreError when that record is gone.
        """
        if not record.uid:
            record = replace(record, uid=self._uids())
        if was is not None:
            standing = self.get(type(record), record.uid)
            if standing is None:
                raise StoreError(
                    Message("The record was removed by another window meanwhile."),
                    Message("Undo the removal there, or save it as a new record."),
                )
            record = rebase(record, was, standing)
        table = NAMES[type(record)]
        number, over = self._place(table, record.uid)
        self._stage(table, number, record.uid, encode(record, over), record)
        return record

    def delete(self, table: str | type[Record], uid: str) -> None:
        """Remove a record; nothing happens when it is not there."""
        name = table if isinstance(table, str) else NAMES[table]
        if name not in TYPES:
            raise KeyError(name)
        number, over = self._place(name, uid)
        if over is not None:
            self._stage(name, number, uid, None, None)

    def _place(self, table: str, uid: str) -> tuple[str, bytes | None]:
        """The record number of a uid (a new one when it is unknown) and the bytes that stand there."""
        known = self._numbers.get((table, uid)) or self._shelf.view(table).number(uid)
        if known is None:
            self._tops[table] = self._tops.get(table, self._shelf.image.table(table).top) + 1
            return str(self._tops[table]), None
        staged = self._changes.get(table, {})
        if known in staged:
            return known, staged[known]
        return known, self._shelf.image.table(table).records.get(known)

    def _stage(self, table: str, number: str, uid: str, data: bytes | None, record: Record | None) -> None:
        self._changes.setdefault(table, {})[number] = data
        self._numbers[table, uid] = number
        self._records[table, uid] = record

    @property
    def changes(self) -> Changes:
        """What really differs from the log; empty when nothing does."""
        found: dict[str, Mapping[str, bytes | None]] = {}
        for table, records in self._changes.items():
            standing = self._shelf.image.table(table).records
            real = {number: data for number, data in records.items() if data != standing.get(number)}
            if real:
                found[table] = real
        return found
