"""`agenda`: owed answers, what comes back, what was promised."""

import argparse
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.errors import Message
from declinetui.l10n.dates import date_short

if TYPE_CHECKING:
    from declinetui.export.ics import Entry
    from declinetui.workflow.follow.agenda import Agenda

_FAR = timedelta(days=3660)
"""A calendar holds everything dated, ten years ahead."""


@dataclass(frozen=True, slots=True)
class Row:
    """One dated thing, whatever its kind."""

    uid: str
    day: date
    kind: str
    """What it is, in the language of the interface."""
    who: str
    what: str
    client: str


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument("--json", action="store_true", help=text("one JSON object"))
    parser.add_argument(
        "--ics", metavar=text("FILE"), help=text("write a calendar file; “-”: standard output")
    )


def run(args: argparse.Namespace, job: Job) -> int:
    """Show the agenda of the day, or write it as a calendar."""
    if args.ics:
        from declinetui.workflow.follow.agenda import agenda as dated

        whole = dated(job.desk().context, horizon=_FAR, suggest=False)
        return _calendar(args.ics, rows(whole, job), job)
    agenda = job.desk().agenda()
    if args.json:
        job.out.json(_record(agenda))
        return 0
    found = rows(agenda, job)
    if not found:
        job.say(Message("Nothing is owed and nothing comes back."))
    lang, today = job.catalog.lang, job.desk().today()
    job.out.table((date_short(r.day, lang, reference=today), r.kind, r.who, r.what) for r in found)
    if agenda.suggestion is not None:
        job.say(agenda.suggestion.text)
    return 0


def rows(agenda: "Agenda", job: Job) -> list[Row]:
    """Everything dated, the soonest first."""
    catalog = job.catalog
    found = []
    for owed in agenda.owed:
        kind = catalog.text("late answer" if owed.clock.days < 0 else "answer")
        who = owed.client.name or owed.client.organisation
        found.append(Row(owed.inquiry.uid, owed.clock.due, kind, who, owed.what, owed.client.uid))
    for back in agenda.follow_ups:
        event = back.follow_up
        label = catalog.label(event.kind)
        found.append(Row(event.uid, event.on, label, back.client.name, event.about, event.client))
    for promised in agenda.promises:
        promise = promised.promise
        who = promised.client.name
        label = catalog.text("promised date")
        found.append(Row(promise.uid, promise.due, label, who, promise.about, promise.client))
    return sorted(found, key=lambda row: row.day)


def _record(agenda: "Agenda") -> dict[str, object]:
    return {
        "owed": [
            {
                "inquiry": row.inquiry.uid,
                "client": row.client.uid,
                "name": row.client.name or row.client.organisation,
                "what": row.what,
                "channel": row.channel.value,
                "due": row.clock.due.isoformat(),
                "state": row.clock.state.value,
                "working_days": row.clock.days,
            }
            for row in agenda.owed
        ],
        "follow_ups": [
            {
                "uid": row.follow_up.uid,
                "client": row.client.uid,
                "name": row.client.name,
                "kind": row.follow_up.kind.value,
                "on": row.follow_up.on.isoformat(),
                "about": row.follow_up.about,
            }
            for row in agenda.follow_ups
        ],
        "promises": [
            {
                "uid": row.promise.uid,
                "client": row.client.uid,
                "name": row.client.name,
                "way": row.promise.way.value,
                "due": row.promise.due.isoformat(),
                "about": row.promise.about,
            }
            for row in agenda.promises
        ],
    }


def entries(found: list[Row]) -> "list[Entry]":
    """Rows as calendar entries."""
    from declinetui.export.ics import Entry

    return [
        Entry(uid=row.uid, day=row.day, summary=f"{row.who} - {row.kind}".strip(" -"), description=row.what)
        for row in found
    ]


def _calendar(target: str, found: list[Row], job: Job) -> int:
    """An iCalendar file; the same rows keep their UIDs from one export to the next."""
    from declinetui.export.ics import ics
    from declinetui.export.writer import write_exactly

    data = ics(entries(found), stamp=job.desk().now())
    if target == "-":
        job.out.text(data.decode("utf-8").replace("\r\n", "\n"))
    else:
        job.out.line(str(write_exactly(Path(target), data)))
    return 0
