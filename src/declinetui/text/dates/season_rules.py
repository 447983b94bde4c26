"""Dates by the seasons and feasts: this spring, before Easter, la rentrée de janvier."""

import re
from datetime import date

from declinetui.text.dates.feasts import FEASTS, SEASONS, feast_day, holidays_hit
from declinetui.text.dates.model import Context, DateKind, Hit
from declinetui.text.dates.names import MONTH, MONTHS
from declinetui.text.dates.reckon import (
    SATURDAY,
    coming,
    make,
    shifted,
)
from declinetui.text.dates.week_rules import date_at

_PASSED = 200
"""Days after which "this summer" speaks of the one that is over."""


def season(match: re.Match[str], context: Context) -> Hit:
    """au printemps, by summer, cet automne: the day it begins, or today's season's coming end."""
    if not context.parsing and not match["near"] and not context.lead:
        return Hit(None, match.end())
    if not match["near"] and (ATTRIBUTE.search(context.lead) or context.lead in {"a", "at"}):
        return Hit(None, match.end())  # "a été", "des fleurs d'été"
    month, day = SEASONS[match["season"]]
    found = coming(month, day, context.today)
    this_one = (match["near"] or "").strip() in {"cet", "ce", "cette", "this"}
    if (
        found
        and this_one
        and not context.parsing
        and not match["year"]
        and (found - context.today).days > _PASSED
    ):
        return Hit(None, match.end())  # "this summer", said in November
    if match["year"]:
        found = make(int(match["year"]), month, day)
    return Hit(found, match.end(), DateKind.APPROX)


ATTRIBUTE = re.compile(r"(?:^|\s)(?:de|d'|of)$")
""" "l'infolettre de Noël" names a letter, not a day."""
_FEAST_RULES = tuple((re.compile(pattern), yearly) for pattern, yearly in FEASTS.items())


_FEAST_DATED = re.compile(r",? ?\(?(?:du |de |d'|le |of |on |the |in )+(?=[\da-z])|,? \(?(?=\d)|,? (?=[a-z])")


def feast(match: re.Match[str], context: Context) -> Hit:
    """Noël, Easter, la Saint-Jean, Labour Day: the next one; "la rentrée du 11 janvier" is that day."""
    if ATTRIBUTE.search(context.lead):
        return Hit(None, match.end())
    joint = _FEAST_DATED.match(match.string, match.end())
    if joint is not None and not match["year"]:
        dated = date_at(match.string, joint.end(), context) or _back_in(match, joint.end(), context)
        if dated is not None:
            return dated
    for pattern, yearly in _FEAST_RULES:
        if pattern.fullmatch(match["feast"]):
            year = match["year"]
            day: date | None = yearly(int(year)) if year else feast_day(yearly, context.today)
            return Hit(day, match.end())
    return Hit(None, match.end())


def _back_in(match: re.Match[str], at: int, context: Context) -> Hit | None:
    """ "la rentrée de janvier": the first working day of that month, after the holidays in January."""
    month = _A_MONTH.match(match.string, at)
    if month is None or not match["feast"].startswith("rentree"):
        return None
    number_of_month = MONTHS[month[1]]
    first = coming(number_of_month, 3 if number_of_month == 1 else 1, context.today)
    while first is not None and first.weekday() >= SATURDAY:
        first = shifted(first, 1)
    return Hit(first, month.end(), DateKind.APPROX)


_A_MONTH = re.compile(rf"({MONTH})\b")


def the_holidays(match: re.Match[str], context: Context) -> Hit:
    """avant les fêtes, after the holidays."""
    return holidays_hit(context, match.end())
