"""Typing a text of several lines: a signature, notes, the file of a phrase."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.widgets.paragraphs import Paragraphs
from declinetui.tui.wrap import wrap_text


class LongText(Dialog[str]):
    """Ctrl+s or Tab gives the text, Esc gives nothing; Enter is a line break."""

    CSS_PATH = "../styles/longtext.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.LONG_TEXT,)

    def __init__(self, voice: Voice, title: str, value: str = "", *, help_: str = "") -> None:
        super().__init__(voice)
        self._title, self._value, self._help = title, value, help_

    def sheet(self) -> Iterable[Widget]:
        """Title, text, keys."""
        yield LineView(id="long-title")
        yield Paragraphs(self._value, id="long-text")
        yield LineView(id="long-help")

    def on_mount(self) -> None:
        """Type at once, at the end of what is there."""
        self.query_one("#long-title", LineView).show([indented([strong(self._title)])])
        help_ = self.query_one("#long-help", LineView)
        help_.show([indented([muted(row)]) for row in wrap_text(self._help, 66)])
        help_.display = bool(self._help)
        text = self.query_one(Paragraphs)
        text.focus()
        text.move_cursor(text.document.end)

    @runs("text.keep")
    def keep(self) -> None:
        """Give the text."""
        self.dismiss(self.query_one(Paragraphs).text)
