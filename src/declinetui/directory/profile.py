"""What a partner can do, as read from the title, the skills, the firm's name and the notes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from declinetui.directory.asking import tongue_of
from declinetui.directory.direction import named_way
from declinetui.directory.nicknames import given_names
from declinetui.directory.recognise import Recogniser, merged
from declinetui.directory.stems import root, telling_words, trade_words
from declinetui.directory.words import typed_words
from declinetui.domain.people import Partner
from declinetui.domain.terms import Language

_WORD = re.compile(r"[^\W_]+")
SKILL, NEIGHBOUR, COMPLEMENT, FOREIGN = 0.92, 0.85, 0.72, 0.5
"""A skill beside a title that was understood: of the same field, of a neighbouring one, of one that goes with
it, of another."""
IN_CONTEXT = 0.95
"""Title and skill read together: photographe + mariages."""
TOGETHER = 1.1
"""How much more the two must say together than the stronger of them alone."""
UNDERSTOOD = 0.6
"""Strength from which a skill counts as understood on the partner's card."""
MAIN = 0.85
"""Part of the strongest expertise from which another one is also what somebody stands for."""
FIRM = 0.5
NOTES = 0.4


@dataclass(frozen=True, slots=True)
class Profile:
    """Expertises with their strength (0 to 1), where each was read, and the roots of all words."""

    expertises: Mapping[str, float]
    source: Mapping[str, str]
    """Expertise -> the partner's own words for it."""
    roots: Mapping[str, str]
    """Root -> the word as the partner wrote it."""


@dataclass(frozen=True, slots=True)
class SkillRead:
    """A skill as written, and the expertises it was understood as (none: not understood)."""

    text: str
    expertises: tuple[str, ...]


def read_profile(partner: Partner, recogniser: Recogniser) -> Profile:
    """The profile of a partner."""
    language = tongue_of(" ".join((partner.title, *partner.skills)))
    title = recogniser.recognise(partner.title, language) if partner.title else {}
    parts: list[tuple[str, Mapping[str, float], float]] = [(partner.title, title, 1.0)]
    for skill in partner.skills:
        alone = recogniser.recognise(skill, language)
        parts.append((skill, _beside(alone, title, recogniser), 1.0))
        if title:
            parts.append(
                (f"{partner.title}, {skill}", _joint(partner.title, skill, language, recogniser), IN_CONTEXT)
            )
    parts.append((partner.organisation or partner.name, _firm(partner, recogniser), FIRM))
    parts.append((partner.notes[:80], recogniser.recognise(partner.notes[:400]), NOTES))
    strengths = merged({e: s * worth for e, s in found.items()} for _, found, worth in parts)
    source: dict[str, str] = {}
    for expertise, best in strengths.items():
        source[expertise] = next(
            text for text, found, worth in parts if found.get(expertise, 0.0) * worth == best
        )
    text = " ".join((partner.title, *partner.skills, partner.organisation, partner.notes[:400]))
    return Profile(strengths, source, _roots(text))


def main_trades(profile: Profile) -> frozenset[str]:
    """The expertises somebody stands for: those nearly as strong as the strongest."""
    top = max(profile.expertises.values(), default=0.0)
    return frozenset(e for e, s in profile.expertises.items() if s >= MAIN * top and s >= UNDERSTOOD)


def _roots(text: str) -> dict[str, str]:
    return {root(folded): word for word in _WORD.findall(text) for folded in telling_words(word)}


def read_skills(partner: Partner, recogniser: Recogniser) -> tuple[SkillRead, ...]:
    """Each skill with what it was understood as, for the partner's card."""
    language = tongue_of(" ".join((partner.title, *partner.skills)))
    return tuple(
        SkillRead(
            skill, tuple(e for e, s in recogniser.recognise(skill, language).items() if s >= UNDERSTOOD)
        )
        for skill in partner.skills
    )


def _joint(title: str, skill: str, language: Language | None, recogniser: Recogniser) -> Mapping[str, float]:
    """What title and skill name only together: photographe + mariages."""
    if not recogniser.may_join(title, skill):
        return {}
    both = recogniser.read(f"{title} {skill}", language)
    way = named_way(f"{title} {skill}") if not named_way(title) else ""
    apart = recogniser.read(title, language).values, recogniser.read(skill, language).values
    found = {
        e: s
        for e, s in both.strengths.items()
        if both.values.get(e, 0.0) > TOGETHER * max(values.get(e, 0.0) for values in apart)
    }
    return {**found, way: 1.0} if way else found


def _beside(
    found: Mapping[str, float], title: Mapping[str, float], recogniser: Recogniser
) -> Mapping[str, float]:
    """A skill read in the light of the title: a photographer's "mariages" is no wedding planning."""
    if not title:
        return found
    worth = {n: COMPLEMENT for e in title for n in recogniser.lexicon[e].complementary}
    worth |= {n: NEIGHBOUR for e in title for n in recogniser.lexicon[e].related}
    worth |= {e: SKILL for e, s in title.items() if s >= UNDERSTOOD}
    return {e: s * worth.get(e, FOREIGN) for e, s in found.items()}


def _firm(partner: Partner, recogniser: Recogniser) -> Mapping[str, float]:
    """A firm is often named after its trade: "Imprimerie du Phare", "Déménagements Charbonneau".

    A person's name tells nothing (Boulanger bakes no bread), and no name is taken for a typing error.
    """
    first = typed_words(partner.name)[:1]
    person = bool(first) and first[0] in given_names().given
    texts = [partner.organisation] if person else [partner.organisation, partner.name]
    words = (" ".join(w for w in trade_words(text) if recogniser.knows(w)) for text in texts)
    return merged(recogniser.recognise(text) for text in words if text)
