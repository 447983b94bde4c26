"""Amounts written out: "deux mille cinq cents dollars", "thirty-five bucks", "a couple hundred dollars"."""

import re
from collections.abc import Iterator
from types import MappingProxyType

_UNITS_FR = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_UNITS_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen "
    "eighteen nineteen"
)
_TENS_FR = "vingt trente quarante cinquante soixante"
_TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = MappingProxyType(
    {word: n for words in (_UNITS_FR, _UNITS_EN) for n, word in enumerate(words.split(), 1)}
    | {word: 10 * n for words in (_TENS_FR, _TENS_EN) for n, word in enumerate(words.split(), 2)}
    | {"une": 1, "a": 1, "couple": 2, "septante": 70, "nonante": 90, "vingts": 20, "few": 0, "half": 0}
)
_SCALES = MappingProxyType(
    {
        "cent": 100,
        "cents": 100,
        "centaine": 100,
        "centaines": 100,
        "hundred": 100,
        "mille": 1000,
        "thousand": 1000,
    }
    | {"millier": 1000, "milliers": 1000, "grand": 1000}
)
_WORD = "|".join(sorted({*_SMALL, *_SCALES} - {"few", "half"}, key=len, reverse=True))
_CURRENCY = r"dollars?|piastres?|piasses?|bucks?|balles|euros?"
_HINT = re.compile(rf"\b(?:{_CURRENCY}|grand)\b")
_ROUND = re.compile(r"\b(?:hundred|thousand|mille|cents?)\b")
_RUN = re.compile(
    rf"\b(?P<words>(?:{_WORD})(?:[- ](?:(?:et|and|of|de) )?(?:{_WORD}))*)"
    rf"(?:(?<=grand)|[- ](?:de )?(?P<cur>{_CURRENCY})\b(?: (?:u\.?s\.?|americains?|canadiens?|american|"
    rf"canadian))?)"
)


_PAID = re.compile(
    r"(?:\b(?:pay|paid|paye|budget|spend|spent|offer|offr|charg|cost|cout|give you|donn|max|"
    r"got))\w*\b[^.;\n\d]{0,24}$"
)
_BARE_RUN = re.compile(
    rf"\b(?P<words>(?:{_WORD})[- ](?:(?:{_WORD})[- ])*?(?:hundred|thousand|mille|cents?))\b(?![- ](?!for|"
    rf"in|to|"
    rf"and|or|last|each|total|max|tops|pour|en|si|plus|a |the|we)[a-z])"
)
""" "We paid you twenty-four hundred": a round sum behind a word of money needs no currency."""


def spelled_amounts(folded: str, start: int, end: int) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """Each amount in words with its currency word ("" for "two grand") and its place."""
    for match in _BARE_RUN.finditer(folded, start, end) if _ROUND.search(folded, start, end) else ():
        value = value_of(match["words"])
        if value >= 100 and _PAID.search(folded, max(start, match.start() - 36), match.start()):
            yield value, "", match.span()
    if not _HINT.search(folded, start, end):
        return
    for match in _RUN.finditer(folded, start, end):
        value = value_of(match["words"])
        if value and match["words"] != "grand":
            yield value, match["cur"] or "", match.span()


def value_of(words: str) -> int:
    """The number that folded words spell.

    >>> value_of("deux mille cinq cents"), value_of("quatre-vingt-dix"), value_of("fifteen hundred")
    (2500, 90, 1500)
    """
    whole = part = 0
    for word in re.split("[- ]", words):
        if word == "couple":
            part = 2
        elif word in _SMALL:
            vigesimal = word in {"vingt", "vingts"} and part % 100 == 4
            part = part - 4 + 80 if vigesimal else part + _SMALL[word]
        elif _SCALES.get(word) == 100:
            part = (part or 1) * 100
        elif word in _SCALES:
            whole, part = whole + (part or 1) * 1000, 0
    return whole + part
