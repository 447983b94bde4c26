"""A name taken apart: given name, surname, suffix and civility, whichever way it was written.

Understands "Jean-François Côté", "CÔTÉ, Jean-François", "Nguyen Van Minh", "Julie Roy (Atelier Nord)",
"Me Paré", "Robert Gagnon fils" and firms.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from declinetui.directory.nicknames import given_names
from declinetui.directory.words import JOINTS, PARTICLES, TITLES, chunks

FIRM = frozenset(
    """
    agence association assurances atelier bar boulangerie boutique bureau cabinet cafe caisse centre clinique
    clinic club college commission communications compagnie conseil construction cooperative design ecole
    editions entreprise entreprises excavation ferme films firme fleuriste fondation foundation galerie garage
    gestion groupe group hotel imprimerie institut jardins laboratoire librairie maison menuiserie ministere
    municipalite musee office partners patisserie pharmacie plomberie presse productions residence restaurant
    salon school services shop societe solutions studio studios systemes technologies theatre toitures
    traductions transport universite university ville
    """.split()
)
"""Words that make a name the name of a firm."""

_SUFFIX = {
    "jr": "junior",
    "junior": "junior",
    "fils": "junior",
    "ii": "junior",
    "sr": "senior",
    "senior": "senior",
    "pere": "senior",
}
_SHE = frozenset(["mme", "mlle", "mrs", "ms", "madame", "mademoiselle"])
_HE = frozenset(["m", "mr", "monsieur"])
_PARENTHESIS = re.compile(r"\(([^()]*)\)")

Parts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """The folded parts of a name; any may be missing."""

    given: Parts = ()
    surname: Parts = ()
    suffix: str = ""
    """"junior", "senior" or ""."""
    civility: str = ""
    """"f", "m" or ""."""
    organisation: str = ""
    """Firm given in parentheses, as written."""
    firm: Parts = ()
    """Telling words, when the name is a firm's."""
    written: tuple[Parts, ...] = ()
    """The written words of a name whose order is open: Jean-Guy is one of two parts."""

    @property
    def empty(self) -> bool:
        """True when there is no name at all."""
        return not (self.given or self.surname or self.firm)


def read_person(name: str) -> Person:
    """The parts of a written name; a single word counts as a surname."""
    found = _PARENTHESIS.search(name)
    organisation = found.group(1).strip() if found else ""
    written = _PARENTHESIS.sub(" ", name)
    person = _firm(written) or _by_comma(written) or _in_order(written)
    return replace(person, organisation=organisation)


def readings(person: Person) -> tuple[Person, ...]:
    """The ways a name may be meant: as read, surname first, or with a given name of two words.

    Common given names decide the order where they can: "Gabriel Larouche" is one way round only.
    """
    written = person.written
    if len(written) < 2:
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
    words = [part for chunk in chunks(name) for part in chunk]
    article = (
        len(words) > 1 and words[0] in ("les", "la", "le", "the") and name.lstrip()[:3].strip().istitle()
    )
    if not article and not any(w in FIRM for w in words) and not _legal(words):
        return None
    telling = tuple(w for w in words if w not in JOINTS)
    return Person(firm=telling) if telling else None


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
    """Given name first, unless the first word alone is in capitals: "CÔTÉ Jean"."""
    person = _plain(name)
    words = name.split()
    shouted = [w for w in words if w.isupper() and all(len(part) > 1 for c in chunks(w) for part in c)]
    if person.given and shouted and len(shouted) < len(words) and words[0] == shouted[0]:
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
