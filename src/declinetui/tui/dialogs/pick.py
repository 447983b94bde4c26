"""Choosing one line out of many, filtered as typed: help, palette, all reasons, past messages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from rich.cells import cell_len
from textual.widget import Widget
from textual.widgets import Input

from declinetui.commands import Context
from declinetui.text.fold import fold
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, indented, listed, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text

T = TypeVar("T")
PAGE = 10
NOTE = 44
"""Cells of the longest note that is shown whole."""


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A line to choose: a short key column, the words, a note at the right, and whether it can be had."""

    value: T
    text: str
    key: str = ""
    note: str = ""
    enabled: bool = True
    group: str = ""


class Pick(Dialog[T], Generic[T]):
    """The filter has the keyboard; arrows move, Enter takes, Esc leaves."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.PICK,)

    def __init__(
        self,
        voice: Voice,
        title: str,
        rows: Sequence[Row[T]],
        *,
        key_width: int = 0,
        fresh: Callable[[str], Row[T]] | None = None,
        sift: Callable[[str], Sequence[T]] | None = None,
    ) -> None:
        super().__init__(voice)
        self._sift = sift
        """Gives what answers to what is typed, best first; without it every word must stand in the row."""
        self._fresh = fresh
        """What is typed as a line of its own, where something new may be named."""
        self._title = title
        self._rows = tuple(rows)
        self._key_width = key_width
        self._shown: list[Row[T]] = list(rows)
        self._index = 0
        self._note_width = 0
        """Cells of the notes at the right: the words have what they leave."""

    def sheet(self) -> Iterable[Widget]:
        """Title, filter, list."""
        yield LineView(id="pick-title")
        yield Field(placeholder=self.say.text("filter"), id="pick-filter")
        yield LineView(id="pick-list", more=True)

    def on_mount(self) -> None:
        """The filter is focused at once."""
        self.query_one(Field).focus()
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """Rows are as wide as the sheet."""
        self.call_after_refresh(self._draw)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the rows that hold every typed word, accents aside."""
        event.stop()
        wanted = fold(event.value).split()
        self._shown = self._answering(event.value, wanted)
        same = any(fold(row.text) == fold(event.value.strip()) for row in self._shown)
        if self._fresh is not None and wanted and not same:
            self._shown.append(self._fresh(" ".join(event.value.split())))
        self._index = 0
        self._draw()

    def _answering(self, typed: str, wanted: Sequence[str]) -> list[Row[T]]:
        if self._sift is not None and wanted:
            return [row for value in self._sift(typed) for row in self._rows if row.value == value]
        return [r for r in self._rows if all(w in fold(f"{r.text} {r.note} {r.key}") for w in wanted)]

    def fill(self, rows: Sequence[Row[T]]) -> None:
        """Other lines to choose from, found elsewhere."""
        self._rows, self._shown, self._index = tuple(rows), list(rows), 0
        self._draw()

    @runs("pick.take")
    def take(self) -> None:
        """Enter takes the line."""
        self._take(self._index)

    @runs("pick.up")
    def up(self) -> None:
        """The line above; the filter keeps the keyboard."""
        self._move(-1)

    @runs("pick.down")
    def down(self) -> None:
        """The line below."""
        self._move(1)

    @runs("pick.page_up")
    def page_up(self) -> None:
        """Ten lines up."""
        self._move(-PAGE)

    @runs("pick.page_down")
    def page_down(self) -> None:
        """Ten lines down."""
        self._move(PAGE)

    def _move(self, by: int) -> None:
        if self._shown:
            self._index = max(0, min(len(self._shown) - 1, self._index + by))
            self._draw()

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click takes the line."""
        event.stop()
        self._take(int(event.act))

    def _take(self, index: int) -> None:
        if 0 <= index < len(self._shown) and self._shown[index].enabled:
            self.dismiss(self._shown[index].value)

    def _draw(self) -> None:
        view = self.query_one("#pick-list", LineView)
        count = f"{len(self._shown)}"
        self.query_one("#pick-title", LineView).show([indented([strong(self._title), muted(f"   {count}")])])
        if not self._shown:
            nothing = self.say.text("Nothing answers to that. Erase a letter, or Esc to leave.")
            view.show([indented([muted(row)]) for row in wrap_text(nothing, max(20, view.size.width - 4))])
            return
        lines, rows = self._lines(view.size.width)
        view.show(lines, keep=(rows[self._index], rows[self._index]))

    def _lines(self, width: int) -> tuple[list[Line], list[int]]:
        lines: list[Line] = []
        rows: list[int] = []
        group = ""
        self._note_width = min(NOTE, max((cell_len(row.note) for row in self._shown), default=0) + 2)
        for index, row in enumerate(self._shown):
            if row.group != group:
                group = row.group
                lines += [*([BLANK] if lines else []), indented([muted(group)])]
            rows.append(len(lines))
            runs = self._row_runs(row, width, here=index == self._index)
            lines.append(listed(runs, here=index == self._index, act=str(index)))
            if self._below(row, width):
                room = width - 4 - self._key_width
                why = wrap_text(row.note, room)
                lines += [indented([muted(part)], indent=2 + self._key_width) for part in why]
        return lines, rows

    def _below(self, row: Row[T], width: int) -> bool:
        """Why a line cannot be had is read whole: below it, where there is no room beside."""
        room = width - 4 - self._key_width
        return not row.enabled and cell_len(row.text) + 2 + cell_len(row.note) > room

    def _row_runs(self, row: Row[T], width: int, *, here: bool) -> tuple[Run, ...]:
        ink = Ink.TEXT if row.enabled else Ink.MUTED
        room = width - 4 - self._key_width
        note_width = 0
        if row.note and not self._below(row, width):
            most = min(self._note_width, max(0, room - 30))
            note_width = max(most, min(cell_len(row.note), room - cell_len(row.text) - 2))
        text_width = room - note_width
        key = cell(Run(row.key, ink, bold=True), self._key_width) if self._key_width else ()
        text = cell(Run(row.text, ink, bold=here and row.enabled), text_width)
        note = cell(Run(row.note, Ink.MUTED), note_width, right=True)
        return (Run("  "), *key, *text, *note, Run("  "))
