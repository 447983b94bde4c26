"""What a client needs, and what the directory answers."""

from dataclasses import dataclass
from datetime import date

from declinetui.domain.people import Partner
from declinetui.domain.terms import Language
from declinetui.errors import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Work that someone else could take; only the text is required."""

    text: str
    """A trade, a few words or whole sentences, in French or English."""
    language: Language | None = None
    """Language the partner must speak with the client."""
    region: str = ""
    """Where the work happens; binds only when `on_site`."""
    on_site: bool = False
    client: str = ""
    """Name of the client, to respect the conflicts of partners."""
    firm: str = ""
    """The client's organisation, to the same end."""
    start: date | None = None
    """Day the work must start; None: no day is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A partner who could take it, with the reasons in the order of their weight."""

    partner: Partner
    score: float
    """0 to 1; only an order within one answer, not a probability."""
    reasons: tuple[Message, ...]
