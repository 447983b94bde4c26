"""The first Tuesday of February, la deuxième fin de semaine de juin: days that recur by their place."""

import re
from datetime import timedelta
from types import MappingProxyType

from declinetui.text.dates.model import Context, Hit
from declinetui.text.dates.names import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from declinetui.text.dates.reckon import SATURDAY, month_end, nth_weekday

_PLACES = MappingProxyType(
    dict.fromkeys(("premier", "premiere", "1er", "1re", "first", "1st"), 1)
    | dict.fromkeys(("deuxieme", "2e", "second", "2nd"), 2)
    | dict.fromkeys(("troisieme", "3e", "third", "3rd"), 3)
    | dict.fromkeys(("quatrieme", "4e", "fourth", "4th"), 4)
    | dict.fromkeys(("dernier", "derniere", "last"), 0)
)
FIRST_WORDS = tuple(word for word in _PLACES if word.isalpha())
PATTERN = re.compile(
    rf"(?P<place>{'|'.join(sorted(_PLACES, key=len, reverse=True))}) "
    rf"(?:(?P<name>{WEEKDAY})|fin de semaine|week-?\s?end)"
    rf"(?: of| in| de| d'|,)? ?(?P<month>{MONTH})\b\.?(?:,? (?P<year>20\d\d)\b)?"
)


def nth_day(match: re.Match[str], context: Context) -> Hit:
    """The next such day, its Saturday for a week-end; the month's last one behind "dernier"."""
    weekday = WEEKDAYS[match["name"]] if match["name"] else SATURDAY
    month, place = MONTHS[match["month"]], _PLACES[match["place"]]
    years = (int(match["year"]),) if match["year"] else (context.today.year, context.today.year + 1)
    for year in years:
        if place:
            day = nth_weekday(year, month, weekday, place)
        else:
            last = month_end(year, month)
            day = last - timedelta(days=(last.weekday() - weekday) % 7)
        if day >= context.today:
            return Hit(day, match.end())
    return Hit(None, match.end())
