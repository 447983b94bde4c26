"""Everyone who ever asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.domain.people import Client
from declinetui.l10n.marks import N_
from declinetui.tui import deeds
from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, strong
from declinetui.tui.messages import Go, Mood, PlaceName
from declinetui.tui.screens.doubles import propose_doubles
from declinetui.tui.screens.listing import LongList, Table
from declinetui.tui.screens.sifted import Sifted
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.workflow.partners.index import client_words
from declinetui.workflow.people import people

WHO, FIRM, COUNT, LAST = 26, 28, 12, 14
NARROW = 80
"""Columns below which the number of answers is left to the card."""


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
        narrow = width < NARROW
        firm = width - 2 - WHO - LAST - 1 if narrow else FIRM
        head = [*cell(muted(self.say.text("who")), WHO), *cell(muted(self.say.text("organisation")), firm)]
        head += [] if narrow else cell(muted(self.say.text("answers")), COUNT)
        head.append(muted(self.say.text("last")))
        shown = self.shown  # a row may be painted after the list changed, before it is drawn anew

        def line(number: int) -> Line:
            here = number == self.index
            runs = self._row(shown[number], firm, here=here, count=not narrow)
            return listed(runs, here=here, act=f"row:{number}")

        return LongList([indented(head), BLANK], len(shown), line).table()

    def _row(self, known: Known, firm: int, *, here: bool, count: bool) -> tuple[Run, ...]:
        client = known.client
        name = client.name or client.organisation or client.email or "—"
        answers = Run(str(known.answers) if known.answers else "—", Ink.MUTED)
        return (
            Run("  "),
            *cell(Run(clip(name, WHO - 1), bold=here), WHO),
            *cell(Run(clip(client.organisation, firm - 1), Ink.MUTED), firm),
            *(cell(answers, COUNT) if count else ()),
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

    @runs("list.doubles")
    def doubles(self) -> None:
        """Cards that are likely one person: pick a pair to make it one."""
        self.tell(N_("The cards are being compared…"), Mood.PLAIN)
        self.begin_quietly(propose_doubles(self, people.duplicates, people.merge))
