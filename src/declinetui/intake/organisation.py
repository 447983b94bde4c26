"""Firms named inside sentences, and the towns that are none."""

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

from declinetui.domain.values import Span
from declinetui.intake.layout import Layout
from declinetui.intake.lazy import compiled
from declinetui.intake.model import Confidence, Field
from declinetui.intake.names import first_names, looks_like_firm, looks_like_role, tidy
from declinetui.intake.organisation_table import (
    APPOSED,
    DEPARTMENT_OF,
    EVENT_RUN,
    IN_BRACKETS,
    JOB,
    KIND,
    LOWER_BRACKETS,
    LOWER_ORG,
    NAMED_ORG,
    OWNED,
    ROLE_OF,
    SAID,
    SOMEONES,
    SUBJECT_ORG,
    UNDER_NAME,
    WORKPLACE,
)
from declinetui.text.fold import fold


def clean_organisation(raw: str) -> str:
    """A firm's name as said in a sentence, or nothing when the words are no name."""
    org = tidy(
        re.sub(
            r"^(?:l(?=(?:agence|entreprise|école|ecole|hôtel|hotel|atelier|association)\b)|chez |"
            r"the company |la compagnie |l['’]entreprise |la firme |the )",
            "",
            raw.strip(),
            flags=re.IGNORECASE,
        )
    )
    org = _TRAILING.sub("", org)
    words = org.split(" ")
    if _KIN.search(org) or _FAMILY.search(org) or DAY.match(org):
        return ""
    if not any(c.isalpha() for c in org) or len(words) > 8 or len(org) < 2:
        return ""
    if org[0].isupper() or org[0].isdigit() or looks_like_firm(org):
        return "" if is_place(org) else org
    return ""


DAY = re.compile(
    r"(?i)(?:\d{1,2}(?:er)? (?:jan|f[ée]|mar|a[vp]r|ma[iy]|jui|jul|jun|ao|aug|sep|oct|nov|d[ée]c)|"
    r"\d{1,2}[/.-]\d|\d{1,2} ?h\b|\d{1,2}:\d\d|\d{1,2} ?[ap]\.?m\b|"
    r"\d{4}-\d|(?:today|yesterday|hier|aujourd|ce matin|this morning)\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|janv|févr|avr|mai|juin|juil)[a-zéû]*\.? \d|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|(?:mon|tues|wednes|thurs|fri)days?|lun|mar|mer|jeu|ven|mon|tue|"
    r"wed|"
    r"thu|fri)\b)"
)
""" "Call from Ann Roy, 24 Nov": when she called, not for whom she works."""
_TRAILING = re.compile(r"(?: (?:ici|here|speaking|calling|and|et|in|on|at|or|ou|pour|for))+$")
_FAMILY = re.compile(r"(?i)\bfamily$|^(?:la )?famille\b|^couple\b")
_KIN = re.compile(
    r"(?i)(?<![\w-])(?:sister|brother|mom|mother|dad|father|cousin|friend|wife|husband|neighbou?r|"
    r"daughter|son|"
    r"ami[es]?|s(?:œ|oe)ur|frère|mère|père|blonde|chum|voisine?|fille|fils à|conjointe?|beau-frère|"
    r"belle-s(?:œ|oe)ur)$"
    r"|^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|"
    r"february|march|"
    r"april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day) ?\d*$"
    r"|^(?:l['’]ami|la s(?:œ|oe)ur|le frère|la mère|le père|la blonde|le chum|la voisine|le voisin|"
    r"la fille)\b"
)
""" "Mel (Kevin's sister)" says whose sister she is, not for whom she works."""


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


_PATTERNS = (
    UNDER_NAME,
    SAID,
    ROLE_OF,
    JOB,
    DEPARTMENT_OF,
    OWNED,
    APPOSED,
    NAMED_ORG,
    EVENT_RUN,
    SUBJECT_ORG,
    WORKPLACE,
    LOWER_ORG,
    SOMEONES,
    LOWER_BRACKETS,
    IN_BRACKETS,
)


