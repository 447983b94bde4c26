"""The one-line field, with undo; a paste of several lines into it is a request, not a value."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

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
        # Textual calls the base's handler by itself, unless the default is prevented
        if len(event.text.strip().splitlines()) > 1:
            event.stop()
            event.prevent_default()
            self.post_message(self.Forwarded(event.text))
