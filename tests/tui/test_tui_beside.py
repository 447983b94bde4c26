"""Letters beside a no, begun where they are due: receipt, free place, call in writing, consent, end."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.ledger import FollowUp, FollowUpKind, Promise, PromiseStatus, Reply
from declinetui.domain.terms import Channel, Language, Purpose
from declinetui.errors import Message
from declinetui.tui.dialogs.note import NoteSheet
from declinetui.tui.screens.client import ClientScreen
from declinetui.tui.screens.compose.work import Step
from declinetui.workflow.desk import Desk

SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
UI = pytest.mark.parametrize("ui", ["fr", "en"])


def sent(user: Driver, client: str, purpose: Purpose) -> list[Reply]:
    """Letters of a kind in the log."""
    store = user.app.kit.desk.store
    return [r for r in store.replies.of_client(client) if r.purpose is purpose]


def standing(user: Driver) -> Purpose:
    """What the letter at hand is for."""
    return user.work.session.situation.purpose


async def kind(user: Driver, words: str) -> None:
    """p, then the letter by a word of its name."""
    await user.press("p")
    await user.until(lambda: "Quelle lettre?" in user.text())
    await user.type(words)
    await user.press("enter")


def promised(desk: Desk) -> Desk:
    """A promise that is near, with the reply and the request that it came from."""
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(Promise(uid="m-2", client="c-ga", reply="ga4", due=date(2026, 11, 30), about="catalogue"))
        tx.put(
            FollowUp(uid="f-2", client="c-ga", kind=FollowUpKind.PROMISE, on=date(2026, 11, 24), ref="m-2")
        )
    return desk


@SIZES
@UI
async def test_a_word_of_receipt_is_two_keys_and_leaves_the_answer_owed(
    tmp_path: Path, size: tuple[int, int], ui: str
) -> None:
    """r and s on Today; no sentence of it is a no."""
    async with driving(tmp_path, size=size, desk=make_desk(tmp_path, ui=ui)) as user:
        await user.press("r")
        await user.until(lambda: "écep" in user.text() or "receipt" in user.text())
        assert standing(user) is Purpose.ACKNOWLEDGE
        assert user.work.steps == (Step.REQUEST, Step.DRAFT)
        await user.press("s")
        await user.until(lambda: len(sent(user, "c-pg", Purpose.ACKNOWLEDGE)) == 1)
        assert user.count == 2
        inquiry = user.app.kit.desk.store.inquiries.get("i-pg")
        assert inquiry is not None
        assert inquiry.status is InquiryStatus.TO_ANSWER
        await user.press("g", "c")
        assert "—" in user.text()


async def test_the_answer_that_was_begun_comes_back_after_the_word_beside_it(tmp_path: Path) -> None:
    """A receipt sent in the middle of a refusal loses nothing of it, on screen and on disk."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "e")
        await user.type(" Vraiment.")
        await user.press("enter")
        refusal = user.work.session.text
        await kind(user, "accuse")
        await user.until(lambda: standing(user) is Purpose.ACKNOWLEDGE)
        await user.press("e")
        await user.type(" Bientôt.")
        await user.press("enter")
        desk = user.app.kit.desk
        await user.until(lambda: any("Bientôt" in d.session.text for d in desk.unfinished()))
        assert refusal in {d.session.text for d in desk.unfinished()}
        await user.press("s")
        await user.until(lambda: len(sent(user, "c-me", Purpose.ACKNOWLEDGE)) == 1)
        await user.until(lambda: standing(user) is Purpose.DECLINE)
        assert user.work.session.text == refusal
        assert [d.session.text for d in desk.unfinished()] == [refusal]


async def test_u_takes_one_back_from_another_letter(tmp_path: Path) -> None:
    """Choosing another letter is a step like any other."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "3")
        before = user.work.session
        await kind(user, "attente")
        await user.until(lambda: standing(user) is Purpose.WAITING_LIST)
        await user.press("u")
        assert user.work.session is before


async def test_a_letter_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    """Nobody introduced them; no partner is in it."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("p")
        await user.until(lambda: "personne ne l’a recommandé" in user.text())
        assert "aucun partenaire nommé" in user.text()


@pytest.mark.parametrize("uid", ["m-2", "f-2"])
async def test_a_promise_that_comes_opens_the_letter_of_a_free_place_and_is_kept(
    tmp_path: Path, uid: str
) -> None:
    """Enter on the follow-up or on the promise; s keeps both, u brings both back."""
    async with driving(tmp_path, desk=promised(make_desk(tmp_path))) as user:
        screen = user.app.screen
        while (record := getattr(screen, "record_now", lambda: None)()) is None or record.uid != uid:
            await user.press("down")
        await user.press("enter")
        await user.until(lambda: "Place libérée" in user.text())
        assert standing(user) is Purpose.REACTIVATE
        assert "30 novembre" in user.work.session.text
        store = user.app.kit.desk.store

        def states() -> set[PromiseStatus]:
            promise, follow_up = store.promises.get("m-2"), store.follow_ups.get("f-2")
            assert promise is not None
            assert follow_up is not None
            return {promise.status, follow_up.status}

        await user.press("s")
        await user.until(lambda: states() == {PromiseStatus.KEPT})
        await user.press("g", "t", "u")
        await user.until(lambda: states() == {PromiseStatus.OPEN})


