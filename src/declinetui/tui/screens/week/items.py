"""What falls on the days of a week, in the order the keyboard walks it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from declinetui.domain.ledger import FollowUp, Promise
from declinetui.domain.people import Client
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.tui.screens.today.rows import Section
from declinetui.tui.voice import Voice
from declinetui.workflow.follow.agenda import Agenda, OwedRow

SECTIONS = (Section.OWED, Section.FOLLOW_UPS, Section.PROMISES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something dated: the day it stands on, whom it is for, and what stands behind it."""

    section: Section
    on: date
    """The day it is due."""
    column: date
    """The working day it is shown on: the same, or the next one."""
    late: bool
    client: Client
    what: str
    uid: str
    owed: OwedRow | None = None
    record: FollowUp | Promise | None = None

    @property
    def who(self) -> str:
        """What to call the client."""
        return self.client.name or self.client.organisation or self.client.email or "?"


def columns(monday: date, calendar: WorkCalendar) -> tuple[date, ...]:
    """The days of that week on which the user works, holidays among them."""
    days = (monday + timedelta(days=n) for n in range(7))
    return tuple(day for day in days if day.weekday() in calendar.weekdays)


def items(agenda: Agenda, monday: date, today: date, calendar: WorkCalendar, say: Voice) -> tuple[Item, ...]:
    """The week's items by day and kind, then what is late; late ones show in the current week only."""
    end = monday + timedelta(days=7)
    current = monday <= today < end
    found = [*_owed(agenda, today, calendar, say), *_back(agenda, today, calendar, say)]
    late = [item for item in found if item.late] if current else []
    week = [item for item in found if not item.late and monday <= item.column < end]
    order = {section: n for n, section in enumerate(SECTIONS)}
    return (
        *sorted(week, key=lambda i: (i.column, order[i.section], i.on)),
        *sorted(late, key=lambda i: (order[i.section], i.on)),
    )


def coming(agenda: Agenda, monday: date, today: date, calendar: WorkCalendar, say: Voice) -> tuple[Item, ...]:
    """What falls after that week, the soonest first."""
    found = [*_owed(agenda, today, calendar, say), *_back(agenda, today, calendar, say)]
    end = monday + timedelta(days=7)
    return tuple(sorted((i for i in found if i.column >= end and not i.late), key=lambda i: i.on))


def _owed(agenda: Agenda, today: date, calendar: WorkCalendar, say: Voice) -> Iterator[Item]:
    for row in agenda.owed:
        due = row.clock.due
        yield Item(
            section=Section.OWED,
            on=due,
            column=calendar.next(due),
            late=due < today,
            client=row.client,
            what=row.what,
            uid=row.inquiry.uid,
            owed=row,
        )


def _back(agenda: Agenda, today: date, calendar: WorkCalendar, say: Voice) -> Iterator[Item]:
    for row in agenda.follow_ups:
        event = row.follow_up
        yield Item(
            section=Section.FOLLOW_UPS,
            on=event.on,
            column=calendar.next(event.on),
            late=event.on < today,
            client=row.client,
            what=say.render(row.what),
            uid=event.uid,
            record=event,
        )
    for promised in agenda.promises:
        promise = promised.promise
        yield Item(
            section=Section.PROMISES,
            on=promise.due,
            column=calendar.next(promise.due),
            late=promise.due < today,
            client=promised.client,
            what=promise.about or say.label(promise.way),
            uid=promise.uid,
            record=promise,
        )
