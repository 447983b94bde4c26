"""The plan of a refusal: which moves each channel has, and what leaves one of them out.

Source: the order of moves and the shape of each channel in the project's craft (docs/phrasing.md).
"""

from collections.abc import Callable, Mapping

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Channel, ChannelGroup, Kind, Move, Relation, Way
from declinetui.errors import Message
from declinetui.phrasing.plan.stance import BRIEF, speaks, way_of

Rule = Callable[[Situation], Message | None]
"""Why a move is left out; None: it is in."""

ORDER: Mapping[ChannelGroup, tuple[Move, ...]] = {
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
        Move.WISH,
        Move.CLOSING,
        Move.FOLLOW_UP,
    ),
}


def no_subject(situation: Situation) -> Message | None:
    """Messages without a field for it have none."""
    if situation.channel in (Channel.DM, Channel.FORM, Channel.SMS):
        return Message("this channel has no subject line")
    return None


def _delay(situation: Situation) -> Message | None:
    if situation.choices.delay_word:
        return None
    if situation.due is not None and situation.today > situation.due:
        return Message("no word for the delay was asked for")
    return Message("the answer is not late")


def _thanks(situation: Situation) -> Message | None:
    if situation.choices.delay_word and situation.channel.group is not ChannelGroup.SPOKEN:
        return Message("the word for the delay already thanks")
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
    if choices.alternative.way is not Way.NONE:
        return Message("the offer says enough")
    if situation.channel is not Channel.LETTER:
        return Message("one reason is enough")
    return None


def _alternative(situation: Situation) -> Message | None:
    if situation.choices.alternative.way is Way.NONE:
        return Message("no way out is offered")
    if situation.choices.level > 1:
        return Message("a second no brings no new offer")
    return Message("this reason leaves no next project") if way_of(situation) is Way.NONE else None


def _wish(situation: Situation) -> Message | None:
    way = situation.choices.alternative.way
    if situation.channel is Channel.SMS and way is not Way.NONE:
        return Message("the offer takes the place of the wish")
    if situation.channel.group is ChannelGroup.SPOKEN and way is not Way.NONE:
        return Message("the offer ends the call")
    unclosed = situation.channel in (Channel.SMS, Channel.DM)
    if situation.choices.level == 2 and speaks(situation) and not unclosed:
        return Message("a second no is shorter")
    return None


def no_closing(situation: Situation) -> Message | None:
    """Short messages end without a formula."""
    if situation.channel in (Channel.DM, Channel.SMS):
        return Message("the channel has no closing formula")
    return None


def no_signature(situation: Situation) -> Message | None:
    """Nobody signs for an unknown."""
    return None if situation.profile.name else Message("nobody to sign: give a name in the settings")


def _follow_up(situation: Situation) -> Message | None:
    return None if situation.channel is Channel.IN_PERSON else Message("only in person")


OUT: Mapping[Move, Rule] = {
    Move.SUBJECT: no_subject,
    Move.DELAY: _delay,
    Move.THANKS: _thanks,
    Move.REASON: _reason,
    Move.EXPLANATION: _explanation,
    Move.ALTERNATIVE: _alternative,
    Move.WISH: _wish,
    Move.CLOSING: no_closing,
    Move.SIGNATURE: no_signature,
    Move.FOLLOW_UP: _follow_up,
}
