"""Dates written in a text: one that is past, that nobody works on, or whose weekday is wrong."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.errors import Message
from declinetui.text.dates import DateKind, DateReading, find_dates
from declinetui.text.fold import fold_aligned

_WEEKDAYS = {
    Language.FR: ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_FIGURES = re.compile(r"\d")


def dates(subject: TextSubject) -> Iterator[Finding]:
    """Every date by its weekday; the ones promised also by the calendar."""
    if subject.today is None or not _FIGURES.search(subject.text):
        return
    promised = [subject.around(span) for span in subject.hits("offer_date")]
    for reading in find_dates(subject.text, subject.today, subject.language, subject.calendar):
        yield from _weekday(subject, reading)
        inside = any(p.start <= reading.span.start < p.end for p in promised)
        if inside and reading.kind is not DateKind.BY and _FIGURES.search(reading.as_written):
            yield from _promised(subject, reading, subject.today)


def _promised(subject: TextSubject, reading: DateReading, today: date) -> Iterator[Finding]:
    day = reading.day if reading.dated else _last_year(reading.day)
    if day <= today:
        why = Message("The date promised, {day}, is past.", day=day)
        yield subject.finding("date_past", Severity.RED, why, reading.span)
    elif not subject.calendar.works(day):
        why = Message("Nobody works on {day}.", day=day)
        yield subject.finding("date_off", Severity.NOTICE, why, reading.span)


def _last_year(day: date) -> date:
    """The day that has just gone by, when the reader supposed next year's."""
    return replace_year(day, day.year - 1)


def replace_year(day: date, year: int) -> date:
    """The same day of another year; February 29 becomes the 28th."""
    leap = day.month == 2 and day.day == 29
    return date(year, day.month, 28 if leap else day.day)


def _weekday(subject: TextSubject, reading: DateReading) -> Iterator[Finding]:
    """A weekday that is not that of its date: "lundi 25 décembre 2026" was a Friday."""
    if not reading.dated:
        return
    folded = fold_aligned(reading.as_written)
    if not re.search(r"\b\d{1,2}(?:er|st|nd|rd|th)?\b", folded):
        return
    right = _WEEKDAYS[subject.language][reading.day.weekday()]
    for name in _WEEKDAYS[subject.language]:
        at = folded.find(fold_aligned(name))
        if at >= 0 and name != right:
            start = reading.span.start + at
            fix = Fix(label=Message("say {day}", day=reading.day), action=FixAction.REPLACE, text=right)
            why = Message(
                "{day} falls on another day of the week: “{weekday}”.", day=reading.day, weekday=right
            )
            span = Span(start, start + len(name))
            yield replace(subject.finding("weekday_wrong", Severity.WARNING, why, span), fix=fix)
