"""How varied the letters are: distinct drafts per situation, phrases never chosen, situations without one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median_low

from declinetui.domain.draft import Draft
from declinetui.domain.ledger import SentSentence
from declinetui.domain.situation import Situation
from declinetui.domain.terms import (
    Channel,
    ChannelGroup,
    Condition,
    Language,
    Move,
    Purpose,
    Reason,
    Relation,
    Way,
)
from declinetui.domain.values import Money
from declinetui.errors import BankError
from declinetui.phrasing.engine import Engine
from declinetui.workflow.phrases.sampling import Cell, Pick, all_cells, drawn, placed

QUICK_SEEDS = 8
DEEP_SEEDS = 12
DEEP_DRAWS = 42
"""Situations drawn per cell and language when looking deep: every channel meets every relation."""
PLAIN_DRAWS = 22
"""How many of them stay as they were drawn; the others are varied further."""
DEPOSIT = Money(Decimal(500))

_WRITTEN = tuple(channel for channel in Channel if channel.group is not ChannelGroup.SPOKEN)
_OWN_RELATION = frozenset({Reason.FRIEND_BOUNDARY, Reason.DIFFICULT_CLIENT, Reason.LATE_PAYER})
"""Reasons that only one relation knows."""
_UNCOUNTED = frozenset({Move.VOICEMAIL, Move.PUSHBACK, Move.CALLBACK})
"""Dealt beside the letter, not in it."""


@dataclass(frozen=True, slots=True)
class Variety:
    """What a walk over the sampled situations found."""

    situations: int
    seeds: int
    median: int
    """Distinct drafts among the seeds, of the middle situation."""
    smallest: int
    thinnest: str
    """A situation that has the smallest number."""
    silent: tuple[str, ...]
    """Situations that have no letter."""
    unused: tuple[str, ...]
    """Phrases no draft chose; empty unless the walk was deep."""


def variety(engine: Engine, *, deep: bool = False) -> Variety:
    """Compose every sampled situation with several seeds: a thousand drafts, deep some fifty thousand."""
    seeds, draws = (DEEP_SEEDS, DEEP_DRAWS) if deep else (QUICK_SEEDS, 1)
    counts: dict[str, int] = {}
    silent: list[str] = []
    chosen: set[str] = set()
    for name, situation in _situations(draws):
        drafts = _drafts(engine, situation, seeds, one_by_one=deep)
        if not drafts:
            silent.append(name)
            continue
        ids = [_ids(draft) for draft in drafts]
        counts[name] = len(set(ids))
        chosen.update(ident for row in ids for ident in row)
    smallest = min(counts.values(), default=0)
    return Variety(
        situations=len(counts) + len(silent),
        seeds=seeds,
        median=median_low(counts.values()) if counts else 0,
        smallest=smallest,
        thinnest=next((name for name, count in counts.items() if count == smallest), ""),
        silent=tuple(silent),
        unused=_unused(engine, chosen) if deep else (),
    )


def _situations(draws: int) -> Iterator[tuple[str, Situation]]:
    for language in Language:
        for place, cell in enumerate(all_cells()):
            for draw in range(draws):
                # The place in the seed: cells of one draw must not all fall on one channel and writer.
                situation = drawn(language, cell, Pick(draw, place))
                if draws > 1:
                    situation = _varied(
                        _placed(situation, cell, place + draw),
                        cell,
                        draw % 4 if draw >= PLAIN_DRAWS else -1,
                        absent=draw % 3,
                    )
                channel, writer = situation.channel, situation.writer
                who = f"{situation.relation}-{situation.address}-{writer}"
                name = f"{language}-{cell.name}-{channel}-{who}-{draw}"
                yield name, situation


def _placed(situation: Situation, cell: Cell, turn: int) -> Situation:
    """The situation on the next channel, and of the next relation where the reason leaves it open."""
    if cell.reason is Reason.LATE_PAYER and cell.way is Way.CONDITION:
        condition = (Condition.INVOICE_PAID, Condition.DEPOSIT)[turn // len(Channel) % 2]
        offer = replace(situation.choices.alternative, condition=condition, price=DEPOSIT)
        situation = replace(situation, choices=replace(situation.choices, alternative=offer))
    if cell.purpose is not Purpose.DECLINE:
        return placed(situation, _WRITTEN[turn % len(_WRITTEN)])
    channels, relations = tuple(Channel), tuple(Relation)
    free = cell.reason not in _OWN_RELATION and cell.way is not Way.DISCOUNT
    relation = relations[turn // len(channels) % len(relations)] if free else None
    return placed(situation, channels[turn % len(channels)], relation)


def _varied(situation: Situation, cell: Cell, kind: int, *, absent: int) -> Situation:
    """What the sample never draws: nothing named, one or both people `absent`, a late or a further no."""
    choices, offer = situation.choices, situation.choices.alternative
    if kind < 0:
        return situation
    priced = cell.way is Way.PRICE  # a price for the whole is nothing without its figure
    if kind == 0 or cell.purpose is not Purpose.DECLINE:
        return replace(
            situation,
            client=situation.client if absent == 1 else replace(situation.client, name=""),
            inquiry=replace(situation.inquiry, project=None),
            profile=situation.profile if absent == 2 else replace(situation.profile, name="", business=""),
            choices=replace(
                choices,
                alternative=replace(offer, price=offer.price if priced else None, scope=None, hand_over=None),
            ),
        )
    if kind == 1:
        return replace(situation, choices=replace(choices, delay_word=True, explanation=True))
    return replace(situation, choices=replace(choices, level=kind))


def _drafts(engine: Engine, situation: Situation, seeds: int, *, one_by_one: bool) -> list[Draft]:
    """A draft a seed; `one_by_one` has the client read each before the next, as in life.

    Then what is dealt first does not hide the rest for good.
    """
    drafts: list[Draft] = []
    history: tuple[SentSentence, ...] = ()
    for seed in range(seeds):
        try:
            drafts.append(engine.compose(replace(situation, seed=seed, history=history)))
        except BankError:
            return []
        if one_by_one:
            history += tuple(
                SentSentence(move=s.move, phrase=s.phrase, text=s.text, sent=situation.today)
                for s in (*drafts[-1].sentences, *filter(None, [drafts[-1].subject]))
            )
    return drafts


def _ids(draft: Draft) -> tuple[str, ...]:
    subject = (draft.subject.phrase,) if draft.subject else ()
    return subject + tuple(sentence.phrase for sentence in draft.sentences)


def _unused(engine: Engine, chosen: set[str]) -> tuple[str, ...]:
    counted = (p.id for p in engine.bank.phrases if p.move not in _UNCOUNTED)
    return tuple(ident for ident in counted if ident not in chosen)
