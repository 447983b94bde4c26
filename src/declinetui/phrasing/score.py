"""What makes moves read like one person: integer costs, lower is better, worked out per phrase."""

from dataclasses import dataclass

from declinetui.domain.situation import Situation
from declinetui.domain.terms import (
    Act,
    Channel,
    Fact,
    Move,
    Purpose,
    Tone,
    Way,
    Writer,
)
from declinetui.phrasing.manners import greeting_cost, manners, tone_cost, tone_of
from declinetui.phrasing.order import RETURNING
from declinetui.phrasing.plan import way_of
from declinetui.phrasing.shelf import BITS, PROJECT, Candidate

DECK = 3
ECHO = 20
ECHO_FAR = 12
LINKED = -16
SAME_OPENING = 16
SAME_TURN = 40
THIRD_FIRST_PERSON = 14
PROJECT_AGAIN = 10
PROJECT_NEAR = 45
PROJECT_ROW = 150
UNNAMED = 24
NO_CONTACT = 40
NO_DAY = 40
NO_OFFER = 150
JARRING = 150
PROJECT_WORD = 90
YOURS = 60
OMITTED = 130
DAY_AFTER = 12
OWN_FIRM = -90
SPECIAL = -14
OWN = -300
USUAL = -60
DEALT = 1000
READ = 500
PREFERRED = -400
LENGTH = 3
SHORTNESS = 1
TIGHTLY = 12
TIGHT_WORD = 12
LONG_SENTENCE = 12
LONGEST = 26
NAMELESS = 20
CALLER = 100
COLD_CLOSING = 60
NOTE_WORDS = 90
AGAIN = {2: 45, 3: 26}
"""Weights; found by reading letters, kept as integers so that ties are decided by the deck."""


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

OFFERS = frozenset({Move.ALTERNATIVE, Move.FOLLOW_UP})
"""Moves that give the number of the partner who is named, when it may be given."""
TOLD = frozenset(Fact) - {Fact.DEADLINE, Fact.AMOUNT, Fact.CLIENT, Fact.INVOICE}
"""Facts of a way out."""
CONTACT_BIT = BITS["contact"]
PROJECT_BIT = BITS[PROJECT]
DATE_BIT = BITS[Fact.DATE.value]
DAY_BIT = BITS[Fact.DAY.value]
ASK_BIT = BITS[Act.ASK.value]


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """One move with the cost of each of its phrases that does not depend on the neighbours."""

    move: Move
    candidates: tuple[tuple[Candidate, int], ...]


def standing_cost(
    candidate: Candidate,
    position: int,
    situation: Situation,
    *,
    contact: bool,
    jars: int = 0,
    dealt: bool = False,
    read: bool = False,
) -> int:
    """The part of the cost that no neighbour changes; a dealt phrase waits until the deck is full again.

    `jars` are the cues that would jar here, as bits; `read` phrases this person has read before.
    """
    cost = DEALT if dealt else READ if read and candidate.phrase.move not in RETURNING else 0
    if candidate.cues & jars:
        cost += JARRING * (candidate.cues & jars).bit_count()
    cost += DECK * position + SPECIAL * candidate.special
    cost += tone_cost(candidate.phrase.tone, tone_of(situation))
    if candidate.phrase.user:
        cost += OWN
    if situation.language in candidate.phrase.usual and not read:
        cost += USUAL
    if contact and candidate.phrase.move in OFFERS and "contact" not in candidate.wants:
        cost += NO_CONTACT
    if candidate.phrase.move is Move.FOLLOW_UP and _says_no_offer(candidate, situation):
        cost += NO_OFFER
    cost += manners(candidate, situation)
    if candidate.phrase.move is Move.CLOSING and tone_of(situation) is not situation.tone:
        cost += COLD_CLOSING if candidate.phrase.tone is Tone.WARM else 0
    if candidate.phrase.move is Move.OPENING:
        cost += 0 if "first_name" in candidate.slots else NAMELESS
        cost += CALLER if situation.profile.name and not {"me", "business"} & candidate.slots else 0
        firm = situation.profile.writer is Writer.NOUS and "business" in candidate.slots
        cost += OWN_FIRM if firm else 0
    if candidate.phrase.move is Move.GREETING:
        cost += greeting_cost(candidate, situation)
    if _leaves_the_day_out(candidate, situation):
        cost += NO_DAY
    if candidate.yours:
        cost += YOURS
    if candidate.longest > LONGEST:
        cost += LONG_SENTENCE
    return cost


def _says_no_offer(candidate: Candidate, situation: Situation) -> bool:
    """A note that only says no after something was offered aloud, or does not say what."""
    way = way_of(situation)
    if way is Way.NONE:
        return False
    if way is Way.CONDITION:
        return candidate.phrase.condition is None
    return not (candidate.phrase.facts & TOLD or candidate.slots & {"gift", "hand_over", "paid_test"})


def _leaves_the_day_out(candidate: Candidate, situation: Situation) -> bool:
    """An offer of a later date is clearest when it names the day itself, unless the reason just did."""
    offers = candidate.phrase.move is Move.ALTERNATIVE and situation.choices.alternative.way is Way.DATE
    return offers and "free_from" not in candidate.slots and "date" not in candidate.phrase.needs


def neighbour_cost(candidate: Candidate, previous: Candidate | None, earlier: int, told: int) -> int:
    """The part that depends on the sentences before: echoes, openings, the project once more."""
    cost = ECHO_FAR * (candidate.stems & earlier).bit_count()
    if candidate.needs & ~PROJECT_BIT:
        cost += LINKED  # it takes up what an earlier sentence said, as one writer would
    if previous is not None:
        cost += ECHO * (candidate.stems & previous.stems).bit_count()
        if candidate.opening and candidate.opening == previous.opening:
            cost += SAME_OPENING if candidate.first_person else SAME_TURN
        if _project_beside_itself(candidate, previous, told):
            cost += PROJECT_WORD
    if candidate.tells & DAY_BIT and told & DATE_BIT:
        cost += DAY_AFTER  # « jusqu’au 14 », then « dès le 15 »: clear, but the day alone is lighter
    if candidate.names_it and not (candidate.tells | told) & PROJECT_BIT:
        cost += UNNAMED
    if candidate.tells & told & PROJECT_BIT:
        near = previous is not None and previous.tells & PROJECT_BIT
        cost += PROJECT_NEAR if near else PROJECT_AGAIN
    return cost


def _project_beside_itself(candidate: Candidate, previous: Candidate, told: int) -> bool:
    """ "this project. All the best with your project": the word itself, beside a later mention."""
    later = told & PROJECT_BIT
    ours = candidate.calls_it or bool(later and candidate.tells & PROJECT_BIT)
    return ours and previous.calls_it


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
