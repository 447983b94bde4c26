"""The readable records of a damaged file: found by their shape, whatever surrounds them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from declinetui.store.codec import encode_any
from declinetui.store.image import HISTORY, META, Image, Meta, Table
from declinetui.store.records import TYPES

_KEY = re.compile(r'"((?:[^"\\]|\\.){1,80})"\s*:\s*(?=\{)')
_decoder = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read of a damaged file."""

    tables: Mapping[str, Table] = field(default_factory=dict)
    lost: int = 0
    """Records that begin but cannot be read."""
    doubles: int = 0
    """Older versions of a record that stands twice; the later one is kept."""

    @property
    def count(self) -> int:
        """How many records can be rescued."""
        return sum(len(table.records) for table in self.tables.values())

    @property
    def image(self) -> Image:
        """A log of the rescued records, with a history that starts anew."""
        return Image(Meta(), dict(self.tables))


def scan(content: bytes) -> Salvaged:
    """Walk through damaged content and keep every whole record of a known table."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    text = content.decode(encoding, "replace").replace("\0", "")
    rows: dict[str, dict[str, object]] = {}
    table, position, lost, doubles = "", 0, 0, 0
    while match := _KEY.search(text, position):
        key, start = match[1], match.end()
        position = start
        if not key.isdecimal():
            if key in TYPES or key in {META, HISTORY}:
                table = key
            continue
        try:
            record, position = _decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            lost += table in TYPES
            continue
        if table in TYPES and isinstance(record, dict):
            uid = str(record.get("uid") or f"{table}-{key}")
            doubles += uid in rows.setdefault(table, {})
            rows[table][uid] = {**record, "uid": uid}
    tables = {
        name: Table.of({str(n): encode_any(record) for n, record in enumerate(found.values(), 1)})
        for name, found in rows.items()
    }
    return Salvaged(tables, lost, doubles)
