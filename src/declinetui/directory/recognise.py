"""Which expertises a text speaks of: a trade, a skill, or a whole sentence with a need in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from declinetui.directory.asking import BENEFICIARY, WORK, AskedWord, asked_words, tongue_of
from declinetui.directory.correction import Corrector
from declinetui.directory.direction import turned
from declinetui.directory.labels import Label, Labels
from declinetui.directory.lexicon import Lexicon, shipped_lexicon
from declinetui.directory.stems import REQUEST, root, stem, trade_words
from declinetui.domain.terms import Language

SAME_ROOT = 0.93
"""Worth of a word that only shares its root with the label (montage for monteuse)."""
ALONE = 0.8
"""The same when it is the whole label: surer in company."""
CLUE, CLUE_ALONE = 0.95, 0.75
"""Worth of what clients say instead of the trade: of some words, of a single one."""
CLUE_LOOSE = 0.6
"""Worth of a single word of clients that only shares its root: "signé" is no sign."""
MISTYPED = 0.85
"""Worth of a word that had to be corrected first."""
ENOUGH = 0.72
"""Part of a label, by the weight of its words, that must stand in the text."""
POWER = 2
"""How fast a label loses worth when a part of it is missing."""
VOTE = 0.45
"""What each word of a text adds to the expertises that use it in any label."""
HINT = 0.5
"""Strength of the best expertise when no label stands in the text, only words of some."""
FLOOR = 0.7
"""Least strength of the best label, however loosely it stood in the text."""
DOUBTFUL = 0.4
"""A label that stands in the text less surely than this is only a hint."""
SHORT_ROOT, ALONE_SHORT = 4, 0.38
"""Roots this short belong to several families (serv: service, serveur)."""
OTHER_TONGUE = 0.8
"""Worth of a label of the other language than the text's: "bande" is no band."""
SHARPNESS = 1.5
"""How far the strongest expertise stands out from the others."""
AMONG = 0.4
"""Expertises weaker than this beside the strongest one are left out."""
CACHED = 20_000


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word of the text: its stem and what a match with it is worth."""

    stem: str
    worth: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as understood."""

    strengths: Mapping[str, float]
    """Expertise -> strength, the strongest 1 (0.5 when only a part of a label was there)."""
    values: Mapping[str, float]
    """Expertise -> weight of the words that named it, for comparing two texts."""


