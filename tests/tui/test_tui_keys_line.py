"""The last line shows the keys that act where the keyboard is: in a place, in a field, in a dialog."""

import re
from pathlib import Path

import pytest
from textual.events import Key
from tui_pilot import driving
from tui_scenario import REQUEST, make_desk

from declinetui.commands import Registry
from declinetui.tui.app import DeclineApp
from declinetui.tui.dialogs.commands import Commands
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.dialogs.profile import ProfileSheet
from declinetui.tui.screens.clients import ClientsScreen

SIZES = [
    pytest.param((120, 40), marks=pytest.mark.slow, id="120x40"),
    pytest.param((80, 24), id="80x24"),
    pytest.param((60, 16), marks=pytest.mark.slow, id="60x16"),
]
LETTER = "paste enter enter enter"
OPEN = {
    "filter": ("g c slash", "Enter keep   Esc leave it   Ctrl+Z undo"),
    "field of the request": ("paste e", "Enter keep   Esc leave it   Ctrl+Z undo"),
    "sentence": (f"{LETTER} down e", "Enter keep   Esc leave it   Ctrl+Z undo"),
    "new request": ("n", "Ctrl+S answer it   Esc leave it"),
    "help": ("question_mark", "↑↓ choose   Enter take it   Esc leave it"),
    "palette": ("colon", "↑↓ choose   Enter take it   Esc leave it"),
    "messages": ("f4", "↑↓ read on   Esc back"),
    "who signs": ("f5", "Enter keep   Tab next line   Esc leave it"),
    "name": ("g c plus", "Enter keep   Esc leave it"),
    "one letter": (f"{LETTER} x", "Enter the first   Esc leave it"),
    "consent": (f"{LETTER} y g t", "y o yes   n no"),
    "notes of a call": (f"{LETTER} P e", "Ctrl+S keep   Esc leave it"),
    "phrase": ("g b enter", "Ctrl+S keep   Esc leave it"),
}
"""Keys that bring one there, and what the last line says then."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("where", OPEN)
async def test_the_last_line_shows_what_acts_here(tmp_path: Path, where: str, size: tuple[int, int]) -> None:
    """Never the keys of the list underneath."""
    keys, hints = OPEN[where]
    async with driving(tmp_path, size=size, ui="en") as user:
        for key in keys.split():
            await (user.paste(REQUEST) if key == "paste" else user.press(key))
        await user.until(lambda: user.text().splitlines()[-1].strip().startswith(hints))
        last = user.text().splitlines()[-1]
        assert len(last) <= size[0]
        assert not re.search(r"new request|filter|open|\bleave\b(?! it)", last.strip().removeprefix(hints))


async def test_the_line_follows_the_keyboard_within_a_dialog(tmp_path: Path) -> None:
    """On the name arrows move the cursor; on a choice they change it, and say so."""
    async with driving(tmp_path, ui="en") as user:
        await user.press("f5")
        await user.until(lambda: "next line" in user.text())
        assert "←→ change" not in user.text()
        await user.press("tab")
        assert "←→ change" in user.text()


async def test_a_click_on_a_hint_of_a_dialog_does_what_its_key_does(tmp_path: Path) -> None:
    """Esc by mouse; Enter by mouse."""
    async with driving(tmp_path, size=(80, 24), ui="en") as user:
        await user.press("f5")
        await user.until(lambda: "Esc leave it" in user.text())
        column = user.text().splitlines()[-1].index("Esc")
        await user.pilot.click(offset=(column, 23))
        await user.until(lambda: not isinstance(user.app.screen, ProfileSheet))
        await user.press("f5")
        await user.until(lambda: "Enter keep" in user.text())
        await user.pilot.click(offset=(3, 23))
        await user.until(lambda: "Letters are signed: Camille Roy" in user.text())


async def test_help_in_a_dialog_lists_its_keys_and_runs_them_there(tmp_path: Path) -> None:
    """F1 over the question who signs; the dialog is still there afterwards, or gone by the command."""
    async with driving(tmp_path, ui="en") as user:
        await user.press("f5")
        await user.until(lambda: "F1 help" in user.text())
        await user.press("f1")
        await user.until(lambda: isinstance(user.app.screen, Commands))
        await user.until(lambda: "In this dialog" in user.text())
        assert "New request" not in user.text()
        await user.press("escape")
        await user.until(lambda: isinstance(user.app.screen, ProfileSheet))


async def test_a_key_of_ones_own_acts_in_a_dialog_and_stands_in_its_line(tmp_path: Path) -> None:
    """The registry is the one place where keys are looked up."""
    registry, problems = Registry().remap({"pick.take": ("f9",)})
    assert not problems
    app = DeclineApp(make_desk(tmp_path, ui="en"), registry)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause(0.2)
        assert isinstance(app.screen, Pick)
        rows = app.screen._compositor.render_strips()
        assert "F9 take it" in "".join(part.text for part in rows[-1])
        await pilot.press("f9")
        await pilot.pause(0.1)
        assert not isinstance(app.screen, Pick)


async def test_a_first_key_can_be_taken_back_by_mouse(tmp_path: Path) -> None:
    """The footer after g: a click on Esc, or on a place, leaves no key waiting for its second."""
    async with driving(tmp_path, size=(80, 24), ui="en") as user:
        await user.press("g")
        await user.until(lambda: "Esc back" in user.text())
        column = user.text().splitlines()[-1].index("Esc")
        await user.pilot.click(offset=(column, 23))
        await user.until(lambda: "help (" in user.text())
        await user.press("question_mark")
        await user.until(lambda: isinstance(user.app.screen, Commands))


async def test_typing_is_taken_back_by_its_key_or_from_help(tmp_path: Path) -> None:
    """Ctrl+Z in a filter and in a sentence; help offers the same for who forgot the key."""
    async with driving(tmp_path, ui="en") as user:
        await user.press("g", "c", "slash")
        await user.type("mar")
        await user.press("ctrl+z")
        await user.until(lambda: getattr(user.app.focused, "value", "") == "ma")
        await user.press("ctrl+y")
        await user.until(lambda: getattr(user.app.focused, "value", "") == "mar")
        await user.press("f1")
        await user.until(lambda: isinstance(user.app.screen, Commands))
        await user.type("take back")
        await user.press("enter")
        await user.until(lambda: getattr(user.app.focused, "value", "") == "ma")


async def test_a_key_that_keeps_waits_for_the_letters_sent_with_it(tmp_path: Path) -> None:
    """A slow line delivers letters and Tab in one packet: none of them is lost."""
    async with driving(tmp_path, ui="en") as user:
        await user.press("g", "c", "slash")
        for key in ("m", "a", "r", "i", "tab"):
            user.app.post_message(Key(key, key if len(key) == 1 else None))
        await user.until(lambda: user.app.focused is None)
        screen = user.app.screen
        assert isinstance(screen, ClientsScreen)
        assert screen.filter == "mari"
