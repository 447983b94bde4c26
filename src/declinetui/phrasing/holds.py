"""What the user holds still while the rest of the letter is composed again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from declinetui.domain.terms import Move


@dataclass(frozen=True, slots=True)
class Holds:
    """Choices per move; everything else is the engine's."""

    pinned: Mapping[Move, str] = field(default_factory=dict)
    """Phrases the user walked to."""
    locked: frozenset[Move] = frozenset()
    """Moves that a re-roll leaves alone."""
    edited: Mapping[Move, str] = field(default_factory=dict)
    """Sentences written by hand."""
    dropped: frozenset[Move] = frozenset()
    preferred: Mapping[Move, str] = field(default_factory=dict)
    """What stands now: kept wherever it still fits, so that one change moves one sentence."""
    dealt: Mapping[Move, frozenset[str]] = field(default_factory=dict)
    """Phrases dealt since the deck was last full: none returns until all were."""

    def pin(self, move: Move, phrase: str) -> "Holds":
        """The user chose this phrase."""
        edited = {m: t for m, t in self.edited.items() if m is not move}
        return replace(self, pinned={**self.pinned, move: phrase}, edited=edited)

    def release(self, move: Move) -> "Holds":
        """Back to the engine's choice."""
        return replace(
            self,
            pinned={m: p for m, p in self.pinned.items() if m is not move},
            edited={m: t for m, t in self.edited.items() if m is not move},
            preferred={m: p for m, p in self.preferred.items() if m is not move},
            locked=self.locked - {move},
        )

    def prefer(self, phrases: Mapping[Move, str]) -> "Holds":
        """Keep what stands, where it fits."""
        return replace(self, preferred=dict(phrases))
