"""Reading partners from a file someone else made: JSON lines, CSV or vCard."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from declinetui.directory.fieldnames import field_of
from declinetui.directory.partnerfields import FieldReader
from declinetui.directory.vcard import vcard_rows
from declinetui.domain.people import Partner
from declinetui.errors import Message

LONGEST_CELL = 1_000_000
"""Characters of one CSV cell; beyond it the file is no list of partners."""


class PartnerFormat(StrEnum):
    """The formats a list of partners may come in."""

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


def guess_format(text: str, name: str = "") -> PartnerFormat:
    """The format of a file by its name, else by how it begins."""
    ending = name.rpartition(".")[2].lower()
    if ending in ("vcf", "vcard") or text.lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCARD"):
        return PartnerFormat.VCARD
    if ending in ("jsonl", "ndjson", "json") or text.lstrip("\ufeff \r\n").startswith(("{", "[")):
        return PartnerFormat.JSONL
    return PartnerFormat.CSV


def read_partners(
    text: str, format: PartnerFormat, *, imported: date
) -> tuple[tuple[Partner, ...], tuple[Problem, ...]]:
    """The partners of a file, in order, and what was wrong with it.

    `imported` dates a consent that is given without a day. A partner without an id, or with an
    id that came before in the file, has the uid ""; the caller gives it one. A broken row is
    told and left out; the others are read.
    """
    text = text.removeprefix("\ufeff")
    rows = {PartnerFormat.JSONL: _json_rows, PartnerFormat.CSV: _csv_rows, PartnerFormat.VCARD: _card_rows}
    partners: list[Partner] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for number, row in rows[format](text):
        if isinstance(row, Message):
            problems.append(Problem(number, row, skipped=True))
            continue
        reader = FieldReader(row)
        partner = reader.partner(imported)
        problems += [Problem(number, trouble, skipped=partner is None) for trouble in reader.troubles]
        if partner is None:
            continue
        if partner.uid in seen:
            problems.append(Problem(number, Message("The id {id} is already in this file", id=partner.uid)))
            partner = replace(partner, uid="")
        seen.update({partner.uid} - {""})
        partners.append(partner)
    return tuple(partners), tuple(problems)


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


def _csv_rows(text: str) -> Iterator[Row]:
    """Columns in any order, headed in French or English; separated by commas, semicolons or tabs."""
    lines = text.replace("\0", "").splitlines(keepends=True)
    head = next((line for line in lines if line.strip()), "")
    delimiter = max(";\t,", key=head.count)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    header: list[str] | None = None
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = cells
                if not {"name", "given", "surname", "organisation"} & {field_of(c) for c in cells}:
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
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _card_rows(text: str) -> Iterator[Row]:
    count = 0
    for count, row in enumerate(vcard_rows(text), start=1):
        name = row.get("name") or row.get("name from n")
        yield count, {**row, **({"name": name} if name else {})}
    if not count and text.strip():
        yield 1, Message("No vCard in this file")
