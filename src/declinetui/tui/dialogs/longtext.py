"""Typing a text of several lines: a signature, notes, the file of a phrase."""

from collections.abc import Iterable

from textual.widget import Widget

from declinetui.tui.dialogs.dialog import Keeping
from declinetui.tui.lines import indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.widgets.paragraphs import Paragraphs
from declinetui.tui.wrap import wrap_text


class LongText(Keeping[str]):
    """Ctrl+s or Tab gives the text, Esc gives nothing; Enter is a line break."""

    CSS_PATH = "../styles/longtext.tcss"
    keeps = ("ctrl+s", "tab")

    def __init__(self, voice: Voice, title: str, value: str = "", *, help_: str = "") -> None:
        super().__init__(voice)
        self._title, self._value, self._help = title, value, help_

    def sheet(self) -> Iterable[Widget]:
        """Title, text, keys."""
        yield LineView(id="long-title")
        yield Paragraphs(self._value, id="long-text")
        yield LineView(id="long-keys")

    def on_mount(self) -> None:
        """Type at once, at the end of what is there."""
        self.query_one("#long-title", LineView).show([indented([strong(self._title)])])
        why = [indented([muted(row)]) for row in wrap_text(self._help, 66)]
        self.query_one("#long-keys", LineView).show([*why, self.keys_line()])
        text = self.query_one(Paragraphs)
        text.focus()
        text.move_cursor(text.document.end)

    def keep(self) -> None:
        """Give the text."""
        self.dismiss(self.query_one(Paragraphs).text)
