"""The phrase bank in memory: phrases by move, joints, and what could not be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from declinetui.domain.terms import Channel, Move, Tone
from declinetui.errors import Message
from declinetui.phrasing.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """A connective between two moves; the only home of connectives."""

    id: str
    between: tuple[str, str]
    kind: str
    """contrast, regret and addition open a sentence; cause and turn replace the full stop before it."""
    texts: Mapping[str, tuple[str, ...]]
    weight: int = 1
    """How often it is drawn beside the others that could stand there."""
    tone: Tone | None = None
    """Set for a connective of one tone only."""
    channels: frozenset[Channel] = frozenset(Channel)
    """Where people say it: nobody says « car » on the phone."""

    def fits(self, before: Move, after: Move) -> bool:
        """True when it may stand between the two moves."""
        first, second = self.between
        return first in ("*", before.value) and second in ("*", after.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A phrase or file set aside: where, which phrase, and why (for the author)."""

    file: str
    line: int
    phrase: str
    why: Message

    @property
    def message(self) -> Message:
        """All of it in one line, for a notice."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        if self.phrase:
            return Message("{place}: {phrase}: {why}", place=place, phrase=self.phrase, why=self.why)
        return Message("{place}: {why}", place=place, why=self.why)

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True, slots=True)
class Bank:
    """All phrases that could be read; user phrases stand first."""

    phrases: tuple[Phrase, ...]
    joints: tuple[Joint, ...] = ()
    problems: tuple[Problem, ...] = ()
    by_move: Mapping[Move, tuple[Phrase, ...]] = field(default_factory=dict)
    by_id: Mapping[str, Phrase] = field(default_factory=dict)

    @staticmethod
    def of(
        phrases: Iterable[Phrase], joints: Iterable[Joint] = (), problems: Iterable[Problem] = ()
    ) -> "Bank":
        """Index the phrases; the first of two with one id stays."""
        by_id: dict[str, Phrase] = {}
        for phrase in phrases:
            by_id.setdefault(phrase.id, phrase)
        kept = tuple(by_id.values())
        by_move = {move: tuple(p for p in kept if p.move is move) for move in Move}
        return Bank(kept, tuple(joints), tuple(problems), by_move, by_id)
