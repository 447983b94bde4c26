"""The header lines of a mail, as programs write them or as people paste them, French or English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr, parsedate_to_datetime
from types import MappingProxyType

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.text.dates import find_dates
from declinetui.text.fold import fold_aligned, squeeze

_LABELS = (
    ("from", "de|from|expediteur|sender"),
    ("reply", "reply-to|reply to|repondre a"),
    ("to", "a|to|destinataires?"),
    ("cc", "cc|cci|bcc"),
    ("subject", "objet|subject|sujet"),
    ("date", "date|envoye(?: le)?|sent|recu(?: le)?|received|date d'envoi"),
    ("id", "message-id"),
    (
        "other",
        "importance|priority|priorite|attachments?|pieces? jointes?|mime-version|content-[a-z-]+|"
        "x-[a-z-]+|return-path|organization",
    ),
)
_LINE = re.compile(
    r"[ \t>*]*(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS)
    + r")[ \t]*\*?:[ \t]*\*?[ \t]*(?P<value>[^\n]*)(?:\n|$)"
)
_MOST = 14


@dataclass(frozen=True, slots=True)
class Head:
    """A block of header lines: label -> (value as written, its span), and where it ends."""

    values: Mapping[str, tuple[str, Span]]
    end: int

    def get(self, name: str) -> tuple[str, Span] | None:
        """The value of a label with its span."""
        return self.values.get(name)


NONE = Head(MappingProxyType({}), 0)


def read_head(text: str, start: int = 0) -> Head:
    """The header block that starts there, blank lines skipped; NONE when there is none."""
    folded = fold_aligned(text[start : start + 6000])
    position = len(folded) - len(folded.lstrip())
    values: dict[str, tuple[str, Span]] = {}
    for _ in range(_MOST):
        match = _LINE.match(folded, position)
        if match is None:
            continued = re.compile(r"[ \t]{1,8}\S[^\n]*(?:\n|$)").match(folded, position) if values else None
            if continued is None:
                break
            position = continued.end()
            continue
        name = next(n for n, _ in _LABELS if match[n])
        left = start + match.start("value")
        raw = text[left : start + match.end("value")].rstrip(" \t*")
        values.setdefault(name, (raw, Span(left, left + len(raw))))
        position = match.end()
    telling = set(values) - {"other", "cc"}
    if len(telling) >= 2 or telling & {"id"} or (telling == {"subject"} and values["subject"][0]):
        return Head(MappingProxyType(values), start + position)
    return NONE


_BRACKETS = re.compile(
    r"^\s*[\"'“«]?\s*(?P<name>[^<\[\"”»]*?)\s*[\"'”»]?\s*[<\[(](?:mailto:)?(?P<mail>[^>\]\s)]+@[^>\]\s)]+)"
)


def person(value: str) -> tuple[str, str]:
    """The name and the address of a From or To value; empty where it has none."""
    match = _BRACKETS.match(value)
    name, mail = (match["name"], match["mail"]) if match else ("", "")
    if match is None:
        name, mail = parseaddr(value.split(";", maxsplit=1)[0])
        if "@" not in mail:
            name, mail = (value.split(";", maxsplit=1)[0].split("<", maxsplit=1)[0].strip(" \"'"), "")
    name = squeeze(name).strip("\"' ,")
    if "@" in name:
        name = ""
    if name.count(",") == 1 and not re.search(r"inc|ltd|lt[ée]e|cpa|ing|llc", name, re.IGNORECASE):
        last, first = (part.strip() for part in name.split(","))
        name = f"{first} {last}" if first and last else name
    return name, mail.strip("<>., ")


_CLOCK = re.compile(r"(\d{1,2}) ?[:h] ?(\d{2})(?::\d{2})?(?: ?([ap])\.?m)?")


def moment(value: str, now: datetime, language: Language | None) -> datetime | None:
    """The local time of a Date line, RFC 5322 or in words; without zone."""
    try:
        parsed = parsedate_to_datetime(value)
        if parsed.year > 1970:
            return parsed.replace(tzinfo=None, microsecond=0)
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    today = now.date()
    readings = [r for r in find_dates(value, today, language) if r.day <= today] or [
        r for r in find_dates(value, today.replace(day=1, month=1), language) if r.day <= today
    ]
    if not readings:
        return None
    clock = _CLOCK.search(fold_aligned(value))
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (9, 0)
    if clock and clock[3] and hour <= 12:
        hour = hour % 12 + (12 if clock[3] == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    return datetime(readings[0].day.year, readings[0].day.month, readings[0].day.day, hour, minute)


_PREFIX = re.compile(r"^(?:(?:re|fwd?|tr|rép|rep|aw|wg|ref|réf)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.IGNORECASE)


def bare_subject(value: str) -> str:
    """A subject without its Re:, Fwd:, TR:."""
    return squeeze(_PREFIX.sub("", squeeze(value)))
