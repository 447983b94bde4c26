"""How well a partner's work fits a need: same expertise, neighbour, complement, or only shared words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from declinetui.directory.profile import Profile
from declinetui.directory.recognise import Recogniser
from declinetui.directory.stems import root, telling_words
from declinetui.errors import Message

RELATED = 0.5
COMPLEMENTARY = 0.25
WORDS = 0.6
"""What shared words alone are worth beside a trade that was recognised."""
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


@dataclass(frozen=True, slots=True)
class Fit:
    """0 to 1, with what it rests on."""

    value: float
    band: Band
    reason: Message


def understand(text: str, recogniser: Recogniser) -> AskedFor:
    """The expertises and the telling words of a need."""
    words = [recogniser.corrected(w) for w in telling_words(text)[:60]]
    return AskedFor(recogniser.recognise(text), {root(w): recogniser.weight(root(w)) for w in words})


def fit(asked: AskedFor, profile: Profile, recogniser: Recogniser) -> Fit | None:
    """How a profile answers a need, or None when it does not."""
    value, band, expertise = _by_expertise(asked, profile, recogniser)
    shared, words = _by_words(asked, profile)
    by_words = WORDS * shared if asked.expertises else 0.9 * shared
    if value >= by_words:
        value = min(1.0, value * (1 - EXTRA) + EXTRA * shared)
    else:
        value, band = by_words, Band.WORDS
    if value < LEAST:
        return None
    return Fit(value, band, _reason(band, profile.source.get(expertise, ""), words, asked))


def _by_expertise(asked: AskedFor, profile: Profile, recogniser: Recogniser) -> tuple[float, Band, str]:
    """The best tie between what is asked and what is offered."""
    best = (0.0, Band.WORDS, "")
    for wanted, strength in asked.expertises.items():
        entry = recogniser.lexicon[wanted]
        for band, factor, ids in (
            (Band.SAME, 1.0, (wanted,)),
            (Band.RELATED, RELATED, entry.related),
            (Band.COMPLEMENTARY, COMPLEMENTARY, entry.complementary),
        ):
            for expertise in ids:
                value = strength * factor * profile.expertises.get(expertise, 0.0)
                if value > best[0]:
                    best = value, band, expertise
    return best


def _by_words(asked: AskedFor, profile: Profile) -> tuple[float, tuple[str, ...]]:
    """The part of the need's words, by weight, that the profile holds, and which."""
    total = sum(asked.weights.values())
    if not total:
        return 0.0, ()
    shared = {r: w for r, w in asked.weights.items() if r in profile.roots}
    return sum(shared.values()) / total, tuple(profile.roots[r] for r in shared)


def _reason(band: Band, skill: str, words: tuple[str, ...], asked: AskedFor) -> Message:
    if band is Band.SAME:
        return Message("Does this work: {skill}", skill=skill)
    if band is Band.RELATED:
        return Message("Works in a neighbouring field: {skill}", skill=skill)
    if band is Band.COMPLEMENTARY:
        return Message("Works in a field that goes with it: {skill}", skill=skill)
    if asked.expertises:
        return Message("Shares the words: {words}", words=", ".join(words))
    return Message("Trade not recognised; shares the words: {words}", words=", ".join(words))
