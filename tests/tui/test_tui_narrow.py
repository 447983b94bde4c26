"""Small windows and few colours: nothing is cut without an ellipsis, heads are read whole, focus is seen."""

from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from tui_pilot import Driver, driving
from tui_scenario import make_desk, story_desk

from declinetui.tui.dialogs.form import Form
from declinetui.tui.lines import Ink, Run, fitting
from declinetui.tui.screens.today.screen import TodayScreen
from declinetui.tui.theme import ENCRE, PAPIER, few_colours
from declinetui.tui.widgets.lineview import LineView


def test_a_row_laid_out_too_wide_ends_with_an_ellipsis() -> None:
    """Blanks at the end may go without a word; words may not."""
    runs = (Run("Rien ne correspond. "), Run("Échap pour quitter", Ink.MUTED))
    assert "".join(r.text for r in fitting(runs, 30)) == "Rien ne correspond. Échap pou…"
    assert fitting((Run("court"), Run("     ")), 6) == (Run("court"), Run("     "))


@pytest.mark.parametrize(
    ("ui", "heads"),
    [("fr", "lun 23  mar 24  mer 25  jeu 26  ven 27"), ("en", "Mon 23  Tue 24  Wed 25  Thu 26  Fri 27")],
)
async def test_the_days_of_a_week_are_read_whole_at_sixty_columns(
    tmp_path: Path, ui: str, heads: str
) -> None:
    """The point of the abbreviation goes, the number stays."""
    async with driving(tmp_path, size=(60, 16), desk=story_desk(tmp_path, ui=ui)) as user:
        await user.press("g", "w")
        await user.until(lambda: heads in user.text())
        assert "Philippe Gagnon" in user.text()


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)])
async def test_a_filter_of_phrases_without_a_match_says_so(tmp_path: Path, size: tuple[int, int]) -> None:
    """As every list; a move without phrases says which keys fill it."""
    async with driving(tmp_path, size=size, ui="en") as user:
        await user.press("g", "b", "slash")
        await user.type("qqqq")
        await user.until(lambda: "Nothing matches “qqqq” · Esc clears it" in user.text())
        await user.press("escape")
        await user.until(lambda: "Nothing matches" not in user.text())


async def test_what_no_line_of_a_dialog_answers_is_read_whole(tmp_path: Path) -> None:
    """At sixty columns the sentence takes two rows."""
    async with driving(tmp_path, size=(60, 16), ui="fr") as user:
        await user.press("question_mark")
        await user.type("qqqq")
        await user.until(lambda: "pour quitter" in " ".join(user.text().split()))


PLACES = ("t", "w", "c", "p", "b", "s", "r")


OFTEN = {((60, 16), "fr", True), ((80, 24), "en", True), ((100, 30), "fr", True), ((60, 16), "en", False)}
"""Size, language, and whether the store is filled: what the fast suite looks at."""


@pytest.mark.parametrize(
    ("size", "ui", "filled"),
    [
        pytest.param(size, ui, filled, marks=() if (size, ui, filled) in OFTEN else pytest.mark.slow)
        for size in ((120, 40), (100, 30), (80, 24), (60, 16))
        for ui in ("fr", "en")
        for filled in (True, False)
    ],
)
async def test_every_place_fits_every_size(
    tmp_path: Path, size: tuple[int, int], ui: str, *, filled: bool
) -> None:
    """No row is laid out wider than its view; header, footer and something between them are there."""
    desk = story_desk(tmp_path, ui=ui) if filled else make_desk(tmp_path, ui=ui, filled=False)
    async with driving(tmp_path, size=size, desk=desk) as user:
        for key in PLACES:
            await user.press("g", key)
            await user.pilot.pause(0.15)
            assert _too_wide(user) == [], key
            rows = user.text().splitlines()
            assert rows[0].strip() and rows[-1].strip().endswith(")"), key
            assert any(row.strip() for row in rows[1:-2]), key


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", [(80, 24), (60, 16)])
async def test_the_lines_of_a_form_are_called_by_their_whole_names(
    tmp_path: Path, size: tuple[int, int], ui: str
) -> None:
    """The longest label decides where the fields begin."""
    async with driving(tmp_path, size=size, ui=ui) as user:
        await user.press("g", "p", "plus")
        await user.until(lambda: isinstance(user.app.screen, Form))
        await user.until(lambda: _too_wide(user) == [] and "418 555-0142" in user.text())
        assert ("Courriel ou téléphone  " if ui == "fr" else "E-mail or phone  ") in user.text()


def _too_wide(user: Driver) -> list[str]:
    """Rows on screen whose words do not fit their view."""
    found: list[str] = []
    for view in user.app.screen.query(LineView):
        if not view.display or not view.size.width:
            continue
        top = view.scroll_offset.y
        shown = [view.lines[n] for n in range(top, min(len(view.lines), top + view.size.height))]
        found += [line.text for line in shown if fitting(line.runs, view.size.width) != tuple(line.runs)]
    return found


@pytest.mark.parametrize("theme", [ENCRE.name, PAPIER.name])
@pytest.mark.parametrize("term", ["xterm", "screen", "xterm-256color"])
async def test_the_focused_row_reads_in_sixteen_colours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str, term: str
) -> None:
    """Its surface differs from the desk, and its words stand well against it, whatever they are."""
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM", raising=False)
    async with driving(tmp_path) as user:
        few = few_colours(user.app.console)
        assert few is (term != "xterm-256color")
        user.app.theme = theme
        await user.press("down")
        await user.until(lambda: "▌" in user.text())
        screen = user.app.screen
        assert isinstance(screen, TodayScreen)
        view = screen.query_one("#list", LineView)
        row = screen.table(view.size.width).rows[screen.index]
        system = ColorSystem.STANDARD if few else ColorSystem.EIGHT_BIT
        here = _pairs(view, row - view.scroll_offset.y, system)
        there = _pairs(view, row + 1 - view.scroll_offset.y, system)
        assert {back for _, back in here}.isdisjoint({back for _, back in there})
        assert min(_contrast(fore, back) for fore, back in here) >= 4.5


def _pairs(view: LineView, y: int, system: ColorSystem) -> set[tuple[Color, Color]]:
    """Ink and surface of the words of a row, as a terminal of that many colours shows them."""
    return {
        (part.style.color.downgrade(system), part.style.bgcolor.downgrade(system))
        for part in view.render_line(y)
        if part.text.strip(" ▌") and part.style and part.style.color and part.style.bgcolor
    }


def _contrast(one: Color, other: Color) -> float:
    """WCAG 2 contrast of two colours."""
    bright, dark = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _light(colour: Color) -> float:
    parts = [value / 255 for value in colour.get_truecolor()]
    red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
