"""What a person's name and a firm's name look like, in French and English signatures and sentences."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from declinetui.domain.terms import Title
from declinetui.intake.word_list import word_list
from declinetui.text.fold import fold, squeeze

PART = r"(?:[A-ZÀ-ÖØ-Þ][\w'’]*(?:-[A-ZÀ-ÖØ-Þa-z][\w'’]*)*|[A-ZÀ-ÖØ-Þ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.)?)"
_PARTICLE = r"(?:de la|de|du|des|van der|van|von|di|da|dos|el|al|bin|le|la|ben|St\.|Ste\.)"
NAME = rf"{PART}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+)?(?:d['’])?{PART}){{0,3}}"
_SAID_PARTICLE = r"(?:van der|van|von|di|da|dos|el|al|bin|ben|St\.|Ste\.)"
NAME_SAID = rf"{PART}(?:[ \u00a0]+(?:{_SAID_PARTICLE}[ \u00a0]+)?{PART}){{0,2}}"
"""A name inside a sentence, where "de" and "du" lead to the firm rather than belong to the name."""
TITLE = (
    r"(?:(?:(?i:monsieur|madame|mademoiselle|maître|maitre|docteure?|doctor|mister|"
    r"professeure?|professor|prof|reverend|révérende?)"
    r"|M(?:me|mes|lle|iss|rs?|s|e|[MR])|M(?=\.)|MME|Dre?|DR|Rev|Hon)\.?(?=[ \u00a0]))"
)
TITLED = re.compile(rf"(?:(?P<title>{TITLE})[ \u00a0]+)?(?P<name>{NAME})")

_TITLES = {
    "me": Title.MAITRE,
    "maitre": Title.MAITRE,
    "madame": Title.MADAME,
    "mademoiselle": Title.MADAME,
    "mme": Title.MADAME,
    "mlle": Title.MADAME,
    "mrs": Title.MADAME,
    "ms": Title.MADAME,
    "miss": Title.MADAME,
    "m": Title.MONSIEUR,
    "mr": Title.MONSIEUR,
    "mister": Title.MONSIEUR,
    "monsieur": Title.MONSIEUR,
    "dre": Title.DOCTEUR_F,
    "docteure": Title.DOCTEUR_F,
    "dr": Title.DOCTEUR_M,
    "doctor": Title.DOCTEUR_M,
    "docteur": Title.DOCTEUR_M,
}


def title_of(written: str) -> Title | None:
    """The title that a word names: "Me", "Mme", "Dr."…"""
    return _TITLES.get(fold(written).strip(". "))


@cache
def first_names() -> frozenset[str]:
    """Folded first names common in Quebec and Canada, to tell "marc" from a word."""
    raw = files("declinetui.intake").joinpath("data/first_names.txt").read_text(encoding="utf-8")
    return frozenset(fold(name) for name in raw.split())


def looks_like_firm(text: str) -> bool:
    """True when a name holds a word that firms and institutions use."""
    return "&" in text or word_list("firm_words.txt").holds(fold(text))


def looks_like_role(text: str) -> bool:
    """True for a job title as signatures show them."""
    return word_list("role_words.txt").holds(fold(text))


_NOT_NAMES = frozenset(
    """bonjour bonsoir salut allo hello hi hey dear cher chere merci thanks thank cordialement regards
    sincerely best cheers urgent objet subject madame monsieur mesdames messieurs le la les un une
    des the we our nous notre je vous i please svp from de a to date budget client projet project
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday
    saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
    decembre january february march april may june july august september october november december
    noel christmas bise bises bisous salutations kind warm talk soon looking veuillez suite voici
    tel telephone phone cell email courriel fax www http envoye sent facebook instagram linkedin
    messenger whatsapp google quebec montreal toronto ottawa canada ici this is it's c'est mon ma my
    your votre ton call appel message confidentiel confidential god bless bonne belle good great
    have au en et and or for pour on at re fwd tr ps p.s nb p.j pj not as like since after while
    that because then but also with just so now if when what how who why yes no oui non ok also
    still start starts pays needs wants due org""".split()
)


def is_name(text: str) -> bool:
    """True when every word may be part of a person's name and none is a word of letters and forms."""
    words = squeeze(text).split(" ")
    if (
        not 1 <= len(words) <= 5
        or not any(c.isalpha() for c in text)
        or any(c.isdigit() or c in "@/|:&" for c in text)
    ):
        return False
    if "I" in words or re.match(r"(?i)(?:i|we|you|it|he|she|they|who|that)['’](?:m|ve|d|ll|re|s)$", words[0]):
        return False
    return fold(words[0]) not in _NOT_NAMES and not any(fold(w) in _NOT_NAMES for w in words if len(w) > 3)


_DESK = re.compile(
    r"^(?:le |la |the |l )?(?:services?|departement|department|direction|bureau|office|equipe|team|"
    r"comptabilite|"
    r"accounting|"
    r"achats|greffe|events?|evenements?|billetterie|box office|approvisionnements?|procurement|purchasing|"
    r"info|contact|reception|administration|admin|support|"
    r"no ?reply|ne pas repondre|undisclosed recipients|destinataires? inconnus?|secretariat|ressources "
    r"humaines|human resources|communications?|programmation|billing|sales|hello|bonjour|accueil)\b"
)
""" "Service de l’approvisionnement <appro@…>": a desk writes, the person signs below."""


_DEPARTMENTS = frozenset(
    """exhibitions exhibition expositions exposition collections education membership volunteers catering
    reservations reservation booking bookings orders order commandes ventes loisirs culture tourism tourisme
    library bibliotheque projets projects contracts contrats tenders soumissions rh hr jobs careers marketing
    logistics logistique operations facilities maintenance press presse media medias planning travaux
    urbanisme team programs programmes publications production productions finance finances it
    informatique enquiries inquiries webmaster mail office boutique shop store gallery galerie
    studio""".split()
)
""" "Exhibitions <exhibitions@…>": the name of a mailbox, word for word."""


def is_desk(text: str) -> bool:
    """True for a department or a mailbox in the place of a person's name."""
    folded = fold(text)
    return folded in _DEPARTMENTS or bool(_DESK.match(folded))


def is_person(text: str) -> bool:
    """True when the name is a person's rather than a firm's or a desk's."""
    text = squeeze(text)
    if is_desk(text):
        return False
    first = fold(text.split(" ")[0]) if text else ""
    if first in first_names() or fold(text.split("-")[0]) in first_names():
        return is_name(text) and not re.search(r"(?i)\b(?:inc|ltd|ltée|llc)\b", text)
    return is_name(text) and not looks_like_firm(text)


_EDGES = ' ,;:!|*_~"“”«»()[]-–—'


def tidy(name: str) -> str:
    """A name without the marks around it; the full stop of "inc." and of an initial stays."""
    name = squeeze(unicodedata.normalize("NFC", name)).strip(_EDGES)
    if re.search(r"\b(?:[A-Z]|(?i:inc|ltd|co|corp|enr|ltée|jr|sr|[a-z]\.[a-z](?:\.[a-z])*))\.$", name):
        return name
    return name.rstrip("." + _EDGES)
