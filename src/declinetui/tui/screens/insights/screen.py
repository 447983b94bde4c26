"""Numbers about oneself: arrows change the period, x writes them out."""

import json
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Line, Run, indented, muted, strong
from declinetui.tui.screens.insights.view import page
from declinetui.tui.screens.place import Place
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.follow.insights import Insights, as_record, insights, start_of

PERIODS = (
    ("month", N_("this month")),
    ("quarter", N_("this quarter")),
    ("year", N_("this year")),
    ("all", N_("since the beginning")),
)


class InsightsScreen(Place):
    """One page of figures that scrolls."""

    CSS_PATH = "../../styles/insights.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.INSIGHTS,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.period = 2
        self.found: Insights | None = None

    def body(self) -> Iterable[Widget]:
        """The page."""
        yield LineView(id="list", more=True)

    def on_screen_resume(self) -> None:
        """Coming here: answers may have gone out meanwhile."""
        self.run_safely(self.reload)

    def reload(self) -> None:
        """Count again."""
        desk = self.kit.desk
        self.found = insights(desk.context, since=start_of(PERIODS[self.period][0], desk.now()))
        self.redraw()

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """The period."""
        return self.say.text("Numbers"), f"← {self.say.text(PERIODS[self.period][1])} →", ()

    def draw(self) -> None:
        """The page, where it was scrolled to."""
        view = self.query_one("#list", LineView)
        found = self.found
        if found is None:
            return
        empty = not found.asked and not found.declined
        airy = self.size.height >= 30
        view.show(self._empty() if empty else page(found, self.say, view.size.width, airy=airy))

    def _empty(self) -> list[Line]:
        say = self.say
        counts = say.text("Every answer marked as sent counts by itself.")
        keys = [
            Run("→", bold=True, act="run:insights.wider"),
            muted(f" {say.text('a longer period')}     ", "run:insights.wider"),
            Run("n", bold=True, act="run:request.new"),
            muted(f" {say.text('type one in')}", "run:request.new"),
        ]
        return [
            BLANK,
            indented([strong(say.text("Nothing to count in this period."))]),
            BLANK,
            *(indented([muted(row)]) for row in wrap_text(counts, max(20, self.size.width - 5))),
            indented(keys),
        ]

    # -- keys

    @runs("insights.wider")
    def wider(self) -> None:
        """A longer period."""
        self._turn(1)

    @runs("insights.narrower")
    def narrower(self) -> None:
        """A shorter one."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self.period = max(0, min(len(PERIODS) - 1, self.period + by))
        self.query_one("#list", LineView).scroll_to(y=0, animate=False)
        self.reload()

    @runs("insights.down")
    def down(self) -> None:
        """Read on."""
        self._scroll(1)

    @runs("insights.up")
    def up(self) -> None:
        """Read back."""
        self._scroll(-1)

    @runs("insights.page_down")
    def page_down(self) -> None:
        """A page on."""
        self._scroll(max(1, self.size.height - 8))

    @runs("insights.page_up")
    def page_up(self) -> None:
        """A page back."""
        self._scroll(-max(1, self.size.height - 8))

    def _scroll(self, by: int) -> None:
        self.query_one("#list", LineView).scroll_relative(y=by, animate=False)

    @runs("insights.export")
    def export(self) -> None:
        """Write the numbers to a file."""
        self.begin(self._export())

    async def _export(self) -> None:
        say = self.say
        choices = [("c", say.text("table (.csv)"), "csv"), ("j", say.text("data (.json)"), "json")]
        picked = await self.app.push_screen_wait(Letters(say, say.text("Export to"), choices))
        if picked is None or self.found is None:
            return
        from declinetui.export.writer import write_new

        desk, period = self.kit.desk, PERIODS[self.period][0]
        stem = f"declinetui-{self.found.until.isoformat()}-{period}"

        def name(copy: int) -> str:
            return f"{stem}{f'-{copy}' if copy > 1 else ''}.{picked}"

        path = write_new(desk.export_folder, name, as_file(self.found, picked))
        self.wrote(path)


def as_file(found: Insights, format: str) -> bytes:
    """The numbers as JSON, or as a table of measure, key and value."""
    record = as_record(found)
    if format == "json":
        return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()
    from declinetui.export.tables import csv_bytes

    rows: list[tuple[str, object, object]] = []
    for measure, value in record.items():
        if isinstance(value, dict):
            rows += [(measure, key, item) for key, item in value.items()]
        elif isinstance(value, list):
            rows += [(measure, number, item) for number, item in enumerate(value, 1)]
        else:
            rows.append((measure, "", value))
    return csv_bytes(("measure", "key", "value"), rows)
