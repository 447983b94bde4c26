"""The person who made the introduction, and the reference of a call for tenders or a file."""

import re

from declinetui.domain.values import Span
from declinetui.intake.forms import Form
from declinetui.intake.layout import Layout
from declinetui.intake.model import Field, sure
from declinetui.intake.names import NAME, first_names, is_name, looks_like_firm, tidy
from declinetui.text.fold import fold

_N = (
    r"(?:(?i:(?:mon|ma|my|our|notre|votre|ton|ta|une?|an?|le|la|professor|prof\.?|dr\.?|"
    r"mr\.?|mrs\.?|ms\.?|mme|m\.|me) |l['’])"
    rf"(?i:[\w'’-]+ ){{0,4}}?)?(?P<n>{NAME})"
)
_PATTERNS = tuple(
    re.compile(p)
    for p in (
        rf"{_N}(?:,? [^\n.,]{{0,40}},)? (?i:m['’]a|nous a|m['’]ont|t['’]a|vous a|te|"
        rf"vous|me|m['’]avait|nous avait)(?i: (?:fortement|chaudement|beaucoup|souvent|"
        rf"bien|tout de suite|gentiment|d['’]ailleurs))? ?(?i:référée?s?|recommandée?s?|"
        rf"recommande|donné|parlé|dit|conseillé|suggéré|suggérée|dirigée?|transmis|"
        rf"refilé|glissé|mis|orientée?|mentionné|vanté|passé)\b",
        r"(?i:(?:de la part d[e']|sur (?:la )?recommandation d[e']|(?:référée?|recommandée?|"
        r"envoyée?|conseillée?)(?: à (?:toi|vous|moi))? par|grâce à|par l['’]entremise d[e']|"
        r"par l['’]intermédiaire d[e']|vient d[e']|ref(?:éré)? par|obtenu (?:votre|"
        r"ton|tes|vos) (?:nom|contact|coordonnées)(?: par| d[e']| auprès d[e']| via)?|"
        r"eu (?:votre|ton|tes|vos) (?:nom|contact|coordonnées) (?:par|d[e']|via|de la part d[e']))) ?(?:l["
        r"'’]|la |le )?" + _N,
        rf"{_N}(?:,? [^\n.,]{{0,40}},)? (?i:(?:has |had |highly |kindly |just |strongly )?(?:recommended|"
        rf"referred|suggested|gave me|gave us|told me about|told us about|mentioned|"
        rf"pointed|passed (?:me|us|along|on)|sent me your|sang your praises|connected us|"
        rf"introduced|put me in touch|shared your|speaks highly|raved))\b",
        r"(?i:(?:referred (?:to you )?by|recommended by|recommendation of|suggestion of|"
        r"got your (?:name|number|contact|email|info)(?: and \w+)? (?:from|through|"
        r"via)|(?:was|were) given your (?:name|number) by|introduced by|friend of|heard about you (?:from|"
        r"through)|found you through|came to you (?:through|via)|per|referral from|"
        r"thanks to)) " + _N,
        r"(?i:entendu parler d[eu] [\w' ]{2,20}? (?:par|grâce à|via)) " + _N,
        r"(?i:(?:suggér|recommand|donn|transmis|référ|fourn|mentionn|refil|communiqu|"
        r"pass|envoy|dirig|conseill)\w*"
        r" (?:à (?:moi|nous) )?par) " + _N,
        r"(?i:(?:suggested|recommended|given|passed|mentioned|referred|provided|shared|sent)"
        r"(?: on)?(?: to (?:me|us|you))?(?: here)? by) " + _N,
    )
)
_MENTIONED = re.compile(
    r"refer|recomm|\bdit\b|\btells?\b|donne|parle|m'a |nous a |conseill|sugg|dirige|"
    r"orient|vante|passe|de la part|grace a|entremise|intermediaire|obtenu|eu (?:votre|"
    r"ton)|"
    r"gave|told|mention|point|passed|introduc|touch|shared|speaks|raved|praises|given|"
    r"from|through|friend of|heard|per |thanks to|connected"
)
"""A word of introductions: without one the slower patterns need not look."""
_NEVER = frozenset(
    "on il elle je tu nous vous elles ils ca cela ce qui personne quelqu google facebook linkedin instagra"
    "m she he they we it i who someone nobody maman".split()
)


def find_go_between(layout: Layout, form: Form, sender: str | None) -> Field[str]:
    """The one who gave the user's name to the client."""
    labelled = form.get("referral")
    if labelled:
        name = tidy(layout.live[labelled.start : labelled.end].split("\n")[0])
        if is_name(name) and fold(name.split(" ")[0]) not in _NEVER and not looks_like_firm(name):
            return sure(name, labelled, "form")
    if not _MENTIONED.search(layout.folded, layout.body.start, layout.signature.end):
        return Field()
    for pattern in _PATTERNS:
        for match in pattern.finditer(layout.live, layout.body.start, layout.signature.end):
            name = tidy(match["n"])
            words = fold(name).split()
            if (
                not is_name(name)
                or not words
                or words[0] in _NEVER
                or (looks_like_firm(name) and words[0] not in first_names())
            ):
                continue
            if sender and fold(name) == fold(sender):
                continue
            return sure(name, Span(*match.span("n")), "said")
    return Field()


_REFERENCE = re.compile(
    r"(?:\b(?:AO|RFP|RFQ|RFI|ITT|SEAO|DP|appel d['’]offres|avis|référence|reference|"
    r"réf|ref|dossier|file|tender|bon de commande|PO|N/Réf|V/Réf)\b\.?"
    r"(?: (?:no|num(?:éro|ber)?|n°|number)\.?)?[ :#n°.-]{0,4})(?P<id>(?=[A-Z/-]{0,8}\d)[A-Z]{0,8}[-/]?\d[\w"
    r"/-]{2,20})",
    re.IGNORECASE,
)
_WITH_PREFIX = re.compile(r"\b(?:AO|RFP|RFQ|DP|SEAO)-\d{2,4}[\w/-]{1,16}")


def find_reference(layout: Layout, form: Form) -> Field[str]:
    """The number the client asks to be quoted."""
    labelled = form.get("reference")
    if labelled:
        value = tidy(layout.live[labelled.start : labelled.end].split("\n")[0])
        if re.search(r"\d", value) and len(value) <= 40:
            return sure(value, labelled, "form")
    subject = layout.head.get("subject")
    zones = [(layout.text, subject[1])] if subject else []
    zones.append((layout.live, Span(layout.body.start, layout.signature.end)))
    for text, zone in zones:
        whole = _WITH_PREFIX.search(text, zone.start, zone.end)
        if whole:
            return sure(whole.group(), Span(*whole.span()), "said")
        match = _REFERENCE.search(text, zone.start, zone.end)
        if match and not re.fullmatch(r"(?:19|20)\d\d(?:-\d\d-\d\d)?", match["id"]):
            return sure(match["id"], Span(*match.span("id")), "said")
    return Field()
