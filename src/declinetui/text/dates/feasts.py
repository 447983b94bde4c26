"""Days that people name instead of dating: feasts, holidays, the seasons of work."""

from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType

from declinetui.l10n.easter import easter
from declinetui.text.dates.model import Context, DateKind, Hit
from declinetui.text.dates.names import alternatives
from declinetui.text.dates.reckon import make, monday_of, nth_weekday, weekday_after

Yearly = Callable[[int], date]


def _fixed(month: int, day: int) -> Yearly:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Yearly:
    return lambda year: easter(year) + timedelta(days=days)


def _nth(month: int, weekday: int, count: int) -> Yearly:
    return lambda year: nth_weekday(year, month, weekday, count)


def _patriots(year: int) -> date:
    return monday_of(date(year, 5, 24))


def _black_friday(year: int) -> date:
    return nth_weekday(year, 11, 3, 4) + timedelta(days=1)


_TABLE: tuple[tuple[str, Yearly], ...] = (
    (r"veille de noel|christmas eve|reveillon", _fixed(12, 24)),
    (r"noel|xmas|x-mas|christmas(?: day)?", _fixed(12, 25)),
    (r"boxing day|lendemain de noel", _fixed(12, 26)),
    (r"new year'?s eve|veille du jour de l'an", _fixed(12, 31)),
    (r"jour de l'an|nouvel an|new year(?:'?s)?(?: day)?", _fixed(1, 1)),
    (r"saint-valentin|st-valentin|saint valentin|valentine'?s(?: day)?", _fixed(2, 14)),
    (r"saint-patrick|st\.? patrick'?s(?: day)?", _fixed(3, 17)),
    (r"paques|easter(?: sunday)?", _easter(0)),
    (r"vendredi saint|good friday", _easter(-2)),
    (r"lundi de paques|easter monday", _easter(1)),
    (r"fete des meres|mother'?s day", _nth(5, 6, 2)),
    (r"fete des peres|father'?s day", _nth(6, 6, 3)),
    (r"may long(?: week-?end)?|may two-four", lambda year: _patriots(year) - timedelta(days=2)),
    (r"(?:journee|fete) (?:nationale )?des patriotes|victoria day", _patriots),
    (r"(?:la )?saint-jean(?:-baptiste)?|st-jean(?:-baptiste)?|fete nationale", _fixed(6, 24)),
    (r"fete du canada|canada day", _fixed(7, 1)),
    (r"fete du travail|labou?r day", _nth(9, 0, 1)),
    (r"action de grace|thanksgiving", _nth(10, 0, 2)),
    (r"halloween|hallowe'en", _fixed(10, 31)),
    (r"jour du souvenir|remembrance day", _fixed(11, 11)),
    (r"vendredi fou|black friday", _black_friday),
    (r"cyber ?monday|cyberlundi", lambda year: _black_friday(year) + timedelta(days=3)),
    (r"rentree(?: scolaire)?|back[ -]to[ -]school", _fixed(9, 1)),
    (r"(?:la )?relache|march break|spring break", _nth(3, 0, 1)),
    (r"vacances de la construction|construction holidays?", _nth(7, 0, 3)),
)
FEASTS = MappingProxyType(dict(_TABLE))
FEAST = "|".join(f"(?:{pattern})" for pattern in FEASTS)
VAGUE = frozenset({"rentree", "relache", "march", "spring", "back", "vacances", "construction"})
"""First words of feasts that last longer than a day."""

HOLIDAYS = (
    r"(?:(?:le )?temps des fetes|(?:les )?fetes(?: de fin d'annee)?|(?:the )?holidays|"
    r"(?:the )?(?:holiday|christmas) (?:break|season)|(?:le )?conge des fetes|vacances de noel)"
)


def feast_day(yearly: Yearly, today: date) -> date | None:
    """The next such feast from today on."""
    for year in (today.year, today.year + 1):
        if not date.min.year < year < date.max.year:
            return None
        if yearly(year) >= today:
            return yearly(year)
    return None


def holidays_hit(context: Context, end: int) -> Hit:
    """The holidays last from 24 December to 2 January: before and after them differ."""
    today = context.today
    year = today.year - 1 if (today.month, today.day) <= (1, 2) else today.year
    if context.kind is DateKind.AFTER:
        back = make(year + 1, 1, 3)
        while back is not None and back.weekday() >= 5:
            back += timedelta(days=1)
        return Hit(back, end, DateKind.AFTER)
    return Hit(make(year, 12, 24), end, DateKind.APPROX)


SEASONS = MappingProxyType(
    {
        "printemps": (3, 20),
        "spring": (3, 20),
        "ete": (6, 21),
        "summer": (6, 21),
        "automne": (9, 22),
        "fall": (9, 22),
        "autumn": (9, 22),
        "hiver": (12, 21),
        "winter": (12, 21),
    }
)
SEASON = alternatives(SEASONS)


def friday_of(day: date) -> date:
    """The Friday of that day's week; the next one on a week-end."""
    return weekday_after(day - timedelta(days=1), 4)
