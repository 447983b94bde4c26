"""The week in columns: arrows walk it, p postpones, a writes a word for the delay, m makes a calendar."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.domain.inquiry import Inquiry
from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, indented, muted, strong
from declinetui.tui.messages import Go, Mood, PlaceName
from declinetui.tui.screens.dated import Dated, Record
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.week.calendar_file import write_calendar
from declinetui.tui.screens.week.items import Item, columns, coming, items
from declinetui.tui.screens.week.view import Grid, coming_lines, detail_lines, week_table
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView

WEEK = timedelta(days=7)


class WeekScreen(Dated[Item]):
    """The grid on the desk, the highlighted item on the paper below."""

    CSS_PATH = "../../styles/week.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.WEEK,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.monday = self._this_monday()
        self.later: tuple[Item, ...] = ()

    def _this_monday(self) -> date:
        today = self.kit.desk.today()
        return today - timedelta(days=today.weekday())

    @property
    def days(self) -> tuple[date, ...]:
        """The columns."""
        return columns(self.monday, self.kit.desk.context.calendar)

    def body(self) -> Iterable[Widget]:
        """Filter, grid, detail."""
        yield Field(id="filter", placeholder=self.say.text("filter"))
        yield LineView(id="list", more=True)
        yield LineView(id="paper")

    def load(self) -> tuple[Item, ...]:
        """What falls on the week."""
        desk = self.kit.desk
        agenda, calendar = desk.agenda(suggest=False), desk.context.calendar
        self.later = coming(agenda, self.monday, desk.today(), calendar, self.say)
        return items(agenda, self.monday, desk.today(), calendar, self.say)

    def words(self, item: Item) -> str:
        """Who, firm and what."""
        return f"{item.who} {item.client.organisation} {item.what} {self.say.text(item.section.value)}"

    def owed_now(self) -> Inquiry | None:
        """The request that waits for an answer."""
        return self.current.owed.inquiry if self.current is not None and self.current.owed else None

    def record_now(self) -> Record | None:
        """What comes back, or was promised."""
        return self.current.record if self.current is not None else None

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """The week's number and its days, and how much is late."""
        say, late = self.say, sum(item.late for item in self.items)
        clock = [Run("▲ " + say.plural("{n} late", "{n} late", late), Ink.RED)] if late else ()
        number = self.monday.isocalendar().week
        last = self.days[-1] if self.days else self.monday + WEEK
        span = say.text("{first} to {last}", first=say.day(self.monday), last=say.day(last))
        return say.text("Week {number}", number=number), span, clock

    def table(self, width: int) -> Table:
        """The grid; without anything, what fills it."""
        grid = Grid(
            days=self.days,
            shown=self.shown,
            index=self.index,
            today=self.kit.desk.today(),
            calendar=self.kit.desk.context.calendar,
            airy=self.size.height >= 30,
        )
        table = week_table(grid, self.say, width)
        room = self.query_one("#list", LineView).size.height - len(table.lines) - 1
        if self.items and not self.filter:
            table.lines = [*table.lines, *coming_lines(self.later, self.say, width, room)]
        if not self.items:
            table.lines = [*table.lines, *self._empty()]
        return table

    def _empty(self) -> list[Line]:
        say = self.say
        keys = [
            Run(".", bold=True, act="run:week.next"),
            muted(f" {say.text('next week')}     ", "run:week.next"),
            Run("n", bold=True, act="run:request.new"),
            muted(f" {say.text('type one in')}", "run:request.new"),
        ]
        return [BLANK, indented([strong(say.text("Nothing falls in this week."))]), indented(keys)]

    def draw(self) -> None:
        """The grid, and the highlighted item in full."""
        super().draw()
        paper = self.query_one("#paper", LineView)
        paper.show(detail_lines(self.current, self.say, paper.size.width))

    # -- walking

    @runs("week.day")
    def day_after(self) -> None:
        """The first item of a later day; after the last day, what is late."""
        self._walk(1)

    @runs("week.day_before")
    def day_before(self) -> None:
        """The first item of an earlier day."""
        self._walk(-1)

    def _walk(self, by: int) -> None:
        if self.current is None:
            return
        spots = [(item.late, None if item.late else item.column) for item in self.shown]
        stops = [n for n, spot in enumerate(spots) if not n or spots[n - 1] != spot]
        here = max(n for n, stop in enumerate(stops) if stop <= self.index)
        self.index = stops[max(0, min(len(stops) - 1, here + by))]
        self.redraw()

    @runs("week.next")
    def next_week(self) -> None:
        """Seven days on."""
        self._turn(self.monday + WEEK)

    @runs("week.previous")
    def previous_week(self) -> None:
        """Seven days back."""
        self._turn(self.monday - WEEK)

    @runs("week.now")
    def this_week(self) -> None:
        """Back to today's."""
        self._turn(self._this_monday())

    def _turn(self, monday: date) -> None:
        self.monday, self.index = monday, 0
        self.reload()

    # -- acting

    @runs("week.open")
    def open_current(self) -> None:
        """Write the answer, or what the line calls for."""
        item = self.current
        if item is not None and item.owed is not None:
            self.post_message(Go(PlaceName.COMPOSE, item.uid))
        elif item is not None and item.record is not None:
            self.run_safely(partial(self.open_record, item.record, item.client.uid))

    @runs("week.client")
    def client(self) -> None:
        """The card of the person."""
        if self.current is not None:
            self.post_message(Go(PlaceName.CLIENT, self.current.client.uid))

    @runs("week.late")
    def answer_late(self) -> None:
        """Write the answer, with a word for the delay."""
        if self.current is not None and self.current.owed is not None:
            self.post_message(Go(PlaceName.COMPOSE, self.current.uid, late=True))

    @runs("week.receipt")
    def receipt(self) -> None:
        """Say that the request arrived and will be answered."""
        owed = self.owed_now()
        if owed is not None:
            self.send_receipt(owed)

    @runs("week.postpone")
    def postpone(self) -> None:
        """To another day; a promise keeps its own."""
        self.put_off()

    @runs("week.done")
    async def done(self) -> None:
        """Kept, done, or no answer needed."""
        await self.tick_off()

    @runs("week.drop")
    async def drop(self) -> None:
        """It will not come back."""
        await self.drop_now()

    @runs("week.ics")
    def calendar(self) -> None:
        """All that is shown, as a file for a calendar."""
        if not self.shown:
            self.tell(N_("Nothing falls in this week."), Mood.PLAIN)
            return
        path = write_calendar(self.kit.desk, self.shown, self.monday, self.say)
        self.wrote(path)
