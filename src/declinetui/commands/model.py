"""What a command is: its words, its keys, where it acts and what it needs. Plain data, no screen."""

from dataclasses import dataclass
from enum import StrEnum


class Context(StrEnum):
    """Where a command acts; a screen names the contexts it is in, the nearest first."""

    GLOBAL = "global"
    LIST = "list"
    TODAY = "today"
    COMPOSE = "compose"
    REQUEST = "request"
    REASON = "reason"
    SOLUTION = "solution"
    DRAFT = "draft"
    CLIENTS = "clients"
    CLIENT = "client"
    PARTNERS = "partners"
    PARTNER = "partner"
    WEEK = "week"
    INSIGHTS = "insights"
    PHRASES = "phrases"
    SETTINGS = "settings"
    CALL = "call"
    EDIT = "edit"
    DIALOG = "dialog"
    ASK = "question"
    FORM = "form"
    LONG_TEXT = "text"
    MESSAGE = "message"
    PHRASE_TEXT = "phrase text"
    PICK = "choosing"
    SEVERAL = "marking"
    LETTERS = "letters"
    CONFIRM = "consent"
    READ = "reading"
    NOTE = "note"
    IMPORT = "import"
    PROFILE = "profile"
    CHOICE = "answers"
    FIRST_RUN = "first run"
    HELP = "help"


class Need(StrEnum):
    """What must be there for a command to act; its value is the message that says why it does not."""

    ROW = "Nothing is selected."
    LIKELY = "Nobody of the log is proposed as the sender."
    DRAFT = "No reply is open."
    SENTENCE = "No sentence is selected."
    OPTIONS = "Nothing else fits this place."
    FINDING = "No remark on this letter."
    FIX = "This remark has no ready correction."
    DROPPED = "Nothing was taken out."
    OWED = "This line is not an answer to write."
    DATED = "This line is an answer to write: d sets it aside."
    EMPTY = "There is a log here already; “declinetui --demo” opens sample data beside it."
    SUGGESTION = "No suggestion today."
    OWN = "This phrase is not yours: d makes a copy of your own."
    OFFER = "No offer stands."
    CIRCLE = "This client is in no circle set by hand."
    FULL_BOWL = "A frank letter is advised after two small excuses in a year."
    ALIKE = "Nobody like this row is already there."
    REFERRAL = "No client was sent here yet."


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the app can do."""

    id: str
    label: str
    """Message id of the help line, in the imperative."""
    keys: tuple[str, ...]
    """Characters as typed, or key names; "g t" is a sequence."""
    contexts: tuple[Context, ...] = (Context.GLOBAL,)
    needs: tuple[Need, ...] = ()
    hint: str = ""
    """Message id of the one word in the footer; empty: never there."""
    shown: str = ""
    """Keys as the footer writes them, when two commands share a hint."""
    rank: int = 50
    """Place in the footer: low ranks stay longest when room is short."""
    hint_in: tuple[Context, ...] = ()
    """Contexts where the footer shows it; none: wherever it acts."""

    @property
    def by_digit(self) -> bool:
        """One command for several digits: what runs it is told which."""
        return len(self.keys) > 1 and all(key.isdigit() for key in self.keys)
