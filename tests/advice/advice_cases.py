"""Small situations for the rules of advice, every field a test may want to turn."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import ExcuseUse, Offer
from declinetui.domain.people import Client, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import Channel, ExcuseFamily, Kind, Reason, Relation, Way
from declinetui.domain.workcalendar import WorkCalendar

TODAY = date(2026, 11, 24)
"""A Tuesday."""
CALENDAR = WorkCalendar("CA-QC", frozenset({date(2026, 12, 25), date(2027, 1, 1)}))


def inquiry(received: str = "2026-11-23T09:30", **known: Any) -> Inquiry:
    """A request received at a local time."""
    return Inquiry(uid="i", client="c", received=datetime.fromisoformat(received), **known)


def situation(*, relation: Relation = Relation.NEW, today: date = TODAY, **known: Any) -> Situation:
    """A situation of client "c"; other words are choices, or fields of the situation or the request."""
    fields = {k: known.pop(k) for k in ("excuses", "offers", "told", "due", "profile") if k in known}
    asked = {k: known.pop(k) for k in tuple(known) if k in {"urgent", "client_deadline", "received", "text"}}
    channel: Channel = known.pop("came", Channel.EMAIL)
    fields.setdefault("profile", Profile(name="Camille Roy"))
    client = Client(uid="c", name="Annie Dubé", organisation="Les Ateliers Dubé", relation=relation)
    return Situation(
        request_id="r",
        inquiry=inquiry(channel=channel, **asked),
        client=client,
        choices=Choices(**known),
        today=today,
        **fields,
    )


def excuse(family: ExcuseFamily, days: int, client: str = "c", today: date = TODAY) -> ExcuseUse:
    """An excuse told so many days before today."""
    told = today - timedelta(days=days)
    return ExcuseUse(
        uid=f"{client}{family}{days}", client=client, circle="o", family=family, told=told, reply=""
    )


def offer(days: int, **known: Any) -> Offer:
    """A discount made so many days before today."""
    return replace(
        Offer(uid="o", client="c", reply="", way=Way.DISCOUNT, made=TODAY - timedelta(days=days)), **known
    )


def diplomatic(family: ExcuseFamily, **known: Any) -> Situation:
    """A situation in which a small excuse is chosen."""
    return situation(reason=Reason.NO_CAPACITY, kind=Kind.DIPLOMATIC, excuse=family, **known)


def promising(way: Way, day: date, **known: Any) -> Situation:
    """A situation whose way out promises a day."""
    handed = way is Way.HAND_OVER
    alternative = Alternative(way=way, hand_over=day if handed else None, free_from=None if handed else day)
    return situation(alternative=alternative, **known)
