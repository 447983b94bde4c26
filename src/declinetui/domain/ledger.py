"""What was said, offered and promised: written only when a reply is marked as sent."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from declinetui.domain.terms import (
    Address,
    Channel,
    ExcuseFamily,
    Kind,
    Language,
    Move,
    Purpose,
    Reason,
    Way,
)
from declinetui.domain.values import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SentSentence:
    """One sentence that went out, with its provenance; phrase "" when written by hand."""

    move: Move
    phrase: str
    text: str
    sent: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply that was sent."""

    uid: str
    inquiry: str
    client: str
    sent: datetime
    channel: Channel
    language: Language
    address: Address
    reason: Reason
    kind: Kind
    excuse: ExcuseFamily | None = None
    way: Way = Way.NONE
    subject: str = ""
    text: str = ""
    sentences: tuple[SentSentence, ...] = ()
    joints: tuple[str, ...] = ()
    """Ids of the connectives used."""
    ignored: tuple[str, ...] = ()
    """Codes of findings the user chose to leave."""
    exported: tuple[str, ...] = ()
    """Paths of files written for this reply."""
    purpose: Purpose = Purpose.DECLINE
    """What it was for; only a refusal and an end close the request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcuseUse:
    """A diplomatic excuse that was told."""

    uid: str
    client: str
    circle: str
    family: ExcuseFamily
    told: date
    reply: str
    by_hand: bool = False
    """True when recognised in a hand-written sentence."""


class OfferOutcome(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A discount, reduced scope or price that was offered."""

    uid: str
    client: str
    reply: str
    way: Way
    made: date
    percent: int | None = None
    amount: Money | None = None
    expires: date | None = None
    outcome: OfferOutcome = OfferOutcome.OPEN


class PromiseStatus(StrEnum):
    """What became of a promise or a follow-up."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something dated that a sent reply promised."""

    uid: str
    client: str
    reply: str
    due: date
    about: str
    """What was promised, as a project or phrase of the user's; may be empty."""
    way: Way = Way.DATE
    status: PromiseStatus = PromiseStatus.OPEN


class FollowUpKind(StrEnum):
    """Why a follow-up comes back."""

    PROMISE = "promise"
    REFERRAL = "referral"
    CONSENT = "consent"
    NEGOTIATION = "negotiation"
    WRITTEN_TRACE = "written_trace"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A day on which the app reminds the user of something."""

    uid: str
    client: str
    kind: FollowUpKind
    on: date
    ref: str = ""
    """uid of the promise, referral or reply it belongs to."""
    about: str = ""
    status: PromiseStatus = PromiseStatus.OPEN


class ReferralOutcome(StrEnum):
    """What the partner did with a referral."""

    OPEN = "open"
    TOOK_IT = "took_it"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A client sent to a partner."""

    uid: str
    client: str
    partner: str
    reply: str
    made: date
    outcome: ReferralOutcome = ReferralOutcome.OPEN
