"""Asking for one line of text, or for one letter of consent."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import Run, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text


class Ask(Dialog[str]):
    """One field; Enter gives its text, Esc gives nothing."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.ASK,)

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
        help_ = self.query_one("#ask-help", LineView)
        help_.show([indented([muted(row)]) for row in wrap_text(self._help, 60)])
        help_.display = bool(self._help)
        field = self.query_one(Field)
        field.focus()
        field.cursor_position = len(self._value)

    @runs("ask.keep")
    def keep(self) -> None:
        """Give the text."""
        self.dismiss(self.query_one(Field).value)


class Confirm(Dialog[bool]):
    """Asks once; a letter says yes, Enter never does."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.CONFIRM,)

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
        self.query_one("#confirm-text", LineView).show([*rows, indented(()), indented(keys)])

    @runs("confirm.yes")
    def yes(self) -> None:
        """Do it."""
        self.dismiss(True)

    @runs("confirm.no")
    def no(self) -> None:
        """Leave it."""
        self.dismiss(False)

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """The mouse answers too."""
        event.stop()
        self.dismiss(event.act == "yes")
