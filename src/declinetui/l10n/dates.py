"""Days and hours as people write them, in the language asked for.

No date carries its French article: the caller writes "le", "au" or "dès le" in front.
"""

from datetime import date, datetime, time

from declinetui.domain.terms import Language
from declinetui.l10n.rules import rules


def date_long(day: date, lang: Language, *, reference: date | None = None) -> str:
    """24 novembre 2026 / November 24, 2026; the year is left out when `reference` has the same.

    Without a reference the year is always written.
    """
    text = rules(lang).month_day(day)
    return text if _same_year(day, reference) else rules(lang).with_year(text, day.year)


def weekday_date(day: date, lang: Language, *, reference: date | None = None) -> str:
    """mardi 1er décembre 2026 / Tuesday, December 1, 2026; the year as in `date_long`."""
    return rules(lang).with_weekday(day, date_long(day, lang, reference=reference))


def date_short(day: date, lang: Language, *, reference: date | None = None) -> str:
    """jeu. 26 nov. / Thu., Nov. 26; the year only when `reference` is given and has another."""
    text = rules(lang).with_weekday_short(day, rules(lang).month_day_short(day))
    if reference is None or _same_year(day, reference):
        return text
    return rules(lang).with_year(text, day.year)


def month_day_short(day: date, lang: Language, *, reference: date | None = None) -> str:
    """26 nov. / Nov. 26; the year as in `date_short`."""
    text = rules(lang).month_day_short(day)
    if reference is None or _same_year(day, reference):
        return text
    return rules(lang).with_year(text, day.year)


def weekday_name(day: date, lang: Language) -> str:
    """mardi / Tuesday."""
    return rules(lang).weekday(day)


def relative(day: date, today: date, lang: Language) -> str:
    """aujourd’hui, demain, dans 3 jours, il y a 12 jours / today, tomorrow, in 3 days, 12 days ago."""
    return rules(lang).days_away((day - today).days)


def hour(moment: time | datetime, lang: Language) -> str:
    """13 h 30 / 1:30 p.m.; seconds are dropped."""
    return rules(lang).hour(moment.time() if isinstance(moment, datetime) else moment)


def moment(when: datetime, lang: Language, *, reference: date | None = None) -> str:
    """24 novembre 2026, 13 h 30 / November 24, 2026, 1:30 p.m.; the year as in `date_long`."""
    return f"{date_long(when.date(), lang, reference=reference)}, {hour(when, lang)}"


def _same_year(day: date, reference: date | None) -> bool:
    return reference is not None and day.year == reference.year
