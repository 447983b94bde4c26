"""What was told: the toast of the moment, and the log of all of them."""

from textual.app import App
from textual.timer import Timer

from declinetui.errors import Message
from declinetui.tui.kit import Kit
from declinetui.tui.messages import Mood
from declinetui.tui.screens.place import Place
from declinetui.tui.widgets.toast import SECONDS


class Sayings:
    """Tells the place in sight; what was said last stays to be read when another place comes up."""

    def __init__(self, app: App[int], kit: Kit) -> None:
        self._app, self._kit = app, kit
        self.all: list[tuple[str, Mood]] = []
        """Everything that was told, for the message log."""
        self._fresh: tuple[str, Mood] | None = None
        """What was said in the last seconds."""
        self._timer: Timer | None = None

    def tell(
        self, what: Message, mood: Mood = Mood.PLAIN, more: Message | None = None, *, undo: bool = False
    ) -> None:
        """One line for the user; `undo` adds the key that takes a change back."""
        say = self._kit.voice
        text = " ".join(say.render(part) for part in (what, more) if part is not None)
        if undo:
            text = f"{text} · {say.text('saved')} · {say.text('u takes it back')}"
        self.all.append((text, mood))
        self._fresh = (text, mood)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._app.set_timer(SECONDS, self._stale)
        self.again()

    def _stale(self) -> None:
        self._fresh = None

    def again(self) -> None:
        """Show it once more: another place came up meanwhile."""
        place = next((s for s in reversed(self._app.screen_stack) if isinstance(s, Place)), None)
        if place is not None and self._fresh is not None:
            place.toast(*self._fresh)
