"""Clients: one person one card, circles, regulars, what stands open, and the answer to a no."""

import tomllib
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from workflow_desk import Bench

from declinetui.domain.inquiry import AnswerKind, Inquiry, InquiryStatus
from declinetui.domain.ledger import FollowUpKind, Offer, OfferOutcome, PromiseStatus
from declinetui.domain.people import Circle, Client
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import ExcuseFamily, Kind, Language, Move, Reason, Relation, Way
from declinetui.errors import InputError, Message, UsageError
from declinetui.phrasing.engine import Engine
from declinetui.workflow.drafting.autosave import pack
from declinetui.workflow.follow import follow_up, offers
from declinetui.workflow.follow.agenda import agenda
from declinetui.workflow.people import circles, people
from declinetui.workflow.people.card import client_card
from declinetui.workflow.requests import answers

ANA = Client(uid="ana", name="Ana Côté", email="ana@cote.example", relation=Relation.RECURRING)
TWIN = Client(
    uid="twin", name="Ana Cote", organisation="Côté inc.", email="ana@cote.example", phone="514 555-0142"
)
LUC = Client(uid="luc", name="Luc Roy")


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Ana twice, and Luc."""
    bench = Bench(tmp_path / "home", engine)
    bench.put(ANA, TWIN, LUC)
    return bench


def everything(bench: Bench) -> list[object]:
    """All records that name a client."""
    store = bench.store
    tables = (
        store.inquiries,
        store.replies,
        store.excuses,
        store.offers,
        store.promises,
        store.follow_ups,
        store.referrals,
    )
    return [record for table in tables for record in table.all()]


def test_a_double_is_proposed_with_the_fuller_card_first(bench: Bench) -> None:
    """The card with a history stays; nothing is merged by itself."""
    bench.ask("twin")
    (double,) = people.duplicates(bench.context)
    assert (double.kept.uid, double.merged.uid) == ("twin", "ana")
    assert len(bench.store.clients) == 3


def test_merging_moves_all_that_names_the_card(bench: Bench) -> None:
    """Every table, both notes, empty fields filled, the earlier day; one step to undo; drafts follow."""
    kept = replace(ANA, note="appeler le matin", created=datetime(2026, 5, 1))
    gone = replace(TWIN, note="paie vite", created=datetime(2026, 2, 1))
    bench.put(kept, gone)
    excuse = Choices(kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.TRAVEL)
    bench.refuse(bench.ask("twin"), excuse)
    bench.refuse(bench.ask("twin"), Choices(alternative=Alternative(way=Way.DISCOUNT, percent=10)))
    later = Alternative(way=Way.DATE, free_from=date(2027, 2, 15))
    bench.refuse(bench.ask("twin"), Choices(alternative=later))
    open_draft = bench.draft(bench.ask("twin", text="Bonjour, avez-vous du temps?"), Choices())
    bench.store.drafts.save(open_draft.request.id, pack(open_draft))
    before = everything(bench)
    people.merge(bench.context, kept, gone)
    assert {getattr(record, "client", "") for record in everything(bench)} == {"ana"}
    assert len(everything(bench)) == len(before)
    merged = bench.store.clients.get("ana")
    assert merged is not None and bench.store.clients.get("twin") is None
    assert (merged.name, merged.phone, merged.organisation) == ("Ana Côté", "514 555-0142", "Côté inc.")
    assert merged.note == "appeler le matin\npaie vite" and merged.created == gone.created
    (pending,) = bench.store.drafts.pending()
    assert '"twin"' not in str(pending.data) and "'twin'" not in str(pending.data)
    bench.store.undo()
    assert everything(bench) == before and bench.store.clients.get("twin") == gone


def test_one_card_is_not_merged_with_itself(bench: Bench) -> None:
    """Said with a way out."""
    with pytest.raises(UsageError):
        people.merge(bench.context, ANA, ANA)


def test_cards_are_added_and_corrected(bench: Bench) -> None:
    """Dated when made; only what changed is written; a card without any name is refused."""
    new = people.add(bench.context, Client(uid="", name="Zoé"))
    assert new.created == bench.clock() and new.uid
    bench.put(replace(new, phone="418 555-0100"))
    changed = people.change(bench.context, new, replace(new, note="entre nous"))
    assert (changed.note, changed.phone) == ("entre nous", "418 555-0100")
    with pytest.raises(InputError):
        people.change(bench.context, changed, replace(changed, name=""))


def test_a_circle_is_made_joined_and_left(bench: Bench) -> None:
    """By name, accents aside; moving empties and removes the first; an empty name is refused."""
    coop = circles.join(bench.context, ANA, "Coops du fleuve")
    ana = bench.store.clients.get("ana")
    assert ana is not None and ana.circle == coop.uid
    assert circles.join(bench.context, LUC, " coops  du FLEUVE ") == coop
    assert [m.uid for m in client_card(bench.context, "luc").mates] == ["ana"]
    assert [(c.name, len(m)) for c, m in circles.circles(bench.context)] == [("Coops du fleuve", 2)]
    circles.rename(bench.context, coop, "Coopératives")
    other = circles.join(bench.context, ana, Circle(uid="other", name="Festival"))
    assert {c.name for c in bench.store.circles.all()} == {"Coopératives", "Festival"}
    luc = bench.store.clients.get("luc")
    assert luc is not None
    circles.leave(bench.context, luc)
    assert bench.store.circles.all() == (other,)
    with pytest.raises(InputError):
        circles.join(bench.context, luc, "  ")


def test_what_one_of_a_circle_was_told_the_others_may_hear(bench: Bench) -> None:
    """Joining brings the excuses of the circle along, leaving lets them go."""
    bench.refuse(bench.ask("ana"), Choices(kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.HEALTH))
    asked = Choices(kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.TRAVEL)
    inquiry = bench.ask("luc")

    def codes() -> set[str]:
        return {f.code for f in bench.draft(inquiry, asked).findings}

    assert "stories_differ" not in codes()
    circles.join(bench.context, ANA, "Club")
    circles.join(bench.context, LUC, "Club")
    assert "stories_differ" in codes()
    luc = bench.store.clients.get("luc")
    assert luc is not None
    circles.leave(bench.context, luc)
    assert "stories_differ" not in codes()


def test_an_accepted_project_makes_a_regular(bench: Bench) -> None:
    """Proposed for a new client only, once something was accepted; the user decides."""
    assert people.regular(bench.context, LUC) is None
    follow_up.settle_inquiry(bench.context, bench.ask("luc"), InquiryStatus.ACCEPTED)
    follow_up.settle_inquiry(bench.context, bench.ask("ana"), InquiryStatus.ACCEPTED)
    assert people.proposals(bench.context) == (LUC,)
    proposed = people.regular(bench.context, LUC)
    assert proposed is not None and proposed.relation is Relation.RECURRING
    people.change(bench.context, LUC, proposed)
    assert people.proposals(bench.context) == ()


def test_what_stands_open_shows_when_the_client_returns(bench: Bench) -> None:
    """A discount until its last day, a promise until it is kept."""
    bench.refuse(bench.ask("ana"), Choices(alternative=Alternative(way=Way.DISCOUNT, percent=15)))
    later = Alternative(way=Way.DATE, free_from=date(2027, 2, 15))
    receipt = bench.refuse(bench.ask("ana", "infolettre"), Choices(alternative=later))
    discount, promise = people.standing(bench.context, "ana")
    assert discount.values["percent"] == 15 and discount.values["expires"] == date(2027, 11, 24)
    assert promise.values["day"] == date(2027, 2, 15)
    assert receipt.promise is not None
    follow_up.close_promise(bench.context, receipt.promise, PromiseStatus.KEPT)
    bench.clock.day = date(2027, 11, 24)
    assert len(people.standing(bench.context, "ana")) == 1 and offers.expire_offers(bench.context) == 0
    bench.clock.go(1)
    assert people.standing(bench.context, "ana") == ()
    assert offers.expire_offers(bench.context) == 1 and offers.expire_offers(bench.context) == 0
    assert bench.store.offers.all()[0].outcome is OfferOutcome.EXPIRED


CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "workflow" / "answers.toml").read_text("utf-8")
)["answer"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:40])
def test_an_answer_is_read_by_its_cues(bench: Bench, case: dict[str, Any]) -> None:
    """Both languages; quoted lines do not count; a yes or a no to an offer only while one stands."""
    status = InquiryStatus.NEGOTIATING if case.get("offer") else InquiryStatus.DECLINED
    inquiry = bench.ask("luc", status=status, language=Language(case.get("lang", "fr")))
    assert answers.read_answer(bench.context, inquiry, case["text"]).kind is AnswerKind(case["kind"])


def test_insisting_owes_a_second_no_then_a_last_one(bench: Bench) -> None:
    """Same reason, shorter each time, no new argument; the words of before are at hand."""
    first = bench.ask("luc")
    bench.refuse(first, Choices(reason=Reason.OUT_OF_EXPERTISE))
    lengths = [len(bench.store.replies.all()[0].text)]
    inquiry: Inquiry = first
    for level in (2, 3, 3):
        bench.clock.go(1)
        read = answers.read_answer(
            bench.context, inquiry, "Êtes-vous certaine? On a vraiment besoin de vous."
        )
        assert len(read.said) == len(bench.store.replies)
        inquiry = answers.log_answer(bench.context, read)
        assert [row.inquiry.uid for row in agenda(bench.context).owed] == [inquiry.uid]
        assert inquiry.thread == first.uid and inquiry.received == bench.clock()
        choices = answers.second_no(bench.context, inquiry)
        assert (choices.level, choices.reason) == (level, Reason.OUT_OF_EXPERTISE)
        lengths.append(len(bench.refuse(inquiry, choices).reply.text))
    assert lengths[0] > lengths[1] > lengths[2]
    assert [len(answers.thread_of(bench.context, i)) for i in (first, inquiry)] == [4, 4]


def test_a_message_after_a_no_may_be_its_answer(bench: Bench) -> None:
    """For a month, from the first letter of the thread on; not for others."""
    first = bench.ask("luc")
    assert answers.last_answered(bench.context, "luc") is None
    bench.refuse(first, Choices())

    def found() -> str:
        inquiry = answers.last_answered(bench.context, "luc")
        return inquiry.uid if inquiry else ""

    assert found() == first.uid and answers.last_answered(bench.context, "ana") is None
    again = answers.log_answer(bench.context, answers.read_answer(bench.context, first, "Alors?"))
    assert found() == first.uid
    bench.refuse(again, answers.second_no(bench.context, again))
    bench.clock.go(30)
    assert found() == first.uid
    bench.clock.go(1)
    assert not found()


def test_a_small_excuse_is_not_told_twice(bench: Bench) -> None:
    """The second no stands without a reason, and the bowl is spent once."""
    first = bench.ask("luc")
    bench.refuse(first, Choices(kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.FAMILY))
    again = answers.log_answer(bench.context, answers.read_answer(bench.context, first, "Alors?"))
    session = bench.draft(again, answers.second_no(bench.context, again))
    assert session.draft.sentence(Move.REASON) is None
    assert not {"excuse_reused", "bowl_full"} & {f.code for f in session.findings}
    bench.refuse(again, session.situation.choices)
    assert len(bench.store.excuses) == 1


def test_thanks_close_the_exchange(bench: Bench) -> None:
    """Kept in the thread, nothing owed, one step to undo."""
    first = bench.ask("luc")
    bench.refuse(first, Choices())
    kept = answers.log_answer(bench.context, answers.read_answer(bench.context, first, "Merci quand même."))
    assert kept.text == "Merci quand même." and not agenda(bench.context).owed
    bench.store.undo()
    assert len(bench.store.inquiries) == 1


@pytest.mark.parametrize(
    ("words", "status", "outcome"),
    [
        ("C’est d’accord pour votre proposition!", InquiryStatus.ACCEPTED, OfferOutcome.ACCEPTED),
        ("C’est trop cher pour nous, merci.", InquiryStatus.DECLINED, OfferOutcome.REFUSED),
    ],
)
def test_an_answer_to_a_counter_offer_settles_it(
    bench: Bench, words: str, status: InquiryStatus, outcome: OfferOutcome
) -> None:
    """Offer, inquiry and follow-up close together, and come back together."""
    first = bench.ask("luc")
    bench.refuse(first, Choices(reason=Reason.RATE_TOO_LOW, alternative=Alternative(way=Way.SCOPE)))
    negotiated = bench.store.inquiries.get(first.uid)
    assert negotiated is not None and negotiated.status is InquiryStatus.NEGOTIATING
    answers.log_answer(bench.context, answers.read_answer(bench.context, negotiated, words))
    (offer,) = bench.store.offers.all()
    settled = bench.store.inquiries.get(first.uid)
    assert offer.outcome is outcome and settled is not None and settled.status is status
    assert not agenda(bench.context).follow_ups and not agenda(bench.context).owed
    bench.store.undo()
    assert bench.store.offers.all()[0].outcome is OfferOutcome.OPEN


def test_a_negotiation_dropped_is_silence(bench: Bench) -> None:
    """Nobody answered: the offer is silent, the refusal stands; a discount is left alone."""
    first = bench.ask("ana")
    bench.refuse(first, Choices(reason=Reason.RATE_TOO_LOW, alternative=Alternative(way=Way.SCOPE)))
    discount = Offer(uid="d", client="ana", reply="x", way=Way.DISCOUNT, made=bench.clock.day, percent=10)
    with bench.store.transaction(Message("put")) as tx:
        tx.put(discount)
    (row,) = agenda(bench.context).follow_ups
    assert row.follow_up.kind is FollowUpKind.NEGOTIATION
    assert row.follow_up.on == bench.clock.day + timedelta(days=7)
    follow_up.drop(bench.context, row.follow_up)
    outcomes = {o.way: o.outcome for o in bench.store.offers.all()}
    assert outcomes == {Way.SCOPE: OfferOutcome.SILENT, Way.DISCOUNT: OfferOutcome.OPEN}
    inquiry = bench.store.inquiries.get(first.uid)
    assert inquiry is not None and inquiry.status is InquiryStatus.DECLINED


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1w", date(2026, 12, 1)),
        ("2 semaines", date(2026, 12, 8)),
        ("3j", date(2026, 11, 27)),
        ("4d", date(2026, 11, 30)),
        ("1m", date(2026, 12, 24)),
        ("2027-02-15", date(2027, 2, 15)),
        ("vendredi", date(2026, 11, 27)),
    ],
)
def test_postponing_takes_short_words(bench: Bench, typed: str, day: date) -> None:
    """A span or a day, moved to a working day."""
    assert follow_up.day_meant(bench.context, typed) == day


@pytest.mark.parametrize("typed", ["", "2026-11-24", "2020-01-01", "0d", "bientôt", "1x"])
def test_no_day_to_postpone_to(bench: Bench, typed: str) -> None:
    """Today, the past and nonsense are refused with a way out."""
    with pytest.raises(InputError) as caught:
        follow_up.day_meant(bench.context, typed)
    assert caught.value.way_out is not None


def test_a_snoozed_answer_hides_until_its_day_and_its_clock_goes_on(bench: Bench) -> None:
    """Back on the day, late by then; put on the waiting list it is owed no more."""
    inquiry = bench.ask("luc")
    follow_up.snooze(bench.context, inquiry, bench.clock.day + timedelta(days=7))
    bench.clock.go(6)
    assert not agenda(bench.context).owed
    bench.clock.go(1)
    (row,) = agenda(bench.context).owed
    assert row.clock.days < 0
    follow_up.settle_inquiry(bench.context, row.inquiry, InquiryStatus.WAITING_LIST)
    assert not agenda(bench.context).owed
