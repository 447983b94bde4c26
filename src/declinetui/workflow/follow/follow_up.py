"""What becomes of things that come back: follow-ups, promises, owed answers, inquiries."""

import re
from dataclasses import replace
from datetime import date, timedelta

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import FollowUp, FollowUpKind, OfferOutcome, Promise, PromiseStatus, Reply
from declinetui.errors import InputError, Message
from declinetui.store import Transaction
from declinetui.text.dates.finder import parse_date
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.follow.offers import settle_offers_of

_SPAN = re.compile(r"(\d{1,3}) ?([a-z])[a-z]*")
_DAYS = {"d": 1, "j": 1, "w": 7, "s": 7, "m": 30}
"""Days of a unit by its first letter: day or jour, week or semaine, month or mois."""
_NEGOTIATION_ENDS = {
    InquiryStatus.ACCEPTED: OfferOutcome.ACCEPTED,
    InquiryStatus.DECLINED: OfferOutcome.REFUSED,
    InquiryStatus.NO_REPLY: OfferOutcome.SILENT,
}
"""What a counter-offer became, by where its inquiry ends."""


def finish(context: Context, follow_up: FollowUp) -> Message:
    """Done; a promise it recalls is kept with it. Raises StoreError."""
    said = Message("done: {client}", client=name_of(context, follow_up.client))
    with context.store.transaction(said) as tx:
        tx.put(replace(follow_up, status=PromiseStatus.KEPT), was=follow_up)
        _settle_promise(tx, follow_up, PromiseStatus.KEPT)
    return said


def drop(context: Context, follow_up: FollowUp) -> Message:
    """Will not come back; a promise goes with it, and a negotiation ends without an answer.

    Raises StoreError.
    """
    said = Message("dropped: {client}", client=name_of(context, follow_up.client))
    with context.store.transaction(said) as tx:
        tx.put(replace(follow_up, status=PromiseStatus.DROPPED), was=follow_up)
        _settle_promise(tx, follow_up, PromiseStatus.DROPPED)
        if follow_up.kind is FollowUpKind.NEGOTIATION:
            settle_offers_of(tx, context, follow_up.client, {follow_up.ref}, OfferOutcome.SILENT)
            _end_negotiation(tx, follow_up)
    return said


def postpone(context: Context, follow_up: FollowUp, day: date) -> Message:
    """Comes back on another day. Raises StoreError."""
    said = Message("postponed to {day}: {client}", day=day, client=name_of(context, follow_up.client))
    with context.store.transaction(said) as tx:
        tx.put(replace(follow_up, on=day), was=follow_up)
    return said


def day_meant(context: Context, typed: str) -> date:
    """The day of "1w", "2 semaines", "3d", "vendredi"… moved to a working day.

    Raises InputError for words that tell no later day.
    """
    today, calendar = context.today, context.calendar
    span = _SPAN.fullmatch(fold(typed).strip())
    if span and span[2] in _DAYS:
        day: date | None = today + timedelta(days=int(span[1]) * _DAYS[span[2]])
    else:
        reading = parse_date(typed, today, calendar=calendar)
        day = reading.day if reading else None
    if day is None or day <= today:
        raise InputError(
            Message("“{typed}” is no later day.", typed=typed),
            Message("Write it like 1w, 3d, next Friday or 2027-02-15."),
        )
    return calendar.next(day)


def close_promise(context: Context, promise: Promise, status: PromiseStatus) -> Message:
    """A promise kept or dropped, its follow-ups with it. Raises StoreError."""
    kept = status is PromiseStatus.KEPT
    said = Message(
        "promise kept: {client}" if kept else "promise dropped: {client}",
        client=name_of(context, promise.client),
    )
    with context.store.transaction(said) as tx:
        tx.put(replace(promise, status=status), was=promise)
        close_follow_ups(tx, context, promise.client, {promise.uid}, status)
    return said


def snooze(context: Context, inquiry: Inquiry, day: date) -> Message:
    """An owed answer hidden until a day; its clock goes on. Raises StoreError."""
    said = Message("postponed to {day}: {client}", day=day, client=name_of(context, inquiry.client))
    with context.store.transaction(said) as tx:
        tx.put(replace(inquiry, snoozed_until=day), was=inquiry)
    return said


def settle_inquiry(context: Context, inquiry: Inquiry, status: InquiryStatus) -> Message:
    """Accepted after all, put on the waiting list, or closed without a reply.

    An end closes the negotiation, and the counter-offers of its replies with it. Raises StoreError.
    """
    said = Message("{status}: {client}", status=status, client=name_of(context, inquiry.client))
    with context.store.transaction(said) as tx:
        settle_in(tx, context, inquiry, status)
    return said


def settle_in(tx: Transaction, context: Context, inquiry: Inquiry, status: InquiryStatus) -> None:
    """The same within a wider transaction."""
    tx.put(replace(inquiry, status=status, snoozed_until=None), was=inquiry)
    outcome = _NEGOTIATION_ENDS.get(status)
    if outcome is None:
        return
    replies = {r.uid for r in context.store.replies.of_client(inquiry.client) if r.inquiry == inquiry.uid}
    settle_offers_of(tx, context, inquiry.client, replies, outcome)
    close_follow_ups(
        tx, context, inquiry.client, replies, PromiseStatus.KEPT, kinds={FollowUpKind.NEGOTIATION}
    )


def close_follow_ups(
    tx: Transaction,
    context: Context,
    client: str,
    refs: set[str],
    status: PromiseStatus,
    *,
    kinds: set[FollowUpKind] | None = None,
) -> None:
    """Close the open follow-ups of a client that belong to some records."""
    for follow_up in context.store.follow_ups.of_client(client):
        wanted = follow_up.ref in refs and (kinds is None or follow_up.kind in kinds)
        if wanted and follow_up.status is PromiseStatus.OPEN:
            tx.put(replace(follow_up, status=status))


def name_of(context: Context, uid: str) -> str:
    """What to call a client in a line of the history."""
    client = context.store.clients.get(uid)
    return (client.name or client.organisation or client.email) if client else "?"


def _settle_promise(tx: Transaction, follow_up: FollowUp, status: PromiseStatus) -> None:
    promise = tx.get(Promise, follow_up.ref) if follow_up.kind is FollowUpKind.PROMISE else None
    if promise is not None:
        tx.put(replace(promise, status=status))


def _end_negotiation(tx: Transaction, follow_up: FollowUp) -> None:
    """The refusal stands: nobody took up the counter-offer."""
    reply = tx.get(Reply, follow_up.ref)
    inquiry = tx.get(Inquiry, reply.inquiry) if reply else None
    if inquiry is not None and inquiry.status is InquiryStatus.NEGOTIATING:
        tx.put(replace(inquiry, status=InquiryStatus.DECLINED))
