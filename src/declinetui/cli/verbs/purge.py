"""`purge`: forgetting a client everywhere."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.cli.ask import confirmed
from declinetui.cli.find import find_client
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.domain.people import Client
from declinetui.errors import DeclineError, Message, UsageError

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=purge)
    text = parser.catalog.text
    parser.add_argument("client", nargs="?", metavar=text("CLIENT"), help=text("uid or name"))
    parser.add_argument("--all", action="store_true", help=text("remove everything the program stored"))
    parser.add_argument(
        "--idle", action="store_true", help=text("forget clients idle for longer than privacy.keep_months")
    )
    parser.add_argument(
        "--files", action="store_true", help=text("delete exported files that name the person, too")
    )
    parser.add_argument("--yes", action="store_true", help=text("do not ask"))


def purge(args: argparse.Namespace, job: Job) -> int:
    """Forget one client, the idle ones, or everything; asks first, for it cannot be undone."""
    if bool(args.client) + args.all + args.idle != 1:
        raise UsageError(
            Message("Name one client, or --all, or --idle."),
            Message("See “{command} --help”.", command="declinetui purge"),
        )
    from declinetui.workflow.people.retention import idle_clients

    desk = job.desk()
    if args.all:
        return _everything(desk, job, yes=args.yes)
    job.need_log()
    clients = idle_clients(desk) if args.idle else (find_client(desk, args.client),)
    for client in clients:
        _forget(desk, job, client, yes=args.yes, files=args.files)
    if not clients:
        job.say(Message("Nobody has been idle that long."))
    return 0


def _forget(desk: "Desk", job: Job, client: Client, *, yes: bool, files: bool) -> None:
    name = client.name or client.uid
    confirmed(job, Message("Forget {client} everywhere, for good?", client=name), yes=yes)
    done = desk.store.purge(client.uid, exports=(desk.export_folder, desk.paths.config))
    job.say(Message("{n} record removed.", n=done.records))
    _exported(done.exported, desk, job, yes=yes, files=files)
    _uncached(desk)
    for uid in done.homonyms:
        job.say(Message("Another record bears the same name and was left: {uid}", uid=uid))


def _everything(desk: "Desk", job: Job, *, yes: bool) -> int:
    """The log with its copies, the settings and the cache; what is the user's own work is named and left."""
    confirmed(job, Message("Remove everything the program stored, for good?"), yes=yes)
    removed = list(desk.store.purge_all())
    if desk.paths.config_file.is_file():
        desk.paths.config_file.unlink()
        removed.append(desk.paths.config_file)
    removed += _uncached(desk)
    job.say(Message("{n} file removed.", n=len(removed)))
    for folder in (desk.export_folder, desk.paths.phrases):
        if folder.is_dir():
            job.say(Message("Your own files are left to you: {folder}", folder=str(folder)))
    return 0


def _uncached(desk: "Desk") -> list[Path]:
    """Empty the cache: it repeats the user's own phrases and is made again when needed."""
    found = [path for path in sorted(desk.paths.cache.rglob("*")) if path.is_file()]
    for path in found:
        path.unlink(missing_ok=True)
    return found


def _exported(found: Sequence[Path], desk: "Desk", job: Job, *, yes: bool, files: bool) -> None:
    """Files that name the person: listed, and deleted only on a second yes, or with --files.

    Settings and keys are only listed: deleting them would take away more than the name.
    """
    kept = (desk.paths.config_file, desk.paths.keys_file)
    for path in found:
        if path.is_relative_to(desk.paths.config):
            job.say(Message("This file of yours names the person: {file}", file=str(path)))
        else:
            job.say(Message("This exported file names the person: {file}", file=str(path)))
    paths = [path for path in found if path not in kept]
    if not paths or (yes and not files):
        return
    try:
        confirmed(job, Message("Delete these files too?"), yes=files)
    except DeclineError:
        job.say(Message("The files were left where they are."))
        return
    for path in paths:
        path.unlink(missing_ok=True)
    job.say(Message("{n} file removed.", n=len(paths)))
