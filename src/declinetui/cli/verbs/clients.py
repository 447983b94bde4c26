"""`clients`: those who ask."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from declinetui.cli.batch import answer_lines
from declinetui.cli.find import find_client
from declinetui.cli.job import Job
from declinetui.cli.nounbase import Noun, common_actions
from declinetui.cli.objects import laid_over
from declinetui.cli.parser import Parser
from declinetui.domain.people import Client
from declinetui.errors import Message, NotFoundError
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.directory.rows import ListFormat
    from declinetui.workflow.context import Context
    from declinetui.workflow.desk import Desk
    from declinetui.workflow.imports.rows import ImportPlan

FIELDS = (
    "name",
    "organisation",
    "title",
    "gender",
    "email",
    "phone",
    "language",
    "address",
    "relation",
    "channel",
    "circle",
    "go_between",
    "note",
)


def declare(parser: Parser) -> None:
    """Declare the noun and its actions."""
    actions = common_actions(parser, NOUN)
    text = parser.catalog.text
    parser = actions.add("duplicates", N_("who is likely the same person twice"), duplicates)
    parser.add_argument("--json", action="store_true", help=text("as JSON"))
    parser.add_argument("--batch", action="store_true", help=text("JSON lines in, JSON lines out"))
    parser = actions.add("merge", N_("make one client of two"), merge)
    parser.add_argument("kept", metavar="A", help=text("the client that stays"))
    parser.add_argument(
        "merged", metavar="B", help=text("the client that goes; its history moves to the other")
    )


def _records(desk: "Desk") -> tuple[Client, ...]:
    return desk.clients()


def _row(client: Client, job: Job) -> tuple[str, ...]:
    relation = job.catalog.label(client.relation)
    return (client.uid, client.name, client.organisation, client.email or client.phone, relation)


def _made(desk: "Desk", given: Mapping[str, Any]) -> tuple[Client]:
    """A new client, dated now."""
    uid = str(given.get("uid") or given.get("id") or desk.context.uids())
    rest = {key: value for key, value in given.items() if key not in {"uid", "id"}}
    return (laid_over(Client(uid=uid, created=desk.now()), rest),)


def _shown(client: Client, desk: "Desk", job: Job) -> None:
    """The card: facts, then everything that was said, newest first."""
    catalog, card = job.catalog, desk.client_card(client.uid)
    facts = {
        N_("uid"): client.uid,
        N_("name"): client.name,
        N_("organisation"): client.organisation,
        N_("title"): catalog.label(client.title) if client.title else "",
        N_("gender"): catalog.label(client.gender) if client.gender else "",
        N_("e-mail"): client.email,
        N_("telephone"): client.phone,
        N_("relation"): catalog.label(client.relation),
        N_("circle"): card.circle.name if card.circle else "",
        N_("Introduced by"): client.go_between,
        N_("requests"): str(card.asked),
        N_("small excuses this year"): str(card.bowl.told),
        N_("note"): client.note,
    }
    facts |= {
        catalog.label(state.family): catalog.render(Message("better not before {day}", day=state.free))
        for state in card.bowl.families
        if state.free is not None and state.free > desk.today()
    }
    job.out.table((catalog.text(key), value) for key, value in facts.items() if value)
    if card.timeline:
        job.out.line()
        job.out.table((catalog.value(row.day), catalog.render(row.label), row.about) for row in card.timeline)


def _plan(context: "Context", text: str, name: str, format: "ListFormat | None") -> "ImportPlan[Client]":
    from declinetui.workflow.imports.clients import plan_clients

    return plan_clients(context, text, name, format)


NOUN = Noun(
    name="clients",
    fields=FIELDS,
    kind=Client,
    records=_records,
    find=find_client,
    stored=lambda desk, uid: desk.store.clients.get(uid),
    row=_row,
    make=_made,
    show=_shown,
    plan=_plan,
)


def duplicates(args: argparse.Namespace, job: Job) -> int:
    """Likely pairs, the surest first; nothing is merged."""
    from declinetui.directory.batch import same_line
    from declinetui.directory.sameness import duplicates as find_pairs

    if args.batch:
        return answer_lines(job, same_line)
    desk = job.desk()
    pairs = find_pairs(desk.store.clients.all())
    if args.json:
        job.out.json([{"a": a, "b": b, "score": round(s.score, 4)} for a, b, s in pairs])
        return 0
    if not pairs:
        raise NotFoundError(Message("No client stands twice."))
    known = {client.uid: client for client in desk.clients()}
    job.out.table((a, known[a].name, b, known[b].name, f"{100 * s.score:.0f} %") for a, b, s in pairs)
    return 0


def merge(args: argparse.Namespace, job: Job) -> int:
    """Move all that hangs on B to A, fill A's empty fields from B, remove B; one undoable step."""
    from declinetui.workflow.people import people

    desk = job.desk()
    kept, merged = find_client(desk, args.kept), find_client(desk, args.merged)
    job.say(people.merge(desk.context, kept, merged))
    return 0
