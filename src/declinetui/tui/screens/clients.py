"""Everyone who ever asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.domain.people import Client
from declinetui.tui import deeds
from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, focused, indented, muted, strong
from declinetui.tui.messages import Go, PlaceName
from declinetui.tui.screens.listing import Listing, LongList, Table
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView

WHO, FIRM, COUNT, LAST = 26, 28, 12, 14


@dataclass(frozen=True, slots=True)
class Known:
    """A client with the figures of the list."""

    client: Client
    answers: int
    last: date | None


class ClientsScreen(Listing[Known]):
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
        return f"{item.client.name} {item.client.organisation} {item.client.email}"

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
        return focused(runs, act=act) if number == self.index else Line(runs, act=act)

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
