"""Dates, hours, money and telephone numbers in Canadian English; twin of french.py."""

from datetime import date, time
from decimal import Decimal

from declinetui.domain.terms import Language
from declinetui.domain.values import Unit
from declinetui.l10n.names import names
from declinetui.l10n.numbers import NBSP, decimals_of, number

UNITS = {
    Unit.HOUR: "an hour",
    Unit.DAY: "a day",
    Unit.WORD: "a word",
    Unit.PAGE: "a page",
    Unit.ITEM: "each",
    Unit.MONTH: "a month",
}
"""After an amount in a sentence: $85 an hour."""

UNITS_SHORT = {
    Unit.HOUR: "/h",
    Unit.DAY: "/day",
    Unit.WORD: "/word",
    Unit.PAGE: "/page",
    Unit.ITEM: "/item",
    Unit.MONTH: "/mo.",
}
"""In tables and forms: $85/h."""

_SIGNS = {"CAD": "$", "USD": "US$", "AUD": "A$", "NZD": "NZ$", "EUR": "€", "GBP": "£", "JPY": "¥"}

_MONTHS_SHORT = (
    "Jan.",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
"""The Canadian Style, 1.15: the five short names are never abbreviated; Babel cuts them to three."""


def month_day(day: date) -> str:
    """November 24 (The Canadian Style, 5.14)."""
    return f"{names(Language.EN).months[day.month - 1]} {day.day}"


def weekday(day: date) -> str:
    """Tuesday."""
    return names(Language.EN).weekdays[day.weekday()]


def with_year(text: str, year: int) -> str:
    """November 24, 2026 (The Canadian Style, 5.14)."""
    return f"{text}, {year}"


def with_weekday(day: date, text: str) -> str:
    """Tuesday, December 1."""
    return f"{weekday(day)}, {text}"


def month_day_short(day: date) -> str:
    """Nov. 26."""
    return f"{_MONTHS_SHORT[day.month - 1]} {day.day}"


def weekday_short(day: date) -> str:
    """Thu."""
    return f"{names(Language.EN).weekdays_short[day.weekday()].rstrip('.')}."


def with_weekday_short(day: date, text: str) -> str:
    """Thu., Nov. 26."""
    return f"{weekday_short(day)}, {text}"


def hour(moment: time) -> str:
    """9 a.m., 1:30 p.m., noon, midnight (The Canadian Style, 5.12)."""
    if not moment.minute and moment.hour in {0, 12}:
        return "noon" if moment.hour else "midnight"
    half = "a.m." if moment.hour < 12 else "p.m."
    minutes = f":{moment.minute:02d}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes} {half}"


def amount(value: Decimal, currency: str) -> str:
    """$1,500, $25.50, US$1,000, 18¢ (The Canadian Style, 5.11)."""
    if currency == "CAD" and _whole_cents(value):
        return f"{number(value * 100, Language.EN)}¢"
    figure = number(value, Language.EN, decimals=decimals_of(value))
    sign = _SIGNS.get(currency)
    return f"{sign}{figure}" if sign else f"{currency}{NBSP}{figure}"


def _whole_cents(value: Decimal) -> bool:
    return 0 < value < 1 and value * 100 == (value * 100).to_integral_value()


def per(figure: str, unit: Unit) -> str:
    """$85 an hour."""
    return f"{figure} {UNITS[unit]}" if unit in UNITS else figure


def per_short(figure: str, unit: Unit) -> str:
    """$85/h."""
    return figure + UNITS_SHORT.get(unit, "")


def phone(area: str, office: str, line: str, country: str, extension: str) -> str:
    """514-555-0142, 1-800-555-0142, ext. 12 (The Canadian Style; same hyphens for all blocks)."""
    front = f"{country}-" if country else ""
    back = f", ext. {extension}" if extension else ""
    return f"{front}{area}-{office}-{line}{back}"


def days_away(count: int) -> str:
    """today, tomorrow, yesterday, in 3 days, 12 days ago."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if count in near:
        return near[count]
    return f"in {count} days" if count > 0 else f"{-count} days ago"
