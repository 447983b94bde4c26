"""Manners as costs: tone, how the reader is called, what a tie or a ceremony asks for."""

from declinetui.domain.situation import Situation
from declinetui.domain.terms import (
    Act,
    Address,
    Channel,
    Language,
    Move,
    Purpose,
    Reason,
    Relation,
    Title,
    Tone,
)
from declinetui.phrasing.naming import full_name, greets_by_name
from declinetui.phrasing.shelf import Candidate

TONE = 4
FAR_TONE = 10
APPEAL = 60
OWN_RELATION = -60
OWN_TIE = -110
FEW = 2
CURT = 25
CURT_WORDS = 6
STIFF = 60
UNDATED = 30
"""Weights, found by reading letters."""

COOL = frozenset({Reason.DIFFICULT_CLIENT, Reason.LATE_PAYER, Reason.LEGAL})
"""Reasons whose letters stay level."""
UNASKED = {Relation.NEW: Tone.PLAIN, Relation.AGENCY: Tone.PLAIN, Relation.TENDER: Tone.FORMAL}
"""The tone of a relation when nobody asked for one; with the others the writer’s own stands."""
DATED = frozenset({"reply_by", "free_from", "busy_until", "hand_over", "client"})
"""What makes a note say something: the day, or whom it is about."""
ENDS = frozenset({Move.GREETING, Move.CLOSING})


def manners(candidate: Candidate, situation: Situation) -> int:
    """A tender and a friend have words of their own; a formal letter is not curt; tu is not stiff."""
    phrase, relation = candidate.phrase, situation.relation
    cost = 0
    if relation in (Relation.TENDER, Relation.FRIEND) and phrase.relations == {relation}:
        cost += OWN_RELATION
    thanks = phrase.move is Move.THANKS or Act.THANKS in phrase.says
    if (
        thanks
        and relation in (Relation.RECURRING, Relation.NETWORK)
        and relation in phrase.relations
        and len(phrase.relations) <= FEW
    ):
        cost += OWN_TIE
    stiff = (
        situation.channel is Channel.LETTER or relation is Relation.TENDER or situation.tone is Tone.FORMAL
    )
    if stiff and phrase.move is Move.DECISION and candidate.words < CURT_WORDS:
        cost += CURT
    if situation.purpose is not Purpose.DECLINE and candidate.slots & DATED:
        cost -= UNDATED
    if phrase.tone is Tone.FORMAL and phrase.move in ENDS and _close(situation):
        cost += STIFF
    if phrase.move is Move.CLOSING and "appeal" in candidate.slots and greets_by_name(situation):
        cost += STIFF  # « Veuillez recevoir, Émile » repeats no appeal
    return cost


def _close(situation: Situation) -> bool:
    """Somebody called tu, or by the given name in a letter: no ceremony."""
    by_name = situation.channel is Channel.LETTER and greets_by_name(situation)
    tu = situation.address is Address.TU and situation.language is Language.FR
    return tu or by_name


def greeting_cost(candidate: Candidate, situation: Situation) -> int:
    """A letter, a tender or a lawyer wants the title; anyone else a first name; « Bonjour, » is the rest.

    OQLF: lawyers and notaries are addressed as Maître; an unknown reader as « Madame, Monsieur ».
    """
    if situation.purpose.to_third:
        if {"appeal", "name"} & candidate.slots:
            return APPEAL
        return -APPEAL // 2 if candidate.slots else 0
    titled = situation.client.title in (Title.MAITRE, Title.DOCTEUR_F, Title.DOCTEUR_M)
    brief = situation.channel in (Channel.SMS, Channel.DM)
    stiff = situation.channel is Channel.LETTER or (situation.relation is Relation.TENDER and not brief)
    if situation.channel is Channel.LETTER and greets_by_name(situation):
        # "Dear Ximena," in a letter, but « Bonjour Ximena, »: a bare name is no French appeal.
        english = situation.language is Language.EN
        wanted = "appeal" if english else "first_name"
        return -APPEAL if wanted in candidate.slots else APPEAL
    formal = situation.tone is Tone.FORMAL and situation.client.title is not None
    wants_appeal = (titled or stiff or formal) and situation.address is Address.VOUS
    if "name" in candidate.slots:
        # Somebody known by name but not by title: « Madame, Monsieur » would read as a circular.
        untitled = situation.language is Language.FR and situation.client.title is None
        return -APPEAL if wants_appeal and untitled and full_name(situation.client) else APPEAL
    if "appeal" in candidate.slots:
        return -APPEAL if wants_appeal else APPEAL
    return -APPEAL // 2 if "first_name" in candidate.slots and not stiff else 0


def tone_of(situation: Situation) -> Tone:
    """The tone asked for; unasked, a stranger and an agency are written to plainly, a tender formally.

    Warmth reads false where a collaboration ends or a bill is open, and early with people not met yet.
    """
    wanted = situation.tone
    if situation.choices.tone is None and wanted is Tone.WARM:
        wanted = UNASKED.get(situation.relation, wanted)
    cool = situation.choices.reason in COOL and situation.purpose.refuses
    if (cool or situation.purpose is Purpose.END) and wanted is Tone.WARM:
        return Tone.PLAIN
    return wanted


def tone_cost(tone: Tone, wanted: Tone) -> int:
    """Plain stands between warm and formal; warm and formal are far apart."""
    if tone is wanted:
        return 0
    return TONE if Tone.PLAIN in (tone, wanted) else FAR_TONE
