"""The plans of the letters next to a no: what they are made of, and what leaves a move out."""

from collections.abc import Mapping

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Channel, Move, Purpose, Reason, Way
from declinetui.errors import Message
from declinetui.phrasing.plan.refusal import Rule, no_closing, no_signature, no_subject

_HEAD = (Move.SUBJECT, Move.GREETING)
_FOOT = (Move.CLOSING, Move.SIGNATURE)
CORES: Mapping[Purpose, tuple[Move, ...]] = {
    Purpose.ACKNOWLEDGE: (Move.THANKS, Move.MESSAGE, Move.NEXT_STEP),
    Purpose.WAITING_LIST: (Move.THANKS, Move.MESSAGE, Move.NEXT_STEP),
    Purpose.REACTIVATE: (Move.MESSAGE, Move.NEXT_STEP),
    Purpose.END: (Move.DECISION, Move.REASON, Move.ALTERNATIVE, Move.NEXT_STEP),
    Purpose.GO_BETWEEN: (Move.THANKS, Move.MESSAGE),
    Purpose.THANK_PARTNER: (Move.THANKS, Move.MESSAGE),
    Purpose.FOLLOW_UP_WRITTEN: (Move.THANKS, Move.DECISION, Move.ALTERNATIVE),
}
"""The moves of a purpose between the appeal and the closing, in order."""

RECURRING = frozenset(
    {
        Reason.LATE_PAYER,
        Reason.SHORT_DEADLINE,
        Reason.SCOPE_UNCLEAR,
        Reason.RATE_TOO_LOW,
        Reason.DIFFICULT_CLIENT,
    }
)
"""Problems that come back, and that an end may name frankly."""


def order(purpose: Purpose) -> tuple[Move, ...]:
    """All moves of a purpose, in order."""
    return (*_HEAD, *CORES[purpose], *_FOOT)


def _reason(situation: Situation) -> Message | None:
    if situation.choices.reason in RECURRING:
        return None
    return Message("only a problem that comes back is named")


def _alternative(situation: Situation) -> Message | None:
    return Message("no way out is offered") if situation.choices.alternative.way is Way.NONE else None


def _next_step(situation: Situation) -> Message | None:
    if situation.choices.alternative.way is Way.HAND_OVER:
        return Message("the hand-over says what comes next")
    if situation.channel is Channel.SMS and situation.purpose in (Purpose.ACKNOWLEDGE, Purpose.END):
        return Message("the channel is short")
    return None


OUT: Mapping[Move, Rule] = {
    Move.SUBJECT: no_subject,
    Move.REASON: _reason,
    Move.ALTERNATIVE: _alternative,
    Move.NEXT_STEP: _next_step,
    Move.CLOSING: no_closing,
    Move.SIGNATURE: no_signature,
}
