"""Choosing some out of a few: days worked, languages, records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from textual import events
from textual.widget import Widget

from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.lines import BLANK, Line, Run, indented, listed, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """Something to take or leave."""

    value: T
    text: str
    on: bool = False


class Several(Dialog[tuple[T, ...]], Generic[T]):
    """Space marks, Enter keeps those marked, Esc leaves."""

    def __init__(self, voice: Voice, title: str, marks: Sequence[Mark[T]]) -> None:
        super().__init__(voice)
        self._title, self._marks, self._index = title, list(marks), 0

    def sheet(self) -> Iterable[Widget]:
        """The marks."""
        yield LineView(id="several")

    def on_mount(self) -> None:
        """Show the marks."""
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Arrows move, Space marks, Enter keeps."""
        steps = {"up": -1, "k": -1, "down": 1, "j": 1}
        if event.key in steps:
            self._index = max(0, min(len(self._marks) - 1, self._index + steps[event.key]))
        elif event.key == "space":
            self._turn(self._index)
        elif event.key == "enter":
            self.dismiss(tuple(m.value for m in self._marks if m.on))
        else:
            return
        event.stop()
        event.prevent_default()
        self._draw()

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click marks; the keys act too."""
        event.stop()
        if event.act == "keep":
            self.dismiss(tuple(m.value for m in self._marks if m.on))
        elif event.act == "leave":
            self.dismiss(None)
        else:
            self._index = int(event.act)
            self._turn(self._index)
            self._draw()

    def _turn(self, index: int) -> None:
        mark = self._marks[index]
        self._marks[index] = replace(mark, on=not mark.on)

    def _draw(self) -> None:
        rows: list[Line] = []
        for index, mark in enumerate(self._marks):
            here = index == self._index
            runs = (Run("  "), Run("[x] " if mark.on else "[ ] ", bold=mark.on), Run(mark.text, bold=here))
            rows.append(listed(runs, here=here, act=str(index)))
        keys = [
            Run(self.say.text("Space"), bold=True),
            muted(f" {self.say.text('mark')}   "),
            Run(self.say.text("Enter"), bold=True, act="keep"),
            muted(f" {self.say.text('keep')}   ", "keep"),
            Run(self.say.text("Esc"), bold=True, act="leave"),
            muted(f" {self.say.text('leave it')}", "leave"),
        ]
        self.query_one(LineView).show([indented([strong(self._title)]), BLANK, *rows, BLANK, indented(keys)])
