"""The week: what is dated stands under its day; p, a, d and m act on it."""

import re
from datetime import date
from pathlib import Path

import pytest
from test_tui_french import english
from tui_pilot import Driver, driving
from tui_scenario import make_desk

from declinetui.domain.ledger import PromiseStatus
from declinetui.tui.screens.client import ClientScreen
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.week.screen import WeekScreen


async def week(user: Driver) -> WeekScreen:
    """Go there and wait for the rows."""
    await user.press("g", "w")
    screen = user.app.screen
    assert isinstance(screen, WeekScreen)
    await user.until(lambda: bool(screen.items))
    return screen


def at(screen: WeekScreen, uid: str) -> None:
    """Put the cursor on something."""
    screen.index = next(n for n, item in enumerate(screen.shown) if item.uid == uid)
    screen.redraw()


async def test_things_stand_under_their_day_and_late_ones_below(tmp_path: Path) -> None:
    """Columns are days: the name is under its head."""
    async with driving(tmp_path) as user:
        await week(user)
        lines = user.text().splitlines()
        head = next(line for line in lines if "jeu. 26 nov." in line)
        follow = next(line for line in lines if line.startswith("  Relances"))
        assert abs(follow.index("Noémie") - head.index("jeu.")) <= 1
        late = next(line for line in lines if "Philippe Gagnon" in line)
        assert "4 j de retard" in late
        assert "En retard   ▲ 1" in user.text()


async def test_arrows_walk_days_and_weeks(tmp_path: Path) -> None:
    """→ goes to the next day with something; . and , turn the week, 0 comes back."""
    async with driving(tmp_path) as user:
        screen = await week(user)
        first = screen.current
        await user.press("right")
        assert first is not None
        assert screen.current is not None
        assert screen.current.column > first.column
        await user.press("right", "right", "right", "right")
        assert screen.current.late
        await user.press(".")
        assert screen.monday == date(2026, 11, 30)
        await user.until(lambda: [i.uid for i in screen.shown] == ["m-1"])
        await user.press(".")
        await user.until(lambda: "Rien ne tombe cette semaine-là." in user.text())
        await user.press("0")
        assert screen.monday == date(2026, 11, 23)


async def test_a_follow_up_is_postponed_by_words_and_taken_back(tmp_path: Path) -> None:
    """p, then 1w as it stands; a day that is no day is said."""
    async with driving(tmp_path) as user:
        screen = await week(user)
        store = user.app.kit.desk.store
        at(screen, "f-1")
        await user.press("p", "enter")
        await user.until(lambda: [f.on for f in store.follow_ups.all()] == [date(2026, 12, 1)])
        await user.press("u")
        await user.until(lambda: [f.on for f in store.follow_ups.all()] == [date(2026, 11, 26)])
        at(screen, "f-1")
        await user.press("p", "ctrl+u")
        await user.type("hier")
        await user.press("enter")
        await user.until(lambda: "hier" in user.text().splitlines()[-2])


async def test_an_answer_is_postponed_written_late_or_set_aside(tmp_path: Path) -> None:
    """p hides it until then; a opens the letter with a word for the delay."""
    async with driving(tmp_path) as user:
        screen = await week(user)
        store = user.app.kit.desk.store
        at(screen, "i-pg")
        await user.press("p", "ctrl+u")
        await user.type("3j")
        await user.press("enter")

        def snoozed() -> date | None:
            inquiry = store.inquiries.get("i-pg")
            return inquiry.snoozed_until if inquiry else None

        await user.until(lambda: snoozed() == date(2026, 11, 27))
        await user.press("u")
        await user.until(lambda: any(i.uid == "i-pg" for i in screen.shown))
        at(screen, "i-pg")
        await user.press("a")
        await user.until(lambda: isinstance(user.app.screen, Stage))
        assert user.work.session.situation.choices.delay_word


async def test_a_promise_keeps_its_day_and_is_ticked_off(tmp_path: Path) -> None:
    """What a client was told is not moved in silence."""
    async with driving(tmp_path) as user:
        screen = await week(user)
        await user.press(".", "p")
        await user.until(lambda: "Une promesse garde sa date" in user.text())
        await user.press("d")
        promise = user.app.kit.desk.store.promises.get("m-1")
        assert promise is not None
        assert promise.status is PromiseStatus.KEPT
        await user.press("u")
        await user.until(lambda: bool(screen.shown))
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, ClientScreen))


async def test_m_writes_a_calendar_file(tmp_path: Path) -> None:
    """One event for each thing shown, with stable uids."""
    async with driving(tmp_path) as user:
        screen = await week(user)
        await user.press("m")
        folder = user.app.kit.desk.export_folder
        await user.until(lambda: any(folder.glob("*.ics")))
        text = (folder / "declinetui-2026-W48.ics").read_text()
        assert text.count("BEGIN:VEVENT") == len(screen.shown)
        assert "UID:f-1@declinetui.invalid" in text


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_both_sizes_and_languages(tmp_path: Path, ui: str, size: tuple[int, int]) -> None:
    """Five days and the late row fit; French is French."""
    async with driving(tmp_path, size=size, desk=make_desk(tmp_path, ui=ui)) as user:
        await week(user)
        text = user.text()
        assert ("Week 48" if ui == "en" else "Semaine 48") in text
        assert ("Fri" if ui == "en" else "ven") in text
        assert "Philippe Gagnon" in text
        assert all(len(line) <= size[0] for line in text.splitlines())
        if ui == "fr":
            assert not [line for line in text.splitlines() if english(line)]


async def test_an_empty_week_says_which_key_fills_it(tmp_path: Path) -> None:
    """n types a request in."""
    async with driving(tmp_path, filled=False) as user:
        await user.press("g", "w")
        await user.until(lambda: "Rien ne tombe cette semaine-là." in user.text())
        assert re.search(r"\. semaine suivante +n \w+", user.text())
