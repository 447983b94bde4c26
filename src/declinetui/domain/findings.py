"""What the advisers say of a situation or a draft: warnings, never walls."""

from dataclasses import dataclass
from enum import StrEnum

from declinetui.domain.terms import Move
from declinetui.domain.values import Span
from declinetui.errors import Message


class Severity(StrEnum):
    """NOTICE informs, WARNING asks for a look, RED asks once more before sending."""

    NOTICE = "notice"
    WARNING = "warning"
    RED = "red"


class FixAction(StrEnum):
    """What a one-key fix does to a draft session."""

    CHOOSE = "choose"
    """Change choices: `values` are fields of Choices."""
    NEXT_PHRASE = "next_phrase"
    DROP = "drop"
    REPLACE = "replace"
    """Replace the span of the sentence by `text`."""
    ASK = "ask"
    """Open the field named by `text`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A correction as data; DraftSession applies it."""

    label: Message
    action: FixAction
    move: Move | None = None
    text: str = ""
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark: a stable code, where it is, why it matters, and a fix when there is one."""

    code: str
    severity: Severity
    why: Message
    move: Move | None = None
    span: Span | None = None
    """Range in the sentence of `move`, or in the whole text when move is None."""
    quote: str = ""
    fix: Fix | None = None
