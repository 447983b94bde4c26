"""The answer clock: working days, the close of the day, agencies, urgency, the client's own day."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from advice_cases import CALENDAR, TODAY, inquiry, situation
from hypothesis import given
from hypothesis import strategies as st

from declinetui.advice.clock import ClockState, clock, due_at, due_on, late_answer
from declinetui.domain.terms import Relation

NEW, AGENCY = Relation.NEW, Relation.AGENCY
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("received", "relation", "known", "due"),
    [
        ("2026-11-23T09:30", NEW, {}, "2026-11-25"),
        ("2026-11-23T16:59", NEW, {}, "2026-11-25"),
        ("2026-11-23T17:00", NEW, {}, "2026-11-26"),
        ("2026-11-27T09:30", NEW, {}, "2026-12-01"),
        ("2026-11-27T18:00", NEW, {}, "2026-12-02"),
        ("2026-11-28T10:00", NEW, {}, "2026-12-02"),
        ("2026-12-24T09:30", NEW, {}, "2026-12-29"),
        ("2026-11-23T09:30", AGENCY, {}, "2026-11-23"),
        ("2026-11-23T18:00", AGENCY, {}, "2026-11-24"),
        ("2026-11-23T09:30", NEW, {"urgent": True}, "2026-11-23"),
        ("2026-11-23T09:30", NEW, {"reply_by": date(2026, 11, 24)}, "2026-11-24"),
        ("2026-11-23T09:30", NEW, {"reply_by": date(2026, 12, 15)}, "2026-11-25"),
        ("2026-11-23T09:30", NEW, {"reply_by": date(2026, 11, 2)}, "2026-11-23"),
        ("2026-11-27T09:30", NEW, {"reply_by": date(2026, 11, 29)}, "2026-11-29"),
    ],
)
def test_the_day_an_answer_is_owed(
    received: str, relation: Relation, known: dict[str, Any], due: str
) -> None:
    """Two working days; the same day for an agency or an urgent request; an earlier reply-by wins."""
    asked = inquiry(received, **known)
    assert due_on(asked, relation, days=2, calendar=CALENDAR) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("received", "urgent", "at"),
    [
        ("2026-11-23T09:30", True, "2026-11-23T11:30"),
        ("2026-11-23T18:30", True, "2026-11-24T17:00"),
        ("2026-11-23T09:30", False, "2026-11-25T17:00"),
    ],
)
def test_the_moment_an_answer_is_owed(received: str, urgent: bool, at: str) -> None:
    """Two hours when it is urgent, else the close of the day."""
    owed = due_at(inquiry(received, urgent=urgent), NEW, days=2, calendar=CALENDAR)
    assert owed == datetime.fromisoformat(at)


@pytest.mark.parametrize(
    ("today", "state", "days"),
    [
        ("2026-11-20", ClockState.CALM, 3),
        ("2026-11-24", ClockState.CALM, 1),
        ("2026-11-25", ClockState.DUE, 0),
        ("2026-11-26", ClockState.LATE, -1),
        ("2026-11-28", ClockState.LATE, -2),
        ("2026-12-02", ClockState.LATE, -5),
    ],
)
def test_the_state_of_an_answer(today: str, state: ClockState, days: int) -> None:
    """Calm until the day before, due on the day, late once past, counted in working days."""
    now = clock(date(2026, 11, 25), date.fromisoformat(today), CALENDAR)
    assert (now.state, now.days) == (state, days)


@given(due=DAYS, today=DAYS)
def test_the_sign_of_the_days_follows_the_state(due: date, today: date) -> None:
    """Late is always below zero, due is zero, calm never below."""
    now = clock(due, today, CALENDAR)
    assert (now.days < 0) == (now.state is ClockState.LATE) == (today > due)
    assert (now.state is ClockState.DUE) == (today == due)


@given(received=st.datetimes(datetime(2026, 1, 1), datetime(2027, 6, 30)), days=st.integers(0, 10))
def test_an_answer_is_owed_on_a_worked_day(received: datetime, days: int) -> None:
    """Never before receipt, never on a day off, and a longer allowance never falls earlier."""
    asked = inquiry(received.isoformat())
    due = due_on(asked, NEW, days=days, calendar=CALENDAR)
    assert due >= received.date()
    assert CALENDAR.works(due)
    assert due <= due_on(asked, NEW, days=days + 1, calendar=CALENDAR)


@pytest.mark.parametrize(
    ("late", "known", "words"),
    [
        (0, {}, None),
        (1, {}, "a short word"),
        (6, {}, "a short word"),
        (7, {}, "in order"),
        (1, {"delay_word": True}, None),
        (1, {"level": 2}, None),
    ],
)
def test_the_word_for_the_delay(late: int, known: dict[str, Any], words: str | None) -> None:
    """Proposed from the first day past due, stronger from five working days; never twice."""
    case = situation(due=TODAY, today=TODAY + timedelta(days=late), **known)
    finding = late_answer(case, CALENDAR)
    assert (finding is None) == (words is None)
    if finding is not None and words is not None:
        assert words in finding.why.msgid
        assert finding.fix is not None
        assert finding.fix.values == (("delay_word", True),)
