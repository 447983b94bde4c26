"""The engine: one situation in, one draft out; whole again at every change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from declinetui.domain.draft import Card, Draft, PlanStep
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Address, Channel, Language, Move, Reason, Way, Writer
from declinetui.errors import BankError, Message
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.eligible import eligible
from declinetui.phrasing.holds import Holds
from declinetui.phrasing.order import deal, seed_of, sent_before
from declinetui.phrasing.plan import moves_of, plan, settled, way_of
from declinetui.phrasing.realise import Composer, Pool
from declinetui.phrasing.score import Place, band_of, standing_cost
from declinetui.phrasing.select import ALONE, DeadEndError, choose_alone, select
from declinetui.phrasing.shelf import Candidate, Shelf, Stems, make_shelf
from declinetui.phrasing.spoken import cards, voicemail
from declinetui.phrasing.values import Values, free_from
from declinetui.phrasing.words import words_of

NO_HOLDS = Holds()


class Engine:
    """A bank made ready; shelves per reader and writer are worked out on first use."""

    def __init__(self, bank: Bank | Callable[[], Bank]) -> None:
        self._source = bank
        self._stems = Stems()
        self._shelves: dict[tuple[Language, Address, Writer], Shelf] = {}

    @property
    def bank(self) -> Bank:
        """The bank; read on first use, so that verbs that never compose do not wait for it."""
        if not isinstance(self._source, Bank):
            self._source = self._source()
        return self._source

    def shelf(self, situation: Situation) -> Mapping[Move, tuple[Candidate, ...]]:
        """The phrases that can speak to this reader, for this writer, on this channel."""
        key = (situation.language, situation.address, situation.writer)
        if key not in self._shelves:
            self._shelves[key] = make_shelf(self.bank, *key, self._stems)
        return self._shelves[key][situation.channel]

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
        pools = self._pools(moves_of(steps), situation, values, holds, seed)
        picks, covered = _select(pools, situation, values, holds)
        composer = Composer(situation, values, self.bank.joints, holds, seed)
        sentences = composer.sentences(moves_of(steps), picks, pools)
        shelf = self.shelf(situation)
        spoken = situation.channel is Channel.PHONE
        return composer.draft(
            sentences,
            _said(steps, {s.move for s in sentences}, covered),
            cards=cards(shelf, situation, values, seed) if spoken else (),
            voicemail=voicemail(shelf, situation, values, seed) if spoken else "",
        )

    def cards(self, situation: Situation) -> tuple[Card, ...]:
        """Answers to pushbacks, for a call whatever the channel of the reply."""
        situation = replace(situation, choices=replace(situation.choices, channel=Channel.PHONE))
        values = Values(situation, words_of(situation.language))
        shelf = self.shelf(situation)
        return cards(shelf, situation, values, seed_of(situation))

    def _pools(
        self, moves: Sequence[Move], situation: Situation, values: Values, holds: Holds, seed: int
    ) -> dict[Move, Pool]:
        shelf = self.shelf(situation)
        sent = sent_before(situation)
        pools = {}
        for move in moves:
            if move in holds.edited:
                continue
            kept, hidden = eligible(move, shelf[move], situation, values.names)
            ordered = deal(move, kept, seed=seed, sent=sent, dealt=holds.dealt.get(move, frozenset()))
            hidden["sent"] += len(kept) - len(ordered)
            pools[move] = Pool(tuple(ordered), +hidden)
        return pools


def _select(
    pools: Mapping[Move, Pool], situation: Situation, values: Values, holds: Holds
) -> tuple[dict[Move, Candidate], frozenset[Move]]:
    """The phrase of each move, and the moves that a decision covers by itself."""
    contact = "contact" in values.names
    places = [
        Place(
            move,
            tuple(
                (
                    c,
                    standing_cost(
                        c, index, situation, contact=contact, dealt=c.id in holds.dealt.get(move, ())
                    ),
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
    try:
        path = select(together, band_of(situation), pinned=pinned, preferred=holds.preferred)
    except DeadEndError as error:
        raise _no_phrase(error.move, situation) from error
    picks.update(path.picks)
    return picks, path.covered


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
