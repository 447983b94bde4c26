"""Who signs: three questions on a first start, the same later; all of them may wait."""

from collections.abc import Iterable
from dataclasses import replace

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.domain.people import Profile
from declinetui.domain.terms import Language, Writer
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import BAR, BLANK, Ink, Line, Run, cell, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text

WRITERS = (Writer.F, Writer.M, Writer.N, Writer.NOUS)
TONGUES = ((Language.FR, Language.EN), (Language.FR,), (Language.EN,))
LABEL = 22
ROWS = 3


class ProfileSheet(Dialog[Profile]):
    """Name, agreement, languages; Tab walks, arrows choose, Enter keeps, Esc skips."""

    def __init__(self, voice: Voice, profile: Profile, *, first: bool) -> None:
        super().__init__(voice)
        self._profile = profile
        self._first = first
        self._row = 0
        self._writer = WRITERS.index(profile.writer)
        self._tongues = next((i for i, t in enumerate(TONGUES) if set(t) == set(profile.languages)), 0)

    def sheet(self) -> Iterable[Widget]:
        """Heading, name, choices."""
        yield LineView(id="profile-head")
        yield Field(self._profile.name, id="profile-name")
        yield LineView(id="profile-rows")

    def on_mount(self) -> None:
        """Start on the name."""
        self.query_one(Field).focus()
        self._draw()

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Arrows choose only where there is a choice; at the first start one may answer later."""
        choice = (Context.CHOICE,) if self._row else ()
        first = (Context.FIRST_RUN,) if self._first else ()
        return (Context.PROFILE, *choice, *first, Context.DIALOG)

    @runs("profile.next")
    def next_row(self) -> None:
        """The next question."""
        self._walk(1)

    @runs("profile.before")
    def row_before(self) -> None:
        """The question before."""
        self._walk(-1)

    def _walk(self, by: int) -> None:
        self._row = (self._row + by) % ROWS
        if self._row == 0:
            self.query_one(Field).focus()
        else:
            self.set_focus(None)
        self._draw()

    @runs("profile.turn")
    def turn(self) -> None:
        """Another answer."""
        self._turn(1)

    @runs("profile.turn_back")
    def turn_back(self) -> None:
        """The answer before."""
        self._turn(-1)

    @runs("profile.later")
    def later(self) -> None:
        """Answer another day."""
        self.dismiss(None)

    def _turn(self, by: int) -> None:
        if self._row == 1:
            self._writer = (self._writer + by) % len(WRITERS)
        else:
            self._tongues = (self._tongues + by) % len(TONGUES)
        self._draw()

    @runs("profile.keep")
    def keep(self) -> None:
        """Give the answers."""
        name = self.query_one(Field).value.strip()
        self.dismiss(
            replace(self._profile, name=name, writer=WRITERS[self._writer], languages=TONGUES[self._tongues])
        )

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click turns the row."""
        event.stop()
        self._row = int(event.act)
        self._turn(1)

    def _draw(self) -> None:
        say = self.say
        head = say.text("Who signs your letters?")
        why = say.text("Three questions, once. Nothing leaves this computer. F5 brings them back.")
        rows = [indented([muted(row)]) for row in wrap_text(why, 64)]
        self.query_one("#profile-head", LineView).show(
            [
                indented([strong(head)]),
                BLANK,
                *rows,
                BLANK,
                indented([muted(say.text("Name, as it is signed"))]),
            ]
        )
        writer = say.label(WRITERS[self._writer])
        tongues = say.catalog.value(tuple(TONGUES[self._tongues]))
        self.query_one("#profile-rows", LineView).show(
            [
                BLANK,
                self._choice(1, say.text("Sentences agree with"), writer),
                self._choice(2, say.text("You write in"), tongues),
            ]
        )
        self.draw_keys()

    def _choice(self, row: int, label: str, value: str) -> Line:
        here = self._row == row
        edge = Run(f"{BAR} ", Ink.PRIMARY) if here else Run("  ")
        shown = Run(f"← {value} →", Ink.PRIMARY, bold=True) if here else Run(value)
        return Line((edge, *cell(muted(label), LABEL), shown), lift=here, act=str(row))
