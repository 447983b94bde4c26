"""Who writes: the name, the title and the firm, by form, headers, introduction and signature."""

import re
from dataclasses import dataclass

from declinetui.domain.terms import Title
from declinetui.domain.values import Span
from declinetui.intake.domain_name import organisation_of_address
from declinetui.intake.forms import Form
from declinetui.intake.headers import person
from declinetui.intake.introductions import Candidate, contact_named, introduced
from declinetui.intake.layout import Layout
from declinetui.intake.letterhead import letterhead
from declinetui.intake.model import Field, sure, unsure
from declinetui.intake.names import (
    NAME_SAID,
    PART,
    TITLE,
    first_names,
    is_desk,
    is_name,
    is_person,
    looks_like_firm,
    looks_like_role,
    tidy,
    title_of,
)
from declinetui.intake.organisation import clean_organisation, is_place, said_organisation
from declinetui.intake.signature import DEPARTMENT, GROUP, Signature, may_be_firm, read_signature
from declinetui.text.fold import fold


@dataclass(frozen=True, slots=True)
class SenderRead:
    """The three fields about the writer."""

    name: Field[str]
    title: Field[Title]
    organisation: Field[str]


def find_sender(layout: Layout, form: Form, mine: frozenset[str]) -> SenderRead:
    """The writer of the newest words; `mine` holds the folded names of the user."""
    signature = read_signature(layout.live, layout.signature, mine)
    said = introduced(layout, mine)
    tail = None if signature.name else _at_the_end(layout, mine)
    sources = (_from_form(layout, form), _from_header(layout, mine), said, _signed(signature), tail)
    found = [c for c in sources if c]
    if not found and not signature.organisation:
        found = [c for c in (contact_named(layout, mine),) if c]
    name, chosen = _choose(found)
    title = next((c.title for c in (chosen, *found) if c and c.title and _same(c, chosen)), None)
    firm = _organisation(layout, form, said or tail, signature, mine=mine)
    return SenderRead(name, _title(layout, form, title), firm)


def _from_form(layout: Layout, form: Form) -> Candidate | None:
    first, last, whole = form.get("first"), form.get("last"), form.get("name")
    parts = [layout.live[s.start : s.end] for s in (first, last or whole) if s]
    span = whole or last or first
    if not parts or span is None or not (form.is_form or whole):
        return None
    raw = " ".join(parts)
    turned = _TURNED.fullmatch(raw)
    if turned and _known(turned[2]) and not looks_like_firm(turned[1]):
        return Candidate(f"{turned[2]} {turned[1]}", span, "form")
    match = re.match(
        rf"(?:(?P<title>{TITLE})[ \u00a0]+)?(?P<name>[^\n,(|/;:–—]+?)(?:\s{{0,4}}(?:[,|"
        rf"/(;]| [-–—] )\s{{0,4}}(?P<org>[^\n)]+)\)?)?$",
        raw,
    )
    if (
        match is None
        or not is_name(tidy(match["name"]))
        or (not form.is_form and not is_person(tidy(match["name"])))
    ):
        return None
    title = Span(span.start, span.start + match.end("title")) if match["title"] and not first else None
    org = tidy(match["org"] or "")
    firm_first = looks_like_firm(match["name"]) and is_person(org) and not looks_like_firm(org)
    if org and not first and (firm_first or (_known(org) and not _known(tidy(match["name"])))):
        at = span.start + match.start("org")
        firm = Span(span.start + match.start("name"), span.start + match.end("name"))
        return Candidate(org, Span(at, at + len(org)), "form", None, tidy(match["name"]), firm)
    if org and (re.search(r"\d{3}|@", org) or looks_like_role(org)):
        org = ""
    where = (
        Span(span.start + match.start("org"), span.start + match.end("org")) if org and not first else None
    )
    return Candidate(tidy(match["name"]), span, "form", title, org if where else "", where)


_TURNED = re.compile(r"([A-ZÀ-Ý][\w'’-]+), ([A-ZÀ-Ý][\w'’-]+)")
""" "Caron, Sylvie", as forms and directories turn names round."""


def _known(name: str) -> bool:
    """True when it opens with a common first name."""
    first = fold(name.split(" ", maxsplit=1)[0])
    return first in first_names() or first.split("-", maxsplit=1)[0] in first_names()


