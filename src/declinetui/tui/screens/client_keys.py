"""What a client’s card offers beside reading it: circle, offers, the frank letter, and all that was said."""

from collections.abc import Sequence
from functools import partial

from declinetui.commands import Need
from declinetui.domain.ledger import OfferOutcome
from declinetui.domain.people import Circle
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.dispatch import runs
from declinetui.tui.messages import Mood, Reopen
from declinetui.tui.screens.listing import Listing
from declinetui.tui.screens.place import Place
from declinetui.workflow.people.card import ClientCard
from declinetui.workflow.requests.request import PastRow

OUTCOMES = (OfferOutcome.ACCEPTED, OfferOutcome.REFUSED, OfferOutcome.SILENT)
"""By the digits 1 to 3."""
SHORT = (N_("taken up"), N_("turned down"), N_("left unanswered"))


class ClientKeys(Listing[PastRow]):
    """Keys of the card; the screen shows it."""

    card: ClientCard | None = None

    def facts(self) -> frozenset[Need]:
        """What stands on the card."""
        found, card = set(super().facts()), self.card
        if card is not None and card.offers:
            found.add(Need.OFFER)
        if card is not None and card.bowl.full:
            found.add(Need.FULL_BOWL)
        if card is not None and card.client.circle:
            found.add(Need.CIRCLE)
        return frozenset(found)

    @runs("client.offer")
    async def offer(self, figure: int) -> None:
        """What became of the offer that stands, by one key."""
        from declinetui.workflow.follow.offers import settle_offer

        if self.card is not None and self.card.offers and figure <= len(OUTCOMES):
            offer = self.card.offers[0]
            await self.save(partial(settle_offer, self.kit.desk.context, offer, OUTCOMES[figure - 1]))

    @runs("client.end")
    def end(self) -> None:
        """The frank letter."""
        from declinetui.tui import beside

        if self.card is not None:
            self.post_message(Reopen(beside.ending(self.kit.desk, self.card.client.uid)))

    @runs("client.join")
    def join(self) -> None:
        """Put the client in a circle: one that is there, or a new one by its name."""
        self.begin(self._join())

    async def _join(self) -> None:
        from declinetui.workflow.people.circles import circles, join

        say, card, context = self.say, self.card, self.kit.desk.context
        if card is None:
            return
        rows: list[Row[Circle | str]] = [
            Row(circle, circle.name, note=_names([c.name or c.organisation for c in clients]))
            for circle, clients in circles(context)
        ]
        pick = Pick[Circle | str](
            say, say.text("They know each other: which circle?"), rows, fresh=self._fresh
        )
        circle = await self.app.push_screen_wait(pick)
        if circle is None:
            return

        def work() -> Message:
            joined = join(context, card.client, circle)
            return Message("in the circle “{circle}”", circle=joined.name)

        await self.save(work)

    def _fresh(self, typed: str) -> Row[Circle | str]:
        return Row(typed, self.say.text("a new circle: {name}", name=typed))

    @runs("client.leave")
    async def leave(self) -> None:
        """Out of the circle."""
        from declinetui.workflow.people.circles import leave

        if self.card is not None and self.card.client.circle:
            await self.save(partial(leave, self.kit.desk.context, self.card.client))
        else:
            self.tell(N_("This client is in no circle set by hand."), Mood.PLAIN)

    @runs("said.search")
    def search(self) -> None:
        """All that was ever sent, by its words."""
        self.begin(search_said(self))


async def search_said(place: Place) -> None:
    """Look for words in every letter sent, and read the one that was meant."""
    from declinetui.tui.dialogs.read import Read
    from declinetui.tui.dialogs.said import Said

    reply = await place.app.push_screen_wait(Said(place.kit))
    if reply is not None:
        client = place.kit.desk.store.clients.get(reply.client)
        name = (client.name or client.organisation) if client is not None else "?"
        title = place.say.text("{client}, {day}", client=name, day=reply.sent.date())
        place.app.push_screen(Read(place.say, title, reply.text))


def _names(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + ("…" if len(names) > 3 else "")
