"""Choosing some out of a few: days worked, languages, records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Generic, TypeVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import BLANK, Line, Run, indented, listed, strong
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

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.SEVERAL,)

    def __init__(self, voice: Voice, title: str, marks: Sequence[Mark[T]]) -> None:
        super().__init__(voice)
        self._title, self._marks, self._index = title, list(marks), 0

    def sheet(self) -> Iterable[Widget]:
        """The marks."""
        yield LineView(id="several")

    def on_mount(self) -> None:
        """Show the marks."""
        self._draw()

    @runs("several.up")
    def up(self) -> None:
        """The line above."""
        self._move(-1)

    @runs("several.down")
    def down(self) -> None:
        """The line below."""
        self._move(1)

    def _move(self, by: int) -> None:
        self._index = max(0, min(len(self._marks) - 1, self._index + by))
        self._draw()

    @runs("several.mark")
    def mark(self) -> None:
        """Mark the line, or take its mark away."""
        self._turn(self._index)

    @runs("several.keep")
    def keep(self) -> None:
        """Give those marked."""
        self.dismiss(tuple(m.value for m in self._marks if m.on))

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click marks."""
        event.stop()
        self._index = int(event.act)
        self._turn(self._index)

    def _turn(self, index: int) -> None:
        mark = self._marks[index]
        self._marks[index] = replace(mark, on=not mark.on)
        self._draw()

    def _draw(self) -> None:
        rows: list[Line] = []
        for index, mark in enumerate(self._marks):
            here = index == self._index
            runs = (Run("  "), Run("[x] " if mark.on else "[ ] ", bold=mark.on), Run(mark.text, bold=here))
            rows.append(listed(runs, here=here, act=str(index)))
        self.query_one("#several", LineView).show([indented([strong(self._title)]), BLANK, *rows])
