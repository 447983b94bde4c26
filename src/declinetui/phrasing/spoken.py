"""What a call needs beside its script: answers to pushbacks, and the words for a voicemail."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from declinetui.domain.draft import Card
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Move, Pushback, Way
from declinetui.phrasing.cues import jarring
from declinetui.phrasing.eligible import eligible
from declinetui.phrasing.order import deal
from declinetui.phrasing.plan import way_of
from declinetui.phrasing.shelf import Candidate
from declinetui.phrasing.typography import typeset
from declinetui.phrasing.values import Values

LEVELS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Beside:
    """Deals what stands beside the script of one situation."""

    shelf: Mapping[Move, tuple[Candidate, ...]]
    situation: Situation
    values: Values
    seed: int

    def cards(self) -> tuple[Card, ...]:
        """For each pushback three answers, each shorter than the one before, none with a new argument.

        The first answer to anger offers to call back: after a calm no that would reopen the talk.
        """
        kept, _ = eligible(Move.PUSHBACK, self.shelf[Move.PUSHBACK], self.situation, self.values.names)
        later = self._first(Move.CALLBACK)
        cells: dict[tuple[Pushback | None, int], list[Candidate]] = {}
        for candidate in deal(Move.PUSHBACK, kept, seed=self.seed, sent={}):
            cells.setdefault((candidate.phrase.pushback, candidate.phrase.level), []).append(candidate)
        found = []
        for pushback in Pushback:
            longest = 10_000
            for level in LEVELS:
                cell = cells.get((pushback, level))
                if not cell:
                    continue
                candidate, text = self._shorter(cell, longest)
                longest = len(text)
                if later and (pushback, level) == (Pushback.ANGER, 1):
                    text = f"{text} {later}"
                found.append(Card(pushback=pushback, level=level, text=text, phrase=candidate.id))
        return tuple(found)

    def _shorter(self, cell: Sequence[Candidate], longest: int) -> tuple[Candidate, str]:
        """The first answer dealt that is shorter than the one before; else the first."""
        for candidate in cell:
            text = self._text(candidate)
            if len(text) < longest:
                return candidate, text
        return cell[0], self._text(cell[0])

    def voicemail(self, said: int) -> str:
        """A message to leave when nobody answers: who, the no, and that a written word follows.

        Nothing in it contradicts what the script has `said` (bits).
        """
        return self._first(Move.VOICEMAIL, said)

    def _first(self, move: Move, said: int = 0) -> str:
        """The first phrase dealt of a move that contradicts nothing said, by the given name if it can."""
        kept, _ = eligible(move, self.shelf[move], self.situation, self.values.names)
        sound = [candidate for candidate in kept if not candidate.bars & said]
        ordered = deal(move, sound, seed=self.seed, sent={})
        return self._text(min(ordered, key=self._cost)) if ordered else ""

    def _cost(self, candidate: Candidate) -> tuple[bool, int, bool]:
        """By the given name if it can; no words that jar; with the way out when there is one."""
        offers = Way.NONE not in candidate.phrase.ways
        return (
            "first_name" not in candidate.slots,
            (candidate.cues & jarring(self.situation)).bit_count(),
            not offers and way_of(self.situation) is not Way.NONE,
        )

    def _text(self, candidate: Candidate) -> str:
        text = self.values.fill(candidate.template, self.values.first_mention())
        return typeset(text, self.situation.language)
