"""The directory's indexes, kept as long as the partners stand as they are: built once, asked at each key."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from declinetui.domain.people import Partner
from declinetui.store import Store

if TYPE_CHECKING:
    from declinetui.directory.names import NameIndex
    from declinetui.directory.suggest import NeedIndex


@dataclass(frozen=True, slots=True)
class Indexes:
    """Who answers to a name and who answers to a need, for one state of the partners."""

    partners: tuple[Partner, ...]
    names: "NameIndex"
    needs: "NeedIndex"


class PartnerIndex:
    """Holds the indexes of the newest partners.

    The store gives the same tuple as long as no partner changed, whatever else was written: that tuple
    is the revision. A whole new pair is published at once, so a thread may prepare while another asks.
    """

    def __init__(self) -> None:
        self._built: Indexes | None = None

    def of(self, store: Store) -> Indexes:
        """The indexes of the partners as they stand now; builds them when a partner changed."""
        partners = store.partners.all()
        built = self._built
        if built is None or built.partners is not partners:
            built = self._built = _build(partners)
        return built

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
