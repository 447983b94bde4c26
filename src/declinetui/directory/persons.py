"""A name taken apart: given name, surname, suffix and civility, whichever way it was written.

Understands "Jean-François Côté", "CÔTÉ, Jean-François", "Nguyen Van Minh", "Julie Roy (Atelier Nord)",
"Me Paré", "Robert Gagnon fils" and firms.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from declinetui.directory.nicknames import given_names
from declinetui.directory.words import JOINTS, PARTICLES, TITLES, chunks, firm_words
from declinetui.text.fold import fold

READ = 4096
"""Names and pairs of names remembered while many records are compared."""

FIRM = frozenset(
    """
    abattoir academie academy accueil aerospace agence agency alimentation amis animalerie architectes
    archives arena arpentage asphalte associates association associes assurance assurances atelier
    ateliers auberge aviation avocats bakery banque banquets bar bibliotheque bistro boucherie
    boulangerie bouquinerie boutique boutiques brasserie brewery buanderie bureau cabinet cabinets cafe
    caisse camping carrefour catering cathedrale cegep center centre chambre chantier chocolaterie
    chorale chsld chu cinema cisss cite ciusss clinic clinics clinique clsc club coalition coiffure
    collectif collective college comite commerce commercial commission communications community
    compagnie comptables concept concessionnaire conference confiserie conseil conservatoire
    construction constructions construit consultants consulting coop cooperative couvreurs cpe creation
    creations creative creperie croissanterie cs css csss danse deli demenagement dentaire dental
    dentistry design developpement developpements diffusion digital distillerie distribution domaine
    ebenisterie ecole editeur editions electrique electronique enseignes entreprise entreprises
    entretien epicerie equipements esthetique etudes evenements event events excavation experts fabrique
    factory federation ferme fermes festival films finance financial financiere firme fleuriste fleurs
    fondation formation foundation foundry fournitures fromagerie fruiterie galerie gallery garage
    garderie gestion group groupe gym habitations halte harmonie health heating hopital hospital hostel
    hotel hotels hydro images immobilier immobiliere impressions imprimerie industries informatique
    ingenieurs institut insurance interiors international investissements jardin jardins kitchen
    laboratoire laboratoires labs laiterie language lavage legal librairie library logiciels logistics
    logistique lunetterie magasin mairie maison manufacture marketing mecanique media medias medical
    menuiserie meubles microbrasserie mines ministere monastere moto mrc municipalite musee museum
    musique navigation nettoyage network notaires office optique orchestre organisation organisme
    organization ouvriers ouvroir paroisse partners patisserie paysagement paysagiste peinture pepiniere
    pharmacie photo photographie photos pictures piscines placements plomberie plumbing pneus podcast
    poissonnerie portes poterie presse printers printing productions pub publications quincaillerie
    radio realties recherche recyclage refrigeration regie renovations reseau residence residences
    restaurant resto roofers roofing salon sanctuary savonnerie school scierie secretariat securite
    serres serrurerie services shop sign signs societe societes software soins solutions spa sport
    sports station strategies studio studios supplies synagogue syndicat systemes tavern tech
    technologie technologies telecom television terrassement textiles theater theatre toitures tours
    traduction traductions traiteur transport trattoria tribunal union universite university usine
    vergers verrerie vetements veterinaire vignoble ville vins vision voyages web workshop zoo
    """.split()
)
"""Words that make a name the name of a firm."""

_SUFFIX = {
    "jr": "junior",
    "junior": "junior",
    "fils": "junior",
    "ii": "junior",
    "iii": "third",
    "cadet": "junior",
    "sr": "senior",
    "aine": "senior",
    "senior": "senior",
    "pere": "senior",
}
_SHE = frozenset(["mme", "mlle", "mrs", "ms", "madame", "mademoiselle"])
_HE = frozenset(["m", "mr", "monsieur"])
_AFTER_NAME = re.compile(
    r"(?i),\s*(?:m\.?\s?d\.?|ph\.?\s?d\.?|c\.?p\.?a\.?|asc|ing\.?|p\.?\s?eng\.?|mba|m\.?a\.?|ll\.?b\.?|llm|b\.?a\.?|rn|"
    r"avocate?|notaire|architecte|adm\.?a\.?|crha|fca|esq\.?|t\.?p\.?|a\.?-?g\.?)(?=[\s,.]|$)\.?"
)
"""Degrees and orders after a name: "Paul Nadon, M.D."."""
_FAMILY_FIRM = re.compile(r"(?:\bet|\band|&) (?:fils|filles?|sons?|daughters?|freres?|soeurs?|brothers)\b")
"""What only the name of a firm has: "Vitrerie Bernier & Fils"."""
_VOWELS = frozenset("aeiouy")
_PARENTHESIS = re.compile(r"\(([^()]*)\)")

Parts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """The folded parts of a name; any may be missing."""

    given: Parts = ()
    surname: Parts = ()
    suffix: str = ""
    """"junior", "senior", "third" or ""."""
    civility: str = ""
    """"f", "m" or ""."""
    organisation: str = ""
    """Firm given in parentheses, as written."""
    firm: Parts = ()
    """Telling words, when the name is a firm's."""
    written: tuple[Parts, ...] = ()
    """The written words of a firm, or of a name whose order is open: Jean-Guy is one of two parts."""

    @property
    def empty(self) -> bool:
        """True when there is no name at all."""
        return not (self.given or self.surname or self.firm)


