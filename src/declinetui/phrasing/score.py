"""What makes moves read like one person: integer costs, lower is better, worked out per phrase."""

from dataclasses import dataclass

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
    Way,
)
from declinetui.phrasing.naming import greets_by_name
from declinetui.phrasing.shelf import BITS, PROJECT, Candidate

DECK = 3
TONE = 4
FAR_TONE = 10
ECHO = 20
ECHO_FAR = 12
LINKED = -16
SAME_OPENING = 16
SAME_TURN = 40
THIRD_FIRST_PERSON = 14
PROJECT_AGAIN = 10
PROJECT_NEAR = 22
PROJECT_ROW = 150
UNNAMED = 24
NO_CONTACT = 40
NO_DAY = 40
SPECIAL = -14
OWN = -300
USUAL = -60
DEALT = 1000
PREFERRED = -400
LENGTH = 3
SHORTNESS = 1
TIGHTLY = 12
LONG_SENTENCE = 12
LONGEST = 26
APPEAL = 60
NAMELESS = 20
CALLER = 100
OWN_RELATION = -60
OWN_TIE = -40
FEW = 2
CURT = 25
CURT_WORDS = 6
STIFF = 60
COLD_CLOSING = 60
UNDATED = 30
NOTE_WORDS = 90
AGAIN = {2: 45, 3: 26}
"""Weights; found by reading letters, kept as integers so that ties are decided by the deck."""

COOL = frozenset({Reason.DIFFICULT_CLIENT, Reason.LATE_PAYER, Reason.LEGAL})
"""Reasons whose letters stay level."""

UNASKED = {Relation.NEW: Tone.PLAIN, Relation.AGENCY: Tone.PLAIN, Relation.TENDER: Tone.FORMAL}
"""The tone of a relation when nobody asked for one; with the others the writer’s own stands."""

BANDS = {
    Channel.EMAIL: (60, 160),
    Channel.LETTER: (90, 220),
    Channel.PHONE: (20, 90),
    Channel.SMS: (10, 38),
    Channel.DM: (25, 90),
    Channel.FORM: (45, 130),
    Channel.IN_PERSON: (15, 60),
}
"""Words a whole reply should have, by channel."""

DATED = frozenset({"reply_by", "free_from", "busy_until", "hand_over", "client"})
"""What makes a note say something: the day, or whom it is about."""
ENDS = frozenset({Move.GREETING, Move.CLOSING})
CONTACT_BIT = BITS["contact"]
PROJECT_BIT = BITS[PROJECT]
ASK_BIT = BITS[Act.ASK.value]


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """One move with the cost of each of its phrases that does not depend on the neighbours."""

    move: Move
    candidates: tuple[tuple[Candidate, int], ...]


def standing_cost(
    candidate: Candidate, position: int, situation: Situation, *, contact: bool, dealt: bool = False
) -> int:
    """The part of the cost that no neighbour changes; a dealt phrase waits until the deck is full again."""
    cost = DEALT if dealt else 0
    cost += DECK * position + SPECIAL * candidate.special
    cost += tone_cost(candidate.phrase.tone, tone_of(situation))
    if candidate.phrase.user:
        cost += OWN
    if situation.language in candidate.phrase.usual:
        cost += USUAL
    if contact and candidate.phrase.move is Move.ALTERNATIVE and "contact" not in candidate.slots:
        cost += NO_CONTACT
    cost += _manners(candidate, situation)
    if candidate.phrase.move is Move.CLOSING and tone_of(situation) is not situation.tone:
        cost += COLD_CLOSING if candidate.phrase.tone is Tone.WARM else 0
    if candidate.phrase.move is Move.OPENING:
        cost += 0 if "first_name" in candidate.slots else NAMELESS
        cost += CALLER if situation.profile.name and not {"me", "business"} & candidate.slots else 0
    if candidate.phrase.move is Move.GREETING:
        cost += greeting_cost(candidate, situation)
    if _leaves_the_day_out(candidate, situation):
        cost += NO_DAY
    if candidate.longest > LONGEST:
        cost += LONG_SENTENCE
    return cost


def _manners(candidate: Candidate, situation: Situation) -> int:
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
        return APPEAL if "appeal" in candidate.slots else -APPEAL // 2 if candidate.slots else 0
    titled = situation.client.title in (Title.MAITRE, Title.DOCTEUR_F, Title.DOCTEUR_M)
    stiff = situation.channel is Channel.LETTER or situation.relation is Relation.TENDER
    if situation.channel is Channel.LETTER and greets_by_name(situation):
        # "Dear Ximena," in a letter, but « Bonjour Ximena, »: a bare name is no French appeal.
        english = situation.language is Language.EN
        wanted = "appeal" if english else "first_name"
        return -APPEAL if wanted in candidate.slots else APPEAL
    formal = situation.tone is Tone.FORMAL and situation.client.title is not None
    wants_appeal = (titled or stiff or formal) and situation.address is Address.VOUS
    if "appeal" in candidate.slots:
        return -APPEAL if wants_appeal else APPEAL
    return -APPEAL // 2 if "first_name" in candidate.slots and not stiff else 0


def _leaves_the_day_out(candidate: Candidate, situation: Situation) -> bool:
    """An offer of a later date is clearest when it names the day itself, unless the reason just did."""
    offers = candidate.phrase.move is Move.ALTERNATIVE and situation.choices.alternative.way is Way.DATE
    return offers and "free_from" not in candidate.slots and "date" not in candidate.phrase.needs


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


def neighbour_cost(candidate: Candidate, previous: Candidate | None, earlier: int, told: int) -> int:
    """The part that depends on the sentences before: echoes, openings, the project once more."""
    cost = ECHO_FAR * (candidate.stems & earlier).bit_count()
    if candidate.needs & ~PROJECT_BIT:
        cost += LINKED  # it takes up what an earlier sentence said, as one writer would
    if previous is not None:
        cost += ECHO * (candidate.stems & previous.stems).bit_count()
        if candidate.opening and candidate.opening == previous.opening:
            cost += SAME_OPENING if candidate.first_person else SAME_TURN
    if candidate.names_it and not (candidate.tells | told) & PROJECT_BIT:
        cost += UNNAMED
    if candidate.tells & told & PROJECT_BIT:
        near = previous is not None and previous.tells & PROJECT_BIT
        cost += PROJECT_NEAR if near else PROJECT_AGAIN
    return cost


def band_of(situation: Situation) -> tuple[int, int]:
    """Least and most words of a whole reply; a note beside the no is short, and so is the no said again."""
    low, high = BANDS[situation.channel]
    if situation.purpose is not Purpose.DECLINE:
        return 0, min(high, NOTE_WORDS)
    return (low, high) if situation.choices.level == 1 else (0, min(high, AGAIN[situation.choices.level]))


TIGHT = (0, 18)
"""Words of a text message composed again because it passed its measure: each one more is dear."""


def length_cost(words: int, band: tuple[int, int]) -> int:
    """Words outside the band; a short letter is no great fault."""
    low, high = band
    over = TIGHTLY if band == TIGHT else LENGTH
    return max(SHORTNESS * (low - words), over * (words - high), 0)
