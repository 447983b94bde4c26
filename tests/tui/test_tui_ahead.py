"""Keys typed faster than a dialog opens are for the dialog, never for the place under it."""

import asyncio
import threading
from pathlib import Path

import pytest
from textual.events import Key
from tui_pilot import Driver, driving
from tui_scenario import REQUEST

from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.screens.clients import ClientsScreen
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.compose.work import Step
from declinetui.tui.screens.today.screen import TodayScreen
from declinetui.tui.widgets.field import Field

NAMES = {"/": "slash", "?": "question_mark", " ": "space", "+": "plus"}


def at_once(user: Driver, keys: str) -> None:
    """All keys in the terminal’s buffer at one moment; fewer than make a paste."""
    for key in keys:
        user.app.post_message(Key(NAMES.get(key, key), key))


async def test_x_t_exports_and_never_changes_the_tone(tmp_path: Path) -> None:
    """t is the dialog’s plain text, not the letter’s tone."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        before = user.work.session
        at_once(user, "xt")
        await user.until(lambda: any(user.app.kit.desk.export_folder.glob("*.txt")))
        assert user.work.session is before


async def test_words_typed_after_the_key_of_a_field_stand_in_the_field(tmp_path: Path) -> None:
    """Help, a filter in its place, a sentence: a is a letter there, not a command."""
    async with driving(tmp_path) as user:
        at_once(user, "?par")
        await user.until(lambda: isinstance(user.app.screen, Pick))
        await user.until(lambda: user.app.screen.query_one(Field).value == "par")
        await user.press("escape")
        at_once(user, "/ana")
        screen = user.app.screen
        assert isinstance(screen, TodayScreen)
        await user.until(lambda: screen.filter == "ana")
        await user.press("escape")
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        before = user.work.session
        at_once(user, "esy")
        await user.quiet()
        assert user.work.session is before
        assert user.app.focused is not None


async def test_enter_typed_ahead_ends_the_dialog_and_the_next_keys_are_the_places(tmp_path: Path) -> None:
    """+ Zoé Enter adds her; the list has the keyboard again, and o sorts it."""
    async with driving(tmp_path) as user:
        await user.press("g", "c")
        screen = user.app.screen
        assert isinstance(screen, ClientsScreen)
        at_once(user, "+Zoe")
        await user.until(lambda: isinstance(user.app.screen, Ask))
        user.app.post_message(Key("enter", "\r"))
        await user.until(lambda: any(k.client.name == "Zoe" for k in screen.items))
        await user.until(lambda: user.app.screen is screen)
        await user.press("o")
        assert "par nom" not in user.text().splitlines()[0]


async def test_keys_do_not_wait_for_ever_for_a_dialog_that_does_not_come(tmp_path: Path) -> None:
    """A command that only works for a while holds keys until it is done."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        at_once(user, "y")
        at_once(user, "t")
        await user.until(lambda: bool(user.app.clipboard))
        await user.until(lambda: user.work.session.situation.choices.tone is not None)


async def test_what_takes_too_long_is_waited_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first key waits for its patience, the next ones act at once."""
    monkeypatch.setattr("declinetui.tui.keys.PATIENCE", 0.1)
    async with driving(tmp_path) as user:
        screen = user.app.screen
        assert isinstance(screen, TodayScreen)
        screen.begin(asyncio.sleep(30))
        await user.press("down")
        await user.until(lambda: screen.index == 1)
        await user.press("down")
        assert screen.index == 2


async def test_the_first_letter_is_made_ready_beside_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen says so at once and goes on; keys typed meanwhile are for the letter."""
    gate, threads = threading.Event(), list[str]()

    def slow() -> None:
        threads.append(threading.current_thread().name)
        gate.wait(2)

    async with driving(tmp_path) as user:
        monkeypatch.setattr(user.app.kit.desk, "warm", slow)
        user.app.take_paste(REQUEST)
        await user.until(lambda: "La lettre se prépare…" in user.text())
        await user.pilot.resize_terminal(80, 24)
        await user.until(lambda: len(user.text().splitlines()[0]) <= 80)
        user.app.post_message(Key("enter", "\r"))
        assert isinstance(user.app.screen, TodayScreen)
        gate.set()
        await user.until(lambda: isinstance(user.app.screen, Stage) and user.step() is Step.REASON)
        assert threads and threads[0].startswith("aside")
        await user.press("g", "t")
        await user.paste(REQUEST.replace("boulangerie", "fromagerie"))
        assert len(threads) == 1
