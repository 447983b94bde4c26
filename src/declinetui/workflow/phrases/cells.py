"""The kinds of situation that a sample walks: reasons with their ways out, excuses, letters beside the no."""

import zlib
from dataclasses import dataclass
from itertools import product

from declinetui.domain.terms import ExcuseFamily, Purpose, Reason, Way

WAYS: dict[Reason, tuple[Way, ...]] = {
    Reason.NO_CAPACITY: (Way.NONE, Way.DATE, Way.PARTNER, Way.PARTNERS, Way.PARTIAL, Way.DISCOUNT),
    Reason.BAD_TIMING: (Way.NONE, Way.DATE, Way.PARTNER),
    Reason.RATE_TOO_LOW: (Way.NONE, Way.SCOPE, Way.PRICE, Way.PARTNER),
    Reason.OUT_OF_EXPERTISE: (Way.PARTNER, Way.NONE, Way.PARTNERS),
    Reason.MISFIT: (Way.NONE, Way.PARTNER),
    Reason.VALUES: (Way.NONE,),
    Reason.CONFLICT_OF_INTEREST: (Way.NONE,),
    Reason.SCOPE_UNCLEAR: (Way.CONDITION, Way.NONE),
    Reason.UNPAID_TEST: (Way.NONE, Way.PAID_TEST),
    Reason.UNPAID_WORK: (Way.NONE, Way.GIFT),
    Reason.EQUITY: (Way.NONE, Way.PARTNER),
    Reason.SHORT_DEADLINE: (Way.NONE, Way.DATE, Way.PARTNER, Way.PARTIAL),
    Reason.LATE_PAYER: (Way.CONDITION, Way.NONE),
    Reason.DIFFICULT_CLIENT: (Way.HAND_OVER, Way.NONE),
    Reason.LOCATION: (Way.NONE, Way.PARTNER),
    Reason.HEALTH: (Way.NONE, Way.DATE, Way.PARTNER),
    Reason.PERSONAL: (Way.NONE, Way.DATE, Way.PARTNER),
    Reason.LEGAL: (Way.NONE,),
    Reason.FRIEND_BOUNDARY: (Way.NONE, Way.PARTNER),
    Reason.NO_EXPLANATION: (Way.NONE, Way.PARTNER, Way.DATE, Way.CONDITION),
}
"""Ways out that go with a reason; what the craft excludes is not sampled."""

EXCUSE_WAYS = (Way.NONE, Way.DATE, Way.PARTNER)

NEIGHBOURS: tuple[tuple[Purpose, Reason, tuple[Way, ...]], ...] = (
    (Purpose.ACKNOWLEDGE, Reason.NO_EXPLANATION, (Way.NONE,)),
    (Purpose.WAITING_LIST, Reason.NO_CAPACITY, (Way.NONE,)),
    (Purpose.REACTIVATE, Reason.NO_CAPACITY, (Way.DATE, Way.NONE)),
    (Purpose.END, Reason.DIFFICULT_CLIENT, (Way.HAND_OVER, Way.NONE)),
    (Purpose.END, Reason.LATE_PAYER, (Way.NONE,)),
    (Purpose.END, Reason.SHORT_DEADLINE, (Way.NONE,)),
    (Purpose.END, Reason.SCOPE_UNCLEAR, (Way.HAND_OVER,)),
    (Purpose.END, Reason.RATE_TOO_LOW, (Way.NONE,)),
    (Purpose.END, Reason.NO_EXPLANATION, (Way.NONE,)),
    (Purpose.GO_BETWEEN, Reason.MISFIT, (Way.NONE,)),
    (Purpose.THANK_PARTNER, Reason.NO_CAPACITY, (Way.PARTNER,)),
    (Purpose.FOLLOW_UP_WRITTEN, Reason.NO_CAPACITY, (Way.NONE, Way.DATE, Way.PARTNER)),
    (Purpose.FOLLOW_UP_WRITTEN, Reason.RATE_TOO_LOW, (Way.SCOPE, Way.PRICE)),
)
"""The letters beside the no, with the reasons and ways out that matter to them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of situation of the sample."""

    reason: Reason
    way: Way
    excuse: ExcuseFamily | None = None
    purpose: Purpose = Purpose.DECLINE

    @property
    def name(self) -> str:
        """What the cell is, for file names and tables."""
        what = self.excuse.value if self.excuse else self.reason.value
        kind = "" if self.purpose is Purpose.DECLINE else f"{self.purpose}-"
        return f"{kind}{what}-{self.way}"


def all_cells() -> list[Cell]:
    """Every cell, in a fixed order that mixes them."""
    cells = [Cell(reason, way) for reason, ways in WAYS.items() for way in ways]
    cells += [Cell(Reason.NO_CAPACITY, w, f) for f, w in product(ExcuseFamily, EXCUSE_WAYS)]
    cells += [Cell(reason, way, None, purpose) for purpose, reason, ways in NEIGHBOURS for way in ways]
    return sorted(cells, key=lambda c: zlib.crc32(f"{c.reason}{c.excuse}{c.way}{c.purpose}".encode()))
