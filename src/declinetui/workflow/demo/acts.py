"""What happens in a story beside the letters: answers, outcomes, follow-ups, consents."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.ledger import FollowUp, OfferOutcome, PromiseStatus, ReferralOutcome, Reply
from declinetui.errors import InputError, Message
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.send import mark_sent
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.follow import follow_up, offers
from declinetui.workflow.partners import partners, referrals
from declinetui.workflow.people import people
from declinetui.workflow.requests import answers
from declinetui.workflow.requests.receive import of_inquiry

T = TypeVar("T")
Row = Mapping[str, Any]


def do(context: Context, act: Row) -> None:
    """Carry out one act. Raises InputError when it speaks of what is not in the story."""
    _ACTS[act["do"]](context, act)


def answer_again(context: Context, act: Row) -> DraftSession:
    """The second no to a client who insisted."""
    first = known(context.store.inquiries.get(act["of"]), act["of"])
    again = answers.thread_of(context, first)[-1]
    request = of_inquiry(context, again)
    situation = situate(context, request, answers.second_no(context, again))
    letter = DraftSession.open(context.engine, context.review, request, situation)
    mark_sent(context, letter)
    return letter


def known(found: T | None, name: str) -> T:
    """The record a story speaks of. Raises InputError when there is none."""
    if found is None:
        raise InputError(Message("The story speaks of “{name}”, which is not in it.", name=name))
    return found


def _answer(context: Context, act: Row) -> None:
    inquiry = known(context.store.inquiries.get(act["of"]), act["of"])
    read = answers.read_answer(context, inquiry, act["text"])
    answers.log_answer(context, read)


def _regular(context: Context, act: Row) -> None:
    client = known(context.store.clients.get(act["who"]), act["who"])
    people.change(context, client, known(people.regular(context, client), act["who"]))


def _ask_consent(context: Context, act: Row) -> None:
    inquiry = known(context.store.inquiries.get(act["of"]), act["of"])
    partner = known(context.store.partners.get(act["who"]), act["who"])
    referrals.consent_asked(context, partner, inquiry.client)


def _consent(context: Context, act: Row) -> None:
    partners.give_consent(context, known(context.store.partners.get(act["who"]), act["who"]))


def _withdraw(context: Context, act: Row) -> None:
    partners.withdraw_consent(context, known(context.store.partners.get(act["who"]), act["who"]))


def _outcome(context: Context, act: Row) -> None:
    reply = _reply(context, act)
    found = (r for r in context.store.referrals.all() if r.reply == reply.uid)
    referral = known(next(found, None), act["of"])
    referrals.settle_referral(context, referral, ReferralOutcome(act["as"]))


def _keep(context: Context, act: Row) -> None:
    reply = _reply(context, act)
    promise = next((p for p in context.store.promises.all() if p.reply == reply.uid), None)
    follow_up.close_promise(context, known(promise, act["of"]), PromiseStatus.KEPT)


def _finish(context: Context, act: Row) -> None:
    follow_up.finish(context, _due(context, act))


def _drop(context: Context, act: Row) -> None:
    follow_up.drop(context, _due(context, act))


def _postpone(context: Context, act: Row) -> None:
    follow_up.postpone(context, _due(context, act), follow_up.day_meant(context, act["typed"]))


def _offer(context: Context, act: Row) -> None:
    reply = _reply(context, act)
    offer = next((o for o in context.store.offers.all() if o.reply == reply.uid), None)
    offers.settle_offer(context, known(offer, act["of"]), OfferOutcome(act["as"]))


def _accept(context: Context, act: Row) -> None:
    inquiry = known(context.store.inquiries.get(act["of"]), act["of"])
    follow_up.settle_inquiry(context, inquiry, InquiryStatus.ACCEPTED)


def _reply(context: Context, act: Row) -> Reply:
    """The first letter of a request."""
    return known(next((r for r in context.store.replies.all() if r.inquiry == act["of"]), None), act["of"])


def _due(context: Context, act: Row) -> FollowUp:
    """The open follow-up of a request that came back."""
    found = (f for f in due(context) if request_of(context, f) == act["of"])
    return known(next(found, None), act["of"])


def due(context: Context) -> tuple[FollowUp, ...]:
    """Open follow-ups whose day has come."""
    return tuple(
        f for f in context.store.follow_ups.all() if f.status is PromiseStatus.OPEN and f.on <= context.today
    )


def request_of(context: Context, back: FollowUp) -> str:
    """The uid of the request a follow-up comes from, or "" (a consent belongs to a partner)."""
    store = context.store
    record = store.promises.get(back.ref) or store.referrals.get(back.ref)
    reply = store.replies.get(record.reply if record else back.ref)
    return reply.inquiry if reply else ""


_ACTS: Mapping[str, Callable[[Context, Row], None]] = {
    "answer": _answer,
    "regular": _regular,
    "ask_consent": _ask_consent,
    "consent": _consent,
    "withdraw": _withdraw,
    "outcome": _outcome,
    "keep": _keep,
    "finish": _finish,
    "drop": _drop,
    "postpone": _postpone,
    "offer": _offer,
    "accept": _accept,
}
