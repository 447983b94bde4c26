"""Phrases made ready for one reader and writer: what scoring needs, worked out once per phrase."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from declinetui.domain.terms import Act, Address, Channel, Fact, Language, Move, Way, Writer
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.template import SlotRef, Template
from declinetui.text.fold import fold

PROJECT = "project"
_NAMES = [a.value for a in Act] + [f.value for f in Fact] + [PROJECT]
BITS: Mapping[str, int] = {name: 1 << index for index, name in enumerate(_NAMES)}
"""Acts, facts and "project" as bits: what a letter has said is one integer."""

STOPWORDS = frozenset(
    (
        "le la les l un une des du de d et ou a au aux en dans pour par sur avec sans ce cet cette ces je"
        " me m moi mon ma mes tu te t toi ton ta tes vous votre vos nous notre nos il elle on qui que qu ne"
        " n pas plus est sont ai as avez suis etes sera serai c s se y si tout bien fait faire peut pouvoir"
        " peux pourrai the a an and or of to for in on at by with i me my you your it is are be am was this"
        " that these those not no will can would have has do so as from we our us"
    ).split()
)
_LEAD = re.compile(
    r"^(?:pour (?:ce|cette|un|une|votre|ton|la|le)|à (?:ces|cette|partir)|d’ici|dès"
    r"|en (?:ce|ces|attendant|revanche)"
    r"|for (?:this|that|a|your)|until|from|by|in the|on (?:the|that)|with )",
    re.IGNORECASE,
)


def mask(names: Iterable[str]) -> int:
    """The bits of several acts and facts."""
    total = 0
    for name in names:
        total |= BITS[name]
    return total


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A phrase with its compiled string for one (language, address, writer)."""

    id: str
    phrase: Phrase
    template: Template
    slots: frozenset[str]
    tells: int
    """Acts and facts said, as bits; what may be repeated is left out of `guards`."""
    guards: int
    needs: int
    needs_not: int
    stems: int
    opening: str
    first_person: bool
    words: int
    adverbial: bool
    """True when the phrase opens with an adverbial: no connective goes before it."""
    special: int
    """How narrowly the phrase is meant: relations, ways, levels it is restricted to."""


@dataclass(slots=True)
class Stems:
    """A vocabulary of content stems; each gets one bit, so that overlap is one operation."""

    bits: dict[str, int] = field(default_factory=dict)

    def mask(self, text: str) -> int:
        """The bits of the content words of a text."""
        total = 0
        for word in fold(text).split():
            if len(word) > 2 and word not in STOPWORDS:
                total |= self.bits.setdefault(stem(word), 1 << len(self.bits))
        return total


def stem(word: str) -> str:
    """A coarse stem of a folded word: enough to hear that two sentences repeat each other."""
    for ending in (
        "ements",
        "ement",
        "ations",
        "ation",
        "ings",
        "ing",
        "eront",
        "erez",
        "erai",
        "ees",
        "ee",
        "er",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word[:-1] if len(word) > 4 and word[-1] in "sxe" else word


Shelf = Mapping[Channel, Mapping[Move, tuple[Candidate, ...]]]
"""The candidates of one reader and writer, by channel and move."""


def make_shelf(bank: Bank, language: Language, address: Address, writer: Writer, stems: Stems) -> Shelf:
    """All phrases of the bank that can speak to this reader for this writer."""
    key = (language, address, writer)
    made = [
        _candidate(phrase, template, language, stems)
        for phrase in bank.phrases
        if (template := phrase.template(key)) is not None
    ]
    return {
        channel: {
            move: tuple(c for c in made if c.phrase.move is move and channel in c.phrase.channels)
            for move in Move
        }
        for channel in Channel
    }


def _candidate(phrase: Phrase, template: Template, language: Language, stems: Stems) -> Candidate:
    literal = template.literal
    slots = frozenset(ref.name for ref in template.slots)
    tells = mask(a.value for a in phrase.says) | mask(f.value for f in phrase.facts)
    opening = _opening(template)
    return Candidate(
        id=phrase.id,
        phrase=phrase,
        template=template,
        slots=slots,
        tells=tells | (BITS[PROJECT] if PROJECT in slots or Act.NEXT_PROJECT in phrase.says else 0),
        guards=tells & ~mask(phrase.repeats),
        needs=mask(phrase.needs),
        needs_not=mask(phrase.needs_not),
        stems=stems.mask(literal),
        opening=opening,
        first_person=opening in ("je", "j", "i", "i’m", "i’ve", "i’ll", "i’d"),
        words=len(literal.split()) + 2 * len(template.slots),
        adverbial=bool(_LEAD.match(literal)) or _has_early_comma(template),
        special=_special(phrase),
    )


def _special(phrase: Phrase) -> int:
    narrow = len(phrase.relations) == 1
    ways = bool(phrase.ways) and Way.NONE not in phrase.ways and phrase.move is not Move.ALTERNATIVE
    return narrow + ways + bool(phrase.reasons) + (1 not in phrase.levels)


def _opening(template: Template) -> str:
    first = template.parts[0] if template.parts else ""
    if isinstance(first, SlotRef):
        return "{" + first.name
    return re.split(r"[\s’,]", first.lower(), maxsplit=1)[0]


def _has_early_comma(template: Template) -> bool:
    first = template.parts[0] if template.parts else ""
    return isinstance(first, str) and "," in " ".join(first.split()[:5])
