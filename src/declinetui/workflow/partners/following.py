"""An index that follows a table of the store: made when first asked for, then kept up at each edit."""

from collections.abc import Callable
from typing import Generic, TypeVar

R = TypeVar("R")
T = TypeVar("T")


class Following(Generic[R, T]):
    """The newest index of some records.

    The store gives the same tuple as long as no record of a table changed, whatever else was written: that
    tuple is the revision. A whole new index is published at once, so a thread may prepare while another asks.
    """

    def __init__(self, build: Callable[[tuple[R, ...]], T], change: Callable[[T, tuple[R, ...]], T]) -> None:
        self._build, self._change = build, change
        self._kept: tuple[tuple[R, ...], T] | None = None

    def of(self, records: tuple[R, ...]) -> T:
        """The index of these records; the one there is, when they are the same."""
        kept = self._kept
        if kept is not None and kept[0] is records:
            return kept[1]
        index = self._build(records) if kept is None else self._change(kept[1], records)
        self._kept = records, index
        return index

    @property
    def begun(self) -> bool:
        """True once the index was made: from then on it only follows."""
        return self._kept is not None

    def ready(self, records: tuple[R, ...]) -> bool:
        """True when asking costs nothing."""
        return self._kept is not None and self._kept[0] is records
