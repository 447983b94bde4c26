"""Numbers: bars and columns as letters, the period by arrows, files that hold what is shown."""

import json
from pathlib import Path

import pytest
from test_tui_french import english
from tui_pilot import Driver, driving
from tui_scenario import make_desk

from declinetui.tui.charts import bar, bar_rows, column_rows
from declinetui.tui.screens.insights.screen import InsightsScreen
from declinetui.workflow.demo.home import fill
from declinetui.workflow.desk import Desk


def demo_desk(home: Path, *, ui: str = "fr") -> Desk:
    """A desk with the sample data: letters, budgets, partners."""
    desk = make_desk(home, ui=ui, filled=False)
    desk.context = fill(desk.context)
    return desk


@pytest.mark.parametrize(
    ("value", "most", "cells"), [(0, 10, 0), (10, 10, 20), (5, 10, 10), (0.1, 10, 1), (3, 0, 0)]
)
def test_a_bar_is_as_long_as_its_share(value: float, most: float, cells: int) -> None:
    """Anything above nothing shows; nothing shows nothing."""
    assert len(bar(value, most, 20)) == cells


def test_labels_never_touch_their_bars_and_figures_never_leave_the_width() -> None:
    """A long label is cut before the bar."""
    rows = bar_rows([("une raison au nom trop long pour sa colonne", 3, "3"), ("b", 1, "1")], 50, label=20)
    assert all(line.text[21] == " " and line.text[22] == "▆" for line in rows)
    assert all(len(line.text) <= 50 for line in rows)


def test_columns_grow_from_the_ground_and_unknown_weeks_are_points() -> None:
    """A full column fills every row; half of it fills half."""
    rows = column_rows([2.0, None, 1.0], 4)
    assert [row.ljust(6)[0] for row in rows] == ["█"] * 4
    assert [row.ljust(6)[4] for row in rows] == [" ", " ", "█", "█"]
    assert rows[-1][2] == "·"


async def numbers(user: Driver) -> InsightsScreen:
    """Go there and wait."""
    await user.press("g", "s")
    screen = user.app.screen
    assert isinstance(screen, InsightsScreen)
    await user.until(lambda: screen.found is not None)
    await user.quiet()
    return screen


async def test_arrows_change_the_period_and_the_counts(tmp_path: Path) -> None:
    """Wider periods never count less; the title names the period."""
    async with driving(tmp_path, desk=demo_desk(tmp_path)) as user:
        screen = await numbers(user)
        assert "← cette année →" in user.text()
        year = screen.found
        await user.press("right")
        assert screen.found is not None
        assert year is not None
        assert screen.found.declined >= year.declined
        assert "← depuis le début →" in user.text()
        await user.press("right", "left", "left", "left", "left")
        assert "← ce mois-ci →" in user.text()
        assert 0 < screen.found.declined < year.declined


async def test_every_chart_of_the_issue_is_there(tmp_path: Path) -> None:
    """Answer time, reasons, months, money, excuses, partners, promises."""
    async with driving(tmp_path, desk=demo_desk(tmp_path)) as user:
        await numbers(user)
        await user.press("right")
        for words in (
            "Délai de réponse",
            "Pourquoi vous avez décliné",
            "Refus par mois",
            "Budgets déclinés",
            "Petites excuses",
            "Partenaires à qui",
            "Promesses",
        ):
            assert words in user.text(), words


async def test_files_hold_what_is_shown(tmp_path: Path) -> None:
    """x then j or c, in the folder of replies; a second file gets a name of its own."""
    async with driving(tmp_path, desk=demo_desk(tmp_path)) as user:
        screen = await numbers(user)
        folder = user.app.kit.desk.export_folder
        await user.press("x", "j")
        await user.until(lambda: len(list(folder.glob("*.json"))) == 1)
        data = json.loads((folder / "declinetui-2026-11-24-year.json").read_text())
        assert screen.found is not None
        assert data["declined"] == screen.found.declined
        await user.press("x", "c", "x", "c")
        await user.until(lambda: len(list(folder.glob("*.csv"))) == 2)
        table = (folder / "declinetui-2026-11-24-year.csv").read_text(encoding="utf-8-sig")
        assert f"declined,,{screen.found.declined}" in table
        assert "by_reason,no_capacity," in table


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_both_sizes_and_languages(tmp_path: Path, ui: str, size: tuple[int, int]) -> None:
    """Two columns or one that scrolls to its end; French is French."""
    async with driving(tmp_path, size=size, desk=demo_desk(tmp_path, ui=ui)) as user:
        await numbers(user)
        await user.press("right", "pagedown", "pagedown", "pagedown")
        text = user.text()
        assert ("Promises" if ui == "en" else "Promesses") in text
        assert all(len(line) <= size[0] for line in text.splitlines())
        if ui == "fr":
            assert not [line for line in text.splitlines() if english(line)]


async def test_nothing_to_count_says_what_counts(tmp_path: Path) -> None:
    """The empty page names its keys."""
    async with driving(tmp_path, filled=False) as user:
        await numbers(user)
        assert "Rien à compter pour cette période." in user.text()
        assert "→ une période plus longue" in user.text()
