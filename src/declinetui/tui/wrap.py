"""Setting prose to a measure the way a letter is set: short first words and dates are not torn apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.cells import cell_len, chop_cells

from declinetui.tui.lines import inert

T = TypeVar("T")

_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "janv|févr|avr|juill|sept|oct|nov|déc|"
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sep|dec"
)
_DAY = re.compile(r"\d{1,2}(er)?,?$", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{3}\b|[$€%]")
"""What a number goes on with after a plain blank: a group of three figures, a sign."""
_MONTH = re.compile(rf"({_MONTHS})\.?,?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Word(Generic[T]):
    text: str
    owner: T
    first: bool


def wrap(pieces: Sequence[tuple[str, T]], measure: int) -> list[list[tuple[str, T | None]]]:
    """Break owned pieces of text into rows of at most `measure` cells.

    A space between two pieces belongs to nobody, so that a lifted sentence ends where it ends.
    No-break spaces never break.
    """
    rows: list[list[tuple[str, T | None]]] = []
    row: list[tuple[str, T | None]] = []
    used = 0
    for group in _groups(_words(pieces), measure):
        width = sum(cell_len(word.text) for word in group) + len(group) - 1
        if row and used + 1 + width > measure:
            rows.append(row)
            row, used = [], 0
        for word in group:
            used += _append(row, word)
    if row:
        rows.append(row)
    return rows


def wrap_text(text: str, measure: int) -> list[str]:
    """Plain text set to a measure; line breaks and blank lines of the text are kept."""
    out: list[str] = []
    for line in text.splitlines():
        rows = wrap([(inert(line), None)], measure)
        out += ["".join(piece for piece, _ in row) for row in rows] or [""]
    return out


def _append(row: list[tuple[str, T | None]], word: _Word[T]) -> int:
    width = cell_len(word.text)
    if not row:
        row.append((word.text, word.owner))
        return width
    text, owner = row[-1]
    if owner == word.owner:
        row[-1] = (f"{text} {word.text}", owner)
    else:
        row += [(" ", None), (word.text, word.owner)]
    return width + 1


def _words(pieces: Sequence[tuple[str, T]]) -> list[_Word[T]]:
    return [
        _Word(text, owner, index == 0)
        for piece, owner in pieces
        for index, text in enumerate(filter(None, re.split(r"[ \n]+", inert_lines(piece))))
    ]


def inert_lines(text: str) -> str:
    """Like `inert`, line breaks kept as blanks."""
    return inert(text.replace("\r", " ").replace("\n", " "))


def _groups(words: list[_Word[T]], measure: int) -> list[list[_Word[T]]]:
    """Words that stay together on a row; a word longer than the measure is cut."""
    groups: list[list[_Word[T]]] = []
    tied = False
    for index, word in enumerate(words):
        if cell_len(word.text) > measure:
            groups += [[_Word(part, word.owner, word.first)] for part in chop_cells(word.text, measure)]
            tied = False
            continue
        if tied and groups:
            groups[-1].append(word)
        else:
            groups.append([word])
        following = words[index + 1] if index + 1 < len(words) else None
        tied = (
            following is not None and _stays(word, following.text) and _fits(groups[-1], following, measure)
        )
    return groups


def _fits(group: list[_Word[T]], following: _Word[T], measure: int) -> bool:
    words = [*group, following]
    return len(words) <= 3 and sum(cell_len(word.text) for word in words) + len(group) <= measure


def _stays(word: _Word[T], following: str) -> bool:
    if _THOUSANDS.match(following) and word.text[-1].isdigit():
        return True
    short = word.first and len(word.text) <= 2 and word.text.isalpha()
    date = bool(_DAY.match(word.text) and _MONTH.match(following))
    date_en = bool(_MONTH.match(word.text) and _DAY.match(following))
    return short or date or date_en
