"""What the words of a text say for each label and each expertise: the sums behind a reading."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from declinetui.directory.labels import Label, Labels
from declinetui.directory.stems import REQUEST_STEMS
from declinetui.domain.terms import Language

SAME_ROOT = 0.93
"""Worth of a word that only shares its root with the label (montage for monteuse)."""
ALONE = 0.8
"""The same when it is the whole label: surer in company."""
CLUE, CLUE_ALONE = 0.95, 0.75
"""Worth of what clients say instead of the trade: of some words, of a single one."""
CLUE_LOOSE = 0.6
"""Worth of a single word of clients that only shares its root: "signé" is no sign."""
ENOUGH = 0.72
"""Part of a label, by the weight of its words, that must stand in the text."""
LEAST = 0.45
"""A smaller part explains nothing."""
POWER = 2
"""How fast a label loses worth when a part of it is missing."""
SHARED, BONDED = 0.5, 2.0
"""Worth of a single word that belongs to many, and how fast it grows with the part of its expertise."""
CROSSED = 0.7
"""Worth of a deed and a thing of one expertise that stand apart in the text."""
EXPLAINED = 0.7
"""What the words that other labels of the expertise explain add to its best label."""
DOUBTFUL = 0.4
"""A label that stands in the text less surely than this is only a hint."""
SHORT_ROOT, ALONE_SHORT = 4, 0.38
"""Roots this short belong to several families (serv: service, serveur)."""
OTHER_TONGUE = 0.8
"""Worth of a label of the other language than the text's: "bande" is no band."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word of the text: its stem and what a match with it is worth."""

    stem: str
    worth: float
    weight: float
    """How telling its root is."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The labels that stand in a text, by expertise."""

    values: Mapping[str, float]
    """Expertise -> weight of its best label, and in a need of the words that its other labels explain."""
    quality: Mapping[str, float]
    """Expertise -> how surely its best label stands there, 0 to 1."""


