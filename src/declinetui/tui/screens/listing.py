"""What places with rows share: one highlighted row, a filter as typed, clicks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, overload

from textual import on
from textual.widgets import Input

from declinetui.commands import Context, Need
from declinetui.text.fold import fold
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import Line, indented, muted
from declinetui.tui.screens.place import Place
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView

T = TypeVar("T")


@dataclass(slots=True)
class Table:
    """Lines of a list and the row of each item in them."""

    lines: Sequence[Line]
    rows: Sequence[int]


class LongList(Sequence[Line]):
    """A heading and any number of rows, each made only when it is on screen."""

    def __init__(self, head: Sequence[Line], count: int, make: Callable[[int], Line]) -> None:
        self._head, self._count, self._make = tuple(head), count, make

    def __len__(self) -> int:
        return len(self._head) + self._count

    @overload
    def __getitem__(self, index: int) -> Line: ...

    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...

    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return self._head[index] if index < len(self._head) else self._make(index - len(self._head))

    def table(self) -> Table:
        """The list with the place of each row."""
        return Table(self, range(len(self._head), len(self)))


class Listing(Place, Generic[T]):
    """A place whose body has a `#list` view and a `#filter` field."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.items: tuple[T, ...] = ()
        self.shown: tuple[T, ...] = ()
        self._folded: list[str] | None = None
        """What the filter looks into, worked out when it is first used."""
        self.index = 0
        self.filter = ""

    # -- to be given

    def load(self) -> tuple[T, ...]:
        """All items, from the desk."""
        return ()

    def words(self, item: T) -> str:
        """What the filter looks into."""
        del item
        return ""

    def sift(self, typed: str) -> tuple[T, ...]:
        """The items that answer to what is typed so far: here those that hold every word."""
        wanted = fold(typed).split()
        if self._folded is None:
            self._folded = [fold(self.words(item)) for item in self.items]
        pairs = zip(self.items, self._folded, strict=True)
        return tuple(item for item, text in pairs if all(word in text for word in wanted))

    def table(self, width: int) -> Table:
        """The lines of `self.shown`."""
        return Table([], [])

    # -- shared

    @property
    def current(self) -> T | None:
        """The highlighted item."""
        return self.shown[self.index] if self.index < len(self.shown) else None

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Only the field's keys while the filter is open."""
        if isinstance(self.focused, Input):
            return (Context.EDIT,)
        return (*self.own_contexts, Context.LIST, Context.GLOBAL)

    def facts(self) -> frozenset[Need]:
        """Whether a row is highlighted."""
        return frozenset({Need.ROW} if self.current is not None else ())

    def reload(self) -> None:
        """Read the items again and show them; the place in the list is kept."""
        self.items = self.load()
        self._folded = None
        self._apply()

    def relabel(self) -> None:
        """The language changed: rows hold words."""
        if self.is_attached:
            self.query_one("#filter", Field).placeholder = self.say.text("filter")
        self.reload()

    def _apply(self) -> None:
        self.shown = self.sift(self.filter) if self.filter.strip() else self.items
        self.index = max(0, min(self.index, len(self.shown) - 1))
        self.redraw()

    def on_screen_resume(self) -> None:
        """Coming here: what is shown may have changed meanwhile."""
        self.run_safely(self.reload)

    def draw(self) -> None:
        """The list, the highlighted row in sight."""
        view = self.query_one("#list", LineView)
        table = self.table(view.size.width)
        if self.items and not self.shown:
            nothing = self.say.text("Nothing matches “{typed}” · Esc clears it", typed=self.filter.strip())
            table = Table([*table.lines, indented([muted(nothing)])], ())
        keep = (0, 0)
        if self.index < len(table.rows):
            row = table.rows[self.index]
            last = self.index == len(table.rows) - 1  # what stands under the rows is read from the last one
            keep = (0, row) if self.index == 0 and not last else (row, len(table.lines) - 1 if last else row)
        view.show(table.lines, keep=keep)

    def move(self, by: int) -> None:
        """Highlight another row."""
        if self.shown:
            self.index = max(0, min(len(self.shown) - 1, self.index + by))
            self.redraw_now()

    @runs("list.up")
    def list_up(self) -> None:
        """The row above."""
        self.move(-1)

    @runs("list.down")
    def list_down(self) -> None:
        """The row below."""
        self.move(1)

    @runs("list.page_up")
    def list_page_up(self) -> None:
        """A page up."""
        self.move(-max(1, self.size.height - 8))

    @runs("list.page_down")
    def list_page_down(self) -> None:
        """A page down."""
        self.move(max(1, self.size.height - 8))

    @runs("list.first")
    def list_first(self) -> None:
        """The first row."""
        self.move(-len(self.shown))

    @runs("list.last")
    def list_last(self) -> None:
        """The last row."""
        self.move(len(self.shown))

    @runs("list.filter")
    def list_filter(self) -> None:
        """Open the filter."""
        field = self.query_one("#filter", Field)
        field.display = True
        self.set_focus(field)
        self.redraw()

    @runs("edit.cancel")
    def filter_off(self) -> None:
        """Show all again, with the same row highlighted."""
        here = self.current
        field = self.query_one("#filter", Field)
        field.value = ""
        field.display = False
        self.filter = ""
        self.set_focus(None)
        if here is not None and here in self.items:
            self.index = self.items.index(here)
        self._apply()

    @runs("edit.accept")
    def filter_keep(self) -> None:
        """Back to the list, still filtered."""
        self.query_one("#filter", Field).display = bool(self.filter)
        self.set_focus(None)
        self.redraw()

    @on(Input.Changed, "#filter")
    def filter_changed(self, event: Input.Changed) -> None:
        """Filter as typed."""
        if event.value != self.filter:
            self.filter, self.index = event.value, 0  # the best comes first; Enter opens it
        self._apply()

    @on(Input.Submitted, "#filter")
    def filter_submitted(self) -> None:
        """Enter goes back to the list."""
        self.filter_keep()

    @on(Field.Forwarded)
    def forwarded(self, event: Field.Forwarded) -> None:
        """Several lines pasted into the filter are a request."""
        self.filter_off()
        self.app_paste(event.text)

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click highlights; a second one opens."""
        kind, _, what = event.act.partition(":")
        if kind != "row":
            return
        if int(what) == self.index:
            self.run_safely(self.open_current)
        self.index = int(what)
        self.redraw()

    def open_current(self) -> None:
        """What Enter does here."""
