"""Marking as sent: reply, excuse, offer, promise, referral and follow-ups in one transaction."""

from dataclasses import dataclass, replace
from datetime import timedelta

from declinetui.advice.excuses import told_by_hand
from declinetui.advice.hand_offers import discounts_by_hand, start_by_hand
from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.ledger import (
    ExcuseUse,
    FollowUp,
    FollowUpKind,
    Offer,
    Promise,
    PromiseStatus,
    Referral,
    Reply,
    SentSentence,
)
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Channel, Kind, Purpose, Reason, Way
from declinetui.errors import Message
from declinetui.store import Transaction
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.follow.follow_up import close_follow_ups
from declinetui.workflow.requests.request import Request

BEFORE = timedelta(days=7)
"""A promised date comes back so long before it falls due."""
REFERRAL = timedelta(days=14)
"""After so long one asks whether the partner answered."""
NEGOTIATION = timedelta(days=7)
"""A counter-offer waits so long for an answer."""
OFFER_LIFE = timedelta(days=365)
NEGOTIATED = frozenset({Way.SCOPE, Way.PRICE, Way.PARTIAL, Way.CONDITION, Way.PAID_TEST})
OFFERED = frozenset({Way.DISCOUNT, Way.SCOPE, Way.PRICE})
_CLOSING = frozenset({Purpose.DECLINE, Purpose.END})
"""Letters that answer the request: they may promise, and the draft of the answer goes with them."""
_AFTER = {Purpose.WAITING_LIST: InquiryStatus.WAITING_LIST, Purpose.END: InquiryStatus.DECLINED}
"""Where a request stands after a letter that is no refusal; any other leaves it where it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentReceipt:
    """What was logged, for the screen and for undo."""

    reply: Reply
    said: Message
    """One line: "marked as sent: Marie-Ève Tremblay"."""
    promise: Promise | None = None
    excuses: tuple[ExcuseUse, ...] = ()


def mark_sent(context: Context, session: DraftSession) -> SentReceipt:
    """Log the reply as sent. Raises StoreError when it could not be written; nothing is logged then."""
    situation = session.situation
    reply = _reply(context, session)
    excuses = _excuses(context, session, reply)
    promise = _promise(context, situation, reply) or _promise_by_hand(context, session, reply)
    said = Message("marked as sent: {client}", client=situation.client.name or situation.client.email or "?")
    with context.store.transaction(said) as tx:
        tx.put(situation.client)
        tx.put(replace(situation.inquiry, client=situation.client.uid, status=_status(situation)))
        tx.put(reply)
        for excuse in excuses:
            tx.put(excuse)
        if promise is not None:
            tx.put(promise)
        if situation.purpose is Purpose.DECLINE:
            _offer(tx, context, situation, reply)
            for told in discounts_by_hand(situation, session.draft):
                tx.put(_discount(context, reply, told.percent))
            _refer(tx, context, situation, reply)
        for reminder in _reminders(context, situation, reply, promise):
            tx.put(reminder)
        _settle(tx, context, situation)
    if situation.purpose in _CLOSING:
        context.store.drafts.discard(session.request.id)
    return SentReceipt(reply=reply, said=said, promise=promise, excuses=excuses)


def mark_scam(context: Context, request: Request) -> Message:
    """Log a request that gets no reply. Raises StoreError."""
    said = Message("logged without a reply: {client}", client=request.client.name or "?")
    with context.store.transaction(said) as tx:
        tx.put(request.client)
        tx.put(replace(request.inquiry, client=request.client.uid, status=InquiryStatus.NO_REPLY))
    context.store.drafts.discard(request.id)
    return said


def _reply(context: Context, session: DraftSession) -> Reply:
    situation, draft = session.situation, session.draft
    choices = situation.choices
    today = context.today
    sentences = [
        SentSentence(move=s.move, phrase=s.phrase, text=s.text, sent=today) for s in draft.sentences if s.text
    ]
    joints = tuple(s.joint for s in draft.sentences if s.joint)
    sentences += [
        SentSentence(move=s.move, phrase=s.joint, text="", sent=today) for s in draft.sentences if s.joint
    ]
    return Reply(
        uid=context.uids(),
        inquiry=situation.inquiry.uid,
        client=situation.client.uid,
        sent=context.now,
        channel=draft.channel,
        language=draft.language,
        address=draft.address,
        reason=choices.reason,
        kind=choices.kind,
        excuse=choices.excuse if choices.kind is Kind.DIPLOMATIC else None,
        way=choices.alternative.way,
        subject=draft.subject.text if draft.subject else "",
        text=draft.body,
        sentences=tuple(sentences),
        joints=joints,
        ignored=tuple(sorted(session.ignored)),
        purpose=situation.purpose,
    )


def _status(situation: Situation) -> InquiryStatus:
    way = situation.choices.alternative.way
    if situation.purpose is not Purpose.DECLINE:
        return _AFTER.get(situation.purpose, situation.inquiry.status)
    if situation.choices.reason is Reason.SCAM:
        return InquiryStatus.NO_REPLY
    if way in NEGOTIATED:
        return InquiryStatus.NEGOTIATING
    if way in (Way.PARTNER, Way.PARTNERS):
        return InquiryStatus.REFERRED
    return InquiryStatus.DECLINED


def _excuses(context: Context, session: DraftSession, reply: Reply) -> tuple[ExcuseUse, ...]:
    """The excuse that was chosen, and those that a hand wrote."""
    if session.situation.purpose is not Purpose.DECLINE:
        return ()
    families = [(reply.excuse, False)] if reply.excuse is not None else []
    families += [(family, True) for family in told_by_hand(session.situation, session.draft)]
    return tuple(
        ExcuseUse(
            uid=context.uids(),
            client=reply.client,
            circle=session.situation.client.circle,
            family=family,
            told=reply.sent.date(),
            reply=reply.uid,
            by_hand=by_hand,
        )
        for family, by_hand in families
    )


def _promise(context: Context, situation: Situation, reply: Reply) -> Promise | None:
    alternative = situation.choices.alternative
    due = alternative.hand_over if alternative.way is Way.HAND_OVER else alternative.free_from
    if situation.purpose not in _CLOSING:
        return None
    if due is None or alternative.way not in (Way.DATE, Way.PARTIAL, Way.HAND_OVER, Way.GIFT):
        return None
    project = situation.inquiry.project
    return Promise(
        uid=context.uids(),
        client=reply.client,
        reply=reply.uid,
        due=due,
        about=project.text if project else situation.inquiry.subject,
        way=alternative.way,
    )


def _promise_by_hand(context: Context, session: DraftSession, reply: Reply) -> Promise | None:
    """The day to begin that a sentence by hand gives."""
    situation = session.situation
    due = start_by_hand(situation, session.draft) if situation.purpose in _CLOSING else None
    if due is None:
        return None
    project = situation.inquiry.project
    about = project.text if project else situation.inquiry.subject
    return Promise(uid=context.uids(), client=reply.client, reply=reply.uid, due=due, about=about)


def _discount(context: Context, reply: Reply, percent: int) -> Offer:
    """A discount that a hand offered."""
    made = reply.sent.date()
    return Offer(
        uid=context.uids(),
        client=reply.client,
        reply=reply.uid,
        way=Way.DISCOUNT,
        made=made,
        percent=percent,
        expires=made + OFFER_LIFE,
    )


def _offer(tx: Transaction, context: Context, situation: Situation, reply: Reply) -> None:
    alternative = situation.choices.alternative
    if alternative.way not in OFFERED:
        return
    amount = alternative.price if alternative.way is Way.PRICE else situation.inquiry.budget
    tx.put(
        Offer(
            uid=context.uids(),
            client=reply.client,
            reply=reply.uid,
            way=alternative.way,
            made=reply.sent.date(),
            percent=alternative.percent,
            amount=amount,
            expires=reply.sent.date() + OFFER_LIFE if alternative.way is Way.DISCOUNT else None,
        )
    )


def _refer(tx: Transaction, context: Context, situation: Situation, reply: Reply) -> None:
    """One referral a partner, the rotation counter, and a question in two weeks."""
    today = reply.sent.date()
    for partner in situation.choices.alternative.partners:
        referral = Referral(
            uid=context.uids(), client=reply.client, partner=partner.uid, reply=reply.uid, made=today
        )
        tx.put(referral)
        stored = tx.get(type(partner), partner.uid)
        if stored is not None:
            tx.put(replace(stored, referrals=(*stored.referrals, today)))
        tx.put(
            FollowUp(
                uid=context.uids(),
                client=reply.client,
                kind=FollowUpKind.REFERRAL,
                on=today + REFERRAL,
                ref=referral.uid,
                about=partner.name,
            )
        )


def _settle(tx: Transaction, context: Context, situation: Situation) -> None:
    """What a letter beside the no was owed for does not come back: a promise kept, a call put in writing."""
    client = situation.client.uid
    replies = {r.uid for r in context.store.replies.of_client(client) if r.inquiry == situation.inquiry.uid}
    if situation.purpose is Purpose.FOLLOW_UP_WRITTEN:
        kinds = {FollowUpKind.WRITTEN_TRACE}
        close_follow_ups(tx, context, client, replies, PromiseStatus.KEPT, kinds=kinds)
    if situation.purpose is not Purpose.REACTIVATE:
        return
    for promise in context.store.promises.of_client(client):
        if promise.status is PromiseStatus.OPEN and promise.reply in replies:
            tx.put(replace(promise, status=PromiseStatus.KEPT), was=promise)
            close_follow_ups(tx, context, client, {promise.uid}, PromiseStatus.KEPT)


def _reminders(
    context: Context, situation: Situation, reply: Reply, promise: Promise | None
) -> list[FollowUp]:
    today = reply.sent.date()
    project = situation.inquiry.project
    about = project.text if project else situation.inquiry.subject
    found = []
    if promise is not None:
        day = max(promise.due - BEFORE, today + timedelta(days=1))
        found.append((FollowUpKind.PROMISE, day, promise.uid))
    if situation.purpose is Purpose.DECLINE and situation.choices.alternative.way in NEGOTIATED:
        found.append((FollowUpKind.NEGOTIATION, today + NEGOTIATION, reply.uid))
    if reply.channel is Channel.PHONE:
        found.append((FollowUpKind.WRITTEN_TRACE, today, reply.uid))
    return [
        FollowUp(uid=context.uids(), client=reply.client, kind=kind, on=on, ref=ref, about=about)
        for kind, on, ref in found
    ]
