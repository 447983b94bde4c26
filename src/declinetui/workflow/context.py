"""What every use case needs, injected once by bootstrap: clock, uids, store, engine, words."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from declinetui.advice.review import review
from declinetui.domain.draft import Draft
from declinetui.domain.findings import Finding
from declinetui.domain.people import Profile
from declinetui.domain.situation import Situation
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.l10n.catalog import Catalog
from declinetui.phrasing.engine import Engine
from declinetui.store import Store
from declinetui.workflow.partner_index import PartnerIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One user's desk, as values and services; nothing here is global."""

    clock: Callable[[], datetime]
    uids: Callable[[], str]
    store: Store
    engine: Engine
    profile: Profile
    calendar: WorkCalendar
    catalog: Catalog
    seed: int = 0
    partner_index: PartnerIndex = field(default_factory=PartnerIndex, compare=False)

    @property
    def now(self) -> datetime:
        """Local time, without zone."""
        return self.clock()

    @property
    def today(self) -> date:
        """The user's day."""
        return self.clock().date()

    def with_profile(self, profile: Profile) -> "Context":
        """The same desk for another profile."""
        return replace(self, profile=profile)

    def review(self, situation: Situation, draft: Draft) -> tuple[Finding, ...]:
        """All findings, with the working days of the user."""
        return review(situation, draft, self.calendar)
