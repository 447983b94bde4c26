"""Dates by their figures: ISO, day and month in either order, a month's name, the day alone."""

import re
from collections.abc import Callable
from datetime import date

from declinetui.domain.terms import Language
from declinetui.text.dates.model import Context, DateKind, Hit
from declinetui.text.dates.names import MONTH, MONTHS, ORDINAL, SPELLED_DAYS
from declinetui.text.dates.reckon import add_months, coming, make, month_end

_RECENT = 45
"""Days within which a date without year that has gone by is more likely a memory than a plan."""


def full_year(figures: str) -> int:
    """2027 from "2027" or "27"."""
    year = int(figures)
    return year + 2000 if year < 100 else year


def near(month: int, day: int, context: Context, end: int) -> Hit:
    """A date without year: the next one, doubted when it has just gone by."""
    found = coming(month, day, context.today)
    last = make(context.today.year, month, day)
    recent = last is not None and 0 < (context.today - last).days <= _RECENT
    return Hit(found, end, dated=not recent)


def iso(match: re.Match[str], context: Context) -> Hit:
    """2027-02-15 (ISO 8601, the all-figure form of Canada, CAN/CSA-Z234.4)."""
    year, month, day = (int(match[i]) for i in (1, 2, 3))
    return Hit(make(year, month, day), match.end())


def figures(match: re.Match[str], context: Context) -> Hit:
    """15/02/2027, 02.15.27: day first in French, month first in English, unless impossible."""
    first, second, year = int(match[1]), int(match[3]), full_year(match[4])
    return _ordered(first, second, context, lambda m, d: make(year, m, d), match.end())


def day_month_figures(match: re.Match[str], context: Context) -> Hit:
    """15/02: only behind words that announce a date, else it may be a fraction."""
    if not context.parsing and not context.lead:
        return Hit(None, match.end())
    return _ordered(
        int(match[1]), int(match[2]), context, lambda m, d: coming(m, d, context.today), match.end()
    )


def _ordered(
    first: int, second: int, context: Context, build: Callable[[int, int], date | None], end: int
) -> Hit:
    day_first = context.language is not Language.EN
    chosen, other = ((second, first), (first, second)) if day_first else ((first, second), (second, first))
    day, alternative = build(*chosen), build(*other)
    if day is None:
        return Hit(alternative, end)
    return Hit(day, end, other=alternative if alternative != day else None)


_MONTH_DAY = re.compile(
    rf"(?!mar\.? \d{{1,2}} {MONTH}\b)({MONTH})\b\.? ?(?:the )?(\d{{1,2}}){ORDINAL}(?![\d:%$€]|[.,]\d| ?h\b| "
    rf"?\$)"
    rf"(?: ?(?:-|to|and|or|through|&) ?(?P<last>\d{{1,2}}){ORDINAL}(?!\d))?(?:,? (?P<year>20\d\d)\b)?"
)


def month_day(match: re.Match[str], context: Context) -> Hit:
    """March 3rd, Dec. 11, 2026, April 12-14."""
    return _named(MONTHS[match[1]], match[2], match, context)


def day_month(match: re.Match[str], context: Context) -> Hit:
    """15 janvier, 1er mars 2027, the 3rd of March, 12 au 14 avril."""
    return _named(MONTHS[match[3]], match[1], match, context)


def _named(month: int, day: str, match: re.Match[str], context: Context) -> Hit:
    last, year = match["last"], match["year"]

    def at(number: int) -> Hit:
        if year:
            return Hit(make(full_year(year), month, number), match.end())
        return near(month, number, context, match.end())

    first = at(int(day))
    if not last or first.day is None:
        return first
    until = at(int(last)).day
    if until is None or until <= first.day:
        return first
    between = context.lead.startswith(("entre", "between"))
    return Hit(until if between else first.day, match.end(), until=until, dated=first.dated)


def month_year(match: re.Match[str], context: Context) -> Hit:
    """mars 2027, March 2027: its first day behind by or before, else its last."""
    return month_hit(MONTHS[match[1]], int(match[2]), context, match.end())


def month_alone(match: re.Match[str], context: Context) -> Hit:
    """en mars, by March, janvier prochain: needs a word in front, for "may" and "mars" are others too."""
    said = _ANNOUNCES_MONTH.search(context.lead) or _AIMED_AT.search(
        match.string[max(0, match.start() - 16) : match.start()]
    )
    if not match[2] and not context.parsing and not said:
        return Hit(None, match.end())
    span = _TO_MONTH.match(match.string, match.end())
    if span and context.lead.endswith(("de", "from", "d'")):
        return Hit(None, span.end())
    month = MONTHS[match[1]]
    year = context.today.year + (month < context.today.month)
    if month == context.today.month and context.kind in {DateKind.BY, DateKind.BEFORE}:
        year += 1
    return month_hit(month, year, context, match.end())


