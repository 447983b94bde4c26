"""The people and facts of a sampled situation: what a freelancer meets, drawn so that it holds together."""

import tomllib
import zlib
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative
from declinetui.domain.terms import (
    Address,
    Channel,
    Condition,
    ExcuseFamily,
    Gender,
    Language,
    Number,
    Reason,
    Relation,
    Title,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase

DAY = date(2026, 11, 24)
"""The day every sample is written on."""
WAITS = (14, 41, 83, 97)
"""Days until the writer is free, when nothing says how long it lasts."""
SHORT_WAITS = (14, 21, 41)
"""The same for what passes: a repair, a trip, an illness, a date that slips."""
DEADLINE = timedelta(days=9)
"""How near a deadline is that is too short."""
WHOLE_PRICE = Decimal("1.6")
"""The price of the whole, to a budget that does not cover it."""
ROUND = 50

PASSING = frozenset({Reason.SHORT_DEADLINE, Reason.HEALTH, Reason.PERSONAL, Reason.BAD_TIMING})
BID = frozenset(
    {
        Reason.NO_CAPACITY,
        Reason.OUT_OF_EXPERTISE,
        Reason.SHORT_DEADLINE,
        Reason.CONFLICT_OF_INTEREST,
        Reason.LOCATION,
        Reason.NO_EXPLANATION,
    }
)
"""Reasons not to bid."""
RELATIONS: dict[Reason, tuple[Relation, ...]] = {
    Reason.FRIEND_BOUNDARY: (Relation.FRIEND,),
    Reason.DIFFICULT_CLIENT: (Relation.RECURRING,),
    Reason.LATE_PAYER: (Relation.RECURRING,),
    Reason.UNPAID_WORK: (Relation.NEW, Relation.NETWORK),
    Reason.UNPAID_TEST: (Relation.NEW, Relation.NEW, Relation.AGENCY),
    Reason.EQUITY: (Relation.NEW, Relation.NETWORK),
    Reason.MISFIT: (Relation.NEW, Relation.NETWORK, Relation.RECURRING),
}
"""Who brings such a request; anybody else for the other reasons."""
ANYBODY = (Relation.NEW, Relation.NEW, Relation.RECURRING, Relation.NETWORK, Relation.AGENCY)
COMMON = (
    *(Channel.EMAIL,) * 6,
    *(Channel.SMS,) * 2,
    *(Channel.DM,) * 2,
    *(Channel.PHONE,) * 2,
    Channel.LETTER,
    Channel.FORM,
    Channel.IN_PERSON,
)
"""Channels, as often as a freelancer answers by them."""
UNLIKELY: dict[Relation, frozenset[Channel]] = {
    Relation.FRIEND: frozenset({Channel.LETTER, Channel.FORM}),
    Relation.AGENCY: frozenset({Channel.LETTER, Channel.IN_PERSON}),
    Relation.NETWORK: frozenset({Channel.FORM}),
    Relation.RECURRING: frozenset({Channel.FORM}),
}
"""Channels that somebody hardly uses."""


class Pick:
    """Deterministic draws: the same seed and turn give the same pick."""

    def __init__(self, seed: int, turn: int) -> None:
        self._key = f"{seed}|{turn}|"

    def __call__(self, items: Any, what: str) -> Any:
        return items[zlib.crc32((self._key + what).encode()) % len(items)]


@cache
def data() -> dict[str, Any]:
    """The believable people and projects of sample.toml."""
    table = resources.files("declinetui.workflow") / "data" / "sample.toml"
    return tomllib.loads(table.read_text("utf-8"))


def relation_of(reason: Reason, excuse: ExcuseFamily | None, way: Way, pick: Pick) -> Relation:
    """Who asks: a discount is a regular's, a call for tenders has no way out and few reasons."""
    if way is Way.DISCOUNT:
        return Relation.RECURRING
    among = RELATIONS.get(reason, ANYBODY) if excuse is None else ANYBODY
    if way is Way.NONE and excuse is None and reason in BID:
        among = (*among, Relation.TENDER)
    relation: Relation = pick(among, "relation")
    return relation


def channel_of(relation: Relation, excuse: ExcuseFamily | None, pick: Pick) -> Channel:
    """How it was asked; a tender by letter or e-mail, a small excuse never by letter."""
    if relation is Relation.TENDER:
        tender: Channel = pick((Channel.LETTER, Channel.EMAIL), "channel")
        return tender
    shunned = UNLIKELY.get(relation, frozenset()) | ({Channel.LETTER} if excuse else set())
    channel: Channel = pick([c for c in COMMON if c not in shunned], "channel")
    return channel


def address_of(relation: Relation, channel: Channel, pick: Pick) -> Address:
    """A friend is tu; tenders, agencies and letters are vous."""
    if relation is Relation.FRIEND:
        return Address.TU
    if relation in (Relation.TENDER, Relation.AGENCY) or channel is Channel.LETTER:
        return Address.VOUS
    address: Address = pick((Address.VOUS, Address.VOUS, Address.TU), "address")
    return address


def client_of(language: Language, relation: Relation, channel: Channel, pick: Pick) -> Client:
    """Somebody with a name; a letter and a tender know most people's title."""
    name = pick(data()[f"clients_{language.value}"], "client")
    ceremony = channel is Channel.LETTER or relation is Relation.TENDER
    title = data()["titles"].get(name) if ceremony else None
    return Client(
        uid=f"c{pick(range(10_000), 'uid')}",
        name=name,
        relation=relation,
        title=Title(title) if title else None,
    )


def profile_of(way: Way, free: date, client: Client, channel: Channel, pick: Pick) -> Profile:
    """Who writes; where a firm speaks aloud or to a friend, somebody speaks for it."""
    writer: Writer = pick((Writer.F, Writer.M, Writer.N, Writer.NOUS, Writer.F, Writer.M), "writer")
    firm = writer is Writer.NOUS
    aloud = channel in (Channel.PHONE, Channel.IN_PERSON) or client.relation is Relation.FRIEND
    names = data()["writers"]
    business = "" if firm else pick(data()["businesses"], "business")
    if firm and aloud:
        business = pick(names[Writer.NOUS.value], "me")
    return Profile(
        name=pick(names[Writer.N.value if firm and aloud else writer.value], "me"),
        writer=writer,
        business=business,
        city=pick(data()["cities"], "city"),
        free_from=free if way is Way.DATE else pick((free, None), "known"),
    )


def free_day(reason: Reason, excuse: ExcuseFamily | None, way: Way, pick: Pick) -> date:
    """When the writer is free: soon after what passes, and a part never waits for months."""
    passing = excuse not in (None, ExcuseFamily.OVERLOAD) or reason in PASSING or way is Way.PARTIAL
    days: int = pick(SHORT_WAITS if passing else WAITS, "free")
    return DAY + timedelta(days=days)


def asked_of(language: Language, relation: Relation, reason: Reason, pick: Pick) -> dict[str, Any]:
    """What is asked for, with its trade and a part that stands alone.

    No firm asks for “my cookbook”, and nobody finds a newsletter too far away.
    """
    rows = data()[f"projects_{language.value}"]
    if reason is Reason.LOCATION:
        rows = [row for row in rows if row.get("on_site")]
    if relation in (Relation.AGENCY, Relation.TENDER):
        rows = [row for row in rows if not row.get("personal")]
    row: dict[str, Any] = pick(rows, "project")
    return row


def project_of(language: Language, row: dict[str, Any]) -> NounPhrase:
    """The project as typed."""
    gender = Gender(row["gender"]) if "gender" in row else None
    return NounPhrase(row["text"], language, gender, Number(row["number"]))


def fields_of(row: dict[str, Any]) -> tuple[NounPhrase, ...]:
    """The trade, one a language."""
    return tuple(NounPhrase(row["field"][lang.value], lang) for lang in Language)


def offer_of(way: Way, free: date, reason: Reason, scope: dict[str, str], pick: Pick) -> Alternative:
    """The way out with its facts."""
    condition = _condition(reason, pick) if way is Way.CONDITION else None
    return Alternative(
        way=way,
        free_from=free if way in (Way.DATE, Way.PARTIAL) else None,
        partners=_partners(way, pick),
        percent=pick((10, 15), "percent") if way is Way.DISCOUNT else None,
        price=_price(way, condition, pick),
        condition=condition,
        hand_over=DAY + timedelta(days=30) if way is Way.HAND_OVER else None,
        scope=scope if way in (Way.SCOPE, Way.PARTIAL) else None,
    )


def deadline_of(reason: Reason, pick: Pick) -> date | None:
    """When the work is due, where the reason is about it; dates that do not suit are not always told."""
    told = reason is Reason.SHORT_DEADLINE or (reason is Reason.BAD_TIMING and pick((True, False), "told"))
    return DAY + DEADLINE if told else None


def budget_of(pick: Pick) -> Money:
    """What the client would pay."""
    return Money(Decimal(pick(data()["budgets"], "budget")))


def _condition(reason: Reason, pick: Pick) -> Condition:
    if reason is Reason.LATE_PAYER:
        late: Condition = pick(
            (Condition.INVOICE_PAID, Condition.INVOICE_PAID, Condition.DEPOSIT), "condition"
        )
        return late
    return Condition.DEPOSIT if reason is Reason.NO_EXPLANATION else Condition.WRITTEN_SCOPE


def _price(way: Way, condition: Condition | None, pick: Pick) -> Money | None:
    """For the whole somewhat more than the budget; a deposit and a test cost a part of a project."""
    if way is Way.PRICE:
        whole = budget_of(pick).amount * WHOLE_PRICE
        return Money(Decimal(ROUND * round(whole / ROUND)))
    if way is Way.PAID_TEST or condition is Condition.DEPOSIT:
        return Money(Decimal(pick(data()["tests" if way is Way.PAID_TEST else "deposits"], "price")))
    return None


def _partners(way: Way, pick: Pick) -> tuple[Partner, ...]:
    if way not in (Way.PARTNER, Way.PARTNERS):
        return ()
    writer = pick(data()["writers"][Writer.NOUS.value], "me")
    rows = [row for row in data()["partners"] if row["name"] != writer]
    first = pick(range(len(rows)), "partner")
    count = 1 if way is Way.PARTNER else 3
    chosen = [rows[(first + step) % len(rows)] for step in range(count)]
    consent = Consent(given=date(2026, 1, 12)) if pick((True, False), "consent") else None
    return tuple(Partner(uid=f"p{i}", consent=consent, **row) for i, row in enumerate(chosen))
