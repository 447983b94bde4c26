"""What a date in words was read as, and what it might have been."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import Message


class DateKind(StrEnum):
    """How the words bind the day; the day itself is always the one named."""

    EXACT = "exact"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    APPROX = "approx"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """A day read from words, with the words."""

    day: date
    span: Span
    as_written: str
    kind: DateKind = DateKind.EXACT
    end: date | None = None
    """Last day of a range written as one ("du 12 au 14 mars")."""
    other: date | None = None
    """The other day the words can mean, when they can mean two."""
    dated: bool = True
    """False when the year was guessed although the day has just gone by."""

    @property
    def note(self) -> Message | None:
        """The choice made between two days, or None when there was none to make."""
        if self.other is None:
            return None
        return Message("Read as {day}; it could also be {other}", day=self.day, other=self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the words are read against."""

    today: date
    language: Language | None = None
    calendar: WorkCalendar = field(default_factory=lambda: WorkCalendar(""))
    kind: DateKind = DateKind.EXACT
    """What the words in front said: by, before, after…"""
    lead: str = ""
    """The folded words in front."""
    parsing: bool = False
    """True when the whole text is meant as a date: bare and short forms are allowed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's answer: the day, the kind it implies, where the words end."""

    day: date | None
    end: int
    kind: DateKind = DateKind.EXACT
    other: date | None = None
    until: date | None = None
    dated: bool = True
