"""Everyone who ever asked."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.domain.people import Client
from declinetui.l10n.marks import N_
from declinetui.l10n.numbers import percent
from declinetui.tui import deeds
from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, strong
from declinetui.tui.messages import Go, Mood, PlaceName
from declinetui.tui.screens.listing import LongList, Table
from declinetui.tui.screens.sifted import Sifted
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.workflow.partners.index import client_words
from declinetui.workflow.people import people
from declinetui.workflow.people.people import Double

WHO, FIRM, COUNT, LAST = 26, 28, 12, 14


@dataclass(frozen=True, slots=True)
class Known:
    """A client with the figures of the list."""

    client: Client
    answers: int
    last: date | None


class ClientsScreen(Sifted[Known]):
    """One row a client; Enter opens the card."""

    CSS_PATH = "../styles/lists.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.CLIENTS,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._by_last = False

    def body(self) -> Iterable[Widget]:
        """Filter and list."""
        yield Field(id="filter", placeholder=self.say.text("filter"))
        yield LineView(id="list", more=True)

    def load(self) -> tuple[Known, ...]:
        """Clients with their number of answers and the last one."""
        answered: dict[str, list[date]] = {}
        for reply in self.kit.desk.store.replies.all():
            answered.setdefault(reply.client, []).append(reply.sent.date())
        known = tuple(
            Known(c, len(answered.get(c.uid, [])), max(answered.get(c.uid, []), default=None))
            for c in self.kit.desk.clients()
        )
        if self._by_last:
            return tuple(sorted(known, key=lambda k: k.last or date.min, reverse=True))
        return known

    def words(self, item: Known) -> str:
        """Name, firm and address."""
        return client_words(item.client)

    def heard(self, typed: str) -> tuple[Known, ...]:
        """Names as the finder hears them, then firms and addresses."""
        known = {item.client.uid: item for item in self.items}
        found = (known.get(client.uid) for client in people.sift(self.kit.desk.context, typed))
        return tuple(item for item in found if item is not None)

    def heard_already(self) -> bool:
        """Whether the names were read."""
        return self.kit.desk.context.client_index.names_read

    def listen(self) -> None:
        """Read the names."""
        people.sift(self.kit.desk.context, "")

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """How many, and in which order."""
        order = self.say.text("latest first") if self._by_last else self.say.text("by name")
        count = f"{len(self.shown)} · " if self.items else ""
        return self.say.text("Clients"), f"{count}{order}", ()

    def table(self, width: int) -> Table:
        """Columns: who, firm, answers, last."""
        if not self.items:
            return Table(self._empty(), [])
        head = [*cell(muted(self.say.text("who")), WHO), *cell(muted(self.say.text("organisation")), FIRM)]
        head += [*cell(muted(self.say.text("answers")), COUNT), muted(self.say.text("last"))]
        return LongList([indented(head), BLANK], len(self.shown), self._line).table()

    def _line(self, number: int) -> Line:
        runs, act = self._row(self.shown[number], here=number == self.index), f"row:{number}"
        return listed(runs, here=number == self.index, act=act)

    def _row(self, known: Known, *, here: bool) -> tuple[Run, ...]:
        client = known.client
        name = client.name or client.organisation or client.email or "—"
        return (
            Run("  "),
            *cell(Run(clip(name, WHO - 1), bold=here), WHO),
            *cell(Run(clip(client.organisation, FIRM - 1), Ink.MUTED), FIRM),
            *cell(Run(str(known.answers) if known.answers else "—", Ink.MUTED), COUNT),
            *cell(muted(self.say.day(known.last) if known.last else ""), LAST),
        )

    def _empty(self) -> list[Line]:
        key = Run("+", bold=True, act="run:list.add")
        return [
            indented([strong(self.say.text("No client yet."))]),
            BLANK,
            indented([muted(self.say.text("Whoever you answer comes here by themselves."))]),
            indented([key, muted(f" {self.say.text('add one now')}", "run:list.add")]),
        ]

    @runs("clients.open")
    def open_current(self) -> None:
        """The card."""
        if self.current is not None:
            self.post_message(Go(PlaceName.CLIENT, self.current.client.uid))

    @runs("list.sort")
    def sort(self) -> None:
        """By name, or the latest first."""
        self._by_last = not self._by_last
        self.reload()

    @runs("list.add")
    def add(self) -> None:
        """A client by name."""
        self.begin(self._add())

    async def _add(self) -> None:
        def dialog(typed: str | None, why: str) -> Ask:
            return Ask(self.say, self.say.text("Name of the client"), typed or "", help_=why)

        await self.save_asked(dialog, lambda typed: deeds.add_client(self.kit.desk, typed.strip()))

    @runs("said.search")
    def search(self) -> None:
        """All that was ever sent, by its words."""
        from declinetui.tui.screens.client_keys import search_said

        self.begin(search_said(self))

    @runs("clients.doubles")
    def doubles(self) -> None:
        """Cards that are likely one person: pick a pair to make it one."""
        self.tell(N_("The cards are being compared…"), Mood.PLAIN)
        self.begin_quietly(self._doubles())

    async def _doubles(self) -> None:
        from declinetui.workflow.people.people import duplicates, merge

        say, context = self.say, self.kit.desk.context
        found = await asyncio.to_thread(duplicates, context)  # long for thousands: saves do not wait for it
        if not self.is_current:
            return
        if not found:
            self.tell(N_("No two cards look like one person."), Mood.PLAIN)
            return
        rows = [
            Row(pair, _both(pair), note=percent(round(100 * pair.score), say.catalog.lang)) for pair in found
        ]
        title = say.text("Likely one person: Enter makes them one card")
        pick = Pick(say, title, rows)
        pick.set_class(True, "-wide")
        pair = await self.app.push_screen_wait(pick)
        if pair is not None:
            await self.save(partial(merge, context, pair.kept, pair.merged))


def _both(pair: Double) -> str:
    """Both cards in a line: the one that stays, then the one that joins it."""
    return "  ←  ".join(
        " · ".join(dict.fromkeys(filter(None, (c.name, c.organisation, c.email or c.phone))))
        for c in (pair.kept, pair.merged)
    )
