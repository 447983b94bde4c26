"""Words with their place in the text, French elisions apart ("l’", "école"), hyphens kept."""

import re
from dataclasses import dataclass

from declinetui.domain.values import Span
from declinetui.text.fold import fold_aligned

_ELIDED = r"(?:[ldjmtnsc]|qu|jusqu|lorsqu|puisqu|quelqu|presqu)"
_WORD = re.compile(
    rf"\b{_ELIDED}['’‘ʼ](?=\w)|[^\W_]+(?:['’‘ʼ‐‑-][^\W_]+)*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written, as folded (same length), and where it stands."""

    text: str
    folded: str
    span: Span


def words(text: str) -> tuple[Token, ...]:
    """Every word of the text in order; figures count as words."""
    folded = fold_aligned(text)
    return tuple(
        Token(m.group(), folded[m.start() : m.end()], Span(m.start(), m.end())) for m in _WORD.finditer(text)
    )


def folded_words(text: str) -> list[str]:
    """The words folded, without their places: for counting."""
    folded = fold_aligned(text)
    return [folded[m.start() : m.end()] for m in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """How many words a reader counts: separated by white space, lone punctuation left out."""
    return sum(any(c.isalnum() for c in chunk) for chunk in text.split())
