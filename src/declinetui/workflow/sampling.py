"""A stratified sample of situations, for reading aloud and for the prose checks."""

import tomllib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from importlib import resources
from itertools import product
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
    Reason,
    Relation,
    Tone,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase
from declinetui.errors import BankError
from declinetui.phrasing.engine import Engine

DAY = date(2026, 11, 24)
"""The day every sample is written on."""

WAYS: dict[Reason, tuple[Way, ...]] = {
    Reason.NO_CAPACITY: (Way.NONE, Way.DATE, Way.PARTNER, Way.PARTNERS, Way.PARTIAL, Way.DISCOUNT),
    Reason.BAD_TIMING: (Way.NONE, Way.DATE, Way.PARTNER),
    Reason.RATE_TOO_LOW: (Way.NONE, Way.SCOPE, Way.PRICE, Way.PARTNER),
    Reason.OUT_OF_EXPERTISE: (Way.PARTNER, Way.NONE, Way.PARTNERS),
    Reason.MISFIT: (Way.NONE, Way.PARTNER),
    Reason.VALUES: (Way.NONE,),
    Reason.CONFLICT_OF_INTEREST: (Way.NONE,),
    Reason.SCOPE_UNCLEAR: (Way.CONDITION, Way.NONE),
    Reason.UNPAID_TEST: (Way.NONE, Way.PAID_TEST),
    Reason.UNPAID_WORK: (Way.NONE, Way.GIFT),
    Reason.EQUITY: (Way.NONE, Way.PARTNER),
    Reason.SHORT_DEADLINE: (Way.NONE, Way.DATE, Way.PARTNER, Way.PARTIAL),
    Reason.LATE_PAYER: (Way.CONDITION, Way.NONE),
    Reason.DIFFICULT_CLIENT: (Way.HAND_OVER, Way.NONE),
    Reason.LOCATION: (Way.NONE, Way.PARTNER),
    Reason.HEALTH: (Way.NONE, Way.DATE, Way.PARTNER),
    Reason.PERSONAL: (Way.NONE, Way.DATE, Way.PARTNER),
    Reason.LEGAL: (Way.NONE,),
    Reason.FRIEND_BOUNDARY: (Way.NONE, Way.PARTNER),
    Reason.NO_EXPLANATION: (Way.NONE, Way.PARTNER, Way.DATE),
}
"""Ways out that go with a reason; what the craft excludes is not sampled."""

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
Cell = tuple[Reason, ExcuseFamily | None, Way]
EXCUSE_WAYS = (Way.NONE, Way.DATE, Way.PARTNER)


@dataclass(frozen=True, slots=True)
class Sample:
    """One situation with its draft."""

    name: str
    situation: Situation
    draft: Draft


def samples(engine: Engine, language: Language, n: int, *, seed: int = 0) -> Iterator[Sample]:
    """`n` different situations, spread over reasons, ways, channels, registers, writers and relations."""
    made = 0
    turn = 0
    cells = _cells()
    while made < n and turn < 4 * n + len(cells):
        reason, kind, way = cells[turn % len(cells)]
        situation = situation_of(language, reason, kind, way, Pick(seed, turn))
        turn += 1
        try:
            draft = engine.compose(situation)
        except BankError:
            continue
        made += 1
        yield Sample(_name(made, situation), situation, draft)


def _cells() -> list[Cell]:
    cells: list[Cell] = [(r, None, w) for r, ways in WAYS.items() for w in ways]
    cells += [(Reason.NO_CAPACITY, f, w) for f, w in product(ExcuseFamily, EXCUSE_WAYS)]
    return sorted(cells, key=lambda c: zlib.crc32(f"{c[0]}{c[1]}{c[2]}".encode()))


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
    client = Client(
        uid=f"c{pick(range(10_000), 'uid')}",
        name=pick(data[f"clients_{language.value}"], "client"),
        relation=relation,
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
            alternative=_alternative(way, free, reason, pick),
            tone=pick(tuple(Tone), "tone"),
        ),
        today=DAY,
        facts={"invoice": pick(data["invoices"], "invoice")} if reason is Reason.LATE_PAYER else {},
        fields=_fields(pick) if reason is Reason.OUT_OF_EXPERTISE else (),
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


def _project(language: Language, pick: Pick) -> NounPhrase:
    row = pick(_data()[f"projects_{language.value}"], "project")
    gender = Gender(row["gender"]) if "gender" in row else None
    return NounPhrase(row["text"], language, gender, Number(row["number"]))


def _fields(pick: Pick) -> tuple[NounPhrase, ...]:
    row = pick(_data()["fields"], "field")
    return tuple(NounPhrase(row[lang.value], lang) for lang in Language)


def _alternative(way: Way, free: date, reason: Reason, pick: Pick) -> Alternative:
    data = _data()
    scope = {k: str(v) for k, v in pick(data["scopes"], "scope").items()}
    condition = None
    if way is Way.CONDITION:
        condition = Condition.WRITTEN_SCOPE
        if reason is Reason.LATE_PAYER:
            condition = pick((Condition.INVOICE_PAID, Condition.DEPOSIT), "condition")
    return Alternative(
        way=way,
        free_from=free if way in (Way.DATE, Way.PARTIAL) else None,
        partners=_partners(way, pick),
        percent=pick((10, 15), "percent") if way is Way.DISCOUNT else None,
        price=Money(Decimal(pick(data["prices"], "price"))) if way in (Way.PRICE, Way.PAID_TEST) else None,
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


def _name(number: int, situation: Situation) -> str:
    """NAME.f.fr or NAME.en: the writer's gender stands in the French names."""
    choices = situation.choices
    what = choices.excuse.value if choices.excuse else choices.reason.value
    stem = f"{number:04d}-{what}-{choices.alternative.way}-{situation.channel}"
    if situation.language is Language.EN:
        return f"{stem}.en"
    writer = {Writer.NOUS: "n"}.get(situation.writer, situation.writer.value)
    return f"{stem}.{writer}.fr"
