"""What dialogs share: a sheet in the middle, its keys in the last line, Esc gives nothing back."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input

from declinetui.commands import Context, Registry
from declinetui.tui.dispatch import Seat, runs, token
from declinetui.tui.hints import footer
from declinetui.tui.messages import Opened, Pasted, Ran
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.footline import Footline
from declinetui.tui.widgets.lineview import INKS

T = TypeVar("T")


class Dialog(ModalScreen[T | None], Seat, Generic[T]):
    """Asks one thing; dismissed with a value, or with None."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-roomy")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (16, "-short"), (24, "-tall")]  # noqa: RUF012
    COMPONENT_CLASSES: ClassVar[set[str]] = INKS
    AUTO_FOCUS = ""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.say = voice
        self._there = False
        """True once the field that types first has the keyboard."""
        self._registry: Registry | None = None

    def sheet(self) -> Iterable[Widget]:
        """The widgets of the sheet."""
        return ()

    def compose(self) -> ComposeResult:
        """One sheet, and the line of its keys."""
        with Vertical(classes="sheet"):
            yield from self.sheet()
        yield Footline(id="footer")

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The dialog's own, then those of every dialog."""
        return (*self.own_contexts, Context.DIALOG)

    @property
    def stands(self) -> bool:
        """True once it can take keys."""
        return self._there and self._registry is not None

    def on_screen_resume(self) -> None:
        """Once the field that types first has the keyboard, keys typed ahead may come."""
        self.call_after_refresh(self._stands)

    def _stands(self) -> None:
        self._there = True
        self.post_message(Opened())

    def learn(self, registry: Registry) -> None:
        """The commands, with the user's own keys."""
        self._registry = registry
        self.draw_keys()

    def draw_keys(self) -> None:
        """What can be pressed now."""
        if self._registry is not None and self.is_attached:
            line = footer(self._registry, self.contexts, self.facts(), self.say, self.size.width)
            self.query_one("#footer", Footline).show([line])

    def on_resize(self) -> None:
        """Hints are dropped whole where there is no room."""
        self.draw_keys()

    def on_key(self, event: events.Key) -> None:
        """A key that no field took is a command of this dialog."""
        if self._press(token(event)):
            event.stop()
            event.prevent_default()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field, once everything typed before it has arrived there."""
        event.stop()
        self._press("enter")

    def _press(self, key: str) -> bool:
        command = self._registry.find(key, self.contexts) if self._registry is not None else None
        if command is None:
            return False
        action = self.action_for(command.id)
        if action is None:
            self.post_message(Ran(command.id))
        else:
            action()
        return True

    @runs("dialog.leave")
    def leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)

    def on_field_forwarded(self, event: Field.Forwarded) -> None:
        """A request was pasted into a small field: take it as one."""
        self.dismiss(None)
        self.app.post_message(Pasted(event.text))
