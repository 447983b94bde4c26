"""Typography in hand-written text: a finding with its fix, never a silent change."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.terms import Channel, Language
from declinetui.domain.values import Span
from declinetui.errors import Message

NBSP = "\u00a0"
_LOOKS = 2
_ASIDE = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}|\bRe: ?")
"""Addresses are never set."""
_Put = Callable[[re.Match[str]], str]
_FIX = Fix(label=Message("set it right"), action=FixAction.REPLACE)


def _amount(match: re.Match[str]) -> str:
    """1500$ is written 1 500 $ with no-break spaces (OQLF, « Espacement »)."""
    whole, comma, rest = match[1].partition(",")
    digits = re.sub(r"\D", "", whole)
    grouped = f"{int(digits):,}".replace(",", NBSP) if len(digits) > 3 else digits
    return f"{grouped}{comma}{rest}{NBSP}{match[2]}"


_FRENCH: tuple[tuple[re.Pattern[str], _Put, Message], ...] = (
    (
        re.compile(r"(?<=\w)[ \u00a0\u202f]+([;!?])(?=\s|$|[\"»”])"),
        lambda m: m[1],
        Message("No space before {mark} in Quebec French."),
    ),
    (
        re.compile(r"(?<=[\w)»$%]) ?:(?=\s)"),
        lambda m: f"{NBSP}:",
        Message("A no-break space before the colon."),
    ),
    (re.compile(r"« ?(?=\w)"), lambda m: f"«{NBSP}", Message("A no-break space inside the quotation marks.")),
    (
        re.compile(r"(?<=[\w.!?…,]) ?»"),
        lambda m: f"{NBSP}»",
        Message("A no-break space inside the quotation marks."),
    ),
    (
        re.compile(r"(?<![\d.,])(\d+(?:[ \u00a0]\d{3})*(?:,\d+)?)[ \u00a0]?([%$])(?!\w)"),
        _amount,
        Message("A no-break space before the sign."),
    ),
    (
        re.compile(r'"([^"\n]{1,80})"'),
        lambda m: f"«{NBSP}{m[1].strip()}{NBSP}»",
        Message("Straight quotation marks."),
    ),
)
_ENGLISH: tuple[tuple[re.Pattern[str], _Put, Message], ...] = (
    (re.compile(r'"([^"\n]{1,80})"'), lambda m: f"“{m[1]}”", Message("Straight quotation marks.")),
)
_BOTH: tuple[tuple[re.Pattern[str], _Put, Message], ...] = (
    (re.compile(r"(?<=\w)'(?=\w)"), lambda m: "’", Message("A straight apostrophe.")),
    (re.compile(r"\.{3}"), lambda m: "…", Message("Three dots are one character.")),
    (re.compile(r"(?<=\S)  +(?=\S)"), lambda m: " ", Message("A doubled space.")),
)


def typeset_rules(subject: TextSubject) -> Iterator[Finding]:
    """Spaces of fr-CA (OQLF), quotes, apostrophes; an SMS keeps its plain characters.

    A sentence of a draft gets one finding whose fix sets all of it; a whole text one for each kind.
    """
    if subject.channel is Channel.SMS:
        return
    found = list(_faults(subject))
    if found and subject.fragment:
        why = found[0][2]
        fix = Fix(label=_FIX.label, action=_FIX.action, text=set_right(subject))
        yield subject.finding("typography", Severity.NOTICE, why, Span(0, len(subject.text)), fix)
        return
    seen: set[Message] = set()
    for match, put, why in found:
        if why not in seen:
            seen.add(why)
            fix = Fix(label=_FIX.label, action=_FIX.action, text=put)
            span = Span(match.start(), match.end())
            yield subject.finding("typography", Severity.NOTICE, why, span, fix)


def set_right(subject: TextSubject) -> str:
    """The text with every fault of its setting mended; a second look finds what stood inside a first."""
    for _look in range(_LOOKS):
        text, last = "", 0
        for match, put, _why in sorted(_faults(subject), key=lambda fault: fault[0].start()):
            if match.start() >= last:
                text += subject.text[last : match.start()] + put
                last = match.end()
        subject = replace(subject, text=text + subject.text[last:])
    return subject.text


def _faults(subject: TextSubject) -> Iterator[tuple[re.Match[str], str, Message]]:
    rules = (*(_FRENCH if subject.language is Language.FR else _ENGLISH), *_BOTH)
    aside = [(m.start(), m.end()) for m in _ASIDE.finditer(subject.text)]
    for pattern, put, why in rules:
        for match in pattern.finditer(subject.text):
            text = put(match)
            kept = any(start <= match.start() < end for start, end in aside)
            if text != match[0] and not kept:
                yield match, text, Message(why.msgid, mark=match[0].strip()) if "{mark}" in why.msgid else why
