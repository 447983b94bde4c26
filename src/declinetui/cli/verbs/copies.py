"""`backup` and `restore`: copies of the client log."""

import argparse

from declinetui.cli.ask import confirmed
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.verbs.rescue import tell_differences
from declinetui.errors import Message


def declare_backup(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=backup)
    text = parser.catalog.text
    parser.add_argument("--list", action="store_true", help=text("list the copies"))
    parser.add_argument("--json", action="store_true", help=text("as JSON"))


def declare_restore(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=restore)
    text = parser.catalog.text
    parser.add_argument("name", metavar=text("NAME"), help=text("as “declinetui backup --list” shows it"))
    parser.add_argument("--yes", action="store_true", help=text("do not ask"))
    parser.add_argument(
        "--force", action="store_true", help=text("even when more than half of the records would go")
    )


def backup(args: argparse.Namespace, job: Job) -> int:
    """Make a copy and name it, or name those there are."""
    store = job.desk().store
    copies = store.list_backups() if args.list else (store.backup_now(),)
    if args.json:
        job.out.json(
            [
                {
                    "name": c.name,
                    "path": str(c.path),
                    "made": c.made.isoformat(),
                    "occasion": c.occasion.value,
                    "bytes": c.size,
                }
                for c in copies
            ]
        )
    elif args.list:
        job.out.table((c.name, job.catalog.value(c.made), str(c.size)) for c in copies)
    else:
        job.out.line(str(copies[0].path))
    return 0


def restore(args: argparse.Namespace, job: Job) -> int:
    """Show what would change, ask, and do it."""
    store = job.desk().store
    coming = store.compare_backup(args.name)
    if not coming and not store.health.lost:
        job.say(Message("That copy holds the same as the log; nothing was changed."))
        return 0
    tell_differences(coming, job)
    confirmed(job, Message("Restore this copy?"), yes=args.yes)
    lost, aside = store.health.lost, store.health.quarantined
    store.restore(args.name, force=args.force)
    if aside is not None:
        job.say(Message("Restored; the damaged file is kept as {copy}.", copy=str(aside)))
    elif lost:
        job.say(Message("Restored."))
    else:
        job.say(Message("Restored; the log as it was is among the backups."))
    return 0
