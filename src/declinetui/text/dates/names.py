"""Names of months, days and numbers in both languages, folded, and the patterns made of them."""

from collections.abc import Iterable
from types import MappingProxyType

_MONTHS = (
    "janvier janv jan january",
    "fevrier fevr fev february feb",
    "mars march mar",
    "avril avr april apr",
    "mai may",
    "juin june jun",
    "juillet juil july jul",
    "aout august aug",
    "septembre september sept sep",
    "octobre october oct",
    "novembre november nov",
    "decembre december dec",
)
MONTHS = MappingProxyType({name: i for i, row in enumerate(_MONTHS, 1) for name in row.split()})

_WEEKDAYS = (
    "lundi monday",
    "mardi tuesday tue tues",
    "mercredi wednesday wed weds",
    "jeudi thursday thu thur thurs",
    "vendredi friday fri",
    "samedi saturday",
    "dimanche sunday",
)
WEEKDAYS = MappingProxyType({name: i for i, row in enumerate(_WEEKDAYS) for name in row.split()})
SHORT_WEEKDAYS = MappingProxyType(
    {"lun": 0, "mon": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "sat": 5, "dim": 6, "sun": 6}
)
"""Abbreviations that are also common words: read only in front of a day of the month."""

_NUMBERS = {
    1: "un une a an one",
    2: "deux two couple",
    3: "trois three",
    4: "quatre four",
    5: "cinq five",
    6: "six",
    7: "sept seven",
    8: "huit eight",
    9: "neuf nine",
    10: "dix ten",
    11: "onze eleven",
    12: "douze twelve",
    15: "quinze fifteen",
    20: "vingt twenty",
    30: "trente thirty",
}
NUMBERS = MappingProxyType({name: n for n, row in _NUMBERS.items() for name in row.split()})


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DAYS_FR = (
    "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit "
    "dix-neuf vingt"
)


def _spelled_days() -> dict[str, int]:
    """Days of the month in words, folded: "twenty-third", "vingt et un", "premier"."""
    english, french = _ORDINALS.split(), _DAYS_FR.split()
    table = {word: day for words in (english, french) for day, word in enumerate(words, 1)}
    table |= {f"twenty{joint}{english[n - 1]}": 20 + n for n in range(1, 10) for joint in "- "}
    table |= {f"thirty{joint}first": 31 for joint in "- "} | {"thirtieth": 30, "trente": 30, "un": 1}
    table |= {f"vingt{joint}{french[n - 1]}": 20 + n for n in range(2, 10) for joint in "- "}
    return table | {"vingt et un": 21, "vingt-et-un": 21, "trente et un": 31, "trente-et-un": 31}


SPELLED_DAYS = MappingProxyType(_spelled_days())


def alternatives(names: Iterable[str]) -> str:
    """A pattern of the names, the longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


MONTH = f"(?:{alternatives(MONTHS)})"
WEEKDAY = f"(?:{alternatives(WEEKDAYS)})"
NUMBER = rf"(?:\d{{1,3}}|{alternatives(NUMBERS)})"
ORDINAL = "(?:er|re|e|st|nd|rd|th)?"


def number(word: str) -> int:
    """The number a folded word or figure names.

    Raises KeyError when it names none.
    """
    return int(word) if word.isdigit() else NUMBERS[word]
