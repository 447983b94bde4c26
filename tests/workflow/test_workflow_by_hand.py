"""What a hand writes counts: discounts, days to begin, circles by name, and answers to an earlier letter."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from workflow_desk import Bench

from declinetui.advice.hand_offers import discounts_in
from declinetui.domain.inquiry import AnswerKind
from declinetui.domain.ledger import FollowUpKind
from declinetui.domain.people import Circle, Client
from declinetui.domain.situation import Choices
from declinetui.domain.terms import ExcuseFamily, Language, Move, Relation, Way
from declinetui.phrasing.engine import Engine
from declinetui.workflow.drafting.handtext import ledger_findings
from declinetui.workflow.drafting.send import mark_sent
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import circle_of
from declinetui.workflow.people.card import client_card
from declinetui.workflow.requests.answers import answer_in, kind_of
from declinetui.workflow.requests.receive import receive

RABAIS = "Je vous offre 15\u00a0% de rabais sur votre prochain projet."
LUC = Client(uid="luc", name="Luc Roy", email="luc@roy.example", relation=Relation.RECURRING)


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Luc, a regular."""
    bench = Bench(tmp_path / "home", engine)
    bench.put(LUC)
    return bench


def by_hand(bench: Bench, text: str, client: str = "luc") -> DraftSession:
    """A draft whose wish was written by hand."""
    return bench.draft(bench.ask(client), Choices()).edit(Move.WISH, text)


@pytest.mark.parametrize(
    ("text", "language", "percents"),
    [
        (RABAIS, Language.FR, [15]),
        ("Une remise de 10 % vous attend.", Language.FR, [10]),
        ("I can give you 10% off your next project.", Language.EN, [10]),
        ("Je ne peux pas accorder un rabais de 15 %.", Language.FR, []),
        ("The 20% discount you ask for is more than I do.", Language.EN, []),
        ("Il me reste 15 % du travail à finir.", Language.FR, []),
    ],
)
def test_discounts_are_recognised(text: str, language: Language, percents: list[int]) -> None:
    """An offer with its percent; a refusal of one and a share of something else are none."""
    assert [percent for percent, _span in discounts_in(text, language)] == percents


def test_a_discount_by_hand_is_logged_and_not_given_twice(bench: Bench) -> None:
    """The first stands a year; the second is warned of, in the app and in the lint."""
    session = by_hand(bench, RABAIS)
    assert "discount_repeated" not in {f.code for f in session.findings}
    mark_sent(bench.context, session)
    (offer,) = bench.store.offers.all()
    assert (offer.way, offer.percent, offer.made) == (Way.DISCOUNT, 15, date(2026, 11, 24))
    again = by_hand(bench, RABAIS)
    assert "discount_repeated" in {f.code for f in again.findings}
    (finding,) = ledger_findings(bench.context, LUC, RABAIS, Language.FR, session.draft.channel)
    assert finding.code == "discount_repeated" and "15" in finding.quote
    new = Client(uid="new", name="Zoé Roy")
    bench.put(new)
    assert "discount_relation" in {f.code for f in by_hand(bench, RABAIS, "new").findings}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Je pourrai commencer votre projet le 15 mars 2027.", date(2027, 3, 15)),
        ("Je pourrai commencer votre projet le 15 mars 2026.", None),
        ("Je ne pourrai pas commencer avant le 15 mars 2027.", None),
        ("Le congrès du 15 mars 2027 sera une réussite.", None),
    ],
)
def test_a_day_to_begin_by_hand_is_a_promise(bench: Bench, text: str, due: date | None) -> None:
    """A day to come is kept and comes back; another day is no promise."""
    mark_sent(bench.context, by_hand(bench, text))
    assert [p.due for p in bench.store.promises.all()] == ([due] if due else [])
    kinds = [(f.kind, f.on) for f in bench.store.follow_ups.all()]
    assert kinds == ([(FollowUpKind.PROMISE, due - timedelta(days=7))] if due else [])


def test_a_circle_by_name_is_the_circle(bench: Bench) -> None:
    """A name on one card, the uid on the other; the introducer belongs too."""
    ana, bob = Client(uid="ana", name="Ana", circle="gens du livre"), Client(uid="bob", name="Bob")
    with bench.store.transaction(bench.refuse(bench.ask("luc"), Choices()).said) as tx:
        tx.put(Circle(uid="c1", name="Gens du livre"))
        tx.put(replace(LUC, circle="c1", go_between="Bob"))
        tx.put(ana)
        tx.put(bob)
    assert {c.uid for c in circle_of(bench.store, replace(LUC, circle="c1", go_between="Bob"))} == {
        "ana",
        "bob",
    }
    assert {c.uid for c in circle_of(bench.store, bob)} == {"luc"}
    card = client_card(bench.context, "ana").circle
    assert card is not None and card.uid == "c1"


def test_insisting_is_an_answer_while_another_request_waits(bench: Bench) -> None:
    """A newer request leaves only firm words to the earlier letter."""
    first = bench.ask("luc")
    bench.refuse(first, Choices())
    bench.clock.go(1)
    bench.ask("luc", "affiche")

    def kind(words: str) -> AnswerKind | None:
        text = f"From: Luc Roy <luc@roy.example>\nSubject: Bonjour\n\nBonjour,\n\n{words}\n\nLuc Roy"
        answer = answer_in(bench.context, receive(bench.context, text))
        return answer.kind if answer else None

    assert kind("Votre refus m’embête, j’insiste.") is AnswerKind.INSISTS
    assert kind("Voici le fichier de l’affiche.") is None


def test_insisting_words() -> None:
    """The plainest word of all."""
    assert kind_of("Merci, mais j’insiste.", Language.FR, negotiating=False) is AnswerKind.INSISTS
    assert kind_of("I must insist.", Language.EN, negotiating=False) is AnswerKind.INSISTS


def test_a_blocked_excuse_is_found_in_any_text(bench: Bench) -> None:
    """Told by hand once, it is not free in a text written elsewhere."""
    sick = "Je suis malade depuis lundi."
    mark_sent(bench.context, by_hand(bench, sick))
    assert [e.family for e in bench.store.excuses.all()] == [ExcuseFamily.HEALTH]
    codes = {f.code for f in ledger_findings(bench.context, LUC, sick, Language.FR, bench.ask("luc").channel)}
    assert "excuse_reused" in codes
