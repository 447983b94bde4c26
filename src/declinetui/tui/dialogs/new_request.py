"""Typing or pasting a request where the terminal gives no paste, or after a call."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from declinetui.commands import Context
from declinetui.store.files import write_whole
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import indented, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.widgets.paragraphs import Paragraphs

UNSENT = "new-request.txt"
"""Name of the file, among the drafts, of a message that is still being typed."""
REST = 0.6
"""Seconds without a key after which the text is kept on disk."""


class NewRequest(Dialog[str]):
    """The message as text; ctrl+s or Tab takes it. What was not taken is offered again next time."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.MESSAGE,)

    def __init__(self, voice: Voice, file: Path) -> None:
        super().__init__(voice)
        self._file = file
        """Holds the text until it is taken, also through a crash."""
        self._saver: Timer | None = None

    def sheet(self) -> Iterable[Widget]:
        """Title, text, keys."""
        yield LineView(id="new-title")
        yield Paragraphs(self._kept(), id="new-text")

    def on_mount(self) -> None:
        """Type at once."""
        title = self.say.text("The client’s message, or your notes of the call")
        self.query_one("#new-title", LineView).show([indented([strong(title)])])
        text = self.query_one(Paragraphs)
        text.focus()
        text.move_cursor(text.document.end)

    def _kept(self) -> str:
        try:
            return self._file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    @on(TextArea.Changed, "#new-text")
    def typing(self) -> None:
        """A rest keeps the text on disk."""
        if self._saver is not None:
            self._saver.stop()
        self._saver = self.set_timer(REST, self._store)

    def _store(self) -> None:
        """Keep the text, or nothing when there is none; it still stands on screen if the disk refuses."""
        text = self.query_one(Paragraphs).text
        with suppress(OSError):
            if text.strip():
                write_whole(self._file, [text.encode("utf-8", "replace")])
            else:
                self._file.unlink(missing_ok=True)

    @runs("dialog.leave")
    def leave(self) -> None:
        """Esc leaves the text for the next time."""
        if self._saver is not None:
            self._store()
        super().leave()

    @runs("message.take")
    def keep(self) -> None:
        """Give the message; nothing when there is none."""
        text = self.query_one(Paragraphs).text
        if self._saver is not None:
            self._saver.stop()
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        self.dismiss(text if text.strip() else None)
