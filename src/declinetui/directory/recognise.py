"""Which expertises a text speaks of: a trade, a skill, or a whole sentence with a need in it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log

from declinetui.directory.asking import split_beneficiary, tongue_of
from declinetui.directory.correction import Corrector
from declinetui.directory.lexicon import Expertise, Lexicon, shipped_lexicon
from declinetui.directory.stems import REQUEST, root, stem, trade_words
from declinetui.domain.terms import Language

SAME_ROOT = 0.93
"""Worth of a word that only shares its root with the label (montage for monteuse)."""
ALONE = 0.8
"""The same when it is the whole label: surer in company."""
MISTYPED = 0.85
"""Worth of a word that had to be corrected first."""
ENOUGH = 0.72
"""Part of a label, by the weight of its words, that must stand in the text."""
HINT, ONE_WORD = 0.45, 0.25
"""The same when nothing else was recognised, for some words or a single one; then worth half."""
POWER = 2
"""How fast a label loses worth when a part of it is missing."""
VOTE = 0.3
"""What each word of a text adds to the expertises that use it in any label."""
FLOOR = 0.7
"""Least strength of the best label, however loosely it stood in the text."""
DOUBTFUL = 0.4
"""A label that stands in the text less surely than this is only a hint."""
SHORT_ROOT, ALONE_SHORT = 4, 0.38
"""Roots this short belong to several families (serv: service, serveur)."""
OTHER_TONGUE = 0.8
"""Worth of a label of the other language than the text's: "bande" is no band."""
AMONG = 0.4
"""Expertises weaker than this beside the strongest one are left out."""
BENEFICIARY = 0.45
"""Worth of what follows "pour" and "for": whom the work is for, rarely the work."""
MAX_WORDS = 60
CACHED = 20_000


