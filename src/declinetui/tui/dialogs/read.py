"""Reading a text quietly: a letter that was sent, the messages so far."""

from collections.abc import Iterable

from textual import events
from textual.widget import Widget

from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.lines import BLANK, Run, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text


class Read(Dialog[None]):
    """A sheet of text; arrows scroll, Esc or Enter leaves."""

    def __init__(self, voice: Voice, title: str, text: str) -> None:
        super().__init__(voice)
        self._title, self._text = title, text

    def sheet(self) -> Iterable[Widget]:
        """The text."""
        yield LineView(id="read", more=True)

    def on_mount(self) -> None:
        """Set it to a measure."""
        rows = [indented([Run(row)]) if row else BLANK for row in wrap_text(self._text, 66)]
        foot = indented(
            [Run(self.say.text("Esc"), bold=True, act="leave"), muted(f" {self.say.text('back')}", "leave")]
        )
        self.query_one(LineView).show([indented([strong(self._title)]), BLANK, *rows, BLANK, foot])

    def on_key(self, event: events.Key) -> None:
        """Scroll or leave."""
        view = self.query_one(LineView)
        steps = {"up": -1, "down": 1, "k": -1, "j": 1, "pageup": -10, "pagedown": 10}
        if event.key in steps:
            event.stop()
            event.prevent_default()
            view.scroll_relative(y=steps[event.key], animate=False)
        elif event.key in ("enter", "q"):
            event.stop()
            event.prevent_default()
            self.dismiss(None)

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """Leave by mouse."""
        event.stop()
        self.dismiss(None)
