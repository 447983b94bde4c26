"""Arithmetic of days: the next day of a name, the ends of weeks and months."""

from calendar import monthrange
from datetime import date, timedelta

SATURDAY = 5


def make(year: int, month: int, day: int) -> date | None:
    """That date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date | None:
    """The day so many days later, or None past the end of time."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def coming(month: int, day: int, today: date) -> date | None:
    """The first day of that month and number from today on; a 29 February waits for a leap year."""
    for year in range(today.year, min(today.year + 9, 9999)):
        found = make(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def weekday_after(today: date, weekday: int) -> date:
    """The first such weekday after today, a week away when today is one."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def monday_of(day: date) -> date:
    """The Monday of the week of that day."""
    return day - timedelta(days=day.weekday())


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date | None:
    """The same number so many months later, or the month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return min(
        month_end(year, month + 1), date(year, month + 1, min(day.day, 28)) + timedelta(max(0, day.day - 28))
    )


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The count-th such weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
