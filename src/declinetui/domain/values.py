"""Small values with units: money, noun phrases, spans."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from declinetui.domain.terms import Gender, Language, Number


class Unit(StrEnum):
    """What an amount of money pays for."""

    PROJECT = "project"
    HOUR = "hour"
    DAY = "day"
    WORD = "word"
    PAGE = "page"
    ITEM = "item"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217), for one unit; never negative."""

    amount: Decimal
    currency: str = "CAD"
    unit: Unit = Unit.PROJECT

    def minus(self, other: "Money") -> "Money | None":
        """The gap to a smaller amount of the same currency and unit, else None."""
        same = self.currency == other.currency and self.unit == other.unit
        if not same or self.amount <= other.amount:
            return None
        return Money(self.amount - other.amount, self.currency, self.unit)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A project or field as typed, in one language: "la refonte du site", "site web"."""

    text: str
    language: Language
    gender: Gender | None = None
    number: Number = Number.SINGULAR


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of characters [start, end) in a text."""

    start: int
    end: int
