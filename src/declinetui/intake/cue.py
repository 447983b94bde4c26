"""A pattern that announces a request: what both languages' tables are made of."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern (folded) behind which the request stands, and how surely."""

    score: int
    pattern: re.Pattern[str]
    bare: bool = False
    """A phrase without determiner may follow."""
    verb: bool = False
    """The match ends on a verb that has a noun; its object follows."""
