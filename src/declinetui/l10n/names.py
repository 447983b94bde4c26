"""Names of months and weekdays from Babel, read once a language; `warm` pays the cost early."""

from dataclasses import dataclass
from functools import lru_cache

from declinetui.domain.terms import Language
from declinetui.l10n.numbers import locale_of, number


@dataclass(frozen=True, slots=True)
class Names:
    """Month names from January and weekday names from Monday, long and abbreviated."""

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]


@lru_cache(maxsize=2)
def names(lang: Language) -> Names:
    """The names of one language."""
    from babel.dates import get_day_names, get_month_names

    locale = locale_of(lang)
    months, days = range(1, 13), range(7)
    long_months = get_month_names("wide", locale=locale)
    short_months = get_month_names("abbreviated", locale=locale)
    long_days = get_day_names("wide", locale=locale)
    short_days = get_day_names("abbreviated", locale=locale)
    return Names(
        tuple(str(long_months[i]) for i in months),
        tuple(str(short_months[i]) for i in months),
        tuple(str(long_days[i]) for i in days),
        tuple(str(short_days[i]) for i in days),
    )


def warm(lang: Language) -> None:
    """Load Babel's data of a language now (about 10 ms), so that no key press waits for it."""
    names(lang)
    number(1000, lang)
