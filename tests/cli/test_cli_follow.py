"""`follow` and the answer to a no, through the command line."""

import pytest
from cli_run import Run

from declinetui.cli.verbs.follow import KINDS
from declinetui.domain.inquiry import AnswerKind
from declinetui.domain.ledger import FollowUpKind

MESSAGE = "Bonjour, seriez-vous libre pour la refonte de notre site? Notre budget est de 2 500 $.\n\nAna Côté"


@pytest.fixture
def told(run: Run) -> Run:
    """Two letters went: one promised a date, one offered a smaller scope."""
    words = ("reply", "--log", "--me", "Camille Roy", "--reason")
    assert run(*words, "no_capacity", "--alternative", "date:2027-02-15", stdin=MESSAGE).code == 0
    other = MESSAGE.replace("refonte", "mise à jour")
    assert run(*words, "rate_too_low", "--alternative", "scope", stdin=other).code == 0
    return run


def test_the_list_shows_what_comes_back_and_takes_short_uids(told: Run) -> None:
    """Promise and its follow-up, negotiation; done and drop close them."""
    rows = {row.get("kind", "promise made"): row for row in told("follow", "list", "--json").json()}
    assert set(rows) == {"negotiation", "promise made"}  # the follow-up of February is past the horizon
    assert rows["promise made"]["due"] == "2027-02-15"
    said = told("follow", "drop", rows["negotiation"]["uid"][:8])
    assert said.code == 0 and "Ana Côté" in said.out
    assert told("follow", "offers").out.startswith("No offer stands")
    told("follow", "done", rows["promise made"]["uid"])
    assert "Nothing comes back." in told("follow").out
    assert told("follow", "done", rows["promise made"]["uid"]).code == 3


def test_the_calendar_holds_what_is_far(told: Run) -> None:
    """A follow-up of February is in the file of November, though not on the list of the day."""
    assert "20270208" in told("agenda", "--ics", "-").out


def test_reply_takes_the_uid_of_what_is_owed(run: Run) -> None:
    """The second no is written, logged in the exchange, and what stands is told on the way."""
    words = ("--log", "--me", "Camille Roy", "--reason", "rate_too_low", "--format", "json")
    assert run("reply", *words, "--alternative", "scope", stdin=MESSAGE).code == 0
    (first,) = run("inquiries", "list", "--json").json()
    insisting = run("follow", "answer", first["uid"], stdin="J’insiste, pourriez-vous y réfléchir?")
    assert insisting.code == 0, insisting.err
    said = run("reply", first["uid"], *words)
    assert said.code == 0 and said.err.count("\n") >= 2
    threads = {i["uid"]: (i["thread"], i["status"]) for i in run("inquiries", "list", "--json").json()}
    assert sorted(t for t, _status in threads.values()) == ["", first["uid"]]
    assert "to_answer" not in {status for _thread, status in threads.values()}
    assert run("reply", "nothing-of-the-kind").code == 3


def test_postponing_in_words(told: Run) -> None:
    """A week later, on a working day; a day gone by is refused with a way out."""
    (uid,) = [r["uid"] for r in told("follow", "list", "--json").json() if r.get("kind") == "negotiation"]
    assert told("follow", "postpone", uid, "2w").code == 0
    (on,) = [r["on"] for r in told("follow", "list", "--json").json() if r.get("kind") == "negotiation"]
    assert on == "2026-12-08"
    refused = told("follow", "postpone", uid, "2020-01-01")
    assert refused.code == 1 and len(refused.err.splitlines()) == 2


def test_an_offer_is_shown_and_settled(told: Run) -> None:
    """Its amount is a number and a currency."""
    (offer,) = told("follow", "offers", "--json").json()
    assert offer["amount"] == {"amount": 2500, "currency": "CAD"} and offer["way"] == "scope"
    assert "offered on" in told("follow", "offers").out
    assert told("follow", "offer", offer["uid"], "refused").code == 0
    assert told("follow", "offers", "--json").json() == []


def test_a_referral_has_an_outcome(run: Run) -> None:
    """By the uid of the follow-up that asks."""
    partner = run("partners", "add", "--name", "Julie St-Pierre").json()["uid"]
    run("reply", "--log", "--me", "C", "--alternative", f"partner:{partner}", stdin=MESSAGE)
    (row,) = run("follow", "list", "--json").json()
    assert row["kind"] == FollowUpKind.REFERRAL.value
    assert run("follow", "outcome", row["uid"], "took_it").code == 0
    assert run("follow", "list", "--json").json() == []


def test_an_answer_is_read_and_a_second_no_is_due(told: Run) -> None:
    """The kind as read or as said; thanks owe nothing; an unknown request is said."""
    uids = {row["project"]["text"]: row["uid"] for row in told("inquiries", "list", "--json").json()}
    first = next(uid for text, uid in uids.items() if "refonte" in text)
    read = told("follow", "answer", first, stdin="On a vraiment besoin de vous. Êtes-vous certaine?").json()
    assert (read["kind"], read["level"]) == ("insists", 2)
    said = told("follow", "answer", first, "--kind", "thanks", stdin="Ah bon?").json()
    assert (said["kind"], said["level"]) == ("thanks", None)
    assert told("follow", "answer", "nobody", stdin="Merci").code == 3
    assert told("follow", "answer", first, stdin=" ").code == 1


def test_the_kinds_are_those_of_the_reading() -> None:
    """The list is written twice so that --help reads no message."""
    assert set(KINDS) == set(AnswerKind)
