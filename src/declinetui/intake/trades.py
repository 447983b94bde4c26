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


def find_trade(folded: str, zone: Span, project: str) -> Field[str]:
    """The trade named by the project, else the one most spoken of."""
    best: tuple[int, str, Span | None] | None = None
    for trade in trades():
        said = trade.words.search(project)
        hits = list(trade.words.finditer(folded, zone.start, zone.end))
        score = 4 * bool(said) + min(len(hits), 3)
        if score and (best is None or score > best[0]):
            best = (score, trade.uid, Span(*hits[0].span()) if hits else None)
    if best is None:
        return Field()
    return (sure if best[0] >= 4 else unsure)(best[1], best[2], "words")
