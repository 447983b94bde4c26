"""`doctor`: what is odd about the installation, the settings and the log, and how to mend it."""

import argparse
import platform
import sys
from typing import TYPE_CHECKING

import declinetui
from declinetui.cli.ask import confirmed
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.errors import Message
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk


LABELS = {
    "version": N_("version"),
    "python": N_("Python"),
    "system": N_("system"),
    "log": N_("client log"),
    "state": N_("state of the log"),
    "clients": N_("clients"),
    "partners": N_("partners"),
    "inquiries": N_("requests"),
    "replies": N_("replies"),
    "backups": N_("backups"),
    "phrases": N_("phrases"),
    "phrases_set_aside": N_("phrases set aside"),
    "records_set_aside": N_("records set aside"),
    "conflict_copies": N_("copies left by a synced folder"),
    "notices": N_("remarks"),
}


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument("--json", action="store_true", help=text("one JSON object"))
    parser.add_argument(
        "--salvage", action="store_true", help=text("replace a damaged log by its readable records")
    )
    parser.add_argument(
        "--start-anew", action="store_true", help=text("begin an empty log in place of a lost one")
    )
    parser.add_argument("--yes", action="store_true", help=text("do not ask"))


def run(args: argparse.Namespace, job: Job) -> int:
    """Exit code 1 when something needs care."""
    desk = job.desk()
    if args.salvage:
        confirmed(job, Message("Replace the damaged log by what can be read of it?"), yes=args.yes)
        desk.store.salvage()
        job.say(Message("The readable records stand in a new log; the damaged file is kept beside it."))
        return 0
    if args.start_anew:
        confirmed(job, Message("Begin an empty log?"), yes=args.yes)
        desk.store.start_anew()
        job.say(Message("An empty log was begun."))
        return 0
    report, trouble = _report(desk, job)
    if args.json:
        job.out.json(report)
    else:
        job.out.table((job.catalog.text(LABELS[key]), _word(value)) for key, value in report.items())
    return 1 if trouble else 0


def _report(desk: "Desk", job: Job) -> tuple[dict[str, object], bool]:
    """What was found, and whether something needs care."""
    store, health = desk.store, desk.store.health
    problems = [job.render(p.what) for p in store.problems()]
    copies = [str(path) for path in store.conflict_copies()]
    notices = [job.render(n) for n in (*desk.notices, *store.notices())]
    bank = desk.context.engine.bank
    report: dict[str, object] = {
        "version": declinetui.__version__,
        "python": platform.python_version(),
        "system": sys.platform,
        "log": str(store.path),
        "state": health.state.value,
        "clients": len(store.clients),
        "partners": len(store.partners),
        "inquiries": len(store.inquiries),
        "replies": len(store.replies),
        "backups": len(store.list_backups()),
        "phrases": len(bank.phrases),
        "phrases_set_aside": [str(p) for p in bank.problems],
        "records_set_aside": problems,
        "conflict_copies": copies,
        "notices": notices,
    }
    return report, bool(problems or copies or bank.problems or health.refusal)


def _word(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value)) if value else "-"
    return str(value)
