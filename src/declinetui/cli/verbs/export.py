"""`export`: a sent reply, or all that is known of a client, in the form of another program."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.cli.find import find_client
from declinetui.cli.job import Job
from declinetui.cli.out import json_text
from declinetui.cli.parser import Parser
from declinetui.cli.verbs import agenda, replies
from declinetui.domain.ledger import Reply

if TYPE_CHECKING:
    from declinetui.export.outgoing import Outgoing

FORMATS = ("txt", "md", "eml", "maildir", "ics", "csv", "json")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument("id", metavar="ID", help=text("uid of a reply, or uid or name of a client"))
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="txt",
        help=text("txt, md, eml and maildir: the reply; ics, csv and json: the client"),
    )
    parser.add_argument(
        "--out", metavar=text("PATH"), help=text("folder or file; without it, standard output")
    )


def run(args: argparse.Namespace, job: Job) -> int:
    """The private note of a client is in none of the formats."""
    if args.format == "maildir":
        return _maildir(args, job)
    makers: dict[str, Callable[[str, Job], bytes]] = {"ics": _ics, "csv": _csv, "json": _json}
    if args.format in makers:
        return _deliver(makers[args.format](args.id, job), args, job, stem=args.id)
    reply = replies.find_reply(job.desk(), args.id)
    letter = _outgoing(reply, job)
    return _deliver(_rendered(letter, args.format), args, job, reply=reply)


def _rendered(letter: "Outgoing", format: str) -> bytes:
    from declinetui.workflow.drafting.files import writer_of

    return writer_of(format)(letter)


def _outgoing(reply: Reply, job: Job) -> "Outgoing":
    """The reply as it was sent, addressed to its client."""
    from declinetui.export.outgoing import Outgoing

    desk = job.desk()
    client, inquiry = desk.store.clients.get(reply.client), desk.store.inquiries.get(reply.inquiry)
    return Outgoing(
        language=reply.language,
        body=reply.text,
        subject=reply.subject,
        client=(client.name or client.organisation) if client else "",
        to_name=client.name if client else "",
        to_email=client.email if client else "",
        from_name=desk.profile.name,
        from_email=desk.profile.email,
        written=reply.sent,
        in_reply_to=inquiry.message_id if inquiry else "",
    )


def _deliver(
    data: bytes, args: argparse.Namespace, job: Job, *, reply: Reply | None = None, stem: str = ""
) -> int:
    """To standard output, under exactly --out, or under a safe name in the folder --out."""
    from declinetui.export.names import file_name, slug
    from declinetui.export.writer import write_exactly, write_new

    if not args.out:
        job.out.text(data.decode("utf-8").replace("\r\n", "\n"))
        return 0
    path = Path(args.out)
    if not path.is_dir():
        job.out.line(str(write_exactly(path, data)))
        return 0
    client = job.desk().store.clients.get(reply.client) if reply else None

    def name(copy: int) -> str:
        if reply is not None:
            who = (client.name or client.organisation) if client else ""
            return file_name(reply.sent.date(), who, reply.language, args.format, copy=copy)
        again = "" if copy < 2 else f"-{copy}"
        return f"{slug(stem) or 'client'}{again}.{args.format}"

    job.out.line(str(write_new(path, name, data)))
    return 0


def _maildir(args: argparse.Namespace, job: Job) -> int:
    """A draft in the Maildir named by --out."""
    from declinetui.errors import Message, UsageError
    from declinetui.export.maildir import write_draft

    if not args.out:
        raise UsageError(
            Message("A Maildir is a folder."), Message("Name the folder of your drafts with --out.")
        )
    reply = replies.find_reply(job.desk(), args.id)
    data = _rendered(_outgoing(reply, job), "eml")
    job.out.line(str(write_draft(Path(args.out).expanduser(), data, written=reply.sent, unique=reply.uid)))
    return 0


def _ics(wanted: str, job: Job) -> bytes:
    """What comes back for one client."""
    from declinetui.export.ics import ics

    desk = job.desk()
    client = find_client(desk, wanted)
    found = [row for row in agenda.rows(desk.agenda(), job) if row.client == client.uid]
    return ics(agenda.entries(found), stamp=desk.now())


def _csv(wanted: str, job: Job) -> bytes:
    """The replies to one client."""
    from declinetui.export.tables import csv_bytes

    found = replies.newest_first(job.desk(), wanted)
    header = ("uid", "sent", "channel", "language", "reason", "kind", "excuse", "way", "subject", "text")
    return csv_bytes(header, ([getattr(reply, name) for name in header] for reply in found))


def _json(wanted: str, job: Job) -> bytes:
    """Everything stored of one client (a person may ask for it), without the private note."""
    desk = job.desk()
    return json_text(desk.store.export_person(find_client(desk, wanted).uid)).encode()
