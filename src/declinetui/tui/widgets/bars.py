"""The header line, the footer line and the toast line, as pure functions of what is there."""

from collections.abc import Sequence
from typing import NamedTuple

from declinetui.tui.lines import Ink, Line, Run, Runs, muted, spread, strong, width_of
from declinetui.tui.messages import Mood
from declinetui.tui.wrap import wrap_text

GAP = 3
SIGN = 6
"""Cells of a toast that its sign and the margins take."""
LONGEST = 6
"""Lines that a toast about trouble may take."""
_SIGNS = {
    Mood.DONE: ("✓", Ink.OK),
    Mood.PLAIN: (" ", Ink.TEXT),
    Mood.CARE: ("▲", Ink.AMBER),
    Mood.WRONG: ("✗", Ink.RED),
}


class Hint(NamedTuple):
    """One footer hint: keys as written, the word, and the command a click runs."""

    keys: str
    word: str
    act: str

    @property
    def runs(self) -> Runs:
        """Keys in bold, the word muted; a click anywhere on it acts."""
        return (Run(self.keys, bold=True, act=self.act), muted(f" {self.word}", self.act))


def header_line(place: str, open_: str, clock: Sequence[Run], language: str, width: int) -> Line:
    """Place in bold, what is open in muted; the next clock and the language at the right."""
    left = [strong(place), Run("   "), muted(open_)]
    gap = "     " if width >= 100 else "   "
    right = [*clock, Run(gap), muted(language, "run:view.language")]
    return Line(spread(left, right, width))


def footer_line(hints: Sequence[Hint], help_: Hint, width: int) -> Line:
    """Ranked hints, whole ones left out where there is no room for them; help always stays."""
    room = width - 4 - width_of(help_.runs) - GAP
    kept: list[Run] = []
    for hint in hints:
        gap = [Run(" " * GAP)] if kept else []
        if width_of(kept) + width_of(gap) + width_of(hint.runs) > room:
            continue
        kept += [*gap, *hint.runs]
    return Line(spread(kept, help_.runs, width))


def toast_lines(text: str, mood: Mood, width: int) -> list[Line]:
    """One quiet line above the footer; trouble takes as many as its reason and way out need."""
    if mood not in (Mood.CARE, Mood.WRONG) or width_of([Run(text)]) <= width - SIGN:
        return [toast_line(text, mood, width)]
    first, *more = wrap_text(text, max(20, width - SIGN))[:LONGEST]
    return [toast_line(first, mood, width), *(toast_line(row, Mood.PLAIN, width) for row in more)]


def toast_line(text: str, mood: Mood, width: int) -> Line:
    """One quiet line above the footer."""
    sign, ink = _SIGNS[mood]
    return Line(spread([Run(f"{sign} ", ink), Run(text)], (), width))
