"""How two fields of a record compare: names part by part, firms, addresses, numbers."""

import re
from enum import Enum
from functools import lru_cache

from declinetui.directory.nearnames import canonical
from declinetui.directory.nicknames import given_names, spelt
from declinetui.directory.persons import READ, Parts
from declinetui.directory.phonetic import phonetic_key
from declinetui.directory.slips import allowed, slip_cost
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
    SIBLINGS = "siblings"
    """Two short forms of one name, or names of one sound: Ted and Ned, André and Andrew."""
    CLOSE = "close"
    """One slip apart, but both are common and different."""
    GENDER = "gender"
    """Masculine and feminine of one name."""
    SHARED = "shared"
    """Equal, but of a kind that several people share: info@…"""
    DIFFERENT = "different"


_SHORTEST = 3
"""Letters beyond which a final -a is a woman's name and no slip."""
_GENDERS = ("e", "ne", "le", "te", "se", "a", "ine", "ette", "ie", "ia", "ina", "iane", "elle")
_ENDINGS = (
    ("ane", "anie"),
    ("e", "ie"),
    ("e", "ette"),
    ("e", "ine"),
    ("us", "a"),
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
_LOCAL = 7
"""Figures of a number without its area code."""
_SMALL_SLIP = 1.2
"""Cost up to which a longer ending is still a way of spelling: Paquet, Paquette."""
_HEARD, _HEARD_LONG, _LONG_SOUND = 1.6, 2.2, 4
"""How much further two spellings of one sound may be apart, and when there is much sound to compare."""
_DEAREST = 2.5
"""Letters astray, each at the least it may cost, that make one whole slip (see `slips`)."""
_EXTENSION = re.compile(r"(?i)\b(?:p|poste|ext|extension|x)\b|#")


@lru_cache(maxsize=READ)
def compare_given(a: Parts, b: Parts) -> Likeness:
    """Two given names."""
    if not a or not b:
        return Likeness.MISSING
    if "".join(a) == "".join(b):
        return Likeness.EQUAL
    if _initials(a, b) or _initials(b, a):
        return Likeness.INITIALS
    one, other = "".join(a), "".join(b)
    if frozenset((one, other)) in given_names().distinct:
        return Likeness.PARTLY
    if given_names().alike(one, other):
        same = given_names().one_name(one, other) and not _last_vowel(one, other)
        return Likeness.ALIAS if same else Likeness.SIBLINGS
    if len(a) != len(b) and (set(a) < set(b) or set(b) < set(a)):
        return Likeness.PARTLY
    if _genders(one, other) or _genders(other, one):
        return Likeness.GENDER
    pairs = list(zip(a, b, strict=False)) if len(a) == len(b) else [(one, other)]
    likeness = _slips(pairs, limit=1.0)
    two_names = any(_two_names(x, y) or _last_vowel(x, y) for x, y in pairs)
    return Likeness.SIBLINGS if likeness is Likeness.ALIAS and two_names else likeness


@lru_cache(maxsize=READ)
def compare_surname(a: Parts, b: Parts) -> Likeness:
    """Two surnames, simple or compound."""
    if not a or not b:
        return Likeness.MISSING
    one, other = canonical(a), canonical(b)
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


def own_mailbox(address: str) -> str:
    """An address as it is compared, or "" for one that several people share or that is none."""
    if "@" not in address:
        return ""
    box, domain = _mailbox(address.strip().lower())
    return "" if box in _SHARED_BOXES else f"{box}@{domain}"


def compare_email(a: str, b: str) -> Likeness:
    """Two addresses; a shared box (info@…) proves little."""
    one, other = a.strip().lower(), b.strip().lower()
    if "@" not in one or "@" not in other:
        return Likeness.MISSING
    box, domain = _mailbox(one)
    other_box, other_domain = _mailbox(other)
    if (box, domain) == (other_box, other_domain):
        return Likeness.SHARED if box in _SHARED_BOXES else Likeness.EQUAL
    if box == other_box and box not in _SHARED_BOXES:
        return Likeness.CLOSE
    return Likeness.CLOSE if typos(one, other, 1) <= 1 else Likeness.DIFFERENT


def _mailbox(address: str) -> tuple[str, str]:
    """The box without its tag (name+tag@) or the dots that Gmail ignores, and the domain."""
    box, _, domain = address.partition("@")
    box = box.partition("+")[0] or box
    gmail = domain in ("gmail.com", "googlemail.com")
    return (box.replace(".", ""), "gmail.com") if gmail else (box, domain)


def compare_phone(a: str, b: str) -> Likeness:
    """Two numbers, country code apart: SHARED for two extensions of one, CLOSE for a slip of one figure."""
    one, other = digits(a), digits(b)
    if len(one) < _LOCAL or len(other) < _LOCAL:
        return Likeness.MISSING
    if one == other or (min(len(one), len(other)) == _LOCAL and one[-_LOCAL:] == other[-_LOCAL:]):
        posts = _extension(a), _extension(b)
        return Likeness.SHARED if all(posts) and posts[0] != posts[1] else Likeness.EQUAL
    return Likeness.CLOSE if typos(one, other, 1) <= 1 else Likeness.DIFFERENT


def digits(phone: str) -> str:
    """The figures of a number: extension dropped, North American country code dropped."""
    figures = _figures(_EXTENSION.split(phone, maxsplit=1)[0])
    return figures[1:] if len(figures) == 11 and figures.startswith("1") else figures


def _extension(phone: str) -> str:
    return _figures("".join(_EXTENSION.split(phone, maxsplit=1)[1:]))


def _figures(text: str) -> str:
    return "".join(c for c in text if c.isascii() and c.isdigit())


def _initials(short: Parts, full: Parts) -> bool:
    """J. or J.-F. for Jean-François, and JF written as one word."""
    firsts = "".join(p[0] for p in full)
    if all(len(p) == 1 for p in short):
        return firsts.startswith("".join(short))
    return len(short) == 1 and len(full) > 1 and short[0] == firsts


def _genders(masculine: str, feminine: str) -> bool:
    """True for Denis and Denise; "claud" is no man's name, only Claude with a letter missing."""
    if masculine + "a" == feminine and len(masculine) > _SHORTEST:
        return True
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
        sounds = phonetic_key(a) == phonetic_key(b) != ""
        most = min(limit, allowed(max(len(a), len(b))))
        if not sounds and typos(a, b, few := int(most * _DEAREST)) > few:
            return Likeness.DIFFERENT
        cost = slip_cost(a, b)
        names = {a, b} <= given_names().given
        heard = _HEARD if names or len(phonetic_key(a)) <= _LONG_SOUND else _HEARD_LONG
        if cost > most and not (sounds and cost <= heard * limit):
            return Likeness.DIFFERENT
        apart = apart or given_names().apart(a, b) or (cost > _SMALL_SLIP and _longer(a, b))
    return Likeness.CLOSE if apart else Likeness.ALIAS


def _last_vowel(a: str, b: str) -> bool:
    """True for two names of which one ends in -a and the other does not: Claudie and Claudia."""
    names = given_names()
    short, long = sorted((a, b), key=len)
    if not (a in names.formal or b in names.formal) or len(long) - len(short) > 1 or len(short) < 4:
        return False
    return a.endswith("a") != b.endswith("a") and short[:-2] == long[: len(short) - 2]


def _two_names(a: str, b: str) -> bool:
    """True when both are names people bear, and more than two spellings of one: André and Andrew."""
    names = given_names()
    if a == b or names.alike(a, b) or not (a in names.given and b in names.given):
        return False
    return spelt(a).removesuffix("e") != spelt(b).removesuffix("e")


def _longer(a: str, b: str) -> bool:
    """True for Harris and Harrison: one goes on where the other ends, which no slip of the hand does."""
    return abs(len(a) - len(b)) > 1 and (a.startswith(b) or b.startswith(a))
