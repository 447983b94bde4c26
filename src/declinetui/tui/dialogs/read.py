"""Reading quietly on a sheet: a letter that was sent, the messages so far, a page of lines."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import BLANK, Line, Run, indented, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text

T = TypeVar("T")
PAGE = 10
Page = Callable[[int], Sequence[Line]]
"""Lines for a width."""


class Sheet(Dialog[T], Generic[T]):
    """A page of lines under a title; arrows scroll, Esc or Enter leaves."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.READ,)

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
        view = self.query_one("#read", LineView)
        lines = self._page(max(30, view.size.width))
        view.show([indented([strong(self._title)]), BLANK, *lines])

    def _scroll(self, by: int) -> None:
        self.query_one("#read", LineView).scroll_relative(y=by, animate=False)

    @runs("read.up")
    def up(self) -> None:
        """One line up."""
        self._scroll(-1)

    @runs("read.down")
    def down(self) -> None:
        """One line down."""
        self._scroll(1)

    @runs("read.page_up")
    def page_up(self) -> None:
        """A page up."""
        self._scroll(-PAGE)

    @runs("read.page_down")
    def page_down(self) -> None:
        """A page down."""
        self._scroll(PAGE)

    @runs("read.first")
    def first(self) -> None:
        """The first line."""
        self.query_one("#read", LineView).scroll_to(y=0, animate=False)

    @runs("read.leave")
    def close(self) -> None:
        """It was read."""
        self.dismiss(None)


class Read(Sheet[None]):
    """A text, set to a measure."""

    def __init__(self, voice: Voice, title: str, text: str) -> None:
        def page(width: int) -> list[Line]:
            rows = wrap_text(text, min(66, width - 4))
            return [indented([Run(row)]) if row else BLANK for row in rows]

        super().__init__(voice, title, page)
