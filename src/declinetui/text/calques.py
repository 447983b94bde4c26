"""Calques and hedges: tables of words that a Quebec copy editor would strike, with the better word.

Source: Banque de dépannage linguistique (OQLF), « Anglicismes ».
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.text.patterns import curled


@dataclass(frozen=True, slots=True)
class Avoided:
    """Words to avoid: where they stand, what to say, and the words that can replace them as they are."""

    span: Span
    quote: str
    better: str
    put: str = ""
    """Empty when the sentence must be turned another way."""


@cache
def _tables() -> dict[str, list[tuple[re.Pattern[str], str, str]]]:
    data = tomllib.loads(
        (resources.files("declinetui.text") / "data" / "words_to_avoid.toml").read_text("utf-8")
    )
    return {
        name: [(re.compile(r["pattern"], re.IGNORECASE), r.get("better", ""), r.get("put", "")) for r in rows]
        for name, rows in data.items()
    }


def avoided_in(text: str) -> Iterator[Avoided]:
    """Calques of a French text, with their places."""
    written = curled(text)
    for pattern, better, put in _tables()["calque"]:
        for match in pattern.finditer(written):
            put_here = put.capitalize() if match[0][:1].isupper() else put
            yield Avoided(Span(match.start(), match.end()), match[0], better, put_here)


def calques_in(text: str) -> list[tuple[str, str]]:
    """Calques of a French text with what to say instead."""
    return [(found.quote, found.better) for found in avoided_in(text)]


def hedges_in(text: str, language: Language) -> list[str]:
    """Words that blur a decision."""
    rows = _tables()[f"hedge_{language.value}"]
    return [m[0] for pattern, _, _ in rows for m in pattern.finditer(curled(text))]
