"""How varied the letters are: distinct drafts per situation, phrases never chosen, situations without one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median_low

from declinetui.domain.draft import Draft
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Language, Move, Purpose
from declinetui.errors import BankError
from declinetui.phrasing.engine import Engine
from declinetui.workflow.phrases.sampling import Cell, Pick, all_cells, drawn

QUICK_SEEDS = 8
DEEP_SEEDS = 30
DEEP_DRAWS = 10
"""Situations drawn per cell and language when looking deep: the last four are varied further."""

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
        drafts = _drafts(engine, situation, seeds)
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
                situation = _varied(drawn(language, cell, Pick(draw, place)), cell, draw, draws)
                channel, writer = situation.channel, situation.writer
                name = f"{language}-{cell.name}-{channel}-{situation.address}-{writer}-{draw}"
                yield name, situation


def _varied(situation: Situation, cell: Cell, draw: int, draws: int) -> Situation:
    """What the sample never draws: a nameless client and project, a late answer, a second and third no."""
    kind = draw - (draws - 4)
    choices = situation.choices
    if kind == 0:
        client = replace(situation.client, name="")
        return replace(situation, client=client, inquiry=replace(situation.inquiry, project=None))
    if cell.purpose is not Purpose.DECLINE or kind < 0 or draws == 1:
        return situation
    if kind == 1:
        return replace(situation, choices=replace(choices, delay_word=True, explanation=True))
    return replace(situation, choices=replace(choices, level=kind))


def _drafts(engine: Engine, situation: Situation, seeds: int) -> list[Draft]:
    drafts = []
    for seed in range(seeds):
        try:
            drafts.append(engine.compose(replace(situation, seed=seed)))
        except BankError:
            return []
    return drafts


def _ids(draft: Draft) -> tuple[str, ...]:
    subject = (draft.subject.phrase,) if draft.subject else ()
    return subject + tuple(sentence.phrase for sentence in draft.sentences)


def _unused(engine: Engine, chosen: set[str]) -> tuple[str, ...]:
    counted = (p.id for p in engine.bank.phrases if p.move not in _UNCOUNTED)
    return tuple(ident for ident in counted if ident not in chosen)
