"""The demonstration: a believable year, run through the same use cases with a moving clock."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib import resources
from itertools import count
from typing import Any

import msgspec

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import PromiseStatus, ReferralOutcome
from declinetui.domain.people import Circle, Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import Channel, Condition, ExcuseFamily, Kind, Language, Reason, Way, Writer
from declinetui.domain.values import Money, NounPhrase
from declinetui.errors import Message
from declinetui.text.nouns import gender_of_phrase, number_of
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.send import mark_sent
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.requests.receive import of_inquiry

SETTLED = timedelta(days=10)


def fill(context: Context) -> Context:
    """Fill an empty store; returns the desk of the demonstration's freelancer."""
    data = _data()
    context = context.with_profile(_profile(data["profile"], context.today))
    partners = {row["uid"]: _partner(row, context.today) for row in data["partner"]}
    clients = {row["uid"]: _client(row) for row in data["client"]}
    with context.store.transaction(Message("sample data")) as tx:
        for row in data["circle"]:
            tx.put(Circle(uid=row["uid"], name=row["name"]))
        for partner in partners.values():
            tx.put(partner)
        for client in clients.values():
            tx.put(client)
        for number, row in enumerate(data["accepted"]):
            tx.put(_inquiry(row, clients, context, f"accepted-{number}", InquiryStatus.ACCEPTED))
    for number, row in enumerate(sorted(data["past"], key=lambda r: -int(r["ago"]))):
        _decline(context, row, clients, partners, number)
    _settle(context)
    with context.store.transaction(Message("sample data")) as tx:
        for partner in partners.values():
            tx.put(partner)
        for number, row in enumerate(data["waiting"]):
            tx.put(_inquiry(row, clients, context, f"waiting-{number}", InquiryStatus.TO_ANSWER))
    return context


def _settle(context: Context) -> None:
    """What came back long ago was done, and old promises were kept: nobody lives with a year of arrears."""
    store, today = context.store, context.today
    with store.transaction(Message("sample data")) as tx:
        for follow_up in store.follow_ups.all():
            if follow_up.on < today - SETTLED:
                tx.put(replace(follow_up, status=PromiseStatus.KEPT))
        for promise in store.promises.all():
            if promise.due < today:
                tx.put(replace(promise, status=PromiseStatus.KEPT))
        for referral in store.referrals.all():
            if referral.made < today - 2 * SETTLED:
                tx.put(replace(referral, outcome=ReferralOutcome.TOOK_IT))


def _data() -> dict[str, Any]:
    return tomllib.loads((resources.files("declinetui.workflow") / "data" / "demo.toml").read_text("utf-8"))


def _profile(row: dict[str, Any], today: date) -> Profile:
    return Profile(
        name=row["name"],
        business=row["business"],
        writer=Writer(row["writer"]),
        email=row["email"],
        phone=row["phone"],
        city=row["city"],
        trades=tuple(row["trades"]),
        floors=(Money(Decimal(row["floor"])),),
        free_from=_workday(today + timedelta(days=row["free_in"])),
    )


def _workday(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)


def _partner(row: dict[str, Any], today: date) -> Partner:
    plain = {k: v for k, v in row.items() if k not in ("consent", "referrals")}
    partner = msgspec.convert(plain, Partner)
    consent = Consent(given=today - timedelta(days=row["consent"])) if "consent" in row else None
    referrals = tuple(today - timedelta(days=d) for d in row.get("referrals", ()))
    return replace(partner, consent=consent, referrals=referrals)


def _client(row: dict[str, Any]) -> Client:
    return msgspec.convert({"language": "fr", "address": "vous", **row}, Client)


def _inquiry(
    row: dict[str, Any], clients: dict[str, Client], context: Context, uid: str, status: InquiryStatus
) -> Inquiry:
    client = clients[row["client"]]
    language = client.language or Language.FR
    day = context.today - timedelta(days=row["ago"])
    hour = time(17, 30) if row.get("late_hour") else time(10, 15)
    text = row["project"]
    gender = gender_of_phrase(text) if language is Language.FR else None
    return Inquiry(
        uid=uid,
        client=client.uid,
        received=datetime.combine(day, hour),
        channel=Channel(row.get("channel") or client.channel or Channel.EMAIL),
        text=row.get("text", ""),
        project=NounPhrase(text, language, gender, number_of(text)),
        budget=Money(Decimal(row["budget"])) if "budget" in row else None,
        language=language,
        address=client.address,
        go_between=client.go_between,
        reference=row.get("reference", ""),
        status=status,
    )


def _decline(
    context: Context,
    row: dict[str, Any],
    clients: dict[str, Client],
    partners: dict[str, Partner],
    number: int,
) -> None:
    """One refusal, a day after the request, as if the user had sat down then."""
    inquiry = _inquiry(row, clients, context, f"past-{number:02d}", InquiryStatus.TO_ANSWER)
    moment = inquiry.received + timedelta(hours=20)
    then = replace(context, clock=_frozen(moment), uids=_numbered(f"past-{number:02d}"))
    choices = Choices(
        reason=Reason(row["reason"]),
        kind=Kind.DIPLOMATIC if "excuse" in row else Kind.FRANK,
        excuse=ExcuseFamily(row["excuse"]) if "excuse" in row else None,
        alternative=_alternative(row["way"], moment.date(), partners),
    )
    request = of_inquiry(then, inquiry)
    session = DraftSession.open(then.engine, then.review, request, situate(then, request, choices))
    mark_sent(then, session)


def _frozen(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def _numbered(stem: str) -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{stem}-{next(numbers)}"


def _alternative(text: str, day: date, partners: dict[str, Partner]) -> Alternative:
    name, _, value = text.partition(":")
    match Way(name):
        case Way.PARTNER:
            return Alternative(way=Way.PARTNER, partners=(partners[value],))
        case Way.DATE:
            return Alternative(way=Way.DATE, free_from=_workday(day + timedelta(days=int(value) + 60)))
        case Way.CONDITION:
            return Alternative(way=Way.CONDITION, condition=Condition(value))
        case way:
            return Alternative(way=way)
