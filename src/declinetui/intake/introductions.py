"""Names that people give of themselves, or that notes of a call give of the caller."""

import re
from dataclasses import dataclass

from declinetui.domain.values import Span
from declinetui.intake.introduction_table import INTRODUCTIONS, WHO
from declinetui.intake.layout import Layout
from declinetui.intake.lazy import compiled
from declinetui.intake.names import first_names, is_name, looks_like_firm, looks_like_role, tidy
from declinetui.intake.organisation import clean_organisation
from declinetui.text.fold import fold

_MONTH_DAY = re.compile(
    r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|janv|févr|avr|mai|juin|juil)[a-zéû]*\.? \d"
)
""" "Call notes – Nov 24": a day, not the caller."""
_BEHIND_ROLE = re.compile(r", ?(?P<org>[A-ZÀ-Ý0-9][^\n,.;!?()]{1,50})(?=[,.;!?()\n]|$)")
""" "Arjun Mehta, CFO, Brightline Logistics": the firm behind the job."""
_STOPPED = re.compile(r"(?i)\b(?:inc|ltd|ltée|enr|corp|co)$")
_FROM_TOWN = re.compile(r"(?:calling|writing|appelle|écris) (?:from|out of|d[eu]) (?:la )?$")
""" "Gordon calling from Lennoxville": one word with nothing of a firm is a town."""
_POSSESSIVE = re.compile(r"(?:[\w'’-]+ ){2}[\w'’-]+\s$")
""" "hosting its Business Awards": a possessive."""
_NAMED = re.compile(r"(?i)my name is|je m['’]appelle|je me nomme|mon nom est")
""" "my name is gus papadakis": said in so many words, any word after it is the name."""
_NOT_AFTER = re.compile(
    r"(?i)(?:avec|que|quand|si|with|like|comme|when)(?: (?:i|we|je|on a|nous avons)| j['’]ai)? $"
)


_STOPS = frozenset(
    "de du des chez from with at the of je on tu avec pour for et and here ici la le les qui who i we nous"
    " a au en your ton votre just again".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name found, with the title and the firm said in the same breath."""

    name: str
    span: Span
    note: str
    title: Span | None = None
    organisation: str = ""
    organisation_span: Span | None = None


def introduced(layout: Layout, mine: frozenset[str]) -> Candidate | None:
    best: Candidate | None = None
    start = layout.body.start
    for introduction in INTRODUCTIONS:
        if not introduction.fits(layout.folded, start):
            continue
        note = introduction.note
        for match in introduction.pattern.finditer(layout.live, start, layout.signature.end):
            candidate = _candidate(match, note, mine)
            if candidate and (best is None or candidate.span.start < best.span.start):
                best = candidate
                break
        if best is not None and note == "introduction":
            break
    return best


_ADDRESSED = (
    r"(?i:questions?|renseignements?|information|personne[- ]ressource|contact(?: person)?|communiquer avec|"
    r"submitted to|"
    r"sent to|addressed to|adressées? à|transmises? à|envoyées? à|acheminées? à|à l['’]attention de|"
    r"attention)"
    rf"[^\n.]{{0,40}}?[ :,]\s?{WHO}(?=,|\n|\.|$| (?:at|au|à|par|\())"
)


def contact_named(layout: Layout, mine: frozenset[str]) -> Candidate | None:
    """ "Pour toute question : Me Caroline Asselin, greffière": the one to answer, when nobody signs."""
    for match in compiled(_ADDRESSED).finditer(layout.live, layout.body.start, layout.signature.end):
        candidate = _candidate(match, "contact", mine)
        if candidate is not None and " " in candidate.name:
            return candidate
    return None


_WHO_SPOKE = re.compile(
    r"(?i),? (?:qui|who|that) (?:m['’]a|nous a|m['’]avait|vous a|t['’]a|te |vous |told|gave|recommended|"
    r"suggested|"
    r"referred|mentioned|sent|put|passed)"
)
""" "C’est Lucie Desmarais qui m’a parlé de vous": the one who passed the name on."""


def _candidate(match: re.Match[str], note: str, mine: frozenset[str]) -> Candidate | None:
    part = "name" if match["name"] else "whole"
    name = tidy(match[part])
    if _WHO_SPOKE.match(match.string, match.end(part)):
        return None
    known = fold(name.split(" ")[0]) in first_names() or fold(name.split("-")[0]) in first_names()
    if note == "texting" and not known:
        return None
    if match[part][:1].islower():
        words = name.split(" ")
        if not known and not (_NAMED.search(match.group()) and fold(words[0]) not in _STOPS):
            return None
        if len(words) > 1 and (fold(words[1]) in _STOPS or len(words[1]) < 3):
            name = words[0]
    elif not is_name(name) or (
        not known and (looks_like_role(name) or (looks_like_firm(name) and not match["title"]))
    ):
        return None
    if (
        not known
        and match.group().isupper()
        and " " in match.group().strip()
        and not _NAMED.search(match.group())
    ):
        return None  # "I AM STARTING A BUSINESS", where capitals mark no name
    if _is_possessive(match) or _MONTH_DAY.match(match.string, match.start(part)):
        return None
    if fold(name) in mine or _NOT_AFTER.search(match.string, max(0, match.start() - 20), match.start() + 1):
        return None
    start = match.start(part)
    title = Span(*match.span("title")) if match["title"] else None
    org, where = _employer(match)
    return Candidate(name, Span(start, start + len(name)), note, title, org, where if org else None)


def _is_possessive(match: re.Match[str]) -> bool:
    """True for "hosting its Business Awards"."""
    its = match.group().lstrip(" ,.!(")[:4] in {"its ", "Its "}
    return its and bool(_POSSESSIVE.search(match.string, 0, match.start() + 1))


def _employer(match: re.Match[str]) -> tuple[str, Span | None]:
    """The firm said in the same breath, with its place."""
    if "org" not in match.re.groupindex or not match["org"]:
        return "", None
    org, where = clean_organisation(match["org"]), Span(*match.span("org"))
    if _STOPPED.search(org) and match.string[match.end("org") : match.end("org") + 1] == ".":
        org += "."
    town = _FROM_TOWN.search(match.string, 0, match.start("org"))
    if town and " " not in org and not looks_like_firm(org):
        return "", where
    if looks_like_role(org) and (behind := _BEHIND_ROLE.match(match.string, match.end("org"))):
        return clean_organisation(behind["org"]), Span(*behind.span("org"))
    return org, where
