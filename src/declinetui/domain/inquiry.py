"""A request that was received, and where it stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from declinetui.domain.terms import Address, Channel, Language
from declinetui.domain.values import Money, NounPhrase


class InquiryStatus(StrEnum):
    """Life of an inquiry: the place it holds in Today and on the client's card."""

    TO_ANSWER = "to_answer"
    DRAFTED = "drafted"
    DECLINED = "declined"
    NEGOTIATING = "negotiating"
    REFERRED = "referred"
    WAITING_LIST = "waiting_list"
    ACCEPTED = "accepted"
    NO_REPLY = "no_reply"


class AnswerKind(StrEnum):
    """What a client's answer to a letter amounts to."""

    INSISTS = "insists"
    ASKS = "asks"
    """Asks who else could do it."""
    THANKS = "thanks"
    ACCEPTS = "accepts"
    REFUSES = "refuses"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One request: what was asked, by whom (client uid), when and through which channel."""

    uid: str
    client: str
    received: datetime
    """Local time of the user, without zone."""
    channel: Channel = Channel.EMAIL
    text: str = ""
    subject: str = ""
    message_id: str = ""
    """RFC 5322 Message-ID with its angle brackets, or empty."""
    project: NounPhrase | None = None
    budget: Money | None = None
    budget_min: Money | None = None
    client_deadline: date | None = None
    """When the client wants the work."""
    reply_by: date | None = None
    """When the client asked to be answered."""
    urgent: bool = False
    language: Language | None = None
    address: Address | None = None
    go_between: str = ""
    reference: str = ""
    status: InquiryStatus = InquiryStatus.TO_ANSWER
    snoozed_until: date | None = None
    thread: str = ""
    """uid of the inquiry this one insists on, or empty."""
    answer: AnswerKind | None = None
    """What the words amount to, when they answer a letter of the thread."""
