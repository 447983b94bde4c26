"""Figures through Babel, with explicit patterns: its defaults fit neither country's prose."""

from decimal import Decimal
from functools import lru_cache

from declinetui.domain.terms import Language

NBSP = "\u00a0"
"""The only no-break space of the project; U+202F and U+2009 break in mail and terminals."""

_LOCALES = {Language.FR: "fr_CA", Language.EN: "en_CA"}


def locale_of(lang: Language) -> str:
    """Babel's name of the Canadian variety of a language."""
    return _LOCALES[lang]


def number(value: int | Decimal, lang: Language, *, decimals: int = 0) -> str:
    """A figure with grouped thousands and exactly `decimals` decimals: 1 500 and 1,500.

    Groups stand apart by U+00A0 in French (OQLF, "Séparation des nombres en tranches").
    """
    return _format(Decimal(value), decimals, lang)


@lru_cache(maxsize=512)
def _format(value: Decimal, decimals: int, lang: Language) -> str:
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text = format_decimal(value, pattern, locale=locale_of(lang))
    return text.replace("\u202f", NBSP).replace("\u2009", NBSP)


def decimals_of(value: Decimal) -> int:
    """Decimals an amount needs: none when whole, at least two otherwise (25.5 -> 2, 0.185 -> 3)."""
    if value == value.to_integral_value():
        return 0
    exponent = value.normalize().as_tuple().exponent
    return max(2, -exponent) if isinstance(exponent, int) else 2


def percent(value: int | Decimal, lang: Language) -> str:
    """15 % in French (U+00A0 before the sign, OQLF "Pourcentage"), 15% in English."""
    exact = Decimal(value)
    whole = exact == exact.to_integral_value()
    figure = number(exact, lang, decimals=0 if whole else 1)
    return f"{figure}{NBSP}%" if lang is Language.FR else f"{figure}%"
