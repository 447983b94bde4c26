"""The demonstration: the story of a freelancer's year, and the desk as it stands at its end."""

import tomllib
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib import resources
from typing import Any

import msgspec

from declinetui.advice.clock import ClockState
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Consent, Partner
from declinetui.domain.terms import Channel
from declinetui.domain.values import Money
from declinetui.errors import Message
from declinetui.intake.model import Hints
from declinetui.workflow.context import Context
from declinetui.workflow.demo.acts import known
from declinetui.workflow.demo.story import Story, Teller, load_story
from declinetui.workflow.requests.receive import receive

MORNING, EVENING = time(10, 15), time(17, 30)
FAR_BACK = 15
"""Days: no answer is due later than that after a request."""


def fill(context: Context) -> Context:
    """Fill an empty store; returns the desk of the demonstration's freelancer.

    The year is told through the use cases with a moving clock, ending in this week; the requests that
    wait are messages, read as a paste is. Raises StoreError.
    """
    data = _data()
    story = load_story()
    asks = [*story.data["ask"], *data["ask"]]
    acts = {"list": [*story.data["acts"]["list"], *data["acts"]["list"]]}
    told = Story({**story.data, "ask": asks, "acts": acts}).until(context.today)
    context = Teller(context, told).tell_all()
    _add_people(context, data)
    for row in data["waiting"]:
        _receive(context, row)
    facts = data["profile"]
    floors = tuple(Money(Decimal(amount)) for amount in facts["floors"])
    free_from = _workday(context.today + timedelta(days=facts["free_in"]))
    return context.with_profile(replace(context.profile, floors=floors, free_from=free_from))


def _data() -> dict[str, Any]:
    return tomllib.loads((resources.files("declinetui.workflow") / "data" / "demo.toml").read_text("utf-8"))


def _add_people(context: Context, data: dict[str, Any]) -> None:
    """Partners whom nobody was sent to yet, and what the freelancer notes for herself."""
    store = context.store
    with store.transaction(Message("sample data")) as tx:
        for row in data["partner"]:
            tx.put(_partner(row, context.today))
        for uid, note in data["notes"].items():
            tx.put(replace(known(store.clients.get(uid), uid), note=note))


def _partner(row: dict[str, Any], today: date) -> Partner:
    partner = msgspec.convert({k: v for k, v in row.items() if k != "consent"}, Partner)
    consent = Consent(given=today - timedelta(days=row["consent"])) if "consent" in row else None
    return replace(partner, consent=consent)


def _receive(context: Context, row: dict[str, Any]) -> None:
    """A message comes in from someone of the story."""
    client: Client = known(context.store.clients.get(row["client"]), row["client"])
    inquiry = _read(context, row, client, row["ago"])
    if row.get("state") == ClockState.DUE:
        tries = (_read(context, row, client, ago) for ago in range(FAR_BACK))
        inquiry = next((i for i in tries if context.due_on(i, client.relation) == context.today), inquiry)
    with context.store.transaction(Message("request logged: {client}", client=client.name)) as tx:
        tx.put(inquiry)


def _read(context: Context, row: dict[str, Any], client: Client, ago: int) -> Inquiry:
    """What is understood of a message that came so many days ago."""
    hour = EVENING if row.get("late_hour") else MORNING
    received = datetime.combine(context.today - timedelta(days=ago), hour)
    then = replace(context, clock=lambda: received)
    hints = Hints(channel=Channel(row["channel"]), received=received)
    inquiry = receive(then, row["text"].lstrip(), hints=hints).inquiry
    return replace(
        inquiry,
        client=client.uid,
        language=client.language,
        address=client.address,
        go_between=client.go_between,
    )


def _workday(day: date) -> date:
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
