"""`inquiries`: requests received and where they stand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from declinetui.cli.fields import known, moment
from declinetui.cli.find import find_client
from declinetui.cli.job import Job
from declinetui.cli.nounbase import Noun, common_actions
from declinetui.cli.objects import laid_over
from declinetui.cli.parser import Parser
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client
from declinetui.domain.terms import Channel, Language
from declinetui.errors import InputError, Message, NotFoundError
from declinetui.l10n.dates import date_short

if TYPE_CHECKING:
    from declinetui.directory.rows import ListFormat
    from declinetui.workflow.context import Context
    from declinetui.workflow.desk import Desk
    from declinetui.workflow.imports.rows import ImportPlan

FIELDS = (
    "client",
    "project",
    "channel",
    "received",
    "text",
    "subject",
    "language",
    "address",
    "budget",
    "status",
)


def declare(parser: Parser) -> None:
    """Declare the noun and its actions."""
    common_actions(parser, NOUN)


def _records(desk: "Desk") -> tuple[Inquiry, ...]:
    return tuple(sorted(desk.store.inquiries.all(), key=lambda inquiry: inquiry.received, reverse=True))


def _find(desk: "Desk", wanted: str) -> Inquiry:
    """An inquiry by its uid, or the newest of the client of that name."""
    found = desk.store.inquiries.get(wanted)
    if found is not None:
        return found
    client = find_client(desk, wanted)
    of_client = [inquiry for inquiry in _records(desk) if inquiry.client == client.uid]
    if not of_client:
        raise NotFoundError(Message("{name} has asked nothing.", name=client.name or client.uid))
    return of_client[0]


def _row(inquiry: Inquiry, job: Job) -> tuple[str, ...]:
    desk, catalog = job.desk(), job.catalog
    client = desk.store.clients.get(inquiry.client)
    return (
        inquiry.uid,
        date_short(inquiry.received.date(), catalog.lang, reference=desk.today()),
        (client.name or client.organisation) if client else "",
        inquiry.project.text if inquiry.project else inquiry.subject,
        catalog.label(inquiry.status),
    )


def _made(desk: "Desk", given: Mapping[str, Any]) -> tuple[Client | Inquiry, ...]:
    """A new inquiry; a text is read first, and what the object says wins over what was read.

    The client is a uid, a name (known or new), or comes from the text; a new one is logged too.
    """
    rest = dict(given)
    inquiry, client = _read(desk, rest)
    who = rest.pop("client", None)
    if who is not None:
        client = _client(desk, str(who))
    if client is None:
        raise InputError(Message("Whose request is it?"), Message("Give “client”: a name or a uid."))
    rest["project"] = _project(rest.get("project"), inquiry, rest)
    rest = {key: value for key, value in rest.items() if value is not None}
    record = replace(laid_over(inquiry, rest), client=client.uid)
    return (record,) if client.uid in desk.store.clients else (client, record)


def _read(desk: "Desk", rest: dict[str, Any]) -> tuple[Inquiry, Client | None]:
    """What the text says, when there is one; `rest` loses the keys that are used up."""
    from declinetui.intake.model import Hints

    uid = str(rest.pop("uid", None) or rest.pop("id", None) or "")
    received = moment(rest["received"]) if isinstance(rest.get("received"), str) else None
    text = rest.get("text")
    if not isinstance(text, str) or not text.strip():
        return Inquiry(uid=uid or desk.context.uids(), client="", received=received or desk.now()), None
    hints = Hints(
        channel=known(Channel, rest.get("channel")),
        language=known(Language, rest.get("language")),
        received=received,
    )
    request = desk.receive(text, hints)
    del rest["text"]
    return replace(request.inquiry, uid=uid or request.inquiry.uid), request.client


def _client(desk: "Desk", who: str) -> Client:
    try:
        return find_client(desk, who)
    except NotFoundError:
        return Client(uid=desk.context.uids(), name=who.strip(), created=desk.now())


def _project(value: Any, inquiry: Inquiry, rest: Mapping[str, Any]) -> Any:
    """A project typed as words becomes a noun phrase of the request's language."""
    if not isinstance(value, str):
        return value
    from declinetui.text.nouns import gender_of_phrase, number_of

    if not value.strip():
        return None
    language = known(Language, rest.get("language")) or inquiry.language or Language.FR
    gender = gender_of_phrase(value) if language is Language.FR else None
    return {"text": value.strip(), "language": language, "gender": gender, "number": number_of(value)}


def _shown(inquiry: Inquiry, desk: "Desk", job: Job) -> None:
    """What was understood, then the message."""
    request = desk.request_of(inquiry)
    job.out.table((job.render(field.label), field.value) for field in request.fields if field.value)
    if inquiry.text:
        job.out.line()
        job.out.text(inquiry.text)


def _plan(context: "Context", text: str, name: str, format: "ListFormat | None") -> "ImportPlan[Inquiry]":
    from declinetui.workflow.imports.clients import plan_inquiries

    return plan_inquiries(context, text, name, format)


NOUN = Noun(
    name="inquiries",
    fields=FIELDS,
    kind=Inquiry,
    records=_records,
    find=_find,
    stored=lambda desk, uid: desk.store.inquiries.get(uid),
    row=_row,
    make=_made,
    show=_shown,
    plan=_plan,
)
