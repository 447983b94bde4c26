"""What screens tell the app; small, one intent each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from textual.message import Message as TextualMessage

from declinetui.errors import Message

if TYPE_CHECKING:
    from declinetui.workflow.drafting.session import DraftSession


class PlaceName(StrEnum):
    """The places one can go to."""

    TODAY = "today"
    COMPOSE = "compose"
    CLIENTS = "clients"
    CLIENT = "client"
    PARTNERS = "partners"
    PARTNER = "partner"
    WEEK = "week"
    PHRASES = "phrases"
    INSIGHTS = "insights"
    SETTINGS = "settings"
    CALL = "call"
    NEXT = "next"
    """The next answer that is owed, else Today."""


class Mood(StrEnum):
    """How a toast is meant; each has a sign besides its colour."""

    DONE = "done"
    PLAIN = "plain"
    CARE = "care"
    WRONG = "wrong"


@dataclass(eq=False, repr=False)
class Said(TextualMessage):
    """Tell the user something in one line."""

    what: Message
    mood: Mood = Mood.PLAIN
    undo: bool = False
    """A change of the log: the line says that it is saved, and that u takes it back."""
    more: Message | None = None
    """The way out, after a failure."""


@dataclass(eq=False, repr=False)
class Go(TextualMessage):
    """Go to a place; `uid` is what to open there."""

    place: PlaceName
    uid: str = ""
    late: bool = False
    """For an answer: with a word for the delay."""


@dataclass(eq=False, repr=False)
class Reopen(TextualMessage):
    """Take up a draft that was begun."""

    session: DraftSession


@dataclass(eq=False, repr=False)
class Opened(TextualMessage):
    """A dialog stands and takes keys, or what was begun opened none: keys held meanwhile may go on."""


@dataclass(eq=False, repr=False)
class Pasted(TextualMessage):
    """A request came in as text."""

    text: str


@dataclass(eq=False, repr=False)
class Ran(TextualMessage):
    """A command was chosen from a list instead of by its key."""

    command_id: str
