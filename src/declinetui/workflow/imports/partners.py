"""Partners from a file: a dry run first, ids kept, what was agreed never overwritten."""

from collections import Counter
from dataclasses import replace
from typing import Any

from declinetui.directory.reading import PartnerFormat, partner_rows
from declinetui.directory.rows import guess_format
from declinetui.domain.people import Consent, Partner
from declinetui.workflow.context import Context
from declinetui.workflow.imports.meeting import Making, Read, plan_people
from declinetui.workflow.imports.rows import ImportPlan, laid_over
from declinetui.workflow.partners.doubles import LISTS, gather, other_names


def plan_partners(
    context: Context,
    text: str,
    name: str = "",
    format: PartnerFormat | None = None,
) -> ImportPlan[Partner]:
    """The dry run of a file of partners: JSON lines or array, CSV in any order of columns, vCard."""
    read = [
        Read(number, partner, troubles)
        for number, partner, troubles in partner_rows(
            text, format or guess_format(text, name), imported=context.today
        )
    ]
    making: Making[Partner] = Making(
        fresh=lambda row, uid: replace(row, uid=uid), joined=lambda was, row: _updated(context, was, row)
    )
    return plan_people(context, context.store.partners.all(), read, making)


def _updated(context: Context, was: Partner, read: Partner) -> Partner:
    """The partner with what the file adds; days of referrals gather, an agreement keeps its day.

    A row of the same id says how the card should be. Any other row is somebody's list: the name stays, and
    lists gather.
    """
    days = Counter(was.referrals) | Counter(read.referrals)
    consent = _agreement(context, was.consent, read.consent)
    before = [*was.earlier, *read.earlier, *([was.consent] if was.consent and was.consent != consent else [])]
    also: dict[str, Any] = {}
    if was.uid != read.uid:
        also = {name: gather(getattr(was, name), getattr(read, name)) for name in LISTS}
        also |= {"name": was.name, "aliases": other_names(replace(was, **also), read.name)}
    return laid_over(
        was,
        read,
        **also,
        referrals=tuple(sorted(days.elements())),
        consent=consent,
        earlier=tuple(c for c in dict.fromkeys(before) if c != consent),
    )


def _agreement(context: Context, was: Consent | None, read: Consent | None) -> Consent | None:
    """A bare yes in a file, dated with the import, neither moves a day nor undoes a withdrawal."""
    if was is None or read is None:
        return read or was
    return was if read.given == context.today and read.withdrawn is None else read
