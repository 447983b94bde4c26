"""A pattern that announces a request: what both languages' tables are made of."""

import re
from dataclasses import dataclass


def at_word(source: str) -> re.Pattern[str]:
    """The pattern, tried only where a word begins: most places of a text are none."""
    return re.compile(rf"(?<![a-z])(?:{source})")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern (folded) behind which the request stands, and how surely."""

    score: int
    pattern: re.Pattern[str]
    bare: bool = False
    """A phrase without determiner may follow."""
    verb: bool = False
    """The match ends on a verb that has a noun; its object follows."""
    needs: tuple[str, ...] = ()
    """Folded pieces of words one of which must stand in the message; looked up faster than the pattern."""

    def fits(self, folded: str) -> bool:
        """Whether the message may hold it at all."""
        return not self.needs or any(piece in folded for piece in self.needs)
