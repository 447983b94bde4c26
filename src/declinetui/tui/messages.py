"""What screens tell the app; small, one intent each."""

from dataclasses import dataclass
from enum import StrEnum

from textual.message import Message as TextualMessage

from declinetui.errors import Message
from declinetui.workflow.session import DraftSession


class PlaceName(StrEnum):
    """The places one can go to."""

    TODAY = "today"
    COMPOSE = "compose"
    CLIENTS = "clients"
    CLIENT = "client"
    PARTNERS = "partners"
    NEXT = "next"
    """The next answer that is owed, else Today."""


class Mood(StrEnum):
    """How a toast is meant; each has a sign besides its colour."""

    DONE = "done"
    PLAIN = "plain"
    CARE = "care"
    WRONG = "wrong"


@dataclass
class Said(TextualMessage):
    """Tell the user something in one line."""

    what: Message
    mood: Mood = Mood.PLAIN
    undo: bool = False
    """A change of the log: the line says that u takes it back."""


@dataclass
class Go(TextualMessage):
    """Go to a place; `uid` is what to open there."""

    place: PlaceName
    uid: str = ""
    late: bool = False
    """For an answer: with a word for the delay."""


@dataclass
class Reopen(TextualMessage):
    """Take up a draft that was begun."""

    session: DraftSession


@dataclass
class Pasted(TextualMessage):
    """A request came in as text."""

    text: str


@dataclass
class Ran(TextualMessage):
    """A command was chosen from a list instead of by its key."""

    command_id: str
