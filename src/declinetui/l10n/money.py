"""Amounts of money in a sentence, or in the narrow columns of a list."""

from declinetui.domain.terms import Language
from declinetui.domain.values import Money
from declinetui.l10n.rules import rules


def money(value: Money, lang: Language) -> str:
    """1 500 $, 85 $ l’heure / $1,500, $85 an hour; no decimals on a round sum."""
    return rules(lang).per(rules(lang).amount(value.amount, value.currency), value.unit)


def money_short(value: Money, lang: Language) -> str:
    """85 $/h / $85/h: for lists and fields."""
    return rules(lang).per_short(rules(lang).amount(value.amount, value.currency), value.unit)


def amount(value: Money, lang: Language) -> str:
    """The sum alone, without its unit: 85 $ / $85."""
    return rules(lang).amount(value.amount, value.currency)
