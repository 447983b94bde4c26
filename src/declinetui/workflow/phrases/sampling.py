"""A stratified sample of situations, for reading aloud and for the prose checks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from declinetui.domain.draft import Draft
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client
from declinetui.domain.situation import Choices, Situation
from declinetui.domain.terms import (
    Address,
    Channel,
    ExcuseFamily,
    Kind,
    Language,
    Purpose,
    Reason,
    Relation,
    Tone,
    Way,
    Writer,
)
from declinetui.errors import BankError
from declinetui.phrasing.engine import Engine
from declinetui.workflow.phrases import makings
from declinetui.workflow.phrases.cells import WAYS, Cell, all_cells
from declinetui.workflow.phrases.makings import DAY, Pick

__all__ = ["DAY", "WAYS", "Cell", "Pick", "Sample", "all_cells", "drawn", "placed", "samples", "situation_of"]

WRITTEN = (Channel.EMAIL, Channel.EMAIL, Channel.LETTER, Channel.SMS, Channel.DM, Channel.FORM)
"""Channels of a letter beside the no."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One situation with its draft."""

    name: str
    situation: Situation
    draft: Draft


def samples(
    engine: Engine, language: Language, n: int, *, seed: int = 0, neighbours: bool = False
) -> Iterator[Sample]:
    """`n` different refusals, spread over reasons, ways, channels, registers, writers and relations.

    `neighbours` draws the letters beside a no as well (acknowledgement, waiting list…).
    """
    made = 0
    turn = 0
    cells = [c for c in all_cells() if neighbours or c.purpose is Purpose.DECLINE]
    while made < n and turn < 4 * n + len(cells):
        cell = cells[turn % len(cells)]
        situation = drawn(language, cell, Pick(seed, turn))
        turn += 1
        try:
            draft = engine.compose(situation)
        except BankError:
            continue
        made += 1
        yield Sample(_name(made, cell, situation), situation, draft)


def drawn(language: Language, cell: Cell, pick: "Pick") -> Situation:
    """One situation of a cell, of whatever letter it is."""
    if cell.purpose is Purpose.DECLINE:
        return situation_of(language, cell.reason, cell.excuse, cell.way, pick)
    return _neighbour(language, cell, pick)


def _neighbour(language: Language, cell: Cell, pick: "Pick") -> Situation:
    """A letter beside the no: written, to whom it concerns, with the day the answer is owed."""
    base = situation_of(language, cell.reason, None, cell.way, pick)
    between: str = pick(makings.data()["go_betweens"], "between")
    relation = Relation.RECURRING if cell.purpose is Purpose.END else base.client.relation
    channel: Channel = pick(WRITTEN, "written")
    register: Address = pick((Address.VOUS, Address.VOUS, Address.TU), "address")
    choices = replace(
        base.choices,
        purpose=cell.purpose,
        channel=channel,
        address=register if cell.purpose.to_third else None,
    )
    return replace(
        base,
        client=replace(base.client, relation=relation),
        inquiry=replace(base.inquiry, go_between=between),
        choices=choices,
        due=pick((DAY + timedelta(days=3), None), "due"),
    )


def placed(situation: Situation, channel: Channel, relation: Relation | None = None) -> Situation:
    """The situation on another channel and of another relation, with what that relation brings along."""
    choices = replace(situation.choices, channel=channel)
    if relation is None:
        return replace(situation, choices=choices)
    data = makings.data()
    between = data["go_betweens"][0] if relation is Relation.NETWORK else ""
    reference = data["references"][0] if relation is Relation.TENDER else ""
    inquiry = replace(situation.inquiry, go_between=between, reference=reference)
    choices = replace(choices, relation=relation)
    return replace(situation, choices=choices, inquiry=inquiry)


def situation_of(
    language: Language, reason: Reason, excuse: ExcuseFamily | None, way: Way, pick: Pick
) -> Situation:
    """One situation of a cell, its people and facts drawn by `pick`."""
    relation = makings.relation_of(reason, excuse, way, pick)
    channel = makings.channel_of(relation, excuse, pick)
    row = makings.asked_of(language, relation, reason, pick)
    free = makings.free_day(reason, excuse, way, pick)
    client = makings.client_of(language, relation, channel, pick)
    said = makings.data()
    frank = excuse is None
    return Situation(
        request_id=f"r{pick(range(10_000), 'request')}",
        inquiry=_inquiry(client, row, pick, language=language, reason=reason, channel=channel),
        client=client,
        profile=makings.profile_of(way, free, client, channel, pick),
        choices=Choices(
            reason=reason,
            kind=Kind.FRANK if frank else Kind.DIPLOMATIC,
            excuse=excuse,
            alternative=makings.offer_of(way, free, reason, row["scope"], pick),
            tone=pick((None, None, *Tone), "tone"),
        ),
        today=DAY,
        facts={"invoice": pick(said["invoices"], "invoice")} if reason is Reason.LATE_PAYER else {},
        fields=makings.fields_of(row) if reason is Reason.OUT_OF_EXPERTISE else (),
    )


def _inquiry(
    client: Client, row: dict[str, Any], pick: Pick, *, language: Language, reason: Reason, channel: Channel
) -> Inquiry:
    """What was asked, how, and what it brings along: a budget, a deadline, a go-between."""
    said, relation = makings.data(), client.relation
    return Inquiry(
        uid="i",
        client=client.uid,
        received=datetime(2026, 11, 23, 9, 30),
        channel=channel,
        language=language,
        address=makings.address_of(relation, channel, pick),
        project=makings.project_of(language, row),
        budget=makings.budget_of(pick) if reason is Reason.RATE_TOO_LOW else None,
        client_deadline=makings.deadline_of(reason, pick),
        go_between=pick(said["go_betweens"], "between") if relation is Relation.NETWORK else "",
        reference=pick((*said["references"], ""), "reference") if relation is Relation.TENDER else "",
    )


def _name(number: int, cell: Cell, situation: Situation) -> str:
    """NAME.f.fr or NAME.en: the writer's gender stands in the French names."""
    stem = f"{number:04d}-{cell.name}-{situation.channel}"
    if situation.language is Language.EN:
        return f"{stem}.en"
    writer = {Writer.NOUS: "n"}.get(situation.writer, situation.writer.value)
    return f"{stem}.{writer}.fr"
