"""Typing or pasting a request where the terminal gives no paste, or after a call."""

from collections.abc import Iterable

from textual.widget import Widget

from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.dialog import Keeping
from declinetui.tui.lines import indented, strong
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.widgets.paragraphs import Paragraphs


class NewRequest(Keeping[str]):
    """The message as text; ctrl+s or Tab takes it."""

    keeps = ("ctrl+s", "tab")
    word = N_("answer it")

    def sheet(self) -> Iterable[Widget]:
        """Title, text, keys."""
        yield LineView(id="new-title")
        yield Paragraphs(id="new-text")
        yield LineView(id="new-keys")

    def on_mount(self) -> None:
        """Type at once."""
        title = self.say.text("The client’s message, or your notes of the call")
        self.query_one("#new-title", LineView).show([indented([strong(title)])])
        self.query_one("#new-keys", LineView).show([self.keys_line()])
        self.query_one(Paragraphs).focus()

    def keep(self) -> None:
        """Give the message; nothing when there is none."""
        text = self.query_one(Paragraphs).text
        self.dismiss(text if text.strip() else None)
