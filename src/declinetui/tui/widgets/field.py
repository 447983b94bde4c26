"""Text fields with undo; a paste of several lines into the one-line field is a request, not a value."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input, TextArea

DEPTH = 200


class Field(Input):
    """One line of text with undo and redo."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", show=False),
        Binding("ctrl+y", "redo", show=False),
    ]

    @dataclass
    class Forwarded(Message):
        """Several lines were pasted: they are not for this field."""

        text: str

    def __init__(
        self, value: str = "", *, placeholder: str = "", id: str | None = None, classes: str | None = None
    ) -> None:
        self._past: list[str] = [value]
        self._future: list[str] = []
        super().__init__(
            value, placeholder=placeholder, id=id, classes=classes, compact=True, select_on_focus=False
        )
        self.cursor_blink = False

    def watch_value(self, value: str) -> None:
        """Remember every state, so that undo walks back through them."""
        if self._past and self._past[-1] == value:
            return
        self._past = [*self._past[-DEPTH:], value]
        self._future = []

    def action_undo(self) -> None:
        """Back to the text before the last change."""
        if len(self._past) > 1:
            self._future.append(self._past.pop())
            self.value = self._past[-1]
            self.cursor_position = len(self.value)

    def action_redo(self) -> None:
        """Forward again."""
        if self._future:
            self._past.append(self._future.pop())
            self.value = self._past[-1]
            self.cursor_position = len(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        if len(event.text.strip().splitlines()) > 1:
            event.stop()
            event.prevent_default()
            self.post_message(self.Forwarded(event.text))
            return
        super()._on_paste(event)


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
            return
        await super()._on_key(event)
