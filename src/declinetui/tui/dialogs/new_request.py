"""Typing or pasting a request where the terminal gives no paste, or after a call."""

from collections.abc import Iterable

from textual import events
from textual.widget import Widget

from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.lines import Run, indented, muted, strong
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.widgets.paragraphs import Paragraphs


class NewRequest(Dialog[str]):
    """The message as text; ctrl+s or Tab takes it."""

    def sheet(self) -> Iterable[Widget]:
        """Title, text, keys."""
        yield LineView(id="new-title")
        yield Paragraphs(id="new-text")
        yield LineView(id="new-keys")

    def on_mount(self) -> None:
        """Type at once."""
        title = self.say.text("The client’s message, or your notes of the call")
        self.query_one("#new-title", LineView).show([indented([strong(title)])])
        keys = [
            Run("Ctrl+S", bold=True, act="take"),
            muted(f" {self.say.text('answer it')}   ", "take"),
            Run(self.say.text("Esc"), bold=True, act="leave"),
            muted(f" {self.say.text('leave it')}", "leave"),
        ]
        self.query_one("#new-keys", LineView).show([indented(keys)])
        self.query_one(Paragraphs).focus()

    def on_key(self, event: events.Key) -> None:
        """Ctrl+s takes the text."""
        if event.key in ("ctrl+s", "tab"):
            event.stop()
            event.prevent_default()
            self._take()

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """The mouse takes it too."""
        event.stop()
        if event.act == "take":
            self._take()
        else:
            self.dismiss(None)

    def _take(self) -> None:
        text = self.query_one(Paragraphs).text
        self.dismiss(text if text.strip() else None)
