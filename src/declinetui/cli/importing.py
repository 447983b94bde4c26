"""Records from a file: what each row would do, then one undoable step."""

import argparse
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from declinetui.cli.ask import confirmed
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.source import read_text
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Partner
from declinetui.errors import Message, NotFoundError
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.directory.rows import ListFormat
    from declinetui.workflow.context import Context
    from declinetui.workflow.imports.rows import ImportPlan, ImportRow

R = TypeVar("R", Client, Partner, Inquiry)
FORMATS = ("jsonl", "csv", "vcard")
EXISTING = ("add", "skip", "new")
DEEDS = {"add": N_("new"), "update": N_("changed"), "same": N_("as it stands"), "skip": N_("left out")}
"""What a row does, in a word."""


def import_arguments(parser: Parser, *, people: bool) -> None:
    """The file, what becomes of `people` already there, and whether only to show what it would do."""
    text = parser.catalog.text
    parser.add_argument(
        "file", metavar=text("FILE"), help=text("JSON, JSON lines, CSV or vCard; “-”: standard input")
    )
    parser.add_argument(
        "--format", choices=FORMATS, help=text("without it, by the name of the file, then by how it begins")
    )
    if people:
        parser.add_argument(
            "--existing",
            choices=EXISTING,
            help=text(
                "somebody already there: add to the card, skip the row, or make a new card; "
                "without it, each as --dry-run shows"
            ),
        )
    parser.add_argument(
        "--dry-run", action="store_true", help=text("show what each row would do, and write nothing")
    )
    parser.add_argument("--json", action="store_true", help=text("the rows as one JSON array"))
    parser.add_argument("--yes", action="store_true", help=text("do not ask"))


def import_file(
    plan: "Callable[[Context, str, str, ListFormat | None], ImportPlan[R]]",
    args: argparse.Namespace,
    job: Job,
) -> int:
    """Add or update records; a row that does not fit is named and left out. Nothing taken: exit 3."""
    from declinetui.directory.rows import ListFormat
    from declinetui.workflow.imports.rows import Deed, Existing, carry_out

    name, context = args.file, job.desk().context
    format = ListFormat(args.format) if args.format else None
    found = plan(context, read_text(job, name), name, format)
    if answer := getattr(args, "existing", None):
        found = found.taken(Existing(answer))
    nothing = all(row.deed is Deed.SKIP and row.choice is None for row in found.rows)
    if args.json or nothing or not args.dry_run:
        _remark(found.rows, name, job)
    if nothing:
        raise NotFoundError(
            Message("Nothing could be taken from {file}.", file=name),
            Message("Give JSON, JSON lines, CSV with a line of headings, or vCard."),
        )
    if not args.json:
        job.out.table(_shown(row, job) for row in found.rows)
    if not args.dry_run:
        if name != "-" and job.stdin is not None and job.stdin.isatty():
            confirmed(job, Message("Take these rows?"), yes=args.yes)
        said = carry_out(context, found)
        if not args.json:
            job.say(said)
    if args.json:
        job.out.json([_plain(row, job) for row in found.rows])
    return 0


def _remark(rows: "Iterable[ImportRow[R]]", name: str, job: Job) -> None:
    """What is wrong with which row, out of the way of a pipe."""
    for row in rows:
        for what in row.troubles:
            job.remark(Message("{file}, row {row}: {what}", file=name, row=row.number, what=what))


def _shown(row: "ImportRow[R]", job: Job) -> tuple[str, ...]:
    remarks = [*((row.told,) if row.told else ()), *row.troubles]
    troubles = "; ".join(job.render(what) for what in remarks)
    deed = job.catalog.text(DEEDS[row.deed.value])
    return (str(row.number), deed, _called(row, job), troubles)


def _plain(row: "ImportRow[R]", job: Job) -> dict[str, object]:
    return {
        "row": row.number,
        "deed": row.deed.value,
        "uid": row.record.uid if row.record else None,
        "name": _called(row, job),
        "already": row.choice.like.uid if row.choice else None,
        "told": job.render(row.told) if row.told else None,
        "troubles": [job.render(what) for what in row.troubles],
    }


def _called(row: "ImportRow[R]", job: Job) -> str:
    """The record in a few words; an inquiry by who asks and what."""
    record = row.record or (row.choice.like if row.choice else None)
    if record is None:
        return ""
    if not isinstance(record, Inquiry):
        return record.name or record.organisation
    asks = next(iter(row.along), None) or job.desk().store.clients.get(record.client)
    what = record.project.text if record.project else record.subject
    return " · ".join(part for part in ((asks.name or asks.organisation) if asks else "", what) if part)
