"""`clients`: those who ask."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from declinetui.cli.find import find_client
from declinetui.cli.job import Job
from declinetui.cli.nounbase import Noun, common_actions
from declinetui.cli.objects import laid_over
from declinetui.cli.parser import Parser
from declinetui.cli.verbs.doubles import Cards, declare_doubles
from declinetui.domain.people import Client
from declinetui.errors import Message
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.directory.rows import ListFormat
    from declinetui.workflow.context import Context
    from declinetui.workflow.desk import Desk
    from declinetui.workflow.imports.rows import ImportPlan
    from declinetui.workflow.partners.doubles import Double

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
    declare_doubles(actions, CARDS)


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
    """The card: facts, then everything that was said, exchange by exchange, then what stands open."""
    from declinetui.workflow.people.people import standing

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
        N_("language"): catalog.label(client.language) if client.language else "",
        N_("register"): catalog.label(client.address) if client.address else "",
        N_("channel"): catalog.label(client.channel) if client.channel else "",
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
    remembered = standing(desk.context, client.uid)
    if remembered:
        job.out.line()
        for message in remembered:
            job.out.line(catalog.render(message))


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


def _pairs(context: "Context") -> "tuple[Double[Client], ...]":
    from declinetui.workflow.people import people

    return people.duplicates(context)


def _merged(context: "Context", kept: Client, merged: Client) -> Message:
    from declinetui.workflow.people import people

    return people.merge(context, kept, merged)


CARDS = Cards(
    pairs=_pairs,
    find=find_client,
    merge=_merged,
    one=N_("make one client of two"),
    stays=N_("the client that stays"),
    goes=N_("the client that goes; its history moves to the other"),
    none=Message("No client stands twice."),
)
