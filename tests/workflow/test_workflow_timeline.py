"""What a card tells of the past: whole exchanges, the client’s own answers, both sides of a contradiction."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from workflow_desk import Bench

from declinetui.domain.findings import Severity
from declinetui.domain.inquiry import AnswerKind, InquiryStatus
from declinetui.domain.people import Client
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import Address, ExcuseFamily, Kind, Language, Move, Reason, Way
from declinetui.errors import Message
from declinetui.phrasing.engine import Engine
from declinetui.workflow.people import dossier, people
from declinetui.workflow.people.card import client_card
from declinetui.workflow.people.past import past_rows, words_of
from declinetui.workflow.requests import answers
from declinetui.workflow.requests.receive import of_inquiry
from declinetui.workflow.requests.request import PastRow

ANA = Client(uid="ana", name="Ana Côté", organisation="Coop")
LUC = Client(uid="luc", name="Luc Roy", organisation="Coop", note="paie vite")
INSISTS = "Êtes-vous certaine? On a vraiment besoin de vous."


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Two people of one organisation."""
    bench = Bench(tmp_path / "home", engine)
    bench.put(ANA, LUC)
    return bench


def answered(bench: Bench, uid: str, words: str) -> AnswerKind:
    """The client's answer to a request, logged a day later; what it was taken for."""
    bench.clock.go(1)
    inquiry = bench.store.inquiries.get(uid)
    assert inquiry is not None
    answer = answers.read_answer(bench.context, inquiry, words)
    answers.log_answer(bench.context, answer)
    return answer.kind


def told(row: PastRow) -> tuple[object, bool, bool]:
    """What a row says, whether the client says it, and whether it hangs on the row above."""
    return next(iter(row.label.values.values()), row.label.msgid), row.theirs, row.follows


def test_an_exchange_stands_in_one_piece_with_the_clients_answers(bench: Bench) -> None:
    """No, insistence, second no, thanks; another request answered in between stands apart."""
    first = bench.ask("luc", "affiche")
    bench.refuse(first, Choices(reason=Reason.OUT_OF_EXPERTISE))
    assert answered(bench, first.uid, INSISTS) is AnswerKind.INSISTS
    bench.refuse(bench.ask("luc", "site web"), Choices(reason=Reason.MISFIT))
    bench.clock.go(1)
    again = answers.thread_of(bench.context, first)[-1]
    bench.refuse(again, answers.second_no(bench.context, again))
    assert answered(bench, again.uid, "Merci quand même.") is AnswerKind.THANKS
    rows = client_card(bench.context, "luc").timeline
    assert [told(row) for row in rows] == [
        (AnswerKind.THANKS, True, False),
        (Reason.OUT_OF_EXPERTISE, False, True),
        (AnswerKind.INSISTS, True, True),
        (Reason.OUT_OF_EXPERTISE, False, True),
        (Reason.MISFIT, False, False),
    ]
    assert {row.thread for row in rows[:4]} == {first.uid} and {row.about for row in rows[:4]} == {"affiche"}
    assert [words_of(bench.store, row) for row in (rows[0], rows[2])] == ["Merci quand même.", INSISTS]
    assert {told(row)[:2] for row in past_rows(bench.store, "luc")} == {told(row)[:2] for row in rows}


def test_a_letter_marked_as_sent_late_stands_before_the_answer_to_it(bench: Bench) -> None:
    """The answer bears an earlier hour than the mark; the exchange keeps its order."""
    first = bench.ask("luc")
    bench.refuse(first, Choices(reason=Reason.OUT_OF_EXPERTISE))
    early = bench.clock() - timedelta(hours=2)
    answers.log_answer(bench.context, answers.read_answer(bench.context, first, INSISTS, received=early))
    for rows in (client_card(bench.context, "luc").timeline, past_rows(bench.store, "luc")):
        assert [row.theirs for row in rows] == [True, False]


