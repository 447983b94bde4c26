"""Asking for one line of text, or for one letter of consent."""

from collections.abc import Iterable

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.lines import Run, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text


class Ask(Dialog[str]):
    """One field; Enter gives its text, Esc gives nothing."""

    def __init__(self, voice: Voice, title: str, value: str = "", *, help_: str = "") -> None:
        super().__init__(voice)
        self._title, self._value, self._help = title, value, help_

    def sheet(self) -> Iterable[Widget]:
        """Title, field, one line of help."""
        yield LineView(id="ask-title")
        yield Field(self._value, id="ask-field")
        yield LineView(id="ask-help")

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one("#ask-title", LineView).show([indented([strong(self._title)])])
        keys = [
            Run(self.say.text("Enter"), bold=True),
            muted(f" {self.say.text('keep')}   "),
            Run(self.say.text("Esc"), bold=True),
            muted(f" {self.say.text('leave it')}"),
        ]
        lines = [indented([muted(row)]) for row in wrap_text(self._help, 60)]
        self.query_one("#ask-help", LineView).show([*lines, indented(keys)])
        field = self.query_one(Field)
        field.focus()
        field.cursor_position = len(self._value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter gives the text."""
        event.stop()
        self.dismiss(event.value)


class Confirm(Dialog[bool]):
    """Asks once; a letter says yes, Enter never does."""

    def __init__(self, voice: Voice, question: str, detail: str = "") -> None:
        super().__init__(voice)
        self._question, self._detail = question, detail

    def sheet(self) -> Iterable[Widget]:
        """The question and its keys."""
        yield LineView(id="confirm-text")

    def on_mount(self) -> None:
        """Show the question."""
        rows = [indented([strong(row)]) for row in wrap_text(self._question, 64)]
        rows += [indented([muted(row)]) for row in wrap_text(self._detail, 64)]
        keys = [
            Run("o" if self.say.code == "FR" else "y", bold=True, act="yes"),
            muted(f" {self.say.text('yes')}     ", "yes"),
            Run("n", bold=True, act="no"),
            muted(f" {self.say.text('no')}", "no"),
        ]
        self.query_one(LineView).show([*rows, indented(()), indented(keys)])

    def on_key(self, event: events.Key) -> None:
        """o and y say yes in both languages; n and Esc say no."""
        event.stop()
        event.prevent_default()
        if event.key in ("o", "y"):
            self.dismiss(True)
        elif event.key in ("n", "escape"):
            self.dismiss(False)

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """The mouse answers too."""
        event.stop()
        self.dismiss(event.act == "yes")
