"""The first thing seen: owed answers by clock, follow-ups, promises, one suggestion."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from declinetui.commands import Context, Need
from declinetui.domain.inquiry import Inquiry
from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Run, muted
from declinetui.tui.messages import Go, Mood, PlaceName, Reopen
from declinetui.tui.screens.dated import Dated, Record
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.today.rows import Entry, entries
from declinetui.tui.screens.today.view import empty_lines, list_table, paper_lines, suggestion_lines
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.workflow.follow.agenda import Agenda


class TodayScreen(Dated[Entry]):
    """Lists at the left, the highlighted message on the paper at the right."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.TODAY,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.agenda = Agenda(owed=(), follow_ups=(), promises=())
        self._suggests = False
        """True once what suggestions are made of was read, beside the screen."""
        self._later = False
        """The suggestion was put off for this session."""
        self._shown_once = False
        """False until the list was painted: drafts and the paper, which need more code, come after it."""

    def body(self) -> Iterable[Widget]:
        """List and paper."""
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Field(id="filter", placeholder=self.say.text("filter"))
                yield LineView(id="list", more=True)
            yield LineView(id="paper", more=True)

    def load(self) -> tuple[Entry, ...]:
        """The agenda of the day and the drafts that wait."""
        desk = self.kit.desk
        self.agenda = desk.agenda(suggest=self._suggests)
        started = desk.unfinished() if self._shown_once else ()
        return entries(self.agenda, started, self.say, desk.today())

    def owed_now(self) -> Inquiry | None:
        """The request that waits for an answer."""
        return self.current.owed.inquiry if self.current is not None and self.current.owed else None

    def record_now(self) -> Record | None:
        """What comes back, or was promised."""
        return self.current.record if self.current is not None else None

    def words(self, item: Entry) -> str:
        """Who, what and how."""
        return f"{item.who} {item.what} {item.channel}"

    def facts(self) -> frozenset[Need]:
        """An answer to write, or a suggestion, changes what keys do."""
        found = set(super().facts())
        desk = self.kit.desk
        if not self.items and not desk.demo and not len(desk.store.clients):
            found.add(Need.EMPTY)
        if self.agenda.suggestion is not None and not self._later:
            found.add(Need.SUGGESTION)
        return frozenset(found)

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """The day, and how many answers are late or due."""
        clock: list[Run] = []
        if self.agenda.late:
            clock.append(Run("▲ " + self.say.plural("{n} late", "{n} late", self.agenda.late), Ink.RED))
        if self.agenda.due_today:
            clock += [muted(" · ")] if clock else []
            clock.append(Run(self.say.plural("{n} today", "{n} today", self.agenda.due_today), Ink.AMBER))
        day = self.say.long_day(self.kit.desk.today())
        return self.say.text("Today"), day, clock

    def table(self, width: int) -> Table:
        """Sections, then the suggestion."""
        if not self.items:
            return Table(empty_lines(self.say, width, new=Need.EMPTY in self.facts()), [])
        airy = self.size.height >= 30
        table = list_table(self.shown, self.index, self.say, width, airy=airy, lead=self.size.height >= 20)
        if not self._later and not self.filter:
            tail = suggestion_lines(self.agenda, self.say, width)
            table.lines = [*table.lines, *([BLANK, *tail] if tail else [])]
        return table

    def draw(self) -> None:
        """The list, and what is highlighted on the paper."""
        super().draw()
        if not self._shown_once:
            self._shown_once = True
            self.call_after_refresh(self.run_safely, self._rest)
            return
        paper = self.query_one("#paper", LineView)
        if paper.display and paper.size.width:
            paper.show(paper_lines(self.current, self.kit, paper.size.width), keep=(0, 0))

    def suggest(self) -> None:
        """Suggestions cost nothing from now on: show one, if there is one."""
        self._suggests = True
        if self.kit.desk.agenda().suggestion is not None:
            self.reload()

    def _rest(self) -> None:
        """After the first painting: the drafts that wait, and the message beside the list."""
        if self.kit.desk.drafts_waiting:
            self.reload()
        else:
            self.draw()

    # -- keys

    @runs("today.answer")
    def open_current(self) -> None:
        """Write the answer, take up the draft, or see the client."""
        entry = self.current
        if entry is None:
            return
        if entry.started is not None:
            self.post_message(Reopen(entry.started.session))
        elif entry.owed is not None:
            self.post_message(Go(PlaceName.COMPOSE, entry.owed.inquiry.uid))
        elif entry.record is not None:
            self.run_safely(partial(self.open_record, entry.record, entry.client))

    @runs("today.late")
    def answer_late(self) -> None:
        """Write the answer, with a word for the delay."""
        entry = self.current
        if entry is not None and entry.owed is not None:
            self.post_message(Go(PlaceName.COMPOSE, entry.owed.inquiry.uid, late=True))

    @runs("today.receipt")
    def receipt(self) -> None:
        """Say that the request arrived and will be answered."""
        owed = self.owed_now()
        if owed is not None:
            self.send_receipt(owed)

    @runs("today.postpone")
    async def postpone(self) -> None:
        """An answer: show it again tomorrow. Anything else: ask until when."""
        owed = self.owed_now()
        if owed is not None:
            from declinetui.tui import deeds

            await self.save(partial(deeds.put_off, self.kit.desk, owed))
        else:
            self.put_off()

    @runs("today.postpone_to")
    def postpone_to(self) -> None:
        """To a day of one's own words."""
        self.put_off()

    @runs("today.drop")
    async def drop(self) -> None:
        """It will not come back."""
        await self.drop_now()

    @runs("today.done")
    async def done(self) -> None:
        """Tick the row off; a draft is forgotten, an answer is no longer owed."""
        entry, desk = self.current, self.kit.desk
        if await self.tick_off() or entry is None or entry.started is None:
            return
        await self.kit.aside(partial(desk.discard, entry.started.session))
        self.tell(N_("draft forgotten: {client}"), client=entry.who)
        self.reload()

    @runs("today.client")
    def client(self) -> None:
        """The card of the person."""
        if self.current is not None and self.current.client:
            self.post_message(Go(PlaceName.CLIENT, self.current.client))

    @runs("today.see")
    def see(self) -> None:
        """The partner of the suggestion."""
        if self.agenda.suggestion is not None:
            self.post_message(Go(PlaceName.PARTNERS, self.agenda.suggestion.partner.uid))

    @runs("today.later")
    def later(self) -> None:
        """Not now."""
        self._later = True
        self.tell(N_("The suggestion will come back tomorrow."), Mood.PLAIN)
        self.redraw()
