"""The whole log as encoded records in memory, so that saving one record re-encodes one record.

A table keeps the bytes of each record, and the same bytes once more in blocks ready to be
written. Images never change: a transaction makes a new one that shares all it did not touch.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zlib import crc32

import msgspec

BLOCK_BITS = 7
"""A block holds the records of 128 neighbouring numbers."""

META = "_meta"
HISTORY = "_history"
SCHEMA = 1

Changes = Mapping[str, Mapping[str, bytes | None]]
"""Table -> record number -> encoded record, or None when it goes."""


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """The one record of the table `_meta`."""

    format: str = "declinetui"
    schema: int = SCHEMA
    log: str = ""
    """uid of the log, kept for its whole life."""
    generation: int = 0
    """Number of durable writes; unlike a clock it never goes backwards."""
    saved: str = ""
    """Local time of the last write, ISO 8601, for people."""
    cursor: int = 0
    """Number of the last step of `_history` that is done; later ones are undone."""
    sum: int = 0
    """CRC-32 over the CRC-32s of the blocks; tells damage and outside changes."""


@dataclass(frozen=True, slots=True)
class Block:
    """Encoded lines of neighbouring records, and their checksum."""

    lines: bytes
    crc: int


def _number(key: str) -> int:
    """The number of a key as TinyDB writes it; -1 for anything else ("x", "01")."""
    plain = len(key) < 16 and key.isascii() and key.isdigit() and (key[0] != "0" or key == "0")
    return int(key) if plain else -1


def _line(key: str, data: bytes) -> bytes:
    """A record as it stands in the file; figures need no escapes."""
    return b'"%b":%b' % (key.encode(), data) if key.isalnum() else b"%b:%b" % (msgspec.json.encode(key), data)


def _block(records: Mapping[str, bytes], keys: Iterable[str]) -> Block | None:
    lines = b",\n".join([_line(key, records[key]) for key in keys])
    return Block(lines, crc32(lines)) if lines else None


@dataclass(frozen=True, slots=True)
class Table:
    """The encoded records of a table, by record number."""

    records: Mapping[str, bytes] = field(default_factory=dict)
    blocks: Mapping[int, Block] = field(default_factory=dict)
    top: int = 0
    """The highest record number ever seen in this process."""

    @classmethod
    def of(cls, records: Mapping[str, bytes]) -> "Table":
        """Build a table; blocks stand in ascending order, keys that are no numbers first."""
        groups: dict[int, list[str]] = {}
        top = 0
        for key in records:
            number = _number(key)
            top = max(top, number)
            groups.setdefault(number >> BLOCK_BITS, []).append(key)
        order = sorted(groups)
        blocks = {at: block for at in order if (block := _block(records, groups[at]))}
        if order == list(groups):
            return cls(dict(records), blocks, top)
        return cls({key: records[key] for at in order for key in groups[at]}, blocks, top)

    def changed(self, changes: Mapping[str, bytes | None]) -> "Table":
        """The table after some records were put or removed."""
        records = dict(self.records)
        for key, data in changes.items():
            if data is None:
                records.pop(key, None)
            else:
                records[key] = data
        numbers = [_number(key) for key in changes]
        dirty = {number >> BLOCK_BITS for number in numbers}
        if -1 in dirty or len(dirty) * 4 > len(self.blocks) + 4:
            return Table.of(records)
        blocks = dict(self.blocks)
        for at in dirty:
            keys = (str(n) for n in range(at << BLOCK_BITS, (at + 1) << BLOCK_BITS))
            block = _block(records, (key for key in keys if key in records))
            if block:
                blocks[at] = block
            else:
                blocks.pop(at, None)
        return Table(records, dict(sorted(blocks.items())), max([self.top, *numbers]))


@dataclass(frozen=True, slots=True)
class Image:
    """All tables of a log and its meta record, as they stand or will stand on disk."""

    meta: Meta = field(default_factory=Meta)
    tables: Mapping[str, Table] = field(default_factory=dict)

    def table(self, name: str) -> Table:
        """A table by name; an empty one when the log has none."""
        return self.tables.get(name) or Table()

    def changed(self, changes: Changes) -> "Image":
        """The log after a set of changes; an emptied table stays, as with stock TinyDB."""
        tables = dict(self.tables)
        for name, records in changes.items():
            if records:
                tables[name] = self.table(name).changed(records)
        return Image(self.meta, tables)

    def with_meta(self, **values: object) -> "Image":
        """The log with some fields of its meta record replaced."""
        return Image(msgspec.structs.replace(self.meta, **values), self.tables)

    @property
    def total(self) -> int:
        """How many records a person would count: all tables but our own."""
        return sum(len(table.records) for name, table in self.tables.items() if not name.startswith("_"))

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return sum(map(len, self.chunks()))

    @property
    def sum(self) -> int:
        """The checksum of all blocks, in order."""
        running = 0
        for name, table in self.tables.items():
            running = crc32(name.encode("utf-8", "surrogatepass"), running)
            for at, block in table.blocks.items():
                running = crc32(b"%d:%d;" % (at, block.crc), running)
        return running

    def chunks(self) -> list[bytes]:
        """The file, in pieces: one JSON object of tables, one record a line."""
        meta = msgspec.json.encode(msgspec.structs.replace(self.meta, sum=self.sum))
        pieces = [b'{\n"%b":{\n"1":%b\n}' % (META.encode(), meta)]
        for name, table in self.tables.items():
            pieces.append(b",\n%b:{\n" % msgspec.json.encode(name))
            for position, block in enumerate(table.blocks.values()):
                if position:
                    pieces.append(b",\n")
                pieces.append(block.lines)
            pieces.append(b"\n}")
        pieces.append(b"\n}\n")
        return pieces
