"""The last line of the screen: a click on a hint runs its command, whatever else clicks mean above it."""

from declinetui.tui.messages import Ran
from declinetui.tui.widgets.lineview import LineView


class Footline(LineView):
    """Hints of commands; their acts are "run:" and the id of the command."""

    def acted(self, act: str) -> None:
        """Run it."""
        self.post_message(Ran(act.removeprefix("run:")))
