"""A short form: a few lines of text, Enter goes on and keeps at the last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from declinetui.tui.dialogs.dialog import Keeping
from declinetui.tui.lines import cell, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView

LABEL = 18


@dataclass(frozen=True, slots=True)
class Blank:
    """One line to fill: its name, what it is called, an example."""

    name: str
    label: str
    example: str = ""


class Form(Keeping[Mapping[str, str]]):
    """Tab and arrows walk; Enter goes on, at the last line it keeps, as ctrl+s does anywhere."""

    CSS_PATH = "../styles/form.tcss"

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
        yield LineView(id="form-keys")

    def on_mount(self) -> None:
        """Start on the first line."""
        self.query_one("#form-title", LineView).show([indented([strong(self._title)])])
        for blank in self._blanks:
            label = indented([*cell(muted(blank.label), LABEL)])
            self.query_one(f"#label-{blank.name}", LineView).show([label])
        enter = (self.say.text("Enter"), self.say.text("next line"), "")
        self.query_one("#form-keys", LineView).show([self.keys_line(enter)])
        self._fields[0].focus()

    @property
    def _fields(self) -> list[Field]:
        return list(self.query(Field))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on; at the last line it keeps."""
        event.stop()
        if self._walk(1, around=False):
            self.keep()

    def on_key(self, event: events.Key) -> None:
        """Walk."""
        steps = {"tab": 1, "down": 1, "shift+tab": -1, "up": -1}
        if event.key in steps:
            event.stop()
            event.prevent_default()
            self._walk(steps[event.key])

    def _walk(self, by: int, *, around: bool = True) -> bool:
        """Go to another line; True when there was none left."""
        fields = self._fields
        here = next((i for i, field in enumerate(fields) if field.has_focus), 0)
        if not around and here + by >= len(fields):
            return True
        fields[(here + by) % len(fields)].focus()
        return False

    def keep(self) -> None:
        """Give all the lines."""
        values = zip(self._blanks, self._fields, strict=True)
        self.dismiss({blank.name: field.value.strip() for blank, field in values})
