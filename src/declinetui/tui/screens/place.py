"""What every place shares: header, body, toast line, footer, and where the keyboard is."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.widget import Widget

from declinetui.commands import Context
from declinetui.tui.dispatch import Seat
from declinetui.tui.hints import followers, footer
from declinetui.tui.kit import Kit
from declinetui.tui.lines import Ink, Run
from declinetui.tui.messages import Mood, Ran
from declinetui.tui.screens.frame import Frame
from declinetui.tui.screens.working import Working
from declinetui.tui.widgets.bars import header_line
from declinetui.tui.widgets.footline import Footline
from declinetui.tui.widgets.lineview import INKS, LineView
from declinetui.tui.widgets.toast import Toast


class Place(Working, Frame, Seat):
    """A full screen of the app; subclasses give a body, contexts, facts and a drawing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = INKS

    AUTO_FOCUS = ""
    """Nothing is focused: letters are commands."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.voice)
        self.kit = kit
        self._pending_prefix = ""

    # -- to be given by each place

    def body(self) -> Iterable[Widget]:
        """The widgets between header and footer."""
        return ()

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """Name of the place, what is open, and the clock at the right."""
        return "", "", ()

    def draw(self) -> None:
        """Show the state; called once for any number of changes."""

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Where the keyboard is, the nearest first."""
        return (*self.own_contexts, Context.GLOBAL)

    def show(self, uid: str) -> None:
        """Open something in this place."""

    def reload(self) -> None:
        """The log changed: read again what is shown."""
        self.redraw()

    def relabel(self) -> None:
        """The language changed: say everything anew."""
        self.redraw()

    # -- shared

    def compose(self) -> ComposeResult:
        """Header, body, toast line, footer."""
        yield LineView(id="header")
        yield from self.body()
        yield Toast(id="toast")
        yield Footline(id="footer")

    def _draw_header(self) -> None:
        place, open_, clock = self.title_runs()
        if self.kit.desk.demo:
            banner = self.say.text("sample data") if self.size.width >= 100 else self.say.text("demo")
            clock = (Run(banner, Ink.AMBER), Run("   " if clock else ""), *clock)
        language = self.say.code
        line = header_line(place, open_, clock, language, self.size.width)
        self.query_one("#header", LineView).show([line])

    def draw_all(self) -> None:
        """Header, body, footer; what cannot be read is told."""
        self.run_safely(self._draw_parts)

    def _draw_parts(self) -> None:
        self._draw_header()
        self.draw()
        self.draw_footer()

    def draw_footer(self) -> None:
        """The ranked hints of what can be done here, or what may follow a first key."""
        if not self.ready:
            return
        registry, where, width = self.kit.registry, self.contexts, self.size.width
        if self._pending_prefix:
            line = followers(registry, self._pending_prefix, where, self.say, width)
        else:
            line = footer(registry, where, self.facts(), self.say, width)
        self.query_one("#footer", Footline).show([line])

    def prefix(self, key: str) -> None:
        """Show what may follow a first key, or stop showing it."""
        self._pending_prefix = key
        self.draw_footer()

    def toast(self, text: str, mood: Mood) -> None:
        """One line above the footer, for a few seconds."""
        if self.ready:
            self.query_one("#toast", Toast).say(text, mood)

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click that runs a command; others are for the place."""
        if event.act.startswith("run:"):
            event.stop()
            self.post_message(Ran(event.act.removeprefix("run:")))
