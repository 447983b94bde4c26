"""One table as typed records: decoded when asked for, indexed by uid and by client."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Generic

import msgspec

from declinetui.errors import Message
from declinetui.store.records import SEARCHED, R, decode
from declinetui.text.fold import fold


@dataclass(frozen=True, slots=True)
class Problem:
    """A record that is set aside: still in the file, not shown, never written over."""

    table: str
    number: str
    what: Message


class _Key(msgspec.Struct):
    uid: str
    client: str = ""
    status: object = ""
    """As it stands; empty when it is the type's default, which is left out."""


Order = Callable[[R], str]
"""What records are sorted by; a function of a module, for it is remembered by identity."""

SLICE = 64
"""Records that are decoded between two looks at whether somebody else wants to go on."""

BAD_FIELD = "Record {number} of table {table} is set aside: its field “{field}” cannot be read."
MISSING_FIELD = "Record {number} of table {table} is set aside: its field “{field}” is missing."
BAD_UID = "Record {number} of table {table} is set aside: its uid is empty or stands twice."
NOT_A_RECORD = "Record {number} of table {table} is set aside: it is not a record."

_MISSING = re.compile(r"missing required field `(\w+)`")
_PLACE = re.compile(r"at `\$\.([^`]+)`")

_key_decoder = msgspec.json.Decoder(_Key)


def _hashable(status: object) -> str | None:
    """A status that can be looked up; what is no text is none, and is named when the record is decoded."""
    return status if isinstance(status, str) else None


