"""The one list of what french.py and english.py must both know; picks between them."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Protocol

from declinetui.domain.terms import Language
from declinetui.domain.values import Unit
from declinetui.l10n import english, french


class Rules(Protocol):
    """What each language module offers."""

    def month_day(self, day: date) -> str:
        """Day and month, long."""

    def month_day_short(self, day: date) -> str:
        """Day and month, abbreviated."""

    def weekday(self, day: date) -> str:
        """Weekday, long."""

    def weekday_short(self, day: date) -> str:
        """Weekday, abbreviated."""

    def with_year(self, text: str, year: int) -> str:
        """A day and month with its year."""

    def with_weekday(self, day: date, text: str) -> str:
        """A date behind its weekday."""

    def with_weekday_short(self, day: date, text: str) -> str:
        """A date behind its abbreviated weekday."""

    def days_away(self, count: int) -> str:
        """Distance to a day, negative when past."""

    def hour(self, moment: time) -> str:
        """Time of day."""

    def amount(self, value: Decimal, currency: str) -> str:
        """Sum of money."""

    def per(self, figure: str, unit: Unit) -> str:
        """Sum for a unit, in a sentence."""

    def per_short(self, figure: str, unit: Unit) -> str:
        """Sum for a unit, in a table."""

    def phone(self, area: str, office: str, line: str, country: str, extension: str) -> str:
        """Telephone number."""


_OF: Mapping[Language, Rules] = {Language.FR: french, Language.EN: english}


def rules(lang: Language) -> Rules:
    """The rules of one language."""
    return _OF[lang]