@dataclass(frozen=True, slots=True)
class _Label:
    expertise: str
    language: Language
    words: tuple[tuple[str, str], ...]
    """(root, stem) of each word."""
    weight: float


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
        written = {
            e.id: [(lang, trade_words(label)) for lang, labels in _tongues(e) for label in labels]
            for e in lexicon.values()
        }
        spread: Counter[str] = Counter()
        for labels in written.values():
            spread.update({root(w) for _, words in labels for w in words})
        self._weight = {r: log(1 + (len(lexicon) + 1) / count) for r, count in spread.items()}
        self._rare = log(2 + len(lexicon))
        self._all_labels: list[_Label] = []
        self._labels: defaultdict[str, list[int]] = defaultdict(list)
        self._forms: set[str] = set()
        for expertise, labels in written.items():
            for language, words in labels:
                if not REQUEST.issuperset(words):
                    self._learn(expertise, language, words)
        self._corrector = Corrector(self._forms)
        self._cache: dict[tuple[str, Language | None], Reading] = {}

    def weight(self, word_root: str) -> float:
        """How telling a root is: one that few expertises share weighs most."""
        return self._weight.get(word_root, self._rare)

    def knows(self, word: str) -> bool:
        """True when the folded word stands in a label, in some form."""
        return root(word) in self._weight

    def recognise(self, text: str, language: Language | None = None) -> Mapping[str, float]:
        """Expertise id -> strength, at most 1; empty when no trade is recognised."""
        return self.read(text, language).strengths

    def read(self, text: str, language: Language | None = None) -> Reading:
        """What a text was understood as; remembered, for texts come back.

        Labels of the other language than the text's count less; without `language` the text tells.
        """
        key = text, language
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= CACHED:
                self._cache.clear()
            found = self._cache[key] = self._read(text, language or tongue_of(text))
        return found

    def corrected(self, word: str) -> str:
        """The word of a label that a mistyped one stands for, or the word itself."""
        return word if self.knows(word) else self._corrector.corrected(word)

    def may_join(self, a: str, b: str) -> bool:
        """True when some label has words of both texts: only then can they name more together."""
        one, other = ({p for w in trade_words(t) for p in self._labels.get(root(w), ())} for t in (a, b))
        return not one.isdisjoint(other)

    def _learn(self, expertise: str, language: Language, words: list[str]) -> None:
        variants = [words, ["".join(words)]] if len(words) == 2 else [words]
        for variant in variants:
            parts = tuple(dict.fromkeys((root(w), stem(w)) for w in variant))
            if variant is words:
                self._forms.update(words)
            label = _Label(expertise, language, parts, sum(self.weight(r) for r, _ in parts))
            for word_root in {word_root for word_root, _ in parts}:
                self._labels[word_root].append(len(self._all_labels))
            self._all_labels.append(label)

    def _read(self, text: str, language: Language | None) -> Reading:
        work, beneficiary = split_beneficiary(text)
        alone = self._found(self._seen(work, ""), language)
        if not beneficiary:
            return alone
        if alone.values:
            return self._found(self._seen(work, beneficiary, BENEFICIARY), language)
        whole = self._found(self._seen(work, beneficiary), language)
        if not alone.strengths:
            return whole
        lighter = {e: s if e in alone.strengths else BENEFICIARY * s for e, s in whole.strengths.items()}
        return Reading(merged((alone.strengths, lighter)), whole.values)

    def _found(self, seen: Mapping[str, _Seen], language: Language | None) -> Reading:
        """Expertises whose labels stand in the text, else those of which a good part does."""
        present, votes = self._present(seen, language)
        values: dict[str, float] = {}
        quality: dict[str, float] = {}
        hints: dict[str, float] = {}
        hint = HINT if len(seen) > 1 else ONE_WORD
        for place, weight in present.items():
            label = self._all_labels[place]
            share = weight / label.weight
            worth = self._worth(label, seen, language) * share**POWER if share >= ENOUGH else 0.0
            if worth >= DOUBTFUL * label.weight:
                if worth > values.get(label.expertise, 0.0):
                    values[label.expertise] = worth
                    quality[label.expertise] = worth / label.weight
            elif share >= hint:
                hints[label.expertise] = max(share, hints.get(label.expertise, 0.0))
        if not values:
            return Reading(_strengths(hints, best=0.5), {})
        if len(seen) > 1:
            for expertise, vote in votes.items():
                values[expertise] = values.get(expertise, 0.0) + VOTE * vote
        return Reading(
            {e: s * max(FLOOR, quality.get(e, 0.0)) for e, s in _strengths(values).items()}, values
        )

    def _present(
        self, seen: Mapping[str, _Seen], language: Language | None
    ) -> tuple[Mapping[int, float], Mapping[str, float]]:
        """Label -> weight of its words that are there; expertise -> what the words say one by one."""
        present: defaultdict[int, float] = defaultdict(float)
        votes: defaultdict[str, float] = defaultdict(float)
        for word_root, entry in seen.items():
            weight = self.weight(word_root)
            best: dict[str, float] = {}
            for place in self._labels.get(word_root, ()):
                present[place] += weight
                label = self._all_labels[place]
                share = weight / label.weight
                if language and language is not label.language:
                    share *= OTHER_TONGUE
                if share > best.get(label.expertise, 0.0):
                    best[label.expertise] = share
            for expertise, share in best.items():
                votes[expertise] += share * share * weight * entry.worth
        return present, votes

    def _seen(self, work: str, beneficiary: str, part: float = 1.0) -> dict[str, _Seen]:
        seen: dict[str, _Seen] = {}
        for text, worth in ((work, 1.0), (beneficiary, part)):
            words = trade_words(text)[:MAX_WORDS]
            for word in words:
                self._see(seen, word, worth)
            for a, b in pairwise(words):
                if root(a + b) in self._labels:
                    self._see(seen, a + b, worth)
        return seen

    def _see(self, seen: dict[str, _Seen], word: str, worth: float) -> None:
        form = self.corrected(word)
        if form != word:
            worth *= MISTYPED
        entry = _Seen(stem(form), worth)
        before = seen.get(root(form))
        if before is None or before.worth < worth:
            seen[root(form)] = entry

    def _worth(self, label: _Label, seen: Mapping[str, _Seen], language: Language | None) -> float:
        """How much of the text the label explains, by the weight and the certainty of its words."""
        alone = len(label.words) == 1
        total = 0.0
        for word_root, word_stem in label.words:
            if entry := seen.get(word_root):
                loose = 1.0 if entry.stem == word_stem else _loose(word_root, alone=alone)
                total += self.weight(word_root) * entry.worth * loose
        return total * (OTHER_TONGUE if language and language is not label.language else 1.0)


def _loose(word_root: str, *, alone: bool) -> float:
    if len(word_root) <= SHORT_ROOT:
        return ALONE_SHORT if alone else ALONE
    return ALONE if alone else SAME_ROOT


def _tongues(expertise: Expertise) -> tuple[tuple[Language, tuple[str, ...]], ...]:
    return (Language.FR, expertise.fr), (Language.EN, expertise.en)


def _strengths(values: Mapping[str, float], *, best: float = 1.0) -> Mapping[str, float]:
    top = max(values.values(), default=0.0)
    return {e: best * v / top for e, v in values.items() if v >= AMONG * top} if top else {}


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