class View(Generic[R]):
    """The typed face of a table at one moment; decoding is remembered, content never changes."""

    def __init__(self, table: str, kind: type[R], records: Mapping[str, bytes]) -> None:
        self._table = table
        self._kind = kind
        self._records = records
        self._uids: dict[str, str] = {}
        self._keys: dict[str, _Key] = {}
        self._clients: dict[str, tuple[str, ...]] = {}
        self._typed: dict[str, R | None] = {}
        self._folded: dict[str, str] = {}
        self._problems: dict[str, Problem] = {}
        self._all: tuple[R, ...] | None = None
        self._sorts: dict[Order[R], dict[str, str]] = {}
        self._sorted: dict[Order[R], tuple[R, ...]] = {}
        self._index(records)

    def _index(self, numbers: Iterable[str]) -> None:
        groups: dict[str, list[str]] = {}
        for number in numbers:
            try:
                key = _key_decoder.decode(self._records[number])
            except msgspec.MsgspecError as error:
                self._refuse(number, error)
                continue
            if not key.uid or key.uid in self._uids or not number.isdecimal():
                self._set_aside(number, Message(BAD_UID))
                continue
            self._uids[key.uid] = number
            self._keys[number] = key
            if key.client:
                groups.setdefault(key.client, []).append(number)
        for client, found in groups.items():
            together = self._clients.get(client, ()) + tuple(found)
            self._clients[client] = tuple(sorted(together, key=int)) if len(together) > 1 else together

    def _set_aside(self, number: str, what: Message) -> None:
        self._typed[number] = None
        named = Message(what.msgid, number=number, table=self._table, **what.values)
        self._problems[number] = Problem(self._table, number, named)

    def _refuse(self, number: str, error: Exception) -> None:
        """Set a record aside and name the field that msgspec complains of."""
        told = str(error)
        if match := _MISSING.search(told):
            self._set_aside(number, Message(MISSING_FIELD, field=match[1]))
        elif match := _PLACE.search(told):
            self._set_aside(number, Message(BAD_FIELD, field=match[1]))
        else:
            self._set_aside(number, Message(NOT_A_RECORD))

    def derive(self, records: Mapping[str, bytes], changed: Iterable[str]) -> "View[R]":
        """The view after some records changed; what is already decoded is shared."""
        if self._problems:
            return self._derive_anew(records, set(changed))
        new: View[R] = View(self._table, self._kind, {})
        new._records = records
        new._uids, new._keys, new._clients = self._uids.copy(), self._keys.copy(), self._clients.copy()
        new._typed, new._folded = self._typed.copy(), self._folded.copy()
        new._sorts = {by: keys.copy() for by, keys in self._sorts.copy().items()}
        fresh = []
        for number in changed:
            new._forget(number)
            if number in records:
                fresh.append(number)
        new._index(fresh)
        return new

    def _derive_anew(self, records: Mapping[str, bytes], changed: set[str]) -> "View[R]":
        """Index from scratch, for a record set aside may now be readable, or no longer a double."""
        new = View(self._table, self._kind, records)
        for number, record in self._typed.copy().items():
            if record is not None and number not in changed and number in new._keys:
                new._typed[number] = record
        return new

    def _forget(self, number: str) -> None:
        self._typed.pop(number, None)
        self._folded.pop(number, None)
        for keys in self._sorts.values():
            keys.pop(number, None)
        key = self._keys.pop(number, None)
        if key is None:
            return
        del self._uids[key.uid]
        if key.client:
            left = tuple(n for n in self._clients[key.client] if n != number)
            if left:
                self._clients[key.client] = left
            else:
                del self._clients[key.client]

    def _at(self, number: str) -> R | None:
        try:
            return self._typed[number]
        except KeyError:
            pass
        try:
            record = decode(self._kind, self._records[number])
        except msgspec.MsgspecError as error:
            self._refuse(number, error)
            return None
        self._typed[number] = record
        return record

    def number(self, uid: str) -> str | None:
        """The record number of a uid."""
        return self._uids.get(uid)

    def get(self, uid: str) -> R | None:
        """The record of a uid, or None."""
        number = self._uids.get(uid)
        return None if number is None else self._at(number)

    def all(self) -> tuple[R, ...]:
        """Every readable record, in the order of the file."""
        if self._all is None:
            found = (self._at(number) for number in self._records)
            self._all = tuple(record for record in found if record is not None)
        return self._all

    def ordered(self, by: "Order[R]") -> tuple[R, ...]:
        """Every readable record by a key; keys of records that did not change are remembered."""
        found = self._sorted.get(by)
        if found is None:
            keys = self._sorts.setdefault(by, {})
            rows = [(number, record) for number in self._records if (record := self._at(number)) is not None]
            for number, record in rows:
                if number not in keys:
                    keys[number] = by(record)
            rows.sort(key=lambda row: keys[row[0]])
            found = self._sorted[by] = tuple(record for _, record in rows)
        return found

    def warm(self, going: Callable[[], bool]) -> None:
        """Decode every record, as long as the caller says to go on."""
        for at, number in enumerate(self._records):
            if at % SLICE == 0 and not going():
                return
            self._at(number)
        self.all()

    def of_status(self, wanted: Collection[StrEnum]) -> tuple[R, ...]:
        """The records in one of these states, in the order of the file; no other is decoded."""
        default = next((f.default for f in fields(self._kind) if f.name == "status"), None)
        values: set[object] = {*wanted, ""} if default in wanted else set(wanted)
        numbers = [number for number, key in self._keys.items() if _hashable(key.status) in values]
        found = (self._at(number) for number in sorted(numbers, key=int))
        return tuple(record for record in found if record is not None)

    def of_client(self, client: str) -> tuple[R, ...]:
        """The records that name a client's uid, in the order of the file."""
        found = (self._at(number) for number in self._clients.get(client, ()))
        return tuple(record for record in found if record is not None)

    def search(self, words: str) -> tuple[R, ...]:
        """The records whose text holds all the words, case and accents forgotten."""
        wanted = fold(words).split()
        found = (self._at(number) for number in self._records if self._holds(number, wanted))
        return tuple(record for record in found if record is not None)

    def _holds(self, number: str, wanted: Sequence[str]) -> bool:
        text = self._folded.get(number)
        if text is None:
            record = self._at(number)
            values = (getattr(record, field, "") for field in SEARCHED.get(self._table, ()))
            text = fold("\n".join(v if isinstance(v, str) else " ".join(v) for v in values))
            self._folded[number] = text
        return all(word in text for word in wanted)

    def problems(self) -> tuple[Problem, ...]:
        """Every record set aside; decodes the whole table."""
        self.all()
        return tuple(self._problems.values())

    def __len__(self) -> int:
        return len(self._uids)
