"""How well a partner's work fits a need: same expertise, neighbour, complement, or only shared words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from declinetui.directory.asking import asked_words
from declinetui.directory.direction import only_way
from declinetui.directory.lexicon import Lexicon
from declinetui.directory.profile import Profile
from declinetui.directory.recognise import Recogniser
from declinetui.directory.stems import REQUEST, root
from declinetui.errors import Message

RELATED = 0.55
GENERAL = 0.75
"""For those who do the kind of work without a speciality: a photographer for fashion photography."""
COMPLEMENTARY = 0.25
BETWEEN = 0.2
"""Of a second tie, for those whose work lies between two that were understood."""
FARTHER = 0.3
"""For the neighbours of neighbours: the rest of the field, when few do the very work."""
WORDS = 0.6
"""What shared words alone are worth beside a trade that was recognised."""
WORDS_ONLY = 0.9
"""The same when no trade was."""
EXTRA = 0.2
"""What shared words add to a match of expertise."""
LEAST = 0.14
"""Fits below this are not shown."""


class Band(StrEnum):
    """The kind of fit, the best first."""

    SAME = "same"
    RELATED = "related"
    COMPLEMENTARY = "complementary"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A need as understood: expertises with strength, and the weight of each word root."""

    expertises: Mapping[str, float]
    weights: Mapping[str, float]
    """Root -> how telling it is; empty when the text names nothing."""
    worth: Mapping[str, tuple[float, Band]]
    """Expertise of a partner -> what it is worth for this, and the kind of fit."""
    total: float
    """Sum of the weights."""


@dataclass(frozen=True, slots=True)
class Fit:
    """0 to 1, with what it rests on."""

    value: float
    band: Band
    expertise: str
    """The expertise of the partner that answers; empty when only words do."""


def understand(text: str, recogniser: Recogniser) -> AskedFor:
    """The expertises and the telling words of a need."""
    weights: dict[str, float] = {}
    ways = only_way(text)
    for asked in asked_words(text):
        if asked.text not in REQUEST and asked.text not in ways and not asked.text.isdigit():
            word_root = root(recogniser.corrected(asked.text))
            weight = asked.worth * recogniser.weight(word_root)
            weights[word_root] = max(weight, weights.get(word_root, 0.0))
    expertises = recogniser.needed(text)
    return AskedFor(expertises, weights, _worth(expertises, recogniser), sum(weights.values()))


def fit(value: float, band: Band, expertise: str, shared: float, *, known: bool) -> Fit | None:
    """How a profile answers a need, or None when it does not.

    `value` is the best tie of expertises, `shared` the part of the need's words that the profile holds;
    `known` says whether any trade was recognised in the need.
    """
    by_words = (WORDS if known else WORDS_ONLY) * shared
    if value >= by_words:
        value = min(1.0, value * (1 - EXTRA) + EXTRA * shared)
    else:
        value, band, expertise = by_words, Band.WORDS, ""
    return Fit(value, band, expertise) if value >= LEAST else None


def reason(match: Fit, profile: Profile, asked: AskedFor) -> Message:
    """What a fit rests on, in words."""
    skill = profile.source.get(match.expertise, "")
    if match.band is Band.SAME:
        return Message("Does this work: {skill}", skill=skill)
    if match.band is Band.RELATED:
        return Message("Works in a neighbouring field: {skill}", skill=skill)
    if match.band is Band.COMPLEMENTARY:
        return Message("Works in a field that goes with it: {skill}", skill=skill)
    words = ", ".join(profile.roots[r] for r in asked.weights if r in profile.roots)
    if asked.expertises:
        return Message("Shares the words: {words}", words=words)
    return Message("Trade not recognised; shares the words: {words}", words=words)


def _worth(expertises: Mapping[str, float], recogniser: Recogniser) -> Mapping[str, tuple[float, Band]]:
    """What each expertise of a partner is worth for these: their own, their neighbours, their complements."""
    worth: dict[str, tuple[float, Band]] = {}
    beside: defaultdict[str, list[float]] = defaultdict(list)
    for wanted, strength in expertises.items():
        entry = recogniser.lexicon[wanted]
        kind = wanted.rpartition("-")[2]
        for band, factor, ids in (
            (Band.SAME, 1.0, (wanted,)),
            (Band.RELATED, GENERAL, (kind,) if kind in recogniser.lexicon and kind != wanted else ()),
            (Band.RELATED, RELATED, entry.related),
            (Band.RELATED, FARTHER, _farther(wanted, recogniser.lexicon)),
            (Band.COMPLEMENTARY, COMPLEMENTARY, entry.complementary),
        ):
            for expertise in ids:
                value, before = strength * factor, worth.get(expertise, (0.0, band))
                if value > before[0]:
                    worth[expertise] = value, band
                if expertise not in expertises and band is Band.RELATED and factor > FARTHER:
                    beside[expertise].append(value)
    for expertise, values in beside.items():
        if len(values) > 1:
            value, band = worth[expertise]
            worth[expertise] = value + BETWEEN * sorted(values)[-2], band
    return worth


def _farther(wanted: str, lexicon: Lexicon) -> Iterator[str]:
    """The neighbours of the neighbours of an expertise."""
    return (beyond for near in lexicon[wanted].related for beyond in lexicon[near].related)
