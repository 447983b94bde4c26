"""Finding a person or a firm by what has been typed so far."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from declinetui.directory.drawer import Drawer, Scores, keep_best
from declinetui.directory.overlay import Part, Parts
from declinetui.directory.record import Named
from declinetui.directory.words import typed_words

MAX_LETTERS = 200
"""Letters of a query that count."""
MAX_TYPED = 10
"""Typed words that count; what follows is ignored."""
SURE = 0.84
"""When somebody is explained this well, no search for typos is needed."""

OTHERWISE = (Drawer.written_together, Drawer.written_apart, Drawer.but_one)
"""What is tried in turn when no reading word by word finds anybody."""


@dataclass(frozen=True, slots=True)
class Match:
    """A record that answers to what was typed; score from 0 (exclusive) to 1 (same name)."""

    id: str
    score: float


class NameIndex:
    """Searches names and organisations; built once, asked at each keystroke.

    Every typed word must be explained by a different word of the record, so a name that
    nobody bears finds nobody. What a word may mean is remembered: a keystroke works out
    the last word only. `changed` gives the index after an edit for the price of the edit.
    """

    def __init__(self, records: Iterable[Named]) -> None:
        self._parts: Parts[Named, Drawer] = Parts.of(records, Drawer)

    def __len__(self) -> int:
        return len(self._parts)

    def changed(self, records: Sequence[Named]) -> "NameIndex":
        """The index of these records, which are mostly those of this one; this one stays as it is."""
        index = NameIndex.__new__(NameIndex)
        index._parts = self._parts.changed(records)
        return index

    def search(self, query: str, *, limit: int = 10) -> list[Match]:
        """The records that explain every typed word, best first; empty when nobody does."""
        words = typed_words(query[:MAX_LETTERS])[:MAX_TYPED]
        if not words or limit <= 0:
            return []
        parts = self._parts.parts
        scores = [_of(part, Drawer.plainly, words) for part in parts]
        if _best(scores) < SURE:
            for part, own in zip(parts, scores, strict=True):
                keep_best(own, _of(part, Drawer.loosely, words))
        for way in OTHERWISE:
            if any(scores):
                break
            scores = [_of(part, way, words) for part in parts]
        found = [
            (-score, part.rank(place), part.shelf.ids[place])
            for part, own in zip(parts, scores, strict=True)
            for place, score in own.items()
        ]
        return [Match(uid, min(1.0, -score)) for score, _, uid in nsmallest(limit, found)]


def _of(part: Part[Drawer], asked: Callable[[Drawer, Sequence[str]], Scores], words: Sequence[str]) -> Scores:
    """What a part answers, without the records that have changed since."""
    scores = asked(part.shelf, words)
    return {p: s for p, s in scores.items() if p not in part.hidden} if part.hidden else scores


def _best(scores: Sequence[Scores]) -> float:
    return max((score for own in scores for score in own.values()), default=0.0)