class Evidence:
    """Looks the words of texts up in the labels."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def standing(self, seen: Mapping[str, Seen], language: Language | None, *, clues: bool) -> Standing:
        """The labels that stand in the text, wholly or for the most part.

        In a need (`clues`) an expertise also counts what its other labels explain: a long message tells
        its trade by several small things, a single word in it may mislead.
        """
        values: dict[str, float] = {}
        quality: dict[str, float] = {}
        explained: defaultdict[str, dict[str, float]] = defaultdict(dict)
        weights = self._labels.weights
        for place, weight in self._present(seen).items():
            share = weight / weights[place]
            if share < LEAST:
                continue
            label = self._labels.all[place]
            if label.clue and not clues:
                continue
            worth = self._worth(label, seen, language) * share**POWER
            value = worth * _clue(label) * label.own
            if clues and len(seen) > 1:
                value *= self._trusted(label)
            if clues:
                _mark(
                    explained[label.expertise],
                    [r for r, _ in label.words if r in seen],
                    value / weights[place],
                )
            if share < ENOUGH or worth < DOUBTFUL * label.weight:
                continue
            if value > values.get(label.expertise, 0.0):
                values[label.expertise] = value
                quality[label.expertise] = min(1.0, worth / label.weight)
        if clues:
            self._cross(seen, values, quality, explained)
        if values:
            for expertise, shares in explained.items():
                whole = sum(self._labels.weight(r) * share for r, share in shares.items())
                best = values.get(expertise, 0.0)
                values[expertise] = best + EXPLAINED * max(0.0, whole - best)
        return Standing(values, quality)

    def votes(
        self, seen: Mapping[str, Seen], language: Language | None, *, clues: bool
    ) -> Mapping[str, float]:
        """Expertise -> what the words of the text say for it one by one.

        In a need every label with the word counts: a word that most labels with it have from one expertise
        speaks for that one. In a profile only the shortest label with it does.
        """
        votes: defaultdict[str, float] = defaultdict(float)
        for word_root, entry in seen.items():
            if entry.stem in REQUEST_STEMS:
                continue
            weight = entry.weight * entry.worth
            if clues:
                for expertise, bond in self._labels.bonds(word_root).items():
                    votes[expertise] += weight * bond
            else:
                for expertise, share in self._shares(word_root, language).items():
                    votes[expertise] += weight * share * share
        return votes

    def _shares(self, word_root: str, language: Language | None) -> Mapping[str, float]:
        """Expertise -> the largest part of one of its names that the word is."""
        best: dict[str, float] = {}
        for place in self._labels.at(word_root):
            label = self._labels.all[place]
            if label.clue:
                continue
            share = self._labels.weight(word_root) / label.weight
            if language and language is not label.language:
                share *= OTHER_TONGUE
            if share > best.get(label.expertise, 0.0):
                best[label.expertise] = share
        return best

    def _cross(
        self,
        seen: Mapping[str, Seen],
        values: dict[str, float],
        quality: dict[str, float],
        explained: Mapping[str, dict[str, float]],
    ) -> None:
        """A deed and a thing of one expertise tell it together, in any of their pairs."""
        sides: defaultdict[str, tuple[dict[str, float], dict[str, float]]] = defaultdict(lambda: ({}, {}))
        for word_root, entry in seen.items():
            for expertise, deed in self._labels.crafts(word_root):
                sides[expertise][deed][word_root] = entry.weight * entry.worth
        for expertise, (things, deeds) in sides.items():
            pair = max(
                ((d + t, a, b) for a, d in deeds.items() for b, t in things.items() if a != b), default=None
            )
            if pair is None:
                continue
            value = CROSSED * pair[0]
            if value > values.get(expertise, 0.0):
                values[expertise] = value
                quality[expertise] = max(quality.get(expertise, 0.0), CROSSED)
            _mark(explained[expertise], [*deeds, *things], CROSSED)

    def _trusted(self, label: Label) -> float:
        """Less than 1 for a single word that others use as much: "argent" is money before silver."""
        if len(label.words) > 1:
            return 1.0
        bond = self._labels.bonds(label.words[0][0]).get(label.expertise, 0.0)
        return SHARED + (1 - SHARED) * min(1.0, BONDED * bond)

    def _present(self, seen: Mapping[str, Seen]) -> Mapping[int, float]:
        """Label -> weight of its words that are there; the words of the asking only beside others."""
        present: defaultdict[int, float] = defaultdict(float)
        for word_root, entry in seen.items():
            if entry.stem not in REQUEST_STEMS:
                weight = entry.weight
                for place in self._labels.at(word_root):
                    present[place] += weight
        for word_root, entry in seen.items():
            if entry.stem in REQUEST_STEMS:
                weight = entry.weight
                for place in self._labels.at(word_root):
                    if place in present:
                        present[place] += weight
        return present

    def _worth(self, label: Label, seen: Mapping[str, Seen], language: Language | None) -> float:
        """How much of the text the label explains, by the weight and the certainty of its words."""
        total = 0.0
        for word_root, word_stem in label.words:
            if entry := seen.get(word_root):
                value = entry.weight * entry.worth
                total += value if entry.stem == word_stem else value * _loose(word_root, label)
        return total * (OTHER_TONGUE if language and language is not label.language else 1.0)


def _mark(shares: dict[str, float], roots: Iterable[str], share: float) -> None:
    """Each word is explained as well as the best of what it stands in."""
    for word_root in roots:
        if share > shares.get(word_root, 0.0):
            shares[word_root] = share


def _clue(label: Label) -> float:
    if not label.clue:
        return 1.0
    return CLUE_ALONE if label.alone else CLUE


def _loose(word_root: str, label: Label) -> float:
    """What a word that only shares its root is worth."""
    if not label.alone:
        return ALONE if len(word_root) <= SHORT_ROOT else SAME_ROOT
    worth = ALONE_SHORT if len(word_root) <= SHORT_ROOT else ALONE
    return worth * CLUE_LOOSE if label.clue else worth
