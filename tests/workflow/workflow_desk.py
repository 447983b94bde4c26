"""A desk with a clock the test moves, and refusals in a line; shared by the tests of this folder."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Partner, Profile
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import Channel, Language, Way, Writer
from declinetui.domain.values import NounPhrase
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import Message
from declinetui.l10n.catalog import Catalog
from declinetui.phrasing.engine import Engine
from declinetui.store import Store
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.send import SentReceipt, mark_sent
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.requests.receive import of_inquiry


@dataclass
class Clock:
    """A clock that stands at ten until it is moved."""

    day: date

    def __call__(self) -> datetime:
        """Ten o'clock of the day."""
        return datetime.combine(self.day, time(10))

    def go(self, days: int) -> None:
        """Let days pass."""
        self.day += timedelta(days=days)


@dataclass
class Bench:
    """A context, its clock, and what tests do most."""

    home: Path
    engine: Engine
    clock: Clock = field(default_factory=lambda: Clock(date(2026, 11, 24)))

    def __post_init__(self) -> None:
        """An empty log; uids are u1, u2…"""
        uids: Callable[[], str] = map("u{}".format, count(1)).__next__
        self.context = Context(
            clock=self.clock,
            uids=uids,
            store=Store(self.home, clock=self.clock, uids=uids),
            make_engine=lambda: self.engine,
            profile=Profile(name="Camille Roy", writer=Writer.F),
            calendar=WorkCalendar("none"),
            catalog=Catalog(Language.FR),
        )

    @property
    def store(self) -> Store:
        """The log."""
        return self.context.store

    def put(self, *records: Client | Partner | Inquiry) -> None:
        """Log records as they are."""
        with self.store.transaction(Message("put")) as tx:
            for record in records:
                tx.put(record)

    def ask(self, client: str, project: str | None = "site web", **fields: Any) -> Inquiry:
        """A logged request of today."""
        values: dict[str, Any] = {
            "uid": self.context.uids(),
            "client": client,
            "received": self.clock(),
            "project": NounPhrase(project, Language.FR) if project else None,
            "language": Language.FR,
            "channel": Channel.EMAIL,
            **fields,
        }
        inquiry = Inquiry(**values)
        self.put(inquiry)
        return inquiry

    def draft(self, inquiry: Inquiry, choices: Choices) -> DraftSession:
        """The letter that answers."""
        request = of_inquiry(self.context, inquiry)
        situation = situate(self.context, request, choices)
        return DraftSession.open(self.engine, self.context.review, request, situation)

    def refuse(self, inquiry: Inquiry, choices: Choices) -> SentReceipt:
        """Answer and mark as sent."""
        return mark_sent(self.context, self.draft(inquiry, choices))

    def send_on(self, inquiry: Inquiry, *partners: Partner) -> SentReceipt:
        """Refuse, and send on to partners."""
        way = Way.PARTNER if len(partners) == 1 else Way.PARTNERS
        return self.refuse(inquiry, Choices(alternative=Alternative(way=way, partners=partners)))
