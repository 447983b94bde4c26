"""A stratified sample of situations, for reading aloud and for the prose checks."""

import tomllib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from declinetui.domain.draft import Draft
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import (
    Address,
    Channel,
    Condition,
    ExcuseFamily,
    Gender,
    Kind,
    Language,
    Number,
    Purpose,
    Reason,
    Relation,
    Title,
    Tone,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase
from declinetui.errors import BankError
from declinetui.phrasing.engine import Engine
from declinetui.workflow.phrases.cells import WAYS, Cell, all_cells

__all__ = ["DAY", "WAYS", "Cell", "Pick", "Sample", "all_cells", "drawn", "placed", "samples", "situation_of"]

DAY = date(2026, 11, 24)
"""The day every sample is written on."""

CHANNELS = (
    Channel.EMAIL,
    Channel.EMAIL,
    Channel.EMAIL,
    Channel.LETTER,
    Channel.SMS,
    Channel.DM,
    Channel.FORM,
    Channel.PHONE,
    Channel.IN_PERSON,
)
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
    between: str = pick(_data()["go_betweens"], "between")
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
    data = _data()
    between = data["go_betweens"][0] if relation is Relation.NETWORK else ""
    reference = data["references"][0] if relation is Relation.TENDER else ""
    inquiry = replace(situation.inquiry, go_between=between, reference=reference)
    choices = replace(choices, relation=relation)
    return replace(situation, choices=choices, inquiry=inquiry)


class Pick:
    """Deterministic draws: the same seed and turn give the same pick."""

    def __init__(self, seed: int, turn: int) -> None:
        self._key = f"{seed}|{turn}|"

    def __call__(self, items: Any, what: str) -> Any:
        return items[zlib.crc32((self._key + what).encode()) % len(items)]


@cache
def _data() -> dict[str, Any]:
    table = resources.files("declinetui.workflow") / "data" / "sample.toml"
    return tomllib.loads(table.read_text("utf-8"))


def situation_of(
    language: Language, reason: Reason, excuse: ExcuseFamily | None, way: Way, pick: Pick
) -> Situation:
    """One situation of a cell, its people and facts drawn by `pick`."""
    data = _data()
    channel: Channel = pick(CHANNELS, "channel")
    relation = _relation(reason, way, channel, pick)
    address = _address(relation, channel, pick)
    writer: Writer = pick((Writer.F, Writer.M, Writer.N, Writer.NOUS, Writer.F, Writer.M), "writer")
    free = DAY + timedelta(days=pick((14, 41, 83, 97), "free"))
    name = pick(data[f"clients_{language.value}"], "client")
    title = data["titles"].get(name) if channel is Channel.LETTER else None
    client = Client(
        uid=f"c{pick(range(10_000), 'uid')}",
        name=name,
        relation=relation,
        title=Title(title) if title else None,
    )
    inquiry = Inquiry(
        uid="i",
        client=client.uid,
        received=datetime(2026, 11, 23, 9, 30),
        channel=channel,
        language=language,
        address=address,
        project=_project(language, pick),
        budget=Money(Decimal(pick(data["budgets"], "budget"))) if reason is Reason.RATE_TOO_LOW else None,
        client_deadline=DAY + timedelta(days=9) if reason is Reason.SHORT_DEADLINE else None,
        go_between=pick(data["go_betweens"], "between") if relation is Relation.NETWORK else "",
        reference=pick((*data["references"], ""), "reference") if relation is Relation.TENDER else "",
    )
    profile = Profile(
        name=pick(data["writers"][writer.value], "me"),
        writer=writer,
        business="" if writer is Writer.NOUS else pick(data["businesses"], "business"),
        city=pick(data["cities"], "city"),
        free_from=pick((free, None), "known") if way is not Way.DATE else free,
    )
    return Situation(
        request_id=f"r{pick(range(10_000), 'request')}",
        inquiry=inquiry,
        client=client,
        profile=profile,
        choices=Choices(
            reason=reason,
            kind=Kind.DIPLOMATIC if excuse else Kind.FRANK,
            excuse=excuse,
            alternative=_alternative(way, free, reason, _asked(language, pick)["scope"], pick),
            tone=pick((None, None, *Tone), "tone"),
        ),
        today=DAY,
        facts={"invoice": pick(data["invoices"], "invoice")} if reason is Reason.LATE_PAYER else {},
        fields=_fields(language, pick) if reason is Reason.OUT_OF_EXPERTISE else (),
    )


def _relation(reason: Reason, way: Way, channel: Channel, pick: Pick) -> Relation:
    if reason is Reason.FRIEND_BOUNDARY:
        return Relation.FRIEND
    if way is Way.DISCOUNT or reason in (Reason.DIFFICULT_CLIENT, Reason.LATE_PAYER):
        return Relation.RECURRING
    if channel is Channel.LETTER and way is Way.NONE:
        tender: Relation = pick((Relation.TENDER, Relation.NEW), "tender")
        return tender
    relation: Relation = pick(
        (Relation.NEW, Relation.NEW, Relation.RECURRING, Relation.NETWORK, Relation.AGENCY), "relation"
    )
    return relation


def _address(relation: Relation, channel: Channel, pick: Pick) -> Address:
    if relation is Relation.FRIEND:
        return Address.TU
    if relation in (Relation.TENDER, Relation.AGENCY) or channel is Channel.LETTER:
        return Address.VOUS
    address: Address = pick((Address.VOUS, Address.VOUS, Address.TU), "address")
    return address


def _asked(language: Language, pick: Pick) -> dict[str, Any]:
    """What is asked for, with the trade it needs and a part of it that stands alone."""
    row: dict[str, Any] = pick(_data()[f"projects_{language.value}"], "project")
    return row


def _project(language: Language, pick: Pick) -> NounPhrase:
    row = _asked(language, pick)
    gender = Gender(row["gender"]) if "gender" in row else None
    return NounPhrase(row["text"], language, gender, Number(row["number"]))


def _fields(language: Language, pick: Pick) -> tuple[NounPhrase, ...]:
    row = _asked(language, pick)["field"]
    return tuple(NounPhrase(row[lang.value], lang) for lang in Language)


def _alternative(way: Way, free: date, reason: Reason, scope: dict[str, str], pick: Pick) -> Alternative:
    data = _data()
    condition = None
    if way is Way.CONDITION:
        condition = Condition.WRITTEN_SCOPE
        if reason is Reason.LATE_PAYER:
            condition = pick((Condition.INVOICE_PAID, Condition.DEPOSIT), "condition")
        elif reason is Reason.NO_EXPLANATION:
            condition = Condition.DEPOSIT
    priced = way in (Way.PRICE, Way.PAID_TEST) or condition is Condition.DEPOSIT
    return Alternative(
        way=way,
        free_from=free if way in (Way.DATE, Way.PARTIAL) else None,
        partners=_partners(way, pick),
        percent=pick((10, 15), "percent") if way is Way.DISCOUNT else None,
        price=Money(Decimal(pick(data["prices"], "price"))) if priced else None,
        condition=condition,
        hand_over=DAY + timedelta(days=30) if way is Way.HAND_OVER else None,
        scope=scope if way in (Way.SCOPE, Way.PARTIAL) else None,
    )


def _partners(way: Way, pick: Pick) -> tuple[Partner, ...]:
    if way not in (Way.PARTNER, Way.PARTNERS):
        return ()
    writer = pick(_data()["writers"][Writer.NOUS.value], "me")
    rows = [row for row in _data()["partners"] if row["name"] != writer]
    first = pick(range(len(rows)), "partner")
    count = 1 if way is Way.PARTNER else 3
    chosen = [rows[(first + step) % len(rows)] for step in range(count)]
    consent = Consent(given=date(2026, 1, 12)) if pick((True, False), "consent") else None
    return tuple(Partner(uid=f"p{i}", consent=consent, **row) for i, row in enumerate(chosen))


def _name(number: int, cell: Cell, situation: Situation) -> str:
    """NAME.f.fr or NAME.en: the writer's gender stands in the French names."""
    stem = f"{number:04d}-{cell.name}-{situation.channel}"
    if situation.language is Language.EN:
        return f"{stem}.en"
    writer = {Writer.NOUS: "n"}.get(situation.writer, situation.writer.value)
    return f"{stem}.{writer}.fr"
