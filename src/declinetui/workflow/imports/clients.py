"""Clients and inquiries from a file: JSON, CSV with columns in any order, vCard for people; dry run first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from declinetui.directory.rows import Header, ListFormat, guess_format, read_rows
from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.people import Article, Circle, Client, Elide
from declinetui.domain.terms import Channel, Gender, Language, Relation, Title
from declinetui.domain.values import NounPhrase
from declinetui.errors import Message
from declinetui.intake.model import Hints
from declinetui.intake.who import Sender, Who, match
from declinetui.text.fold import fold
from declinetui.text.nouns import gender_of_phrase, number_of
from declinetui.workflow.context import Context
from declinetui.workflow.imports.fields import Fields, column
from declinetui.workflow.imports.meeting import Making, Read, plan_people
from declinetui.workflow.imports.rows import (
    Deed,
    ImportPlan,
    ImportRow,
    laid_over,
    settled,
)
from declinetui.workflow.requests.receive import receive

_NAMING = frozenset({"client", "name", "given", "surname", "organisation", "email"})
_ASKING = frozenset({"client_uid", *_NAMING})


def plan_clients(
    context: Context,
    text: str,
    name: str = "",
    format: ListFormat | None = None,
) -> ImportPlan[Client]:
    """The dry run of a file of clients."""
    read: list[Read[Client]] = []
    for number, row in read_rows(text, format or guess_format(text, name), _names(_NAMING)):
        if isinstance(row, Message):
            read.append(Read(number, None, (row,)))
            continue
        reader = Fields(context, row)
        client = client_of(context, reader)
        if client.name or client.organisation or client.email:
            read.append(Read(number, client, tuple(reader.troubles)))
        else:
            read.append(Read(number, None, (Message("No name"),)))
    making: Making[Client] = Making(
        fresh=lambda row, uid: replace(row, uid=uid, created=row.created or context.now), joined=_joined
    )
    return plan_people(context, context.store.clients.all(), read, making)


def _joined(was: Client, row: Client) -> Client:
    """The client with what the row adds; only a row of the same id gives another name."""
    return laid_over(was, row) if was.uid == row.uid or not was.name else laid_over(was, row, name=was.name)


def client_of(context: Context, reader: Fields) -> Client:
    """A client from named fields; a circle is known by its name or uid, never made here."""
    given, surname = reader.value("given"), reader.value("surname")
    return Client(
        uid=reader.value("uid"),
        name=reader.value("name") or f"{given} {surname}".strip() or reader.value("client"),
        organisation=reader.value("organisation"),
        title=reader.choice("civility", Title, quiet=True),
        gender=reader.choice("gender", Gender),
        email=reader.value("email"),
        phone=reader.value("phone"),
        language=reader.choice("language", Language),
        address=reader.address(),
        relation=reader.choice("relation", Relation) or Relation.NEW,
        channel=reader.choice("channel", Channel),
        circle=_circle(context, reader.value("circle")),
        go_between=reader.value("go_between"),
        elide=reader.choice("elide", Elide, quiet=True) or Elide.AUTO,
        article=reader.choice("article", Article, quiet=True) or Article.AUTO,
        note=reader.long("note"),
        created=reader.moment("created"),
    )


def _circle(context: Context, name: str) -> str:
    def bears(circle: Circle) -> bool:
        return name == circle.uid or fold(name) == fold(circle.name)

    return next((c.uid for c in context.store.circles.all() if name and bears(c)), "")


def plan_inquiries(
    context: Context, text: str, name: str = "", format: ListFormat | None = None
) -> ImportPlan[Inquiry]:
    """The dry run of a file of inquiries.

    Who asks is a uid or a name, known or new. A message is read first; what the columns say wins.
    """
    rows: list[ImportRow[Inquiry]] = []
    people = {c.uid: c for c in context.store.clients.all()}
    standing = {i.uid: i for i in context.store.inquiries.all()}
    for number, row in read_rows(text, format or guess_format(text, name), _names(_ASKING)):
        if isinstance(row, Message):
            rows.append(ImportRow(number=number, deed=Deed.SKIP, troubles=(row,)))
            continue
        rows.append(_inquiry_row(context, number, Fields(context, row), people, standing))
    return ImportPlan(rows=tuple(rows))


def _inquiry_row(
    context: Context,
    number: int,
    reader: Fields,
    people: dict[str, Client],
    standing: dict[str, Inquiry],
) -> ImportRow[Inquiry]:
    """One row; `people` and `standing` learn what it brings."""
    was = standing.get(reader.value("uid"))
    base, client = _base(context, reader, was)
    asked = _asker(context, reader, people)
    client = asked or client
    if client is None:
        trouble = Message("Whose request is it?")
        return ImportRow(number=number, deed=Deed.SKIP, troubles=(*reader.troubles, trouble))
    record = replace(base, client=client.uid, **_said(reader, base))
    was = was or standing.get(record.uid)
    along = () if client.uid in people else (client,)
    people[client.uid], standing[record.uid] = client, record
    return replace(settled(number, record, was, reader.troubles), along=along)


def _base(context: Context, reader: Fields, was: Inquiry | None) -> tuple[Inquiry, Client | None]:
    """What stands, or what the message says, or an empty request of now."""
    if was is not None:
        return was, context.store.clients.get(was.client)
    text = reader.long("text")
    received = reader.moment("received")
    uid = reader.value("uid")
    if not text:
        return Inquiry(uid=uid or context.uids(), client="", received=received or context.now), None
    request = receive(
        context,
        text,
        hints=Hints(
            channel=reader.choice("channel", Channel),
            received=received,
            language=reader.choice("language", Language),
        ),
    )
    named = request.client if request.client.name or request.client.email else None
    return replace(request.inquiry, uid=uid or request.inquiry.uid), named


def _asker(context: Context, reader: Fields, people: Mapping[str, Client]) -> Client | None:
    """Who asks, by uid, else by name and address among the known, else somebody new."""
    wanted = reader.value("client_uid") or reader.value("client")
    if wanted in people:
        return people[wanted]
    read = replace(client_of(context, reader), uid="", note="")
    if not (read.name or read.organisation or read.email):
        return None
    sender = Sender(name=read.name, organisation=read.organisation, email=read.email, phone=read.phone)
    found = match(sender, people.values())
    exact = [c for c in people.values() if read.name and fold(c.name) == fold(read.name)]
    if found.client is not None and (found.who is Who.SAME or exact == [found.client]):
        return found.client
    return replace(read, uid=context.uids(), created=context.now)


def _said(reader: Fields, base: Inquiry) -> dict[str, Any]:
    """What the columns say, absent ones left out."""
    found: dict[str, Any] = {
        "received": reader.moment("received"),
        "channel": reader.choice("channel", Channel),
        "subject": reader.value("subject"),
        "project": _project(reader, base),
        "budget": reader.money("budget"),
        "budget_min": reader.money("budget_min"),
        "client_deadline": reader.day("client_deadline"),
        "reply_by": reader.day("reply_by"),
        "urgent": reader.flag("urgent"),
        "language": reader.choice("language", Language),
        "address": reader.address(),
        "go_between": reader.value("go_between"),
        "reference": reader.value("reference"),
        "message_id": reader.value("message_id"),
        "thread": reader.value("thread"),
        "snoozed_until": reader.day("snoozed_until"),
        "status": reader.choice("status", InquiryStatus),
    }
    if text := reader.long("text"):
        found["text"] = text
    return {key: value for key, value in found.items() if value not in (None, "")}


def _project(reader: Fields, base: Inquiry) -> NounPhrase | None:
    """A project typed as words, or whole as our own export writes it."""
    raw = reader.raw("project")
    if isinstance(raw, Mapping):
        try:
            return msgspec.convert(raw, NounPhrase)
        except msgspec.ValidationError:
            text = str(raw.get("text", ""))
    else:
        text = reader.value("project")
    if not text:
        return None
    if base.project is not None and base.project.text == text:
        return base.project
    language = reader.choice("language", Language) or base.language or Language.FR
    gender = gender_of_phrase(text) if language is Language.FR else None
    return NounPhrase(text, language, gender, number_of(text))


def _names(wanted: frozenset[str]) -> Header:
    """Whether the headings of a table name what a record cannot do without."""

    def named(columns: Sequence[str]) -> bool:
        return bool(wanted & {column(name) for name in columns})

    return named
