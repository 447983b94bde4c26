"""Numbers about oneself: each is worked out by hand for a small log, and the verb says the same."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from cli_run import Run
from workflow_desk import Bench

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.ledger import PromiseStatus
from declinetui.domain.people import Client, Partner
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import ExcuseFamily, Kind, Reason, Relation, Way
from declinetui.domain.values import Money
from declinetui.phrasing.engine import Engine
from declinetui.workflow.follow import follow_up
from declinetui.workflow.follow.insights import as_record, insights, start_of
from declinetui.workflow.requests import answers

JULIE = Partner(uid="julie", name="Julie St-Pierre")


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Four requests: one answered in time, one late, one by an agency, one accepted after all."""
    bench = Bench(tmp_path / "home", engine)
    bench.clock.day = date(2026, 9, 1)
    bench.put(Client(uid="ana", name="Ana"), Client(uid="ag", name="Ag", relation=Relation.AGENCY), JULIE)
    first = bench.ask("ana", budget=Money(Decimal(1500)))
    bench.clock.go(1)
    later = Alternative(way=Way.DATE, free_from=date(2026, 10, 15))
    receipt = bench.refuse(first, Choices(reason=Reason.RATE_TOO_LOW, alternative=later))
    assert receipt.promise is not None
    follow_up.close_promise(bench.context, receipt.promise, PromiseStatus.KEPT)
    insisting = answers.log_answer(bench.context, answers.read_answer(bench.context, first, "Alors?"))
    bench.refuse(insisting, answers.second_no(bench.context, insisting))
    bench.clock.day = date(2026, 11, 2)
    late = bench.ask("ana", budget=Money(Decimal(4000)))
    bench.clock.go(4)
    bench.send_on(late, JULIE)
    agency = bench.ask("ag", budget=Money(Decimal(90), "USD"))
    bench.refuse(agency, Choices(kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.TRAVEL))
    won = bench.ask("ana", budget=Money(Decimal(500)))
    bench.refuse(won, Choices(reason=Reason.RATE_TOO_LOW, alternative=Alternative(way=Way.SCOPE)))
    negotiated = bench.store.inquiries.get(won.uid)
    assert negotiated is not None
    follow_up.settle_inquiry(bench.context, negotiated, InquiryStatus.ACCEPTED)
    bench.clock.day = date(2026, 11, 24)
    return bench


def test_every_number_of_the_whole_log(bench: Bench) -> None:
    """Insisting counts once; a project won is no refusal; only dollars of whole projects add up."""
    found = insights(bench.context)
    assert (found.asked, found.declined, found.accepted) == (4, 3, 1)
    assert found.median_days == 0.5 and found.in_time == 0.75
    assert dict(found.by_reason) == {Reason.RATE_TOO_LOW: 1, Reason.NO_CAPACITY: 2}
    assert found.by_month == (("2026-09", 1), ("2026-10", 0), ("2026-11", 2))
    assert dict(found.money_declined) == {Reason.NO_CAPACITY: 4000, Reason.RATE_TOO_LOW: 1500}
    assert found.by_excuse == ((ExcuseFamily.TRAVEL, 1),)
    assert found.partners == (("Julie St-Pierre", 1),)
    assert (found.promises_kept, found.promises_closed) == (1, 1)
    assert found.weekly_days[8:] == (None, 0.0, None, None)


def test_a_span_leaves_out_what_was_before(bench: Bench) -> None:
    """November alone."""
    found = insights(bench.context, since=date(2026, 11, 1))
    assert (found.asked, found.declined, found.accepted, found.promises_closed) == (3, 2, 1, 0)
    assert found.by_month == (("2026-11", 2),) and found.in_time == pytest.approx(2 / 3, abs=0.001)


def test_nothing_yet_is_nothing(tmp_path: Path, engine: Engine) -> None:
    """No division by zero, no invented figure."""
    found = insights(Bench(tmp_path / "none", engine).context)
    assert (found.asked, found.median_days, found.in_time, found.by_month) == (0, None, None, ())


def test_a_partner_gone_and_two_of_one_name(bench: Bench) -> None:
    """Counts go by person, not by name."""
    bench.put(replace(JULIE, uid="other"))
    bench.send_on(bench.ask("ana"), replace(JULIE, uid="other"))
    assert insights(bench.context).partners == (("Julie St-Pierre", 1), ("Julie St-Pierre", 1))
    assert as_record(insights(bench.context))["partners"][1] == {"name": "Julie St-Pierre", "clients": 1}


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("month", date(2026, 11, 1)),
        ("quarter", date(2026, 10, 1)),
        ("year", date(2026, 1, 1)),
        ("all", None),
    ],
)
def test_periods_begin_where_the_calendar_says(period: str, day: date | None) -> None:
    """First day of the month, quarter and year."""
    assert start_of(period, datetime(2026, 11, 24, 10)) == day


def test_the_verb_says_the_same(run: Run) -> None:
    """Text for people, JSON for programs; a span is chosen by name."""
    run("clients", "add", "--name", "Ana")
    message = "Bonjour, seriez-vous libre pour la refonte de notre site? Notre budget est de 2 500 $.\n\nAna"
    assert run("reply", "--log", "--me", "Camille Roy", stdin=message).code == 0
    found = run("stats", "--json", "--period", "all").json()
    assert (found["asked"], found["declined"], found["money_declined"]) == (1, 1, {"no_capacity": 2500.0})
    assert found["since"] is None and run("stats", "--json").json()["since"] == "2026-01-01"
    text = run("stats").out
    assert "calendar full" in text and "$2,500" in text
    assert run("stats", "--period", "week").code == 2
