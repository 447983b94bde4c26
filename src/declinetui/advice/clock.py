"""The answer clock: when a reply is owed, and how it stands today, in working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.terms import Relation
from declinetui.domain.workcalendar import CLOSE_OF_DAY, WorkCalendar
from declinetui.errors import Message

if TYPE_CHECKING:
    from declinetui.domain.findings import Finding
    from declinetui.domain.situation import Situation

VERY_LATE = 5
"""Working days past due from which a stronger word is wanted."""


URGENT = timedelta(hours=2)
"""An urgent message is answered within so long."""


class ClockState(StrEnum):
    """Calm until the day before, due on the day, late once past."""

    CALM = "calm"
    DUE = "due"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Clock:
    """Where an answer stands: its day, its state, and the working days left (or late, negative)."""

    due: date
    state: ClockState
    days: int


def due_on(inquiry: Inquiry, relation: Relation, *, days: int, calendar: WorkCalendar) -> date:
    """The day an answer is owed: `days` working days after receipt, the same day for an agency or
    an urgent request; the client's own reply-by day wins when it is earlier."""
    received = calendar.received_on(inquiry.received)
    allowed = 0 if relation is Relation.AGENCY or inquiry.urgent else days
    due = calendar.add(received, allowed)
    if inquiry.reply_by is not None and inquiry.reply_by < due:
        return max(inquiry.reply_by, inquiry.received.date())
    return due


def due_at(inquiry: Inquiry, relation: Relation, *, days: int, calendar: WorkCalendar) -> datetime:
    """The moment an answer is owed: two hours after an urgent message of the working day, else the
    close of the day it is owed."""
    day = due_on(inquiry, relation, days=days, calendar=calendar)
    close = datetime.combine(day, CLOSE_OF_DAY)
    if inquiry.urgent and day == inquiry.received.date():
        return min(inquiry.received + URGENT, close)
    return close


def clock(due: date, today: date, calendar: WorkCalendar) -> Clock:
    """The state of an answer owed on `due`, seen on `today`."""
    if today > due:
        late = calendar.between(due, today)
        return Clock(due, ClockState.LATE, -max(late, 1))
    if today == due:
        return Clock(due, ClockState.DUE, 0)
    return Clock(due, ClockState.CALM, calendar.between(today, due))


def late_answer(situation: Situation, calendar: WorkCalendar) -> Finding | None:
    """The word for the delay is proposed from the first day past due, stronger from the fifth."""
    from declinetui.domain.findings import Finding, Fix, FixAction, Severity

    if situation.due is None or situation.choices.delay_word or situation.choices.level > 1:
        return None
    now = clock(situation.due, situation.today, calendar)
    if now.state is not ClockState.LATE:
        return None
    strong = -now.days >= VERY_LATE
    return Finding(
        code="late_without_word",
        severity=Severity.WARNING,
        why=Message(
            "The answer was owed on {due}: a word for the delay is in order."
            if strong
            else "The answer was owed on {due}: a short word for the delay helps.",
            due=situation.due,
        ),
        fix=Fix(
            label=Message("add a word for the delay"),
            action=FixAction.CHOOSE,
            values=(("delay_word", True),),
        ),
    )
