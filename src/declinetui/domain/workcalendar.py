"""Working days: frozen holidays and weekdays, no library, no clock."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

CLOSE_OF_DAY = time(17, 0)
"""A message received after this hour counts as received the next working day."""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Weekdays worked (Monday = 0) and the days off of a region and of the user."""

    region: str
    days_off: frozenset[date] = frozenset()
    weekdays: frozenset[int] = frozenset({0, 1, 2, 3, 4})

    def works(self, day: date) -> bool:
        """True when the user works on that day."""
        return day.weekday() in self.weekdays and day not in self.days_off

    def next(self, day: date) -> date:
        """That day when it is worked, else the first worked day after it."""
        for _ in range(366):
            if self.works(day):
                return day
            day += timedelta(days=1)
        return day

    def add(self, day: date, count: int) -> date:
        """The day `count` working days after `day` (count >= 0); the day itself is not counted."""
        day = self.next(day)
        for _ in range(count):
            day = self.next(day + timedelta(days=1))
        return day

    def between(self, start: date, end: date) -> int:
        """Working days after `start` up to and with `end`; 0 when end is not later."""
        count = 0
        day = start
        while day < end:
            day += timedelta(days=1)
            count += self.works(day)
        return count

    def received_on(self, moment: datetime) -> date:
        """The working day a message counts for: after 17:00, the next one."""
        day = moment.date()
        if moment.time() >= CLOSE_OF_DAY:
            day += timedelta(days=1)
        return self.next(day)
