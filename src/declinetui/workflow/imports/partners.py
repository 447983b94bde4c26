"""Partners from a file and to a file: a dry run first, ids kept, what was agreed never overwritten."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from declinetui.directory.reading import PartnerFormat, partner_rows
from declinetui.directory.rows import guess_format
from declinetui.domain.people import Consent, Partner
from declinetui.errors import Message, UsageError
from declinetui.export.tables import csv_bytes
from declinetui.workflow.context import Context
from declinetui.workflow.imports.rows import Deed, ImportPlan, ImportRow, Known, laid_over, settled

_LISTS = "; "
"""Between several values of one cell; read back by the import."""


def plan_partners(
    context: Context, text: str, name: str = "", format: PartnerFormat | None = None
) -> ImportPlan[Partner]:
    """The dry run of a file of partners: JSON lines or array, CSV in any order of columns, vCard."""
    known = Known(context.store.partners.all())
    rows: list[ImportRow[Partner]] = []
    chosen = format or guess_format(text, name)
    for number, read, troubles in partner_rows(text, chosen, imported=context.today):
        if read is None:
            rows.append(ImportRow(number=number, deed=Deed.SKIP, troubles=troubles))
            continue
        was = known.find(read)
        record = _updated(context, was, read) if was else replace(read, uid=read.uid or context.uids())
        known.add(record)
        rows.append(settled(number, record, was, troubles))
    return ImportPlan(rows=tuple(rows))


def _updated(context: Context, was: Partner, read: Partner) -> Partner:
    """The partner with what the file adds; days of referrals gather, an agreement keeps its day."""
    days = tuple(sorted({*was.referrals, *read.referrals}))
    return laid_over(was, read, referrals=days, consent=_agreement(context, was.consent, read.consent))


def _agreement(context: Context, was: Consent | None, read: Consent | None) -> Consent | None:
    """A bare yes in a file, dated with the import, neither moves a day nor undoes a withdrawal."""
    if was is None or read is None:
        return read or was
    return was if read.given == context.today and read.withdrawn is None else read


def export_partners(context: Context, format: str = "jsonl", *, private: bool = False) -> bytes:
    """Every partner by name, as the import reads them back: jsonl, json or csv.

    Notes are private and left out unless asked for. Raises UsageError for another format.
    """
    partners = sorted(context.store.partners.all(), key=lambda p: (p.name.casefold(), p.uid))
    rows = [_plain(p, private=private) for p in partners]
    match format:
        case "jsonl":
            return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
        case "json":
            return msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"
        case "csv":
            header = _columns(private=private)
            return csv_bytes(header, [[_cell(row.get(name)) for name in header] for row in rows])
    raise UsageError(
        Message("There is no format “{format}”.", format=format),
        Message("Choose one of: {choices}.", choices=("jsonl", "json", "csv")),
    )


def _columns(*, private: bool) -> Sequence[str]:
    names = [f for f in Partner.__dataclass_fields__ if f not in ("uid", "elide", "article")]
    return ["id", *(name for name in names if private or name != "notes")]


def _plain(partner: Partner, *, private: bool) -> dict[str, Any]:
    """The documented shape: `id` first, fields without a value left out."""
    data: dict[str, Any] = msgspec.to_builtins(partner)
    row: dict[str, Any] = {"id": data.pop("uid")}
    row |= {key: value for key, value in data.items() if value not in ("", None, [], ())}
    row.pop("elide" if partner.elide == "auto" else "", None)
    row.pop("article" if partner.article == "auto" else "", None)
    if not private:
        row.pop("notes", None)
    return row


def _cell(value: object) -> object:
    """One cell: lists joined, an agreement as JSON only when it says more than its day."""
    if isinstance(value, list | tuple):
        joined = _LISTS.join(str(item) for item in value)
        return f"{joined};" if "," in joined and len(value) == 1 else joined
    if isinstance(value, Mapping):
        simple = value.get("contact", True) and not value.get("withdrawn")
        return value.get("given") if simple else msgspec.json.encode(value).decode()
    return value
