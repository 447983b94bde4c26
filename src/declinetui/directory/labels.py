"""Everything expertises are called, by the roots of its words: what a text is looked up in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import log

from declinetui.directory.lexicon import Expertise, Lexicon
from declinetui.directory.stems import REQUEST, REQUEST_STEMS, root, stem, trade_words
from declinetui.domain.terms import Language

UNSURE = 3
"""Labels of nobody that are added to those with a word: one label alone is a weak bond."""
OWN_NAME = 0.5
"""How far the name of a trade weighs by those who bear it, not by all who use the word."""


@dataclass(frozen=True, slots=True)
class Label:
    """One of the names of an expertise, or one of the things its clients say instead."""

    expertise: str
    language: Language
    words: tuple[tuple[str, str], ...]
    """(root, stem) of each word."""
    weight: float
    own: float
    """1, or more for a single word that is the whole name of few trades, however many use it in others."""
    alone: bool
    """True when a single word of the label tells, whatever words of the asking stand beside it."""
    clue: bool
    """True for words of clients who do not name the trade: they are no part of a profile."""


class Labels:
    """All labels of a lexicon, and how telling each root is."""

    def __init__(self, lexicon: Lexicon) -> None:
        written = [(e.id, *label) for e in lexicon.values() for label in _written(e)]
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for expertise, _, _, words in written:
            for word in words:
                owners[root(word)].add(expertise)
        self._crafts = _crafts(lexicon)
        for word_root, sides in self._crafts.items():
            owners[word_root].update(expertise for expertise, _ in sides)
        self._weight = {r: log(1 + (len(lexicon) + 1) / len(ids)) for r, ids in owners.items()}
        self._rare = log(2 + len(lexicon))
        self._bearers = _bearers(written)
        self._count = len(lexicon)
        self.all: list[Label] = []
        self.weights: list[float] = []
        """The weight of each of `all`."""
        self.forms: set[str] = set()
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._bonds: dict[str, Mapping[str, float]] = {}
        self.forms.update(w for e in lexicon.values() for w in (*e.deeds, *e.things) if w not in REQUEST)
        for expertise, language, clue, words in written:
            if not REQUEST.issuperset(words):
                self._learn(expertise, language, words, clue=clue)

    def weight(self, word_root: str) -> float:
        """How telling a root is: one that few expertises share weighs most."""
        return self._weight.get(word_root, self._rare)

    def known(self, word_root: str) -> bool:
        """True when the root stands in some label."""
        return word_root in self._weight

    def at(self, word_root: str) -> Sequence[int]:
        """Places in `all` of the labels with that root."""
        return self._places.get(word_root, ())

    def bonds(self, word_root: str) -> Mapping[str, float]:
        """Expertise -> its part of all labels, deeds and things with the word: from 0 to 1."""
        found = self._bonds.get(word_root)
        if found is None:
            owners = Counter(self.all[place].expertise for place in self.at(word_root))
            owners.update(expertise for expertise, _ in self.crafts(word_root))
            total = owners.total() + UNSURE
            found = {expertise: count / total for expertise, count in owners.items()}
            if found:
                self._bonds[word_root] = found
        return found

    def crafts(self, word_root: str) -> Sequence[tuple[str, bool]]:
        """The expertises that do what the word says (True), or do something to the thing it names."""
        return self._crafts.get(word_root, ())

    def places(self, roots: Set[str]) -> set[int]:
        """Places of the labels with any of the roots."""
        return {place for r in roots for place in self.at(r)}

    def _learn(self, expertise: str, language: Language, words: list[str], *, clue: bool) -> None:
        variants = [words, ["".join(words)]] if len(words) == 2 and not clue else [words]
        self.forms.update(w for w in words if w not in REQUEST)
        for variant in variants:
            parts = tuple(dict.fromkeys((root(w), stem(w)) for w in variant))
            weight = sum(self.weight(r) for r, _ in parts)
            for word_root in {word_root for word_root, _ in parts}:
                self._places[word_root].append(len(self.all))
            own = self._own(parts, weight, clue=clue)
            alone = sum(word_stem not in REQUEST_STEMS for _, word_stem in parts) == 1
            self.all.append(Label(expertise, language, parts, weight, own, alone, clue))
            self.weights.append(weight)

    def _own(self, parts: tuple[tuple[str, str], ...], weight: float, *, clue: bool) -> float:
        if len(parts) > 1 or not weight:
            return 1.0
        bearers = len(self._bearers[clue].get(parts[0][1], ())) or 1
        return float(max(1.0, log(1 + (self._count + 1) / bearers) / weight) ** OWN_NAME)


def _crafts(lexicon: Lexicon) -> Mapping[str, Sequence[tuple[str, bool]]]:
    """Root -> each expertise with it, and whether it is a deed of it rather than a thing."""
    crafts: defaultdict[str, dict[tuple[str, bool], None]] = defaultdict(dict)
    for entry in lexicon.values():
        for deed, words in ((True, entry.deeds), (False, entry.things)):
            for word in words:
                crafts[root(word)][entry.id, deed] = None
    return {word_root: tuple(sides) for word_root, sides in crafts.items()}


def _bearers(
    written: Iterable[tuple[str, Language, bool, list[str]]],
) -> Mapping[bool, Mapping[str, set[str]]]:
    """Whether it is a clue -> the stem of a whole label -> the expertises called so."""
    bearers: dict[bool, defaultdict[str, set[str]]] = {True: defaultdict(set), False: defaultdict(set)}
    for expertise, _, clue, words in written:
        if len(words) == 1:
            bearers[clue][stem(words[0])].add(expertise)
    return bearers


def _written(entry: Expertise) -> Iterator[tuple[Language, bool, list[str]]]:
    """(language, clue, words) of each label that has words."""
    for language, clue, texts in (
        (Language.FR, False, entry.fr),
        (Language.EN, False, entry.en),
        (Language.FR, True, entry.clues_fr),
        (Language.EN, True, entry.clues_en),
    ):
        for text in texts:
            if words := trade_words(text):
                yield language, clue, words
