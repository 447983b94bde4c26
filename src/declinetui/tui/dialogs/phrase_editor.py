"""Writing a phrase: its block of TOML, and below it what a letter would say and what the lint remarks."""

from collections.abc import Iterable
from typing import ClassVar

from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from declinetui.commands import Context
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, muted, strong
from declinetui.tui.screens.phrases.view import lint_lines
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.widgets.paragraphs import Paragraphs
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.phrases.pack import Checked, check
from declinetui.workflow.phrases.preview import previews

PAUSE = 0.15
"""Seconds after the last key before the block is read again."""
LABEL = 7


class PhraseEditor(Dialog[str]):
    """Ctrl+s keeps a block that can be read; Esc leaves everything as it was."""

    CSS_PATH = "../styles/phrases.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.PHRASE_TEXT,)

    def __init__(self, kit: Kit, title: str, block: str) -> None:
        super().__init__(kit.voice)
        self._title, self._block, self._desk = title, block, kit.desk
        self._timer: Timer | None = None
        self.checked = Checked(phrase=None)

    def sheet(self) -> Iterable[Widget]:
        """Title, block, preview."""
        yield LineView(id="phrase-title")
        yield Paragraphs(self._block, id="phrase-text")
        yield LineView(id="phrase-preview", more=True)

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one("#phrase-title", LineView).show([indented([strong(clip(self._title, 80))])])
        text = self.query_one(Paragraphs)
        text.focus()
        self.call_after_refresh(self._read)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Read the block once the keys rest."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._read)

    @runs("phrase.keep")
    def keep(self) -> None:
        """Give a block that can be read."""
        self._read()
        if self.checked.phrase is not None:
            self.dismiss(self.query_one(Paragraphs).text)

    def _read(self) -> None:
        self.checked = check(self._desk.paths, self.query_one(Paragraphs).text)
        view = self.query_one("#phrase-preview", LineView)
        view.show(self._lines(max(20, view.size.width)))

    def _lines(self, width: int) -> list[Line]:
        checked = self.checked
        if checked.phrase is None:
            why = self.say.text("It cannot be kept yet: {why}", why=checked.problem)
            return [indented([Run("✗ ", Ink.RED), Run(row)], indent=3) for row in wrap_text(why, width - 8)]
        lines: list[Line] = []
        for name, text in previews(checked.phrase, self._desk.profile, self._desk.today()):
            for number, row in enumerate(wrap_text(text, width - 6 - LABEL)):
                lines.append(indented([*cell(muted("" if number else name), LABEL), Run(row)], indent=3))
        return [*lines, BLANK, *lint_lines(checked.remarks, self.say, width)]
