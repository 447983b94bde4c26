"""The demonstration is believable: made by the use cases, every state of the clock is there."""

import pytest

from declinetui.advice.clock import ClockState
from declinetui.workflow.bootstrap import open_desk
from declinetui.workflow.desk import Desk


@pytest.fixture(scope="module")
def demo() -> Desk:
    """The sample desk on a fixed day."""
    return open_desk(demo=True, ui="fr", today="2026-11-24")


def test_it_has_the_people_and_the_past_it_promises(demo: Desk) -> None:
    """12 clients, 25 refusals, 15 partners."""
    assert len(demo.clients()) == 12
    assert len(demo.store.replies.all()) == 25
    assert len(demo.partners()) == 15


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
    """Geneviève Arsenault was told two small excuses within a year."""
    card = demo.client_card("garsenault")
    assert card.bowl.full and card.accepted == 2
