"""What a slip of the hand or of the ear costs: plausible mistakes weigh less than strange ones.

A plain count of typos takes "roy" for "ray" as readily as "whitfeild" for "whitfield".
Doubling a letter, losing a silent one, swapping neighbours or mistaking a vowel are
common; another first letter is not.
"""

from functools import lru_cache
from itertools import pairwise

_VOWELS = frozenset("aeiouy")
_SILENT_END = frozenset("esxtdhgp")
_LIKE = frozenset(
    a + b
    for pair in ("ck", "sc", "sz", "iy", "fv", "mn", "bp", "dt", "gj", "kq", "cq", "vw", "uw", "il", "rl")
    for a, b in ((pair[0], pair[1]), (pair[1], pair[0]))
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEAR = frozenset(a + b for row in _ROWS for x, y in pairwise(row) for a, b in ((x, y), (y, x)))


@lru_cache(maxsize=16384)
def slip_cost(typed: str, word: str) -> float:
    """Cost of taking one folded word for another, 0 when equal; about 1 for each true typo."""
    before: list[float] = []
    row = [float(j) for j in range(len(word) + 1)]
    for j in range(1, len(word) + 1):
        row[j] = row[j - 1] + _loose(word, j - 1)
    for i, letter in enumerate(typed):
        new = [row[0] + _loose(typed, i)]
        for j, other in enumerate(word):
            change = 0.0 if letter == other else _change(letter, other, first=not (i and j))
            best = min(row[j] + change, row[j + 1] + _loose(typed, i), new[j] + _loose(word, j))
            if change and i and j and letter == word[j - 1] and typed[i - 1] == other:
                best = min(best, before[j - 1] + 0.7)
            new.append(best)
        before, row = row, new
    return row[-1]


def _loose(word: str, at: int) -> float:
    """Cost of a letter that the other word does not have."""
    letter = word[at]
    if at and word[at - 1] == letter:
        return 0.4
    if letter == "h":
        return 0.5
    if at == len(word) - 1 and at >= 3 and letter in _SILENT_END:
        return 0.5
    return 0.8 if at and letter in _VOWELS else 1.0


def _change(letter: str, other: str, *, first: bool) -> float:
    if letter + other in _LIKE:
        return 0.7
    if first:
        return 1.3
    if letter in _VOWELS and other in _VOWELS:
        return 0.7
    return 0.8 if letter + other in _NEAR else 1.0


def allowed(length: int) -> float:
    """The highest cost at which two words of that length may still be the same one."""
    return (0.0, 0.0, 0.0, 0.5, 1.0, 1.0, 1.5, 1.8, 2.1, 2.4)[min(length, 9)] if length < 12 else 3.0
