"""From a pasted message to a logged refusal, without a screen: the use cases as every caller has them."""

from pathlib import Path

import pytest

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.people import Profile
from declinetui.domain.situation import Alternative
from declinetui.domain.terms import ExcuseFamily, Kind, Language, Move, Reason, Way, Writer
from declinetui.errors import InputError
from declinetui.intake.who import Who
from declinetui.workflow.bootstrap import open_desk
from declinetui.workflow.desk import Desk
from declinetui.workflow.drafting.session import DraftSession

EXAMPLE = Path(__file__).parents[2] / "examples" / "refonte.fr.eml"
TODAY = "2026-11-24"


def desk_at(home: Path, today: str = TODAY) -> Desk:
    """A desk whose user is Camille Roy."""
    desk = open_desk(home=str(home), ui="fr", today=today)
    desk.save_profile(Profile(name="Camille Roy", writer=Writer.F))
    return desk


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def session(home: Path) -> DraftSession:
    """The first draft of the example message."""
    desk = desk_at(home)
    return desk.session(desk.receive(EXAMPLE.read_bytes()))


def test_a_message_fills_the_request(home: Path) -> None:
    """Name, address, project, budget, day of receipt and message id are read from the e-mail."""
    request = desk_at(home).receive(EXAMPLE.read_bytes())
    assert request.client.name == "Marie-Ève Tremblay"
    assert request.client.email == "me.tremblay@exemple.ca"
    assert request.inquiry.project is not None and "site" in request.inquiry.project.text
    assert request.inquiry.budget is not None and int(request.inquiry.budget.amount) == 2500
    assert request.inquiry.language is Language.FR
    assert request.inquiry.message_id == "<20261123101200.4021@exemple.ca>"
    assert request.signer == "Camille Roy"
    assert request.who is Who.NEW


def test_reading_writes_nothing(home: Path) -> None:
    """Until something is sent, the log does not exist."""
    desk = open_desk(home=str(home), today=TODAY)
    desk.session(desk.receive(EXAMPLE.read_bytes()))
    assert not (home / "data" / "log.json").exists()


def test_an_empty_message_is_refused_with_a_way_out(home: Path) -> None:
    """Nothing to read is said, not crashed on."""
    with pytest.raises(InputError) as caught:
        desk_at(home).receive("  \n ")
    assert caught.value.way_out is not None


def test_sending_writes_reply_promise_and_follow_up_at_once(home: Path) -> None:
    """One key, one transaction, one step to undo."""
    desk = desk_at(home)
    session = desk.session(desk.receive(EXAMPLE.read_bytes()))
    day = desk.today().replace(year=2027, month=2, day=15)
    session = session.choose(reason=Reason.NO_CAPACITY, alternative=Alternative(way=Way.DATE, free_from=day))
    receipt = desk.mark_sent(session)
    assert receipt.promise is not None and receipt.promise.due == day
    again = desk_at(home)
    assert [r.text for r in again.store.replies.all()] == [session.text]
    assert [f.on.isoformat() for f in again.store.follow_ups.all()] == ["2027-02-08"]
    assert again.store.inquiries.all()[0].status is InquiryStatus.DECLINED
    again.undo()
    assert not again.store.replies.all() and not again.store.promises.all()
    again.redo()
    assert len(again.store.replies.all()) == 1


def test_the_next_message_from_the_same_person_knows(home: Path) -> None:
    """She is recognised, her past shows, and no phrase comes back."""
    desk = desk_at(home)
    first = desk.session(desk.receive(EXAMPLE.read_bytes())).choose(reason=Reason.NO_CAPACITY)
    desk.mark_sent(first)
    later = desk_at(home, "2027-03-02")
    text = "Bonjour Camille,\n\nOn aimerait refaire notre infolettre. Seriez-vous libre?\n\nMarie-Ève"
    mail = f"From: Marie-Ève Tremblay <me.tremblay@exemple.ca>\nSubject: Infolettre\n\n{text}"
    request = later.receive(mail)
    assert request.who is Who.SAME
    assert [row.day.isoformat() for row in request.past] == [TODAY]
    second = later.session(request).choose(reason=Reason.NO_CAPACITY)
    moves = (Move.THANKS, Move.DECISION, Move.REASON, Move.WISH)
    before = {s.phrase for s in first.draft.sentences if s.move in moves}
    after = {s.phrase for s in second.draft.sentences if s.move in moves}
    assert not before & after


def test_two_small_excuses_in_a_year_call_for_frankness(home: Path) -> None:
    """The third one asked for gets "be frank", and the fix is one step away."""
    families = (ExcuseFamily.OVERLOAD, ExcuseFamily.TRAVEL)
    for number, family in enumerate(families):
        desk = desk_at(home, f"2026-0{number + 2}-10")
        mail = f"From: Marie-Ève Tremblay <me.tremblay@exemple.ca>\n\nBonjour, projet numéro {number}, libre?"
        session = desk.session(desk.receive(mail))
        desk.mark_sent(session.choose(kind=Kind.DIPLOMATIC, excuse=family))
    desk = desk_at(home)
    session = desk.session(desk.receive(EXAMPLE.read_bytes()))
    asked = session.choose(reason=Reason.NO_CAPACITY, kind=Kind.DIPLOMATIC, excuse=ExcuseFamily.FAMILY)
    found = [f for f in asked.findings if f.code == "bowl_full"]
    assert found
    frank = asked.apply(found[0])
    assert frank.situation.choices.kind is Kind.FRANK
    assert not [f for f in frank.findings if f.code in ("bowl_full", "excuse_reused")]
    assert frank.draft.sentence(Move.REASON) is not None


def test_a_draft_survives_the_process(home: Path) -> None:
    """What was chosen and written by hand is there again, word for word."""
    desk = desk_at(home)
    session = desk.session(desk.receive(EXAMPLE.read_bytes()))
    session = session.choose(reason=Reason.RATE_TOO_LOW).edit(Move.WISH, "Bon courage pour la suite.")
    desk.autosave(session)
    found = desk_at(home).recover()
    assert found is not None
    assert found.text == session.text
    assert found.situation.choices.reason is Reason.RATE_TOO_LOW


def test_sending_forgets_the_unfinished_draft(home: Path) -> None:
    """Nothing is offered again once it was sent."""
    desk = desk_at(home)
    session = desk.session(desk.receive(EXAMPLE.read_bytes()))
    desk.autosave(session)
    desk.mark_sent(session)
    assert desk_at(home).recover() is None


def test_an_export_never_writes_over_another(home: Path) -> None:
    """Two exports of one reply are two files with the same words."""
    desk = desk_at(home)
    session = desk.session(desk.receive(EXAMPLE.read_bytes()))
    first, second = desk.export(session), desk.export(session)
    assert first != second
    assert first.read_text("utf-8") == second.read_text("utf-8")
    assert first.name == "2026-11-24-marie-eve-tremblay.fr.txt"


def test_correcting_a_field_changes_the_letter(home: Path) -> None:
    """A typed project, date or register reaches the draft; nonsense is refused in words."""
    desk = desk_at(home)
    request = desk.receive(EXAMPLE.read_bytes())
    request = desk.correct(request, "project", "notre infolettre")
    request = desk.correct(request, "address", "tu")
    draft = desk.session(request).draft
    assert "infolettre" in (draft.subject.text if draft.subject else "") + draft.body
    with pytest.raises(InputError):
        desk.correct(request, "budget", "beaucoup")
    with pytest.raises(InputError):
        desk.correct(request, "deadline", "jamais")
