"""Follow-ups and promises on Today and in the week: done, postponed in words, dropped, taken back."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import make_desk

from declinetui.domain.ledger import FollowUp, Promise, PromiseStatus
from declinetui.tui.screens.client import ClientScreen
from declinetui.tui.screens.dated import Dated
from declinetui.tui.screens.today.screen import TodayScreen
from declinetui.tui.screens.week.screen import WeekScreen

PLACES = pytest.mark.parametrize("place", ["today", "week"])
UI = pytest.mark.parametrize("ui", ["fr", "en"])


def follow_up(user: Driver) -> FollowUp:
    """The one follow-up of the scenario."""
    found = user.app.kit.desk.store.follow_ups.get("f-1")
    assert found is not None
    return found


def is_now(user: Driver, status: PromiseStatus) -> bool:
    """Whether the follow-up stands so."""
    return follow_up(user).status is status


def promise(user: Driver) -> Promise:
    """The first promise of the scenario."""
    found = user.app.kit.desk.store.promises.get("m-1")
    assert found is not None
    return found


async def to_row(user: Driver, place: str, uid: str) -> None:
    """Go to the place and walk down to a record."""
    if place == "week":
        await user.press("g", "w")
        await user.until(lambda: isinstance(user.app.screen, WeekScreen))
        if uid == "m-1":
            await user.press(".")
    screen = user.app.screen
    assert isinstance(screen, Dated)
    for _ in range(len(screen.shown)):
        record = screen.record_now()
        if record is not None and record.uid == uid:
            return
        await user.press("down")
    raise AssertionError(f"{uid} is not shown")


@PLACES
@UI
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ({"fr": "1s", "en": "1w"}, date(2026, 12, 1)),
        ({"fr": "3j", "en": "3d"}, date(2026, 11, 27)),
        ({"fr": "mi-janvier", "en": "mid-January"}, date(2027, 1, 15)),
    ],
)
async def test_a_follow_up_is_postponed_in_ones_own_words(
    tmp_path: Path, place: str, ui: str, words: dict[str, str], day: date
) -> None:
    """p, the day in words, Enter; u brings the old day back."""
    async with driving(tmp_path, desk=make_desk(tmp_path, ui=ui)) as user:
        await to_row(user, place, "f-1")
        was = follow_up(user).on
        await user.press("p", "backspace", "backspace")
        await user.type(words[ui])
        await user.press("enter")
        await user.until(lambda: follow_up(user).on == day)
        await user.press("u")
        await user.until(lambda: follow_up(user).on == was)


async def test_words_that_are_no_later_day_come_back_with_the_reason(tmp_path: Path) -> None:
    """What was typed stays in the field."""
    async with driving(tmp_path) as user:
        await to_row(user, "today", "f-1")
        await user.press("p", "backspace", "backspace")
        await user.type("hier")
        await user.press("enter")
        await user.until(lambda: "n’est pas un jour" in user.text() or "hier" in user.text())
        assert "hier" in user.text()
        assert follow_up(user).on == date(2026, 11, 26)


@PLACES
async def test_dropped_and_done_are_taken_back(tmp_path: Path, place: str) -> None:
    """- and d, each with u."""
    async with driving(tmp_path) as user:
        for key, status in (("-", PromiseStatus.DROPPED), ("d", PromiseStatus.KEPT)):
            await to_row(user, place, "f-1")
            await user.press(key)
            await user.until(partial(is_now, user, status))
            await user.press("u")
            await user.until(lambda: follow_up(user).status is PromiseStatus.OPEN)


@PLACES
async def test_a_promise_keeps_its_day_and_may_be_dropped(tmp_path: Path, place: str) -> None:
    """The client counts on it: p says so."""
    async with driving(tmp_path) as user:
        await to_row(user, place, "m-1")
        await user.press("p")
        await user.until(lambda: "garde" in user.text())
        await user.press("-")
        await user.until(lambda: promise(user).status is PromiseStatus.DROPPED)
        await user.press("u")
        await user.until(lambda: promise(user).status is PromiseStatus.OPEN)


async def test_an_answer_is_put_off_to_a_day_and_cannot_be_dropped(tmp_path: Path) -> None:
    """P asks until when; - says which key sets it aside."""
    async with driving(tmp_path) as user:
        await user.press("-")
        await user.until(lambda: "réponse à écrire" in user.text())
        await user.press("P", "enter")
        store = user.app.kit.desk.store

        def until() -> date | None:
            inquiry = store.inquiries.get("i-pg")
            assert inquiry is not None
            return inquiry.snoozed_until

        await user.until(lambda: until() == date(2026, 12, 1))
        screen = user.app.screen
        assert isinstance(screen, TodayScreen)
        assert all(entry.who != "Philippe Gagnon" for entry in screen.shown)


async def test_enter_on_a_line_without_a_letter_opens_the_client(tmp_path: Path) -> None:
    """The scenario’s promise has no reply behind it any more."""
    async with driving(tmp_path) as user:
        await to_row(user, "today", "m-1")
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, ClientScreen))
