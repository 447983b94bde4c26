"""People one can send a request on to."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from declinetui.commands import Context
from declinetui.domain.people import Partner
from declinetui.tui import deeds
from declinetui.tui.dispatch import runs
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, strong
from declinetui.tui.screens.listing import LongList, Table
from declinetui.tui.screens.partner_keys import PartnerKeys
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.partners import partners
from declinetui.workflow.partners.index import partner_words

TONGUES, SENT, CONSENT = 8, 17, 14
NARROW = 80
"""Columns below which only names, skills and consent are told."""


class PartnersScreen(PartnerKeys):
    """One row a partner: skills, languages, people sent, consent."""

    CSS_PATH = "../styles/lists.tcss"
    own_contexts: ClassVar[tuple[Context, ...]] = (Context.PARTNERS,)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._by_trust = False

    def body(self) -> Iterable[Widget]:
        """Filter and list."""
        yield Field(id="filter", placeholder=self.say.text("filter"))
        yield LineView(id="list", more=True)

    def load(self) -> tuple[Partner, ...]:
        """Partners by name, or the most trusted first."""
        found = self.kit.desk.partners()
        return tuple(sorted(found, key=lambda p: -p.trust)) if self._by_trust else found

    def show(self, uid: str) -> None:
        """Highlight one."""
        self.reload()
        self.index = next((i for i, p in enumerate(self.shown) if p.uid == uid), 0)
        self.redraw()

    def words(self, item: Partner) -> str:
        """Name, firm, trade, skills, place."""
        return partner_words(item)

    def heard(self, typed: str) -> tuple[Partner, ...]:
        """Names as `partners match` hears them, then skills and places."""
        return partners.sift(self.kit.desk.context, typed)

    def heard_already(self) -> bool:
        """Whether the names were read."""
        return self.kit.desk.context.partner_index.names_read

    def listen(self) -> None:
        """Read the names."""
        partners.sift(self.kit.desk.context, "")

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """How many, and in which order."""
        order = self.say.text("most trusted first") if self._by_trust else self.say.text("by name")
        count = f"{len(self.shown)} · " if self.items else ""
        return self.say.text("Partners"), f"{count}{order}", ()

    def table(self, width: int) -> Table:
        """Columns: who, skills, languages, people sent, consent."""
        if not self.items:
            return Table(self._empty(width), [])
        who = 36 if width >= 110 else 24 if width >= NARROW else 22
        more = TONGUES + SENT if width >= NARROW else 0
        skills = width - 3 - who - more - CONSENT
        head = [*cell(muted(self.say.text("who")), who), *cell(muted(self.say.text("skills")), skills)]
        if more:
            head += [*cell("", TONGUES), *cell(muted(self.say.text("people sent")), SENT)]
        head.append(muted(self.say.text("consent")))
        shown = self.shown  # a row may be painted after the list changed, before it is drawn anew

        def line(number: int) -> Line:
            here = number == self.index
            runs, act = self._row(shown[number], who, skills, here=here, more=bool(more)), f"row:{number}"
            return listed(runs, here=here, act=act)

        return LongList([indented(head), BLANK], len(shown), line).table()

    def _row(self, partner: Partner, who: int, skills: int, *, here: bool, more: bool) -> tuple[Run, ...]:
        say, today = self.say, self.kit.desk.today()
        firm = "" if partner.organisation == partner.name else partner.organisation
        name = " · ".join(filter(None, (partner.name, firm)))
        last = say.day(max(partner.referrals)) if partner.referrals else ""
        sent = f"{len(partner.referrals)} · {last}" if partner.referrals else "—"
        allowed = partner.consent is not None and partner.consent.allows_contact(today)
        consent = (
            Run(f"✓ {say.day(partner.consent.given)}", Ink.OK)
            if allowed and partner.consent
            else muted(say.text("to ask"))
        )
        tongues = "·".join(lang.upper() for lang in partner.languages)
        return (
            Run("  "),
            *cell(Run(clip(name, who - 1), bold=here), who),
            *cell(muted(clip(", ".join(partner.skills), skills - 1)), skills),
            *((*cell(muted(tongues), TONGUES), *cell(muted(sent), SENT)) if more else ()),
            *cell((consent,), CONSENT),
        )

    def _empty(self, width: int) -> list[Line]:
        key = Run("+", bold=True, act="run:list.add")
        what = self.say.text("A partner is someone you would gladly send a client to.")
        return [
            indented([strong(self.say.text("No partner yet."))]),
            BLANK,
            *(indented([muted(row)]) for row in wrap_text(what, width - 4)),
            indented([key, muted(f" {self.say.text('add one now')}", "run:list.add")]),
        ]

    @runs("partners.consent")
    async def consent(self) -> None:
        """Agreed today, or taken back."""
        if self.current is not None:
            await self.save(partial(deeds.consent_today, self.kit.desk, self.current))

    @runs("list.sort")
    def sort(self) -> None:
        """By name, or the most trusted first."""
        self._by_trust = not self._by_trust
        self.reload()
