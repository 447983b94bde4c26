"""Text of several lines; apart from the one-line field, for the first screen needs no editor."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.widgets import TextArea


class Paragraphs(TextArea):
    """Several lines of text; Textual's own undo, no highlighting, no line numbers."""

    multiline: ClassVar[bool] = True
    """A line break belongs to the text."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(
            text,
            id=id,
            classes=classes,
            soft_wrap=True,
            show_line_numbers=False,
            compact=True,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False


class SentenceBox(Paragraphs):
    """One sentence, wrapped; Enter keeps it."""

    multiline: ClassVar[bool] = False

    @dataclass
    class Kept(Message):
        """Enter was pressed."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Kept())
