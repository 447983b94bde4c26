"""The memory as rules: no order of events lets an excuse or a discount through unseen, or loses a promise.

What must be said is worked out here from the ledger alone, beside the rules of advice.
"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from workflow_desk import Bench, Clock

from declinetui.advice.bowl import BLOCKED_DAYS, FULL, SAME_WEEKS, YEAR
from declinetui.advice.offers import DISCOUNT_DAYS
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import ExcuseUse, Offer, Promise, PromiseStatus
from declinetui.domain.people import Client
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import ExcuseFamily, Kind, Language, Move, Reason, Relation, Way
from declinetui.errors import Message
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.reader import load_bank
from declinetui.workflow.drafting.send import mark_sent
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.follow import follow_up
from declinetui.workflow.follow.agenda import agenda
from declinetui.workflow.people import circles, people
from declinetui.workflow.requests.receive import of_inquiry

ENGINE = Engine(load_bank())
CLIENTS = ("anna", "bruno", "chloe", "denis")
START = date(2026, 1, 5)
EXCUSE_CODES = frozenset({"excuse_reused", "bowl_full", "stories_differ"})
BY_HAND = {
    ExcuseFamily.OVERLOAD: "Je croule sous le travail.",
    ExcuseFamily.HEALTH: "J’ai attrapé la COVID.",
    ExcuseFamily.FAMILY: "Ma mère est hospitalisée.",
    ExcuseFamily.TRAVEL: "Je pars en voyage vendredi.",
    ExcuseFamily.EQUIPMENT: "Mon ordinateur vient de rendre l’âme.",
}
DISCOUNT = "Je vous offre 15\u00a0% de rabais sur votre prochain projet."
_SETTLED = {
    "finish": PromiseStatus.KEPT,
    "postpone": PromiseStatus.OPEN,
    "drop": PromiseStatus.DROPPED,
}
"""What becomes of a promise when its follow-up is settled so."""


class Memory(RuleBasedStateMachine):
    """Four clients, two of one circle; any order of letters, waits, circles, merges, undos and follow-ups."""

    @initialize()
    def open(self) -> None:
        """An empty log with four people."""
        self.folder = TemporaryDirectory()
        bench = Bench(Path(self.folder.name), ENGINE, Clock(START))
        self.clock, self.context = bench.clock, bench.context
        self.promised: dict[str, tuple[date, PromiseStatus]] = {}
        """What was promised and what became of it, as the test saw it."""
        with self.context.store.transaction(Message("people")) as tx:
            for name in CLIENTS:
                circle = "coop" if name in ("anna", "bruno") else ""
                tx.put(Client(uid=name, name=name.title(), relation=Relation.RECURRING, circle=circle))

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.folder.cleanup()

    def someone(self, data: st.DataObject) -> Client:
        """A client who is there."""
        uids = sorted(c.uid for c in self.context.store.clients.all())
        client = self.context.store.clients.get(data.draw(st.sampled_from(uids)))
        assert client is not None
        return client

    def refuse(self, client: str, choices: Choices) -> DraftSession:
        """One request, its draft as it stands before sending."""
        inquiry = Inquiry(uid=self.context.uids(), client=client, received=self.clock(), language=Language.FR)
        request = of_inquiry(self.context, inquiry)
        situation = situate(self.context, request, choices)
        return DraftSession.open(ENGINE, self.context.review, request, situation)

    def warnings_due(self, client: Client, family: ExcuseFamily) -> set[str]:
        """What must be said of an excuse, worked out from the ledger alone."""
        store, today = self.context.store, self.clock.day
        mates = {c.uid for c in store.clients.all() if client.circle and c.circle == client.circle}
        around = [e for e in store.excuses.all() if e.client in mates | {client.uid}]
        due = set()
        if any(e.family is family and today < e.told + timedelta(days=BLOCKED_DAYS) for e in around):
            due.add("excuse_reused")
        if sum(e.client == client.uid and (today - e.told).days < YEAR for e in around) >= FULL:
            due.add("bowl_full")
        others = (e for e in around if e.client != client.uid and e.family is not family)
        if any((today - e.told).days <= SAME_WEEKS for e in others):
            due.add("stories_differ")
        return due

    def send_excuse(self, session: DraftSession, client: Client, family: ExcuseFamily, *, hand: bool) -> None:
        """Every warning that is due stands; left as they are, they go to the log with the letter."""
        raised = [f for f in session.findings if f.code in EXCUSE_CODES]
        assert {f.code for f in raised} == self.warnings_due(client, family)
        for finding in raised:
            session = session.ignore(finding)
        before = set(self.context.store.excuses.all())
        receipt = mark_sent(self.context, session)
        (told,) = set(self.context.store.excuses.all()) - before
        assert (told.client, told.family, told.by_hand) == (client.uid, family, hand)
        assert {f.code for f in raised} <= set(receipt.reply.ignored)

    @rule(days=st.integers(1, 120))
    def time_passes(self, days: int) -> None:
        """Nobody stands still."""
        self.clock.day += timedelta(days=days)

    @rule(data=st.data(), family=st.sampled_from(list(ExcuseFamily)))
    def tell_an_excuse(self, data: st.DataObject, family: ExcuseFamily) -> None:
        """A blocked family, a full bowl or another story in the circle never goes unseen."""
        client = self.someone(data)
        session = self.refuse(client.uid, Choices(kind=Kind.DIPLOMATIC, excuse=family))
        self.send_excuse(session, client, family, hand=False)

    @rule(data=st.data(), family=st.sampled_from(list(ExcuseFamily)))
    def write_an_excuse_by_hand(self, data: st.DataObject, family: ExcuseFamily) -> None:
        """An edited sentence is held to the same rules as a chosen excuse."""
        client = self.someone(data)
        session = self.refuse(client.uid, Choices(reason=Reason.OUT_OF_EXPERTISE))
        self.send_excuse(session.edit(Move.WISH, BY_HAND[family]), client, family, hand=True)

    @rule(data=st.data(), hand=st.booleans())
    def offer_a_discount(self, data: st.DataObject, hand: bool) -> None:
        """A second one within twelve months is said, chosen or typed."""
        client = self.someone(data).uid
        mine = [o for o in self.context.store.offers.of_client(client) if o.way is Way.DISCOUNT]
        if hand:
            session = self.refuse(client, Choices(reason=Reason.OUT_OF_EXPERTISE)).edit(Move.WISH, DISCOUNT)
        else:
            session = self.refuse(client, Choices(alternative=Alternative(way=Way.DISCOUNT, percent=10)))
        recent = [o for o in mine if (self.clock.day - o.made).days < DISCOUNT_DAYS]
        assert bool(recent) == any(f.code == "discount_repeated" for f in session.findings)
        mark_sent(self.context, session)
        assert len(self.context.store.offers.of_client(client)) > len(mine)

    @rule(data=st.data(), days=st.integers(8, 90), regret=st.booleans())
    def promise_a_date(self, data: st.DataObject, days: int, regret: bool) -> None:
        """A date given becomes a promise and a follow-up that comes before it; undo takes both back."""
        client, day = self.someone(data).uid, self.clock.day + timedelta(days=days)
        before = self.snapshot()
        session = self.refuse(client, Choices(alternative=Alternative(way=Way.DATE, free_from=day)))
        receipt = mark_sent(self.context, session)
        assert receipt.promise is not None
        back = [f for f in self.context.store.follow_ups.all() if f.ref == receipt.promise.uid]
        assert len(back) == 1 and self.clock.day < back[0].on < day
        if regret:
            self.context.store.undo()
            assert self.snapshot() == before
        else:
            self.promised[receipt.promise.uid] = (day, PromiseStatus.OPEN)

    @rule(data=st.data(), name=st.sampled_from(("Club", "Marché", "")))
    def move_between_circles(self, data: st.DataObject, name: str) -> None:
        """Put in a circle, or taken out: the ledger stays, what may be heard changes."""
        client, before = self.someone(data), self.snapshot()
        if name:
            circles.join(self.context, client, name)
        else:
            circles.leave(self.context, client)
        now = self.context.store.clients.get(client.uid)
        assert now is not None and bool(now.circle) == bool(name)
        assert self.snapshot() == before

    @precondition(lambda self: len(self.context.store.clients) > 2)
    @rule(data=st.data(), regret=st.booleans())
    def merge_two_cards(self, data: st.DataObject, regret: bool) -> None:
        """Nothing told, offered or promised is lost or left to a card that is gone; undo parts them again."""
        kept, gone = self.someone(data), self.someone(data)
        if kept.uid == gone.uid:
            return
        before, cards = self.snapshot(), frozenset(self.context.store.clients.all())
        people.merge(self.context, kept, gone)
        assert [len(table) for table in self.snapshot()] == [len(table) for table in before]
        if regret:
            self.context.store.undo()
            assert (self.snapshot(), frozenset(self.context.store.clients.all())) == (before, cards)

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
        what = data.draw(st.sampled_from(tuple(_SETTLED)))
        if what == "postpone":
            follow_up.postpone(self.context, chosen, self.clock.day + timedelta(days=7))
        else:
            getattr(follow_up, what)(self.context, chosen)
        assert self.context.store.follow_ups.get(chosen.uid) is not None
        if chosen.ref in self.promised:
            self.promised[chosen.ref] = (self.promised[chosen.ref][0], _SETTLED[what])

    def snapshot(self) -> tuple[frozenset[ExcuseUse], frozenset[Offer], frozenset[Promise]]:
        """The ledger."""
        store = self.context.store
        tables = store.excuses.all(), store.offers.all(), store.promises.all()
        return frozenset(tables[0]), frozenset(tables[1]), frozenset(tables[2])

    @invariant()
    def every_promise_is_kept_in_mind(self) -> None:
        """Each stands with its day and state; an open one is on the agenda and comes back by itself."""
        if not hasattr(self, "context"):
            return
        store = self.context.store
        assert {p.uid: (p.due, p.status) for p in store.promises.all()} == self.promised
        wanted = {uid for uid, (_, status) in self.promised.items() if status is PromiseStatus.OPEN}
        assert {row.promise.uid for row in agenda(self.context).promises} == wanted
        coming = {f.ref for f in store.follow_ups.all() if f.status is PromiseStatus.OPEN}
        assert wanted <= coming

    @invariant()
    def nothing_belongs_to_a_card_that_is_gone(self) -> None:
        """A merge leaves no record behind."""
        if hasattr(self, "context"):
            known = {c.uid for c in self.context.store.clients.all()}
            assert {record.client for table in self.snapshot() for record in table} <= known


Memory.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestMemory = Memory.TestCase


def test_an_excuse_written_by_hand_is_counted(tmp_path: Path) -> None:
    """What the hand wrote fills the bowl too."""
    bench = Bench(tmp_path, ENGINE, Clock(START))
    clock, context = bench.clock, bench.context
    inquiry = Inquiry(uid="i", client="c", received=clock(), language=Language.FR)
    request = of_inquiry(context, inquiry)
    situation = situate(context, request, Choices(reason=Reason.MISFIT))
    session = DraftSession.open(ENGINE, context.review, request, situation)
    session = session.edit(Move.REASON, "Je suis malade depuis une semaine.")
    receipt = mark_sent(context, session)
    assert [(e.family, e.by_hand) for e in receipt.excuses] == [(ExcuseFamily.HEALTH, True)]


def test_a_promise_kept_takes_its_follow_up_along(tmp_path: Path) -> None:
    """Closing one closes the other."""
    bench = Bench(tmp_path, ENGINE, Clock(START))
    clock, context = bench.clock, bench.context
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
