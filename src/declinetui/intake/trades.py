"""The trade a client is looking for, by the words of the request."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.intake.model import Field, sure, unsure


@dataclass(frozen=True, slots=True)
class Trade:
    """A trade: its id, its bare noun in each language (after "en", "in"), its words."""

    uid: str
    fr: str
    en: str
    words: re.Pattern[str]

    def noun(self, language: Language) -> str:
        """The bare noun: "en traduction", "in translation"."""
        return self.fr if language is Language.FR else self.en


@cache
def trades() -> tuple[Trade, ...]:
    """Every trade known, in the order of the data file."""
    raw = files("declinetui.intake").joinpath("data/trades.toml").read_text(encoding="utf-8")
    return tuple(
        Trade(t["id"], t["fr"], t["en"], re.compile(rf"(?<![\w-])(?:{t['words']})"))
        for t in tomllib.loads(raw)["trade"]
    )


@cache
def _any_trade() -> re.Pattern[str]:
    """Where a word of any trade starts: one pass over the text for all of them."""
    either = "|".join(trade.words.pattern for trade in trades())
    return re.compile(rf"(?<![\w-])(?={either})")


def _hits(words: re.Pattern[str], folded: str, places: list[int], end: int) -> list[re.Match[str]]:
    """The matches of one trade at the places found, none inside another."""
    hits: list[re.Match[str]] = []
    for place in places:
        match = words.match(folded, place, end)
        if match and (not hits or place >= hits[-1].end()):
            hits.append(match)
    return hits


def find_trade(folded: str, zone: Span, project: str) -> Field[str]:
    """The trade named by the project, else the one most spoken of."""
    best: tuple[int, str, Span | None] | None = None
    places = [m.start() for m in _any_trade().finditer(folded, zone.start, zone.end)]
    for trade in trades():
        said = trade.words.search(project) if project else None
        hits = _hits(trade.words, folded, places, zone.end)
        score = 4 * bool(said) + min(len(hits), 3)
        if score and (best is None or score > best[0]):
            best = (score, trade.uid, Span(*hits[0].span()) if hits else None)
    if best is None:
        return Field()
    return (sure if best[0] >= 4 else unsure)(best[1], best[2], "words")
