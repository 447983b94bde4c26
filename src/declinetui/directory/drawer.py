"""A part of a name index: records that were read together, asked in steps so that parts answer as one."""

from collections.abc import Callable, Sequence

from declinetui.directory.record import Named, beside_the_name
from declinetui.directory.shelf import Shelf
from declinetui.directory.vocabulary import Meanings, Vocabulary
from declinetui.directory.words import record_words

CACHED = 512
"""Typed words whose meanings are remembered."""
CERTAIN = 0.8
"""Words put together must make a word at least this well explained."""

Scores = dict[int, float]
"""Place of a record in the drawer -> how well it answers."""


class Drawer:
    """Records by the words of their names; what a typed word may mean is remembered."""

    def __init__(self, records: Sequence[Named]) -> None:
        self.ids = [record.uid for record in records]
        self._shelf = Shelf([record_words(record.name, beside_the_name(record)) for record in records])
        self._vocabulary = Vocabulary(self._shelf.postings)
        self._near: dict[str, Meanings] = {}
        self._far: dict[str, Meanings] = {}

    def plainly(self, words: Sequence[str]) -> Scores:
        """Records that explain all the words exactly, by a beginning, a nickname or a sound."""
        return self._shelf.explain(words, [self._meanings(w) for w in words])

    def loosely(self, words: Sequence[str]) -> Scores:
        """The same, slips of the hand allowed."""
        return self._shelf.explain(words, [self._all_meanings(w) for w in words])

    def written_together(self, words: Sequence[str]) -> Scores:
        """Typed "la flamme" for Laflamme, "rank wise" for Rankwise."""
        scores: Scores = {}
        for size in (2, 3):
            for i in range(len(words) - size + 1):
                merged = [*words[:i], "".join(words[i : i + size]), *words[i + size :]]
                meanings = [self._all_meanings(w) for w in merged]
                meanings[i] = {w: s for w, s in meanings[i].items() if s >= CERTAIN}
                found = self._shelf.explain(merged, meanings)
                keep_best(scores, {place: score * 0.97 for place, score in found.items()})
        return scores

    def written_apart(self, words: Sequence[str]) -> Scores:
        """Typed "boisfranc" for Bois Franc: neighbours of a record as one word."""
        meanings = [self._meanings(w) or self._shelf.joined(w) for w in words]
        return self._shelf.explain(words, meanings, joined=True)

    def but_one(self, words: Sequence[str]) -> Scores:
        """All words are certain but one, which is a plain slip of what is left."""
        if len(words) < 2:
            return {}
        return self._shelf.explain_but_one(words, [self._meanings(w) for w in words])

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


def keep_best(scores: Scores, more: Scores) -> None:
    """Lays more scores over those there are; the better of each stays."""
    for place, score in more.items():
        if score > scores.get(place, 0.0):
            scores[place] = score
