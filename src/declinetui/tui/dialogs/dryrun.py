"""What an import would do, before anything is written."""

from collections.abc import Iterable, Sequence

from textual import events
from textual.widget import Widget

from declinetui.domain.people import Client, Partner
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.dialog import Dialog
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.workflow.imports.rows import Deed, ImportPlan, ImportRow

_SIGNS = {
    Deed.ADD: ("+", Ink.OK, N_("new")),
    Deed.UPDATE: ("→", Ink.PRIMARY, N_("updated")),
    Deed.SAME: ("=", Ink.MUTED, N_("already there")),
    Deed.SKIP: ("✗", Ink.RED, N_("left out")),
}


class DryRun(Dialog[bool]):
    """Rows with what would become of each; Enter takes them in, Esc writes nothing."""

    def __init__(self, voice: Voice, title: str, plan: ImportPlan[Partner] | ImportPlan[Client]) -> None:
        super().__init__(voice)
        self._title, self._plan = title, plan

    def sheet(self) -> Iterable[Widget]:
        """Counts, rows, keys."""
        yield LineView(id="dry-head")
        yield LineView(id="pick-list", more=True)
        yield LineView(id="dry-keys")

    def on_mount(self) -> None:
        """Show the plan."""
        say, plan = self.say, self._plan
        counts = [
            f"{n} {say.text(words)}" for deed, (_, _, words) in _SIGNS.items() if (n := plan.count(deed))
        ]
        head = [
            indented([strong(clip(self._title, 76))]),
            indented([muted(" · ".join(counts) or "—")]),
            BLANK,
        ]
        self.query_one("#dry-head", LineView).show(head)
        rows: Sequence[ImportRow[Partner] | ImportRow[Client]] = plan.rows
        self.query_one("#pick-list", LineView).show([line for row in rows for line in self._lines(row)])
        keys = [muted(f" {say.text('nothing to take')}   ")]
        if plan.writes:
            words = say.plural("take {n} record in", "take {n} records in", plan.writes)
            keys = [Run(say.text("Enter"), bold=True, act="take"), muted(f" {words}   ", "take")]
        keys += [Run(say.text("Esc"), bold=True, act="leave"), muted(f" {say.text('leave it')}", "leave")]
        self.query_one("#dry-keys", LineView).show([BLANK, indented(keys)])

    def _lines(self, row: ImportRow[Partner] | ImportRow[Client]) -> list[Line]:
        say = self.say
        sign, ink, words = _SIGNS[row.deed]
        record = row.record
        name = "" if record is None else " · ".join(dict.fromkeys((record.name, record.organisation)))
        lines = [
            indented(
                [
                    *cell(muted(str(row.number)), 6, right=True),
                    Run(f"  {sign} ", ink),
                    *cell(Run(name.strip(" ·") or "—"), 44),
                    muted(say.text(words)),
                ]
            )
        ]
        return lines + [indented([Run(f"{'':10}▲ {say.render(t)}", Ink.AMBER)]) for t in row.troubles]

    def on_key(self, event: events.Key) -> None:
        """Scroll, take or leave."""
        steps = {"up": -1, "k": -1, "down": 1, "j": 1, "pageup": -10, "pagedown": 10}
        if event.key in steps:
            self.query_one("#pick-list", LineView).scroll_relative(y=steps[event.key], animate=False)
        elif event.key == "enter":
            self.dismiss(bool(self._plan.writes))
        else:
            return
        event.stop()
        event.prevent_default()

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """The mouse takes or leaves."""
        event.stop()
        self.dismiss(event.act == "take")
