"""The engine: one situation in, one draft out; whole again at every change."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from operator import itemgetter, or_

from declinetui.domain.draft import Card, Draft, PlanStep, Sentence
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Address, Channel, Language, Move, Reason, Way, Writer
from declinetui.errors import BankError, Message
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.cues import jarring
from declinetui.phrasing.eligible import Cells, eligible
from declinetui.phrasing.holds import Holds
from declinetui.phrasing.order import RETURNING, deal, seed_of, sent_before
from declinetui.phrasing.plan import moves_of, plan, settled, way_of
from declinetui.phrasing.realise import Composer, Pool
from declinetui.phrasing.score import TIGHT, TIGHT_WORD, Place, band_of, standing_cost
from declinetui.phrasing.select import ALONE, DeadEndError, choose_alone, select
from declinetui.phrasing.shelf import Candidate, Shelf, Stems, make_shelf
from declinetui.phrasing.spoken import Beside
from declinetui.phrasing.values import Values, free_from
from declinetui.phrasing.words import words_of

NO_HOLDS = Holds()
FEW_FRESH = 3
"""Phrases not yet sent of which the beam can still make a letter."""
LENDERS = {Channel.SMS: Channel.DM}
"""Whose phrases a channel borrows once its own were all sent to a person."""
SMS_CHARACTERS = 300
"""Most characters of a text message."""
SHORT = 20
"""Words of a phrase that still fits a text message."""


class Engine:
    """A bank made ready; shelves per reader and writer are worked out on first use."""

    def __init__(self, bank: Bank | Callable[[], Bank]) -> None:
        self._source = bank
        self._stems = Stems()
        self._cells = Cells()
        self._shelves: dict[tuple[Language, Address, Writer], Shelf] = {}

    @property
    def bank(self) -> Bank:
        """The bank; read on first use, so that verbs that never compose do not wait for it."""
        if not isinstance(self._source, Bank):
            self._source = self._source()
        return self._source

    def shelf(
        self, situation: Situation, channel: Channel | None = None
    ) -> Mapping[Move, tuple[Candidate, ...]]:
        """The phrases that can speak to this reader, for this writer, on this or the given channel."""
        key = (situation.language, situation.address, situation.writer)
        if key not in self._shelves:
            self._shelves[key] = make_shelf(self.bank, *key, self._stems)
        return self._shelves[key][channel or situation.channel]

    def compose(self, situation: Situation, holds: Holds = NO_HOLDS) -> Draft:
        """The whole reply.

        Raises BankError when no letter can be made: the reason asks for silence (scam), or the bank has
        no phrase for a required move; the message names the move.
        """
        situation = settled(situation)
        if situation.choices.reason is Reason.SCAM:
            raise BankError(
                Message("A scam gets no reply at all."),
                Message("Log it as no reply, or choose another reason."),
            )
        steps = plan(situation, holds.dropped)
        values = Values(situation, words_of(situation.language))
        seed = seed_of(situation)
        composer = Composer(situation, values, self.bank.joints, holds, seed)
        moves = moves_of(steps)
        pools, picks, covered = self._chosen(moves, situation, values, holds, band_of(situation))
        sentences = composer.sentences(moves, picks, pools)
        if _too_long(sentences, situation):
            pools, picks, covered = self._chosen(moves, situation, values, holds, TIGHT)
            composer = Composer(situation, values, (), holds, seed)  # no room for a connective
            sentences = _short_enough(composer.sentences(moves, picks, pools), situation, holds)
        beside = Beside(self.shelf(situation), situation, values, seed)
        spoken = situation.channel is Channel.PHONE
        said = reduce(or_, (candidate.tells for candidate in picks.values()), 0)
        return composer.draft(
            sentences,
            _said(steps, {s.move for s in sentences}, covered),
            cards=beside.cards() if spoken else (),
            voicemail=beside.voicemail(said) if spoken else "",
        )

    def cards(self, situation: Situation) -> tuple[Card, ...]:
        """Answers to pushbacks, for a call whatever the channel of the reply."""
        situation = settled(replace(situation, choices=replace(situation.choices, channel=Channel.PHONE)))
        values = Values(situation, words_of(situation.language))
        return Beside(self.shelf(situation), situation, values, seed_of(situation)).cards()

    def _chosen(
        self,
        moves: Sequence[Move],
        situation: Situation,
        values: Values,
        holds: Holds,
        band: tuple[int, int],
    ) -> tuple[dict[Move, Pool], dict[Move, Candidate], frozenset[Move]]:
        """The phrases of the letter; what this person has read comes back only where nothing else fits."""
        again: frozenset[Move] = frozenset()
        while True:
            pools = self._pools(moves, situation, values, holds, again)
            try:
                return pools, *_select(pools, situation, values, holds, band)
            except DeadEndError as error:
                if again == frozenset(moves):
                    raise _no_phrase(error.move, situation) from error
                again = frozenset(moves) if error.move in again else again | {error.move}

    def _borrowed(
        self, move: Move, situation: Situation, values: Values, sent: Collection[str]
    ) -> list[Candidate]:
        """Short phrases of another channel, for somebody who has read all those of this one."""
        lender = LENDERS.get(situation.channel)
        if lender is None:
            return []
        kept, _ = eligible(move, self.shelf(situation, lender)[move], situation, values.names)
        own = {c.id for c in self.shelf(situation)[move]}
        short = [c for c in kept if c.words <= SHORT and c.id not in sent and c.id not in own]
        return deal(move, short, seed=seed_of(situation), sent={})

    def _pools(
        self,
        moves: Sequence[Move],
        situation: Situation,
        values: Values,
        holds: Holds,
        again: frozenset[Move],
    ) -> dict[Move, Pool]:
        shelf, seed = self.shelf(situation), seed_of(situation)
        sent = sent_before(situation)
        pools = {}
        for move in moves:
            if move in holds.edited:
                continue
            kept, hidden = self._cells.fitting(move, shelf[move], situation, values.names)
            dealt = holds.dealt.get(move, frozenset())
            ordered = deal(move, kept, seed=seed, sent=sent, dealt=dealt, again=move in again)
            fresh = [c for c in ordered if c.id not in sent]
            few = len(fresh) < FEW_FRESH and move not in RETURNING and any(c.id in sent for c in kept)
            if move in again or few:
                read = [c for c in ordered if c.id in sent]
                ordered = [*fresh, *self._borrowed(move, situation, values, sent), *read]
            hidden["sent"] += max(0, len(kept) - len(ordered))
            pools[move] = Pool(tuple(ordered), +hidden)
        return pools


def _select(
    pools: Mapping[Move, Pool],
    situation: Situation,
    values: Values,
    holds: Holds,
    band: tuple[int, int],
) -> tuple[dict[Move, Candidate], frozenset[Move]]:
    """The phrase of each move, and the moves that a decision covers by itself. Raises DeadEndError."""
    contact, jars, sent = "contact" in values.names, jarring(situation), sent_before(situation)
    places = [
        Place(
            move,
            _cheapest_first(
                (
                    c,
                    standing_cost(
                        c,
                        index,
                        situation,
                        contact=contact,
                        jars=jars,
                        dealt=c.id in holds.dealt.get(move, ()),
                        read=c.id in sent,
                    )
                    + (TIGHT_WORD * c.words if band == TIGHT else 0),
                )
                for index, c in enumerate(pool.candidates)
            ),
        )
        for move, pool in pools.items()
    ]
    pinned = {
        move: candidate
        for move, ident in holds.pinned.items()
        if move in pools
        for candidate in pools[move].candidates
        if candidate.id == ident
    }
    alone = [place for place in places if place.move in ALONE]
    together = [place for place in places if place.move not in ALONE]
    picks = choose_alone(alone, pinned=pinned, preferred=holds.preferred)
    path = select(together, band, pinned=pinned, preferred=holds.preferred)
    picks.update(path.picks)
    return picks, path.covered


def _cheapest_first(costed: Iterable[tuple[Candidate, int]]) -> tuple[tuple[Candidate, int], ...]:
    """The beam reaches a few phrases of a move: those that suit best, in the order dealt where they tie."""
    return tuple(sorted(costed, key=itemgetter(1)))


def _too_long(sentences: Sequence[Sentence], situation: Situation) -> bool:
    """A text message past its measure."""
    return (
        situation.channel is Channel.SMS
        and sum(len(sentence.text) + 1 for sentence in sentences) > SMS_CHARACTERS
    )


def _short_enough(
    sentences: tuple[Sentence, ...], situation: Situation, holds: Holds
) -> tuple[Sentence, ...]:
    """A text message that would pass its measure goes without its wish, unless the user holds it."""
    held = Move.WISH in holds.pinned or Move.WISH in holds.edited or Move.WISH in holds.locked
    if held or not _too_long(sentences, situation):
        return sentences
    return tuple(sentence for sentence in sentences if sentence.move is not Move.WISH)


def _no_phrase(move: Move, situation: Situation) -> BankError:
    if way_of(situation) is Way.DATE and free_from(situation) is None:
        return BankError(
            Message("A later date must be a day that is still to come."),
            Message("Give one, like 2027-02-15, or choose another way out."),
        )
    return BankError(
        Message(
            "The phrase bank has nothing to say here: {move}, {reason}, {channel}.",
            move=move,
            reason=situation.choices.reason,
            channel=situation.channel,
        ),
        Message(
            "Choose another way out or channel, or add a phrase of your own with “declinetui phrases new”."
        ),
    )


def _said(steps: tuple[PlanStep, ...], have: set[Move], covered: frozenset[Move]) -> tuple[PlanStep, ...]:
    """The plan as it came out: an optional move without a phrase says so."""
    done = []
    for step in steps:
        if step.included and step.move in covered:
            done.append(PlanStep(move=step.move, included=False, why=Message("the decision already says it")))
        elif step.included and step.move not in have:
            done.append(
                PlanStep(move=step.move, included=False, why=Message("no phrase of it fits this letter"))
            )
        else:
            done.append(step)
    return tuple(done)
