"""Letters only: for consoles whose font lacks our few signs (a setting)."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

SIGNS = str.maketrans(
    {
        "▲": "!",
        "✓": "v",
        "✗": "x",
        "●": "*",
        "○": "o",
        "▸": ">",
        "▌": "|",
        "←": "<",
        "→": ">",
        "↑": "^",
        "↓": "v",
        "─": "-",
        "…": ".",
        "·": "-",
        "—": "-",
        "▁": "_",
        "▂": "_",
        "▃": "=",
        "▄": "=",
        "▅": "=",
        "▆": "#",
        "▇": "#",
        "█": "#",
        "×": "x",
    }
)
"""One cell for one cell, so that columns stay where they are."""


class PlainSigns(LineFilter):
    """Replaces every sign by a letter or a mark of ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments with plain signs."""
        del background
        return [
            Segment(segment.text.translate(SIGNS), segment.style, segment.control) for segment in segments
        ]
