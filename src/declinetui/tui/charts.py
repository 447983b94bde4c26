"""Figures as bars and columns of letters: pure, so that a test reads them without a terminal."""

from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from textual.renderables.sparkline import Sparkline

from declinetui.tui.lines import Ink, Line, Run, cell, clip, indented, muted

FULL = "▆"
"""Not quite the whole cell, so that bars of two rows stay apart."""
_CONSOLE = Console(file=StringIO(), width=400, color_system=None)
"""Writes nothing: the renderable asks for one."""


def bar(value: float, most: float, width: int) -> str:
    """A bar of full cells; anything above nothing shows at least one."""
    if value <= 0 or most <= 0 or width <= 0:
        return ""
    return FULL * max(1, round(width * value / most))


def bar_rows(
    rows: Sequence[tuple[str, float, str]], width: int, *, label: int, ink: Ink = Ink.PRIMARY
) -> list[Line]:
    """Label, bar and figure of each row; the longest bar leaves room for its figure."""
    most = max((value for _, value, _ in rows), default=0.0)
    figures = max((len(figure) for _, _, figure in rows), default=0)
    room = max(4, width - 4 - label - figures - 2)
    return [
        indented(
            [
                *cell(muted(clip(name, label - 1)), label),
                *cell((Run(f"{bar(value, most, room)} ", ink), Run(figure)), room + figures + 2),
            ]
        )
        for name, value, figure in rows
    ]


def column_rows(values: Sequence[float | None], height: int, *, each: int = 2) -> list[str]:
    """Columns from bottom to top, by Textual's Sparkline; what is not known is a point on the ground.

    Textual draws from the least value up, without gaps: a week of one day would look like none. So a
    nought is drawn first and cut off, and every column is one of its cells, repeated.
    """
    spark = Sparkline([0.0, *(value or 0.0 for value in values)], width=len(values) + 1, height=height)
    rows = ["".join(part.text for part in row)[1:] for row in _CONSOLE.render_lines(spark, pad=False)]
    for number, value in enumerate(values):
        if value is None:
            rows = [row[:number] + " " + row[number + 1 :] for row in rows]
            rows[-1] = rows[-1][:number] + "·" + rows[-1][number + 1 :]
    return ["".join(sign * (each - 1) + " " for sign in row).rstrip() for row in rows]
