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
from declinetui.text.fold import fold
from declinetui.text.nouns import gender_of_phrase, number_of
from declinetui.workflow.desk import Desk
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.drafting.ways import parse_alternative
from declinetui.workflow.follow.agenda import OPEN
from declinetui.workflow.requests.answers import thread_of
from declinetui.workflow.requests.receive import complete, confirmed, of_inquiry
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


def open_reply(desk: Desk, message: str | bytes | Request, order: ReplyOrder) -> DraftSession:
    """The draft that answers a message, or a request of the log: then the next no of its exchange.

    Raises InputError for an empty message, UsageError for an impossible order, NotFoundError for an
    unknown partner, BankError when the bank has no letter for it.
    """
    if order.me:
        desk.context = desk.context.with_profile(replace(desk.profile, name=order.me))
    if order.purpose is Purpose.THANK_PARTNER and not order.alternative.startswith("partner"):
        raise UsageError(Message("Which partner?"), Message("Add --alternative partner:NAME."))
    hints = Hints(channel=order.channel, received=order.received)
    asked = message if isinstance(message, Request) else desk.receive(message, hints)
    request = _ordered(desk, asked, order)
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
        level=max(order.level, guess.level),
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


def _same_name(one: str, other: str) -> bool:
    return fold(one).split() == fold(other).split()


def _known(desk: Desk, request: Request, name: str) -> Request:
    """The request as the one client's of that very name, accents and case aside.

    A message that shows another address than theirs is somebody else's.
    """
    if desk.store.clients.get(request.client.uid) is not None:
        return request
    same = [c for c in desk.store.clients.all() if _same_name(c.name, name)]
    email = request.client.email.casefold()
    if len(same) != 1 or (email and same[0].email and same[0].email.casefold() != email):
        return request
    return confirmed(desk.context, replace(request, likely=same[0]))


def _ordered(desk: Desk, request: Request, order: ReplyOrder) -> Request:
    if order.client:
        request = _known(desk, request, order.client)
    client, inquiry = request.client, request.inquiry
    if order.client:
        client = client if _same_name(client.name, order.client) else replace(client, name=order.client)
    if order.relation:
        client = replace(client, relation=order.relation)
    if order.project:
        language = order.language or inquiry.language or Language.FR
        gender = gender_of_phrase(order.project) if language is Language.FR else None
        project = NounPhrase(order.project, language, gender, number_of(order.project))
        inquiry = replace(inquiry, project=project)
    return complete(desk.context, replace(request, client=client, inquiry=inquiry))


def owed(desk: Desk, uid: str) -> Request | None:
    """The request of that uid, or what its exchange owes an answer to by now; None for no uid of the log."""
    inquiry = desk.store.inquiries.get(uid)
    if inquiry is None:
        return None
    open_ones = [i for i in thread_of(desk.context, inquiry) if i.status in OPEN]
    return of_inquiry(desk.context, open_ones[-1] if open_ones else inquiry)
