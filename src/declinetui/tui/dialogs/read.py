"""Reading quietly on a sheet: a letter that was sent, the messages so far, a page of lines."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from textual import events
from textual.widget import Widget

from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.lines import BLANK, Line, Run, indented, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text

T = TypeVar("T")
Page = Callable[[int], Sequence[Line]]
"""Lines for a width."""


class Sheet(Dialog[T], Generic[T]):
    """A page of lines under a title; arrows scroll, Esc or Enter leaves."""

    def __init__(self, voice: Voice, title: str, page: Page, *, wide: bool = False) -> None:
        super().__init__(voice)
        self._title, self._page = title, page
        self.set_class(wide, "-wide")

    def sheet(self) -> Iterable[Widget]:
        """The page."""
        yield LineView(id="read", more=True)

    def on_mount(self) -> None:
        """Set it once the sheet has its width."""
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """The sheet is as wide as there is room."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        view = self.query_one(LineView)
        lines = self._page(max(30, view.size.width))
        view.show([indented([strong(self._title)]), BLANK, *lines, BLANK, self.foot()])

    def foot(self) -> Line:
        """The keys under the page."""
        return self.keys((self.say.text("Esc"), self.say.text("back"), "leave"))

    def on_key(self, event: events.Key) -> None:
        """Scroll or leave."""
        view = self.query_one(LineView)
        steps = {"up": -1, "down": 1, "k": -1, "j": 1, "pageup": -10, "pagedown": 10, "home": -9999}
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


class Read(Sheet[None]):
    """A text, set to a measure."""

    def __init__(self, voice: Voice, title: str, text: str) -> None:
        def page(width: int) -> list[Line]:
            rows = wrap_text(text, min(66, width - 4))
            return [indented([Run(row)]) if row else BLANK for row in rows]

        super().__init__(voice, title, page)
