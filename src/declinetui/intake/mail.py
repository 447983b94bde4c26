"""A mail as it travels (.eml, mbox, Maildir) -> the few headers that matter, and its words."""

import email
import re
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import Message as MailMessage

from declinetui.intake.decode import decode
from declinetui.text.clean import html_to_text

_KNOWN = (
    rb"(?:from|to|cc|bcc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|sender|"
    rb"dkim-signature|x-[a-z-]+|arc-[a-z-]+|authentication-results|references|in-reply-to|content-transfer-encoding|user-agent|thread-[a-z]+|list-[a-z]+)"
)
_HEAD = re.compile(
    rb"(?:From [^\n]*\n)?(?:" + _KNOWN + rb":[^\n]*\r?\n(?:[ \t]+[^\n]*\r?\n)*)+\r?\n", re.IGNORECASE
)
_TRAVELLED = re.compile(
    rb"^(?:message-id|mime-version|content-type|received|return-path):", re.IGNORECASE | re.MULTILINE
)
_NEXT_IN_MBOX = re.compile(rb"\r?\n\r?\nFrom [^\n]{5,}\d{4}\r?\n(?=[A-Za-z-]+:)")
_SHOWN = ("From", "Reply-To", "To", "Subject", "Date", "Message-ID")
_PARTS = 50


@dataclass(frozen=True, slots=True)
class Mail:
    """The headers shown, as "Name: value" lines, and the text of the body."""

    head: str
    body: str


def read_mail(data: bytes) -> Mail | None:
    """The mail in some bytes, or None when they are no mail as it travels."""
    head = _HEAD.match(data[:64_000].lstrip(b"\r\n \t\xef\xbb\xbf"))
    if head is None or not _TRAVELLED.search(head.group()):
        return None
    data = data.lstrip(b"\r\n \t\xef\xbb\xbf")
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
        following = _NEXT_IN_MBOX.search(data)
        data = data[: following.start()] if following else data
    try:
        message = email.message_from_bytes(data)
        return Mail(_head_lines(message), _body(message))
    except (
        ValueError,
        LookupError,
        IndexError,
        TypeError,
        AttributeError,
        RecursionError,
        KeyError,
        AssertionError,
    ):
        return None  # the standard library gives up on some hopeless mails in its own ways


def unfold_words(value: str) -> str:
    """A header's value with its RFC 2047 words decoded and its folds undone."""
    value = re.sub(r"\s*\r?\n\s+", " ", value)
    if "=?" not in value:
        return value.strip()
    try:
        return str(make_header(decode_header(value))).strip()
    except (ValueError, LookupError, UnicodeError, TypeError):
        return value.strip()


def _head_lines(message: MailMessage) -> str:
    # get() would turn bytes of raw UTF-8 headers into replacement characters; the raw items keep them.
    raws = {name.lower(): value for name, value in reversed(list(message.raw_items()))}
    lines = []
    for name in _SHOWN:
        raw = raws.get(name.lower())
        if raw:
            value = unfold_words(str(raw))
            if "\udc80" <= max(value, default="") <= "\udcff":
                value = decode(value.encode("utf-8", "surrogateescape"))
            lines.append(f"{name}: {' '.join(value.split())}")
    return "\n".join(lines)


def _body(message: MailMessage) -> str:
    html = ""
    for count, part in enumerate(message.walk()):
        if count > _PARTS:
            break
        kind = part.get_content_type()
        if part.is_multipart() or part.get_filename() or kind not in {"text/plain", "text/html"}:
            continue
        words = _payload(part)
        if kind == "text/plain" and words.strip():
            return _unflowed(words) if "flowed" in str(part.get("Content-Type", "")).lower() else words
        if kind == "text/html" and not html:
            html = words
    return html_to_text(html) if html else ""


def _payload(part: MailMessage) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return str(payload or "")
    return decode(payload, part.get_content_charset())


def _unflowed(text: str) -> str:
    """format=flowed (RFC 3676): a line that ends in a space goes on."""
    return re.sub(r"(?<!^--) \r?\n(?![>\r\n])", " ", text, flags=re.MULTILINE)
