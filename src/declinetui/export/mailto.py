"""A reply as a mailto address (RFC 6068), which opens the mail program with everything filled in."""

from urllib.parse import quote

from declinetui.export.eml import is_address
from declinetui.export.outgoing import Outgoing
from declinetui.export.plaintext import one_line

LONGEST = 2000
"""Characters that Windows and browsers pass on for sure; above, offer the .eml file."""


def mailto(reply: Outgoing) -> str:
    """The address with subject, body and thread; line breaks are %0D%0A (RFC 6068, 5)."""
    to = quote(reply.to_email, safe="@") if is_address(reply.to_email) else ""
    body = "\r\n".join(reply.body.replace("\x00", "").splitlines())
    fields = [
        ("subject", one_line(reply.subject)),
        ("in-reply-to", one_line(reply.in_reply_to)),
        ("body", body),
    ]
    query = "&".join(f"{name}={_quoted(value)}" for name, value in fields if value)
    return f"mailto:{to}" + (f"?{query}" if query else "")


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="replace")
