"""The budget and the day the work is due among other amounts and other dates: short messages, two fields."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from declinetui.domain.values import Unit
from declinetui.intake import read

PROBES = Path(__file__).parent.parent / "data" / "intake" / "probes_money_due.toml"
NOW = datetime(2026, 11, 24, 10, 15)


def _probes() -> list[dict[str, Any]]:
    return list(tomllib.loads(PROBES.read_text(encoding="utf-8"))["probe"])


@pytest.mark.parametrize("probe", _probes(), ids=lambda probe: probe["id"])
def test_the_amount_and_the_day_meant_are_found_among_others(probe: dict[str, Any]) -> None:
    """Salaries, loans, grants, others' prices and past ones are no budget; starts and seasons no due day."""
    found = read(probe["text"], now=NOW)
    money, due = found.budget.value, found.client_deadline.value
    budget: list[object] | None = None
    if money is not None:
        budget = [float(money.amount), money.currency]
        budget += [money.unit.value] if money.unit is not Unit.PROJECT else []
    assert budget == probe.get("budget")
    assert (due.day.isoformat() if due and due.day else None) == probe.get("due")
