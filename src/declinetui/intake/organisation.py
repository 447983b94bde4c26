"""Firms named inside sentences, and the towns that are none."""

import re
from functools import cache
from importlib.resources import files

from declinetui.domain.values import Span
from declinetui.intake.layout import Layout
from declinetui.intake.model import Confidence, Field
from declinetui.intake.names import first_names, looks_like_firm, tidy
from declinetui.text.fold import fold


def clean_organisation(raw: str) -> str:
    """A firm's name as said in a sentence, or nothing when the words are no name."""
    org = tidy(
        re.sub(
            r"^(?:chez |the company |la compagnie |l['’]entreprise |la firme |the )",
            "",
            raw.strip(),
            flags=re.IGNORECASE,
        )
    )
    words = org.split(" ")
    if not org or len(words) > 8 or len(org) < 2:
        return ""
    if org[0].isupper() or org[0].isdigit() or looks_like_firm(org):
        return "" if is_place(org) else org
    return ""


@cache
def _places() -> frozenset[str]:
    raw = files("declinetui.intake").joinpath("data/places.txt").read_text(encoding="utf-8")
    return frozenset(raw.splitlines())


def is_place(text: str) -> bool:
    """True for a town or a province, and for the saints that name half of Quebec."""
    folded = fold(text)
    return folded in _places() or bool(
        re.match(r"(?:saint|sainte|st|ste) [a-z ]+$", folded) and not looks_like_firm(text)
    )


_SAID = re.compile(
    r"(?:on behalf of|au nom d[eu]|de la part d[eu]|(?:responsable|directrice|directeur|"
    r"coordonnatrice|coordonnateur|propriétaire|gérante?|chargée? de projets?|manager|"
    r"director|owner|coordinator)[^\n.,]{0,40}? (?:à|chez|de|du|at|of|with|for)|"
    r"(?:je travaille|i work|nous sommes|we are|we['’]re|je suis|i['’]m) (?:chez|for|"
    r"at|with|pour|de)|(?:je suis|i am|i['’]m|im|chu) [^\n.,]{0,40}? (?:chez|with|at|"
    r"for|from)|(?i:^|\n)(?:chez|at|here at)|(?i:here at))"
    r" (?:the |la |le |l['’])?(?P<org>(?-i:[A-ZÀ-Ý0-9])[^\n,.;!?()]{1,50}?)(?=[,.;!?()\n]|"
    r"$| (?:et|and|qui|who|that|which|je|nous|we|I|pour|to|in|en|au|à|is|est)\b)",
    re.IGNORECASE,
)
_NAMED_ORG = re.compile(
    r"(?i:publisher|company|firm|business|shop|store|restaurant|studio|startup|non-?profit|"
    r"organi[sz]ation|maison d['’]édition|entreprise|compagnie|boutique|organisme|magasin|"
    r"salon|café)"
    r"(?i:,? (?:is called|is|called|named|s['’]appelle|se nomme|qui s['’]appelle|est)|"
    r",| \(|) ?(?P<org>[A-ZÀ-Ý][\w'’&-]*(?: (?:à l['’]|de la|de l['’]|de|du|des|d['’]|"
    r"of|the|and|et|&|à)?[ ]?[\w'’&-]+){0,5}?)"
    r"(?=[,.;!?)\n]|$| (?:et|and|qui|who|that|me|nous|je|we|I|is|est)\b)"
)
_SUBJECT_ORG = re.compile(
    r"(?:^|[.!?\n]\s{0,4})(?P<org>(?P<article>(?:Le|La|L['’]|The|Les) ?)?(?:[A-ZÀ-Ý][\w'’&-]*)(?: (?:(?:de"
    r" la|de l['’]|de|du|des|d['’]|of the|of|and|et|&) ?[\w'’&-]+|[A-ZÀ-Ý][\w'’&-]*)){0,7}?)"
    r" (?:vous invite|invites|souhaite|cherche|recherche|désire|aimerait|is (?:looking|"
    r"seeking)|seeks|would like|organise|is organizing|prépare|needs|requests|requires|require|is hiring|embauche|a besoin|"
    r"planifie|lance|planning|is organi[sz]ing|is planning|is hosting|is inviting|vous propose|"
    r"tiendra|présente|is launching|has)\b"
)


def said_organisation(layout: Layout, mine: frozenset[str]) -> Field[str]:
    """A firm named in the words: "au nom de X", "La Ville de Y cherche…"."""
    for pattern in (_SAID, _NAMED_ORG, _SUBJECT_ORG):
        match = pattern.search(layout.live, layout.body.start, layout.signature.end)
        if match:
            org = clean_organisation(match["org"])
            if pattern is _SUBJECT_ORG and not match["article"] and not looks_like_firm(org):
                continue
            if pattern is _SUBJECT_ORG:
                org = re.sub(r"^(?:Le|La|L['’]|The|Les) ?", "", org)
            if org and fold(org) not in mine and not is_known_person(org):
                return Field(org, Confidence.UNSURE, Span(*match.span("org")), "said")
    return Field()


def is_known_person(text: str) -> bool:
    """True when the first word is a first name and no word is a firm's."""
    return fold(text.split(" ", maxsplit=1)[0]) in first_names() and not looks_like_firm(text)
