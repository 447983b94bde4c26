"""How two names of firms compare, and what two names of one firm share."""

from collections.abc import Iterator
from functools import lru_cache

from declinetui.directory.comparing import Likeness
from declinetui.directory.nearnames import canonical, slip_keys
from declinetui.directory.persons import FIRM, READ, Parts
from declinetui.directory.slips import allowed, slip_cost
from declinetui.directory.spellings import one_spelling
from declinetui.directory.words import JOINTS, chunks, firm_words, typed_words

_KINDS = frozenset(map(one_spelling, FIRM))


def compare_firm(a: str, b: str) -> Likeness:
    """Two names of firms: legal forms forgotten, acronyms understood."""
    one, other = _firm_words(a), _firm_words(b)
    if not one or not other:
        return Likeness.MISSING
    if "".join(one) == "".join(other):
        return Likeness.EQUAL
    if _acronym_before(a, b) or _acronym_before(b, a):
        return Likeness.ALIAS
    kinds = {w for w in one if w in _KINDS}, {w for w in other if w in _KINDS}
    if kinds[0] - kinds[1] and kinds[1] - kinds[0]:
        return Likeness.DIFFERENT
    telling, others = _telling(one), _telling(other)
    if set(telling) <= set(others) or set(others) <= set(telling):
        if _name_goes_on(a, other) or _name_goes_on(b, one):
            return Likeness.DIFFERENT
        apart = set(one) - set(other) and set(other) - set(one)
        return Likeness.DIFFERENT if apart else Likeness.ALIAS
    if _acronym(a, b) or _acronym(b, a):
        return Likeness.ALIAS
    joined = "".join(telling), "".join(others)
    return Likeness.ALIAS if slip_cost(*joined) < allowed(len(joined[0])) * 0.7 else Likeness.DIFFERENT


def telling_words(text: str) -> Parts:
    """The words that tell a firm from others of its kind; one of two alike may have more of them."""
    return _telling(_firm_words(text))


def firm_keys(text: str) -> Iterator[str]:
    """What two names of one firm share when neither's telling words are all in the other: one at least."""
    words = _firm_words(text)
    yield "".join(words)
    yield from slip_keys("".join(_telling(words)))
    typed, long = typed_words(text), firm_words(text)
    if len(typed) == 1:
        yield f"@{typed[0]}"
    else:
        yield from (f"@{acronym}" for acronym in _acronyms(typed) if len(acronym) > 1)
    if len(long) > 1:
        yield f"@{long[0]} {' '.join(long[1:])}"
    for size in range(2, len(long)):
        yield from (f"@{acronym} {' '.join(long[size:])}" for acronym in _acronyms(long[:size]))


@lru_cache(maxsize=READ)
def _firm_words(text: str) -> Parts:
    return canonical(tuple(one_spelling(w) for w in firm_words(text) if w not in JOINTS))


def _telling(words: Parts) -> Parts:
    return tuple(w for w in words if w not in _KINDS) or words


def _acronym(short: str, full: str) -> bool:
    """UQAM for Université du Québec à Montréal: the initials in order; a small word may be left out."""
    letters, words = typed_words(short), typed_words(full)
    if len(letters) != 1 or len(letters[0]) < 2 or len(words) < 2:
        return False
    return letters[0] in _acronyms(words)


def _acronym_before(short: str, full: str) -> bool:
    """CPE Pomme d’Api for Centre de la petite enfance Pomme d’Api: an acronym, then the same words."""
    words, long = firm_words(short), firm_words(full)
    if len(words) < 2 or not 2 <= len(words[0]) <= len(long) - 1:
        return False
    return any(
        words[1:] == long[size:] and words[0] in _acronyms(long[:size]) for size in range(2, len(long))
    )


def _name_goes_on(full: str, other: Parts) -> bool:
    """True when a hyphened name of the one holds more than the other has: Notre-Dame, Notre-Dame-de-Grâce."""
    for chunk in chunks(full):
        parts = {one_spelling(p) for p in chunk if p not in JOINTS}
        if len(parts) > 1 and parts & set(other) and parts - set(other):
            return True
    return False


def _acronyms(words: list[str]) -> set[str]:
    found = {""}
    for word in words[:8]:
        kept = {f + word[0] for f in found}
        found = kept | found if word in JOINTS else kept
    return found
