"""The memory as rules: no order of events lets an excuse or a discount through unseen, or loses a promise."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from declinetui.advice.bowl import BLOCKED_DAYS, FULL, YEAR
from declinetui.advice.offers import DISCOUNT_DAYS
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import ExcuseUse, Offer, Promise, PromiseStatus
from declinetui.domain.people import Client, Profile
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import ExcuseFamily, Kind, Language, Reason, Relation, Way
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import Message
from declinetui.l10n.catalog import Catalog
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.reader import load_bank
from declinetui.store import Store
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.send import mark_sent
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.follow import follow_up
from declinetui.workflow.follow.agenda import agenda
from declinetui.workflow.requests.receive import of_inquiry

ENGINE = Engine(load_bank())
CLIENTS = ("anna", "bruno", "chloe")
START = date(2026, 1, 5)


class Clock:
    """A clock the story moves."""

    def __init__(self) -> None:
        self.day = START

    def __call__(self) -> datetime:
        return datetime.combine(self.day, datetime.min.time().replace(hour=10))


def context_at(home: Path, clock: Clock, uids: Callable[[], str]) -> Context:
    """A desk on a home, with its own clock."""
    return Context(
        clock=clock,
        uids=uids,
        store=Store(home, clock=clock, uids=uids),
        make_engine=lambda: ENGINE,
        profile=Profile(name="Camille Roy"),
        calendar=WorkCalendar("none"),
        catalog=Catalog(Language.FR),
    )


class Memory(RuleBasedStateMachine):
    """Three clients, two of one circle; any order of refusals, waits, undos and follow-ups."""

    @initialize()
    def open(self) -> None:
        """An empty log with three people."""
        self.folder = TemporaryDirectory()
        self.clock = Clock()
        numbers = count(1)
        self.context = context_at(Path(self.folder.name), self.clock, lambda: f"u{next(numbers)}")
        self.numbers = numbers
        with self.context.store.transaction(Message("people")) as tx:
            for name in CLIENTS:
                circle = "coop" if name != "chloe" else ""
                tx.put(Client(uid=name, name=name.title(), relation=Relation.RECURRING, circle=circle))

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.folder.cleanup()

    def refuse(self, client: str, choices: Choices) -> DraftSession:
        """One request, its draft as it stands before sending."""
        inquiry = Inquiry(
            uid=f"i{next(self.numbers)}", client=client, received=self.clock(), language=Language.FR
        )
        request = of_inquiry(self.context, inquiry)
        situation = situate(self.context, request, choices)
        return DraftSession.open(ENGINE, self.context.review, request, situation)

    @rule(days=st.integers(1, 120))
    def time_passes(self, days: int) -> None:
        """Nobody stands still."""
        self.clock.day += timedelta(days=days)

    @rule(client=st.sampled_from(CLIENTS), family=st.sampled_from(list(ExcuseFamily)))
    def tell_an_excuse(self, client: str, family: ExcuseFamily) -> None:
        """A blocked family, a full bowl or another story in the circle never goes unseen."""
        before = self.context.store.excuses.all()
        session = self.refuse(client, Choices(kind=Kind.DIPLOMATIC, excuse=family))
        codes = {f.code for f in session.findings}
        mates = {"anna", "bruno"} if client != "chloe" else {"chloe"}
        today = self.clock.day
        if any(
            e.client in mates and e.family is family and today < e.told + timedelta(days=BLOCKED_DAYS)
            for e in before
        ):
            assert "excuse_reused" in codes
        year = [e for e in before if e.client == client and (today - e.told).days < YEAR]
        assert ("bowl_full" in codes) == (len(year) >= FULL)
        mark_sent(self.context, session)
        assert len(self.context.store.excuses.all()) == len(before) + 1

    @rule(client=st.sampled_from(CLIENTS))
    def offer_a_discount(self, client: str) -> None:
        """A second one within twelve months is said."""
        mine = [o for o in self.context.store.offers.of_client(client) if o.way is Way.DISCOUNT]
        session = self.refuse(client, Choices(alternative=Alternative(way=Way.DISCOUNT, percent=10)))
        recent = [o for o in mine if (self.clock.day - o.made).days < DISCOUNT_DAYS]
        assert bool(recent) == any(f.code == "discount_repeated" for f in session.findings)
        mark_sent(self.context, session)

    @rule(client=st.sampled_from(CLIENTS), days=st.integers(8, 90))
    def promise_a_date(self, client: str, days: int) -> None:
        """A date given becomes a promise and a follow-up that comes before it."""
        day = self.clock.day + timedelta(days=days)
        session = self.refuse(client, Choices(alternative=Alternative(way=Way.DATE, free_from=day)))
        receipt = mark_sent(self.context, session)
        assert receipt.promise is not None
        back = [f for f in self.context.store.follow_ups.all() if f.ref == receipt.promise.uid]
        assert len(back) == 1 and self.clock.day < back[0].on < day

    @rule()
    def undo_and_redo(self) -> None:
        """Taking back and doing again changes nothing."""
        before = self.snapshot()
        if self.context.store.undo() is not None:
            self.context.store.redo()
        assert self.snapshot() == before

    @rule(data=st.data())
    def settle_a_follow_up(self, data: st.DataObject) -> None:
        """Done, postponed or dropped: never lost."""
        rows = agenda(self.context, horizon=timedelta(days=400)).follow_ups
        if not rows:
            return
        chosen = data.draw(st.sampled_from(rows)).follow_up
        what = data.draw(st.sampled_from(("finish", "postpone", "drop")))
        if what == "postpone":
            follow_up.postpone(self.context, chosen, self.clock.day + timedelta(days=7))
        else:
            getattr(follow_up, what)(self.context, chosen)
        assert self.context.store.follow_ups.get(chosen.uid) is not None

    def snapshot(self) -> tuple[tuple[ExcuseUse, ...], tuple[Offer, ...], tuple[Promise, ...]]:
        """The ledger."""
        store = self.context.store
        return store.excuses.all(), store.offers.all(), store.promises.all()

    @invariant()
    def every_open_promise_is_on_the_agenda(self) -> None:
        """Nothing promised is forgotten."""
        if not hasattr(self, "context"):
            return
        shown = {row.promise.uid for row in agenda(self.context).promises}
        wanted = {p.uid for p in self.context.store.promises.all() if p.status is PromiseStatus.OPEN}
        assert shown == wanted


Memory.TestCase.settings = settings(max_examples=12, stateful_step_count=15, deadline=None)
TestMemory = Memory.TestCase


def test_an_excuse_written_by_hand_is_counted(tmp_path: Path) -> None:
    """What the hand wrote fills the bowl too."""
    from declinetui.domain.terms import Move

    clock = Clock()
    numbers = count(1)
    context = context_at(tmp_path, clock, lambda: f"u{next(numbers)}")
    inquiry = Inquiry(uid="i", client="c", received=clock(), language=Language.FR)
    request = of_inquiry(context, inquiry)
    situation = situate(context, request, Choices(reason=Reason.MISFIT))
    session = DraftSession.open(ENGINE, context.review, request, situation)
    session = session.edit(Move.REASON, "Je suis malade depuis une semaine.")
    receipt = mark_sent(context, session)
    assert [(e.family, e.by_hand) for e in receipt.excuses] == [(ExcuseFamily.HEALTH, True)]


def test_a_promise_kept_takes_its_follow_up_along(tmp_path: Path) -> None:
    """Closing one closes the other."""
    clock = Clock()
    numbers = count(1)
    context = context_at(tmp_path, clock, lambda: f"u{next(numbers)}")
    inquiry = Inquiry(uid="i", client="c", received=clock(), language=Language.FR)
    request = of_inquiry(context, inquiry)
    day = START + timedelta(days=30)
    situation = situate(context, request, Choices(alternative=Alternative(way=Way.DATE, free_from=day)))
    receipt = mark_sent(context, DraftSession.open(ENGINE, context.review, request, situation))
    assert receipt.promise is not None
    follow_up.close_promise(context, receipt.promise, PromiseStatus.KEPT)
    clock.day = day
    now = agenda(replace(context))
    assert not now.promises and not now.follow_ups
