"""What the user prefers, apart from who they are (domain.Profile)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from declinetui.domain.people import Profile
from declinetui.domain.terms import Language, Relation
from declinetui.errors import Message


class Easter(StrEnum):
    """Which day an employer of Quebec keeps, Act respecting labour standards, s. 60."""

    GOOD_FRIDAY = "good_friday"
    EASTER_MONDAY = "easter_monday"


@dataclass(frozen=True, slots=True)
class Vacation:
    """Days off, both ends included."""

    first: date
    last: date

    def days(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(self.first + timedelta(days=i) for i in range((self.last - self.first).days + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Preferences; every field has a default that suits a fresh start."""

    ui: Language | None = None
    """Language of the interface; None follows the locale."""
    theme: str = "encre"
    mouse: bool = True
    ascii: bool = False
    """Draw with letters only."""
    export_folder: str = ""
    """Folder for files of replies, `~` allowed; empty: the data folder."""
    easter: Easter = Easter.GOOD_FRIDAY
    closed_new_year: bool = False
    """No work from 24 December to 2 January."""
    weekdays: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    """Days worked, Monday = 0."""
    vacations: tuple[Vacation, ...] = ()
    answer_days: Mapping[Relation, int] = field(default_factory=dict)
    """Working days allowed for an answer, where a relation has its own."""
    keep_months: int = 0
    """Months a closed inquiry is kept; 0: for good."""

    def vacation_days(self) -> frozenset[date]:
        """Every day of every vacation."""
        return frozenset(day for vacation in self.vacations for day in vacation.days())


class Problem(NamedTuple):
    """One line of a configuration file that was set aside."""

    file: str
    line: int
    """1-based; 0 when the place is not known."""
    what: Message

    @property
    def message(self) -> Message:
        """File, line and cause in one message."""
        if not self.line:
            return Message("{file}: {what}", file=self.file, what=self.what)
        return Message("{file}, line {line}: {what}", file=self.file, line=self.line, what=self.what)


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """Everything read from config.toml, and what of it could not be used."""

    profile: Profile = field(default_factory=Profile)
    settings: Settings = field(default_factory=Settings)
    problems: tuple[Problem, ...] = ()
    exists: bool = False
    """Whether there was a file at all; False on a first start."""