async def test_a_call_is_put_in_writing_from_its_follow_up(tmp_path: Path) -> None:
    """What was said on the phone, as an e-mail; the reminder goes with it."""
    desk = make_desk(tmp_path)
    reply = desk.store.replies.get("me3")
    assert reply is not None
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(replace(reply, channel=Channel.PHONE, sent=datetime(2026, 11, 24, 9, 0)))
        tx.put(
            FollowUp(
                uid="f-3", client="c-me", kind=FollowUpKind.WRITTEN_TRACE, on=date(2026, 11, 24), ref="me3"
            )
        )
    async with driving(tmp_path, desk=desk) as user:
        screen = user.app.screen
        while (record := getattr(screen, "record_now", lambda: None)()) is None or record.uid != "f-3":
            await user.press("down")
        await user.press("enter")
        await user.until(lambda: "Trace écrite" in user.text())
        assert standing(user) is Purpose.FOLLOW_UP_WRITTEN
        assert user.work.session.draft.channel is Channel.EMAIL
        await user.press("s")
        follow_up = desk.store.follow_ups
        await user.until(lambda: getattr(follow_up.get("f-3"), "status", None) is PromiseStatus.KEPT)


@SIZES
async def test_after_a_referral_the_question_for_a_consent_is_ready(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """1 shows it, y copies, x writes it, s notes that it was asked and brings it back in three days."""
    async with driving(tmp_path, size=size) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter")
        ways = [w.alternative.partners[:1] for w in user.work.ways]
        row = next(n for n, partners in enumerate(ways) if partners and partners[0].uid == "p-sa")
        await user.press(str(row + 1), "s")
        await user.until(lambda: "1  la demande d’accord, Studio Aval" in user.text())
        await user.press("1")
        await user.until(lambda: isinstance(user.app.screen, NoteSheet))
        await user.press("y")
        await user.until(lambda: "Bonjour Studio Aval" in user.app.clipboard)
        assert "Marie-Ève" not in user.app.clipboard
        await user.press("x")
        folder = user.app.kit.desk.export_folder
        await user.until(lambda: any("studio-aval" in f.name for f in folder.glob("*.txt")))
        await user.press("s")
        store = user.app.kit.desk.store

        def asked() -> list[FollowUp]:
            kinds = (f for f in store.follow_ups.of_client("c-me") if f.kind is FollowUpKind.CONSENT)
            return [f for f in kinds if f.ref == "p-sa" and f.on == date(2026, 11, 27)]

        await user.until(lambda: len(asked()) == 1)
        await user.until(lambda: user.work.session.situation.client.uid == "c-pg")


async def test_who_sent_the_client_gets_a_note_of_their_own(tmp_path: Path) -> None:
    """The go-between is thanked by name; the client is not the reader."""
    desk = make_desk(tmp_path)
    client = desk.store.clients.get("c-ab")
    assert client is not None
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(replace(client, go_between="Luc Savard"))
    async with driving(tmp_path, desk=desk) as user:
        await user.press("down", "enter", "enter", "enter", "enter", "s")
        if "Envoyer quand même" in user.text():
            await user.press("o")
        await user.until(lambda: "1  mot à l’intermédiaire, Luc Savard" in user.text())
        await user.press("1")
        await user.until(lambda: standing(user) is Purpose.GO_BETWEEN)
        assert user.work.session.text.startswith("Bonjour Luc")
        await user.press("s")
        await user.until(lambda: len(sent(user, "c-ab", Purpose.GO_BETWEEN)) == 1)


@UI
async def test_the_frank_letter_is_proposed_on_a_full_bowl_and_ends_it(tmp_path: Path, ui: str) -> None:
    """f on the card; only problems that come back may be named; d sets the hand-over."""
    async with driving(tmp_path, desk=make_desk(tmp_path, ui=ui)) as user:
        await user.press("g", "c", "down", "enter")
        await user.until(lambda: isinstance(user.app.screen, ClientScreen))
        await user.press("f")
        await user.until(lambda: "collaboration" in user.text().splitlines()[0])
        assert standing(user) is Purpose.END
        assert user.work.steps == (Step.REQUEST, Step.REASON, Step.DRAFT)
        assert user.work.session.draft.language is Language.FR
        await user.press("d")
        await user.type("2027-01-15")
        await user.press("enter")
        await user.until(lambda: "15 janvier" in user.work.session.text)
        await user.press("s")
        await user.until(lambda: len(sent(user, "c-ga", Purpose.END)) == 1)


async def test_an_empty_bowl_says_why_there_is_no_frank_letter(tmp_path: Path) -> None:
    """The key is there, with its reason."""
    async with driving(tmp_path) as user:
        await user.press("g", "c", "enter", "f")
        await user.until(lambda: "deux petites excuses" in user.text())
