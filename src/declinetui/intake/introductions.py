"""Names that people give of themselves, or that notes of a call give of the caller."""

import re
from dataclasses import dataclass

from declinetui.domain.values import Span
from declinetui.intake.layout import Layout
from declinetui.intake.names import (
    NAME_SAID,
    PART,
    TITLE,
    first_names,
    is_name,
    looks_like_firm,
    looks_like_role,
    tidy,
)
from declinetui.intake.organisation import clean_organisation
from declinetui.text.fold import fold

_LOW = r"[a-zà-öø-ÿ][\w'’-]+"
_WHO = rf"(?:(?P<title>{TITLE})[ \u00a0]+)?(?P<name>{NAME_SAID})"
_ORG = r"(?P<org>[^\n,.;!?()]{2,60}?)"
_ORG_END = (
    r"(?=[,.;!?()\n]|$| [-–—] | (?:au|à|qui|who|je|j['’]|here|concernant|regarding|"
    r"about|pour|for|looking|calling|I|on|nous|we|to|tu|vous|t['’]|u|you|dans|il|elle)\b"
    r"| (?:et|and|at) (?![A-ZÀ-Ý]|fils|filles|associés|sons))"
)
_FROM = (
    r"(?:(?: à l['’]appareil| au téléphone| au bout du fil| speaking| calling| ici|"
    r" here)?,? (?:(?:l?a )?(?:responsable|directrice|directeur|propriétaire|owner|manager)[^\n,.]{0,30} )?"
    r"(?:(?:de chez|de la|à la|des|de|du|au|chez|pour|over at|out at|down at|over from|out of|calling from|"
    r"calling on behalf of|"
    r"writing from|from|with|at|of|@)[ \u00a0](?:the |la |le )?|de l(?=(?:agence|entreprise|école|ecole|"
    r"hôtel|hotel|atelier|université|association|équipe|equipe)\b)|"
    r"de l[a'’] ?|d['’])(?:l['’])?)"
)
_JOB = (
    r"gérant|manag|owner|propriétaire|direct|coordo|responsable|présiden|presiden|secréta|secreta|head|"
    r"chief|fondat|founder"
)
_INTRODUCED = tuple(
    (note, re.compile(pattern, flags))
    for note, pattern, flags in (
        (
            "introduction",
            rf"(?:^|[\s,.!(])(?i:ici|c['’]\s?est|cest|moi c['’]est|je suis|chu|je me nomme|"
            rf"je m['’]appelle|mon nom est|mon nom c['’]est|this is|my name is|my name's|"
            rf"i am|i['’]m|im|it['’]s|its|name['’]s) (?:moi,? )?(?:maître |le |la )?"
            rf"{_WHO}(?:(?:{_FROM}| ?\((?=[A-ZÀ-Ý])){_ORG}{_ORG_END})?",
            0,
        ),
        (
            "introduction",
            rf"(?:^|[.!,] ?|\n)(?:hi|hey|hello|salut|allo|bonjour)?,? ?{_WHO} (?i:here|"
            rf"ici)\b(?:(?:{_FROM}| ?\((?=[A-ZÀ-Ý])|, (?=[A-ZÀ-Ý]{{2}}|"
            rf"[A-ZÀ-Ý][\w&'’-]+ [A-ZÀ-Ý&])){_ORG}{_ORG_END})?",
            0,
        ),
        (
            "introduction",
            rf"(?:^|[.!,] ?|\n)(?:(?i:hi|hey|hello|salut|allo|bonjour),? )?{_WHO} (?:from|"
            rf"de chez) {_ORG} (?:here|ici)\b",
            0,
        ),
        (
            "introduction",
            rf"\A(?i:bonjour|allo|salut|hi|hello),? (?P<title>)(?P<name>{PART} {PART}), {_ORG}(?=[.\n])",
            0,
        ),
        (
            "introduction",
            rf"\A\W{{0,4}}(?i:bonjour|bonsoir|allo|allô|salut|coucou|hi|hello|hey|yo|(?:good )?(?:morning|"
            rf"evening|afternoon))"
            rf",? (?:(?:M(?:rs?|s|me)?|Dre?|Me|Madame|Monsieur)\b\.? )?{PART}[,.!] (?P<title>)"
            rf"(?:(?P<name>{NAME_SAID})(?:{_FROM}|, (?:{_JOB})[a-zéè]* (?:(?:at|of|for|with|chez|des?|"
            rf"du) )?){_ORG}(?=[.!,\n])|"
            rf"(?P<whole>{PART} {PART})(?=[.!\n]))",
            0,
        ),
        ("texting", rf"(?:^|[\s,.!])[Cc]['’]? ?(?P<title>)(?P<name>{PART})\b", 0),
        (
            "notes",
            rf"(?i:appel(?:é)?|call(?:ed)?|message|msg|voicemail|boîte vocale|message vocal|"
            rf"texto|courriel|rencontre|meeting|visite|discussion|spoke|parlé|vm|phone call|"
            rf"zoom|met)(?: (?:reçu|manqué|téléphonique|received))? (?i:de|d['’]|du|"
            rf"from|with|avec|by|of|à) ?{_WHO}(?:(?: ?\(| ?,|{_FROM}| ?- ?) ?{_ORG}(?=[,.;!?()\n]|"
            rf"$| \d{{2,}}| [-–—] | (?:ce|cet|cette|this|au|à|hier|today|ton|est|a|"
            rf"wants|veut|re|about|on)\b))?",
            0,
        ),
        (
            "notes",
            rf"\A\W{{0,6}}(?i:notes? d['’]appel|call notes?|phone notes?|appel|call|"
            rf"tél|tel)\W{{1,4}}{_WHO}(?: ?[,(] ?{_ORG}[),.])?",
            0,
        ),
        (
            "notes",
            rf"\A\W{{0,6}}[^\n]{{0,24}}\d[^\n]{{0,12}}[-–—:,] ?{_WHO}(?:(?: ?[,(] ?|"
            rf" [-–—] ){_ORG}\)?)?[ \t]*(?=\n)",
            0,
        ),
        (
            "notes",
            rf"^\W{{0,6}}(?P<title>{TITLE})?[ \u00a0]*(?P<name>{NAME_SAID})(?:(?: ?\(|"
            rf" ?,|{_FROM}) ?{_ORG}[)]?)?,? (?i:a appelé|a téléphoné|called|phoned|"
            rf"veut|wants|cherche|a laissé|left a|rang|needs|aimerait|would like)\b",
            re.MULTILINE,
        ),
        (
            "introduction",
            rf"(?:^|[\s,.!])(?i:c['’]est|cest|ici|this is|it['’]s|its|i['’]m|im|je m['’]appelle|"
            rf"my name is|moi c['’]est|mon nom est|chu|je suis) (?P<title>)(?P<name>{_LOW}(?: {_LOW})?)(?:"
            rf"(?: de chez| de| du| d['’]| from| chez| with| at) (?:la |le |the )?{_ORG}{_ORG_END})?",
            0,
        ),
    )
)
_NOT_AFTER = re.compile(r"(?i)(?:avec|que|quand|si|with|like|comme|when) $")


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
    for note, pattern in _INTRODUCED:
        for match in pattern.finditer(layout.live, layout.body.start, layout.signature.end):
            candidate = _candidate(match, note, mine)
            if candidate and (best is None or candidate.span.start < best.span.start):
                best = candidate
                break
        if best is not None and note == "introduction":
            break
    return best


def _candidate(match: re.Match[str], note: str, mine: frozenset[str]) -> Candidate | None:
    part = "name" if match["name"] else "whole"
    name = tidy(match[part])
    known = fold(name.split(" ")[0]) in first_names() or fold(name.split("-")[0]) in first_names()
    if note == "texting" and not known:
        return None
    if match[part][:1].islower():
        words = name.split(" ")
        if not known:
            return None
        if len(words) > 1 and (fold(words[1]) in _STOPS or len(words[1]) < 3):
            name = words[0]
    elif not is_name(name) or (
        not known and (looks_like_role(name) or (looks_like_firm(name) and not match["title"]))
    ):
        return None
    if fold(name) in mine or _NOT_AFTER.search(match.string, max(0, match.start() - 8), match.start() + 1):
        return None
    start = match.start(part)
    title = Span(*match.span("title")) if match["title"] else None
    org, where = "", None
    if "org" in match.re.groupindex and match["org"]:
        org, where = clean_organisation(match["org"]), Span(*match.span("org"))
    return Candidate(name, Span(start, start + len(name)), note, title, org, where if org else None)