def _from_header(layout: Layout, mine: frozenset[str]) -> Candidate | None:
    header = layout.head.get("from")
    if header is None:
        return None
    name = person(header[0])[0]
    match = re.match(rf"(?:(?P<title>{TITLE})[ \u00a0]+)?(?P<name>.+)$", name)
    bare = tidy(re.split(r" [-–|(]|,| via | chez | from ", match["name"])[0]) if match else ""
    if not bare or fold(bare) in mine or not is_person(bare):
        return None
    at = layout.text.find(name.split(" ")[0], header[1].start, header[1].end)
    start = at if at >= 0 else header[1].start
    title = Span(start, start + match.end("title")) if match and match["title"] else None
    return Candidate(bare, Span(start, min(start + len(name), header[1].end)), "header", title)


def _signed(signature: Signature) -> Candidate | None:
    if signature.name is None:
        return None
    return Candidate(signature.name, signature.name_span or Span(0, 0), "signature", signature.title)


_TAIL = re.compile(
    r"(?:[.?!)…\n,:]|\d{4}(?= )|\b(?i:merci|thanks|thx|thank you|cheers|svp|stp|please|xx+|xo+|bises?|"
    r"bisous?|love))\s{0,4}[-–—~]*\s{0,4}"
    rf"(?:(?P<title>{TITLE})[ \u00a0]+)?(?!(?i:merci|thanks?|thx|cheers|svp|stp|"
    rf"please)\b)(?P<name>{NAME_SAID}|[a-zà-ÿ-]{{3,14}}(?: [a-zà-ÿ-]{{3,14}})?)(?: (?:&|et|and|\+) {PART})?"
    r"(?:(?:\s?[(,–-]\s?| (?:du|de la|from|with|of|chez) (?:band |groupe |the )?)(?P<org>[A-ZÀ-Ý][^()\n.!?"
    r"]{2,50})\)?)?"
    r"\s{0,4}[-–—,:(]*\s{0,4}(?P<phone>\+?[\d(][\d ().-]{6,18})?\W{0,6}$"
)


def _at_the_end(layout: Layout, mine: frozenset[str]) -> Candidate | None:
    """A name that closes a text of one paragraph: "Intéressée? Océane Vigneault"."""
    match = _TAIL.search(layout.live.rstrip(), max(layout.body.start, layout.signature.end - 90))
    if match is None:
        return None
    name = tidy(match["name"])
    known = fold(name.split(" ")[0]) in first_names() or fold(name.split("-")[0]) in first_names()
    shaped = " " in name and name[:1].isupper() and is_person(name)
    behind = tidy(match["org"] or "")
    if looks_like_firm(name) and not known and is_person(behind) and " " in behind and _known(behind):
        return Candidate(behind, Span(*match.span("org")), "signature", None, name, Span(*match.span("name")))
    asks = layout.live.rstrip().endswith("?")
    alone = (
        name[:1].isupper()
        and len(name) > 2
        and (match.group()[0] in ".?!)…" or match.group()[:1] in "xX")
        and not asks
    )
    if fold(name) in mine or not is_name(name) or not (known or shaped or alone):
        return None
    org = tidy(match["org"] or "")
    part, _, rest = org.partition(", ")
    org = rest if rest and (looks_like_role(part) or re.fullmatch(r"[A-Z]{2,3}", part)) else org
    org = (
        ""
        if re.fullmatch(r"[A-Z]{2,6}", org)
        or is_place(org)
        or looks_like_role(org)
        or not is_name(org.split(" ")[-1])
        else org
    )
    where = Span(*match.span("org")) if org else None
    title = Span(*match.span("title")) if match["title"] else None
    return Candidate(name, Span(*match.span("name")), "signature", title, org, where)


def _same(one: Candidate, other: Candidate | None) -> bool:
    if other is None:
        return False
    return bool(set(fold(one.name).split()) & set(fold(other.name).split()))


def _choose(found: list[Candidate]) -> tuple[Field[str], Candidate | None]:
    """The strongest candidate, completed by one that says the same name at more length."""
    if not found:
        return Field(), None
    chosen = found[0]
    for other in found[1:]:
        if _completes(other.name, chosen.name):
            chosen = Candidate(other.name, other.span, chosen.note, other.title or chosen.title)
    agreed = sum(_same(c, chosen) for c in found)
    make = sure if chosen.note in {"form", "header", "introduction", "notes"} or agreed > 1 else unsure
    if chosen.note == "signature" and " " in chosen.name and fold(chosen.name).split()[0] in first_names():
        make = sure
    return make(_cased(chosen.name), chosen.span, chosen.note), chosen


