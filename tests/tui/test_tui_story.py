"""The year of the demonstration, opened in the app: every place at its end, in both languages and sizes."""

from pathlib import Path

import pytest
from test_tui_french import english
from tui_pilot import driving
from tui_scenario import REQUEST, story_desk

from declinetui.tui.screens.clients import ClientsScreen
from declinetui.tui.screens.today.screen import TodayScreen

PLACES = ("t", "w", "c", "p", "s", "r")


@pytest.mark.parametrize(
    ("size", "ui"),
    [
        pytest.param((120, 40), "fr", id="wide-fr"),
        pytest.param((80, 24), "en", id="narrow-en"),
        pytest.param((80, 24), "fr", id="narrow-fr", marks=pytest.mark.slow),
        pytest.param((120, 40), "en", id="wide-en", marks=pytest.mark.slow),
    ],
)
async def test_every_place_shows_the_year(tmp_path: Path, size: tuple[int, int], ui: str) -> None:
    """Nothing is empty, nothing is wider than the screen, French places are French."""
    desk = story_desk(tmp_path, ui=ui)
    async with driving(tmp_path, size=size, desk=desk) as user:
        screen = user.app.screen
        assert isinstance(screen, TodayScreen)
        assert len(screen.agenda.owed) >= 5
        assert screen.agenda.late
        for key in PLACES:
            await user.press("g", key)
            await user.pilot.pause(0.2)
            text = user.text()
            assert all(len(line) <= size[0] for line in text.splitlines())
            assert len(text.split()) > 40, text
        await user.press("g", "c")
        clients = user.app.screen
        assert isinstance(clients, ClientsScreen)
        assert len(clients.items) >= 20
        names = english(" ".join(f"{k.client.name} {k.client.organisation}" for k in clients.items))
        for _ in range(len(clients.items)):
            await user.press("enter")
            await user.quiet()
            card = user.text()
            assert "●" in card or "○" in card
            if ui == "fr":
                facts = card.split("Échanges")[0]
                assert not english(facts) - names, facts
            await user.press("escape", "down")


async def test_the_empty_desk_offers_the_story_and_opens_it(tmp_path: Path) -> None:
    """D on a first start; the user’s own log stays empty."""
    async with driving(tmp_path, filled=False) as user:
        assert "D visiter avec des données d’exemple" in user.text()
        own = user.app.kit.desk
        await user.press("D")
        for _ in range(20):
            if user.app.kit.desk is not own:
                break
            await user.pilot.pause(0.5)
        await user.until(lambda: "Philippe Gagnon" in user.text())
        assert user.app.kit.desk.demo
        assert not own.store.clients.all()
        await user.paste(REQUEST)
        assert not own.store.drafts.pending()