def test_a_counter_offer_taken_up_is_a_yes_once(bench: Bench) -> None:
    """The acceptance is the yes of its day; the request does not say it a second time."""
    first = bench.ask("luc")
    bench.refuse(first, Choices(reason=Reason.RATE_TOO_LOW, alternative=Alternative(way=Way.SCOPE)))
    assert answered(bench, first.uid, "C’est d’accord pour votre proposition!") is AnswerKind.ACCEPTS
    accepted, no = client_card(bench.context, "luc").timeline
    assert (accepted.yes, accepted.theirs, accepted.day) == (True, True, bench.clock.day)
    assert not no.yes and no.follows


def test_what_is_still_to_answer_stands_on_the_card(bench: Bench) -> None:
    """By where it stands, with the words that came; not in what was said before."""
    bench.ask("luc", "affiche", text="Avez-vous du temps?")
    bench.ask("luc", "dépliant", status=InquiryStatus.NO_REPLY)
    scam, owed = sorted(client_card(bench.context, "luc").timeline, key=lambda row: str(told(row)[0]))
    assert told(scam)[0] is InquiryStatus.NO_REPLY and told(owed)[0] is InquiryStatus.TO_ANSWER
    assert words_of(bench.store, owed) == "Avez-vous du temps?" and owed.neutral
    assert past_rows(bench.store, "luc") == ()


def test_the_dossier_has_the_answers_and_not_the_note(bench: Bench) -> None:
    """Both voices, in their own words."""
    first = bench.ask("luc")
    bench.refuse(first, Choices())
    answered(bench, first.uid, INSISTS)
    page = dossier.page(bench.context, client_card(bench.context, "luc"))
    assert f"> {INSISTS}" in page and "insiste" in page.casefold()
    assert "paie vite" not in page


def test_a_returning_clients_request_remembers_what_stands(bench: Bench) -> None:
    """Offers that stand and promises travel with the request; nothing for others."""
    later = Alternative(way=Way.DATE, free_from=bench.clock.day.replace(month=12))
    bench.refuse(bench.ask("luc"), Choices(alternative=Alternative(way=Way.DISCOUNT, percent=15)))
    bench.refuse(bench.ask("luc"), Choices(alternative=later))
    assert of_inquiry(bench.context, bench.ask("luc")).standing == people.standing(bench.context, "luc")
    assert len(people.standing(bench.context, "luc")) == 2
    assert of_inquiry(bench.context, bench.ask("ana")).standing == ()


@pytest.mark.parametrize("hand", [False, True], ids=["chosen", "typed"])
def test_a_contradiction_names_both_sides_and_both_days(bench: Bench, hand: bool) -> None:
    """Who was told which story, and when; the same for a sentence typed by hand."""
    bench.refuse(bench.ask("ana"), Choices(kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.HEALTH))
    day = bench.clock.day
    bench.clock.go(6)
    if hand:
        plain = bench.draft(bench.ask("luc"), Choices(reason=Reason.OUT_OF_EXPERTISE))
        letter = plain.edit(Move.WISH, "Ma mère est hospitalisée.")
    else:
        letter = bench.draft(bench.ask("luc"), Choices(kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.FAMILY))
    (finding,) = (f for f in letter.findings if f.code == "stories_differ")
    assert finding.severity is Severity.RED
    said = finding.why.values
    assert (said["who"], said["other"], said["day"]) == ("Ana Côté", ExcuseFamily.HEALTH, day)
    told_now = (said["client"], said["family"], said["today"])
    assert told_now == ("Luc Roy", ExcuseFamily.FAMILY, bench.clock.day)
    words = bench.context.catalog.render(finding.why)
    assert all(part in words for part in ("Ana Côté", "24 novembre", "Luc Roy", "30 novembre"))


def test_a_field_corrected_on_the_card_is_set_by_hand(bench: Bench) -> None:
    """A later message does not overrule it; a field that stays is not marked."""
    changed = people.change(bench.context, LUC, replace(LUC, language=Language.EN, note=""))
    assert changed.corrected == ("language",)
    again = people.change(bench.context, changed, replace(changed, address=Address.TU))
    assert again.corrected == ("address", "language")
    with bench.store.transaction(Message("put")) as tx:
        tx.put(replace(again, phone="514 555-0142"))
    stored = bench.store.clients.get("luc")
    assert stored is not None and stored.corrected == ("address", "language")
