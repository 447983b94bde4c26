"""What the subject line asks for: "Traduction de nos étiquettes", "Quote for a fence"."""

import re

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.intake.headers import bare_subject
from declinetui.intake.layout import Layout
from declinetui.intake.phrases import Phrase, bare_phrase
from declinetui.text.fold import fold_aligned

_GENERIC_SUBJECT = re.compile(
    r"^(?:demande(?: (?:d'information|de renseignements?|de prix|de soumission|de devis|"
    r"de disponibilite|de service|urgente?|de collaboration|de projet))?s?|question|"
    r"questions|bonjour|salut|allo|hello|hi|hey|projet|project|request|inquiry|enquiry|"
    r"quote|soumission|devis|"
    r"nouveau (?:projet|message|client|mandat)|new (?:project|message|client|inquiry|"
    r"lead|form submission|opportunity)|collaboration|opportunit[ey]|occasion|urgent|"
    r"help|aide|besoin d'aide|disponibilites?|disponible|dispo|availability|available|"
    r"mandat|contrat|freelance|pige|prise de contact|contact|contact form|formulaire(?: de contact)?|"
    r"quick question|petite question|suivi|follow(?:ing)?[ -]?up|rappel|reminder|message|"
    r"votre|your|you|vous|tu|j'ai|je|i|we|nous|can|could|pouvez|peux|are|is|est|es|"
    r"etes|merci|thanks|introduction|information|proposal|proposition|possible|job|"
    r"work|travail|appel d'offres|rfp|rfq|test|re|work together|working together|referral|"
    r"need|looking|cherche|recherche|quick|important)\b[\s!?.:]*"
)
_FOR_WHAT = re.compile(r"\b(?:for|pour|concernant|regarding|about) (?!you|vous|your|votre)")
_FLAG = re.compile(r"(?:\W*(?:urgent|important|rush|asap|prioritaire|time[ -]sensitive)\b\W*)+(?=\w)")
""" "URGENT - sous-titres": the flag is not the request."""
_ASKED_IN = re.compile(
    r"^(?:(?:demande|request|inquiry|enquiry|quote|soumission|devis|projet|project|"
    r"besoin|need|looking|recherche|cherche|aide|help|question|mandat|urgent|rfp|appel d'offres|"
    r"estimate|proposal|offre|job|contrat|new|nouveau|nouvelle|price|prix|cost|info|"
    r"information|renseignements?)\b[\w' #/-]{0,24}?(?: (?:pour|for|de|d'|about|concernant|"
    r"re|regarding|with|sur|of)|\s{0,4}:| [–—-] ) ?)+"
)

_ASKED_BEHIND = re.compile(
    r"(?<=[a-z]) (?:quote|estimate|request|inquiry|enquiry|proposal|pricing|availability|question)s?"
    r"(?: request)?[\s!?.]*$"
)
""" "Grant application quote": what is asked about it is not its name."""


def subject_phrase(layout: Layout, language: Language) -> Phrase | None:
    """The request that the subject names, or None when it only greets or asks for "a quote"."""
    header = layout.head.get("subject")
    if header is None:
        return None
    raw = bare_subject(header[0])
    flag = _FLAG.match(fold_aligned(raw))
    raw = raw[flag.end() :] if flag else raw
    folded = fold_aligned(raw)
    asked = _ASKED_IN.match(folded)
    start = asked.end() if asked else 0
    if not asked and _GENERIC_SUBJECT.match(folded) and not _FOR_WHAT.search(folded):
        return None
    tail = _ASKED_BEHIND.search(folded, start)
    raw = raw[: tail.start()] if tail else raw
    phrase = bare_phrase(raw, start, len(raw), language)
    if phrase is None or phrase.generic:
        wanted = _FOR_WHAT.search(folded)
        phrase = bare_phrase(raw, wanted.end(), len(raw), language) if wanted else None
    if phrase is None or phrase.generic or len(phrase.text.split()) > 9:
        return None
    at = layout.text.find(phrase.text, header[1].start, header[1].end)
    span = Span(at, at + len(phrase.text)) if at >= 0 else header[1]
    return Phrase(phrase.text, span, generic=False)
