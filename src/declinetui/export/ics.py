"""The agenda as an iCalendar file (RFC 5545): whole days, stable UIDs, a reminder the day before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import declinetui

if TYPE_CHECKING:
    from icalendar import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One day to remember, in the words of the interface."""

    uid: str
    """Stable across exports, so that importing again updates instead of doubling."""
    day: date
    summary: str
    description: str = ""
    alarm: bool = True


def ics(entries: Sequence[Entry], *, stamp: datetime) -> bytes:
    """The entries as VEVENTs, transparent (they block no time); `stamp` is now, in UTC."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//declinetui//declinetui {declinetui.__version__}//FR")
    calendar.add("version", "2.0")
    for entry in sorted(entries, key=lambda e: (e.day, e.uid)):
        calendar.add_component(_event(entry, stamp))
    data: bytes = calendar.to_ical()
    return data


def _event(entry: Entry, stamp: datetime) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{entry.uid}@declinetui.invalid")
    event.add("dtstamp", stamp.replace(tzinfo=UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", _printable(entry.summary))
    if entry.description:
        event.add("description", _printable(entry.description))
    event.add("transp", "TRANSPARENT")
    if entry.alarm:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _printable(entry.summary))
        alarm.add("trigger", timedelta(hours=-15))  # nine in the morning of the day before
        event.add_component(alarm)
    return event


def _printable(text: str) -> str:
    """Control characters other than the line break are not allowed in a TEXT (RFC 5545, 3.3.11)."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in unix if c == "\n" or (c >= " " and c != "\x7f"))
