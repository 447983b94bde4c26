"""What a setting may hold: how a raw TOML value is checked, and how a word typed is understood.

Each kind reads a raw value and raises `UnfitError` with the reason when it does not fit.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Final, NamedTuple

from declinetui.domain.terms import Language, Relation
from declinetui.domain.values import Money, Unit
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.settings.model import Vacation

Read = Callable[[object], object]


class UnfitError(Exception):
    """A value that a setting cannot hold."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.msgid)
        self.why = why


class Kind(NamedTuple):
    """Reads a raw TOML value; turns a word of the command line into a raw value."""

    read: Read
    parse: Callable[[str], object] = str
    members: type[StrEnum] | None = None
    """The closed list, for those who offer its values to choose from."""
    several: bool = False
    """Whether more than one member may be held."""


DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_FLOOR = re.compile(r"(\d+(?:[.,]\d+)?) ?([A-Z]{3})?(?:/([a-z]+))?", re.ASCII)


def _text(raw: object) -> str:
    if not isinstance(raw, str) or any("\ud800" <= c <= "\udfff" for c in raw):
        raise UnfitError(Message("a text in quotes is expected"))
    return raw


def _line(raw: object) -> str:
    text = _text(raw)
    if any(ord(c) < 32 or ord(c) == 127 for c in text):
        raise UnfitError(Message("one line of text is expected"))
    return text.strip()


def _flag(raw: object) -> bool:
    if not isinstance(raw, bool):
        raise UnfitError(Message("true or false is expected"))
    return raw


def _parse_flag(word: str) -> bool:
    known = {"true": True, "yes": True, "oui": True, "false": False, "no": False, "non": False}
    if word.lower() not in known:
        raise UnfitError(Message("true or false is expected"))
    return known[word.lower()]


def whole(least: int, most: int) -> Kind:
    """A whole number within bounds."""

    def read(raw: object) -> int:
        if not isinstance(raw, int) or isinstance(raw, bool) or not least <= raw <= most:
            raise UnfitError(
                Message("a whole number from {least} to {most} is expected", least=least, most=most)
            )
        return raw

    return Kind(read, lambda word: int(word) if _NUMBER.fullmatch(word) else word)


def choice(members: type[StrEnum]) -> Kind:
    """One value of a closed list."""

    def read(raw: object) -> StrEnum:
        try:
            return members(_text(raw))
        except ValueError:
            names = ", ".join(members)
            raise UnfitError(Message("one of these is expected: {names}", names=names)) from None

    return Kind(read, members=members)


def choices(members: type[StrEnum]) -> Kind:
    """Some values of a closed list, at least one."""
    one = choice(members)

    def read(raw: object) -> tuple[StrEnum, ...]:
        items = tuple(one.read(item) for item in _items(raw))
        if not items:
            raise UnfitError(Message("at least one value is expected"))
        return tuple(dict.fromkeys(items))  # type: ignore[arg-type]

    return Kind(read, _parse_list, members=members, several=True)


def _items(raw: object) -> list[object]:
    if not isinstance(raw, list):
        raise UnfitError(Message("a list in square brackets is expected"))
    return raw


def _parse_list(word: str) -> list[str]:
    return [item.strip() for item in word.split(",") if item.strip()]


def _lines(raw: object) -> tuple[str, ...]:
    return tuple(_line(item) for item in _items(raw))


def _date(raw: object) -> date | None:
    if raw == "":
        return None
    if isinstance(raw, datetime) or not isinstance(raw, date):
        raise UnfitError(Message("a date is expected, such as 2027-02-15"))
    return raw


def _parse_date(word: str) -> object:
    try:
        return date.fromisoformat(word) if word else ""
    except ValueError:
        raise UnfitError(Message("a date is expected, such as 2027-02-15")) from None


def _weekdays(raw: object) -> frozenset[int]:
    names = [_text(item).lower() for item in _items(raw)]
    if not names or not set(names) <= set(DAYS):
        raise UnfitError(Message("one of these is expected: {names}", names=", ".join(DAYS)))
    return frozenset(DAYS.index(name) for name in names)


def _vacations(raw: object) -> tuple[Vacation, ...]:
    return tuple(_vacation(item) for item in _items(raw))


def _vacation(raw: object) -> Vacation:
    """A table {from, to}, or the text "2026-07-20/2026-08-02"."""
    if isinstance(raw, Mapping):
        first, last = _date(raw.get("from", "")), _date(raw.get("to", ""))
    else:
        start, _, end = _text(raw).partition("/")
        first, last = _date(_parse_date(start)), _date(_parse_date(end or start))
    if first is None or last is None or last < first or (last - first).days > 366:
        raise UnfitError(Message("a first and a last day are expected, such as 2026-07-20/2026-08-02"))
    return Vacation(first, last)


def _floors(raw: object) -> tuple[Money, ...]:
    return tuple(_floor(_text(item)) for item in _items(raw))


def _floor(text: str) -> Money:
    """A lowest price: "6000", "85/hour", "0.18 USD/word"."""
    match = _FLOOR.fullmatch(text.strip())
    unit = match[3] or Unit.PROJECT if match else ""
    if match is None or unit not in set(Unit):
        raise UnfitError(Message("an amount is expected, such as 6000, 85/hour or 0.18 USD/word"))
    try:
        amount = Decimal(match[1].replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern admits figures only
        raise UnfitError(Message("an amount is expected, such as 6000, 85/hour or 0.18 USD/word")) from None
    return Money(amount, match[2] or "CAD", Unit(unit))


def _signature(raw: object) -> dict[str, str] | None:
    if not isinstance(raw, Mapping) or not set(raw) <= set(Language):
        raise UnfitError(Message("a signature per language is expected: fr, en"))
    return {str(key): _text(value) for key, value in raw.items()} or None


_DAYS_FORM = N_("days by kind of client are expected, such as “agency: 1; new: 3”; the kinds: {names}")


def _parse_table(word: str) -> dict[str, str]:
    """ "fr: Camille Roy\\nConceptrice; en: Camille Roy": names and values, \\n for a line break."""
    pairs = (item.partition(":") for item in word.split(";") if item.strip())
    return {name.strip(): value.strip().replace("\\n", "\n") for name, _, value in pairs}


def _parse_days(word: str) -> dict[str, object]:
    """ "agency: 0; new: 3"; "=" does for ":" and a comma for ";"."""
    table = _parse_table(word.replace("=", ":").replace(",", ";"))
    return {name: int(value) if _NUMBER.fullmatch(value) else value for name, value in table.items()}


def _answer_days(raw: object) -> dict[Relation, int]:
    if not isinstance(raw, Mapping) or not set(raw) <= set(Relation) or "" in raw.values():
        raise UnfitError(Message(_DAYS_FORM, names=", ".join(Relation)))
    days = whole(0, 60)
    return {Relation(key): int(str(days.read(value))) for key, value in raw.items()}


LINE = Kind(_line)
LINES = Kind(_lines, _parse_list)
FLAG = Kind(_flag, _parse_flag)
DATE = Kind(_date, _parse_date)
WEEKDAYS = Kind(_weekdays, _parse_list)
VACATIONS = Kind(_vacations, _parse_list)
FLOORS = Kind(_floors, _parse_list)
SIGNATURE = Kind(_signature, _parse_table)
ANSWER_DAYS = Kind(_answer_days, _parse_days)
