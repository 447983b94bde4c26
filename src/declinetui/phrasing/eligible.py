"""Which phrases may stand in a place at all, and what hides the others."""

from collections import Counter
from collections.abc import Sequence

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Act, ExcuseFamily, Kind, Move, Reason
from declinetui.errors import Message
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.plan import FORBIDDEN, no_kind, way_of
from declinetui.phrasing.shelf import Candidate

_NOTHING: frozenset[Act] = frozenset()


def eligible(
    move: Move, shelf: Sequence[Candidate], situation: Situation, names: frozenset[str]
) -> tuple[list[Candidate], Counter[str]]:
    """The candidates whose conditions and slots hold, and how many fell to each cause."""
    kept: list[Candidate] = []
    hidden: Counter[str] = Counter()
    for candidate in shelf:
        why = _obstacle(candidate, move, situation, names)
        if why == "elsewhere":
            continue
        if why:
            hidden[why] += 1
        else:
            kept.append(candidate)
    return kept, hidden


def _obstacle(candidate: Candidate, move: Move, situation: Situation, names: frozenset[str]) -> str:
    """Empty when the phrase fits; "elsewhere" when it belongs to another cell; else the cause."""
    phrase = candidate.phrase
    if situation.purpose not in phrase.purposes:
        return "elsewhere"
    if situation.choices.level not in phrase.levels or not _cell(phrase, move, situation):
        return "elsewhere"
    if situation.relation not in phrase.relations:
        return "relation"
    if move is Move.DECISION and no_kind(situation) not in phrase.no:
        return "offer"
    if not (candidate.slots | phrase.given) <= names:
        return "value"
    if phrase.says & FORBIDDEN.get(situation.choices.reason, _NOTHING):
        return "reason"
    return ""


def _cell(phrase: Phrase, move: Move, situation: Situation) -> bool:
    choices = situation.choices
    way = way_of(situation)
    if phrase.ways and way not in phrase.ways:
        return False
    if phrase.condition and phrase.condition is not choices.alternative.condition:
        return False
    if move is Move.REASON and not _reason_cell(phrase, situation):
        return False
    if phrase.kind is Kind.DIPLOMATIC and choices.excuse is not phrase.excuse:
        return False
    if move is not Move.REASON and phrase.reason and not _speaks_of(phrase.reason, situation):
        return False
    if phrase.reasons and not any(_speaks_of(r, situation) for r in phrase.reasons):
        return False
    return heard_reason(situation) not in phrase.reasons_not


def _reason_cell(phrase: Phrase, situation: Situation) -> bool:
    choices = situation.choices
    if choices.kind is Kind.DIPLOMATIC:
        return phrase.kind is Kind.DIPLOMATIC and phrase.excuse is choices.excuse
    return phrase.kind is Kind.FRANK and phrase.reason is choices.reason


HEARD = {
    ExcuseFamily.OVERLOAD: Reason.NO_CAPACITY,
    ExcuseFamily.HEALTH: Reason.HEALTH,
    ExcuseFamily.FAMILY: Reason.PERSONAL,
    ExcuseFamily.TRAVEL: Reason.BAD_TIMING,
    ExcuseFamily.EQUIPMENT: Reason.NO_CAPACITY,
}
"""What a small excuse sounds like: phrases that clash with such a reason clash with it too."""


def heard_reason(situation: Situation) -> Reason:
    """The reason as the reader hears it."""
    excuse = situation.choices.excuse
    if situation.choices.kind is Kind.DIPLOMATIC and excuse is not None:
        return HEARD[excuse]
    return situation.choices.reason


def _speaks_of(reason: Reason, situation: Situation) -> bool:
    """A small excuse hides the true reason: nothing may speak of it then."""
    return situation.choices.kind is Kind.FRANK and situation.choices.reason is reason


HIDDEN_WHY = {
    "relation": Message("written for another relation"),
    "offer": Message("would contradict the offer"),
    "value": Message("a detail it needs is missing"),
    "reason": Message("would contradict the reason"),
    "said": Message("says something the letter already says"),
    "sent": Message("already sent to this person"),
    "project": Message("speaks of a project not named yet"),
}
"""Why phrases of the same cell are hidden, for the person at the keyboard."""
