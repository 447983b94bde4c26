"""The client writes again after a no: recognised, asked about once, answered with what was said before."""

from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST

from declinetui.domain.inquiry import AnswerKind, InquiryStatus
from declinetui.domain.terms import Move
from declinetui.tui.dialogs.ask import Confirm
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.screens.client import ClientScreen
from declinetui.tui.screens.compose.stage import Stage

SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
HEAD = """From: Marie-Ève Tremblay <marie-eve@boulangerielevesque.example>
To: Camille Roy <camille@example.org>
Subject: Re: Refonte du site de la Boulangerie Lévesque
Date: Tue, 24 Nov 2026 15:00:00 -0500

Bonjour Camille,

"""
INSISTS = (
    HEAD + "Pourriez-vous faire une exception? On vous donnerait plus de temps, jusqu’en mars.\n\nMarie-Ève\n"
)
THANKS = HEAD + "Merci quand même d’avoir répondu aussi vite. Bonne continuation!\n\nMarie-Ève\n"


async def send(user: Driver, letters: int) -> None:
    """Accept every guess and mark it as sent, also when a grave remark asks once more."""
    replies = user.app.kit.desk.store.replies
    await user.press("enter", "enter", "enter", "s")
    await user.until(
        lambda: isinstance(user.app.screen, Confirm) or len(replies.of_client("c-me")) == letters
    )
    if isinstance(user.app.screen, Confirm):
        await user.press("o")
    await user.until(lambda: len(replies.of_client("c-me")) == letters)


async def refuse(user: Driver) -> None:
    """The first no."""
    await user.paste(REQUEST)
    await send(user, 3)
    await user.press("g", "t")


async def answered(user: Driver, text: str) -> None:
    """Paste what the client wrote, and wait for the question."""
    user.app.take_paste(text)
    await user.until(lambda: isinstance(user.app.screen, Letters))


@SIZES
async def test_insisting_is_guessed_and_begins_a_second_no_with_the_same_reason(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Enter takes the guess; the letter is shorter and brings no new argument."""
    async with driving(tmp_path, size=size) as user:
        await refuse(user)
        store = user.app.kit.desk.store
        first = max(store.replies.of_client("c-me"), key=lambda r: r.sent)
        await answered(user, INSISTS)
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, Stage) and user.work.request.logged)
        situation = user.work.session.situation
        assert situation.choices.level == 2
        assert situation.choices.reason is first.reason
        assert situation.inquiry.thread == first.inquiry
        assert user.work.session.draft.words < len(first.text.split())
        said = {s.text for s in first.sentences if s.text and s.move in (Move.DECISION, Move.REASON)}
        assert not said & {s.text for s in user.work.session.draft.sentences}
        await send(user, 4)


async def test_the_whole_exchange_stands_on_the_card(tmp_path: Path) -> None:
    """Both nos of one thread and the insistence between them, the newest first; Enter reads their words."""
    async with driving(tmp_path) as user:
        await refuse(user)
        await answered(user, INSISTS)
        await user.press("i")
        await user.until(lambda: isinstance(user.app.screen, Stage) and user.work.request.logged)
        await send(user, 4)
        await user.press("g", "c", "home", "down", "down", "down", "enter")
        await user.until(lambda: isinstance(user.app.screen, ClientScreen))
        card = user.app.screen
        assert isinstance(card, ClientScreen)
        await user.until(lambda: len(card.shown) >= 3)
        rows = card.shown[:3]
        assert [(row.theirs, row.follows) for row in rows] == [(False, False), (True, True), (False, True)]
        assert rows[1].label.values["answer"] is AnswerKind.INSISTS
        await user.until(lambda: "←" in user.text() and "insiste" in user.text())
        await user.press("home", "down", "enter")
        await user.until(lambda: "Pourriez-vous faire une exception?" in user.text())


async def test_thanks_close_the_exchange_and_nothing_more_is_owed(tmp_path: Path) -> None:
    """One key; u takes it back."""
    async with driving(tmp_path) as user:
        await refuse(user)
        owed = len(user.app.kit.desk.agenda().owed)
        await answered(user, THANKS)
        await user.press("enter")
        store = user.app.kit.desk.store

        def kept() -> list[InquiryStatus]:
            return [i.status for i in store.inquiries.of_client("c-me") if i.thread]

        await user.until(lambda: kept() == [InquiryStatus.NO_REPLY])
        assert len(user.app.kit.desk.agenda().owed) == owed
        await user.press("u")
        await user.until(lambda: kept() == [])


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_it_may_be_a_new_request_all_the_same(tmp_path: Path, key: str) -> None:
    """Nothing that was pasted is lost."""
    async with driving(tmp_path) as user:
        await refuse(user)
        await answered(user, INSISTS)
        await user.press(key)
        await user.until(lambda: isinstance(user.app.screen, Stage))
        assert "plus de temps" in user.work.request.text
        assert user.work.session.situation.choices.level == 1
