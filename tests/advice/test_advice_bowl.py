"""The excuse bowl: 180 days for a person and a circle, two in a year, one story in a circle."""

from datetime import timedelta

import pytest
from advice_cases import TODAY, diplomatic, excuse, situation
from hypothesis import given
from hypothesis import strategies as st

from declinetui.advice.bowl import BLOCKED_DAYS, bowl_of, excuse_findings, repeated_reason
from declinetui.domain.findings import Severity
from declinetui.domain.ledger import ExcuseUse
from declinetui.domain.people import Profile
from declinetui.domain.terms import ExcuseFamily, Kind, Reason

OVERLOAD, HEALTH, FAMILY = ExcuseFamily.OVERLOAD, ExcuseFamily.HEALTH, ExcuseFamily.FAMILY
USES = st.lists(
    st.builds(excuse, st.sampled_from(ExcuseFamily), st.integers(-5, 800), st.sampled_from(["c", "d"])),
    max_size=8,
)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ([], []),
        ([(OVERLOAD, 1, "c")], ["excuse_reused"]),
        ([(OVERLOAD, 179, "c")], ["excuse_reused"]),
        ([(OVERLOAD, 180, "c")], []),
        ([(OVERLOAD, 100, "d")], ["excuse_reused"]),
        ([(HEALTH, 100, "c")], []),
        ([(HEALTH, 100, "c"), (FAMILY, 364, "c")], ["bowl_full"]),
        ([(HEALTH, 100, "c"), (FAMILY, 365, "c")], []),
        ([(HEALTH, 100, "c"), (FAMILY, 200, "d")], []),
        ([(HEALTH, 42, "d")], ["stories_differ"]),
        ([(HEALTH, 43, "d")], []),
        ([(OVERLOAD, 10, "c"), (HEALTH, 20, "d")], ["excuse_reused", "stories_differ"]),
        ([(OVERLOAD, 10, "c"), (OVERLOAD, 200, "c")], ["excuse_reused", "bowl_full"]),
    ],
)
def test_what_the_ledger_says(told: list[tuple[ExcuseFamily, int, str]], codes: list[str]) -> None:
    """Each threshold of the craft, from both sides; the way out is always to be frank."""
    found = excuse_findings(diplomatic(OVERLOAD, excuses=tuple(excuse(*use) for use in told)))
    assert [f.code for f in found] == codes
    for finding in found:
        assert finding.fix is not None
        assert ("kind", Kind.FRANK) in finding.fix.values
        assert (finding.severity is Severity.RED) == (finding.code == "stories_differ")


def test_the_day_named_belongs_to_the_person_named() -> None:
    """The latest telling counts: to the client herself, or in her circle."""
    older, newer = excuse(OVERLOAD, 150), excuse(OVERLOAD, 20, "d")
    (finding,) = excuse_findings(diplomatic(OVERLOAD, excuses=(older, newer)))
    assert "circle" in finding.why.msgid
    assert finding.why.values["day"] == newer.told
    (own,) = excuse_findings(diplomatic(OVERLOAD, excuses=(older,)))
    assert "circle" not in own.why.msgid


def test_a_frank_reason_never_meets_the_bowl() -> None:
    """Only diplomatic excuses are ledger entries."""
    assert excuse_findings(situation(excuses=(excuse(OVERLOAD, 1),))) == ()


def test_a_code_of_candour_wants_no_excuse() -> None:
    """Who set "never" is told so before anything else."""
    profile = Profile(name="Camille Roy", excuses_offered=False)
    assert [f.code for f in excuse_findings(diplomatic(OVERLOAD, profile=profile))] == ["excuse_unwanted"]


@given(USES, st.integers(0, 400))
def test_a_family_is_free_again_180_days_after_the_last_telling(uses: list[ExcuseUse], ahead: int) -> None:
    """Whatever the ledger holds, a family is blocked exactly while a telling is younger than 180 days."""
    today = TODAY + timedelta(days=ahead)
    for state in bowl_of("c", uses, today).families:
        ages = [(today - u.told).days for u in uses if u.family is state.family and u.told <= today]
        blocked = state.free is not None and state.free > today
        assert blocked == any(age < BLOCKED_DAYS for age in ages)


@given(USES)
def test_the_bowl_counts_only_this_person(uses: list[ExcuseUse]) -> None:
    """Dots are for the person: what others of the circle were told adds none."""
    own = [u for u in uses if u.client == "c"]
    assert bowl_of("c", uses, TODAY).told == bowl_of("c", own, TODAY).told
    assert bowl_of("c", uses, TODAY).full == (sum(0 <= (TODAY - u.told).days < 365 for u in own) >= 2)


@pytest.mark.parametrize(
    ("days", "kind", "reason", "notice"),
    [
        ((10,), Kind.FRANK, Reason.NO_CAPACITY, False),
        ((10, 364), Kind.FRANK, Reason.NO_CAPACITY, True),
        ((10, 365), Kind.FRANK, Reason.NO_CAPACITY, False),
        ((10, 20), Kind.DIPLOMATIC, Reason.NO_CAPACITY, False),
        ((10, 20), Kind.FRANK, Reason.VALUES, False),
        ((10, 20), Kind.FRANK, Reason.NO_EXPLANATION, False),
    ],
)
def test_a_third_time_in_a_year_is_a_notice(
    days: tuple[int, ...], kind: Kind, reason: Reason, notice: bool
) -> None:
    """A frank reason repeated; giving none is no reason repeated."""
    said = Reason.NO_EXPLANATION if reason is Reason.NO_EXPLANATION else Reason.NO_CAPACITY
    told = tuple((said, TODAY - timedelta(days=d)) for d in days)
    finding = repeated_reason(situation(reason=reason, kind=kind, told=told))
    assert (finding is not None) == notice