@lru_cache(maxsize=READ)
def read_person(name: str) -> Person:
    """The parts of a written name; a single word counts as a surname."""
    found = _PARENTHESIS.search(name)
    organisation = found.group(1).strip() if found else ""
    kept = rf" {organisation} " if fold(organisation).strip(" .") in _SUFFIX else " "
    organisation = "" if kept.strip() else organisation
    written = _AFTER_NAME.sub(" ", _PARENTHESIS.sub(lambda _: kept, name))
    person = _firm(written) or _by_comma(written) or _in_order(written)
    return replace(person, organisation=organisation)


@lru_cache(maxsize=READ)
def readings(person: Person) -> tuple[Person, ...]:
    """The ways a name may be meant: as read, surname first, or with a given name of two words.

    Common given names decide the order where they can: "Gabriel Larouche" is one way round only.
    """
    written = person.written
    if person.firm or len(written) < 2:
        return (person,)
    turned = replace(person, given=written[-1], surname=_flat(written[:-1]))
    first, last = _is_given(written[0]), _is_given(written[-1])
    found = [person] if first > last else [turned] if last > first else [person, turned]
    if (
        person in found
        and len(written) > 2
        and _is_given(written[1])
        and written[1][0] in given_names().given
    ):
        found.append(replace(person, given=_flat(written[:2]), surname=_flat(written[2:])))
    return tuple(found)


def _flat(written: Iterable[Parts]) -> Parts:
    return tuple(part for chunk in written for part in chunk)


def _is_given(parts: Parts) -> int:
    """2 for a given name that is no family name, 1 when it is both or unknown, 0 for a family name."""
    names = given_names()
    word = "".join(parts)
    known = word in names.given or all(p in names.given for p in parts)
    if known:
        return 1 if word in names.family else 2
    return 0 if word in names.family else 1


def _firm(name: str) -> Person | None:
    words = firm_words(name)
    article = (
        len(words) > 1
        and words[0] in ("les", "la", "le", "the", "chez")
        and name.lstrip()[:3].strip().istitle()
    )
    family = _FAMILY_FIRM.search(fold(name))
    if not (article or family or any(w in FIRM for w in words) or _legal(words)):
        return None
    telling = tuple(w for w in words if w not in JOINTS)
    return Person(firm=telling, written=tuple(map(tuple, chunks(name)))) if telling else None


def _legal(words: list[str]) -> bool:
    return bool(words) and words[-1] in ("inc", "ltee", "ltd", "enr", "senc", "llc", "llp", "corp")


def _by_comma(name: str) -> Person | None:
    before, comma, after = name.partition(",")
    first, second = _plain(before), _plain(after)
    if not comma or not first.surname or not (second.surname or second.given):
        return None
    given = (*second.given, *second.surname)
    return replace(
        first,
        written=(),
        given=given,
        surname=(*first.given, *first.surname),
        suffix=first.suffix or second.suffix,
        civility=first.civility or second.civility,
    )


def _in_order(name: str) -> Person:
    """Given name first, unless the first word alone is in capitals: "CÔTÉ Jean"; "MC Roy" are initials."""
    person = _plain(name)
    words = name.split()
    shouted = [w for w in words if w.isupper() and all(len(part) > 1 for c in chunks(w) for part in c)]
    if person.given and shouted and len(shouted) < len(words) and words[0] == shouted[0]:
        if len(shouted[0]) <= 2 or not _VOWELS.intersection(fold(shouted[0])):
            return person
        count = len([part for w in shouted for chunk in chunks(w) for part in chunk])
        parts = (*person.given, *person.surname)
        if count < len(parts):
            return replace(person, given=parts[count:], surname=parts[:count], written=())
    return person


def _plain(name: str) -> Person:
    suffix = civility = ""
    kept: list[list[str]] = []
    previous = ""
    for chunk in chunks(name):
        word = chunk[0] if len(chunk) == 1 else ""
        if word in _SUFFIX and kept and previous not in ("et", "and"):
            suffix = _SUFFIX[word]
        elif word in TITLES and not kept:
            civility = civility or ("f" if word in _SHE else "m" if word in _HE else "")
        elif word not in ("et", "and"):
            kept.append(chunk)
        previous = word
    kept = _with_initials(kept)
    if len(kept) < 2:
        return Person(surname=tuple(kept[0]) if kept else (), suffix=suffix, civility=civility)
    written = tuple(map(tuple, kept))
    return Person(written[0], _flat(written[1:]), suffix=suffix, civility=civility, written=written)


def _with_initials(kept: list[list[str]]) -> list[list[str]]:
    """J. F. Côté: single letters in front are one given name."""
    count = 0
    while count < len(kept) - 1 and all(len(part) == 1 and part not in PARTICLES for part in kept[count]):
        count += 1
    if count < 2:
        return kept
    return [[part for chunk in kept[:count] for part in chunk], *kept[count:]]
