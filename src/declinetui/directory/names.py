"""Finding a person or a firm by what has been typed so far."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import nsmallest
from typing import Protocol

from declinetui.directory.shelf import Shelf
from declinetui.directory.vocabulary import Meanings, Vocabulary
from declinetui.directory.words import record_words, typed_words

MAX_LETTERS = 200
"""Letters of a query that count."""
MAX_TYPED = 10
"""Typed words that count; what follows is ignored."""
CACHED = 512
"""Typed words whose meanings are remembered."""
SURE = 0.84
"""When somebody is explained this well, no search for typos is needed."""

CERTAIN = 0.8
"""Words put together must make a word at least this well explained."""


class Named(Protocol):
    """Anything with an id, a name and an organisation: a partner, a client."""

    @property
    def uid(self) -> str:
        """Stable id, returned with each match."""
        ...

    @property
    def name(self) -> str:
        """Name of the person or of the firm."""
        ...

    @property
    def organisation(self) -> str:
        """Firm the person belongs to, or empty."""
        ...


@dataclass(frozen=True, slots=True)
class Match:
    """A record that answers to what was typed; score from 0 (exclusive) to 1 (same name)."""

    id: str
    score: float


class NameIndex:
    """Searches names and organisations; built once, asked at each keystroke.

    Every typed word must be explained by a different word of the record, so a name that
    nobody bears finds nobody. What a word may mean is remembered: a keystroke works out
    the last word only.
    """

    def __init__(self, records: Iterable[Named]) -> None:
        self._ids: list[str] = []
        words = []
        for record in records:
            self._ids.append(record.uid)
            words.append(record_words(record.name, record.organisation))
        self._shelf = Shelf(words)
        self._vocabulary = Vocabulary(self._shelf.postings)
        self._near: dict[str, Meanings] = {}
        self._far: dict[str, Meanings] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def search(self, query: str, *, limit: int = 10) -> list[Match]:
        """The records that explain every typed word, best first; empty when nobody does."""
        words = typed_words(query[:MAX_LETTERS])[:MAX_TYPED]
        if not words or limit <= 0:
            return []
        scores = self._shelf.explain(words, [self._meanings(w) for w in words])
        if not scores or max(scores.values()) < SURE:
            _merge(scores, self._shelf.explain(words, [self._all_meanings(w) for w in words]))
        if not scores:
            scores = self._otherwise(words)
        best = nsmallest(limit, scores.items(), key=lambda item: (-item[1], item[0]))
        return [Match(self._ids[place], min(1.0, score)) for place, score in best]

    def _otherwise(self, words: list[str]) -> dict[int, float]:
        """What is tried when no reading word by word finds anybody."""
        scores = self._written_together(words) or self._written_apart(words)
        if not scores and len(words) > 1:
            scores = self._shelf.explain_but_one(words, [self._meanings(w) for w in words])
        return scores

    def _written_together(self, words: list[str]) -> dict[int, float]:
        """Typed "la flamme" for Laflamme, "rank wise" for Rankwise."""
        scores: dict[int, float] = {}
        for size in (2, 3):
            for i in range(len(words) - size + 1):
                merged = [*words[:i], "".join(words[i : i + size]), *words[i + size :]]
                meanings = [self._all_meanings(w) for w in merged]
                meanings[i] = {w: s for w, s in meanings[i].items() if s >= CERTAIN}
                found = self._shelf.explain(merged, meanings)
                _merge(scores, {place: score * 0.97 for place, score in found.items()})
        return scores

    def _written_apart(self, words: list[str]) -> dict[int, float]:
        """Typed "boisfranc" for Bois Franc: neighbours of a record as one word."""
        meanings = [self._meanings(w) or self._shelf.joined(w) for w in words]
        return self._shelf.explain(words, meanings, joined=True)

    def _meanings(self, word: str) -> Meanings:
        return _remembered(self._near, word, self._vocabulary.near)

    def _all_meanings(self, word: str) -> Meanings:
        far = _remembered(self._far, word, self._vocabulary.far)
        near = self._meanings(word)
        return {**far, **{w: max(s, far.get(w, 0.0)) for w, s in near.items()}} if near else far


def _remembered(cache: dict[str, Meanings], word: str, work: Callable[[str], Meanings]) -> Meanings:
    found = cache.get(word)
    if found is None:
        if len(cache) >= CACHED:
            cache.clear()
        found = cache[word] = work(word)
    return found


def _merge(scores: dict[int, float], more: dict[int, float]) -> None:
    for place, score in more.items():
        if score > scores.get(place, 0.0):
            scores[place] = score
