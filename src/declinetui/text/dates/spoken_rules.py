"""Dates by words: days of the week, today and tomorrow, so many days from now, parts of months, feasts."""

import re
from dataclasses import replace
from datetime import date, timedelta

from declinetui.text.dates.calendar_rules import FIGURE_RULES, MONTH_RULES, month_hit
from declinetui.text.dates.feasts import FEASTS, SEASONS, feast_day, friday_of, holidays_hit
from declinetui.text.dates.model import Context, DateKind, Hit
from declinetui.text.dates.names import MONTH, MONTHS, SHORT_WEEKDAYS, WEEKDAY, WEEKDAYS, number
from declinetui.text.dates.reckon import (
    SATURDAY,
    add_months,
    coming,
    make,
    monday_of,
    month_end,
    shifted,
    weekday_after,
)

_COMPOUND = re.compile(rf"\.?(?:(?: et| and|,|/| &) ?{WEEKDAY})?,? ?(?:le |the )?(?=[\da-z])")


_OF_A_MONTH = re.compile(rf" (?:in|de|d'|of|en) ?{MONTH}\b")
""" "un samedi de février" is some day of a month."""


def weekday(match: re.Match[str], context: Context) -> Hit:
    """vendredi, next Friday, vendredi en huit, Friday 15 January: the day it names, the choice said."""
    dated = _dated(match, context)
    if dated is not None:
        return dated
    if _OF_A_MONTH.match(match.string, match.end("name")):
        return Hit(None, match.end("name"))
    before, name, after = match["before"], match["name"], match["after"]
    day = WEEKDAYS[name]
    soon = weekday_after(context.today, day)
    if after and after.strip() in {"dernier", "passe"}:
        return Hit(None, match.end())
    in_next_week = monday_of(context.today) + timedelta(days=7 + day)
    if after and re.search(r"semaine prochaine|next week", after):
        return Hit(in_next_week, match.end())
    if after and re.search(r"en huit|week$|in 8", after.strip()):
        return Hit(soon + timedelta(days=7), match.end())
    if after and after.strip() == "en quinze":
        return Hit(soon + timedelta(days=14), match.end())
    if before == "next":
        return Hit(in_next_week, match.end(), other=soon if soon != in_next_week else None)
    if after and "prochain" in after:
        if soon - context.today <= timedelta(days=1):  # tomorrow is called "demain"
            later = soon + timedelta(days=7)
            return Hit(later, match.end(), other=soon)
        return Hit(soon, match.end(), other=in_next_week if soon != in_next_week else None)
    return Hit(soon, match.end())


def _dated(match: re.Match[str], context: Context) -> Hit | None:
    """The date written behind the name of its day."""
    joint = _COMPOUND.match(match.string, match.end("name"))
    return None if joint is None else _date_at(match.string, joint.end(), context)


def _date_at(text: str, at: int, context: Context) -> Hit | None:
    """The date in figures, or of a named month, that starts there."""
    inner = Context(
        today=context.today,
        language=context.language,
        calendar=context.calendar,
        lead="le",
        parsing=context.parsing,
    )
    for pattern, build in (*FIGURE_RULES, *MONTH_RULES[:1]):
        found = pattern.match(text, at)
        if found:
            hit = build(found, inner)
            if hit.day is not None:
                return hit
    return None


def short_weekday(match: re.Match[str], context: Context) -> Hit:
    """jeu. 26 nov.; alone ("by Mon", "this Sat") only behind an English word that announces a day."""
    dated = _dated(match, context)
    if dated is not None:
        return dated
    if match["name"] in {"mon", "sat", "sun"} and re.search(
        r"(?:^| )(?:by|on|this|before|until|for|next)$", context.lead
    ):
        return Hit(weekday_after(context.today, SHORT_WEEKDAYS[match["name"]]), match.end())
    return Hit(None, match.end())


def near_day(match: re.Match[str], context: Context) -> Hit:
    """aujourd'hui, demain, tonight, EOD…"""
    word = match.group()
    if re.match(r"hier|yesterday", word):
        return Hit(None, match.end())
    if re.search(r"apres-?\s?demain|after tomorrow|overmorrow", word):
        days = 2
    else:
        days = 1 if re.search(r"demain|tom|tmr|2m", word) else 0
    return Hit(shifted(context.today, days), match.end())


def week(match: re.Match[str], context: Context) -> Hit:
    """cette semaine, next week, early next week: Friday unless another part is named."""
    text = match.group()
    following = bool(re.search(r"prochaine|next|suivante|qui vient", text))
    monday = monday_of(context.today) + timedelta(days=7 * following)
    if re.match(r"debut|early|start|beginning", text):
        return Hit(monday, match.end(), DateKind.APPROX)
    if re.match(r"mi|milieu|mid", text):
        return Hit(monday + timedelta(days=2), match.end(), DateKind.APPROX)
    friday = monday + timedelta(days=4) if following else friday_of(context.today)
    exact = re.match(r"fin|end|close|eow", text)
    return Hit(friday, match.end(), DateKind.EXACT if exact else DateKind.APPROX)


def weekend(match: re.Match[str], context: Context) -> Hit:
    """cette fin de semaine (Quebec: the week-end), next weekend; Friday when one must be done by then."""
    following = bool(re.search(r"prochaine?|next", match.group()))
    saturday = weekday_after(context.today - timedelta(days=1), SATURDAY)
    if following:
        saturday = monday_of(context.today) + timedelta(days=7 + SATURDAY)
    if context.kind in {DateKind.BY, DateKind.BEFORE}:
        return Hit(saturday - timedelta(days=1), match.end(), other=saturday)
    return Hit(saturday, match.end(), DateKind.APPROX)


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
    if what.startswith(("an", "exercice")) and _ATTRIBUTE.search(context.lead):
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


_PASSED = 200
"""Days after which "this summer" speaks of the one that is over."""


def season(match: re.Match[str], context: Context) -> Hit:
    """au printemps, by summer, cet automne: the day it begins, or today's season's coming end."""
    if not context.parsing and not match["near"] and not context.lead:
        return Hit(None, match.end())
    if not match["near"] and (_ATTRIBUTE.search(context.lead) or context.lead in {"a", "at"}):
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


_ATTRIBUTE = re.compile(r"(?:^|\s)(?:de|d'|of)$")
""" "l'infolettre de Noël" names a letter, not a day."""
_FEAST_RULES = tuple((re.compile(pattern), yearly) for pattern, yearly in FEASTS.items())


_FEAST_DATED = re.compile(r",? ?\(?(?:du |de |d'|le |of |on |the |in )+(?=[\da-z])|,? \(?(?=\d)|,? (?=[a-z])")


def feast(match: re.Match[str], context: Context) -> Hit:
    """Noël, Easter, la Saint-Jean, Labour Day: the next one; "la rentrée du 11 janvier" is that day."""
    if _ATTRIBUTE.search(context.lead):
        return Hit(None, match.end())
    joint = _FEAST_DATED.match(match.string, match.end())
    if joint is not None and not match["year"]:
        dated = _date_at(match.string, joint.end(), context) or _back_in(match, joint.end(), context)
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


def short_form(text: str, context: Context) -> Hit | None:
    """2w, 1sem, 3j, +10d, 5jo: the short forms of a date field."""
    match = re.fullmatch(r"\+?(\d{1,3}) ?(jo|bd|j|d|sem|s|wks?|w|mois|mo|m|ans?|y|quinzaines?)", text)
    if match is None:
        return None
    unit = {"mo": "mois", "s": "sem"}.get(match[2], match[2])
    return count_hit(match[1], unit, unit in {"jo", "bd"}, context, match.end())
