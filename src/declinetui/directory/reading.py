"""Reading partners from a file someone else made: JSON lines, CSV or vCard."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from declinetui.directory.fieldnames import field_of
from declinetui.directory.partnerfields import FieldReader
from declinetui.directory.rows import ListFormat, Problem, read_rows
from declinetui.domain.people import Partner
from declinetui.errors import Message

PartnerFormat = ListFormat
"""The formats a list of partners may come in."""
_NAMING = frozenset({"name", "given", "surname", "organisation"})

PartnerRow = tuple[int, Partner | None, tuple[Message, ...]]
"""A row with its number: the partner, or None when it was left out, and what was wrong with it."""


def read_partners(
    text: str, format: PartnerFormat, *, imported: date
) -> tuple[tuple[Partner, ...], tuple[Problem, ...]]:
    """The partners of a file, in order, and what was wrong with it.

    `imported` dates a consent that is given without a day. A partner without an id, or with an
    id that came before in the file, has the uid ""; the caller gives it one. A broken row is
    told and left out; the others are read.
    """
    partners: list[Partner] = []
    problems: list[Problem] = []
    for number, partner, troubles in partner_rows(text, format, imported=imported):
        problems += [Problem(number, trouble, skipped=partner is None) for trouble in troubles]
        if partner is not None:
            partners.append(partner)
    return tuple(partners), tuple(problems)


def partner_rows(text: str, format: PartnerFormat, *, imported: date) -> Iterator[PartnerRow]:
    """The same row by row, for a report."""
    seen: set[str] = set()
    for number, row in read_rows(text, format, names_somebody):
        if isinstance(row, Message):
            yield number, None, (row,)
            continue
        reader = FieldReader(row)
        partner = reader.partner(imported)
        troubles = list(reader.troubles)
        if partner is not None and partner.uid in seen:
            troubles.append(Message("The id {id} is already in this file", id=partner.uid))
            partner = replace(partner, uid="")
        if partner is not None and partner.uid:
            seen.add(partner.uid)
        yield number, partner, tuple(troubles)


def names_somebody(columns: Sequence[str]) -> bool:
    """Whether the headings of a table name a person or a firm."""
    return bool(_NAMING & {field_of(column) for column in columns})
