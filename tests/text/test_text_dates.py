"""Dates in human words: the table, the choices said, and that nothing makes it fail."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.domain.terms import Language
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.text.dates import DateKind, find_dates, parse_date

TABLE = tomllib.loads((Path(__file__).parent.parent / "data/intake/dates.toml").read_text(encoding="utf-8"))
TODAY = date.fromisoformat(TABLE["today"])
ROWS = [(language, *row) for language in ("fr", "en") for row in TABLE[language]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_words_and_their_day(row: tuple[str, ...]) -> None:
    """The day of the table, its kind, and the other day it could be."""
    language, words, day, *more = row
    reading = parse_date(words, TODAY, Language(language))
    if not day:
        assert reading is None
        return
    assert reading is not None
    assert reading.day == date.fromisoformat(day)
    for asked in more:
        if asked.startswith("or "):
            assert str(reading.other) == asked[3:]
            assert reading.note is not None
        else:
            assert reading.kind is DateKind(asked)


def test_the_table_is_large_enough() -> None:
    """At least 150 strings in both languages."""
    assert len(ROWS) >= 150


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Livraison le 15 janvier ou le 20 au plus tard.", ["le 15 janvier", "le 20"]),
        ("Open 24/7, 50/50 split, 3/4 of it, call 514-555-0142.", []),
        ("You may call; the March issue may run 20 pages.", []),
        ("It took 3 days in 2019 and 2 weeks last Friday.", []),
        ("Un été chaud a été, sept pages, mon mari, mer calme.", []),
        ("l’infolettre de Noël", []),
        ("Pour le 3 décembre, d’ici\nvendredi midi", ["le 3 décembre", "d’ici vendredi midi"]),
        ("0.15 / 1.5 / 10.25 $, 12:30, 2.0", []),
    ],
)
def test_dates_inside_sentences(text: str, found: list[str]) -> None:
    """Figures, prices and verbs are no dates; spans hold the words as written."""
    readings = find_dates(text, TODAY)
    assert [r.as_written for r in readings] == found
    for reading in readings:
        assert " ".join(text[reading.span.start : reading.span.end].split()) == reading.as_written


def test_working_days_are_those_of_the_calendar() -> None:
    """A holiday is passed over."""
    closed = WorkCalendar("CA-QC", frozenset({date(2026, 11, 26)}))
    reading = parse_date("dans 2 jours ouvrables", TODAY, calendar=closed)
    assert reading is not None
    assert reading.day == date(2026, 11, 27)


def test_a_date_just_gone_by_is_doubted() -> None:
    """« le 10 novembre », two weeks ago: next year is a guess."""
    (reading,) = find_dates("notre rencontre du 10 novembre", TODAY)
    assert not reading.dated


@given(st.text(max_size=300), st.dates())
def test_no_text_makes_it_fail(text: str, today: date) -> None:
    """Any words on any day, the first and the last of the calendar included."""
    parse_date(text, today)
    for reading in find_dates(text, today):
        assert 0 <= reading.span.start < reading.span.end <= len(text)


PIECES = st.sampled_from(
    "le 31 fin mi- mars 2027 prochain dans 999 semaines ans jours by next Friday 9999-12-31 31/12 Q4 after"
    " the holidays été".split()
)


@given(st.lists(PIECES, max_size=8).map(" ".join), st.dates())
def test_no_pile_of_date_words_makes_it_fail(text: str, today: date) -> None:
    """Words of dates in any order reach the arithmetic of every rule."""
    parse_date(text, today)
    find_dates(text, today)
