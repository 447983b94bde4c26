"""Numbers about oneself: how fast, how often, why, what it was worth, and what was kept."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from statistics import median
from typing import Any

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import PromiseStatus, Reply
from declinetui.domain.terms import ExcuseFamily, Reason
from declinetui.domain.values import Unit
from declinetui.workflow.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """What the log says of the user, for a span of days."""

    since: date | None
    until: date
    asked: int
    declined: int
    accepted: int
    median_days: float | None
    """Median time to an answer, in days with one decimal; None without replies."""
    in_time: float | None
    """Share of replies sent by the day they were owed, 0 to 1."""
    by_reason: tuple[tuple[Reason, int], ...]
    by_month: tuple[tuple[str, int], ...]
    """("2026-11", refusals), oldest first, months without one included."""
    money_declined: tuple[tuple[Reason, Decimal], ...]
    """Sum of the budgets (CAD, whole projects) declined, by reason."""
    by_excuse: tuple[tuple[ExcuseFamily, int], ...]
    partners: tuple[tuple[str, int], ...]
    """Name and clients sent, most first."""
    promises_kept: int
    promises_closed: int
    weekly_days: tuple[float | None, ...]
    """Median days to an answer for each of the last 12 weeks, oldest first."""


def insights(context: Context, *, since: date | None = None) -> Insights:
    """The numbers from `since` (None: always) to today.

    A request counts once, however often its client insisted; a project accepted after all is no refusal.
    """
    store, today = context.store, context.today
    inquiries = {i.uid: i for i in store.inquiries.all()}
    asked = [i for i in inquiries.values() if not i.thread and _within(i.received.date(), since)]
    answered = [(r, i) for r, i in _first_replies(store.replies.all(), inquiries) if _within(r.sent, since)]
    refused = [(r, i) for r, i in answered if i.status is not InquiryStatus.ACCEPTED]
    refusals = [r for r, _ in refused]
    closed = [
        p
        for p in store.promises.all()
        if p.status is not PromiseStatus.OPEN and (since is None or p.due >= since)
    ]
    return Insights(
        since=since,
        until=today,
        asked=len(asked),
        declined=len(refused),
        accepted=sum(i.status is InquiryStatus.ACCEPTED for i in asked),
        median_days=_median(_days(r, i) for r, i in answered),
        in_time=_share(_in_time(context, r, i) for r, i in answered),
        by_reason=tuple(Counter(r.reason for r in refusals).most_common()),
        by_month=_months(refusals),
        money_declined=_money(refused),
        by_excuse=tuple(Counter(r.excuse for r in refusals if r.excuse is not None).most_common()),
        partners=_fed(context, since),
        promises_kept=sum(p.status is PromiseStatus.KEPT for p in closed),
        promises_closed=len(closed),
        weekly_days=_weeks(answered, today),
    )


def _within(moment: date, since: date | None) -> bool:
    day = moment.date() if isinstance(moment, datetime) else moment
    return since is None or day >= since


def _first_replies(
    replies: Iterable[Reply], inquiries: Mapping[str, Inquiry]
) -> Iterator[tuple[Reply, Inquiry]]:
    """The first no of each request that has one."""
    seen: set[str] = set()
    for reply in sorted(replies, key=lambda r: r.sent):
        inquiry = inquiries.get(reply.inquiry)
        if not reply.purpose.refuses:
            continue
        if inquiry is not None and not inquiry.thread and inquiry.uid not in seen:
            seen.add(inquiry.uid)
            yield reply, inquiry


def _fed(context: Context, since: date | None) -> tuple[tuple[str, int], ...]:
    """Clients sent to each partner, most first; two partners of one name stay two."""
    store = context.store
    counts = Counter(r.partner for r in store.referrals.all() if _within(r.made, since))
    found = [(store.partners.get(uid), n) for uid, n in counts.most_common()]
    return tuple((partner.name if partner else "?", n) for partner, n in found)


def _days(reply: Reply, inquiry: Inquiry) -> float:
    return max(0.0, (reply.sent - inquiry.received).total_seconds() / 86_400)


def _median(values: Iterable[float]) -> float | None:
    found = list(values)
    return round(median(found), 1) if found else None


def _share(hits: Iterable[bool]) -> float | None:
    found = list(hits)
    return round(sum(found) / len(found), 3) if found else None


def _in_time(context: Context, reply: Reply, inquiry: Inquiry) -> bool:
    client = context.store.clients.get(inquiry.client)
    if client is None:
        return True
    return reply.sent.date() <= context.due_on(inquiry, client.relation)


def _months(replies: list[Reply]) -> tuple[tuple[str, int], ...]:
    counts = Counter(f"{r.sent:%Y-%m}" for r in replies)
    if not counts:
        return ()
    year, month = (int(part) for part in min(counts).split("-"))
    last = max(counts)
    rows = []
    while (key := f"{year:04d}-{month:02d}") <= last:
        rows.append((key, counts[key]))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return tuple(rows)


def _money(waits: list[tuple[Reply, Inquiry]]) -> tuple[tuple[Reason, Decimal], ...]:
    totals: dict[Reason, Decimal] = {}
    for reply, inquiry in waits:
        budget = inquiry.budget
        if budget is None or budget.currency != "CAD" or budget.unit is not Unit.PROJECT:
            continue
        totals[reply.reason] = totals.get(reply.reason, Decimal(0)) + budget.amount
    return tuple(sorted(totals.items(), key=lambda row: -row[1]))


def _weeks(waits: list[tuple[Reply, Inquiry]], today: date) -> tuple[float | None, ...]:
    buckets: list[list[float]] = [[] for _ in range(12)]
    for reply, inquiry in waits:
        ago = (today - reply.sent.date()).days // 7
        if 0 <= ago < 12:
            buckets[11 - ago].append(_days(reply, inquiry))
    return tuple(_median(bucket) for bucket in buckets)


def as_record(found: Insights) -> dict[str, Any]:
    """Plain data for `stats --json`."""
    return {
        "since": found.since.isoformat() if found.since else None,
        "until": found.until.isoformat(),
        "asked": found.asked,
        "declined": found.declined,
        "accepted": found.accepted,
        "median_days": found.median_days,
        "in_time": found.in_time,
        "by_reason": {reason.value: n for reason, n in found.by_reason},
        "by_month": dict(found.by_month),
        "money_declined": {reason.value: float(amount) for reason, amount in found.money_declined},
        "by_excuse": {family.value: n for family, n in found.by_excuse},
        "partners": [{"name": name, "clients": n} for name, n in found.partners],
        "promises_kept": found.promises_kept,
        "promises_closed": found.promises_closed,
        "weekly_median_days": list(found.weekly_days),
    }


def start_of(period: str, now: datetime) -> date | None:
    """First day of "month", "quarter", "year" or "all" (None)."""
    today = now.date()
    match period:
        case "month":
            return today.replace(day=1)
        case "quarter":
            return today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1)
        case "year":
            return today.replace(month=1, day=1)
        case _:
            return None
