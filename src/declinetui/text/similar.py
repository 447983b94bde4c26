"""How alike two written things are: the only home of rapidfuzz.

Every function works on text that was folded before (see `fold`), and gives plain
numbers, so that no other room knows which library counts.
The library is imported when first needed: an ordinary start never pays for it.
"""

from collections.abc import Sequence


def ratio(a: str, b: str) -> float:
    """Likeness of two texts, 0 to 100, by insertions and deletions."""
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b)


def token_set(a: str, b: str) -> float:
    """Likeness of the sets of words, 0 to 100: order and repetition do not count."""
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(a, b)


def token_sort(a: str, b: str) -> float:
    """Likeness of the sorted words, 0 to 100: only order does not count."""
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(a, b)


def jaro_winkler(a: str, b: str) -> float:
    """Likeness of two short words, 0 to 1, that favours a common beginning."""
    from rapidfuzz.distance import JaroWinkler

    return JaroWinkler.similarity(a, b)


def typos(a: str, b: str, limit: int) -> int:
    """Keystroke errors between two words (optimal string alignment), `limit` + 1 when more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=limit)


def within_typos(word: str, words: Sequence[str], limit: int) -> list[tuple[str, int]]:
    """The words at most `limit` keystroke errors away, each with its count, nearest first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, words, scorer=OSA.distance, processor=None, score_cutoff=limit, limit=None)
    return [(candidate, int(distance)) for candidate, distance, _ in found]
