"""The one drawing widget: any number of lines, painted row by row, clickable, scrolled by need."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from declinetui.tui.lines import BLANK, Ink, Line, Run, fitting
from declinetui.tui.theme import FOCUS, few_colours

INKS = {f"line--{ink}" for ink in Ink} | {"line--lift"}
"""Component classes that every screen with lines declares: once a screen, not once a view, for each
is worked out anew whenever styles are."""


class LineView(ScrollView, can_focus=False):
    """Shows lines; only the rows on screen are built, so ten thousand cost what forty do."""

    @dataclass
    class Acted(Message):
        """A click on something that acts."""

        view: "LineView"
        act: str

        @property
        def control(self) -> "LineView":
            """The view that was clicked."""
            return self.view

    def __init__(self, *, id: str | None = None, classes: str | None = None, more: bool = False) -> None:
        super().__init__(id=id, classes=classes)
        self._lines: Sequence[Line] = ()
        self._styles: dict[tuple[Ink, bool, bool], Style] = {}
        """Styles of the painting at hand, by colour, lift and weight."""
        self._more = more
        """Whether arrows at the right edge say that there is more above or below."""

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown."""
        return self._lines

    def show(self, lines: Sequence[Line], *, keep: tuple[int, int] | None = None) -> None:
        """Show these lines; `keep` is a range of rows that must be visible (first, last)."""
        self._lines = lines
        self.virtual_size = Size(self.size.width, len(lines))
        if keep is not None:
            self._reveal(*keep)
        self.refresh()

    def _reveal(self, first: int, last: int) -> None:
        height = self.size.height
        if height <= 0:
            return
        top = self.scroll_offset.y
        if first < top:
            top = first
        elif last >= top + height:
            top = min(first, last - height + 1)
        self.scroll_to(y=max(0, min(top, len(self._lines) - height)), animate=False, force=True)

    def on_resize(self) -> None:
        """Lines are as wide as the view."""
        self.virtual_size = Size(self.size.width, len(self._lines))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows within a region; a style is worked out once a painting, not once a run."""
        self._styles.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row of the view."""
        index = y + self.scroll_offset.y
        line = self._lines[index] if 0 <= index < len(self._lines) else BLANK
        width = self.size.width
        base = self._style(Ink.TEXT, lift=line.lift)
        strip = Strip([Segment(run.text, self._run_style(run, line)) for run in fitting(line.runs, width)])
        strip = strip.crop_extend(0, width, base)
        arrow = self._arrow(y)
        if arrow and width > 4:
            tail = Strip([Segment(arrow, self._style(Ink.MUTED, lift=line.lift))])
            strip = Strip.join([strip.crop(0, width - 1), tail])
        return strip

    def _arrow(self, y: int) -> str:
        if not self._more:
            return ""
        top, height = self.scroll_offset.y, self.size.height
        if y == 0 and top > 0:
            return "↑"
        if y == height - 1 and top + height < len(self._lines):
            return "↓"
        return ""

    def _run_style(self, run: Run, line: Line) -> Style:
        return self._style(run.ink, lift=run.lift or line.lift, bold=run.bold)

    def _style(self, ink: Ink, *, lift: bool, bold: bool = False) -> Style:
        wanted = (ink, lift, bold)
        known = self._styles.get(wanted)
        if known is not None:
            return known
        screen = self.screen
        style = self.rich_style + screen.get_component_rich_style(f"line--{ink}", partial=True)
        if lift:
            few = few_colours(self.app.console)
            style += FOCUS if few else screen.get_component_rich_style("line--lift", partial=True)
        if bold:
            style += Style(bold=True)
        self._styles[wanted] = style
        return style

    def on_click(self, event: events.Click) -> None:
        """Find what was clicked and say so."""
        act = self.act_at(event.x, event.y + self.scroll_offset.y)
        if act:
            event.stop()
            self.acted(act)

    def acted(self, act: str) -> None:
        """Something that acts was clicked."""
        self.post_message(self.Acted(self, act))

    def act_at(self, x: int, row: int) -> str:
        """What a click at a column and row of the content does, or nothing."""
        if not 0 <= row < len(self._lines):
            return ""
        line, column = self._lines[row], 0
        for run in line.runs:
            if column <= x < column + run.width:
                return run.act or line.act
            column += run.width
        return line.act


def acting(run: Run, act: str) -> Run:
    """The same run with something a click does."""
    return replace(run, act=act)
