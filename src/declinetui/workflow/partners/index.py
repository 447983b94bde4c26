"""The directory's indexes, kept as long as the partners stand as they are: built once, asked at each key."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from declinetui.domain.ledger import Referral
from declinetui.domain.people import Partner
from declinetui.store import Store

if TYPE_CHECKING:
    from declinetui.directory.names import NameIndex
    from declinetui.directory.need import Need, Suggestion
    from declinetui.directory.suggest import NeedIndex


@dataclass(frozen=True, slots=True)
class Indexes:
    """Who answers to a name and who answers to a need, for one state of the partners."""

    partners: tuple[Partner, ...]
    names: "NameIndex"
    needs: "NeedIndex"


@dataclass(frozen=True, slots=True)
class _Asked:
    """The last question with its answer."""

    indexes: Indexes
    history: tuple[Referral, ...]
    need: "Need"
    today: date
    answer: "tuple[Suggestion, ...]"

    def holds(self, indexes: Indexes, history: tuple[Referral, ...], need: "Need", today: date) -> bool:
        """True when nothing it depends on has changed."""
        same = self.indexes is indexes and self.history is history
        return same and (self.need, self.today) == (need, today)


class PartnerIndex:
    """Holds the indexes of the newest partners.

    The store gives the same tuple as long as no partner changed, whatever else was written: that tuple
    is the revision. A whole new pair is published at once, so a thread may prepare while another asks.
    """

    def __init__(self) -> None:
        self._built: Indexes | None = None
        self._asked: _Asked | None = None

    def of(self, store: Store) -> Indexes:
        """The indexes of the partners as they stand now; builds them when a partner changed."""
        partners = store.partners.all()
        built = self._built
        if built is None or built.partners is not partners:
            built = self._built = _build(partners)
        return built

    def suggest(self, store: Store, need: "Need", today: date) -> "tuple[Suggestion, ...]":
        """Everyone who fits a need, best first; the last answer is kept, for a draft asks at every choice."""
        indexes, history = self.of(store), store.referrals.all()
        asked = self._asked
        if asked is None or not asked.holds(indexes, history, need, today):
            found = indexes.needs.suggest(need, today=today, limit=len(indexes.partners), history=history)
            asked = self._asked = _Asked(indexes, history, need, today, tuple(found))
        return asked.answer

    def ready(self, store: Store) -> bool:
        """True when asking costs no building."""
        return self._built is not None and self._built.partners is store.partners.all()


def _build(partners: tuple[Partner, ...]) -> Indexes:
    """About 0.2 ms a partner, and half a second for the lexicon the first time: imported when asked for."""
    from declinetui.directory.names import NameIndex
    from declinetui.directory.suggest import NeedIndex

    needs = NeedIndex(partners)
    needs.prepare()
    return Indexes(partners, NameIndex(partners), needs)
