"""A sender whom the log may know: said on the desk, settled by one key, never decided alone."""

from pathlib import Path

import pytest
from tui_pilot import driving
from tui_scenario import REQUEST

from declinetui.intake.who import Who

ELSEWHERE = REQUEST.replace("marie-eve@boulangerielevesque.example", "marie.eve.t@courrier.example")


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
@pytest.mark.parametrize(("key", "past"), [("1", True), ("2", False)])
async def test_c_says_whether_it_is_who_the_log_proposes(
    tmp_path: Path, size: tuple[int, int], key: str, past: bool
) -> None:
    """Yes brings the card and the past, no somebody new; u takes either back."""
    async with driving(tmp_path, size=size) as user:
        await user.paste(ELSEWHERE)
        assert user.work.request.who is Who.PROBABLY
        assert "peut-être Marie-Ève Tremblay" in user.text()
        await user.press("c")
        await user.until(lambda: "Est-ce Marie-Ève Tremblay?" in user.text())
        await user.press(key)
        await user.until(lambda: user.work.request.likely is None)
        assert bool(user.work.request.past) is past
        assert (user.work.session.situation.client.uid == "c-me") is past
        await user.press("u")
        assert user.work.request.likely is not None


async def test_a_sender_who_is_known_or_new_is_not_asked_about(tmp_path: Path) -> None:
    """c is then the list of clients, as before."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("c")
        await user.until(lambda: "Qui est-ce?" in user.text())
