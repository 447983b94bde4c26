"""A reply as an Internet message (RFC 5322), to open as a draft in any mail program.

Headers are written here, one by one: Python's policies wrap a long Message-ID in an encoded
word, which breaks threads.
"""

import quopri
import re
from email.errors import HeaderParseError
from email.header import Header
from email.utils import format_datetime

from declinetui.export.outgoing import Outgoing
from declinetui.export.plaintext import one_line

_LINE = "\r\n"
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[^\s@<>()\[\],;:\\\"]+")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_WIDTH = 76
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")


def eml(reply: Outgoing) -> bytes:
    """The message in CRLF lines, quoted-printable UTF-8, marked as not yet sent.

    The Date has the zone -0000 (RFC 5322, 3.3: local time, zone unknown). An address or
    Message-ID that is not well formed is left out rather than repaired.
    """
    headers = [
        ("From", _mailbox(reply.from_name, reply.from_email)),
        ("To", _mailbox(reply.to_name, reply.to_email)),
        ("Subject", _words(one_line(reply.subject), "Subject")),
        ("Date", format_datetime(reply.written.replace(tzinfo=None))),
        ("Message-ID", _identifiers((reply.message_id,))),
        ("In-Reply-To", _identifiers((reply.in_reply_to,))),
        ("References", _identifiers((*reply.references, reply.in_reply_to))),
        ("Content-Language", f"{reply.language.value}-CA"),
        ("MIME-Version", "1.0"),
        ("Content-Type", 'text/plain; charset="utf-8"'),
        ("Content-Transfer-Encoding", "quoted-printable"),
        ("X-Unsent", "1"),
    ]
    head = "".join(f"{name}: {value}{_LINE}" for name, value in headers if value)
    return f"{head}{_LINE}{_body(reply.body)}".encode("ascii")


def is_address(text: str) -> bool:
    """True for a plain address that a header can hold."""
    return bool(_ADDRESS.fullmatch(text)) and bool(_ascii_domain(text))


def _body(text: str) -> str:
    lines = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip().encode("utf-8", "replace")
    )
    encoded = quopri.encodestring(lines + b"\n").decode("ascii")
    return encoded.replace("\n", _LINE)


def _mailbox(name: str, address: str) -> str:
    """A name and an address; the address alone without a name, nothing without an address."""
    address = _ascii_domain(address) if _ADDRESS.fullmatch(address) else ""
    name = one_line(name)
    if not address:
        return ""
    if not name:
        return address
    if name.isascii():
        if _ATOMS.fullmatch(name) and len(name) <= _WIDTH - 10:
            return _joined(name, address)
        if len(name) <= _WIDTH - 10:
            quoted = name.replace("\\", "\\\\").replace('"', '\\"')
            return _joined(f'"{quoted}"', address)
    return _joined(_words(name, "From", always=True), address)


def _joined(name: str, address: str) -> str:
    last = name.rpartition(_LINE)[2]
    room = len(last) + len(address) + 9 <= _WIDTH
    return f"{name}{' ' if room else _LINE + ' '}<{address}>"


def _ascii_domain(address: str) -> str:
    """The address with its domain as IDNA writes it; empty when it has no such form."""
    local, _, domain = address.rpartition("@")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return ""


def _words(text: str, header: str, *, always: bool = False) -> str:
    """Encoded words (RFC 2047) where the text is not ASCII, folded to 76 characters."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    if not text:
        return ""
    plain = text.isascii() and not always and "=?" not in text and max(map(len, text.split())) < _WIDTH - 10
    charset = "us-ascii" if plain else "utf-8"
    try:
        return Header(text, charset, maxlinelen=_WIDTH, header_name=header).encode(linesep=_LINE)
    except HeaderParseError:  # a text that itself looks like a header
        return Header(text, "utf-8", maxlinelen=_WIDTH, header_name=header).encode(linesep=_LINE)


def _identifiers(values: tuple[str, ...]) -> str:
    """Well-formed Message-IDs, once each, one a line (RFC 5322, 3.6.4)."""
    kept = dict.fromkeys(value for value in values if _MESSAGE_ID.fullmatch(value))
    return f"{_LINE} ".join(kept)
