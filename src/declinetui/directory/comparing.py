"""How two fields of a record compare: names part by part, firms, addresses, numbers."""

import re
from enum import Enum

from declinetui.directory.nicknames import given_names
from declinetui.directory.persons import FIRM, Parts
from declinetui.directory.phonetic import phonetic_key
from declinetui.directory.slips import allowed, slip_cost
from declinetui.directory.words import JOINTS, typed_words
from declinetui.text.similar import typos


class Likeness(Enum):
    """What comparing two values showed; MISSING when one is not there."""

    MISSING = "missing"
    EQUAL = "equal"
    ALIAS = "alias"
    """Another form of the same: nickname, spelling, slip."""
    INITIALS = "initials"
    PARTLY = "partly"
    """One holds the other: Anne and Anne-Marie, Lavoie and Lavoie-Morin."""
    CLOSE = "close"
    """One slip apart, but both are common and different."""
    GENDER = "gender"
    """Masculine and feminine of one name."""
    SHARED = "shared"
    """Equal, but of a kind that several people share: info@…"""
    DIFFERENT = "different"


_GENDERS = ("e", "ne", "le", "te", "se")
_ENDINGS = (
    ("ane", "anie"),
    ("c", "que"),
    ("ic", "ique"),
    ("o", "a"),
    ("eur", "euse"),
    ("ce", "cia"),
    ("re", "ra"),
)
_SHARED_BOXES = frozenset(
    """
    info information contact admin administration bonjour hello reception ventes sales service support office
    bureau courriel mail email accueil commandes compta comptabilite facturation billing rh hr
    equipe team direction
    """.split()
)
_LABEL_LENGTH = 7


def compare_given(a: Parts, b: Parts) -> Likeness:
    """Two given names."""
    if not a or not b:
        return Likeness.MISSING
    if "".join(a) == "".join(b):
        return Likeness.EQUAL
    if _initials(a, b) or _initials(b, a):
        return Likeness.INITIALS
    one, other = "".join(a), "".join(b)
    if given_names().alike(one, other):
        return Likeness.ALIAS
    if len(a) != len(b) and (set(a) < set(b) or set(b) < set(a)):
        return Likeness.PARTLY
    if _genders(one, other) or _genders(other, one):
        return Likeness.GENDER
    pairs = list(zip(a, b, strict=False)) if len(a) == len(b) else [(one, other)]
    return _slips(pairs, limit=1.0)


def compare_surname(a: Parts, b: Parts) -> Likeness:
    """Two surnames, simple or compound."""
    if not a or not b:
        return Likeness.MISSING
    one, other = _canonical(a), _canonical(b)
    if "".join(one) == "".join(other):
        return Likeness.EQUAL
    if set(one) < set(other) or set(other) < set(one):
        return Likeness.PARTLY
    if _genders("".join(one), "".join(other)) or _genders("".join(other), "".join(one)):
        return Likeness.CLOSE
    pairs = (
        list(zip(one, other, strict=False)) if len(one) == len(other) else [("".join(one), "".join(other))]
    )
    return _slips(pairs, limit=2.0)


def compare_firm(a: str, b: str) -> Likeness:
    """Two names of firms: legal forms forgotten, acronyms understood."""
    one, other = _firm_words(a), _firm_words(b)
    if not one or not other:
        return Likeness.MISSING
    if "".join(one) == "".join(other):
        return Likeness.EQUAL
    kinds = {w for w in one if w in FIRM}, {w for w in other if w in FIRM}
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return Likeness.DIFFERENT
    telling, others = (tuple(w for w in words if w not in FIRM) or words for words in (one, other))
    if set(telling) <= set(others) or set(others) <= set(telling):
        return Likeness.ALIAS
    if _acronym(one, other) or _acronym(other, one):
        return Likeness.ALIAS
    joined = "".join(telling), "".join(others)
    return Likeness.ALIAS if slip_cost(*joined) <= allowed(len(joined[0])) * 0.7 else Likeness.DIFFERENT


def compare_email(a: str, b: str) -> Likeness:
    """Two addresses; a shared box (info@…) proves little."""
    one, other = a.strip().lower(), b.strip().lower()
    if "@" not in one or "@" not in other:
        return Likeness.MISSING
    if one == other:
        shared = one.partition("@")[0] in _SHARED_BOXES
        return Likeness.SHARED if shared else Likeness.EQUAL
    return Likeness.CLOSE if typos(one, other, 1) <= 1 else Likeness.DIFFERENT


def compare_phone(a: str, b: str) -> Likeness:
    """Two numbers, country code and extension apart; a slip of one figure is CLOSE."""
    one, other = digits(a), digits(b)
    if len(one) < _LABEL_LENGTH or len(other) < _LABEL_LENGTH:
        return Likeness.MISSING
    if one == other or (min(len(one), len(other)) == _LABEL_LENGTH and one[-7:] == other[-7:]):
        return Likeness.EQUAL
    return Likeness.CLOSE if typos(one, other, 1) <= 1 else Likeness.DIFFERENT


def digits(phone: str) -> str:
    """The figures of a number: extension dropped, North American country code dropped."""
    main = re.split(r"(?i)\b(?:p|poste|ext|extension|x)\b|#", phone, maxsplit=1)[0]
    figures = "".join(c for c in main if c.isascii() and c.isdigit())
    return figures[1:] if len(figures) == 11 and figures.startswith("1") else figures


def _initials(short: Parts, full: Parts) -> bool:
    letters = "".join(short) if all(len(p) == 1 for p in short) else ""
    if not letters:
        return False
    return "".join(p[0] for p in full).startswith(letters)


def _genders(masculine: str, feminine: str) -> bool:
    """True for Denis and Denise; "claud" is no man's name, only Claude with a letter missing."""
    if masculine not in given_names().given:
        return False
    if any(masculine + ending == feminine for ending in _GENDERS):
        return True
    return any(
        masculine.endswith(m) and feminine.endswith(f) and masculine[: -len(m)] == feminine[: -len(f)]
        for m, f in _ENDINGS
    )


def _slips(pairs: list[tuple[str, str]], *, limit: float) -> Likeness:
    """ALIAS when each part is a slip of the other, CLOSE when both are common names."""
    apart = False
    for a, b in pairs:
        if a == b or given_names().alike(a, b):
            continue
        cost = slip_cost(a, b)
        sounds = phonetic_key(a) == phonetic_key(b) != ""
        if cost > min(limit, allowed(max(len(a), len(b)))) and not (sounds and cost <= 1.6 * limit):
            return Likeness.DIFFERENT
        apart = apart or given_names().apart(a, b)
    return Likeness.CLOSE if apart else Likeness.ALIAS


def _canonical(parts: Parts) -> Parts:
    saints = {"saint": "st", "sainte": "ste"}
    return tuple(saints.get(p, p) for p in parts)


def _firm_words(text: str) -> Parts:
    return _canonical(tuple(w for w in typed_words(text) if w not in JOINTS))


def _acronym(short: Parts, full: Parts) -> bool:
    """CHUM for Centre hospitalier de l’Université de Montréal."""
    return len(short) == 1 and len(full) > 1 and len(short[0]) > 1 and short[0] == "".join(w[0] for w in full)
