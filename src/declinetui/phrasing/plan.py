"""Content plan: which moves the reply makes, in order, and why each is in or out.

Source: the order of moves and the shape of each channel in the project's craft (docs/phrasing.md).
"""

from collections.abc import Callable

from declinetui.domain.draft import PlanStep
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Act, Channel, ChannelGroup, Kind, Move, NoKind, Reason, Relation, Way
from declinetui.errors import Message

SILENT = frozenset({Reason.NO_EXPLANATION, Reason.SCAM})
"""Reasons that are not said."""

BRIEF = frozenset(
    {
        Reason.HEALTH,
        Reason.PERSONAL,
        Reason.VALUES,
        Reason.LEGAL,
        Reason.CONFLICT_OF_INTEREST,
        Reason.DIFFICULT_CLIENT,
        Reason.LATE_PAYER,
    }
)
"""Reasons that a second sentence would only weaken."""

FORBIDDEN: dict[Reason, frozenset[Act]] = {
    Reason.VALUES: frozenset({Act.REGRET, Act.DOOR, Act.NEXT_PROJECT}),
    Reason.DIFFICULT_CLIENT: frozenset({Act.REGRET, Act.DOOR, Act.NEXT_PROJECT}),
    Reason.LEGAL: frozenset({Act.REGRET, Act.DOOR, Act.NEXT_PROJECT}),
    Reason.LATE_PAYER: frozenset({Act.REGRET, Act.DOOR, Act.TRUST}),
    Reason.CONFLICT_OF_INTEREST: frozenset({Act.REGRET}),
}
"""Acts that would contradict the reason."""

NO_KINDS: dict[Way, NoKind] = {
    Way.DATE: NoKind.NOW,
    Way.CONDITION: NoKind.NOW,
    Way.SCOPE: NoKind.AS_IS,
    Way.PARTIAL: NoKind.AS_IS,
    Way.PRICE: NoKind.AS_IS,
    Way.PAID_TEST: NoKind.AS_IS,
}
"""What the decision closes; any other way out closes this project."""

_ORDER: dict[ChannelGroup, tuple[Move, ...]] = {
    ChannelGroup.WRITTEN: (
        Move.SUBJECT,
        Move.GREETING,
        Move.DELAY,
        Move.THANKS,
        Move.DECISION,
        Move.REASON,
        Move.EXPLANATION,
        Move.ALTERNATIVE,
        Move.WISH,
        Move.CLOSING,
        Move.SIGNATURE,
    ),
    ChannelGroup.SHORT: (
        Move.GREETING,
        Move.DELAY,
        Move.THANKS,
        Move.DECISION,
        Move.REASON,
        Move.ALTERNATIVE,
        Move.WISH,
        Move.SIGNATURE,
    ),
    ChannelGroup.SPOKEN: (
        Move.OPENING,
        Move.THANKS,
        Move.DECISION,
        Move.REASON,
        Move.ALTERNATIVE,
        Move.CALLBACK,
        Move.WISH,
        Move.CLOSING,
        Move.FOLLOW_UP,
    ),
}

REQUIRED = frozenset({Move.DECISION, Move.REASON, Move.ALTERNATIVE})
"""Moves that may not vanish for want of a phrase; the others are left out and it is said."""

Rule = Callable[[Situation], Message | None]


def plan(situation: Situation, dropped: frozenset[Move] = frozenset()) -> tuple[PlanStep, ...]:
    """The moves of the channel in order, each with its verdict; `dropped` are the user's."""
    steps = []
    for move in _ORDER[situation.channel.group]:
        out = Message("you dropped it") if move in dropped else _OUT.get(move, _never)(situation)
        steps.append(PlanStep(move=move, included=out is None, why=out or _why_in(move, situation)))
    return tuple(steps)


def moves_of(steps: tuple[PlanStep, ...]) -> tuple[Move, ...]:
    """The included moves, in order."""
    return tuple(s.move for s in steps if s.included)


def no_kind(situation: Situation) -> NoKind:
    """What the decision must close, so that the offer after it is no contradiction."""
    return NO_KINDS.get(way_of(situation), NoKind.THIS)


def way_of(situation: Situation) -> Way:
    """The way out that is really offered: a second or third no brings no new one."""
    return situation.choices.alternative.way if situation.choices.level == 1 else Way.NONE


