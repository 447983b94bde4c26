"""Guards on offers: discounts, partners, promised days, doors that stay shut, the signature."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from advice_cases import CALENDAR, TODAY, offer, promising, situation

from declinetui.advice import offers
from declinetui.domain.findings import Severity
from declinetui.domain.ledger import Offer, OfferOutcome
from declinetui.domain.people import Consent, Partner, Profile
from declinetui.domain.situation import Alternative
from declinetui.domain.terms import Reason, Relation, Way

USED, EXPIRED = OfferOutcome.USED, OfferOutcome.EXPIRED


@pytest.mark.parametrize(
    ("relation", "made", "code", "severity"),
    [
        (Relation.RECURRING, (), None, None),
        (Relation.NEW, (), "discount_relation", Severity.WARNING),
        (Relation.AGENCY, (), "discount_relation", Severity.WARNING),
        (Relation.RECURRING, (offer(10),), "discount_repeated", Severity.RED),
        (Relation.RECURRING, (offer(364, outcome=USED),), "discount_repeated", Severity.WARNING),
        (Relation.RECURRING, (offer(365, outcome=USED),), None, None),
        (Relation.RECURRING, (offer(10, way=Way.SCOPE),), None, None),
        (Relation.RECURRING, (offer(300, outcome=EXPIRED), offer(5)), "discount_repeated", Severity.RED),
    ],
)
def test_the_discount_guard(
    relation: Relation, made: tuple[Offer, ...], code: str | None, severity: Severity | None
) -> None:
    """Regular clients only, once in twelve months; an open one asks once more."""
    case = situation(relation=relation, offers=made, alternative=Alternative(way=Way.DISCOUNT, percent=10))
    finding = offers.discount(case)
    assert (finding.code if finding else None, finding.severity if finding else None) == (code, severity)
    assert offers.discount(situation(relation=relation, offers=made)) is None


@pytest.mark.parametrize(
    ("consent", "asked"),
    [
        (None, True),
        (Consent(given=date(2026, 1, 5)), False),
        (Consent(given=date(2026, 1, 5), contact=False), False),
        (Consent(given=date(2026, 11, 25)), True),
        (Consent(given=date(2026, 1, 5), withdrawn=TODAY), True),
        (Consent(given=date(2026, 1, 5), withdrawn=date(2026, 11, 25)), False),
    ],
)
def test_a_partner_agrees_first(consent: Consent | None, asked: bool) -> None:
    """No consent, not yet, or no longer: ask; without the contact alone, the letter may still name."""
    alternative = Alternative(
        way=Way.PARTNER, partners=(Partner(uid="p", name="Julie Roy", consent=consent),)
    )
    assert (offers.partner_consent(situation(alternative=alternative)) is not None) == asked


@pytest.mark.parametrize(
    ("conflict", "found"),
    [("annie dube", True), ("LES ATELIERS DUBÉ", True), ("Ateliers", False), ("", False)],
)
def test_a_partner_in_conflict_is_red(conflict: str, found: bool) -> None:
    """By the person or the firm, case and accents forgotten."""
    partner = Partner(uid="p", name="Julie Roy", conflicts=(conflict,))
    finding = offers.partner_conflict(
        situation(alternative=Alternative(way=Way.PARTNER, partners=(partner,)))
    )
    assert (finding is not None) == found
    assert finding is None or finding.severity is Severity.RED


@pytest.mark.parametrize(
    ("way", "day", "code"),
    [
        (Way.DATE, TODAY, "date_past"),
        (Way.DATE, TODAY + timedelta(days=1), None),
        (Way.DATE, date(2026, 12, 25), "date_off"),
        (Way.DATE, date(2026, 11, 28), "date_off"),
        (Way.PARTIAL, date(2026, 11, 2), "date_past"),
        (Way.HAND_OVER, date(2026, 12, 25), "date_off"),
        (Way.HAND_OVER, date(2026, 12, 15), None),
        (Way.NONE, date(2026, 11, 2), None),
    ],
)
def test_a_promised_day(way: Way, day: date, code: str | None) -> None:
    """Past is red; a day off is a notice whose fix is the next worked day; one no longer offered is none."""
    case = promising(way, day)
    finding = offers.promised_date(case, CALENDAR)
    assert (finding.code if finding else None) == code
    if finding is not None and finding.code == "date_off":
        assert finding.fix is not None
        mended = replace(case, choices=replace(case.choices, **dict[str, Any](finding.fix.values)))
        assert offers.promised_date(mended, CALENDAR) is None
        assert mended.choices.alternative.way is way


@pytest.mark.parametrize(
    ("reason", "way", "found"),
    [
        (Reason.VALUES, Way.NONE, False),
        (Reason.VALUES, Way.DATE, True),
        (Reason.LEGAL, Way.PARTNER, True),
        (Reason.DIFFICULT_CLIENT, Way.HAND_OVER, False),
        (Reason.DIFFICULT_CLIENT, Way.DISCOUNT, True),
        (Reason.NO_CAPACITY, Way.DATE, False),
    ],
)
def test_a_shut_door_stays_shut(reason: Reason, way: Way, found: bool) -> None:
    """No way out for values, legal, or someone one ends with; a hand-over is no door."""
    assert (offers.open_door(situation(reason=reason, alternative=Alternative(way=way))) is not None) == found


@pytest.mark.parametrize(("name", "found"), [("", True), ("Camille Roy", False)])
def test_nobody_signs(name: str, found: bool) -> None:
    """A fresh start has no profile."""
    assert (offers.signature(situation(profile=Profile(name=name))) is not None) == found
