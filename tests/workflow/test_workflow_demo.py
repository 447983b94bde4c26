"""The demonstration is believable: made by the use cases, every state of the clock is there."""

from datetime import timedelta

import pytest

from declinetui.advice.clock import ClockState
from declinetui.workflow.bootstrap import open_desk
from declinetui.workflow.desk import Desk


@pytest.fixture(scope="module")
def demo() -> Desk:
    """The sample desk on a fixed day."""
    return open_desk(demo=True, ui="fr", today="2026-11-24")


def test_it_is_the_story_and_the_desk_of_today(demo: Desk) -> None:
    """The story's 20 clients and 60 requests, three more of this month, 15 partners, five answers owed."""
    asked = [i for i in demo.store.inquiries.all() if not i.thread]
    assert len(demo.clients()) == 20 and len(demo.store.circles) == 3
    assert len(asked) == 60 + 3 + 5
    assert len(demo.store.replies.all()) > 60
    assert len(demo.partners()) == 15


@pytest.mark.parametrize("day", [f"2026-{d}" for d in ("11-25", "11-26", "11-27", "11-30", "12-24")])
def test_any_working_day_shows_every_state_of_the_clock(day: str) -> None:
    """The desk is set for the day on which the demonstration is opened."""
    owed = open_desk(demo=True, ui="fr", today=day).agenda().owed
    assert {row.clock.state for row in owed} == set(ClockState)


def test_nobody_lives_with_a_year_of_arrears(demo: Desk) -> None:
    """What the year left open was settled in its time."""
    old = [f for f in demo.agenda().follow_ups if f.follow_up.on < demo.today() - timedelta(days=10)]
    assert not old and demo.agenda().follow_ups


def test_what_waits_was_read_from_its_message(demo: Desk) -> None:
    """Projects and budgets come from the text, as with a paste."""
    owed = demo.agenda().owed
    assert all(row.inquiry.text and row.what for row in owed)
    assert {str(r.inquiry.budget.amount) for r in owed if r.inquiry.budget} == {"4000", "2500"}


def test_every_clock_state_shows(demo: Desk) -> None:
    """Late, due today, calm."""
    assert {row.clock.state for row in demo.agenda().owed} == set(ClockState)


def test_no_reply_of_the_past_has_a_blank(demo: Desk) -> None:
    """The past was written by the engine."""
    for reply in demo.store.replies.all():
        assert reply.text and "{" not in reply.text


def test_today_offers_a_suggestion(demo: Desk) -> None:
    """A partner was sent three people this month: somebody else is named."""
    agenda = demo.agenda()
    assert agenda.suggestion is not None and agenda.suggestion.partner.name != "Julie St-Pierre"


def test_a_full_bowl_is_drawn(demo: Desk) -> None:
    """Somebody was told two small excuses within a year."""
    assert any(demo.client_card(client.uid).bowl.full for client in demo.clients())
