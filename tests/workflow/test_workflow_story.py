"""The year of one freelancer, walked day by day: each thing appears on its day, and only then.

The data holds what must be said, worked out by hand from the rules; the walk looks at every day in between.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from workflow_desk import Bench

from declinetui.advice.clock import ClockState
from declinetui.domain.findings import Severity
from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.ledger import FollowUpKind, OfferOutcome, PromiseStatus
from declinetui.l10n.working import work_calendar
from declinetui.phrasing.engine import Engine
from declinetui.workflow.context import Context
from declinetui.workflow.demo.acts import due, request_of
from declinetui.workflow.demo.story import Story, Teller, Told, load_story
from declinetui.workflow.follow.agenda import agenda
from declinetui.workflow.follow.offers import expire_offers, open_offers
from declinetui.workflow.people import people

MEMORY = frozenset(
    """excuse_reused bowl_full stories_differ reason_repeated discount_relation discount_repeated
    partner_consent partner_conflict late_without_word date_past date_off open_door""".split()
)
"""Codes of what the memory says; the tact lint has its own tests."""
END = date(2027, 10, 20)


@dataclass
class Walk:
    """What was seen, day by day."""

    context: Context
    story: Story
    letters: dict[str, Told] = field(default_factory=dict)
    came_back: list[tuple[date, str, str]] = field(default_factory=list)
    owed: dict[str, list[tuple[date, ClockState]]] = field(default_factory=dict)
    offers: dict[str, int] = field(default_factory=dict)
    expired: list[tuple[date, str]] = field(default_factory=list)
    regulars: list[tuple[date, str]] = field(default_factory=list)
    promised: dict[str, set[date]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Walk:
    """The whole story, with a look at the desk each morning after the day's work."""
    bench = Bench(tmp_path_factory.mktemp("story"), engine)
    calendar = work_calendar("CA-QC", years=range(2026, 2028))
    teller = Teller(replace(bench.context, calendar=calendar), load_story())
    walk = Walk(teller.context, teller.story)
    known: set[str] = set()
    for day in days(date(2026, 1, 5), END):
        bench.clock.day = day
        if expire_offers(walk.context):
            closed = [o for o in bench.store.offers.all() if o.outcome is OfferOutcome.EXPIRED]
            new = {asked(walk.context, o.reply) for o in closed} - {name for _, name in walk.expired}
            walk.expired += [(day, name) for name in new]
        look(walk, day)
        for told in teller.tell(day):
            if told.letter is not None:
                walk.letters[told.id] = told
            elif (inquiry := bench.store.inquiries.get(told.id)) is not None:
                walk.offers[told.id] = len(open_offers(walk.context, inquiry.client))
            look(walk, day)
        proposed = {c.uid for c in people.proposals(walk.context)}
        walk.regulars += [(day, uid) for uid in sorted(proposed - known)]
        known |= proposed
    return walk


