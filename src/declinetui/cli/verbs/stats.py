"""`stats`: the year in numbers, from the log."""

import argparse
from decimal import Decimal
from typing import TYPE_CHECKING

from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.domain.values import Money
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.l10n.money import amount
from declinetui.l10n.numbers import percent

if TYPE_CHECKING:
    from declinetui.workflow.follow.insights import Insights

PERIODS = ("month", "quarter", "year", "all")
BAR = 20
"""Letters of the longest bar."""


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument("--period", choices=PERIODS, default="year", help=text("since when to count"))
    parser.add_argument("--json", action="store_true", help=text("one JSON object"))


def run(args: argparse.Namespace, job: Job) -> int:
    """Counts first, then reasons with bars of plain letters."""
    from declinetui.workflow.follow.insights import as_record, insights, start_of

    desk = job.desk()
    found = insights(desk.context, since=start_of(args.period, desk.now()))
    if args.json:
        job.out.json(as_record(found))
        return 0
    tell(found, job)
    return 0


def tell(found: "Insights", job: Job) -> None:
    """The numbers as text: counts, then bars of plain letters."""
    job.out.table(_counts(found, job))
    catalog = job.catalog
    reasons = [(catalog.label(reason), n) for reason, n in found.by_reason]
    _bars(N_("Why you declined"), reasons, job)
    _bars(N_("Small excuses told"), [(catalog.label(family), n) for family, n in found.by_excuse], job)
    _bars(N_("Partners you sent clients to"), list(found.partners), job)
    _bars(N_("Refusals by month"), list(found.by_month), job)


def _counts(found: "Insights", job: Job) -> list[tuple[str, str]]:
    """Label and figure; what is not known is left out."""
    lang, value = job.catalog.lang, job.catalog.value
    rows = [
        (Message("requests"), value(found.asked)),
        (Message("refusals"), value(found.declined)),
        (Message("projects accepted"), value(found.accepted)),
    ]
    if found.median_days is not None:
        days = Message("{days} d", days=_decimal(found.median_days, job))
        rows.append((Message("usual wait for an answer"), job.render(days)))
    if found.in_time is not None:
        rows.append((Message("answered in time"), percent(round(100 * found.in_time), lang)))
    total = sum((money for _, money in found.money_declined), Decimal(0))
    if total:
        rows.append((Message("budgets declined"), amount(Money(total), lang)))
    if found.promises_closed:
        kept = Message("{kept} of {total}", kept=found.promises_kept, total=found.promises_closed)
        rows.append((Message("promises kept"), job.render(kept)))
    return [(job.render(label), figure) for label, figure in rows]


def _decimal(value: float, job: Job) -> str:
    return job.catalog.value(Decimal(str(value)))


def _bars(title: str, rows: list[tuple[str, int]], job: Job) -> None:
    """A title, then one row a line with a bar; nothing for no rows."""
    if not rows:
        return
    most = max(count for _, count in rows)
    job.out.line()
    job.out.line(job.catalog.text(title))
    job.out.table(("  " + label, str(count), "#" * round(BAR * count / (most or 1))) for label, count in rows)
