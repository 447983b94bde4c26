"""Which channel fits: the client's own, a call when it is urgent or the tie is delicate."""

from dataclasses import dataclass

from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Channel, Reason, Relation
from declinetui.errors import Message

URGENT_DAYS = 2
"""Work wanted within 48 hours of the request is urgent even when nobody says so."""
DELICATE = frozenset({Reason.DIFFICULT_CLIENT, Reason.LATE_PAYER, Reason.FRIEND_BOUNDARY})
"""Reasons that a regular client deserves to hear in person."""


@dataclass(frozen=True, slots=True)
class ChannelAdvice:
    """The channel advised and why."""

    channel: Channel
    why: Message


def pressing(situation: Situation) -> bool:
    """True when the request says it is urgent, or its work is due within 48 hours."""
    inquiry = situation.inquiry
    if inquiry.urgent or inquiry.client_deadline is None:
        return inquiry.urgent
    return 0 <= (inquiry.client_deadline - inquiry.received.date()).days <= URGENT_DAYS


def advise(situation: Situation) -> ChannelAdvice:
    """Same channel; urgent: call, then write; a delicate tie: call; else as received."""
    received = situation.inquiry.channel
    if pressing(situation):
        return ChannelAdvice(Channel.PHONE, Message("It is urgent: a call first, then a written trace."))
    tied = situation.relation is Relation.RECURRING and situation.choices.reason in DELICATE
    if tied:
        return ChannelAdvice(Channel.PHONE, Message("A delicate tie: a call first is kinder."))
    if received is Channel.PHONE and situation.today == situation.inquiry.received.date():
        return ChannelAdvice(received, Message("Decided at once: an e-mail is fine too."))
    return ChannelAdvice(received, Message("The same channel as the request."))


def other_channel(situation: Situation) -> Finding | None:
    """A notice when the reply does not travel as advised; urgent requests want the call."""
    advice = advise(situation)
    if situation.channel is advice.channel:
        return None
    decided_at_once = situation.inquiry.channel is Channel.PHONE and situation.channel is Channel.EMAIL
    if decided_at_once and not pressing(situation):
        return None
    return Finding(
        code="channel",
        severity=Severity.NOTICE,
        why=advice.why,
        fix=Fix(
            label=Message("switch to {channel}", channel=advice.channel),
            action=FixAction.CHOOSE,
            values=(("channel", advice.channel),),
        ),
    )
