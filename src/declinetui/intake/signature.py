"""The block under a message: the name, the title, the firm, in any order people write them."""

import re
from dataclasses import dataclass

from declinetui.domain.values import Span
from declinetui.intake.contact import EMAIL
from declinetui.intake.low_name import CONTACT, low_name
from declinetui.intake.names import (
    TITLE,
    first_names,
    is_name,
    is_person,
    looks_like_firm,
    looks_like_role,
    tidy,
    title_of,
)
from declinetui.intake.organisation import is_place
from declinetui.intake.signature_lines import pieces_of
from declinetui.text.fold import fold

_TITLE = re.compile(rf"^(?P<title>{TITLE})[ \u00a0]+")
_DEGREES = re.compile(
    r"(?:,? (?:CPA|Ph\.?D\.?|MBA|ing\.?|P\.?Eng\.?|OIQ|LL\.?[BM]\.?|M\.?Sc\.?|B\.?A\.?|"
    r"trad\.? a\.?|CRHA|MD|M\.D\.|DDS|avocate?|notaire|PMP|CHRP|Esq\.?))+$"
)
_DEGREE = re.compile(
    r"(?:(?:[A-Z][A-Za-z]?\.){1,4}[A-Z]?\.?|CPA|MBA|ing\.?|PhD|PMP|CRHA|MD|DDS|notaire|"
    r"avocate?|Esq\.?|LLB|LLM|FCPA|P\.Eng\.?|trad\. a\.)"
)
_PRONOUNS = re.compile(r"\s*\((?:elle|il|iel|she|he|they)[^)]*\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signature says, with spans in the text."""

    name: str | None = None
    name_span: Span | None = None
    title: Span | None = None
    organisation: str = ""
    organisation_span: Span | None = None


def read_signature(live: str, zone: Span, mine: frozenset[str]) -> Signature:
    """The name and the firm in a signature zone; the user's own are skipped."""
    last = live.rfind("\n", 0, len(live[: zone.end].rstrip())) + 1
    low = _LOW_LINE.search(live, min(zone.start, last), zone.end)
    if low is not None and fold(low["name"]) not in mine and _known(low["name"]):
        return Signature(low["name"], Span(*low.span("name")), None, tidy(low["org"]), Span(*low.span("org")))
    pieces = [
        (p, s)
        for p, s in pieces_of(live, zone)
        if not CONTACT.search(p)
        and not _DEGREE.fullmatch(p)
        and not _LABELLED.match(p)
        and not _is_designation(live, p, s, zone)
        and fold(p) not in mine
    ]
    chosen = _name(pieces, mine) or low_name(live, zone, pieces)
    firm = _firm_of(live, pieces, chosen)
    return Signature(
        chosen[0] if chosen else None,
        chosen[1] if chosen else None,
        chosen[2] if chosen else None,
        _firm(firm[0]) if firm else "",
        firm[1] if firm else None,
    )


_LOW_LINE = re.compile(
    r"^[ \t]*[-–—~]?[ \t]*(?P<name>[a-zà-ÿ][a-zà-ÿ'’-]+(?: [a-zà-ÿ][a-zà-ÿ'’-]+)?)"
    r"(?: (?:from|at|with|w/|de|du|des|d['’]|chez|de chez|de la)(?: the| la| le)? |, | @ ?| [-–—|/] )"
    r"(?P<org>[a-zà-ÿ0-9][^\n,.|@]{2,40})$",
    re.MULTILINE,
)
""" "jess from velvet otters": people who write without capitals sign without them."""
_LABELLED = re.compile(r"[A-ZÀ-Ý][\w' ]{1,24} ?: ")
""" "Ville : Cobourg" is a line of a form."""


def _is_designation(live: str, piece: str, span: Span, zone: Span) -> bool:
    """Capitals behind a name and a comma are a professional title ("CRHA", "CHRP"), unless alone on a "
    "line."""
    if not re.fullmatch(r"[A-Z][A-Za-z]?[A-Z.]{1,5}", piece):
        return False
    return bool(re.search(r"\w,[ \t]$", live[max(zone.start, span.start - 3) : span.start]))


def _name(pieces: list[tuple[str, Span]], mine: frozenset[str]) -> tuple[str, Span, Span | None] | None:
    """The person: the first piece shaped like one, unless a later one bears a known first name."""
    found = [f for piece, span in pieces if (f := _person(piece, span)) and fold(f[0]) not in mine]
    if not found:
        return None
    known = [f for f in found if _known(f[0]) or f[2]]
    chosen = (known or found)[0]
    return next((f for f in found if _longer(f[0], chosen[0]) and not _names_a_firm(f[0])), chosen)


def _names_a_firm(text: str) -> bool:
    """True for "Tony's Pizzeria" under "Tony"."""
    return looks_like_firm(text) or bool(re.search(r"['’]s\b|^(?i:chez) ", text))


def _known(name: str) -> bool:
    first = fold(name.split(" ", maxsplit=1)[0])
    return (
        first in first_names()
        or fold(name.split(" ", maxsplit=1)[0].split("-", maxsplit=1)[0]) in first_names()
    )


def _firm_of(
    live: str, pieces: list[tuple[str, Span]], chosen: tuple[str, Span, Span | None] | None
) -> tuple[str, Span] | None:
    behind: tuple[str, Span] | None = None
    department: tuple[str, Span] | None = None
    for index, (piece, span) in enumerate(pieces):
        if chosen and (span.start <= chosen[1].start < span.end or fold(piece) in fold(chosen[0])):
            continue
        if chosen and _initials(piece, chosen[0]):
            continue
        person = _person(piece, span)
        if chosen and person and not _names_a_firm(piece) and _longer(chosen[0], person[0]):
            continue
        if looks_like_role(piece) and not _strong_firm(piece):
            behind = behind or _after_role(piece, span)
            continue
        if may_be_firm(piece, named=chosen is not None, first=index == 0):
            beside_role = index > 0 and _beside_role(live, pieces[index - 1], span)
            unsure = beside_role and not _strong_firm(piece) and ("&" in piece or not looks_like_firm(piece))
            if not (DEPARTMENT.match(piece) or unsure or _A_GROUP.match(piece)):
                if department and is_place(piece):
                    continue
                return tidy(piece), span
            department = department or (tidy(piece), span)
    return behind or department


def _beside_role(live: str, before: tuple[str, Span], span: Span) -> bool:
    """True for "Public Affairs" in "Chief, Public Affairs": a part of the job, most often no firm."""
    gap = live[before[1].end : span.start]
    return len(gap) <= 3 and "\n" not in gap and _is_role(before[0])


def _initials(piece: str, name: str) -> bool:
    """True for "JS" above "Jean-Sébastien Mailloux"."""
    letters = re.sub(r"[^A-Z]", "", piece)
    return (
        piece.isupper()
        and len(piece) <= 4
        and "".join(w[:1] for w in re.split(r"[ -]", name)).startswith(letters)
    )


_A_GROUP = re.compile(r"(?:(?i:pour|for|au nom du|on behalf of) )?(?:the|le|la|les|l['’]) ?[a-zà-ÿ]")
""" "for the organizing committee": the ones who sign, not the firm."""
GROUP = re.compile(r"(?:comit[ée]|conseil|[ée]quipe|team|committee|board|bureau|parents|organi[sz]ing)\b")
""" "Pour le comité social": who signs, beside the firm named in the words."""
DEPARTMENT = re.compile(
    r"(?i)(?:le |la )?(?:services? (?:de|des|du|à)|département|direction|bureau (?:de|"
    r"des|du)|division|department|office of|faculté|faculty)\b"
    r"|[\w ]+ (?:services|department|division|office)$"
)


def _firm(text: str) -> str:
    bound = _BOUND.match(text)
    return text[bound.end() :] if bound and text[bound.end() :] else text


_PAIR = re.compile(
    r"([A-ZÀ-Ý][\w'’-]+)(?: [A-ZÀ-Ý][\w'’-]+)? (?:&|et|and) ([A-ZÀ-Ý][\w'’-]+)(?: ([A-ZÀ-Ý][\w'’-]+))?$"
)
_FOR_WHOM = re.compile(r" (?:pour|for|on behalf of|au nom d[eu]) (?=(?:le|la|les|the|l['’]))")


def _person(piece: str, span: Span) -> tuple[str, Span, Span | None] | None:
    piece = _FOR_WHOM.split(piece)[0]
    pair = _PAIR.match(piece)
    if pair and not looks_like_firm(piece.replace("&", "")) and (pair[3] or _known(pair[1])):
        return piece, span, None
    match = _TITLE.match(piece)
    title = Span(span.start, span.start + match.end("title")) if match and title_of(match["title"]) else None
    rest = piece[match.end() :] if match and title else piece
    bare = tidy(_DEGREES.sub("", _PRONOUNS.sub("", rest)))
    bare = (
        re.split(r" (?:de|du|from|chez|at) (?=la |l['’]|[A-Z])", bare)[0]
        if looks_like_firm(bare) and fold(bare.split(" ")[0]) in first_names()
        else bare
    )
    words = bare.split(" ")
    if not is_name(bare) or len(words) > 4 or (looks_like_role(bare) and fold(words[0]) not in first_names()):
        return None
    known = fold(words[0]) in first_names() or fold(words[0].split("-")[0]) in first_names()
    shaped = all(w[:1].isupper() or fold(w) in _PARTICLES for w in words)
    if not known and not title and re.search(r" (?:de|du|des|of|the|et|and) ", bare):
        return None
    if not (known or title or (shaped and is_person(bare) and (len(words) > 1 or len(bare) > 2))):
        return None
    if not shaped and not (known and len(words) <= 2):
        return None
    if re.search(r"[.!?]$", piece) and not re.search(r"\b[A-Z]\.$", piece) and len(words) > 3:
        return None
    at = span.start + max(0, piece.find(bare))
    return bare, Span(at, at + len(bare)), title


_PARTICLES = frozenset(
    "et and of the for pour aux au a de du des la le les van von der di da dos el al bin ben d l".split()
)


def _longer(new: str, old: str) -> bool:
    a, b = fold(new).split(), fold(old).split()
    return len(a) > len(b) and (set(b) <= set(a) or a[0].startswith(b[0]))


def _is_role(piece: str) -> bool:
    return looks_like_role(piece) and not _strong_firm(piece)


def _strong_firm(piece: str) -> bool:
    return bool(re.search(r"(?i)\b(?:inc|ltd|ltée|llc|enr|senc)\b\.?", piece))


_ROLE_THEN_FIRM = re.compile(
    r"(?:,| chez| à la| au| at| @| for| of| de la| de l['’]| du| -| –) (?:the )?(?P<org>[A-ZÀ-Ý][^,|]+)$"
)


def _after_role(piece: str, span: Span) -> tuple[str, Span] | None:
    """ "Director of Marketing at NorthCo": the firm behind the job."""
    match = _ROLE_THEN_FIRM.search(piece)
    if (
        match is None
        or looks_like_role(match["org"])
        or not (looks_like_firm(match["org"]) or re.search(r" (?:chez|at|@) ", piece))
    ):
        return None
    return tidy(match["org"]), Span(span.start + match.start("org"), span.end)


_BOUND = re.compile(
    r"(?:(?:pour|for|chez|at|@|from|de la part de|the team (?:at|of)|l['’]équipe (?:de la|"
    r"de|du)) |l['’]équipe d['’])(?:la |l['’]|le (?=Comité|Conseil|Service|Club|Bureau|Syndicat|Groupe|"
    r"Centre|Cercle|Regroupement))?",
    re.IGNORECASE,
)


def may_be_firm(piece: str, *, named: bool, first: bool) -> bool:
    """Whether a line may be a firm: `named` when a person was found, `first` for the line on top."""
    bound = _BOUND.match(piece)
    piece = piece[bound.end() :].strip() if bound else piece
    words = piece.split()
    if bound and piece[:1].isupper() and len(words) < 8:
        return True
    if (
        len(words) > 9
        or EMAIL.search(piece)
        or not any(c.isalpha() for c in piece)
        or piece.endswith(("?", ":"))
    ):
        return False
    if looks_like_firm(piece) or re.match(r"[A-ZÀ-Ý]\w+['’]s [A-ZÀ-Ý]|Chez [A-ZÀ-Ý]", piece):
        return piece[:1].isupper() or piece[:1].isdigit() or len(words) <= 4
    if re.search(r"[.!]$", piece) and len(words) > 3:
        return False
    telling = [w for w in words if fold(w) not in _PARTICLES and not re.match(r"[dl]['’][a-zà-ÿ]", w)]
    capitals = sum(w[:1].isupper() for w in telling)
    linked = re.match(r"[A-ZÀ-Ý][\w'’-]+ (?:d['’]|(?:de|des|du|of|for|pour|aux?) )", piece)
    shaped = capitals >= 1 and (capitals * 2 >= len(telling) or bool(linked)) and piece[:1].isupper()
    if named:
        article = re.match(r"(?:Les?|La|The|L['’])(?: |(?<=['’]))(?=[A-ZÀ-Ý0-9])", piece)
        return shaped and is_name(piece[article.end() :].split()[0] if article else words[0])
    return (
        first
        and shaped
        and len(words) > 1
        and bool(re.match(r"(?:The|Les|Le|La|L['’]|L['’]équipe)\b", piece))
    )
