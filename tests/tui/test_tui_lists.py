"""Long lists: the best hit of a filter is highlighted, nothing under the last row stays hidden, none dies."""

from pathlib import Path

import pytest
from tui_pilot import driving
from tui_scenario import REQUEST, make_desk, story_desk

from declinetui.tui.screens.clients import ClientsScreen
from declinetui.tui.screens.compose.work import Step
from declinetui.tui.screens.listing import Listing
from declinetui.tui.screens.phrases.screen import PhrasesScreen
from declinetui.tui.widgets.lineview import LineView


async def test_what_is_typed_into_a_filter_highlights_the_best_hit(tmp_path: Path) -> None:
    """Also from the end of the list; Esc shows all again and stays on the row."""
    async with driving(tmp_path, desk=story_desk(tmp_path)) as user:
        await user.press("g", "c")
        screen = user.app.screen
        assert isinstance(screen, ClientsScreen)
        await user.until(lambda: len(screen.items) > 10)
        await user.press("end", "slash")
        await user.type("la")
        await user.until(lambda: screen.filter == "la")
        assert len(screen.shown) > 1
        assert screen.index == 0
        await user.press("enter", "down", "slash")
        here = screen.current
        assert here is not None
        await user.press("escape")
        assert screen.shown == screen.items
        assert screen.current == here


@pytest.mark.parametrize("size", [(80, 24), (60, 16)])
async def test_what_stands_under_the_rows_is_read_from_the_last_one(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The suggestion of Today, where the list fills the window."""
    async with driving(tmp_path, size=size, desk=story_desk(tmp_path, ui="en")) as user:
        screen = user.app.screen
        assert isinstance(screen, Listing)
        view = screen.query_one("#list", LineView)
        await user.until(lambda: any("A suggestion" in line.text for line in view.lines))
        last = view.lines[-1].text.strip()
        assert last not in user.text()
        await user.press("end")
        await user.until(lambda: last in user.text())
        assert "▌" in user.text()


async def test_a_row_painted_after_the_list_shrank_is_the_row_that_was_there(tmp_path: Path) -> None:
    """A painting may come between the change of a list and its drawing."""
    async with driving(tmp_path) as user:
        for place in "cpb":
            await user.press("g", place)
            screen = user.app.screen
            assert isinstance(screen, Listing)
            await user.until(lambda: len(screen.shown) > 2)  # noqa: B023 - read at once
            await user.press("end")
            lines = screen.table(80).lines
            screen.shown = screen.shown[:1]
            assert lines[len(lines) - 1].text.strip()
    assert isinstance(screen, PhrasesScreen)


async def test_each_step_begins_at_the_top_of_the_desk(tmp_path: Path) -> None:
    """A walk down the fields scrolls the steps away; the next step shows them again."""
    async with driving(tmp_path, size=(100, 30), desk=make_desk(tmp_path)) as user:
        await user.paste(REQUEST)
        desk = user.app.screen.query_one("#desk", LineView)
        await user.press("end")
        await user.until(lambda: desk.scroll_offset.y > 0)
        await user.press("tab")
        assert user.step() is Step.REASON
        await user.until(lambda: desk.scroll_offset.y == 0)
        await user.press("end", "tab", "tab")
        assert user.step() is Step.DRAFT
        await user.until(lambda: desk.scroll_offset.y == 0)
