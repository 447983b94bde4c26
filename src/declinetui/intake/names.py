"""What a person's name and a firm's name look like, in French and English signatures and sentences."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from declinetui.domain.terms import Title
from declinetui.text.fold import fold, squeeze

PART = r"(?:[A-ZÀ-ÖØ-Þ][\w'’]*(?:-[A-ZÀ-ÖØ-Þa-z][\w'’]*)*|[A-ZÀ-ÖØ-Þ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.)?)"
_PARTICLE = r"(?:de la|de|du|des|van der|van|von|di|da|dos|el|al|bin|le|la|ben|St\.|Ste\.)"
NAME = rf"{PART}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+)?(?:d['’])?{PART}){{0,3}}"
_SAID_PARTICLE = r"(?:van der|van|von|di|da|dos|el|al|bin|ben|St\.|Ste\.)"
NAME_SAID = rf"{PART}(?:[ \u00a0]+(?:{_SAID_PARTICLE}[ \u00a0]+)?{PART}){{0,2}}"
"""A name inside a sentence, where "de" and "du" lead to the firm rather than belong to the name."""
TITLE = (
    r"(?:(?:(?i:monsieur|madame|mademoiselle|maître|maitre|docteure?|doctor|mister|"
    r"professeure?|professor|prof)"
    r"|M(?:me|mes|lle|iss|rs?|s|e|[MR])|M(?=\.)|MME|Dre?|DR)\.?(?=[ \u00a0]))"
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


_FIRM = re.compile(
    r"\b(?:inc|ltd|limited|ltee|limitee|llc|llp|corp|corporation|co|cie|compagnie|company|"
    r"enr|senc|s e n c|sencrl|srl|gmbh|group|groupe|agence|agency|studio|studios|"
    r"editions|press|media|boulangerie|cafe|restaurant|bistro|librairie|clinique|clinic|"
    r"ecole|school|universite|university|college|cegep|ville|city|"
    r"town|municipalite|mrc|musee|museum|theatre|festival|fondation|foundation|association|"
    r"society|societe|cooperative|co op|coop|club|port|office|authority|autorite|regie|"
    r"bureau|housing|excavat\w+|meubles|furniture|coiffure|hair|moving|demenagement|landscap\w+|electric\w*|"
    r"painting|peinture|motors|auto|avocate?s|orthodont\w*|trucking|hotel|auberge|"
    r"construction|consulting|conseil|conseils|services|solutions|technologies|tech|"
    r"systems|design|creations?|productions?|ferme|farm|farms|foods|"
    r"bank|banque|assurances|insurance|realty|immobilier|pharmacie|pharmacy|garage|"
    r"plomberie|plumbing|toitures|roofing|events|evenements|orchestra|orchestre|centre|"
    r"center|"
    r"institut|institute|maison|house|ministere|ministry|department|hospital|hopital|"
    r"bibliotheque|library|paroisse|church|eglise|gallery|galerie|brewery|brasserie|"
    r"microbrasserie|"
    r"bakery|dental|law|avocats|notaires|architectes|architects|atelier|ateliers|boutique|"
    r"shop|store|magasin|marketing|communications|films|records|publishing|logistics|"
    r"transport|"
    r"freight|outdoor|sports|fitness|yoga|spa|salon|winery|vignoble|verger|cabinet|"
    r"etude|ordre|chambre|syndicat|union|parti|federation|conseil scolaire|garderie|"
    r"cpe|residence|vet|veterinary|veterinaire|partners|associes|associates|labs?|ventures|"
    r"capital|holdings|entreprises?|enterprises|industries|international|canada|quebec|"
    r"tours|voyages|travel|network|reseau|collective|collectif|jardins?|pepiniere|paysagistes?|"
    r"traiteur|catering|patisserie|fromagerie|boucherie|epicerie|bijouterie|ebenisterie|"
    r"toiture|electrique|renovations?|nettoyage|cleaning|optique|optometrie|physio|"
    r"physiotherapie|massotherapie|coiffure|esthetique|imprimerie|ecologique|bio|brand|"
    r"fabrique|parish|pizzeria|chocolaterie|chocolate|immeubles|rental|laminates?|bar|grill|deli|foundry|"
    r"commission|scolaire|board|regroupement|coalition|nursery|tavern|taverne|pub|fermes|dairy|hospice|"
    r"charity|county|township|mill|mills|inn|llp|trust|friperie|quincaillerie|hardware|electrique|centres?|"
    r"carrefour|hospitalier|conservatoire|refuge|shelter|laboratoire|manoir|manor|tours?|brands|apparel|"
    r"coffee|tea|kitchen|kitchens|homes|properties|developments?|energy|"
    r"energie|software|logiciels|app|digital|numerique|creative|interactive|interactif|"
    r"collection|archives|heritage|society|council|committee|comite|alliance|academy|"
    r"academie|camp|camps|ski|golf|marina|market|marche)\b"
)
_ROLE = re.compile(
    r"\b(?:advis\w+|aide pedagogique|pedagogique|strategist|liaison|clerk|nurse|infirmi\w+|"
    r"rep|operations|human resources|ressources humaines|sales|student|etudiante?|worker|"
    r"intervenant\w*|fundraiser|recruteur|team lead|boss|patron|patronne|"
    r"maire|mairesse|mayor|councillor|pastor|curateur|direct(?:eur|rice|or)|president|"
    r"presidente|vice|chief|head|lead|manager|gestionnaire|coordinat\w+|coordonnat\w+|"
    r"responsable|charge|chargee|adjointe?|assistante?|assistant|officer|"
    r"conseill\w+|consultante?|owner|proprietaire|founder|fondat\w+|cofondat\w+|co founder|"
    r"partner|associe|associee|ceo|cto|coo|cfo|cmo|pdg|dg|analyst\w?|agente?|technicien\w*|technician|"
    r"avocate?|notaire|"
    r"editor|editrice|editeur|redact\w+|producer|product\w+ric\w+|producteur|productrice|"
    r"planner|specialist\w*|developer|developpeu\w+|engineer|ingenieur\w?|architecte?|"
    r"professor|professeur\w?|enseignante?|teacher|"
    r"conservat\w+|curator|secretaire|secretary|tresor\w+|treasurer|marketing director|"
    r"administrat\w+|comptable|accountant|cpa|superviseu\w+|supervisor|procurement|"
    r"acheteu\w+|buyer|realtor|courti\w+|broker|recruteu\w+|recruiter|"
    r"event planner|librarian|bibliothecaire|cheffe?|metteuse?|greffi\w+|town clerk|mairie|chercheu\w+|"
    r"researcher|executive|"
    r"vp|svp|stagiaire|intern|animat\w+|attachee?|representante?|account|creative director|"
    r"journaliste|photographe|designer|organisat\w+|doyen|"
    r"dean|pharmacien\w*|dentiste?|veterinaire|technologue|ergotherapeute|orthophoniste|"
    r"psychologue)\b"
)


def looks_like_firm(text: str) -> bool:
    """True when a name holds a word that firms and institutions use."""
    return bool(_FIRM.search(fold(text))) or "&" in text


def looks_like_role(text: str) -> bool:
    """True for a job title as signatures show them."""
    return bool(_ROLE.search(fold(text)))


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
    still""".split()
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
    if "I" in words:
        return False
    return fold(words[0]) not in _NOT_NAMES and not any(fold(w) in _NOT_NAMES for w in words if len(w) > 3)


def is_person(text: str) -> bool:
    """True when the name is a person's rather than a firm's."""
    text = squeeze(text)
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
