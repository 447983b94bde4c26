"""Is every cell of the bank filled? The minimums are data; this counts what stands against them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from declinetui.domain.terms import (
    Address,
    Channel,
    ChannelGroup,
    ExcuseFamily,
    Kind,
    Language,
    Move,
    NoKind,
    Purpose,
    Pushback,
    Reason,
    Way,
    Writer,
)
from declinetui.phrasing.bank import Bank
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.plan import SILENT
from declinetui.phrasing.plan.neighbours import CORES, RECURRING, order
from declinetui.phrasing.reader import FRAME, bank_root

LEADING = {
    ChannelGroup.WRITTEN: Channel.EMAIL,
    ChannelGroup.SHORT: Channel.SMS,
    ChannelGroup.SPOKEN: Channel.PHONE,
}
"""The channel whose phrases are counted for a group."""

SPOKEN_OF = tuple(r for r in Reason if r not in SILENT)
"""Reasons that are said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: what it is, for whom, how many phrases it has and how many it should have."""

    name: str
    group: ChannelGroup
    language: Language
    address: Address
    writer: Writer
    count: int
    minimum: int

    @property
    def short(self) -> bool:
        """True when the cell is under its minimum."""
        return self.count < self.minimum


def minimums(root: Path | None = None) -> dict[str, Any]:
    """The numbers of coverage.toml."""
    return tomllib.loads(((root or bank_root()) / "coverage.toml").read_text(encoding="utf-8"))


def coverage(bank: Bank, table: dict[str, Any]) -> list[Cell]:
    """Every cell per register, language, channel group and writer.

    Full minimums hold for writers f and m; a neutral writer and a firm need the smaller number.
    """
    cells = []
    for group in ChannelGroup:
        wanted: dict[str, int] = table.get(group.value, {})
        for name, phrases in _cells(bank, group):
            minimum = _minimum(name, wanted)
            if not minimum:
                continue
            for language, address, writer in _readers():
                smaller = writer in (Writer.N, Writer.NOUS)
                least = min(minimum, table["writer"]) if smaller else minimum
                count = sum(bool(p.text_for((language, address, writer))) for p in phrases)
                cells.append(
                    Cell(
                        name=name,
                        group=group,
                        language=language,
                        address=address,
                        writer=writer,
                        count=count,
                        minimum=least,
                    )
                )
    return cells


def _minimum(name: str, wanted: dict[str, int]) -> int:
    """The number of a cell: its own, else that of the longest stem before a dot ("end.subject", "end.*")."""
    if name in wanted:
        return wanted[name]
    stem = name.rpartition(".")[0]
    while stem:
        if f"{stem}.*" in wanted:
            return wanted[f"{stem}.*"]
        stem = stem.rpartition(".")[0]
    return 0


def _readers() -> Iterator[tuple[Language, Address, Writer]]:
    for writer in Writer:
        yield Language.EN, Address.VOUS, writer
        for address in Address:
            yield Language.FR, address, writer


def _cells(bank: Bank, group: ChannelGroup) -> Iterator[tuple[str, list[Phrase]]]:
    channel = LEADING[group]
    phrases = [p for p in bank.phrases if channel in p.channels]
    for move in Move:
        yield from _of_move(move, [p for p in phrases if p.move is move and Purpose.DECLINE in p.purposes])
    if group is not ChannelGroup.SPOKEN:
        for purpose in CORES:
            yield from _of_purpose(purpose, group, [p for p in phrases if purpose in p.purposes])


def _of_purpose(
    purpose: Purpose, group: ChannelGroup, phrases: list[Phrase]
) -> Iterator[tuple[str, list[Phrase]]]:
    """The moves a neighbour of the no has of its own: "end.reason.late_payer", "acknowledge.message"."""
    for move in order(purpose):
        of_move = [p for p in phrases if p.move is move]
        short = group is ChannelGroup.SHORT and move is Move.SUBJECT
        if move in FRAME or move is Move.ALTERNATIVE or short:
            continue
        if move is Move.REASON:
            cells = [(f"reason.{r}", [p for p in of_move if p.reason is r]) for r in sorted(RECURRING)]
        elif purpose is Purpose.FOLLOW_UP_WRITTEN and move is Move.DECISION:
            cells = list(_decisions(of_move))
        else:
            cells = [(move.value, of_move)]
        yield from ((f"{purpose}.{name}", cell) for name, cell in cells)


def _of_move(move: Move, phrases: list[Phrase]) -> Iterator[tuple[str, list[Phrase]]]:
    split = _SPLITS.get(move)
    if split is None:
        yield move.value, phrases
    else:
        yield from split(phrases)


def _reasons(phrases: list[Phrase]) -> Iterator[tuple[str, list[Phrase]]]:
    for reason in SPOKEN_OF:
        yield f"reason.{reason}", [p for p in phrases if p.reason is reason and p.kind is Kind.FRANK]
    for family in ExcuseFamily:
        yield f"excuse.{family}", [p for p in phrases if p.excuse is family]


def _explanations(phrases: list[Phrase]) -> Iterator[tuple[str, list[Phrase]]]:
    for reason in SPOKEN_OF:
        yield f"explanation.{reason}", [p for p in phrases if p.reason in (None, reason)]


def _alternatives(phrases: list[Phrase]) -> Iterator[tuple[str, list[Phrase]]]:
    for way in Way:
        if way is not Way.NONE:
            yield f"alternative.{way}", [p for p in phrases if way in p.ways]


def _decisions(phrases: list[Phrase]) -> Iterator[tuple[str, list[Phrase]]]:
    for kind in NoKind:
        yield f"decision.{kind}", [p for p in phrases if kind in p.no]


def _pushbacks(phrases: list[Phrase]) -> Iterator[tuple[str, list[Phrase]]]:
    for pushback in Pushback:
        for level in (1, 2, 3):
            cell = [p for p in phrases if p.pushback is pushback and p.level == level]
            yield f"pushback.{pushback}.{level}", cell


_SPLITS = {
    Move.REASON: _reasons,
    Move.EXPLANATION: _explanations,
    Move.ALTERNATIVE: _alternatives,
    Move.DECISION: _decisions,
    Move.PUSHBACK: _pushbacks,
}
