"""A turn of phrase that settles what a date is for, and where its words must stand."""

import re
from dataclasses import dataclass

from declinetui.intake.due_cues import Use

UNTIL = re.compile(r"(?:jusqu|until|till|through|to )")
_OPENS = re.compile(r"(?:^|[;:\n•*–—(-])\s{0,3}(?:le |on |by )?$")
_FIGURE = re.compile(r"\d")
NEVER = 9
"""Strength of words that leave a date no part in the work, whatever thing it stands beside."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A role with the words in front of the date, in its clause, or right behind it, that give it."""

    use: Use
    strength: int
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    loose: bool = False
    """True when it tells nothing of a date that words like "by" bind."""
    opens: bool = False
    """True when the date must open its line or its item of a list."""
    led: re.Pattern[str] | None = None
    """What the date itself must begin with."""
    vague: bool = False
    """True when only a month or a season is meant."""

    def fits(self, folded: str, left: int, start: int, end: int, following: int) -> bool:
        """Whether the clause says so."""
        if self.opens and not _OPENS.search(folded, max(0, start - 6), start):
            return False
        if self.led is not None and not self.led.match(folded, start):
            return False
        if self.vague and _FIGURE.search(folded, start, end):
            return False
        if self.before is not None and self.before.search(folded, left, start):
            return True
        return self.after is not None and self.after.match(folded, end, following) is not None
