"""Someone answered writes again: one key says what it is, and the second no follows from the first."""

from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.ledger import Reply
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.screens.compose.work import Step

HEAD = "From: Marie-Ève Tremblay <marie-eve@boulangerielevesque.example>\nSubject: Re: Refonte du site\n\n"
INSISTS = HEAD + "Vous êtes certaine? On a vraiment besoin de vous, et la date peut bouger.\n\nMarie-Ève\n"
THANKS = HEAD + "C’est noté, merci quand même et bonne journée!\n\nMarie-Ève\n"


async def first_no(user: Driver) -> Reply:
    """The first request of the scenario, declined in five keys."""
    before = {r.uid for r in user.app.kit.desk.store.replies.all()}
    await user.paste(REQUEST)
    await user.press("enter", "enter", "enter", "y", "s")
    await user.until(lambda: len(user.app.kit.desk.store.replies.of_client("c-me")) == 3)
    return next(r for r in user.app.kit.desk.store.replies.all() if r.uid not in before)


async def asked(user: Driver, message: str) -> None:
    """Paste a message and wait for the question."""
    await user.paste(message)
    await user.until(lambda: isinstance(user.app.screen, Letters))


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_who_insists_gets_a_second_no_in_six_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    """Enter takes the guess; the letter is of level 2, keeps the reason and repeats no sentence."""
    async with driving(tmp_path, size=size) as user:
        first = await first_no(user)
        store = user.app.kit.desk.store
        before = {r.uid for r in store.replies.all()}
        await asked(user, INSISTS)
        user.count = 0
        await user.press("enter")
        await user.until(lambda: user.step() is Step.REQUEST)
        choices = user.work.session.situation.choices
        assert (choices.level, choices.reason) == (2, first.reason)
        await user.press("enter", "enter", "enter", "y", "s")
        await user.until(lambda: len(store.replies.of_client("c-me")) == 4)
        assert user.count == 6
        second = next(r for r in store.replies.all() if r.uid not in before)
        assert len(second.text) < len(first.text)
        answered = store.inquiries.get(second.inquiry)
        assert answered is not None and answered.thread == first.inquiry


async def test_thanks_close_the_exchange_and_owe_nothing(tmp_path: Path) -> None:
    """The thread is closed by one key; undo takes it back."""
    async with driving(tmp_path) as user:
        await first_no(user)
        await asked(user, THANKS)
        await user.press("enter")
        store = user.app.kit.desk.store
        await user.until(lambda: any(i.thread for i in store.inquiries.of_client("c-me")))
        (kept,) = (i for i in store.inquiries.of_client("c-me") if i.thread)
        assert kept.status is InquiryStatus.NO_REPLY and "merci quand même" in kept.text
        await user.press("u")
        await user.until(lambda: not any(i.thread for i in store.inquiries.of_client("c-me")))


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_it_may_be_a_new_request_all_the_same(tmp_path: Path, key: str) -> None:
    """Saying so, or leaving the question, opens it as any paste: nothing is lost."""
    async with driving(tmp_path) as user:
        await first_no(user)
        await asked(user, INSISTS)
        await user.press(key)
        await user.until(lambda: user.step() is Step.REQUEST)
        assert "vraiment besoin" in user.work.request.text
        assert user.work.session.situation.choices.level == 1
