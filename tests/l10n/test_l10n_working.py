"""Working days: the shipped table against the library, the choices of an employer, the cache."""

import json
import runpy
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from declinetui.errors import InputError
from declinetui.l10n.working import work_calendar

ROOT = Path(__file__).parents[2]


def test_the_shipped_table_is_what_the_library_says_of_quebec() -> None:
    """`make holidays` was run since the library last changed its mind."""
    script = runpy.run_path(str(ROOT / "scripts/holidays_table.py"))
    shipped = json.loads(script["TABLE"].read_text(encoding="utf-8"))
    assert shipped == script["table"]()
    assert len(shipped) >= 10


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 6, 24), False),
        (date(2026, 7, 1), False),
        (date(2027, 3, 26), False),
        (date(2027, 3, 29), True),
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2026, 11, 28), False),
        (date(2026, 11, 27), True),
    ],
)
def test_quebec_by_default(day: date, works: bool) -> None:
    """Good Friday is off, Easter Monday is worked, so is 24 December."""
    assert work_calendar("CA-QC", years=[2026, 2027]).works(day) is works


def test_an_employer_may_choose_easter_monday_and_close_at_new_year() -> None:
    """Section 60 of the Act: either day of Easter; and the settings' closed fortnight."""
    calendar = work_calendar("CA-QC", years=[2026, 2027], easter_monday=True, closed_new_year=True)
    assert calendar.works(date(2027, 3, 26))
    assert not calendar.works(date(2027, 3, 29))
    assert not calendar.works(date(2026, 12, 24))
    assert not calendar.works(date(2026, 12, 31))
    assert calendar.next(date(2026, 12, 24)) == date(2027, 1, 4)


def test_two_working_days_after_a_friday_evening_is_a_wednesday() -> None:
    """A message after 17:00 counts for the next working day."""
    calendar = work_calendar("CA-QC", years=[2026])
    received = calendar.received_on(datetime(2026, 11, 27, 18, 5))
    assert received == date(2026, 11, 30)
    assert calendar.add(received, 2) == date(2026, 12, 2)


def test_quebec_never_imports_the_library() -> None:
    """An ordinary start pays nothing for other regions."""
    code = (
        "import sys; from declinetui.l10n.working import work_calendar as w;"
        "w('CA-QC', years=range(2025, 2030)); sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT / "src").returncode == 0


def test_another_region_is_computed_once_and_read_from_the_cache_after(tmp_path: Path) -> None:
    """Ontario has its Family Day; a cached year is believed, a broken one computed again."""
    calendar = work_calendar("CA-ON", years=[2026], cache=tmp_path)
    assert not calendar.works(date(2026, 2, 16))
    (file,) = tmp_path.iterdir()
    file.write_text('["2026-03-03"]', encoding="utf-8")
    assert not work_calendar("CA-ON", years=[2026], cache=tmp_path).works(date(2026, 3, 3))
    file.write_text("{broken", encoding="utf-8")
    assert work_calendar("CA-ON", years=[2026], cache=tmp_path).days_off == calendar.days_off


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """Only time is lost."""
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert work_calendar("FR", years=[2026], cache=blocked).days_off


@pytest.mark.parametrize("region", ["XX", "CA-ZZ", "", "../../etc"])
def test_an_unknown_region_says_the_way_out(region: str, tmp_path: Path) -> None:
    """And never names a file outside the cache."""
    with pytest.raises(InputError) as caught:
        work_calendar(region, years=[2026], cache=tmp_path)
    assert caught.value.way_out is not None
    assert not list(tmp_path.iterdir())
