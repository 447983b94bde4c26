"""What a person must be able to trust: saved is said, a failed save keeps the text, two windows agree."""

from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.people import Client
from declinetui.domain.terms import Move
from declinetui.errors import Message, StoreError
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.compose.work import Step
from declinetui.workflow.bootstrap import open_desk
from declinetui.workflow.drafting.session import DraftSession

SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
FULL = StoreError(Message("The disk is full."), Message("Make some room, then try again."))


async def to_draft(user: Driver) -> None:
    """From a pasted request to the letter."""
    await user.paste(REQUEST)
    await user.press("enter", "enter", "enter")


@SIZES
async def test_saved_is_said_after_s_on_whatever_place_comes_next(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The word stands on the next screen, with the key that takes it back."""
    async with driving(tmp_path, size=size) as user:
        await to_draft(user)
        await user.press("s", *(["o"] if "Envoyer quand même" in user.text() else []))
        await user.until(lambda: len(user.app.kit.desk.store.replies.of_client("c-me")) == 3)
        await user.until(lambda: "enregistré" in user.text())
        assert "u pour annuler" in user.text()


async def test_a_sentence_typed_by_hand_is_said_to_be_saved_once_it_is(tmp_path: Path) -> None:
    """The draft is on disk by then."""
    async with driving(tmp_path) as user:
        await to_draft(user)
        await user.press("e")
        await user.type("non merci")
        await user.press("enter")
        await user.until(lambda: "brouillon enregistré" in user.text())
        assert user.app.kit.desk.drafts_waiting


async def test_a_full_disk_is_said_and_the_letter_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither autosave nor s loses a word; q asks before leaving without it."""
    desk = make_desk(tmp_path)

    def full(*_: object, **__: object) -> None:
        raise FULL

    async with driving(tmp_path, desk=desk) as user:
        await to_draft(user)
        text = user.work.session.text
        monkeypatch.setattr(desk, "autosave", full)
        monkeypatch.setattr(desk, "mark_sent", full)
        await user.press("space")
        await user.until(lambda: "The disk is full." in user.text())
        assert "Make some room" in user.text()
        await user.press("s")
        if "Envoyer quand même" in user.text():
            await user.press("o")
        assert isinstance(user.app.screen, Stage)
        assert user.work.session.text == text
        await user.press("q")
        await user.until(lambda: "pas enregistrée" in user.text())
        assert user.app.is_running
        await user.press("q")
        assert user.app._exit


async def test_two_windows_on_one_log_stay_right(tmp_path: Path) -> None:
    """Each sees what the other wrote, says so, and writes without losing it."""
    async with driving(tmp_path) as user:
        other = open_desk(home=str(tmp_path), ui="fr", today="2026-11-24")
        with other.store.transaction(Message("elsewhere")) as tx:
            tx.put(Client(uid="c-new", name="Ondine Caron"))
        user.app.others.look()
        await user.until(lambda: "hors de cette fenêtre" in user.text())
        await user.press("d")
        other.refresh()
        inquiry = other.store.inquiries.get("i-pg")
        assert inquiry is not None
        assert inquiry.status.value == "no_reply"
        await user.press("g", "c")
        await user.until(lambda: "Ondine Caron" in user.text())


async def test_a_letter_at_hand_learns_what_another_window_sent(tmp_path: Path) -> None:
    """The sentences stay; the past they must not contradict is the newer one."""
    async with driving(tmp_path) as user:
        await to_draft(user)
        text, before = user.work.session.text, len(user.work.past)
        other = open_desk(home=str(tmp_path), ui="fr", today="2026-11-24")
        sent: DraftSession = other.session(other.receive(REQUEST.replace("Refonte", "Infolettre")))
        other.mark_sent(sent)
        user.app.others.look()
        await user.until(lambda: len(user.work.session.situation.history) > 0)
        assert user.work.session.draft.sentence(Move.DECISION) is not None
        assert len(user.work.past) == before
        assert text


async def test_in_time_is_not_claimed_beside_a_late_clock(tmp_path: Path) -> None:
    """Philippe Gagnon waits since last week."""
    async with driving(tmp_path) as user:
        await user.press("enter", "enter", "enter", "enter")
        assert "jours de retard" in user.text().splitlines()[0] or "de retard" in user.text()
        assert "✓ dans les délais" not in user.text()


async def test_a_second_s_does_not_log_an_unread_letter(tmp_path: Path) -> None:
    """After s the next owed request opens: s there shows its letter first."""
    async with driving(tmp_path) as user:
        store = user.app.kit.desk.store
        before = len(store.replies.all())
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "s")
        await user.until(lambda: len(store.replies.all()) == before + 1)
        await user.until(lambda: user.step() is Step.REQUEST)
        await user.press("s")
        await user.until(lambda: user.step() is Step.DRAFT)
        assert len(store.replies.all()) == before + 1