def speaks(situation: Situation) -> bool:
    """True when a reason is said at all."""
    choices = situation.choices
    return choices.kind is Kind.DIPLOMATIC or choices.reason not in SILENT


def _never(situation: Situation) -> Message | None:
    del situation
    return None


def _subject(situation: Situation) -> Message | None:
    if situation.channel in (Channel.DM, Channel.FORM):
        return Message("this channel has no subject line")
    return None


def _delay(situation: Situation) -> Message | None:
    return None if situation.choices.delay_word else Message("the answer is not late")


def _thanks(situation: Situation) -> Message | None:
    if situation.choices.delay_word and situation.channel.group is not ChannelGroup.SPOKEN:
        return Message("the word for the delay already thanks")
    if situation.choices.level >= 3:
        return Message("a third no is shorter")
    if situation.channel is Channel.PHONE and situation.relation is Relation.AGENCY:
        return Message("an agency wants the answer first")
    return None


def _reason(situation: Situation) -> Message | None:
    if not speaks(situation):
        return Message("no reason is given")
    return Message("a third no brings nothing new") if situation.choices.level >= 3 else None


def _explanation(situation: Situation) -> Message | None:
    wanted = situation.choices.explanation
    if not speaks(situation):
        return Message("no reason is given")
    if wanted is not None:
        return None if wanted else Message("you left it out")
    return _explanation_weighed(situation)


def _explanation_weighed(situation: Situation) -> Message | None:
    choices = situation.choices
    if choices.level > 1:
        return Message("a second no is shorter")
    if choices.kind is Kind.DIPLOMATIC:
        return Message("a small excuse is best left alone")
    if choices.reason in BRIEF:
        return Message("this reason is stronger without details")
    if situation.relation in (Relation.AGENCY, Relation.TENDER, Relation.FRIEND):
        return Message("this reader wants it short")
    if situation.channel in (Channel.DM, Channel.FORM):
        return Message("the channel is short")
    if choices.alternative.way not in (Way.NONE, Way.PARTNER, Way.PARTNERS):
        return Message("the offer says enough")
    return None


def _alternative(situation: Situation) -> Message | None:
    if situation.choices.alternative.way is Way.NONE:
        return Message("no way out is offered")
    return Message("a second no brings no new offer") if situation.choices.level > 1 else None


def _wish(situation: Situation) -> Message | None:
    way = situation.choices.alternative.way
    if situation.channel is Channel.SMS and way is not Way.NONE:
        return Message("the offer takes the place of the wish")
    if situation.channel.group is ChannelGroup.SPOKEN and way is not Way.NONE:
        return Message("the offer ends the call")
    if situation.choices.level == 2:
        return Message("a second no is shorter")
    return None


def _closing(situation: Situation) -> Message | None:
    if situation.channel in (Channel.DM, Channel.SMS):
        return Message("the channel has no closing formula")
    return None


def _signature(situation: Situation) -> Message | None:
    return None if situation.profile.name else Message("nobody to sign: give a name in the settings")


def _callback(situation: Situation) -> Message | None:
    if situation.channel is not Channel.PHONE:
        return Message("only a call needs it")
    return (
        Message("kept for when it is needed") if situation.choices.alternative.way is not Way.NONE else None
    )


def _follow_up(situation: Situation) -> Message | None:
    return None if situation.channel is Channel.IN_PERSON else Message("only in person")


_OUT: dict[Move, Rule] = {
    Move.SUBJECT: _subject,
    Move.DELAY: _delay,
    Move.THANKS: _thanks,
    Move.REASON: _reason,
    Move.EXPLANATION: _explanation,
    Move.ALTERNATIVE: _alternative,
    Move.WISH: _wish,
    Move.CLOSING: _closing,
    Move.SIGNATURE: _signature,
    Move.CALLBACK: _callback,
    Move.FOLLOW_UP: _follow_up,
}


def _why_in(move: Move, situation: Situation) -> Message:
    if move is Move.DECISION:
        return Message("the no comes by the second sentence")
    if move is Move.REASON:
        return Message("one honest reason")
    if move is Move.ALTERNATIVE:
        return Message("one way out was chosen")
    if move is Move.EXPLANATION and situation.choices.explanation:
        return Message("you asked for it")
    return Message("part of every reply on this channel")
