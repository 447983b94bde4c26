"""Message in, reply out: the command line's way through the same use cases."""

from dataclasses import dataclass, replace
from datetime import datetime

from declinetui.domain.terms import (
    Address,
    Channel,
    ExcuseFamily,
    Kind,
    Language,
    Purpose,
    Reason,
    Relation,
    Tone,
    Writer,
)
from declinetui.domain.values import NounPhrase
from declinetui.errors import Message, UsageError
from declinetui.intake.model import Hints
from declinetui.text.nouns import gender_of_phrase, number_of
from declinetui.workflow.desk import Desk
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.drafting.ways import parse_alternative
from declinetui.workflow.requests.receive import complete
from declinetui.workflow.requests.request import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyOrder:
    """What the command line asks for; None and empty strings let the engine follow the message."""

    reason: Reason | None = None
    kind: Kind = Kind.FRANK
    excuse: ExcuseFamily | None = None
    alternative: str = "none"
    channel: Channel | None = None
    language: Language | None = None
    address: Address | None = None
    relation: Relation | None = None
    writer: Writer | None = None
    tone: Tone | None = None
    me: str = ""
    client: str = ""
    project: str = ""
    received: datetime | None = None
    level: int = 1
    late: bool = False
    purpose: Purpose = Purpose.DECLINE


def open_reply(desk: Desk, message: str | bytes, order: ReplyOrder) -> DraftSession:
    """The draft that answers a message.

    Raises InputError for an empty message, UsageError for an impossible order, NotFoundError for an
    unknown partner, BankError when the bank has no letter for it.
    """
    if order.me:
        desk.context = desk.context.with_profile(replace(desk.profile, name=order.me))
    if order.purpose is Purpose.THANK_PARTNER and not order.alternative.startswith("partner"):
        raise UsageError(Message("Which partner?"), Message("Add --alternative partner:NAME."))
    hints = Hints(channel=order.channel, received=order.received)
    request = _ordered(desk, desk.receive(message, hints), order)
    guess = situate(desk.context, request).choices
    choices = replace(
        guess,
        purpose=order.purpose,
        reason=order.reason or _reason(order, guess.reason),
        kind=order.kind,
        excuse=_excuse(order),
        alternative=parse_alternative(desk, order.alternative, request),
        channel=order.channel,
        language=order.language,
        address=order.address,
        relation=order.relation,
        writer=order.writer,
        tone=order.tone,
        level=order.level,
        delay_word=order.late,
    )
    return desk.compose(request, choices)


def _reason(order: ReplyOrder, guess: Reason) -> Reason:
    """The likeliest reason; an end without one is the collaboration itself, and other notes need none."""
    if order.purpose is Purpose.END:
        return Reason.DIFFICULT_CLIENT
    return guess


def _excuse(order: ReplyOrder) -> ExcuseFamily | None:
    """Overload is the default excuse; health is never preselected."""
    if order.kind is Kind.FRANK:
        return None
    return order.excuse or ExcuseFamily.OVERLOAD


def _ordered(desk: Desk, request: Request, order: ReplyOrder) -> Request:
    client, inquiry = request.client, request.inquiry
    if order.client:
        client = replace(client, name=order.client)
    if order.relation:
        client = replace(client, relation=order.relation)
    if order.project:
        language = order.language or inquiry.language or Language.FR
        gender = gender_of_phrase(order.project) if language is Language.FR else None
        project = NounPhrase(order.project, language, gender, number_of(order.project))
        inquiry = replace(inquiry, project=project)
    return complete(desk.context, replace(request, client=client, inquiry=inquiry))
