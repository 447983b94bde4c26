"""Which expertises a text speaks of: a trade, a skill, or a whole sentence with a need in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from declinetui.directory.asking import BENEFICIARY, WORK, AskedWord, asked_words, tongue_of
from declinetui.directory.correction import Corrector
from declinetui.directory.deeds import shipped_deeds
from declinetui.directory.direction import turned
from declinetui.directory.evidence import Evidence, Seen
from declinetui.directory.labels import Labels
from declinetui.directory.lexicon import Lexicon, shipped_lexicon
from declinetui.directory.stems import REQUEST, root, stem, trade_words
from declinetui.domain.terms import Language

MISTYPED = 0.85
"""Worth of a word that had to be corrected first."""
VOTE, VOTE_NEED = 0.45, 1.0
"""What each word of a profile, of a need, adds to the expertises that use it in any label."""
HINT = 0.5
"""Strength of the best expertise when no label stands in the text, only words of some."""
FLOOR = 0.7
"""Least strength of the best label, however loosely it stood in the text."""
SHARPNESS = 1.5
"""How far the strongest expertise stands out from the others."""
AMONG = 0.4
"""Expertises weaker than this beside the strongest one are left out."""
CACHED = 20_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as understood."""

    strengths: Mapping[str, float]
    """Expertise -> strength, the strongest 1 (0.5 when only a part of a label was there)."""
    values: Mapping[str, float]
    """Expertise -> weight of the words that named it, for comparing two texts."""


class Recogniser:
    """Finds expertises in texts; built once from a lexicon.

    What partners say of themselves is weighed by the names of trades alone: words of clients that are
    added to the lexicon change no profile.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._labels = Labels(lexicon)
        self._names = Labels(named(lexicon))
        self._evidence = {True: Evidence(self._labels), False: Evidence(self._names)}
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
            strengths = turned(plain.strengths, text, asked=clues)
            if clues:
                strengths = shipped_deeds(frozenset(self.lexicon)).steered(strengths, text)
            found = Reading(strengths, plain.values)
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
        alone = self._found(self._seen(work, clues=clues), language, clues=clues)
        if len(work) == len(words):
            return alone
        if alone.values:
            return self._found(self._seen(words, clues=clues), language, clues=clues)
        plainly = [AskedWord(w.text, WORK) for w in words]
        whole = self._found(self._seen(plainly, clues=clues), language, clues=clues)
        if not alone.strengths:
            return whole
        lighter = {e: s if e in alone.strengths else BENEFICIARY * s for e, s in whole.strengths.items()}
        return Reading(merged((alone.strengths, lighter)), whole.values)

    def _found(self, seen: Mapping[str, Seen], language: Language | None, *, clues: bool) -> Reading:
        """Expertises whose labels stand in the text, else those that its words speak for."""
        standing = self._evidence[clues].standing(seen, language, clues=clues)
        votes = self._evidence[clues].votes(seen, language, clues=clues)
        if not standing.values:
            return Reading(_strengths(votes, best=HINT), {})
        values = dict(standing.values)
        if len(seen) > 1:
            for expertise, vote in votes.items():
                values[expertise] = values.get(expertise, 0.0) + (VOTE_NEED if clues else VOTE) * vote
        return Reading(
            {e: s * max(FLOOR, standing.quality.get(e, 0.0)) for e, s in _strengths(values).items()}, values
        )

    def _seen(self, words: Sequence[AskedWord], *, clues: bool) -> dict[str, Seen]:
        seen: dict[str, Seen] = {}
        labels = self._labels if clues else self._names
        for word in words:
            self._see(seen, word.text, word.worth, labels)
        for a, b in pairwise(words):
            if labels.at(root(a.text + b.text)):
                self._see(seen, a.text + b.text, min(a.worth, b.worth), labels)
        return seen

    def _see(self, seen: dict[str, Seen], word: str, worth: float, labels: Labels) -> None:
        form = self.corrected(word)
        if form != word:
            worth *= MISTYPED
        entry = Seen(stem(form), worth, labels.weight(root(form)))
        before = seen.get(root(form))
        if before is None or before.worth < worth:
            seen[root(form)] = entry


def _strengths(values: Mapping[str, float], *, best: float = 1.0) -> Mapping[str, float]:
    top = max(values.values(), default=0.0)
    if not top:
        return {}
    return {e: best * (v / top) ** SHARPNESS for e, v in values.items() if v >= AMONG * top}


def named(lexicon: Lexicon) -> Lexicon:
    """The lexicon without what clients say: the names of trades only."""
    return {e.id: replace(e, clues_fr=(), clues_en=(), deeds=(), things=()) for e in lexicon.values()}


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