_AIMED_AT = re.compile(
    r"\b(?:plutot|vis(?:e|ons|ent|ait)|rather|aiming for|disons|peut-etre|maybe|probably) $"
)
""" "On vise plutôt février"."""
_TO_MONTH = re.compile(rf" (?:a|au|to|until|through|jusqu'en|jusqu'a) (?:la fin (?:de |d')?)?{MONTH}\b")
""" "de janvier à avril": a season of work, no day by which it is due."""
_ANNOUNCES_MONTH = re.compile(
    r"(?:^|\s)(?:en|in|by|pour|for|d'ici|avant|before|until|jusqu'en|des|apres|after|vers|early|de)\s*$"
)


def month_hit(month: int, year: int, context: Context, end: int) -> Hit:
    """A whole month as one day."""
    first, last = make(year, month, 1), month_end(year, month)
    if context.kind in {DateKind.BY, DateKind.BEFORE}:
        return Hit(first, end, other=last)
    if context.kind is DateKind.AFTER and context.lead.startswith(("apres", "after")):
        return Hit(last, end)
    return Hit(first if context.kind is DateKind.AFTER else last, end, DateKind.APPROX)


def day_alone(match: re.Match[str], context: Context) -> Hit:
    """le 15, the 3rd: the next such day of a month."""
    if not _ANNOUNCES_DAY.search(context.lead):
        return Hit(None, match.end())
    return _next_day(int(match[1]), context, match.end())


def _next_day(number: int, context: Context, end: int) -> Hit:
    month = context.today.replace(day=1)
    for _ in range(12):
        found = make(month.year, month.month, number)
        if found is not None and found >= context.today:
            return Hit(found, end)
        following = add_months(month, 1)
        if following is None:
            break
        month = following
    return Hit(None, end)


_ANNOUNCES_DAY = re.compile(r"(?:^|\s)(?:le|the|au|du|on|by)\s*$")
_AFTER_DAY = (
    r"(?=\s*(?:$|[.,;:!?)\n]|(?:au|et|ou|pour|si|max|matin|midi|soir|a|avant|prochain|dernier|and|or|at|for|"
    r"if|so|because|please|"
    r"in|with|but|mais|car|on|to|thanks|merci|svp|stp|instead|latest|morning|noon|evening|cuz|cause|since|"
    r"as|when|that|which|we|i|puis|pis|parce|vu|comme|max|maximum|apres|after|before|sharp|par|because|prior)\b))"
)

_DAY_WORDS = r"[a-z]+(?:[- ](?:et[- ])?[a-z]+)?"
"""One or two words that may spell a day; the table knows which do."""


def spelled(match: re.Match[str], context: Context) -> Hit:
    """January the nineteenth, le vingt et un mars: voicemail spells its days."""
    words, month = _OF.sub("", match["word"]), MONTHS[match["month"]]
    number, end = SPELLED_DAYS.get(words), match.end()
    if number is None and match.end("word") > match.end("month"):
        words = re.split("[- ]", words)[0]
        number, end = SPELLED_DAYS.get(words), match.start("word") + len(words)
    if number is None:
        return Hit(None, match.start() + 1)
    year = _YEAR.match(match.string, end)
    if year:
        return Hit(make(int(year[1]), month, number), year.end())
    return near(month, number, context, end)


_OF = re.compile(r" (?:of|de|day)$")
_YEAR = re.compile(r",? (20\d\d)\b")


def spelled_alone(match: re.Match[str], context: Context) -> Hit:
    """on the nineteenth: the next such day of a month."""
    if not _ANNOUNCES_DAY.search(context.lead) or SPELLED_DAYS[match["word"]] < 4:
        return Hit(None, match.end())
    return _next_day(SPELLED_DAYS[match["word"]], context, match.end())


SPELLED_RULES = (
    (
        re.compile(rf"(?P<word>{_DAY_WORDS})(?: day)?(?: of| de)? (?P<month>{MONTH})\b"),
        spelled,
    ),
    (
        re.compile(rf"(?P<word>[a-z]{{4,}}th|(?:twenty|thirty)[- ](?:first|second|third)){_AFTER_DAY}"),
        spelled_alone,
    ),
)
FIGURE_RULES = (
    (re.compile(r"(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"), iso),
    (re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?![\d]|[.-]\d)"), figures),
    (
        re.compile(
            rf"(\d{{1,2}}){ORDINAL}"
            rf"(?: ?(?:-|au|a|et|ou|to|and|or|&|/) ?(?:le |the )?(?P<last>\d{{1,2}}){ORDINAL})?"
            rf"(?: of| de| day of)? ?({MONTH})\b\.?(?:,? (?P<year>20\d\d)\b)?"
        ),
        day_month,
    ),
    (re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/%$]|\.\d)"), day_month_figures),
    (re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th|er)?(?![\w$%]|[.,:/-]\d){_AFTER_DAY}"), day_alone),
)
MONTH_RULES = (
    (_MONTH_DAY, month_day),
    (
        re.compile(rf"(?P<month>{MONTH})\b\.? ?(?:the )?(?P<word>{_DAY_WORDS})\b"),
        spelled,
    ),
    (re.compile(rf"({MONTH})\b\.?,? (20\d\d)\b"), month_year),
    (re.compile(rf"(?!mar\.? \d)({MONTH})\b( prochain| qui vient)?"), month_alone),
)