def said_organisation(layout: Layout, mine: frozenset[str]) -> Field[str]:
    """A firm named in the words: "au nom de X", "La Ville de Y cherche…"."""
    for pattern in _PATTERNS:
        match = compiled(pattern).search(layout.live, layout.body.start, layout.signature.end)
        if (
            match
            and pattern == APPOSED
            and not (looks_like_firm(match["kind"]) or re.search(KIND, match["kind"], re.IGNORECASE))
        ):
            continue
        if match and _PASSED_ON.search(layout.live, match.start("org"), match.end("org") + 24):
            continue
        if match:
            article = match["article"] if pattern == SUBJECT_ORG else None
            org = clean_organisation(match["org"].removeprefix(article or "").lstrip())
            if pattern == NAMED_ORG and _KIND_FIRST.match(match.group()):
                org = clean_organisation(match.group())
            if pattern == LOWER_BRACKETS:
                org = tidy(match["org"])
            if pattern == ROLE_OF and not looks_like_role(match["role"]):
                continue
            if pattern in {SUBJECT_ORG, WORKPLACE, IN_BRACKETS} and not article and not looks_like_firm(org):
                continue
            if _GENERIC.fullmatch(org) or (not article and pattern == SUBJECT_ORG and _STAGE.search(org)):
                continue
            if pattern == SUBJECT_ORG and _has_lower_word(org) and not looks_like_firm(org):
                continue
            told = pattern in _SAYING and looks_like_firm(org)
            if match["org"].isupper() and not told and _shouted(layout):
                continue
            if org and fold(org) not in mine and not is_known_person(org):
                return Field(org, Confidence.UNSURE, Span(*match.span("org")), "said")
    return Field()


_KIND_FIRST = re.compile(r"[A-ZÀ-Ý][\wà-ÿ]+ [A-ZÀ-Ý]")
""" "Salon Mèche Rebelle": a kind of firm that opens its name."""
_STAGE = re.compile(
    r"[a-z] (?:presentation|fee|work|budget|meeting|opening|construction|production|rehearsals?|installation|"
    r"fabrication|pr[ée]sentation|review|launch)$|^(?i:tickets?|doors|rehearsals?|filming|shooting)\b"
)
""" "Design presentation would be January 25": a stage of the work, no firm."""
_GENERIC = re.compile(
    r"(?i)(?:l['’]|la |le |the |notre |our )?(?:école|ecole|entreprise|compagnie|boutique|ville|municipalité|"
    r"association|comité|conseil|club|festival|"
    r"musée|bibliothèque|clinique|église|paroisse|organisme|fondation|syndicat|école secondaire|"
    r"université|cégep|"
    r"school|company|shop|store|town|city|board|committee|council|museum|library|clinic|church|parish|"
    r"charity|"
    r"foundation|union|university|college|agency|agence|restaurant|resto|café|hotel|hôtel|studio|galerie|"
    r"gallery)"
)
""" "L’école offre 600 $": a kind of body, no name."""
_PASSED_ON = re.compile(
    r" (?:m['’]a|nous a|m['’]ont|nous ont|told|gave|suggested|recommended|referred|passed|mentioned|vous a)\b"
)
""" "Le directeur de l’École m’a parlé de vous": the one who passed the name on."""

_SAYING = frozenset({SAID, UNDER_NAME, ROLE_OF, JOB, DEPARTMENT_OF})
"""Patterns whose words say a firm's name follows: in capitals, only a firm's words confirm it."""


def _shouted(layout: Layout) -> bool:
    """Whether the message is written in capitals, where a capital marks no name."""
    body = layout.live[layout.body.start : layout.body.end]
    return body.isupper() or sum(c.islower() for c in body) * 4 < sum(c.isupper() for c in body)


def is_known_person(text: str) -> bool:
    """True when the first word is a first name and no word is a firm's."""
    return fold(text.split(" ", maxsplit=1)[0]) in first_names() and not looks_like_firm(text)


_PARTICLES = frozenset("de du des d la le les l of the and et en aux au à pour for".split())


def _has_lower_word(org: str) -> bool:
    """True for "Menu du jour gratuit": a lower-case word that no particle brings in is no part of a name."""
    words = re.split(r"[ '’]", org)
    return any(
        word[:1].islower() and word not in _PARTICLES and before not in _PARTICLES
        for before, word in pairwise(words)
    )
