"""Dates by counting and by parts of time: so many days from now, mid-March, next month, a quarter."""

import re
from dataclasses import replace

from declinetui.text.dates.calendar_rules import month_hit
from declinetui.text.dates.model import Context, DateKind, Hit
from declinetui.text.dates.names import MONTH, MONTHS, number
from declinetui.text.dates.reckon import (
    add_months,
    make,
    month_end,
    shifted,
)
from declinetui.text.dates.season_rules import ATTRIBUTE

_DAYS = {"j": 1, "d": 1, "s": 7, "w": 7, "q": 14, "f": 14}


def later(match: re.Match[str], context: Context) -> Hit:
    """dans 3 jours ouvrables, in 2 weeks, within 48 hours, 10 days from now."""
    working = bool(match["work"] or match.groupdict().get("pre"))
    if match["unit"] == "h" and match.group().startswith(("d'ici", "dici")) and number(match["count"]) < 24:
        return Hit(context.today, match.end(), kind=DateKind.BY)  # "d'ici 16 h" is a time of the day
    hit = count_hit(match["count"], match["unit"], working, context, match.end())
    return replace(hit, kind=DateKind.BY) if match.group().startswith(_WITHIN) else hit


_WITHIN = ("d'ici", "dici", "within", "sous", "en dedans")


def count_hit(count: str, unit: str, working: bool, context: Context, end: int) -> Hit:
    """So many units from today; "huit jours" is a week and "quinze jours" two (usage)."""
    amount = number(count)
    if working:
        return Hit(context.calendar.add(context.today, amount) if amount <= 600 else None, end)
    if unit.startswith(("mois", "month", "mth")) or unit == "m":
        return Hit(add_months(context.today, amount), end)
    if unit.startswith(("an", "year", "y")):
        return Hit(add_months(context.today, 12 * amount), end)
    if unit.startswith("h"):
        return Hit(shifted(context.today, -(-amount // 24)), end)
    if unit[0] in "jd" and count in {"huit", "quinze"}:
        amount = {"huit": 7, "quinze": 14}[count]
    return Hit(shifted(context.today, amount * _DAYS.get(unit[0], 1)), end)


def month_part(match: re.Match[str], context: Context) -> Hit:
    """fin mars, mi-janvier, early next month, fin de l'année, end of Q1."""
    part, what = match["part"], match["what"]
    if what.startswith(("an", "exercice")) and ATTRIBUTE.search(context.lead):
        return Hit(None, match.end())  # "le spectacle de fin d'année"
    place = 0 if re.match(r"debut|early|start|beg|premiere", part) else 1 if re.match(r"mi|mid", part) else 2
    today = context.today
    if re.match(r"an|year|l'an", what) or what.startswith("exercice"):
        year = today.year + bool(re.search(r"prochain|next", match.group()))
        if place == 0 and not re.search(r"prochain|next", match.group()):
            year += 1
        return Hit(make(year, *((1, 15), (6, 30), (12, 31))[place]), match.end())
    if what.startswith(("mois", "month")):
        base = today.replace(day=1)
        if re.search(r"prochain|next", match.group()):
            base = add_months(base, 1) or base
        return _part_of(base.month, base.year, place, match.end())
    found = re.match(MONTH, what)
    month = MONTHS[found.group()] if found else today.month
    year = int(match["year"]) if match["year"] else today.year + (month < today.month)
    return _part_of(month, year, place, match.end())


def _part_of(month: int, year: int, place: int, end: int) -> Hit:
    if place == 2:
        return Hit(month_end(year, month), end)
    return Hit(make(year, month, (5, 15)[place]), end, DateKind.APPROX)


def next_month(match: re.Match[str], context: Context) -> Hit:
    """ce mois-ci, le mois prochain, next month, next March."""
    text = match.group()
    today = context.today
    found = re.search(MONTH + r"$", text)
    if found and not text.endswith("month"):
        month = MONTHS[found.group()]
        return month_hit(month, today.year + (month <= today.month), context, match.end())
    base = today.replace(day=1)
    if re.search(r"prochain|next|qui vient", text):
        base = add_months(base, 1) or base
    return (
        month_hit(base.month, base.year, context, match.end())
        if base > today
        else Hit(month_end(base.year, base.month), match.end(), DateKind.APPROX)
    )


def next_year(match: re.Match[str], context: Context) -> Hit:
    """l'an prochain, next year, in the new year: its first days behind by, else January."""
    return Hit(make(context.today.year + 1, 1, 15), match.end(), DateKind.APPROX)


def quarter(match: re.Match[str], context: Context) -> Hit:
    """T1 2027, end of Q2, premier trimestre: the quarter's last day; its first behind début."""
    words = {
        "premier": 1,
        "1er": 1,
        "first": 1,
        "deuxieme": 2,
        "2e": 2,
        "second": 2,
        "troisieme": 3,
        "3e": 3,
        "third": 3,
    }
    words |= {"quatrieme": 4, "4e": 4, "dernier": 4, "fourth": 4, "last": 4}
    which = int(match["n"]) if match["n"] else words[match["word"]]
    last = month_end(int(match["year"]) if match["year"] else context.today.year, which * 3)
    if last < context.today and not match["year"]:
        last = month_end(context.today.year + 1, which * 3)
    if match["part"] and match["part"].startswith(("debut", "early", "start", "beginning")):
        return Hit(make(last.year, which * 3 - 2, 1), match.end(), DateKind.APPROX)
    return Hit(last, match.end(), DateKind.EXACT if match["part"] else DateKind.APPROX)


def short_form(text: str, context: Context) -> Hit | None:
    """2w, 1sem, 3j, +10d, 5jo: the short forms of a date field."""
    match = re.fullmatch(r"\+?(\d{1,3}) ?(jo|bd|j|d|sem|s|wks?|w|mois|mo|m|ans?|y|quinzaines?)", text)
    if match is None:
        return None
    unit = {"mo": "mois", "s": "sem"}.get(match[2], match[2])
    return count_hit(match[1], unit, unit in {"jo", "bd"}, context, match.end())
