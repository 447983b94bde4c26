"""On the phone: cards by digit, firmer each time, voicemail, notes kept private, the result logged."""

from pathlib import Path

import pytest
from test_tui_french import english
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.terms import Channel, Pushback
from declinetui.tui.screens.call import CallScreen
from declinetui.tui.screens.compose.stage import Stage


async def call(user: Driver, keys: tuple[str, ...] = ("enter",)) -> CallScreen:
    """From Today to the cards of the first answer that is owed."""
    await user.press(*keys, "P")
    await user.until(lambda: isinstance(user.app.screen, CallScreen))
    screen = user.app.screen
    assert isinstance(screen, CallScreen)
    await user.until(lambda: bool(screen.words))
    return screen


async def test_the_same_digit_is_firmer_and_never_longer(tmp_path: Path) -> None:
    """Three levels for a pushback; another digit begins gently."""
    async with driving(tmp_path) as user:
        screen = await call(user)
        assert "Philippe" in screen.words
        said = []
        for _ in range(4):
            await user.press("1")
            said.append(screen.words)
        assert screen.card is Pushback.MORE_MONEY
        assert screen.level == 3
        assert said[2] == said[3]
        assert len(said[0]) >= len(said[1]) >= len(said[2])
        assert "●●●" in user.text()
        await user.press("2")
        assert screen.level == 1
        await user.press("right", "left", "0")
        assert screen.card is None


async def test_what_was_said_is_logged_as_a_call_with_its_private_notes(tmp_path: Path) -> None:
    """e types notes, s then s logs; the note stays on the card and never in the letter."""
    async with driving(tmp_path) as user:
        store = user.app.kit.desk.store
        await call(user)
        await user.press("e")
        await user.type("projet reporte")
        await user.press("ctrl+s", "s", "s")
        await user.until(lambda: len(store.replies.of_client("c-pg")) == 1)
        reply = store.replies.of_client("c-pg")[0]
        assert reply.channel is Channel.PHONE
        assert "reporte" not in reply.text
        client = store.clients.get("c-pg")
        assert client is not None
        assert client.note == "2026-11-24 projet reporte"


async def test_a_voicemail_comes_back_tomorrow(tmp_path: Path) -> None:
    """v shows the words; the answer is owed again on the next working day."""
    async with driving(tmp_path) as user:
        screen = await call(user)
        opening = screen.words
        await user.press("1")
        assert "▸ 1" in user.text()
        await user.press("v")
        assert "▸" not in user.text()
        assert screen.words
        assert screen.words != opening
        await user.press("s", "v")
        store = user.app.kit.desk.store
        await user.until(
            lambda: (i := store.inquiries.get("i-pg")) is not None and i.snoozed_until is not None
        )
        assert not store.replies.of_client("c-pg")


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_both_sizes_and_languages(tmp_path: Path, ui: str, size: tuple[int, int]) -> None:
    """Nine pushbacks and the words in sight; Esc gives the letter back as it was."""
    async with driving(tmp_path, size=size, desk=make_desk(tmp_path, ui=ui)) as user:
        await user.paste(REQUEST)
        screen = await call(user, ())
        await user.quiet()
        text = user.text()
        assert "  9  " in text
        assert "Marie-Ève" in text
        assert all(len(line) <= size[0] for line in text.splitlines())
        if ui == "fr":
            assert not [line for line in text.splitlines() if english(line)]
        assert len(screen.pushbacks) == 9
        await user.press("escape")
        await user.until(lambda: isinstance(user.app.screen, Stage))
        assert user.work.session.situation.channel is Channel.EMAIL
