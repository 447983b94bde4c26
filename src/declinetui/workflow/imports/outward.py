"""Clients and partners to a file, in the forms that the import reads back; private notes stay at home."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

from declinetui.domain.people import Client, Partner
from declinetui.errors import Message, UsageError
from declinetui.export.names import slug
from declinetui.export.tables import csv_bytes
from declinetui.export.vcard import vcards
from declinetui.export.writer import write_new
from declinetui.workflow.context import Context

ENDINGS: Final[Mapping[str, str]] = {
    "csv": "csv",
    "jsonl": "jsonl",
    "json": "json",
    "vcard": "vcf",
    "vcard3": "vcf",
}
"""Form -> ending of the file."""
_CARDS = {"vcard": "4.0", "vcard3": "3.0"}
"""Forms of people for address books, with the version of the standard."""
_PRIVATE = frozenset(("note", "notes"))
_SPLITS = re.compile(r"[;|\n·•]|^\s*\[")
"""What would cut a value in two when several stand in one cell."""

People = Sequence[Client] | Sequence[Partner]


def people_bytes(people: People, form: str, *, kind: type[Client] | type[Partner]) -> bytes:
    """The records as they stand, one an object, a row or a card. Raises UsageError for another form.

    A card holds what address books know: no trust, consent, availability or history.
    """
    import msgspec

    rows = [_plain(person) for person in people]
    match form:
        case "jsonl":
            return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
        case "json":
            return msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"
        case "csv":
            header = [f.name for f in fields(kind) if f.name not in _PRIVATE]
            return csv_bytes(header, [[_cell(row[name]) for name in header] for row in rows])
        case "vcard" | "vcard3":
            return vcards(people, _CARDS[form])
    raise UsageError(
        Message("There is no format “{format}”.", format=form),
        Message("Choose one of: {choices}.", choices=tuple(ENDINGS)),
    )


def write_partners(context: Context, form: str, folder: Path) -> Path:
    """Every partner by name, to a file of its own in a folder. Raises UsageError, ExportError."""
    partners = sorted(context.store.partners.all(), key=lambda p: (p.name.casefold(), p.uid))
    data = people_bytes(partners, form, kind=Partner)
    stem = f"{context.today.isoformat()}-{slug(context.catalog.text('Partners'))}"

    def name(copy: int) -> str:
        return f"{stem}{f'-{copy}' if copy > 1 else ''}.{ENDINGS[form]}"

    return write_new(folder, name, data)


def _plain(person: Client | Partner) -> dict[str, Any]:
    """A record as plain data; a field without a value is null or empty, never missing."""
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(person)
    return {name: value for name, value in data.items() if name not in _PRIVATE}


def _cell(value: object) -> object:
    """One cell, as the import reads it back: a list joined by semicolons, what is more than that as JSON."""
    import msgspec

    if isinstance(value, list | tuple):
        texts = [item for item in value if isinstance(item, str)]
        if len(texts) == len(value) and not any(_SPLITS.search(text) for text in texts):
            joined = "; ".join(texts)
            return f"{joined};" if len(texts) == 1 and "," in joined else joined
    if isinstance(value, list | tuple | dict):
        return msgspec.json.encode(value).decode()
    return value
