"""A short form: a few lines of text, Enter goes on and keeps at the last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from declinetui.commands import Context
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import cell, indented, muted, strong, width_of
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView

GAP = 2
"""Cells between the longest label and the fields."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One line to fill: its name, what it is called, an example."""

    name: str
    label: str
    example: str = ""


class Form(Dialog[Mapping[str, str]]):
    """Tab and arrows walk; Enter goes on, at the last line it keeps, as ctrl+s does anywhere."""

    CSS_PATH = "../styles/form.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.FORM,)

    def __init__(self, voice: Voice, title: str, blanks: Sequence[Blank]) -> None:
        super().__init__(voice)
        self._title, self._blanks = title, tuple(blanks)

    def sheet(self) -> Iterable[Widget]:
        """Title, lines, keys."""
        yield LineView(id="form-title")
        for blank in self._blanks:
            with Horizontal(classes="form-line"):
                yield LineView(id=f"label-{blank.name}", classes="form-label")
                yield Field(id=f"blank-{blank.name}", placeholder=blank.example)

    def on_mount(self) -> None:
        """Start on the first line."""
        self.query_one("#form-title", LineView).show([indented([strong(self._title)])])
        room = max(muted(blank.label).width for blank in self._blanks) + GAP
        for blank in self._blanks:
            label = indented([*cell(muted(blank.label), room)])
            view = self.query_one(f"#label-{blank.name}", LineView)
            view.styles.width = width_of(label.runs)
            view.show([label])
        self._fields[0].focus()

    @property
    def _fields(self) -> list[Field]:
        return list(self.query(Field))

    @runs("form.next")
    def next_line(self) -> None:
        """Enter goes on; at the last line it keeps."""
        if self._walk(1, around=False):
            self.keep()

    @runs("form.down")
    def down(self) -> None:
        """The next line, from the last to the first."""
        self._walk(1)

    @runs("form.up")
    def up(self) -> None:
        """The line before."""
        self._walk(-1)

    def _walk(self, by: int, *, around: bool = True) -> bool:
        """Go to another line; True when there was none left."""
        fields = self._fields
        here = next((i for i, field in enumerate(fields) if field.has_focus), 0)
        if not around and here + by >= len(fields):
            return True
        fields[(here + by) % len(fields)].focus()
        return False

    @runs("form.keep")
    def keep(self) -> None:
        """Give all the lines."""
        values = zip(self._blanks, self._fields, strict=True)
        self.dismiss({blank.name: field.value.strip() for blank, field in values})
