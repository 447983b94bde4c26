"""E-mail address and telephone of the sender: form, headers, signature, then the words themselves."""

import re

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.intake.forms import Form
from declinetui.intake.headers import person
from declinetui.intake.layout import Layout
from declinetui.intake.model import Field, sure, unsure
from declinetui.l10n.phones import phone as write_phone
from declinetui.text.fold import fold_aligned

EMAIL = re.compile(
    r"(?<![\w.+-])[\w][\w.+'-]{0,63}(?:@| ?[(\[] ?(?:a|at|arobase|@) ?[)\]] ?| arobase )[\w-]+(?:(?:\.|"
    r" ?[(\[](?:dot|point)[)\]] ?)[\w-]+){1,5}",
    re.IGNORECASE,
)
_AT = re.compile(r" ?[(\[] ?(?:a|at|arobase|@) ?[)\]] ?| arobase ", re.IGNORECASE)
_DOT = re.compile(r" ?[(\[](?:dot|point)[)\]] ?", re.IGNORECASE)
_ROBOT = re.compile(
    r"no-?reply|ne-?pas-?repondre|notification|mailer-daemon|donotreply|postmaster|"
    r"wordpress@|forms?@|formulaire@",
    re.I,
)


def find_email(layout: Layout, form: Form, mine: frozenset[str]) -> Field[str]:
    """The address to answer to; never one of `mine` (folded addresses of the user)."""
    span = form.get("email")
    if span:
        found = EMAIL.search(layout.live, span.start, span.end)
        if found:
            return sure(_address(found.group()), Span(*found.span()), "form")
    for name in ("reply", "from"):
        header = layout.head.get(name)
        if header is None:
            continue
        address = person(header[0])[1]
        if "@" in address and not _ROBOT.search(address) and address.lower() not in mine:
            at = layout.text.find(address, header[1].start, header[1].end)
            return sure(address, Span(at, at + len(address)) if at >= 0 else header[1], "header")
    for zone, note in ((layout.signature, "signature"), (layout.body, "body")):
        for match in EMAIL.finditer(layout.live, zone.start, zone.end):
            address = _address(match.group())
            if address.lower() not in mine and not _ROBOT.search(address):
                make = sure if note == "signature" else unsure
                return make(address, Span(*match.span()), note)
    return Field()


def _address(written: str) -> str:
    return _DOT.sub(".", _AT.sub("@", written)).strip(".-'")


_NANP = re.compile(
    r"(?<![\w$.,/-])(?:\+?1[ .-]{0,2})?\(?[2-9]\d\d\)?[ .-]{0,3}[2-9]\d\d[ .-]{0,2}\d{4}(?!\d|[ .-]?\$)"
    r"(?:[ ,;(]{0,3}(?:poste|ext(?:ension)?\.?|p\.|x|#|local)[ .:#]{0,2}\d{1,6}\)?)?",
)
_WORLD = re.compile(r"(?<![\w$])(?:\+|00)(?!1\b)\d{1,3}(?:[ .()-]{0,3}\d{1,4}){3,6}(?!\d)")
_LOCAL = re.compile(
    r"(?:tel|telephone|cell|phone|call|appel\w*|rappel\w*|text\w*|au|at|number|numero|"
    r"#)[ .:]{1,3}(?P<n>[2-9]\d\d[ -]\d{4})(?!\d)"
)
_FAX = re.compile(r"(?:fax|telec(?:opieur)?|f)\s{0,4}[.:]*\s{0,4}$")
_EXTENSION = re.compile(r"(\d)[ ,;(]*(?:poste|ext(?:ension)?\.?|p\.|x|#|local)[ .:#]*(\d{1,6})\)?$")


def find_phone(layout: Layout, form: Form, language: Language | None, mine: frozenset[str]) -> Field[str]:
    """The number to call; a fax or a number of the user's is none."""
    span = form.get("phone")
    zones = [(span, "form")] if span else []
    zones += [(layout.signature, "signature"), (layout.body, "body")]
    for zone, note in zones:
        match = _first(layout, zone, mine)
        if match:
            value = _written(layout.live[match.start : match.end], language or Language.FR)
            return sure(value, match, note)
    local = _LOCAL.search(layout.folded, layout.body.start, layout.signature.end)
    if local:
        at = Span(*local.span("n"))
        return unsure(layout.live[at.start : at.end].strip(), at, "local")
    return Field()


def _first(layout: Layout, zone: Span, mine: frozenset[str]) -> Span | None:
    found = [
        m
        for pattern in (_NANP, _WORLD)
        for m in pattern.finditer(layout.folded, zone.start, zone.end)
        if not _FAX.search(layout.folded, max(0, m.start() - 14), m.start())
        and re.sub(r"\D", "", m.group())[-10:] not in mine
    ]
    found.sort(key=lambda m: m.start())
    return Span(*found[0].span()) if found else None


def _written(raw: str, language: Language) -> str:
    folded = fold_aligned(raw)
    plain = _EXTENSION.sub(r"\1 ext. \2", folded)
    return write_phone(plain.strip(" (,"), language)
