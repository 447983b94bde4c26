"""What every use case needs, injected once by bootstrap: clock, uids, store, engine, words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from declinetui.advice.clock import due_on
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Profile
from declinetui.domain.terms import Relation
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.l10n.catalog import Catalog
from declinetui.store import Store
from declinetui.workflow.partners.index import ClientIndex, PartnerIndex

if TYPE_CHECKING:
    from declinetui.domain.draft import Draft
    from declinetui.domain.findings import Finding
    from declinetui.domain.situation import Situation
    from declinetui.phrasing.engine import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One user's desk, as values and services; nothing here is global."""

    clock: Callable[[], datetime]
    uids: Callable[[], str]
    store: Store
    make_engine: Callable[[], Engine]
    """Gives the one engine; it is loaded when a letter is first wanted, not at the start."""
    profile: Profile
    calendar: WorkCalendar
    catalog: Catalog
    seed: int = 0
    answer_days: Mapping[Relation, int] = field(default_factory=dict)
    """Working days allowed for an answer, where the user set them for a relation."""
    partner_index: PartnerIndex = field(default_factory=PartnerIndex, compare=False)
    client_index: ClientIndex = field(default_factory=ClientIndex, compare=False)

    @property
    def engine(self) -> Engine:
        """The engine of all letters."""
        return self.make_engine()

    @property
    def now(self) -> datetime:
        """Local time, without zone."""
        return self.clock()

    @property
    def today(self) -> date:
        """The user's day."""
        return self.clock().date()

    def with_profile(self, profile: Profile) -> Context:
        """The same desk for another profile."""
        return replace(self, profile=profile)

    def review(self, situation: Situation, draft: Draft) -> tuple[Finding, ...]:
        """All findings, with the working days of the user."""
        from declinetui.advice.review import review
        from declinetui.domain.draft import Origin

        hand = any(s.origin is Origin.HAND for s in draft.sentences)
        others = self._others(situation) if hand else ()
        return review(situation, draft, self.calendar, others=others)

    def due_on(self, inquiry: Inquiry, relation: Relation) -> date:
        """The day an answer is owed, by the clock and the user's own days for that kind of client."""
        own = self.answer_days.get(relation)
        if own is not None:
            return due_on(inquiry, Relation.NEW, days=own, calendar=self.calendar)
        return due_on(inquiry, relation, days=self.profile.answer_days, calendar=self.calendar)

    def _others(self, situation: Situation) -> tuple[str, ...]:
        """Organisations of other clients: a letter names none. People's names are too common to tell."""
        own = situation.client.organisation.casefold()
        firms = {c.organisation for c in self.store.clients.all() if c.organisation.casefold() != own}
        return tuple(sorted(f for f in firms if f))
