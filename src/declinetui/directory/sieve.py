"""A list that narrows as one types: names as the finder hears them, then any other word of a record."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from declinetui.directory.names import SURE, NameIndex
from declinetui.directory.record import Named
from declinetui.text.fold import fold

R = TypeVar("R", bound=Named)


class Sieve(Generic[R]):
    """Records with their names indexed and their words folded."""

    def __init__(
        self,
        records: Sequence[R],
        words: Callable[[R], str],
        *,
        names: NameIndex | None = None,
        folded: dict[str, tuple[R, str]] | None = None,
    ) -> None:
        self.records = tuple(records)
        self.names = NameIndex(self.records) if names is None else names
        self._words = words
        known = folded or {}
        self._folded = {r.uid: self._entry(r, known.get(r.uid)) for r in self.records}

    def changed(self, records: Sequence[R]) -> "Sieve[R]":
        """The sieve of these records, mostly those of this one, for the price of those that differ."""
        return Sieve(records, self._words, names=self.names.changed(records), folded=self._folded)

    def sift(self, typed: str) -> tuple[R, ...]:
        """Who answers to what is typed so far: the names that surely do, the best first, then those who
        hold every word somewhere; names that may be meant only when there is nobody else. Nothing typed: all.
        """
        wanted = fold(typed).split()
        if not wanted:
            return self.records
        hits = self.names.search(typed, limit=len(self.records))
        sure = dict.fromkeys(m.id for m in hits if m.score >= SURE)
        first = wanted[0]
        others = [
            record
            for uid, (record, text) in self._folded.items()
            if first in text and uid not in sure and all(word in text for word in wanted)
        ]
        if sure or others:
            return (*(self._folded[uid][0] for uid in sure), *others)
        return tuple(self._folded[m.id][0] for m in hits)

    def _entry(self, record: R, kept: tuple[R, str] | None) -> tuple[R, str]:
        same = kept is not None and kept[0] is record
        return kept if same and kept is not None else (record, fold(self._words(record)))
