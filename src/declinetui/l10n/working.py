"""Working days of a region: Quebec from a shipped table, the rest computed once and remembered."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from functools import cache as remembered
from pathlib import Path

from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import InputError, Message
from declinetui.l10n.easter import easter
from declinetui.platform import PRIVATE_FILE, make_private_folder

SHIPPED = "CA-QC"
_EASTER_GAP = timedelta(days=3)
"""From Good Friday to Easter Monday."""


def work_calendar(
    region: str,
    *,
    years: Iterable[int],
    easter_monday: bool = False,
    closed_new_year: bool = False,
    cache: Path | None = None,
) -> WorkCalendar:
    """The days off of a region ("CA-QC", "FR", "US-VT": ISO 3166) in some years.

    `easter_monday` takes Easter Monday off instead of Good Friday, as an employer of Quebec
    may choose (Act respecting labour standards, s. 60); `closed_new_year` takes off from
    24 December to 2 January; `cache` is a folder where a computed year is kept.
    Raises InputError for an unknown region.
    """
    wanted = sorted(set(years))
    days = {day for year in wanted for day in _days_off(region, year, cache)}
    if easter_monday:
        fridays = {day for year in wanted if (day := _good_friday(year)) in days}
        days = (days - fridays) | {day + _EASTER_GAP for day in fridays}
    if closed_new_year:
        days |= {day for year in wanted for day in _around_new_year(year)}
    return WorkCalendar(region, frozenset(days))


def _days_off(region: str, year: int, cache: Path | None) -> frozenset[date]:
    if region == SHIPPED and year in _shipped():
        return _shipped()[year]
    file = cache / f"{region}-{year}.json" if cache and _is_code(region) else None
    kept = _read(file) if file else None
    if kept is not None:
        return kept
    days = _computed(region, year)
    if file:
        _keep(file, days)
    return days


@remembered
def _shipped() -> dict[int, frozenset[date]]:
    from msgspec.json import decode

    raw = (Path(__file__).with_name("data") / "holidays_ca_qc.json").read_bytes()
    return decode(raw, type=dict[int, frozenset[date]])


def _is_code(region: str) -> bool:
    """A code that can name a file: letters, digits and one hyphen."""
    return region.isascii() and region.replace("-", "", 1).isalnum()


def _computed(region: str, year: int) -> frozenset[date]:
    import holidays  # 50 ms that an ordinary start does not pay

    country, _, part = region.partition("-")
    try:
        return frozenset(holidays.country_holidays(country, subdiv=part or None, years=year))
    except (NotImplementedError, AttributeError, TypeError) as error:
        raise InputError(
            Message("The region “{region}” is not known.", region=region),
            Message("Write a country and its part, like CA-QC, CA-ON, FR or US-VT."),
        ) from error


def _read(file: Path) -> frozenset[date] | None:
    """The days kept in a file; None when there is none or it is broken (then computed again)."""
    from msgspec.json import decode

    try:
        return decode(file.read_bytes(), type=frozenset[date])
    except (OSError, ValueError):
        return None


def _keep(file: Path, days: frozenset[date]) -> None:
    from msgspec.json import encode

    with suppress(OSError):  # a cache that cannot be written costs time, nothing else
        make_private_folder(file.parent)
        file.touch(PRIVATE_FILE)
        file.write_bytes(encode(sorted(days)))


def _good_friday(year: int) -> date:
    return easter(year) - timedelta(days=2)


def _around_new_year(year: int) -> tuple[date, ...]:
    first, last = date(year, 1, 1), date(year, 12, 24)
    return (first, first + timedelta(days=1), *(last + timedelta(days=i) for i in range(8)))
