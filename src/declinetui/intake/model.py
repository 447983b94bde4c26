"""What was understood of a message: every field with its evidence and how sure it is."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from declinetui.domain.terms import Address, Channel, Language, Title
from declinetui.domain.values import Money, NounPhrase, Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import Message

T = TypeVar("T")


class Confidence(StrEnum):
    """How far a field may be trusted; MISSING goes with a value of None."""

    SURE = "sure"
    UNSURE = "unsure"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One thing read from the message; the span is in Intake.text, None when it stands elsewhere."""

    value: T | None = None
    confidence: Confidence = Confidence.MISSING
    span: Span | None = None
    note: str = ""
    """Id of the evidence: "header", "signature", "form", "sign-off", "self-introduction"…"""

    def __bool__(self) -> bool:
        """True when something was found."""
        return self.value is not None


def sure(value: T, span: Span | None = None, note: str = "") -> Field[T]:
    """A field whose evidence leaves little doubt."""
    return Field(value, Confidence.SURE, span, note)


def unsure(value: T, span: Span | None = None, note: str = "") -> Field[T]:
    """A field worth showing, and worth a look."""
    return Field(value, Confidence.UNSURE, span, note)


class SourceKind(StrEnum):
    """The shape in which a message came."""

    EMAIL = "email"
    """An .eml, mbox or Maildir message, or text with its headers."""
    FORWARDED = "forwarded"
    FORM = "form"
    NOTES = "notes"
    """The user's own notes of a call."""
    VOICEMAIL = "voicemail"
    SMS = "sms"
    DM = "dm"
    LETTER = "letter"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class DueDate:
    """A date as the client wrote it, and the day it means (None when it cannot be told)."""

    as_written: str
    day: date | None
    note: Message | None = None
    """The choice made when the words can mean two days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the caller already knows; a hint wins over a guess."""

    channel: Channel | None = None
    received: datetime | None = None
    language: Language | None = None
    calendar: WorkCalendar | None = None
    """Working days, for "in 3 business days"."""
    me: tuple[str, ...] = ()
    """Names, firm and addresses of the user: never taken for the client's."""


@dataclass(frozen=True, slots=True)
class ScamSignal:
    """One well-known pattern of fraud: its id and where it stands."""

    code: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A message understood as far as it honestly can be; a missing field is missing."""

    text: str
    """The whole message, inert, headers of a mail left out."""
    source: SourceKind
    body: Span
    """The newest words: no quotation, signature or disclaimer."""
    sender_name: Field[str] = field(default_factory=Field)
    organisation: Field[str] = field(default_factory=Field)
    title: Field[Title] = field(default_factory=Field)
    email: Field[str] = field(default_factory=Field)
    phone: Field[str] = field(default_factory=Field)
    """As people write it here: 514 555-0142, with " poste 12" when there is an extension."""
    language: Field[Language] = field(default_factory=Field)
    address: Field[Address] = field(default_factory=Field)
    subject: Field[str] = field(default_factory=Field)
    project: Field[NounPhrase] = field(default_factory=Field)
    trade: Field[str] = field(default_factory=Field)
    """The trade wanted, as a stable id ("web", "translation"…)."""
    budget: Field[Money] = field(default_factory=Field)
    """The amount, or the upper bound of a range."""
    budget_min: Field[Money] = field(default_factory=Field)
    client_deadline: Field[DueDate] = field(default_factory=Field)
    reply_by: Field[DueDate] = field(default_factory=Field)
    urgent: Field[bool] = field(default_factory=Field)
    """True when said so, or due within 48 hours; a False with a span was said ("no rush")."""
    channel: Field[Channel] = field(default_factory=Field)
    received: Field[datetime] = field(default_factory=Field)
    message_id: Field[str] = field(default_factory=Field)
    go_between: Field[str] = field(default_factory=Field)
    to_name: Field[str] = field(default_factory=Field)
    """Name on the To: line: the one who will sign the answer."""
    reference: Field[str] = field(default_factory=Field)
    scam: tuple[ScamSignal, ...] = ()

    @property
    def is_scam(self) -> bool:
        """True when enough well-known patterns meet: no reply is advised, no partner exposed."""
        return len({s.code for s in self.scam}) >= 2
