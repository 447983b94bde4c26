"""Which phrases may stand in a place at all, and what hides the others."""

from collections import Counter
from collections.abc import Sequence

from declinetui.domain.situation import Situation
from declinetui.domain.terms import (
    Act,
    Address,
    Channel,
    ExcuseFamily,
    Kind,
    Language,
    Move,
    Reason,
    Tone,
    Way,
)
from declinetui.errors import Message
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.plan import forbidden, no_kind, way_of
from declinetui.phrasing.shelf import Candidate

Standing = tuple[tuple[Candidate, ...], Counter[str]]
"""The phrases of a move that a kind of situation allows, and how many fell to each cause."""

KINDS = 4_000
"""Kinds of situation remembered; a session meets a few dozens, a walk over the whole bank starts afresh."""


class Cells:
    """What may stand where, worked out once per kind of situation: a change of one choice is then quick."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Standing] = {}

    def fitting(
        self, move: Move, shelf: tuple[Candidate, ...], situation: Situation, names: frozenset[str]
    ) -> tuple[list[Candidate], Counter[str]]:
        """As `eligible`; the shelf must live as long as this object."""
        key = (id(shelf), move, *_kind_of(situation))
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= KINDS:
                self._known.clear()
            found = self._known[key] = standing(move, shelf, situation)
        return _valued(found, names)


def eligible(
    move: Move, shelf: Sequence[Candidate], situation: Situation, names: frozenset[str]
) -> tuple[list[Candidate], Counter[str]]:
    """The candidates whose conditions and slots hold, and how many fell to each cause."""
    return _valued(standing(move, shelf, situation), names)


def standing(move: Move, shelf: Sequence[Candidate], situation: Situation) -> Standing:
    """The candidates whose conditions hold, whatever is known of the people and figures."""
    kept: list[Candidate] = []
    hidden: Counter[str] = Counter()
    against = forbidden(situation)
    for candidate in shelf:
        why = _obstacle(candidate, move, situation) or _clash(candidate, move, situation, against)
        if why == "elsewhere":
            continue
        if why:
            hidden[why] += 1
        else:
            kept.append(candidate)
    return tuple(kept), hidden


def _valued(found: Standing, names: frozenset[str]) -> tuple[list[Candidate], Counter[str]]:
    """Those whose slots all have a value."""
    kept = [c for c in found[0] if c.wants <= names and not c.shuns & names]
    hidden = found[1].copy()
    if len(kept) < len(found[0]):
        hidden["value"] += len(found[0]) - len(kept)
    return kept, hidden


def _kind_of(situation: Situation) -> tuple[object, ...]:
    """All that `standing` looks at."""
    choices = situation.choices
    return (
        choices.purpose,
        choices.level,
        choices.reason,
        choices.kind,
        choices.excuse,
        choices.alternative.way,
        choices.alternative.condition,
        situation.relation,
        situation.channel,
        situation.address,
    )


def _obstacle(candidate: Candidate, move: Move, situation: Situation) -> str:
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
    if move is Move.FOLLOW_UP and way_of(situation) is not Way.NONE and Way.NONE in phrase.ways:
        return "offer"  # the written trace carries the way out
    return ""


def _clash(candidate: Candidate, move: Move, situation: Situation, against: frozenset[Act]) -> str:
    """What the phrase says against the reason, the channel or the register; empty when nothing."""
    phrase = candidate.phrase
    if phrase.says & against:
        return "reason"
    if (
        move is Move.WISH
        and _speaks_of(Reason.LATE_PAYER, situation)
        and not (phrase.reasons or phrase.condition)
    ):
        return "reason"  # no breezy farewell while a bill is open
    if situation.channel is Channel.IN_PERSON and candidate.contacts and move is not Move.FOLLOW_UP:
        return "channel"
    if situation.address is Address.TU and situation.language is Language.FR and _stiff(candidate):
        return "relation"
    return ""


def _stiff(candidate: Candidate) -> bool:
    """A ceremonious closing; no one says tu and « Veuillez agréer » in one letter."""
    return candidate.phrase.move is Move.CLOSING and candidate.phrase.tone is Tone.FORMAL


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
    "channel": Message("made for another channel"),
    "said": Message("says something the letter already says"),
    "sent": Message("already sent to this person"),
    "project": Message("speaks of a project not named yet"),
}
"""Why phrases of the same cell are hidden, for the person at the keyboard."""
