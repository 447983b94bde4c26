"""What dialogs share: a sheet in the middle of the screen, Esc gives nothing back."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from declinetui.l10n.marks import N_
from declinetui.tui.lines import Line, Run, indented, muted
from declinetui.tui.messages import Opened, Pasted
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import INKS, LineView

T = TypeVar("T")


class Dialog(ModalScreen[T | None], Generic[T]):
    """Asks one thing; dismissed with a value, or with None."""

    COMPONENT_CLASSES: ClassVar[set[str]] = INKS
    AUTO_FOCUS = ""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.say = voice
        self.stands = False
        """True once it can take keys."""

    def sheet(self) -> Iterable[Widget]:
        """The widgets of the sheet."""
        return ()

    def compose(self) -> ComposeResult:
        """One sheet."""
        with Vertical(classes="sheet"):
            yield from self.sheet()

    def on_screen_resume(self) -> None:
        """Once the field that types first has the keyboard, keys typed ahead may come."""
        self.call_after_refresh(self._stands)

    def _stands(self) -> None:
        self.stands = True
        self.post_message(Opened())

    def on_key(self, event: events.Key) -> None:
        """Esc leaves without a value."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)

    def keys(self, *keys: tuple[str, str, str]) -> Line:
        """What can be pressed: key, word, and what a click on it does ("" for nothing)."""
        runs: list[Run] = []
        for key, word, act in keys:
            gap = "" if not runs else "   "
            runs += [Run(gap), Run(key, bold=True, act=act), muted(f" {word}", act)]
        return indented(runs)

    def on_field_forwarded(self, event: Field.Forwarded) -> None:
        """A request was pasted into a small field: take it as one."""
        self.dismiss(None)
        self.app.post_message(Pasted(event.text))


class Keeping(Dialog[T], Generic[T]):
    """A dialog in which one types: ctrl+s or a click keeps it, Esc or a click leaves it."""

    keeps: ClassVar[tuple[str, ...]] = ("ctrl+s",)
    word: ClassVar[str] = N_("keep")
    """What keeping comes to, in the line of keys."""

    def keep(self) -> None:
        """Give what is typed; nothing while it cannot be kept."""

    def keys_line(self, *before: tuple[str, str, str]) -> Line:
        """The line of keys, with others before them."""
        keep, leave = self.say.text(self.word), self.say.text("leave it")
        return self.keys(*before, ("Ctrl+S", keep, "keep"), (self.say.text("Esc"), leave, "leave"))

    def on_key(self, event: events.Key) -> None:
        """Keep by key."""
        if event.key in self.keeps:
            event.stop()
            event.prevent_default()
            self.keep()

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """The mouse keeps or leaves."""
        event.stop()
        if event.act == "keep":
            self.keep()
        elif event.act == "leave":
            self.dismiss(None)
