"""How the reader is called: a given name, a title, or neither; a firm is not called by half its name."""

import re

from declinetui.domain.people import Client
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Channel, Language, Relation, Title
from declinetui.text.fold import fold

_CIVILITY = re.compile(
    r"^(?:M\.|Mme|Mlle|Me|Dr|Dre|Mr\.?|Mrs\.?|Ms\.?|Madame|Monsieur|Maître)\s+", re.IGNORECASE
)
_APPEALS = {
    Title.MADAME: "Madame",
    Title.MONSIEUR: "Monsieur",
    Title.MAITRE: "Maître",
    Title.DOCTEUR_F: "Docteure",
    Title.DOCTEUR_M: "Docteur",
}
_ENGLISH_TITLES = {
    Title.MADAME: "Ms.",
    Title.MONSIEUR: "Mr.",
    Title.DOCTEUR_F: "Dr.",
    Title.DOCTEUR_M: "Dr.",
}
FAMILIAR = frozenset({Relation.RECURRING, Relation.NETWORK, Relation.FRIEND})
"""People whom a letter calls by their given name: the writer knows them."""

_FIRM = re.compile(
    r"^(?:les? |la |l |the )"
    r"|\b(?:agence|agency|association|atelier|ateliers|boutique|bureau|cabinet|cafe|centre|clinique|clinic"
    r"|collectif|collective|comite|committee|communications|compagnie|company|consulting|cooperative|coop"
    r"|creations|design|ecole|editions|entreprises?|festival|films|fondation|foundation|galerie|gallery|group"
    r"|groupe|institut|institute|maison|media|medias|ministere|musee|museum|partners|presse|press|productions"
    r"|school|services|societe|society|solutions|studios?|technologies|theatre|traductions|translations"
    r"|universite|university|ville|inc|ltee|ltd|enr|senc|sencrl|llc|llp|corp)\b"
)
"""Folded words that make a name the name of a firm."""


def is_firm(name: str, organisation: str = "") -> bool:
    """True for the name of an organisation: its own, or one that says so.

    >>> is_firm("Studio Aval"), is_firm("Marie-Ève Tremblay"), is_firm("Nord", "Nord")
    (True, False, True)
    """
    folded = fold(name)
    return bool(folded) and (folded == fold(organisation) or bool(_FIRM.search(folded)))


def first_name(name: str) -> str:
    """The given name: "Tremblay, Marie-Ève" and "Mme Marie-Ève TREMBLAY" give "Marie-Ève".

    A lone initial is no name to greet with, nor is half the name of a firm; the answer is then empty.
    """
    name = _CIVILITY.sub("", " ".join(name.split()))
    family, comma, given = name.partition(",")
    first = ((given if comma else family).split() or [""])[0]
    if len(first.rstrip(".")) < 2 or "." in first or not first[0].isalpha() or is_firm(name):
        return ""
    if first.isupper() or first.islower():
        first = "-".join(part.capitalize() for part in first.split("-"))
    return first


def greets_by_name(situation: Situation) -> bool:
    """True when even a letter says the given name: to a familiar, or someone of the circle."""
    if situation.purpose.to_third:
        return True
    reader = situation.reader
    friend = situation.relation is Relation.FRIEND
    known = friend or (situation.relation in FAMILIAR and not reader.title)
    return known and bool(given_name(reader))


def appeal_of(situation: Situation, language: Language) -> str:
    """The words a letter opens with, and repeats in its closing (OQLF, « Formule d’appel »)."""
    given = given_name(situation.reader) if greets_by_name(situation) else ""
    letter = situation.channel is Channel.LETTER or situation.purpose.to_third
    return given if given and letter else appeal(situation.reader, language)


def given_name(client: Client) -> str:
    """The name a person is greeted with; nothing for a firm."""
    return "" if is_firm(client.name, client.organisation) else first_name(client.name)


def full_name(client: Client) -> str:
    """The name of a person as a letter says it, without civility; nothing for a firm."""
    if not given_name(client):
        return ""
    family, comma, given = _CIVILITY.sub("", " ".join(client.name.split())).partition(",")
    return f"{given.strip()} {family.strip()}" if comma else family


def appeal(client: Client, language: Language) -> str:
    """The words of a formal appeal: « Maître », « Madame, Monsieur »; "Ms. Roy", "Dr. Chen".

    OQLF: titles in full in the appeal, never followed by the family name; « Madame, Monsieur » is for a
    reader unknown. Somebody known by name and without a title has none in French: `full_name` greets.
    """
    name = _CIVILITY.sub("", " ".join(client.name.split()))
    if language is Language.FR:
        unknown = "" if given_name(client) else "Madame, Monsieur"
        return _APPEALS.get(client.title, unknown) if client.title else unknown
    title = _ENGLISH_TITLES.get(client.title, "") if client.title else ""
    family = name.split()[-1] if name else ""
    return f"{title} {family}" if title and family else name
