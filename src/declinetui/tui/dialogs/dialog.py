"""What dialogs share: a sheet in the middle of the screen, Esc gives nothing back."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from declinetui.tui.messages import Pasted
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field

T = TypeVar("T")


class Dialog(ModalScreen[T | None], Generic[T]):
    """Asks one thing; dismissed with a value, or with None."""

    AUTO_FOCUS = ""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.say = voice

    def sheet(self) -> Iterable[Widget]:
        """The widgets of the sheet."""
        return ()

    def compose(self) -> ComposeResult:
        """One sheet."""
        with Vertical(classes="sheet"):
            yield from self.sheet()

    def on_key(self, event: events.Key) -> None:
        """Esc leaves without a value."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)

    def on_field_forwarded(self, event: Field.Forwarded) -> None:
        """A request was pasted into a small field: take it as one."""
        self.dismiss(None)
        self.app.post_message(Pasted(event.text))
