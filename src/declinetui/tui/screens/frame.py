"""When a place draws: one redraw for many changes, nothing painted before there is something to see."""

from contextlib import ExitStack

from textual.screen import Screen
from textual.timer import Timer

from declinetui.tui.lines import indented, muted
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text

FRAME = 0.016
"""Seconds that changes are gathered before one redraw."""
SMALLEST = (60, 16)


class Frame(Screen[None]):
    """Asks its place to draw, or says that the window is too small."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-small"), (80, "-medium"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (16, "-short"), (30, "-tall")]  # noqa: RUF012

    def __init__(self, say: Voice) -> None:
        super().__init__()
        self.say = say
        self._redraw: Timer | None = None
        self._asked = False
        self._drawn = False
        self._held_back = ExitStack()
        """What keeps the terminal as it was until there is something to see."""

    def draw_all(self) -> None:
        """Header, body and footer; given by the place."""

    @property
    def ready(self) -> bool:
        """False before the widgets are there: a key may come while a place is still being made."""
        return self.is_attached and bool(self.query("#footer"))

    def on_mount(self) -> None:
        """Draw as soon as the size is known."""
        self.redraw()

    def on_resize(self) -> None:
        """Everything is laid out by width; the first time at once, so that no empty screen is painted."""
        if not self._drawn:
            with self._held_back:
                self._draw_all()
        self.redraw()  # the widgets may get their final widths only after the screen got its own

    def on_screen_resume(self) -> None:
        """Coming back from a dialog or another place."""
        if not self._drawn:
            self._begin_unseen()
        self.redraw()

    def _begin_unseen(self) -> None:
        """The first time: no empty screen is painted, and styles are worked out for the size at once.

        Textual would lay out, paint, set the classes of the size, work all styles out again, and only then
        let us draw.
        """
        self._held_back.enter_context(self.app.batch_update())
        size = self.app.size
        for room, steps in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(max(step for step in steps if step[0] <= room)[1], update=False)

    def on_unmount(self) -> None:
        """Gone before it was ever drawn: the others go on painting."""
        self._held_back.close()

    def redraw(self) -> None:
        """Ask for one drawing soon; many asks give one."""
        if self._redraw is None:
            self._redraw = self.set_timer(FRAME, self._draw_all)
        self._asked = True

    def redraw_now(self) -> None:
        """Draw at once, for a key that walks; what is asked for in the next moment is one more drawing."""
        if self._redraw is not None:
            self._asked = True
            return
        self._draw_all()
        self._asked = False
        self._redraw = self.set_timer(FRAME, self._draw_what_is_asked)

    def _draw_what_is_asked(self) -> None:
        self._redraw = None
        if self._asked:
            self._draw_all()

    def _draw_all(self) -> None:
        if self._redraw is not None:
            self._redraw.stop()
            self._redraw = None
        if not self.ready or not self.size.width:
            return
        self._drawn = True
        if self.size.width < SMALLEST[0] or self.size.height < SMALLEST[1]:
            self._draw_too_small()
            return
        self.draw_all()

    def _draw_too_small(self) -> None:
        text = self.say.text(
            "This window is too small: {width} columns by {height} rows are needed.",
            width=SMALLEST[0],
            height=SMALLEST[1],
        )
        lines = [indented([muted(row)], indent=1) for row in wrap_text(text, max(4, self.size.width - 2))]
        view = next(iter(self.query("#too-small").results(LineView)), None)
        if view is None:
            view = LineView(id="too-small")
            self.mount(view)
        view.show(lines)
