"""What must not be named: another client, and the contact of a partner who did not agree."""

import re
from collections.abc import Iterator

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding, Severity
from declinetui.domain.values import Span
from declinetui.errors import Message
from declinetui.text.fold import fold_aligned

_NUMBER = re.compile(r"\+?[\d(][\d .()\u00a0‑–-]{5,}\d")
_LAST = 10
"""Digits of a North American number, area code included."""


def names(subject: TextSubject) -> Iterator[Finding]:
    """Another client is never named; a partner's contact only with consent."""
    for name in subject.others:
        span = _named(subject, name.strip())
        if span:
            quote = subject.text[span.start : span.end]
            why = Message("“{quote}” is another client: never name one.", quote=quote)
            yield subject.finding("other_client", Severity.RED, why, span)
    for contact in subject.hidden_contacts:
        span = _mail(subject, contact) if "@" in contact else _phone(subject, contact)
        if span:
            quote = subject.text[span.start : span.end]
            why = Message("“{quote}”: this partner has not agreed to show it.", quote=quote)
            yield subject.finding("contact_shown", Severity.RED, why, span)


def _named(subject: TextSubject, name: str) -> Span | None:
    """A name of several words is found in any case; a single one only as it is written."""
    whole = " " in name
    sought, text = (fold_aligned(name), subject.folded) if whole else (name, subject.text)
    match = re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text) if name else None
    return Span(match.start(), match.end()) if match else None


def _mail(subject: TextSubject, address: str) -> Span | None:
    at = subject.text.lower().find(address.strip().lower())
    return Span(at, at + len(address.strip())) if at >= 0 else None


def _phone(subject: TextSubject, number: str) -> Span | None:
    wanted = re.sub(r"\D", "", number)[-_LAST:]
    for match in _NUMBER.finditer(subject.text):
        if wanted and re.sub(r"\D", "", match[0])[-_LAST:] == wanted:
            return Span(match.start(), match.end())
    return None
