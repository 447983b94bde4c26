"""Rows as CSV (RFC 4180), with cells that no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Openings of a formula or a command (OWASP, "CSV Injection"), full-width forms included."""


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[object]], *, bom: bool = True) -> bytes:
    """UTF-8 with CRLF; `bom` in front makes Excel read the accents."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([cell(name) for name in header])
    writer.writerows([cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig" if bom else "utf-8", "replace")


def cell(value: object) -> str:
    """A value as text; an apostrophe in front of what would act. Numbers and dates stay bare."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return str(value)
        case date():
            return value.isoformat()
    text = str(value).replace("\x00", "")
    return f"'{text}" if _guarded(text) else text


def uncell(text: str) -> str:
    """The text of a cell written by `cell`, for reading a file of our own back."""
    return text[1:] if text.startswith("'") and _guarded(text) else text


def _guarded(text: str) -> bool:
    """True for a formula, and for a text that would read as a guarded one."""
    return text.lstrip("'").startswith(_FORMULA)
