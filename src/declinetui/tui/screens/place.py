"""What every place shares: header, body, toast line, footer, sizes, and one redraw for many changes."""

from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.screen import ModalScreen, Screen
from textual.timer import Timer
from textual.widget import Widget

from declinetui.commands import Context, Need
from declinetui.errors import DeclineError, Message
from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import Action, Handler, NotMineError
from declinetui.tui.keynames import key_name
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, indented, muted
from declinetui.tui.messages import Mood, Opened, Pasted, Ran, Said
from declinetui.tui.widgets.bars import Hint, footer_line, header_line, toast_lines
from declinetui.tui.widgets.lineview import INKS, LineView
from declinetui.tui.wrap import wrap_text

T = TypeVar("T")

FRAME = 0.016
"""Seconds that changes are gathered before one redraw."""
SMALLEST = (60, 16)
TOAST_SECONDS = 6.0


class Place(Screen[None], Handler):
    """A full screen of the app; subclasses give a body, contexts, facts and a drawing."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-small"), (80, "-medium"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (16, "-short"), (30, "-tall")]  # noqa: RUF012

    COMPONENT_CLASSES: ClassVar[set[str]] = INKS

    AUTO_FOCUS = ""
    """Nothing is focused: letters are commands."""

    own_contexts: ClassVar[tuple[Context, ...]] = ()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.say = kit.voice
        self._redraw: Timer | None = None
        self._asked = False
        self._drawn = False
        self._held_back = ExitStack()
        """What keeps the terminal as it was until there is something to see."""
        self._toast_timer: Timer | None = None
        self._pending_prefix = ""
        self.on_its_way = 0
        """Works begun by a key that are under way: each may be about to open a dialog."""
        self.let_go = 0
        """Those among them that keys no longer wait for: they take too long."""

    # -- to be given by each place

    def body(self) -> Iterable[Widget]:
        """The widgets between header and footer."""
        return ()

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """Name of the place, what is open, and the clock at the right."""
        return "", "", ()

    def facts(self) -> frozenset[Need]:
        """What is there, so that commands know whether they can act."""
        return frozenset()

    def draw(self) -> None:
        """Show the state; called once for any number of changes."""

    @property
    def handlers(self) -> tuple[Handler, ...]:
        """Who runs this place's commands, the nearest first."""
        return (self,)

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
        yield LineView(id="toast")
        yield LineView(id="footer")

    def on_mount(self) -> None:
        """Draw as soon as the size is known."""
        self.redraw()

    def on_resize(self) -> None:
        """Everything is laid out by width; the first time at once, so that no empty screen is painted."""
        if not self._drawn:
            with self._held_back:
                self.run_safely(self._draw_all)
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
        if not self._ready or not self.size.width:
            return
        self._drawn = True
        if self.size.width < SMALLEST[0] or self.size.height < SMALLEST[1]:
            self._draw_too_small()
            return
        self._draw_header()
        self.draw()
        self.draw_footer()

    def _draw_header(self) -> None:
        place, open_, clock = self.title_runs()
        if self.kit.desk.demo:
            banner = self.say.text("sample data") if self.size.width >= 100 else self.say.text("demo")
            clock = (Run(banner, Ink.AMBER), Run("   " if clock else ""), *clock)
        language = self.say.code
        line = header_line(place, open_, clock, language, self.size.width)
        self.query_one("#header", LineView).show([line])

    @property
    def _ready(self) -> bool:
        """False before the widgets are there: a key may come while a place is still being made."""
        return self.is_attached and bool(self.query("#footer"))

    def draw_footer(self) -> None:
        """The ranked hints of what can be done here, or what may follow a first key."""
        if not self._ready:
            return
        self.query_one("#footer", LineView).show([self._footer()])

    def _footer(self) -> Line:
        registry, width = self.kit.registry, self.size.width
        if self._pending_prefix:
            followers = registry.after(self._pending_prefix, self.contexts)
            hints = [Hint(key, self.say.text(c.label), f"run:{c.id}") for key, c in followers]
            return footer_line(
                hints, Hint(self.say.text("Esc"), self.say.text("back"), "run:prefix.cancel"), width
            )
        available = registry.available(self.contexts)
        facts = self.facts()
        ready = [c for c in available if registry.status(c, facts).why_not is None]
        hints = [
            Hint(key_name(c.shown or c.keys[0], self.say), self.say.text(c.hint), f"run:{c.id}")
            for c in sorted(ready, key=lambda c: c.rank)
            if c.hint and c.keys and (not c.hint_in or set(c.hint_in) & set(self.contexts))
        ]
        key = "F1" if Context.EDIT in self.contexts else "?"  # in a field, ? is text
        count = self.say.text("help ({count})", count=len(ready))
        return footer_line(hints, Hint(key, count, "run:app.help"), width)

    def begin(self, work: Coroutine[object, object, None]) -> None:
        """Run something that waits for a dialog; a failure becomes a line.

        Keys typed before the dialog is there are for the dialog: the app holds them meanwhile.
        """
        self.on_its_way += 1
        self.run_worker(self._opened(work), exit_on_error=True)

    def begin_quietly(self, work: Coroutine[object, object, None]) -> None:
        """Run something that the user did not ask for: keys go on meanwhile."""
        self.run_worker(self._begun(work), exit_on_error=True)

    async def _opened(self, work: Coroutine[object, object, None]) -> None:
        try:
            await self._begun(work)
        finally:
            self.on_its_way -= 1
            self.let_go = min(self.let_go, self.on_its_way)
            self.post_message(Opened())

    async def _begun(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except NotMineError:
            return
        except DeclineError as error:
            self.failed(error)

    def failed(self, error: DeclineError) -> str:
        """One line: what happened, and the way out; the same words for a dialog that comes back."""
        self.post_message(Said(error.what, Mood.WRONG, more=error.way_out))
        return " ".join(self.say.render(part) for part in (error.what, error.way_out) if part)

    async def save(self, work: Callable[[], Message]) -> None:
        """Change the log beside the screen, say so with the key that takes it back, and read anew.

        Raises StoreError.
        """
        self.did(await self.kit.aside(work))
        self.reload()

    async def save_asked(
        self, dialog: Callable[[T | None, str], ModalScreen[T | None]], work: Callable[[T], Message]
    ) -> None:
        """Ask and save; when it cannot be saved, what was typed comes back with the reason.

        `dialog` is made of what was typed before (None at first) and the reason.
        """
        typed: T | None = None
        why = ""
        while True:
            typed = await self.app.push_screen_wait(dialog(typed, why))
            if not typed:
                return
            try:
                await self.save(partial(work, typed))
                return
            except DeclineError as error:
                why = self.failed(error)

    def run_safely(self, action: Action) -> None:
        """Run something now; a failure that people may see becomes a line."""
        try:
            action()
        except NotMineError:
            return
        except DeclineError as error:
            self.failed(error)

    def app_paste(self, text: str) -> None:
        """Hand a pasted request to the app."""
        self.post_message(Pasted(text))

    def tell(self, msgid: str, mood: Mood = Mood.DONE, /, **values: object) -> None:
        """One line for the user."""
        self.post_message(Said(Message(msgid, **values), mood))

    def wrote(self, path: Path) -> None:
        """A file was written; in a browser it is a download as well."""
        self.tell(N_("written: {path}"), path=str(path))
        if self.app.is_web:
            self.app.deliver_binary(path, save_filename=path.name)

    def did(self, message: Message) -> None:
        """One line for a change of the log, which u takes back."""
        self.post_message(Said(message, Mood.DONE, undo=True))

    def say_message(self, message: Message, mood: Mood = Mood.DONE) -> None:
        """One line made elsewhere."""
        self.post_message(Said(message, mood))

    def prefix(self, key: str) -> None:
        """Show what may follow a first key, or stop showing it."""
        self._pending_prefix = key
        self.draw_footer()

    def toast(self, text: str, mood: Mood) -> None:
        """One line above the footer, for a few seconds."""
        if not self._ready:
            return
        view = self.query_one("#toast", LineView)
        lines = toast_lines(text, mood, self.size.width)
        view.styles.height = len(lines)
        view.show(lines)
        if self._toast_timer is not None:
            self._toast_timer.stop()
        self._toast_timer = self.set_timer(TOAST_SECONDS, self._toast_over)

    def _toast_over(self) -> None:
        view = self.query_one("#toast", LineView)
        view.styles.height = 1
        view.show([BLANK])

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

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click that runs a command; others are for the place."""
        if event.act.startswith("run:"):
            event.stop()
            self.post_message(Ran(event.act.removeprefix("run:")))
