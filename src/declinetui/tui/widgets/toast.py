"""The line above the footer that tells something for a few seconds."""

from textual.timer import Timer

from declinetui.tui.lines import BLANK
from declinetui.tui.messages import Mood
from declinetui.tui.widgets.bars import toast_lines
from declinetui.tui.widgets.lineview import LineView

SECONDS = 6.0


class Toast(LineView):
    """One line; trouble takes as many as its reason and way out need."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._timer: Timer | None = None

    def say(self, text: str, mood: Mood) -> None:
        """Show it, in place of what was said before."""
        lines = toast_lines(text, mood, self.screen.size.width)
        self.styles.height = len(lines)
        self.show(lines)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SECONDS, self._over)

    def _over(self) -> None:
        self.styles.height = 1
        self.show([BLANK])
