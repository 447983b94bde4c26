"""Typing over a value where it stands in a list: one box at most, Enter keeps, Esc leaves."""

from collections.abc import Callable
from typing import TypeVar

from textual import on
from textual.widgets import Input

from declinetui.errors import DeclineError, Message
from declinetui.tui.kit import Kit
from declinetui.tui.screens.listing import Listing
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView

T = TypeVar("T")
Keep = Callable[[str], Callable[[], Message] | None]
"""What is typed -> what saves it in the log; None when it is kept already. Raises InputError."""


class InPlace(Listing[T]):
    """A listing whose rows can be typed over; a value that does not fit leaves the box open."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._box: Field | None = None
        self._keep: Keep | None = None
        self._column = 0

    def on_screen_resume(self) -> None:
        """The widths are known once the first layout has chosen between wide and narrow."""
        self.call_after_refresh(self.redraw)

    def type_over(self, value: str, column: int, keep: Keep) -> None:
        """Open a box over the highlighted row; `keep` is given what was typed. `column`: first cell."""
        self.close_box()
        self._box, self._keep, self._column = Field(value, id="box"), keep, column
        self.mount(self._box)
        self.set_focus(self._box)
        self._box.cursor_position = len(value)
        self.redraw()

    def close_box(self) -> None:
        """Take the box away; the text stays as it was."""
        if self._box is not None:
            self._box.remove()
            self._box = self._keep = None
            self.set_focus(None)
            self.redraw()

    def draw(self) -> None:
        """The list, and the box over its row."""
        super().draw()
        if self._box is None or not self._box.is_attached:
            return
        view = self.query_one("#list", LineView)
        rows = self.table(view.size.width).rows
        if self.index < len(rows):
            region, row = view.region, rows[self.index] - view.scroll_offset.y
            self._box.styles.offset = (region.x + self._column, region.y + row)
            self._box.styles.width = max(8, view.size.width - self._column - 2)

    def filter_off(self) -> None:
        """Esc: leave the box, else the filter."""
        if self._box is not None:
            self.close_box()
        else:
            super().filter_off()

    def filter_keep(self) -> None:
        """Enter, Tab or ctrl+s: keep the box, else the filter."""
        if self._box is None or self._keep is None:
            super().filter_keep()
            return
        self.begin(self._kept(self._box, self._keep))

    async def _kept(self, box: Field, keep: Keep) -> None:
        """A value that does not fit or cannot be saved stays in its box, with the reason below."""
        try:
            work = keep(box.value)
            said = await self.kit.aside(work) if work is not None else None
        except DeclineError as error:
            self.failed(error)
            return
        if said is not None:
            self.did(said)
        if self._box is box:
            self.close_box()
        self.reload()

    @on(Input.Submitted, "#box")
    def box_submitted(self) -> None:
        """Enter keeps what is typed."""
        self.filter_keep()
