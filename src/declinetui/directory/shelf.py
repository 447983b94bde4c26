"""Which records explain all the typed words at once, and how well."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from declinetui.directory.nicknames import given_names
from declinetui.directory.slips import allowed, slip_cost
from declinetui.directory.vocabulary import LAST, Meanings
from declinetui.directory.words import JOINTS, TITLES, Key, RecordWords
from declinetui.text.similar import typos

OPTIONAL = JOINTS | TITLES
LIGHT = 0.4
"""Weight of a small word or a title among the typed words."""
LEAST = 0.66
"""Below this, nobody is a better answer than somebody."""
DOUBTFUL = 0.8
"""A word explained below this is a guess; two guesses must be good ones."""

CERTAIN = 0.93
"""What the other words must reach for one word to be read with more indulgence."""
TWO_GUESSES = 0.655
"""The mean that two or more guesses must reach."""
IN_ORDER = 0.01
"""For words typed in the order of the name."""

Option = tuple[float, int]
"""How well a key of the record explains a typed word, and the slots it takes."""


class Shelf:
    """The records by their keys; a search starts from the rarest typed word."""

    def __init__(self, records: Sequence[RecordWords]) -> None:
        self._records = records
        self.postings: defaultdict[str, list[tuple[int, Key]]] = defaultdict(list)
        for place, record in enumerate(records):
            for key in record.keys:
                self.postings[key.text].append((place, key))
        self._joined: dict[str, list[int]] = {}
        self._joined_words: list[str] = []

    def explain(
        self, words: Sequence[str], meanings: Sequence[Meanings], *, joined: bool = False
    ) -> dict[int, float]:
        """Place of each record that explains every word that matters -> its score."""
        needed = [i for i, word in enumerate(words) if word not in OPTIONAL] or list(range(len(words)))
        if any(not meanings[i] for i in needed):
            return {}
        if len(words) == 1:
            return self._one(meanings[0], joined=joined)
        weights = [1.0 if i in needed else LIGHT for i in range(len(words))]
        scores = {}
        for place in self._rarest([meanings[i] for i in needed], joined=joined):
            score = self._score(self._records[place], meanings, weights, joined=joined)
            if score:
                scores[place] = score
        return scores

    def explain_but_one(self, words: Sequence[str], meanings: Sequence[Meanings]) -> dict[int, float]:
        """Records where all words but one are certain, and that one is a plain slip of what is left."""
        scores: dict[int, float] = {}
        for odd, word in enumerate(words):
            others = [meant for i, meant in enumerate(meanings) if i != odd]
            certain = [{w: s for w, s in meant.items() if s >= CERTAIN} for meant in others]
            if len(word) < 3 or word.isdigit() or not certain or not all(certain):
                continue
            for place in self._rarest(certain, joined=False):
                slip = _slip(word, self._records[place])
                if slip:
                    meant = [*certain[:odd], dict([slip]), *certain[odd:]]
                    score = self._score(self._records[place], meant, [1.0] * len(words), joined=False)
                    scores[place] = max(score, scores.get(place, 0.0))
        return {place: score for place, score in scores.items() if score}

    def joined(self, typed: str) -> Meanings:
        """Neighbouring words of a record typed as one; the table is made when first asked."""
        if not self._joined_words:
            places: defaultdict[str, list[int]] = defaultdict(list)
            for place, record in enumerate(self._records):
                for key in record.joined:
                    places[key.text].append(place)
            self._joined, self._joined_words = dict(places), sorted(places)
        if len(typed) < 4:
            return {}
        start = bisect_left(self._joined_words, typed)
        end = bisect_left(self._joined_words, typed + LAST)
        return {word: 0.85 + 0.1 * len(typed) / len(word) for word in self._joined_words[start:end]}

    def _one(self, meanings: Meanings, *, joined: bool) -> dict[int, float]:
        best: dict[int, tuple[float, int]] = {}
        for word, meant in meanings.items():
            for place, key in self._led_to(word, joined=joined):
                value = meant * key.worth
                if value >= LEAST and value > best.get(place, (0.0, 0))[0]:
                    best[place] = (value, key.mask)
        return {place: _covered(value, mask, self._records[place]) for place, (value, mask) in best.items()}

    def _led_to(self, word: str, *, joined: bool) -> list[tuple[int, Key]]:
        found = self.postings.get(word) or []
        if joined and word in self._joined:
            keys = [(p, k) for p in self._joined[word] for k in self._records[p].joined if k.text == word]
            return found + keys
        return found

    def _rarest(self, meanings: Sequence[Meanings], *, joined: bool) -> set[int]:
        """The records that the most telling word leads to."""
        counts = [sum(len(self.postings.get(word, ())) for word in meant) for meant in meanings]
        seed = meanings[counts.index(min(counts))]
        return {place for word in seed for place, _ in self._led_to(word, joined=joined)}

    def _score(
        self,
        record: RecordWords,
        meanings: Sequence[Meanings],
        weights: Sequence[float],
        *,
        joined: bool,
    ) -> float:
        options: list[list[Option]] = []
        keys = record.keys + record.joined if joined else record.keys
        for meant, weight in zip(meanings, weights, strict=True):
            found = [(meant[key.text] * key.worth, key.mask) for key in keys if key.text in meant]
            if not found and weight == 1.0:
                return 0.0
            options.append(sorted(found, reverse=True))
        picked = _assign(options, weights, 0, 0)
        if picked is None:
            return 0.0
        values, masks = picked
        mask = sum(masks)
        total = sum(weights)
        quality = sum(v * w for v, w in zip(values, weights, strict=True)) / total
        guesses = [v for v, w in zip(values, weights, strict=True) if w == 1.0 and v < DOUBTFUL]
        if quality < LEAST or (len(guesses) > 1 and sum(guesses) / len(guesses) < TWO_GUESSES):
            return 0.0
        in_order = all(a <= b for a, b in pairwise(masks))
        return _covered(quality, mask, record) + IN_ORDER * in_order


def _slip(typed: str, record: RecordWords) -> tuple[str, float] | None:
    """The word of a record that `typed` may be a slip of, and how well it would mean it."""
    best: tuple[str, float] | None = None
    size = len(typed)
    limit = max(1.0, allowed(size) + 0.5)
    for key in record.keys:
        text = key.text
        if len(text) < 3 or typos(typed, text, 3) > 3 or given_names().apart(typed, text):
            continue
        cost = slip_cost(typed, text)
        if cost <= limit and (best is None or 0.8 - 0.1 * cost > best[1]):
            best = text, 0.8 - 0.1 * cost
    return best


def _assign(
    options: Sequence[Sequence[Option]], weights: Sequence[float], at: int, taken: int
) -> tuple[tuple[float, ...], tuple[int, ...]] | None:
    """The best choice of one key for each word (values, slots), no slot taken twice, or None."""
    if at == len(options):
        return (), ()
    best: tuple[tuple[float, ...], tuple[int, ...]] | None = None
    for value, mask in options[at]:
        if mask & taken:
            continue
        rest = _assign(options, weights, at + 1, taken | mask)
        if rest is not None and (best is None or value + sum(rest[0]) > sum(best[0])):
            best = (value, *rest[0]), (mask, *rest[1])
    if weights[at] < 1.0 and best is None:
        rest = _assign(options, weights, at + 1, taken)
        if rest is not None:
            best = (LEAST, *rest[0]), (0, *rest[1])
    return best


def _covered(quality: float, mask: int, record: RecordWords) -> float:
    """A name typed whole counts more than a part of a longer one."""
    shares = [
        (mask & field).bit_count() / field.bit_count()
        for field in (record.name_mask, record.organisation_mask)
        if field
    ]
    return quality * (0.92 + 0.08 * max(shares, default=1.0))
