"""An answer that is late is never called in time by what explains the letter."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from declinetui.domain.situation import Choices
from declinetui.phrasing.plan.refusal import _delay
from declinetui.workflow.bootstrap import open_desk

MESSAGE = "Hi Camille, we need a website for our farm. Budget $900.\n\nAnn Roy"


@pytest.mark.parametrize(
    ("days", "word", "why"),
    [
        (0, False, "the answer is not late"),
        (3, False, "no word for the delay was asked for"),
        (3, True, None),
    ],
)
def test_the_reason_for_no_word_agrees_with_the_clock(
    tmp_path: Path, days: int, word: bool, why: str | None
) -> None:
    """Past due without the word: nobody asked for it."""
    desk = open_desk(home=str(tmp_path), ui="en", today="2026-11-24")
    request = desk.receive(MESSAGE)
    session = desk.session(request, Choices(delay_word=word))
    due: date = desk.today() - timedelta(days=days)
    said = _delay(replace(session.situation, due=due))
    assert (said.msgid if said else None) == why