class Recogniser:
    """Finds expertises in texts; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._labels = Labels(lexicon)
        self._corrector = Corrector(self._labels.forms)
        self._cache: dict[tuple[str, Language | None, bool], Reading] = {}

    def weight(self, word_root: str) -> float:
        """How telling a root is: one that few expertises share weighs most."""
        return self._labels.weight(word_root)

    def knows(self, word: str) -> bool:
        """True when the folded word stands in a label, in some form."""
        return self._labels.known(root(word))

    def recognise(self, text: str, language: Language | None = None) -> Mapping[str, float]:
        """Expertise id -> strength, at most 1, of what someone says they do; empty: nothing is recognised."""
        return self.read(text, language).strengths

    def needed(self, text: str) -> Mapping[str, float]:
        """The same of what somebody asks for: the words of clients count, not only names of trades."""
        return self.read(text, clues=True).strengths

    def read(self, text: str, language: Language | None = None, *, clues: bool = False) -> Reading:
        """What a text was understood as; remembered, for texts come back.

        Labels of the other language than the text's count less; without `language` the text tells.
        """
        key = text, language, clues
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= CACHED:
                self._cache.clear()
            plain = self._read(text, language or tongue_of(text), clues=clues)
            found = Reading(turned(plain.strengths, text, asked=clues), plain.values)
            self._cache[key] = found
        return found

    def corrected(self, word: str) -> str:
        """The word of a label that a mistyped one stands for, or the word itself."""
        return word if word in REQUEST or self.knows(word) else self._corrector.corrected(word)

    def may_join(self, a: str, b: str) -> bool:
        """True when some label has words of both texts: only then can they name more together."""
        one, other = (self._labels.places({root(w) for w in trade_words(t)}) for t in (a, b))
        return not one.isdisjoint(other)

    def _read(self, text: str, language: Language | None, *, clues: bool) -> Reading:
        words = asked_words(text)
        work = [w for w in words if w.worth > BENEFICIARY]
        alone = self._found(self._seen(work), language, clues=clues)
        if len(work) == len(words):
            return alone
        if alone.values:
            return self._found(self._seen(words), language, clues=clues)
        whole = self._found(self._seen([AskedWord(w.text, WORK) for w in words]), language, clues=clues)
        if not alone.strengths:
            return whole
        lighter = {e: s if e in alone.strengths else BENEFICIARY * s for e, s in whole.strengths.items()}
        return Reading(merged((alone.strengths, lighter)), whole.values)

    def _found(self, seen: Mapping[str, _Seen], language: Language | None, *, clues: bool) -> Reading:
        """Expertises whose labels stand in the text, else those that its words speak for."""
        present = self._present(seen)
        values: dict[str, float] = {}
        quality: dict[str, float] = {}
        for place, weight in present.items():
            label = self._labels.all[place]
            share = weight / label.weight
            if share < ENOUGH or (label.clue and not clues):
                continue
            worth = self._worth(label, seen, language) * share**POWER
            value = worth * _clue(label) * label.own
            if worth >= DOUBTFUL * label.weight and value > values.get(label.expertise, 0.0):
                values[label.expertise] = value
                quality[label.expertise] = min(1.0, worth / label.weight)
        votes = self._votes(seen, present, language, clues=clues)
        if not values:
            return Reading(_strengths(votes, best=HINT), {})
        if len(seen) > 1:
            for expertise, vote in votes.items():
                values[expertise] = values.get(expertise, 0.0) + VOTE * vote
        strengths = _strengths(values)
        return Reading({e: s * max(FLOOR, quality.get(e, 0.0)) for e, s in strengths.items()}, values)

    def _present(self, seen: Mapping[str, _Seen]) -> Mapping[int, float]:
        """Label -> weight of its words that are there; the words of the asking only beside others."""
        present: defaultdict[int, float] = defaultdict(float)
        for word_root, entry in seen.items():
            if entry.stem not in REQUEST_STEMS:
                weight = self.weight(word_root)
                for place in self._labels.at(word_root):
                    present[place] += weight
        for word_root, entry in seen.items():
            if entry.stem in REQUEST_STEMS:
                weight = self.weight(word_root)
                for place in self._labels.at(word_root):
                    if place in present:
                        present[place] += weight
        return present

    def _votes(
        self,
        seen: Mapping[str, _Seen],
        present: Mapping[int, float],
        language: Language | None,
        *,
        clues: bool,
    ) -> Mapping[str, float]:
        """Expertise -> what the words of the text say for it one by one."""
        votes: defaultdict[str, float] = defaultdict(float)
        for word_root, entry in seen.items():
            if entry.stem in REQUEST_STEMS:
                continue
            weight = self.weight(word_root)
            best: dict[str, float] = {}
            for place in self._labels.at(word_root):
                label = self._labels.all[place]
                if label.clue and not clues:
                    continue
                share = weight / label.weight
                if language and language is not label.language:
                    share *= OTHER_TONGUE
                if share > best.get(label.expertise, 0.0):
                    best[label.expertise] = share
            for expertise, share in best.items():
                votes[expertise] += share * share * weight * entry.worth
        return votes

    def _seen(self, words: Sequence[AskedWord]) -> dict[str, _Seen]:
        seen: dict[str, _Seen] = {}
        for word in words:
            self._see(seen, word.text, word.worth)
        for a, b in pairwise(words):
            if self._labels.at(root(a.text + b.text)):
                self._see(seen, a.text + b.text, min(a.worth, b.worth))
        return seen

    def _see(self, seen: dict[str, _Seen], word: str, worth: float) -> None:
        form = self.corrected(word)
        if form != word:
            worth *= MISTYPED
        entry = _Seen(stem(form), worth)
        before = seen.get(root(form))
        if before is None or before.worth < worth:
            seen[root(form)] = entry

    def _worth(self, label: Label, seen: Mapping[str, _Seen], language: Language | None) -> float:
        """How much of the text the label explains, by the weight and the certainty of its words."""
        alone = _alone(label)
        total = 0.0
        for word_root, word_stem in label.words:
            if entry := seen.get(word_root):
                loose = 1.0 if entry.stem == word_stem else _loose(word_root, alone=alone)
                if loose < 1.0 and alone and label.clue:
                    loose *= CLUE_LOOSE
                total += self.weight(word_root) * entry.worth * loose
        return total * (OTHER_TONGUE if language and language is not label.language else 1.0)


REQUEST_STEMS = frozenset(map(stem, REQUEST)) - frozenset(map(stem, ["projet", "project"]))
"""The words of the asking as they are seen in a text."""


def _alone(label: Label) -> bool:
    """True when a single word of the label tells, whatever words of the asking stand beside it."""
    return sum(word_stem not in REQUEST_STEMS for _, word_stem in label.words) == 1


def _clue(label: Label) -> float:
    if not label.clue:
        return 1.0
    return CLUE_ALONE if _alone(label) else CLUE


def _loose(word_root: str, *, alone: bool) -> float:
    if len(word_root) <= SHORT_ROOT:
        return ALONE_SHORT if alone else ALONE
    return ALONE if alone else SAME_ROOT


def _strengths(values: Mapping[str, float], *, best: float = 1.0) -> Mapping[str, float]:
    top = max(values.values(), default=0.0)
    if not top:
        return {}
    return {e: best * (v / top) ** SHARPNESS for e, v in values.items() if v >= AMONG * top}


@cache
def shipped_recogniser() -> Recogniser:
    """The recogniser of the package's lexicon, built once when first asked."""
    return Recogniser(shipped_lexicon())


def merged(parts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The strongest of each expertise over several texts."""
    total: dict[str, float] = {}
    for part in parts:
        for expertise, strength in part.items():
            total[expertise] = max(strength, total.get(expertise, 0.0))
    return total
