"""What is owed, what comes back, what was promised: one list for Today, the week and the calendar."""

from dataclasses import dataclass
from datetime import date, timedelta

from declinetui.advice.clock import Clock, ClockState, clock
from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import FollowUp, Promise, PromiseStatus
from declinetui.domain.people import Client, Partner
from declinetui.domain.terms import Channel
from declinetui.errors import Message
from declinetui.workflow.context import Context

OPEN = frozenset({InquiryStatus.TO_ANSWER, InquiryStatus.DRAFTED})
ROTATION = 3
"""Referrals to one partner in a month that call for somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedRow:
    """An answer that is owed."""

    inquiry: Inquiry
    client: Client
    clock: Clock
    what: str
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRow:
    """Something that comes back on a day."""

    follow_up: FollowUp
    client: Client
    what: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A date that was promised."""

    promise: Promise
    client: Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One thing worth doing, with the partner it is about."""

    text: Message
    partner: Partner


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Everything dated, soonest first."""

    owed: tuple[OwedRow, ...]
    follow_ups: tuple[FollowUpRow, ...]
    promises: tuple[PromiseRow, ...]
    suggestion: Suggestion | None = None

    @property
    def late(self) -> int:
        """Answers past due."""
        return sum(row.clock.state is ClockState.LATE for row in self.owed)

    @property
    def due_today(self) -> int:
        """Answers owed today."""
        return sum(row.clock.state is ClockState.DUE for row in self.owed)


def agenda(context: Context, *, horizon: timedelta = timedelta(days=60), suggest: bool = True) -> Agenda:
    """The agenda of the day: owed answers, follow-ups up to the horizon, open promises.

    With `suggest`, one thing worth doing as well: it may read the whole directory, most of a second the
    first time.
    """
    return Agenda(
        owed=_owed(context),
        follow_ups=_follow_ups(context, context.today + horizon),
        promises=_promises(context),
        suggestion=_rotation(context) if suggest else None,
    )


def _owed(context: Context) -> tuple[OwedRow, ...]:
    rows = []
    for inquiry in context.store.inquiries.of_status(OPEN):
        if inquiry.snoozed_until and inquiry.snoozed_until > context.today:
            continue
        client = _client(context, inquiry.client)
        due = context.due_on(inquiry, client.relation)
        rows.append(
            OwedRow(
                inquiry=inquiry,
                client=client,
                clock=clock(due, context.today, context.calendar),
                what=inquiry.project.text if inquiry.project else inquiry.subject,
                channel=inquiry.channel,
            )
        )
    return tuple(sorted(rows, key=lambda r: (r.clock.due, r.inquiry.received)))


def _follow_ups(context: Context, until: date) -> tuple[FollowUpRow, ...]:
    rows = [
        FollowUpRow(follow_up=f, client=_client(context, f.client), what=_what(f))
        for f in context.store.follow_ups.of_status([PromiseStatus.OPEN])
        if f.on <= until
    ]
    return tuple(sorted(rows, key=lambda r: r.follow_up.on))


def _what(follow_up: FollowUp) -> Message:
    return Message(
        "{kind}: {about}" if follow_up.about else "{kind}", kind=follow_up.kind, about=follow_up.about
    )


def _promises(context: Context) -> tuple[PromiseRow, ...]:
    rows = [
        PromiseRow(promise=p, client=_client(context, p.client))
        for p in context.store.promises.of_status([PromiseStatus.OPEN])
    ]
    return tuple(sorted(rows, key=lambda r: r.promise.due))


def _rotation(context: Context) -> Suggestion | None:
    """A partner who got three people within a month, and somebody else who does the same work."""
    partners = context.store.partners.all()
    month = context.today - timedelta(days=30)
    for partner in partners:
        recent = [d for d in partner.referrals if month <= d <= context.today]
        if len(recent) < ROTATION:
            continue
        from declinetui.workflow.partners.partners import colleague  # the directory: Today opens without it

        if other := colleague(context, partner):
            text = Message(
                "You have sent {n} clients to {partner} this month. {other} does the same kind of work.",
                n=len(recent),
                partner=partner.name,
                other=other.name,
            )
            return Suggestion(text=text, partner=other)
    return None


def _client(context: Context, uid: str) -> Client:
    return context.store.clients.get(uid) or Client(uid=uid)
