"""Choosing one line out of many, filtered as typed: help, palette, all reasons, past messages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from declinetui.text.fold import fold
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, focused, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView

T = TypeVar("T")


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

    def __init__(self, voice: Voice, title: str, rows: Sequence[Row[T]], *, key_width: int = 0) -> None:
        super().__init__(voice)
        self._title = title
        self._rows = tuple(rows)
        self._key_width = key_width
        self._shown: list[Row[T]] = list(rows)
        self._index = 0

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
        self._shown = [
            row
            for row in self._rows
            if all(word in fold(f"{row.text} {row.note} {row.key}") for word in wanted)
        ]
        self._index = 0
        self._draw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter takes the line."""
        event.stop()
        self._take(self._index)

    def on_key(self, event: events.Key) -> None:
        """Arrows move without leaving the filter."""
        steps = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}
        if event.key in steps and self._shown:
            event.stop()
            event.prevent_default()
            self._index = max(0, min(len(self._shown) - 1, self._index + steps[event.key]))
            self._draw()
            return

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
            view.show(
                [
                    indented(
                        [muted(self.say.text("Nothing answers to that. Erase a letter, or Esc to leave."))]
                    )
                ]
            )
            return
        lines, rows = self._lines(view.size.width)
        view.show(lines, keep=(rows[self._index], rows[self._index]))

    def _lines(self, width: int) -> tuple[list[Line], list[int]]:
        lines: list[Line] = []
        rows: list[int] = []
        group = ""
        for index, row in enumerate(self._shown):
            if row.group != group:
                group = row.group
                lines += [*([BLANK] if lines else []), indented([muted(group)])]
            rows.append(len(lines))
            runs = self._row_runs(row, width, here=index == self._index)
            lines.append(
                focused(runs, act=str(index)) if index == self._index else Line(runs, act=str(index))
            )
        return lines, rows

    def _row_runs(self, row: Row[T], width: int, *, here: bool) -> tuple[Run, ...]:
        ink = Ink.TEXT if row.enabled else Ink.MUTED
        note_width = min(44, max(0, width - self._key_width - 34)) if row.note else 0
        text_width = width - 4 - self._key_width - note_width
        key = cell(Run(row.key, ink, bold=True), self._key_width) if self._key_width else ()
        text = cell(Run(row.text, ink, bold=here and row.enabled), text_width)
        note = cell(Run(row.note, Ink.MUTED), note_width, right=True)
        return (Run("  "), *key, *text, *note, Run("  "))
