"""Dates by the days and weeks: Friday, next Tuesday, tomorrow, this week, the week-end."""

import re
from datetime import timedelta

from declinetui.text.dates.calendar_rules import FIGURE_RULES, MONTH_RULES
from declinetui.text.dates.feasts import friday_of
from declinetui.text.dates.model import Context, DateKind, Hit
from declinetui.text.dates.names import MONTH, SHORT_WEEKDAYS, WEEKDAY, WEEKDAYS
from declinetui.text.dates.reckon import (
    SATURDAY,
    monday_of,
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
    return None if joint is None else date_at(match.string, joint.end(), context)


def date_at(text: str, at: int, context: Context) -> Hit | None:
    """The date in figures, or of a named month, that starts there."""
    inner = Context(
        today=context.today,
        language=context.language,
        calendar=context.calendar,
        lead="le",
        parsing=context.parsing,
    )
    for pattern, build in (*FIGURE_RULES, *MONTH_RULES[:2]):
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
    joint = _WEEKEND_OF.match(match.string, match.end())
    dated = date_at(match.string, joint.end(), context) if joint else None
    if dated is not None:
        return dated
    following = bool(re.search(r"prochaine?|next", match.group()))
    saturday = weekday_after(context.today - timedelta(days=1), SATURDAY)
    if following:
        saturday = monday_of(context.today) + timedelta(days=7 + SATURDAY)
    if context.kind in {DateKind.BY, DateKind.BEFORE}:
        return Hit(saturday - timedelta(days=1), match.end(), other=saturday)
    return Hit(saturday, match.end(), DateKind.APPROX)


_WEEKEND_OF = re.compile(r" (?:of |du |des |d')(?:the |le )?")
""" "the weekend of December 12"."""
