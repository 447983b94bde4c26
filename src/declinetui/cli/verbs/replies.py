"""`replies`: what was sent."""

import argparse
from typing import TYPE_CHECKING

from declinetui.cli.find import find_client
from declinetui.cli.job import Job
from declinetui.cli.nounbase import csv_text
from declinetui.cli.objects import as_object
from declinetui.cli.parser import Parser
from declinetui.cli.program import Verbs
from declinetui.domain.ledger import Reply
from declinetui.errors import Message, NotFoundError
from declinetui.l10n.dates import date_short
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk


def declare(parser: Parser) -> None:
    """Declare the noun; replies are added by marking one as sent, never by hand."""
    parser.set_defaults(run=list_)
    text = parser.catalog.text
    actions = Verbs(parser, title=text("actions"), dest="action")
    listing = actions.add("list", N_("one a line, the newest first"), list_)
    listing.add_argument("--client", metavar=text("CLIENT"), help=text("of one client only"))
    listing.add_argument("--search", metavar=text("WORDS"), help=text("whose text holds these words"))
    listing.add_argument("--json", action="store_true", help=text("one JSON array"))
    exporting = actions.add("export", N_("all of them, without private notes"), export)
    exporting.add_argument(
        "--format", choices=("json", "jsonl", "csv"), default="json", help=text("form of the output")
    )
    showing = actions.add("show", N_("the text of one"), show)
    showing.add_argument("id", metavar="ID", help=text("uid, or the name of a client for the newest"))
    showing.add_argument("--json", action="store_true", help=text("one JSON object"))


def export(args: argparse.Namespace, job: Job) -> int:
    """All replies, for another program."""
    objects = [as_object(reply) for reply in newest_first(job.desk())]
    if args.format == "json":
        job.out.json(objects)
    elif args.format == "jsonl":
        for value in objects:
            job.out.json(value, indent=None)
    else:
        job.out.text(csv_text(objects))
    return 0


def newest_first(desk: "Desk", client: str | None = None) -> list[Reply]:
    """Replies, of one client when named."""
    store = desk.store
    found = store.replies.of_client(find_client(desk, client).uid) if client else store.replies.all()
    return sorted(found, key=lambda reply: reply.sent, reverse=True)


def find_reply(desk: "Desk", wanted: str) -> Reply:
    """A reply by uid, or the newest to the client of that name. Raises NotFoundError."""
    found = desk.store.replies.get(wanted)
    if found is not None:
        return found
    sent = newest_first(desk, wanted)
    if not sent:
        raise NotFoundError(Message("Nothing was sent to “{name}” yet.", name=wanted))
    return sent[0]


def list_(args: argparse.Namespace, job: Job) -> int:
    """Day, client, reason and way out, one reply a line."""
    from declinetui.workflow.people.card import said_to

    desk, catalog = job.desk(), job.catalog
    found = newest_first(desk, getattr(args, "client", None))
    if getattr(args, "search", None):
        holding = {reply.uid for reply in said_to(desk.context, args.search)}
        found = [reply for reply in found if reply.uid in holding]
    if getattr(args, "json", False):
        job.out.json([as_object(reply) for reply in found])
        return 0
    names = {client.uid: client.name or client.organisation for client in desk.clients()}
    job.out.table(
        (
            reply.uid,
            date_short(reply.sent.date(), catalog.lang, reference=desk.today()),
            names.get(reply.client, ""),
            catalog.label(reply.excuse) if reply.excuse else catalog.label(reply.reason),
            catalog.label(reply.way),
        )
        for reply in found
    )
    return 0


def show(args: argparse.Namespace, job: Job) -> int:
    """The subject and the text as they were sent."""
    desk = job.desk()
    reply = find_reply(desk, args.id)
    if args.json:
        job.out.json(as_object(reply))
        return 0
    if reply.subject:
        job.out.line(reply.subject)
        job.out.line()
    job.out.text(reply.text)
    return 0
