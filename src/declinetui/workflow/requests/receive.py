"""From a pasted message to a request: read, recognise the person, compute when an answer is owed."""

import hashlib
import re
from dataclasses import replace
from typing import TypeVar

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client
from declinetui.domain.terms import Channel, Relation
from declinetui.domain.values import NounPhrase
from declinetui.errors import InputError, Message
from declinetui.intake.model import Confidence, Field, Hints, Intake, SourceKind
from declinetui.intake.reader import read
from declinetui.intake.who import Match, Sender, Who, match
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.people.past import past_rows
from declinetui.workflow.people.people import standing
from declinetui.workflow.requests.fields import field_views
from declinetui.workflow.requests.request import Request

T = TypeVar("T")
_THIRD = (
    (re.compile(r"\b(?:son|sa|leur)\b"), "notre"),
    (re.compile(r"\b(?:ses|leurs)\b"), "nos"),
    (re.compile(r"\b(?:his|her|their)\b"), "our"),
)


def request_id(text: str) -> str:
    """The identity of an unlogged message: a hash of its words (FIPS 180-4 SHA-256, 16 hex digits)."""
    return hashlib.sha256(" ".join(fold(text).split()).encode()).hexdigest()[:16]


def receive(context: Context, source: str | bytes, *, hints: Hints | None = None) -> Request:
    """What is asked, by whom, and by when; nothing is written.

    Raises InputError when there is nothing to read.
    """
    hints = hints or Hints()
    profile = context.profile
    me = tuple(n for n in (profile.name, profile.business, profile.email) if n)
    hints = replace(hints, me=hints.me + me, calendar=hints.calendar or context.calendar)
    intake = read(source, now=context.now, hint=hints)
    if not intake.text.strip():
        raise InputError(
            Message("There is no message to read."), Message("Paste the client’s message, or give a file.")
        )
    return of_intake(context, intake)


def of_intake(context: Context, intake: Intake) -> Request:
    """A request from what was understood."""
    ident = request_id(intake.text)
    known = match(_sender(intake), context.store.clients.all())
    client = _client(known, intake, ident)
    inquiry = _inquiry(intake, client, ident, context)
    logged = context.store.inquiries.get(inquiry.uid)
    return complete(
        context,
        Request(
            id=ident,
            text=intake.text,
            inquiry=logged or inquiry,
            client=client,
            who=known.who,
            likely=known.client if known.who is Who.PROBABLY else None,
            why=known.why,
            due=context.today,
            intake=intake,
            logged=logged is not None,
            signer=intake.to_name.value or "",
        ),
    )


def of_inquiry(context: Context, inquiry: Inquiry) -> Request:
    """A request from the log: the message is read again for its evidence, the record decides."""
    client = context.store.clients.get(inquiry.client) or Client(uid=inquiry.client)
    intake = None
    if inquiry.text.strip():
        intake = read(inquiry.text, now=inquiry.received, hint=Hints(calendar=context.calendar))
    return complete(
        context,
        Request(
            id=request_id(inquiry.text) if inquiry.text.strip() else inquiry.uid,
            text=intake.text if intake else inquiry.text,
            inquiry=inquiry,
            client=client,
            who=Who.SAME,
            due=context.today,
            intake=intake,
            logged=True,
        ),
    )


def complete(context: Context, request: Request) -> Request:
    """Work out the due day, the shared past and the field views again."""
    due = context.due_on(request.inquiry, request.client.relation)
    uid = request.client.uid
    past, remembered = past_rows(context.store, uid), standing(context, uid)
    request = replace(request, due=due, past=past, standing=remembered)
    return replace(request, fields=field_views(request, context.catalog, context.profile, context.today))


def known_sender(context: Context, intake: Intake) -> Client | None:
    """The client of the log who surely wrote a message, or None."""
    known = match(_sender(intake), context.store.clients.all())
    return known.client if known.who is Who.SAME else None


def _sender(intake: Intake) -> Sender:
    return Sender(
        name=intake.sender_name.value or "",
        organisation=intake.organisation.value or "",
        email=intake.email.value or "",
        phone=intake.phone.value or "",
    )


def confirmed(context: Context, request: Request) -> Request:
    """The request as the probable client's: their card, completed by the message, and their past."""
    if request.likely is None or request.intake is None:
        return request
    known = Match(Who.SAME, request.likely, 1.0, request.why)
    client = _client(known, request.intake, request.id)
    inquiry = request.inquiry if request.logged else _inquiry(request.intake, client, request.id, context)
    inquiry = replace(inquiry, client=client.uid)
    return complete(context, replace(request, client=client, inquiry=inquiry, who=Who.SAME, likely=None))


def refused(context: Context, request: Request) -> Request:
    """The request as somebody new's: the probable client is another person."""
    return complete(context, replace(request, who=Who.NEW, likely=None, why=()))


def _client(known: Match, intake: Intake, ident: str) -> Client:
    """The known client, completed by what the message adds; else a new one named after the message."""
    if known.who is Who.SAME and known.client is not None:
        client = known.client
    else:
        client = Client(uid=f"c-{ident}", relation=Relation.NETWORK if intake.go_between else Relation.NEW)
    return replace(
        client,
        name=client.name or intake.sender_name.value or "",
        organisation=client.organisation or intake.organisation.value or "",
        title=client.title or intake.title.value,
        email=client.email or intake.email.value or "",
        phone=client.phone or intake.phone.value or "",
        language=client.language or intake.language.value,
        address=client.address or intake.address.value,
        go_between=client.go_between or intake.go_between.value or "",
    )


def _learnt(client: Client, name: str, said: Field[T], known: T | None) -> T | None:
    """What the message says, unless the user set it by hand, or the card ends a doubt."""
    if known is not None and (name in client.corrected or said.confidence is not Confidence.SURE):
        return known
    return said.value or known


def _project(intake: Intake) -> NounPhrase | None:
    """The project; in the user's own notes « son infolettre » is the client's, said of a third person."""
    project = intake.project.value
    if project is None or intake.source not in (SourceKind.NOTES, SourceKind.VOICEMAIL):
        return project
    text = project.text
    for pattern, ours in _THIRD:
        text = pattern.sub(ours, text)
    return replace(project, text=text)


def _inquiry(intake: Intake, client: Client, ident: str, context: Context) -> Inquiry:
    deadline, reply_by = intake.client_deadline.value, intake.reply_by.value
    return Inquiry(
        uid=f"i-{ident}",
        client=client.uid,
        received=(intake.received.value or context.now).replace(tzinfo=None),
        channel=intake.channel.value or client.channel or Channel.EMAIL,
        text=intake.text,
        subject=intake.subject.value or "",
        message_id=intake.message_id.value or "",
        project=_project(intake),
        budget=intake.budget.value,
        budget_min=intake.budget_min.value,
        client_deadline=deadline.day if deadline else None,
        reply_by=reply_by.day if reply_by else None,
        urgent=bool(intake.urgent.value),
        language=_learnt(client, "language", intake.language, client.language),
        address=_learnt(client, "address", intake.address, client.address),
        go_between=intake.go_between.value or "",
        reference=intake.reference.value or "",
    )
