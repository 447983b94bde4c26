"""Figures as bars and columns of letters: pure, so that a test reads them without a terminal."""

from collections.abc import Sequence

from declinetui.tui.lines import Ink, Line, Run, cell, clip, indented, muted

EIGHTHS = " ▁▂▃▄▅▆▇█"
FULL = "▆"
"""Not quite the whole cell, so that bars of two rows stay apart."""


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
    """Columns of eighths from bottom to top; a value that is not known is a point on the ground."""
    most = max((value for value in values if value is not None), default=0.0)
    rows = []
    for level in range(height - 1, -1, -1):
        parts = []
        for value in values:
            parts.append(_piece(value, most, height, level) * (each - 1) + " ")
        rows.append("".join(parts).rstrip())
    return rows


def _piece(value: float | None, most: float, height: int, level: int) -> str:
    if value is None:
        return "·" if level == 0 else " "
    eighths = max(1, round(8 * height * value / most)) if most else 1
    return EIGHTHS[max(0, min(8, eighths - 8 * level))]
