"""Rows of named fields from a file someone else made: JSON lines or array, CSV, vCard."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from declinetui.directory.vcard import vcard_rows
from declinetui.errors import Message

LONGEST_CELL = 1_000_000
"""Characters of one CSV cell; beyond it the file is no list of records."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for a formula or a command at the beginning of a cell."""


class ListFormat(StrEnum):
    """The formats a list of people may come in."""

    JSONL = "jsonl"
    CSV = "csv"
    VCARD = "vcard"


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, by the 1-based row (line of a file, row of a table, nth card)."""

    row: int
    what: Message
    skipped: bool = False
    """True when the whole row was left out; False when only a field was."""


Row = tuple[int, Mapping[str, object] | Message]
"""A row with its number: its fields, or why it has none."""
Header = Callable[[Sequence[str]], bool]
"""Whether the first line of a table names what a record cannot do without."""


def guess_format(text: str, name: str = "") -> ListFormat:
    """The format of a file by its name, else by how it begins."""
    ending = name.rpartition(".")[2].lower()
    if ending in ("vcf", "vcard") or text.lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCARD"):
        return ListFormat.VCARD
    if ending in ("jsonl", "ndjson", "json") or text.lstrip("\ufeff \r\n").startswith(("{", "[")):
        return ListFormat.JSONL
    return ListFormat.CSV


def read_rows(text: str, format: ListFormat, names_a_record: Header) -> Iterator[Row]:
    """The rows of a file in order; a broken one is told in its place and the others are read."""
    text = text.removeprefix("\ufeff")
    match format:
        case ListFormat.JSONL:
            return _json_rows(text)
        case ListFormat.CSV:
            return _csv_rows(text, names_a_record)
        case ListFormat.VCARD:
            return _card_rows(text)


def _json_rows(text: str) -> Iterator[Row]:
    """One object a line; a whole array of objects is read as well."""
    whole = text.strip()
    if whole.startswith("["):
        yield from _json_array(whole)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _json_object(line)


def _json_array(text: str) -> Iterator[Row]:
    try:
        items = json.loads(text)
    except (ValueError, RecursionError):
        yield 1, Message("Not valid JSON")
        return
    for number, item in enumerate(items, start=1):
        yield number, item if isinstance(item, dict) else Message("Not a JSON object")


def _json_object(line: str) -> Mapping[str, object] | Message:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError):
        return Message("Not valid JSON")
    return item if isinstance(item, dict) else Message("Not a JSON object")


def _csv_rows(text: str, names_a_record: Header) -> Iterator[Row]:
    """Columns in any order, headed in French or English; separated by commas, semicolons or tabs."""
    text = text.replace("\0", "")
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";\t,", key=head.count)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    header: list[str] | None = None
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = cells
                if not names_a_record(cells):
                    yield (
                        reader.line_num,
                        Message("No column for the name among: {columns}", columns=", ".join(cells)),
                    )
                    return
                continue
            yield reader.line_num, {c: _unguarded(v) for c, v in zip(header, cells, strict=False)}
    except csv.Error:
        yield reader.line_num, Message("Not a readable row of a table")


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that guards a formula in spreadsheets."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def _card_rows(text: str) -> Iterator[Row]:
    count = 0
    for count, row in enumerate(vcard_rows(text), start=1):
        name = row.get("name") or row.get("name from n")
        yield count, {**row, **({"name": name} if name else {})}
    if not count and text.strip():
        yield 1, Message("No vCard in this file")
