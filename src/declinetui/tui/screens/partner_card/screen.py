"""One partner: every field typed over in place, consent, availability, and outcomes by one key."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from declinetui.commands import Context, Need
from declinetui.domain.people import Partner
from declinetui.errors import DeclineError, InputError, Message, NotFoundError
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dialogs.longtext import LongText
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.dialogs.pick import Row as PickRow
from declinetui.tui.dispatch import NotMineError, runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import Run
from declinetui.tui.messages import Go, Mood, PlaceName
from declinetui.tui.screens.inplace import InPlace
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.partner_card import fields
from declinetui.tui.screens.partner_card.paper import brief_lines, paper_lines
from declinetui.tui.screens.partner_card.view import LABEL, OUTCOMES, CardRow, card_table
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.workflow.partners import partners, referrals
from declinetui.workflow.partners.card import PartnerCard, partner_card


class PartnerScreen(InPlace[CardRow]):
    """Fields and referrals on the desk, what follows from them on the paper."""

    CSS_PATH = "../../styles/partner.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.PARTNER,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.uid = ""
        self.card: PartnerCard | None = None

    def show(self, uid: str) -> None:
        """Open another partner."""
        self.uid, self.index = uid, 0
        self.close_box()
        self.reload()

    def body(self) -> Iterable[Widget]:
        """List and paper; a few lines above the list where there is no paper."""
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Field(id="filter", placeholder=self.say.text("filter"))
                yield LineView(id="brief")
                yield LineView(id="list", more=True)
            yield LineView(id="paper", more=True)

    def load(self) -> tuple[CardRow, ...]:
        """The card, read again; a partner who left gives an empty one."""
        try:
            self.card = partner_card(self.kit.desk.context, self.uid) if self.uid else None
        except NotFoundError:
            self.card = None
        if self.card is None:
            return ()
        return (*map(CardRow, fields.FIELDS), *(CardRow(referral=r) for r in self.card.referrals))

    def words(self, item: CardRow) -> str:
        """Name and value of a field; client and project of a referral."""
        if item.referral is not None:
            return f"{item.referral.client.name} {item.referral.client.organisation} {item.referral.about}"
        held = self.card and fields.shown(item.field, self.card.partner, self.say, self._today)
        return f"{self.say.text(fields.FIELDS[item.field])} {held or ''}"

    @property
    def _today(self) -> date:
        return self.kit.desk.today()

    def facts(self) -> frozenset[Need]:
        """A referral under the cursor can be given an outcome."""
        found = set(super().facts())
        if self.current is not None and self.current.referral is not None:
            found.add(Need.REFERRAL)
        return frozenset(found)

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """The partner and the firm."""
        partner = self.card.partner if self.card else None
        parts = dict.fromkeys(filter(None, (partner.name, partner.organisation))) if partner else ()
        return self.say.text("Partners"), " · ".join(parts), ()

    def table(self, width: int) -> Table:
        """Fields, then referrals."""
        if self.card is None:
            return Table([], [])
        airy = self.size.height >= 30
        return card_table(self.card, self.shown, self.index, self.kit, width, airy=airy)

    def draw(self) -> None:
        """The list, and beside or above it what follows."""
        super().draw()
        paper, brief = self.query_one("#paper", LineView), self.query_one("#brief", LineView)
        card = self.card
        if paper.display:
            paper.show(paper_lines(card, self.say, paper.size.width) if card else [])
        if brief.display:
            brief.show(brief_lines(card, self.say, brief.size.width) if card else [])

    # -- keys

    @runs("partner.edit")
    def open_current(self) -> None:
        """Type over the field, choose among its values, or write the note."""
        row, card = self.current, self.card
        if row is None or card is None:
            return
        if row.referral is not None:
            self.post_message(Go(PlaceName.CLIENT, row.referral.client.uid))
        elif row.field in fields.CHOSEN or row.field == "remote":
            self.begin(self._choose(row.field, card.partner))
        elif row.field == "notes":
            self.begin(self._write(card.partner))
        else:
            typed = fields.typed(row.field, card.partner)
            self.type_over(typed, LABEL + 2, lambda word: self._typed(row.field, word))

    @runs("partner.free")
    def free(self) -> None:
        """Type when the partner is available."""
        names = [row.field for row in self.shown]
        if "available_from" in names:
            self.index = names.index("available_from")
            self.open_current()

    def _typed(self, name: str, word: str) -> Callable[[], Message]:
        return self._changed(**{name: fields.understood(name, word, self.kit.desk)})

    async def _choose(self, name: str, partner: Partner) -> None:
        say = self.say
        choices: list[PickRow[Any]]
        if name == "remote":
            choices = [PickRow("yes", say.text("yes")), PickRow("no", say.text("no")), PickRow("", "—")]
        else:
            kind: type[StrEnum] = fields.CHOSEN[name]
            choices = [PickRow(m, fields.choice_words(name, m, say)) for m in kind]
        picked = await self.app.push_screen_wait(Pick(say, say.text(fields.FIELDS[name]), choices))
        if picked is not None:
            value = {"yes": True, "no": False}.get(picked) if name == "remote" else picked
            await self.save(self._changed(**{name: value}))

    async def _write(self, partner: Partner) -> None:
        title, text, why = self.say.text(fields.FIELDS["notes"]), partner.notes, ""
        while True:
            typed = await self.app.push_screen_wait(LongText(self.say, title, text, help_=why))
            if typed is None:
                return
            try:
                await self.save(self._changed(notes=typed.strip()))
                return
            except DeclineError as error:
                text, why = typed, self.failed(error)

    def _changed(self, **values: Any) -> Callable[[], Message]:
        """What lays other values over the card, for the thread that saves."""
        if self.card is None:
            raise NotMineError
        context, was = self.kit.desk.context, self.card.partner

        def change() -> Message:
            now = partners.change(context, was, replace(was, **values))
            return Message("changed: {name}", name=now.name)

        return change

    @runs("partner.outcome")
    async def outcome(self, figure: int) -> None:
        """What became of the client sent there, by one key."""
        row = self.current
        if row is not None and row.referral is not None and 1 <= figure <= len(OUTCOMES):
            context, referral = self.kit.desk.context, row.referral.referral
            await self.save(partial(referrals.settle_referral, context, referral, OUTCOMES[figure - 1]))

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """A click on an outcome gives it to the highlighted client; the list sees to the others."""
        kind, _, figure = event.act.partition(":")
        if kind == "outcome":
            self.begin(self.outcome(int(figure)))

    @runs("partner.consent")
    def consent(self) -> None:
        """Given or taken back, with its day."""
        if self.card is not None:
            self.begin(self._consent(self.card.partner))

    async def _consent(self, partner: Partner) -> None:
        say, context = self.say, self.kit.desk.context
        choices = [
            ("c", say.text("agrees to be named, with contact details"), "contact"),
            ("n", say.text("agrees to be named, without contact details"), "name"),
            ("d", say.text("agreed on another day, with contact details"), "day"),
        ]
        if partner.consent is not None and partner.consent.withdrawn is None:
            choices.append(("w", say.text("takes the agreement back today"), "withdraw"))
        picked = await self.app.push_screen_wait(Letters(say, say.text("Consent"), choices))
        if picked is None:
            return
        if picked == "withdraw":
            await self.save(partial(partners.withdraw_consent, context, partner))
        elif picked == "day":
            typed = await self.app.push_screen_wait(Ask(say, say.text("Agreed on")))
            if typed:
                day = self._past_day(typed)
                await self.save(partial(partners.give_consent, context, partner, day=day))
        else:
            contact = picked == "contact"
            await self.save(partial(partners.give_consent, context, partner, contact=contact))

    def _past_day(self, typed: str) -> date:
        day = fields.understood("available_from", typed, self.kit.desk)
        if not isinstance(day, date) or day > self._today:
            raise InputError(Message("An agreement has a day that is past."))
        return day

    @runs("partner.ask")
    def ask(self) -> None:
        """The question for a consent, on the clipboard, in the partner's language."""
        if self.card is not None:
            note = referrals.consent_note(self.kit.desk.context, self.card.partner)
            self.app.copy_to_clipboard(f"{note.subject}\n\n{note.body}")
            self.tell(N_("The question to {partner} is on the clipboard · c notes the answer"),
                      partner=note.partner.name)  # fmt: skip

    @runs("partner.remove")
    async def take_out(self) -> None:
        """Out of the directory; u brings the card back."""
        if self.card is not None:
            self.did(await self.kit.aside(partial(partners.remove, self.kit.desk.context, self.card.partner)))
            self.post_message(Go(PlaceName.PARTNERS))

    @runs("partner.back")
    def back(self) -> None:
        """Back to the list."""
        self.post_message(Go(PlaceName.PARTNERS))

    def reload(self) -> None:
        """Read the card again; say so when it is gone."""
        super().reload()
        if self.uid and self.card is None and self.is_attached:
            self.tell(N_("This partner is no longer in the directory."), Mood.CARE)
