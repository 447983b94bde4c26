"""Names of months and weekdays as Babel (fr_CA, en_CA) has them, kept as a table that a test compares.

The first screen is full of dates: reading Babel’s locale data for them would be a tenth of the start.
"""

from typing import NamedTuple

from declinetui.domain.terms import Language
from declinetui.l10n.numbers import locale_of, number


class Names(NamedTuple):
    """Month names from January and weekday names from Monday, long and abbreviated."""

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]


_NAMES = {
    Language.FR: Names(
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        months_short=(
            "janv.",
            "févr.",
            "mars",
            "avr.",
            "mai",
            "juin",
            "juill.",
            "août",
            "sept.",
            "oct.",
            "nov.",
            "déc.",
        ),
        weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        weekdays_short=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    ),
    Language.EN: Names(
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        weekdays_short=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    ),
}


def names(lang: Language) -> Names:
    """The names of one language."""
    return _NAMES[lang]


def from_babel(lang: Language) -> Names:
    """The same names as Babel has them in the reader's locale, to check the table by."""
    from babel.dates import get_day_names, get_month_names

    locale = locale_of(lang)
    months, days = range(1, 13), range(7)
    long_months, short_months = (get_month_names(w, locale=locale) for w in ("wide", "abbreviated"))
    long_days, short_days = (get_day_names(w, locale=locale) for w in ("wide", "abbreviated"))
    return Names(
        months=tuple(str(long_months[i]) for i in months),
        months_short=tuple(str(short_months[i]) for i in months),
        weekdays=tuple(str(long_days[i]) for i in days),
        weekdays_short=tuple(str(short_days[i]) for i in days),
    )


def warm(lang: Language) -> None:
    """Load Babel's data of a language now (about 10 ms), so that no key press waits for it."""
    number(1000, lang)
