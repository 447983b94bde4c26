"""A few choices, one letter each; Enter takes the first."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.widget import Widget

from declinetui.commands import Context
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import BLANK, Run, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView

T = TypeVar("T")


class Letters(Dialog[T], Generic[T]):
    """One key, one value."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.LETTERS,)

    def __init__(
        self, voice: Voice, title: str, choices: Sequence[tuple[str, str, T]], *, leave: str = ""
    ) -> None:
        super().__init__(voice)
        self._leave = leave
        """The word beside Esc; empty: it goes without saying."""
        self._title = title
        self._choices = tuple(choices)

    def sheet(self) -> Iterable[Widget]:
        """The letters and their words."""
        yield LineView(id="letters")

    def on_mount(self) -> None:
        """Show the choices."""
        rows = [
            indented([Run(key, bold=True), muted(f"  {words}")], act=key) for key, words, _ in self._choices
        ]
        esc = [Run(self.say.text("Esc"), bold=True, act="leave"), muted(f" {self._leave}", "leave")]
        foot = [BLANK, indented(esc)] if self._leave else []
        self.query_one("#letters", LineView).show([indented([strong(self._title)]), BLANK, *rows, *foot])

    def on_key(self, event: events.Key) -> None:
        """A letter takes its choice."""
        if self._take(event.key):
            event.stop()
            event.prevent_default()

    @runs("letters.first")
    def first(self) -> None:
        """Enter takes the first."""
        self._take(self._choices[0][0])

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """The mouse takes it too."""
        event.stop()
        if event.act == "leave":
            self.dismiss(None)
        self._take(event.act)

    def _take(self, key: str) -> bool:
        for letter, _, value in self._choices:
            if letter == key:
                self.dismiss(value)
                return True
        return False
