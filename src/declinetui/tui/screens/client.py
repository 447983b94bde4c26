"""One client: what is known, what was told, what was promised."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.errors import DeclineError
from declinetui.l10n.marks import N_
from declinetui.tui import deeds
from declinetui.tui.dialogs.read import Read
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import Run, muted
from declinetui.tui.messages import Go, Mood, PlaceName
from declinetui.tui.screens.client_edit import edited_field
from declinetui.tui.screens.client_keys import ClientKeys
from declinetui.tui.screens.client_view import exchange_table, page_lines
from declinetui.tui.screens.listing import Table
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.workflow.people.past import words_of
from declinetui.workflow.requests.request import PastRow


class ClientScreen(ClientKeys):
    """Facts and bowl on the desk, exchanges on the paper."""

    CSS_PATH = "../styles/client.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.CLIENT,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.uid = ""
        self._texts: dict[str, str] = {}
        """What was written, by reply or request: the filter looks into it."""

    def show(self, uid: str) -> None:
        """Open another client."""
        self.uid, self.index = uid, 0
        self.reload()

    def body(self) -> Iterable[Widget]:
        """Facts, then the list."""
        yield Field(id="filter", placeholder=self.say.text("filter"))
        yield LineView(id="facts")
        yield LineView(id="list", more=True)

    def load(self) -> tuple[PastRow, ...]:
        """The card, read again."""
        self.card = self.kit.desk.client_card(self.uid) if self.uid else None
        store, rows = self.kit.desk.store, self.card.timeline if self.card else ()
        self._texts = {row.reply or row.inquiry: words_of(store, row) for row in rows}
        return rows

    def words(self, item: PastRow) -> str:
        """What about, and all that was said in it."""
        return f"{item.about} {self.say.render(item.label)} {self._texts.get(item.reply or item.inquiry, '')}"

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """The client, and the next answer owed to them."""
        name = self.card.client.name or self.card.client.organisation if self.card else ""
        owed = next((r for r in self.kit.desk.agenda(suggest=False).owed if r.client.uid == self.uid), None)
        clock = self.kit.voice_clock(owed.clock.due) if owed else (muted(""),)
        return self.say.text("Clients"), name, clock

    def table(self, width: int) -> Table:
        """The exchanges."""
        return exchange_table(self.shown, self.index, self.say, width)

    def draw(self) -> None:
        """Facts above, exchanges below."""
        if self.card is not None:
            facts = self.query_one("#facts", LineView)
            lines = page_lines(self.card, self.say, self.size.width, airy=self.size.height >= 30)
            facts.styles.height = min(len(lines), max(4, self.size.height - 11))
            facts.show(lines)
        super().draw()

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click on an outcome settles the offer; the list sees to the others."""
        kind, _, figure = event.act.partition(":")
        if kind == "offer":
            self.begin(self.offer(int(figure)))

    @runs("client.open")
    def open_current(self) -> None:
        """Read the letter that was sent, or what the client wrote."""
        row = self.current
        text = words_of(self.kit.desk.store, row) if row is not None else ""
        if row is None or not text:
            self.tell(N_("No letter was kept for this one."), Mood.PLAIN)
            return
        about = row.about or self.say.words(row.label)
        self.app.push_screen(Read(self.say, self.say.text("{about}, {day}", about=about, day=row.day), text))

    @runs("client.edit")
    def edit(self) -> None:
        """Correct the card."""
        self.begin(self._edit())

    async def _edit(self) -> None:
        if self.card is None:
            return
        client, changed, why = self.card.client, None, ""
        while (changed := await edited_field(self, client, again=changed, why=why)) is not None:
            field, value = changed
            try:
                await self.save(partial(deeds.change_client, self.kit.desk, client, field, value))
                return
            except DeclineError as error:
                why = self.failed(error)

    @runs("client.export")
    def export(self) -> None:
        """All that may be handed out about the client, as a page."""
        from declinetui.workflow.people import dossier

        if self.card is not None:
            desk = self.kit.desk
            self.wrote(dossier.write(desk.context, self.card.client.uid, desk.export_folder))

    @runs("client.back")
    def back(self) -> None:
        """Back to the list of clients."""
        self.post_message(Go(PlaceName.CLIENTS))
