"""A request as the user sees it: the inquiry, the person, and how sure each field is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client
from declinetui.domain.values import Span
from declinetui.errors import Message
from declinetui.intake.model import Intake
from declinetui.intake.who import Who


class Mark(StrEnum):
    """How sure a field is."""

    SURE = "sure"
    UNSURE = "unsure"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field of a request: its id, its words, its value as text, and the evidence in the message."""

    id: str
    label: Message
    value: str
    mark: Mark
    span: Span | None = None
    note: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRow:
    """One line of the shared past: a day, a yes, a no or the client's own answer, and what about."""

    day: date
    yes: bool
    label: Message
    about: str = ""
    extra: Message | None = None
    reply: str = ""
    """uid of the Reply, or empty."""
    neutral: bool = False
    """A letter beside the no, such as a word of receipt: neither a yes nor a no."""
    theirs: bool = False
    """The client's answer to a letter; `inquiry` holds its words."""
    inquiry: str = ""
    """uid of the Inquiry that was answered, or that says it."""
    thread: str = ""
    """What the rows of one exchange have in common."""
    follows: bool = False
    """True when the row above belongs to the same exchange."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is being answered. `client` may be new: it is saved when the reply is sent."""

    id: str
    """Hash of the normalised text, or the uid of a logged inquiry."""
    text: str
    inquiry: Inquiry
    client: Client
    who: Who = Who.NEW
    likely: Client | None = None
    """The client that the sender probably is, while nobody has confirmed or refused it."""
    why: tuple[str, ...] = ()
    """What the guess rests on: "email", "phone", "name", "organisation"."""
    due: date
    intake: Intake | None = None
    fields: tuple[FieldView, ...] = ()
    past: tuple[PastRow, ...] = ()
    standing: tuple[Message, ...] = ()
    """What a returning client finds remembered: open offers, then promises."""
    logged: bool = False
    """True when the inquiry already stands in the log."""
    answered: date | None = None
    """Day an earlier request of the same thread was answered."""
    signer: str = ""
    """Name on the message's To: line; signs when nobody else does."""