def _cased(name: str) -> str:
    """ "PIERRE LAVOIE" and "marc" as a letter would greet them."""
    return name.title() if len(name) > 3 and (name.isupper() or name.islower()) else name


def _completes(longer: str, shorter: str) -> bool:
    a, b = fold(longer).split(), fold(shorter).split()
    if len(a) <= len(b):
        return False
    return set(b) <= set(a) or (len(b) == 1 and a[0].startswith(b[0]))


def _title(layout: Layout, form: Form, span: Span | None) -> Field[Title]:
    labelled = form.get("title")
    for place, note in ((labelled, "form"), (span, "name")):
        if place:
            title = title_of(layout.live[place.start : place.end] or layout.text[place.start : place.end])
            title = title or title_of(layout.text[place.start : place.end])
            if title:
                return sure(title, place, note)
    return Field()


def _firm_of_header(layout: Layout, mine: frozenset[str]) -> Field[str]:
    """ "Agence Linguatek <projets@…>": a firm in the place of the sender's name."""
    header = layout.head.get("from")
    name = tidy(person(header[0])[0]) if header else ""
    if header is None or not name or is_desk(name) or fold(name) in mine or not looks_like_firm(name):
        return Field()
    return unsure(name, header[1], "header")


_NEXT_LINE = re.compile(
    r"[^\n]{0,60}\n+[ \t]*[-•*]?[ \t]*(?P<org>[A-ZÀ-Ý0-9][^\n,($:;?!]{2,50}?|[a-zà-ÿ]{4,} "
    r"[A-ZÀ-Ý][^\n,($:;?!]{2,40}?)[ \t]*(?=[,\n(])"
)
_VERBAL = re.compile(
    r"(?i)\b(?:wants?|needs?|veut|cherche|aimerait|voudrait|has|a|is|est|budget|call|rappel\w*|looking|il|"
    r"elle|"
    r"he|she|they|pour|for|by|avant|before|d['’]ici)\b"
)


def _is_phrase(line: str) -> bool:
    """True for "Numérisation de diapositives": one capital opens a line of notes, a firm has more."""
    words = line.split()
    return len(words) > 2 and not looks_like_firm(line) and not any(w[:1].isupper() for w in words[1:])


def _under_the_caller(layout: Layout, said: Candidate | None, mine: frozenset[str]) -> Field[str]:
    """Notes of a call: the firm alone on the line under the caller's name."""
    if said is None or said.note != "notes" or said.organisation:
        return Field()
    match = _NEXT_LINE.match(layout.live, said.span.end, layout.signature.end)
    if match is None or _VERBAL.search(match["org"]) or _is_phrase(match["org"]):
        return Field()
    org = clean_organisation(match["org"])
    if (
        not org
        or fold(match["org"]) in mine
        or looks_like_role(org)
        or not may_be_firm(org, named=True, first=True)
    ):
        return Field()
    return unsure(org, Span(*match.span("org")), "notes")


def _organisation(
    layout: Layout,
    form: Form,
    said: Candidate | None,
    signature: Signature,
    *,
    mine: frozenset[str],
) -> Field[str]:
    labelled = form.get("organisation")
    if labelled:
        return sure(tidy(layout.live[labelled.start : labelled.end].split("\n")[0]), labelled, "form")
    in_form = _from_form(layout, form)
    for candidate in (in_form, said):
        if candidate and candidate.organisation and candidate.organisation_span:
            if fold(candidate.organisation) in fold(signature.organisation):
                break
            return sure(candidate.organisation, candidate.organisation_span, candidate.note)
    below = _under_the_caller(layout, said, mine)
    if below:
        return below
    department = DEPARTMENT.match(signature.organisation) or GROUP.match(signature.organisation)
    named = said_organisation(layout, mine) if department else None
    if named:
        return named
    if signature.organisation and fold(signature.organisation) not in mine:
        make = sure if signature.name else unsure
        return make(signature.organisation, signature.organisation_span, "signature")
    spelled = organisation_of_address(layout, mine)
    in_words = said_organisation(layout, mine)
    if spelled.value and fold(spelled.value) not in fold(in_words.value or ""):
        return spelled
    if spelled:
        return in_words
    sent_by = _firm_of_header(layout, mine)
    if sent_by:
        return sent_by
    head = letterhead(layout.live, layout.body)
    if head and fold(head[0]) not in mine:
        return unsure(head[0], head[1], "letterhead")
    return in_words
