"""Every rule of writing, in both languages, against the authority named in cases.toml."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.domain.terms import Language
from declinetui.domain.values import Money, Unit
from declinetui.l10n import dates, money, numbers, phones
from declinetui.l10n.lists import Link, join

TODAY = date(2026, 11, 24)
CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]


def sum_of(text: str) -> Money:
    """ "85 CAD hour" as Money; dollars for a whole project unless said."""
    amount, currency, unit, *_ = (
        [*text.split(), "CAD", "project"] if " " not in text else [*text.split(), "project"]
    )
    return Money(Decimal(amount), currency, Unit(unit))


RULES: Mapping[str, Callable[[Any, Language], str]] = {
    "date_long": dates.date_long,
    "date_long_same_year": lambda day, lang: dates.date_long(day, lang, reference=TODAY),
    "weekday_date": dates.weekday_date,
    "date_short": dates.date_short,
    "hour": dates.hour,
    "money": lambda text, lang: money.money(sum_of(text), lang),
    "money_short": lambda text, lang: money.money_short(sum_of(text), lang),
    "amount": lambda text, lang: money.amount(sum_of(text), lang),
    "percent": lambda text, lang: numbers.percent(Decimal(text), lang),
    "phone": phones.phone,
    "join": lambda text, lang: join(text.split("|"), lang),
    "join_or": lambda text, lang: join(text.split("|"), lang, link=Link.OR),
    "relative": lambda day, lang: dates.relative(day, TODAY, lang),
}


@pytest.mark.parametrize("lang", list(Language))
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']}-{case['value']}")
def test_rule_writes_what_its_authority_asks(case: dict[str, Any], lang: Language) -> None:
    """Each case of the table, with U+00A0 where it shows an underscore."""
    assert RULES[case["rule"]](case["value"], lang) == case[lang.value].replace("_", "\u00a0")


def test_every_rule_has_a_case_and_a_source() -> None:
    """A rule without a case, or a case without an authority, is a hole."""
    assert {case["rule"] for case in CASES} == set(RULES)
    assert all(case["source"] for case in CASES)


@given(day=st.dates(), lang=st.sampled_from(Language))
def test_a_date_holds_no_narrow_space_and_its_own_figures(day: date, lang: Language) -> None:
    """U+202F and U+2009 never appear, and the year and day are there."""
    text = dates.weekday_date(day, lang)
    assert not {"\u202f", "\u2009"} & set(text)
    assert str(day.year) in text
    assert str(day.day) in text


@given(cents=st.integers(0, 10**11), lang=st.sampled_from(Language))
def test_a_sum_can_be_read_back(cents: int, lang: Language) -> None:
    """No cent is lost or invented by grouping and decimals."""
    value = Decimal(cents) / 100
    text = money.money(Money(value), lang)
    in_cents = "¢" in text
    figure = text.strip("$¢\u00a0").replace("\u00a0", "")
    figure = figure.replace(",", "." if lang is Language.FR else "")
    assert Decimal(figure) == (value * 100 if in_cents else value)


@given(text=st.text(max_size=40), lang=st.sampled_from(Language))
def test_any_text_survives_phone(text: str, lang: Language) -> None:
    """Whatever is no number of this continent comes back as typed."""
    digits = [c for c in text if c.isdigit()]
    written = phones.phone(text, lang)
    if len(digits) < 10:
        assert written == text.strip()


def test_the_year_shows_when_it_is_not_the_reference_year() -> None:
    """date_short and month_day_short leave the year out unless asked and different."""
    day = date(2027, 2, 15)
    assert dates.date_short(day, Language.FR, reference=TODAY) == "lun. 15 févr. 2027"
    assert dates.month_day_short(day, Language.EN, reference=TODAY) == "Feb. 15, 2027"
    assert dates.month_day_short(day, Language.EN) == "Feb. 15"
