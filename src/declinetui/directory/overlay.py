"""An index that follows edits: what was read stays, what changed since is read beside it.

Reading ten thousand partners takes a second, an edit changes one. The large part is kept, the records
that changed are hidden in it and read again into a small part; when the small part has grown, the next
change reads everything once more, so the price stays spread over the edits. Parts are never altered: a
thread may go on asking the old index while another one makes the new.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

SMALL = 32
"""Changed records that are always read beside the rest."""
SHARE = 20
"""Beyond, one record in so many may have changed before all are read again."""
_GONE = -1


class Identified(Protocol):
    """A record with a stable id."""

    @property
    def uid(self) -> str:
        """Stable id."""
        ...


R = TypeVar("R", bound=Identified)
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Part(Generic[S]):
    """What was read of some records, and which of them have changed since."""

    shelf: S
    ranks: Sequence[int]
    """Place of each record in the order of all."""
    hidden: frozenset[int]
    """Places of the records that changed or left."""

    def rank(self, place: int) -> int:
        """Where a record of this part stands among all."""
        return self.ranks[place]


@dataclass(frozen=True, slots=True)
class Parts(Generic[R, S]):
    """The parts of an index over some records."""

    records: tuple[R, ...]
    base: tuple[R, ...]
    """The records of the large part, as they were when it was read."""
    places: Mapping[str, int]
    """Uid -> place in the large part."""
    parts: tuple[Part[S], ...]
    read: Callable[[Sequence[R]], S]

    def __len__(self) -> int:
        return len(self.records)

    @classmethod
    def of(cls, records: Iterable[R], read: Callable[[Sequence[R]], S]) -> "Parts[R, S]":
        """Everything read at once."""
        all_ = tuple(records)
        part = Part(read(all_), range(len(all_)), frozenset())
        return cls(all_, all_, {r.uid: place for place, r in enumerate(all_)}, (part,), read)

    def changed(self, records: Sequence[R]) -> "Parts[R, S]":
        """The parts for these records; only those that differ from the large part are read."""
        fresh: list[int] = []
        ranks = [_GONE] * len(self.base)
        for rank, record in enumerate(records):
            place = self.places.get(record.uid)
            if place is not None and (self.base[place] is record or self.base[place] == record):
                ranks[place] = rank
            else:
                fresh.append(rank)
        hidden = frozenset(place for place, rank in enumerate(ranks) if rank == _GONE)
        if max(len(fresh), len(hidden)) > max(SMALL, len(self.base) // SHARE):
            return Parts.of(records, self.read)
        large = Part(self.parts[0].shelf, ranks, hidden)
        all_ = tuple(records)
        small = (Part(self.read([all_[rank] for rank in fresh]), fresh, frozenset()),) if fresh else ()
        return Parts(all_, self.base, self.places, (large, *small), self.read)
