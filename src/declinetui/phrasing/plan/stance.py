"""Where a letter stands: what it closes, what it may offer, and which acts would contradict it."""

from dataclasses import replace

from declinetui.domain.situation import Situation
from declinetui.domain.terms import Act, ChannelGroup, Kind, NoKind, Purpose, Reason, Relation, Way, Writer
from declinetui.errors import BankError, Message
from declinetui.phrasing.naming import is_firm

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
    Reason.NO_EXPLANATION: frozenset({Act.DETAILS}),
}
"""Acts that would contradict the reason."""

FORBIDDEN_BY_WAY: dict[Way, frozenset[Act]] = {
    Way.DATE: frozenset({Act.UNDATED}),
    Way.PARTIAL: frozenset({Act.UNDATED}),
}
"""Acts that would contradict the way out: who does not know when offers no day."""

NO_KINDS: dict[Way, NoKind] = {
    Way.DATE: NoKind.NOW,
    Way.CONDITION: NoKind.AS_IS,
    Way.SCOPE: NoKind.AS_IS,
    Way.PARTIAL: NoKind.AS_IS,
    Way.PRICE: NoKind.AS_IS,
    Way.PAID_TEST: NoKind.AS_IS,
}
"""What the decision closes; any other way out closes this project."""

OFFERING = frozenset({Purpose.DECLINE, Purpose.FOLLOW_UP_WRITTEN})
"""Purposes that offer a way out; an end hands over and nothing else."""


def settled(situation: Situation) -> Situation:
    """The situation as its purpose and channel allow.

    A neighbour of the no is frank, said once, and written; a firm that has a voice speaks as one person.

    Raises BankError when a neighbour is asked for on a channel that is spoken.
    """
    choices = situation.choices
    if choices.purpose is Purpose.DECLINE:
        return _in_person(situation)
    if situation.channel.group is ChannelGroup.SPOKEN:
        raise BankError(
            Message("A letter of this kind is written: {purpose}.", purpose=choices.purpose),
            Message("Choose email, letter, form, dm or sms."),
        )
    offered = choices.alternative
    hands_over = choices.purpose is Purpose.END and offered.way is Way.HAND_OVER
    if choices.purpose not in OFFERING and not hands_over:
        offered = replace(offered, way=Way.NONE)
    choices = replace(choices, kind=Kind.FRANK, excuse=None, level=1, delay_word=False, alternative=offered)
    return replace(situation, choices=choices)


def _in_person(situation: Situation) -> Situation:
    """Aloud, and to a friend, a person speaks for the firm: « ici Claude, de Studio Aval. Je t’appelle… »."""
    profile = situation.profile
    close = situation.channel.group is ChannelGroup.SPOKEN or situation.relation is Relation.FRIEND
    firm = situation.writer is Writer.NOUS and close
    if not (firm and profile.name and profile.business) or is_firm(profile.name, profile.business):
        return situation
    return replace(situation, choices=replace(situation.choices, writer=Writer.N))


def no_kind(situation: Situation) -> NoKind:
    """What the decision must close, so that the offer after it is no contradiction."""
    return NO_KINDS.get(way_of(situation), NoKind.THIS)


def way_of(situation: Situation) -> Way:
    """The way out that is really offered: a second or third no brings no new one.

    Nor does a reason that closes the door leave a discount on a next project.
    """
    way = situation.choices.alternative.way
    return Way.NONE if situation.choices.level > 1 or (way is Way.DISCOUNT and closes(situation)) else way


def closes(situation: Situation) -> bool:
    """True when the reason forbids to speak of a next project."""
    return Act.NEXT_PROJECT in FORBIDDEN.get(situation.choices.reason, frozenset())


def forbidden(situation: Situation) -> frozenset[Act]:
    """Every act that would contradict the reason or the offer."""
    by_reason = FORBIDDEN.get(situation.choices.reason, frozenset())
    return by_reason | FORBIDDEN_BY_WAY.get(way_of(situation), frozenset())


def speaks(situation: Situation) -> bool:
    """True when a reason is said at all."""
    choices = situation.choices
    return choices.kind is Kind.DIPLOMATIC or choices.reason not in SILENT
