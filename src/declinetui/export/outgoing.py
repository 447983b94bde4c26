"""A reply ready to leave: what every format needs to know of it, and nothing private."""

from dataclasses import dataclass
from datetime import datetime

from declinetui.domain.terms import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """The reply as a message. Empty strings stand for what is not known."""

    language: Language
    body: str
    subject: str = ""
    client: str = ""
    """Name of the reader, for file names."""
    to_name: str = ""
    to_email: str = ""
    from_name: str = ""
    from_email: str = ""
    written: datetime
    """Local time, without zone."""
    in_reply_to: str = ""
    """Message-ID of the client's message, with its angle brackets."""
    references: tuple[str, ...] = ()
    """Message-IDs of the thread before that, oldest first."""
    message_id: str = ""
