"""How long people are kept: the clients a setting would have forgotten."""

from datetime import date

from declinetui.domain.people import Client
from declinetui.errors import Message, UsageError
from declinetui.workflow.desk import Desk


def idle_clients(desk: Desk) -> tuple[Client, ...]:
    """Clients with nothing in privacy.keep_months and nothing open. Raises UsageError without the setting."""
    months = desk.settings.keep_months
    if months <= 0:
        raise UsageError(
            Message("No limit is set."),
            Message("Set one first: declinetui settings set privacy.keep_months 36"),
        )
    return desk.store.idle_since(months_before(desk.today(), months))


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - date(year, month + 1, 1)).days
    return date(year, month + 1, min(day.day, last))
