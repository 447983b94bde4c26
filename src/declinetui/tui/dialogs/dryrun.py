"""What an import would do, before anything is written, and what becomes of people already there."""

from collections.abc import Iterable
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context, Need
from declinetui.domain.people import Partner
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.dialogs.read import PAGE
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.imports.rows import Deed, Existing, ImportPlan, ImportRow

_SIGNS = {
    Deed.ADD: ("+", Ink.OK, N_("new")),
    Deed.UPDATE: ("→", Ink.PRIMARY, N_("updated")),
    Deed.SAME: ("=", Ink.MUTED, N_("already there")),
    Deed.SKIP: ("✗", Ink.RED, N_("left out")),
}
_NEXT = {Existing.ADD: Existing.SKIP, Existing.SKIP: Existing.NEW, Existing.NEW: Existing.ADD}
"""What Space makes of an answer."""
NUMBER, NAME = 6, 44
"""Cells of the number of a row and of who it is about."""


class DryRun(Dialog[ImportPlan[Partner]]):
    """Rows with what would become of each; Space changes it for people already there, Enter takes them in."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.IMPORT, Context.READ)

    def __init__(self, voice: Voice, title: str, plan: ImportPlan[Partner]) -> None:
        super().__init__(voice)
        self._title, self._index = title, 0
        self._plan: ImportPlan[Partner] = plan
        self._lines: list[Line] = []
        self._places: list[int] = []
        """Line of each row."""

    def sheet(self) -> Iterable[Widget]:
        """Counts, rows."""
        yield LineView(id="dry-head")
        yield LineView(id="pick-list", more=True)

    def facts(self) -> frozenset[Need]:
        """Whether the highlighted row is about somebody already there."""
        rows = self._plan.rows
        return frozenset({Need.ALIKE} if rows and rows[self._index].choice is not None else ())

    def on_mount(self) -> None:
        """Show the plan, from the first row that asks something."""
        rows = self._plan.rows
        self._index = next((i for i, row in enumerate(rows) if row.told is not None), 0)
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """Rows are as wide as the sheet."""
        super().on_resize()
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        """Everything anew: the plan changed."""
        plan: ImportPlan[Partner] = self._plan
        counts = [self._count(deed, n) for deed in _SIGNS if (n := plan.count(deed))]
        head = [
            indented([strong(clip(self._title, 76))]),
            indented([muted(" · ".join(counts) or "—")]),
            BLANK,
        ]
        self.query_one("#dry-head", LineView).show(head)
        width = self.query_one("#pick-list", LineView).size.width
        self._lines, self._places = [], []
        for place, row in enumerate(plan.rows):
            self._places.append(len(self._lines))
            self._lines += [self._row(place), *self._remarks(row, width)]
        self._show()

    def _count(self, deed: Deed, n: int) -> str:
        say = self.say
        return {
            Deed.ADD: say.plural("{n} new", "{n} new", n),
            Deed.UPDATE: say.plural("{n} updated", "{n} updated", n),
            Deed.SAME: say.plural("{n} already there", "{n} already there", n),
            Deed.SKIP: say.plural("{n} left out", "{n} left out", n),
        }[deed]

    def _show(self) -> None:
        starts = [*self._places[self._index : self._index + 2], len(self._lines), len(self._lines)]
        view = self.query_one("#pick-list", LineView)
        view.show(self._lines, keep=(starts[0] if self._index else 0, max(starts[0], starts[1] - 1)))
        self.draw_keys()

    def _row(self, place: int) -> Line:
        row: ImportRow[Partner] = self._plan.rows[place]
        here = place == self._index
        sign, ink, words = _SIGNS[row.deed]
        record = row.record or (row.choice.like if row.choice else None)
        name = "" if record is None else " · ".join(dict.fromkeys((record.name, record.organisation)))
        runs = (
            *cell(muted(str(row.number)), NUMBER, right=True),
            Run(f"  {sign} ", ink),
            *cell(Run(clip(name.strip(" ·") or "—", NAME - 1), bold=here), NAME),
            muted(self.say.text(words)),
        )
        return listed((Run("  "), *runs), here=here, act=f"row:{place}")

    def _remarks(self, row: ImportRow[Partner], width: int) -> list[Line]:
        remarks = [*((row.told,) if row.told else ()), *row.troubles]
        room = max(20, width - NUMBER - 10)
        return [
            indented([Run(f"{'':{NUMBER + 4}}{'▲ ' if not n else '  '}{part}", Ink.AMBER)])
            for remark in remarks
            for n, part in enumerate(wrap_text(self.say.render(remark), room))
        ]

    @runs("import.take")
    def take(self) -> None:
        """Take them in, when there is something to take."""
        self.dismiss(self._plan if self._plan.writes else None)

    @runs("import.choose")
    def choose(self) -> None:
        """Add to the card that is there, leave the row out, or make a new card."""
        if self._plan.rows and (choice := self._plan.rows[self._index].choice) is not None:
            self._plan = self._plan.taken(_NEXT[choice.how], self._index)
            self._draw()

    @runs("import.choose_all")
    def choose_all(self) -> None:
        """The answer of this row for every row about somebody already there."""
        if self._plan.rows and (choice := self._plan.rows[self._index].choice) is not None:
            self._plan = self._plan.taken(choice.how)
            self._draw()

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click highlights a row; a second one changes its answer."""
        event.stop()
        kind, _, place = event.act.partition(":")
        if kind != "row":
            return
        if int(place) == self._index:
            self.choose()
        self._move(int(place) - self._index)

    @runs("read.up")
    def up(self) -> None:
        """One row up."""
        self._move(-1)

    @runs("read.down")
    def down(self) -> None:
        """One row down."""
        self._move(1)

    @runs("read.page_up")
    def page_up(self) -> None:
        """A page up."""
        self._move(-PAGE)

    @runs("read.page_down")
    def page_down(self) -> None:
        """A page down."""
        self._move(PAGE)

    @runs("read.first")
    def first(self) -> None:
        """The first row."""
        self._move(-self._index)

    def _move(self, by: int) -> None:
        """Highlight another row; only the two that change are drawn anew."""
        if not self._plan.rows:
            return
        was, self._index = self._index, max(0, min(len(self._plan.rows) - 1, self._index + by))
        for place in (was, self._index):
            self._lines[self._places[place]] = self._row(place)
        self._show()
