"""Letters beside a no: begun from a request, a promise, a call or a card, each with a draft of its own."""

from dataclasses import replace
from datetime import date

from declinetui.directory.referral import Agreement, agreement
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import FollowUp, FollowUpKind, Promise, Reply
from declinetui.domain.people import Partner
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import Kind, Purpose, Reason, Way
from declinetui.errors import InputError, Message
from declinetui.phrasing.plan.neighbours import RECURRING
from declinetui.workflow.desk import Desk
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.requests.request import Request

ANSWERS = frozenset({Purpose.DECLINE, Purpose.END})
"""Letters that answer the request; any other stands beside them and leaves their draft alone."""
_BY_KIND = {
    FollowUpKind.PROMISE: Purpose.REACTIVATE,
    FollowUpKind.WRITTEN_TRACE: Purpose.FOLLOW_UP_WRITTEN,
}
"""The letter that a follow-up calls for."""


def begin(desk: Desk, inquiry: Inquiry, purpose: Purpose, *, due: date | None = None) -> DraftSession:
    """The letter of a logged request, begun before or anew; `due` is the day it names. Raises BankError."""
    return of_request(desk, desk.request_of(inquiry), purpose, due=due)


def of_request(
    desk: Desk,
    request: Request,
    purpose: Purpose,
    *,
    partner: Partner | None = None,
    due: date | None = None,
) -> DraftSession:
    """The letter of a request, as it was begun or anew. Raises BankError."""
    request = replace(request, id=f"{plain_id(request)}_{purpose}")
    begun = next((d.session for d in desk.unfinished() if d.session.request.id == request.id), None)
    choices = _choices(desk, request.inquiry, purpose, partner)
    if due is not None:
        choices = replace(choices, alternative=replace(choices.alternative, free_from=due))
    return begun or desk.session(request, choices)


def plain_id(request: Request) -> str:
    """The id under which the answer itself is kept, whatever letter stands beside it."""
    stem, _, last = request.id.partition("_")
    return stem if last in set(Purpose) else request.id


def of_record(desk: Desk, record: FollowUp | Promise) -> DraftSession | None:
    """The letter that something dated calls for; None when it calls for none, or its request is gone."""
    purpose = Purpose.REACTIVATE if isinstance(record, Promise) else _BY_KIND.get(record.kind)
    inquiry = _inquiry_of(desk, record)
    if purpose is None or inquiry is None:
        return None
    promise = record if isinstance(record, Promise) else desk.store.promises.get(record.ref)
    due = promise.due if promise is not None and promise.due >= desk.today() else None
    return begin(desk, inquiry, purpose, due=due)


def ending(desk: Desk, client: str) -> DraftSession:
    """The frank letter that ends a collaboration, on the client’s latest request. Raises InputError."""
    asked = sorted(desk.store.inquiries.of_client(client), key=lambda i: i.received)
    if not asked:
        raise InputError(Message("This client asked for nothing yet: there is nothing to end."))
    return begin(desk, asked[-1], Purpose.END)


def thanked(desk: Desk, session: DraftSession) -> tuple[Partner, ...]:
    """Partners who may be thanked: those of the letter, else those this client was sent to."""
    partners = session.situation.choices.alternative.partners
    if partners:
        return partners
    uids = dict.fromkeys(r.partner for r in desk.store.referrals.of_client(session.situation.client.uid))
    return tuple(p for uid in uids if (p := desk.store.partners.get(uid)) is not None)


def to_ask(desk: Desk, session: DraftSession) -> tuple[Partner, ...]:
    """Partners of the letter who have not agreed to be named yet."""
    standing = (desk.store.partners.get(p.uid) or p for p in session.situation.choices.alternative.partners)
    return tuple(p for p in standing if agreement(p, desk.today()) is Agreement.NONE)


def go_between(session: DraftSession) -> str:
    """Who sent the client, when somebody did."""
    situation = session.situation
    return situation.inquiry.go_between or situation.client.go_between


def _choices(desk: Desk, inquiry: Inquiry, purpose: Purpose, partner: Partner | None) -> Choices:
    if partner is not None:
        return Choices(purpose=purpose, alternative=Alternative(way=Way.PARTNER, partners=(partner,)))
    if purpose is Purpose.END:
        return Choices(purpose=purpose, reason=_what_comes_back(desk, inquiry.client))
    said = [r for r in desk.store.replies.of_client(inquiry.client) if r.inquiry == inquiry.uid]
    if purpose is Purpose.FOLLOW_UP_WRITTEN and said:
        last = max(said, key=lambda r: r.sent)
        return Choices(
            purpose=purpose, language=last.language, address=last.address, alternative=_offered(desk, last)
        )
    return Choices(purpose=purpose)


def _what_comes_back(desk: Desk, client: str) -> Reason:
    """A problem that was named to this client before; else the collaboration itself."""
    said = [r for r in desk.store.replies.of_client(client) if r.kind is Kind.FRANK and r.reason in RECURRING]
    return max(said, key=lambda r: r.sent).reason if said else Reason.DIFFICULT_CLIENT


def _offered(desk: Desk, reply: Reply) -> Alternative:
    """The way out of a reply, as far as the log still knows it: its day, or its partners."""
    if reply.way is Way.DATE:
        days = [p.due for p in desk.store.promises.of_client(reply.client) if p.reply == reply.uid]
        return Alternative(way=Way.DATE, free_from=days[0]) if days else Alternative()
    if reply.way in (Way.PARTNER, Way.PARTNERS):
        uids = [r.partner for r in desk.store.referrals.of_client(reply.client) if r.reply == reply.uid]
        partners = tuple(p for uid in uids if (p := desk.store.partners.get(uid)) is not None)
        return Alternative(way=reply.way, partners=partners) if partners else Alternative()
    return Alternative()


def _inquiry_of(desk: Desk, record: FollowUp | Promise) -> Inquiry | None:
    uid = record.reply if isinstance(record, Promise) else record.ref
    if isinstance(record, FollowUp) and record.kind is FollowUpKind.PROMISE:
        promise = desk.store.promises.get(record.ref)
        uid = promise.reply if promise is not None else ""
    reply = desk.store.replies.get(uid) if uid else None
    return desk.store.inquiries.get(reply.inquiry) if reply is not None else None
