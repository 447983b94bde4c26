"""`doctor`: what is odd about the installation, the settings and the log, and how to mend it."""

import argparse
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import declinetui
from declinetui.cli.ask import confirmed
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.verbs.rescue import offers
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.store.health import State

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk


STATES = {
    State.NEW: N_("nothing stored yet"),
    State.SOUND: N_("sound"),
    State.DAMAGED: N_("damaged"),
    State.MISSING: N_("gone"),
    State.NEWER: N_("of a newer version, read-only"),
    State.UNREADABLE: N_("cannot be read"),
}
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
    parser.add_argument(
        "--take", metavar=text("FILE"), help=text("add what a copy left by a synced folder has more")
    )
    parser.add_argument("--yes", action="store_true", help=text("do not ask"))


def run(args: argparse.Namespace, job: Job) -> int:
    """Exit code 1 when something needs care; what could be done about it follows, each with its command."""
    desk = job.desk(remarks=False)
    if args.take:
        return _take(desk, job, Path(args.take))
    if args.salvage:
        confirmed(job, Message("Replace the damaged log by what can be read of it?"), yes=args.yes)
        aside = desk.store.health.quarantined
        kept = desk.store.salvage().count
        job.say(Message("{n} record saved in a new log.", n=kept))
        job.say(Message("The damaged file is kept as {copy}.", copy=str(aside)))
        return 0
    if args.start_anew:
        confirmed(job, Message("Begin an empty log?"), yes=args.yes)
        desk.store.start_anew()
        job.say(Message("An empty log was begun."))
        return 0
    report, trouble = _report(desk, job)
    if args.json:
        job.out.json(report)
        return 1 if trouble else 0
    shown = {**report, "state": job.catalog.text(STATES[desk.store.health.state])}
    job.out.table((job.catalog.text(LABELS[key]), _word(shown[key])) for key in LABELS)
    for way_out in offers(desk.store):
        job.say(way_out)
    return 1 if trouble else 0


def _take(desk: "Desk", job: Job, copy: Path) -> int:
    """Add the records that only the copy has; a step that can be undone."""
    found = desk.store.take_missing(copy)
    added = sum(len(difference.added) for difference in found)
    job.say(Message("{n} record taken over.", n=added))
    changed = sum(len(difference.changed) for difference in found)
    if changed:
        job.say(Message("{n} record differs; the one of the log stays.", n=changed))
    return 0


def _report(desk: "Desk", job: Job) -> tuple[dict[str, object], bool]:
    """What was found, and whether something needs care."""
    store, health = desk.store, desk.store.health
    problems = [job.render(p.what) for p in store.problems()]
    copies = [str(path) for path in store.conflict_copies()]
    told = store.notices()
    notices = [job.render(n) for n in (*desk.notices, *told)]
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
        "offers": [job.render(way_out) for way_out in offers(store)],
    }
    return report, bool(problems or copies or bank.problems or told)


def _word(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value)) if value else "-"
    return str(value)
