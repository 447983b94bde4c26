"""Mistyped words of a trade: "photografer" for photographer."""

from collections import defaultdict
from collections.abc import Iterable

from declinetui.directory.slips import slip_cost
from declinetui.text.similar import within_typos

SHORTEST = 5
"""Shorter words are left as they are: too many others are one letter away."""
LONG = 8
"""Words from this length may have two typos."""
CACHED = 20_000


class Corrector:
    """Knows the words of all labels, by first letter and length."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_shape: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(words):
            self._by_shape[word[0], len(word)].append(word)
        self._done: dict[str, str] = {}

    def corrected(self, word: str) -> str:
        """The label word that an unknown one stands for, or the word itself."""
        if len(word) < SHORTEST:
            return word
        if word not in self._done:
            if len(self._done) >= CACHED:
                self._done.clear()
            self._done[word] = self._correct(word)
        return self._done[word]

    def _correct(self, word: str) -> str:
        limit = 1 if len(word) < LONG else 2
        near = [
            form
            for length in range(len(word) - limit, len(word) + limit + 1)
            for form, _ in within_typos(word, self._by_shape.get((word[0], length), ()), limit)
        ]
        best = min(near, key=lambda form: (slip_cost(word, form), form), default=word)
        return best if slip_cost(word, best) <= (1.0 if len(word) < LONG else 1.6) else word