def days(first: date, last: date) -> Iterator[date]:
    """Every day, both ends included."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def asked(context: Context, reply: str) -> str:
    """The request of a reply."""
    found = context.store.replies.get(reply)
    return found.inquiry if found else ""


def look(walk: Walk, day: date) -> None:
    """What the agenda shows now that it did not show before on this day."""
    for back in due(walk.context):
        if back.on != day:
            continue
        name = request_of(walk.context, back) or back.client
        row = (day, back.kind.value, name)
        if row not in walk.came_back:
            walk.came_back.append(row)
    seen = agenda(walk.context)
    for owed in seen.owed:
        states = walk.owed.setdefault(owed.inquiry.uid, [])
        if (day, owed.clock.state) not in states:
            states.append((day, owed.clock.state))
    for promised in seen.promises:
        walk.promised.setdefault(asked(walk.context, promised.promise.reply), set()).add(day)


def rows(walk: Walk) -> list[dict[str, Any]]:
    """The requests of the data."""
    found: list[dict[str, Any]] = walk.story.data["ask"]
    return found


def test_the_year_is_as_large_as_it_says(walk: Walk) -> None:
    """60 requests of 20 clients in three circles, all of them told."""
    store = walk.context.store
    assert len([i for i in store.inquiries.all() if not i.thread]) == 60
    assert len(store.clients) == 20 and len(store.circles) == 3
    assert len(store.replies) == sum("reply" in r for r in rows(walk)) + 2


def test_each_letter_gets_its_warnings_and_no_other(walk: Walk) -> None:
    """Every letter of the year, the two second noes among them."""
    wanted = {f"{r['id']} reply": sorted(r["reply"].get("warn", ())) for r in rows(walk) if "reply" in r}
    wanted |= {"a25 again": [], "a60 again": []}
    found = {
        name: sorted(f.code for f in told.letter.findings if f.code in MEMORY)
        for name, told in walk.letters.items()
        if told.letter
    }
    assert found == wanted


def test_every_letter_of_the_year_is_whole_and_tactful(walk: Walk) -> None:
    """Nothing red but what the memory says, nothing blank, no sentence twice to one client."""
    for told in walk.letters.values():
        assert told.letter is not None
        assert "{" not in told.letter.text and told.letter.text
        assert not [f for f in told.letter.findings if f.severity is Severity.RED and f.code not in MEMORY]


def test_what_comes_back_comes_on_its_day_and_only_then(walk: Walk) -> None:
    """Follow-ups of promises, referrals, negotiations, consents and calls: all of them, no other."""
    client = {"a05": "reid"}
    wanted = [
        (r["on"], r["kind"], client[r["of"]] if r["kind"] == "consent" else r["of"])
        for r in walk.story.data["comes_back"]["list"]
    ]
    assert sorted(walk.came_back) == sorted(wanted)


def test_an_answer_is_owed_from_the_day_it_came_until_it_went(walk: Walk) -> None:
    """Seen every day in between; due on its day, late after it, never before."""
    for row in rows(walk):
        states = walk.owed[row["id"]]
        first = walk.story.day(row["on"])
        last = row["reply"]["on"] if "reply" in row else states[-1][0]
        assert sorted({day for day, _ in states}) == list(days(first, last)), row["id"]
        if due_day := row.get("due"):
            for day, state in states:
                wanted = (
                    ClockState.CALM
                    if day < due_day
                    else ClockState.DUE
                    if day == due_day
                    else ClockState.LATE
                )
                assert state is wanted, (row["id"], day)


def test_who_insisted_is_owed_a_second_no(walk: Walk) -> None:
    """From the day of their answer to the day of ours."""
    store = walk.context.store
    again = [i for i in store.inquiries.all() if i.thread and i.status is InquiryStatus.DECLINED]
    assert [i.thread for i in again] == ["a25", "a60"]
    spans = [(walk.owed[i.uid][0][0], walk.owed[i.uid][-1][0]) for i in again]
    assert spans == [
        (date(2026, 4, 30), date(2026, 5, 1)),
        (date(2026, 11, 11), date(2026, 11, 12)),
    ]


def test_a_promise_stays_until_it_is_kept_or_dropped(walk: Walk) -> None:
    """On the agenda every day from the letter to its end, and for good when nobody closed it."""
    store = walk.context.store
    closed = {"a01": date(2026, 3, 10), "a08": date(2026, 6, 23), "a27": date(2026, 9, 8)}
    closed["a34"] = date(2026, 10, 5)
    made = {r["id"]: r["reply"]["on"] for r in rows(walk) if "reply" in r}
    assert len(store.promises) == 7
    for promise in store.promises.all():
        name = asked(walk.context, promise.reply)
        end = closed.get(name, END)
        assert walk.promised[name] == set(days(made[name], end)), name
        assert (promise.status is PromiseStatus.OPEN) == (name not in closed)


def test_offers_show_when_the_client_returns_and_expire_on_their_day(walk: Walk) -> None:
    """Seen with the request, gone the day after their last."""
    assert walk.offers == {r["id"]: r.get("offers", 0) for r in rows(walk)}
    wanted = [(r["on"], r["of"]) for r in walk.story.data["comes_back"]["expired"]]
    assert walk.expired == wanted
    outcomes = {asked(walk.context, o.reply): o.outcome for o in walk.context.store.offers.all()}
    assert outcomes == {
        "a02": OfferOutcome.ACCEPTED,
        "a09": OfferOutcome.USED,
        "a15": OfferOutcome.REFUSED,
        "a20": OfferOutcome.REFUSED,
        "a28": OfferOutcome.OPEN,
        "a33": OfferOutcome.OPEN,
        "a46": OfferOutcome.OPEN,
        "a55": OfferOutcome.EXPIRED,
        "a57": OfferOutcome.EXPIRED,
    }


def test_a_regular_is_proposed_when_a_project_was_accepted(walk: Walk) -> None:
    """Once, on the day."""
    assert walk.regulars == [(r["on"], r["who"]) for r in walk.story.data["comes_back"]["regulars"]]


def test_a_follow_up_never_comes_twice(walk: Walk) -> None:
    """A promise that was put off has two days; everything else has one."""
    twice = [a for a, b in pairwise(sorted(walk.came_back, key=lambda r: r[1:])) if a[1:] == b[1:]]
    assert [(kind, name) for _, kind, name in twice] == [(FollowUpKind.PROMISE.value, "a08")]


def test_the_story_can_end_in_any_week(tmp_path: Path, engine: Engine) -> None:
    """Moved by whole weeks: the same warnings, nothing after today."""
    today = date(2027, 3, 3)
    bench = Bench(tmp_path, engine)
    bench.clock.day = today
    story = load_story().until(today)
    assert timedelta(0) <= today - story.last < timedelta(days=7)
    Teller(bench.context, story).tell_all()
    assert max(r.sent.date() for r in bench.store.replies.all()) <= today
    assert any(f.on > today for f in bench.store.follow_ups.all())
