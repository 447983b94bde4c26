"""Dates, hours, money and telephone numbers in the French of Quebec; twin of english.py."""

from datetime import date, time
from decimal import Decimal

from declinetui.domain.terms import Language
from declinetui.domain.values import Unit
from declinetui.l10n.names import names
from declinetui.l10n.numbers import NBSP, decimals_of, number

UNITS = {
    Unit.HOUR: "l’heure",
    Unit.DAY: "par jour",
    Unit.WORD: "le mot",
    Unit.PAGE: "la page",
    Unit.ITEM: "l’unité",
    Unit.MONTH: "par mois",
}
"""After an amount in a sentence: 85 $ l’heure (OQLF, "À l’heure, de l’heure, l’heure")."""

UNITS_SHORT = {
    Unit.HOUR: "/h",
    Unit.DAY: "/j",
    Unit.WORD: "/mot",
    Unit.PAGE: "/page",
    Unit.ITEM: "/unité",
    Unit.MONTH: "/mois",
}
"""In tables and forms: 85 $/h (OQLF, "Écriture des symboles d’unités de mesure")."""

_SIGNS = {"CAD": "$", "USD": "$ US", "AUD": "$ AU", "NZD": "$ NZ", "EUR": "€", "GBP": "£", "JPY": "¥"}


def month_day(day: date) -> str:
    """1er décembre, 24 novembre: only the first is ordinal (OQLF, "Écriture de la date")."""
    return f"{_ordinal(day)} {names(Language.FR).months[day.month - 1]}"


def weekday(day: date) -> str:
    """mardi: no capital (OQLF, "Majuscule aux noms de jours")."""
    return names(Language.FR).weekdays[day.weekday()]


def with_year(text: str, year: int) -> str:
    """24 novembre 2026."""
    return f"{text} {year}"


def with_weekday(day: date, text: str) -> str:
    """mardi 1er décembre: no comma (OQLF, "Écriture de la date")."""
    return f"{weekday(day)} {text}"


def month_day_short(day: date) -> str:
    """26 nov. (OQLF, "Abréviation des noms de mois")."""
    return f"{_ordinal(day)} {names(Language.FR).months_short[day.month - 1]}"


def weekday_short(day: date) -> str:
    """jeu. (OQLF, "Abréviation des noms de jours")."""
    return names(Language.FR).weekdays_short[day.weekday()]


def with_weekday_short(day: date, text: str) -> str:
    """jeu. 26 nov."""
    return f"{weekday_short(day)} {text}"


def _ordinal(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def hour(moment: time) -> str:
    """9 h, 13 h 30, 17 h 05: two figures for the minutes (OQLF, "Écriture des heures")."""
    minutes = f"{NBSP}{moment.minute:02d}" if moment.minute else ""
    return f"{moment.hour}{NBSP}h{minutes}"


def amount(value: Decimal, currency: str) -> str:
    """1 500 $, 25,50 $, 1 000 $ US, 18 ¢ (OQLF, "Écriture des sommes d’argent")."""
    if currency == "CAD" and _whole_cents(value):
        return f"{number(value * 100, Language.FR)}{NBSP}¢"
    figure = number(value, Language.FR, decimals=decimals_of(value))
    return f"{figure}{NBSP}{_SIGNS.get(currency, currency).replace(' ', NBSP)}"


def _whole_cents(value: Decimal) -> bool:
    return 0 < value < 1 and value * 100 == (value * 100).to_integral_value()


def per(figure: str, unit: Unit) -> str:
    """85 $ l’heure."""
    return f"{figure} {UNITS[unit]}" if unit in UNITS else figure


def per_short(figure: str, unit: Unit) -> str:
    """85 $/h."""
    return figure + UNITS_SHORT.get(unit, "")


def phone(area: str, office: str, line: str, country: str, extension: str) -> str:
    """514 555-0142, 1 800 555-0142, poste 12 (OQLF, "Écriture des numéros de téléphone")."""
    front = f"{country}{NBSP}" if country else ""
    back = f", poste{NBSP}{extension}" if extension else ""
    return f"{front}{area}{NBSP}{office}-{line}{back}"


def days_away(count: int) -> str:
    """aujourd’hui, demain, hier, après-demain, avant-hier, dans 3 jours, il y a 12 jours."""
    near = {0: "aujourd’hui", 1: "demain", -1: "hier", 2: "après-demain", -2: "avant-hier"}
    if count in near:
        return near[count]
    return f"dans {count} jours" if count > 0 else f"il y a {-count} jours"
