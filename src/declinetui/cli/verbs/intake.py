"""`intake`: what was understood of a message."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from declinetui.cli.batch import Line, answer_lines
from declinetui.cli.fields import add_choice, known, member, moment
from declinetui.cli.job import Job
from declinetui.cli.objects import as_object
from declinetui.cli.parser import Parser
from declinetui.cli.source import read_bytes
from declinetui.domain.terms import Channel, Language
from declinetui.errors import DeclineError
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.intake.model import Intake


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument(
        "file", nargs="?", metavar=text("FILE"), help=text("the message; “-” or nothing: standard input")
    )
    parser.add_argument("--json", action="store_true", help=text("one JSON object"))
    parser.add_argument("--batch", action="store_true", help=text("JSON lines in, JSON lines out"))
    add_choice(parser, "--channel", Channel, N_("how the message came"), metavar=text("CHANNEL"))
    parser.add_argument("--received", type=moment, metavar=text("MOMENT"), help=text("when the message came"))


def run(args: argparse.Namespace, job: Job) -> int:
    """Read one message, or one a line."""
    from declinetui.intake import as_record, read
    from declinetui.intake.model import Hints

    desk = job.desk()
    if args.batch:
        return answer_lines(job, lambda line: _answer(line, job), file=args.file)
    message = read_bytes(job, args.file)
    hints = Hints(
        channel=member(Channel, args.channel), received=args.received, calendar=desk.context.calendar
    )
    if args.json:
        found = read(message, now=desk.now(), hint=hints)
        job.out.json({**as_record(found), "known_client": _returning(found, job)})
        return 0
    request = desk.receive(message, hints)
    signs = {"sure": "  ", "unsure": "? ", "missing": "- "}
    job.out.table((signs[f.mark.value] + job.render(f.label), f.value) for f in request.fields)
    if request.standing:
        job.out.line()
        for remembered in request.standing:
            job.out.line(job.render(remembered))
    return 0


def _returning(found: "Intake", job: Job) -> dict[str, object] | None:
    """The client of the log who surely wrote it, with what still stands open; None for anybody else."""
    from declinetui.workflow.follow.offers import open_offers
    from declinetui.workflow.people.people import called, open_promises
    from declinetui.workflow.requests.receive import known_sender

    context = job.desk().context
    client = known_sender(context, found)
    if client is None:
        return None
    return {
        "uid": client.uid,
        "name": called(client),
        "offers": [as_object(offer) for offer in open_offers(context, client.uid)],
        "promises": [as_object(promise) for promise in open_promises(context, client.uid)],
    }


def _answer(line: Line, job: Job) -> Line:
    """`{"id","text","channel","received"}` -> `{"id", …fields}`; odd hints are passed over."""
    from declinetui.intake import as_record, read
    from declinetui.intake.model import Hints

    desk = job.desk()
    hints = Hints(
        channel=known(Channel, line.get("channel")),
        received=_moment(line.get("received")),
        language=known(Language, line.get("language")),
        calendar=desk.context.calendar,
    )
    text = line.get("text")
    found = read(text if isinstance(text, str) else "", now=hints.received or desk.now(), hint=hints)
    return {"id": line.get("id"), **as_record(found)}


def _moment(value: object) -> datetime | None:
    try:
        return moment(value) if isinstance(value, str) else None
    except DeclineError:
        return None
