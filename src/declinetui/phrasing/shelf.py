"""Phrases made ready for one reader and writer: what scoring needs, worked out once per phrase."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from declinetui.domain.terms import Act, Address, Channel, Fact, Language, Move, Purpose, Way, Writer
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.cues import cues_of
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.template import SlotRef, Template
from declinetui.text.fold import fold

PROJECT = "project"
_NAMES = [a.value for a in Act] + [f.value for f in Fact] + [PROJECT]
BITS: Mapping[str, int] = {name: 1 << index for index, name in enumerate(_NAMES)}
"""Acts, facts and "project" as bits: what a letter has said is one integer."""

CONTRARY: Mapping[str, frozenset[str]] = {
    Act.UNDATED.value: frozenset({Fact.DATE.value}),
    Fact.DATE.value: frozenset({Act.UNDATED.value}),
    Act.DISCREET.value: frozenset({Act.DETAILS.value}),
    Act.DETAILS.value: frozenset({Act.DISCREET.value}),
}
"""What contradicts what: a letter that says the one never says the other."""

NAMES_IT = frozenset({Move.DECISION, Move.WISH})
"""Moves that name the project when no sentence before did: a no to nothing in particular sounds dealt out."""

CORE = frozenset({Move.DECISION, Move.REASON, Move.EXPLANATION, Move.ALTERNATIVE, Move.WISH})

STOPWORDS = frozenset(
    (
        "le la les l un une des du de d et ou a au aux en dans pour par sur avec sans ce cet cette ces je"
        " me m moi mon ma mes tu te t toi ton ta tes vous votre vos nous notre nos il elle on qui que qu ne"
        " n pas plus est sont ai as avez suis etes sera serai c s se y si tout bien fait faire peut pouvoir"
        " peux pourrai the a an and or of to for in on at by with i me my you your it is are be am was this"
        " that these those not no will can would have has do so as from we our us"
    ).split()
)
_SENTENCE = re.compile(r"[.!?]\s")
_WORDS = re.compile(r"\w+")
_YOURS = re.compile(r"\b(?:votre|vos|ton|ta|tes|your)\b", re.IGNORECASE)
_THAT_DAY = re.compile(
    r"\bce (?:moment|jour)-là|\bcette date|(?<!until )(?<!before )(?<!by )\bthen\b|\bthat (?:date|day)\b",
    re.IGNORECASE,
)
_PROJECT_WORD = re.compile(r"\b(?:projets?|mandats?|projects?|assignment)\b", re.IGNORECASE)
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


def contrary(names: Iterable[str]) -> int:
    """The bits of all that would contradict these acts and facts."""
    return mask(other for name in names for other in CONTRARY.get(name, ()))


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A phrase with its compiled string for one (language, address, writer)."""

    id: str
    phrase: Phrase
    template: Template
    slots: frozenset[str]
    wants: frozenset[str]
    """Slots that must have a value: those that show, and those it leans on."""
    shuns: frozenset[str]
    """Slots that must have none."""
    tells: int
    """Acts and facts said, as bits."""
    guards: int
    """Bits that nobody may have said before: its own, but for what may be repeated, and the contrary ones."""
    bars: int
    """The contrary ones alone, for what is dealt beside the letter."""
    needs: int
    needs_not: int
    stems: int
    opening: str
    first_person: bool
    words: int
    longest: int
    """Words of the longest sentence."""
    adverbial: bool
    """True when the phrase opens with an adverbial: no connective goes before it."""
    names_it: bool
    """True when its sentence should name the project if none before did."""
    contacts: int
    """How often it says the telephone number or address of a partner."""
    cues: int
    """What its words let one hear, as bits."""
    yours: bool
    """True when it says « votre » before the project is said: « votre échéance pour votre projet »."""
    calls_it: bool
    """True when its own words say "project": « ce projet » beside them is one too many."""
    special: int
    """How narrowly the phrase is meant: relations, ways, levels it is restricted to."""


@dataclass(slots=True)
class Stems:
    """A vocabulary of content stems; each gets one bit, so that overlap is one operation."""

    bits: dict[str, int] = field(default_factory=dict)

    def mask(self, text: str) -> int:
        """The bits of the content words of a text."""
        total = 0
        for found in content(text):
            total |= self.bits.setdefault(found, 1 << len(self.bits))
        return total


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry the sense, whatever mark stands behind them."""
    words = _WORDS.findall(fold(text))
    return frozenset(stem(word) for word in words if len(word) > 2 and word not in STOPWORDS)


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
    said = {a.value for a in phrase.says} | {f.value for f in phrase.facts}
    tells, bars = mask(said), contrary(said)
    opening = _opening(template)
    return Candidate(
        id=phrase.id,
        phrase=phrase,
        template=template,
        slots=slots,
        wants=slots | phrase.given,
        shuns=phrase.given_not,
        tells=tells | (BITS[PROJECT] if PROJECT in slots or Act.NEXT_PROJECT in phrase.says else 0),
        guards=_guards(phrase, tells) | bars,
        bars=bars,
        needs=_needs(phrase, literal),
        needs_not=mask(phrase.needs_not),
        stems=stems.mask(literal),
        opening=opening,
        first_person=opening in ("je", "j", "i", "i’m", "i’ve", "i’ll", "i’d"),
        words=len(literal.split()) + 2 * len(template.slots),
        longest=max(len(part.split()) for part in _SENTENCE.split(literal)),
        adverbial=bool(_LEAD.match(literal)) or _has_early_comma(template),
        names_it=phrase.move in NAMES_IT and Purpose.DECLINE in phrase.purposes,
        contacts=sum(ref.name == "contact" for ref in template.slots),
        cues=cues_of(phrase.move, literal, language),
        yours=PROJECT in slots and phrase.move in CORE and bool(_YOURS.search(literal)),
        calls_it=bool(_PROJECT_WORD.search(literal)),
        special=_special(phrase),
    )


def _guards(phrase: Phrase, tells: int) -> int:
    """The bits that nobody may have said before.

    An offer names its day although the reason said until when; a note after a talk is read by itself.
    """
    if phrase.move is Move.FOLLOW_UP:
        return 0
    freely = mask(phrase.repeats)
    if phrase.move is Move.ALTERNATIVE and Fact.DAY in phrase.facts:
        freely |= BITS[Fact.DATE.value]
    return tells & ~freely


def _needs(phrase: Phrase, literal: str) -> int:
    """The bits that must have been said: « à cette date » leans on the day, « d’ici là » on any."""
    names = phrase.needs
    if Fact.DATE.value in names and _THAT_DAY.search(literal):
        names |= {Fact.DAY.value}
    return mask(names)


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
