"""The request step: evidence of a field, keys for a probable client, the clipboard."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.terms import Way
from declinetui.intake.who import Who
from declinetui.tui.screens.compose.evidence import ACT
from declinetui.tui.widgets.lineview import LineView

ELSEWHERE = REQUEST.replace("marie-eve@boulangerielevesque.example", "marie.eve.t@courrier.example")


def lifted(user: Driver, view: str = "#desk") -> str:
    """The words of the message that are lifted."""
    lines = user.app.screen.query_one(view, LineView).lines
    return " ".join(run.text for line in lines if line.act == ACT for run in line.runs if run.lift)


async def go_to(user: Driver, field: str) -> None:
    """Walk down to a field of the request."""
    await user.press("home")
    wanted = next(i for i, f in enumerate(user.work.fields) if f.id == field)
    await user.press(*["down"] * wanted)
    assert user.work.fields[user.work.row].id == field


@pytest.mark.parametrize(
    ("field", "words"),
    [("budget", "2 500 $."), ("deadline", "le 15 janvier 2027,"), ("project", "Refonte du site")],
)
async def test_the_words_a_field_was_read_from_are_lifted(tmp_path: Path, field: str, words: str) -> None:
    """Whole words, in the message below the fields, on screen."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await go_to(user, field)
        assert words in lifted(user).replace("\u00a0", " ")
        view = user.app.screen.query_one("#desk", LineView)
        row = next(i for i, line in enumerate(view.lines) if line.act == ACT)
        assert view.scroll_offset.y <= row < view.scroll_offset.y + view.size.height


async def test_evidence_in_the_headers_brings_them_back(tmp_path: Path) -> None:
    """The sender stands in From: it is shown while the client is highlighted, and only then."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await go_to(user, "email")
        assert "marie-eve@boulangerielevesque.example" in lifted(user)
        await go_to(user, "budget")
        assert "Subject:" not in user.text()


async def test_a_field_that_was_not_said_lifts_nothing(tmp_path: Path) -> None:
    """The relation is the program's own guess."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await go_to(user, "relation")
        assert lifted(user) == ""


@pytest.mark.parametrize(("key", "past"), [("=", True), ("-", False)])
async def test_one_key_says_who_a_probable_sender_is(tmp_path: Path, key: str, past: bool) -> None:
    """= is the same person with their past, - somebody new; u takes it back."""
    async with driving(tmp_path) as user:
        await user.paste(ELSEWHERE)
        assert user.work.request.who is Who.PROBABLY
        assert user.work.request.likely is not None
        await user.press({"=": "equals_sign", "-": "minus"}[key])
        await user.until(lambda: user.work.request.likely is None)
        assert bool(user.work.request.past) is past
        await user.press("u")
        assert user.work.request.likely is not None


async def test_the_keys_are_hinted_only_while_there_is_a_doubt(tmp_path: Path) -> None:
    """A sender who is surely known is not asked about."""
    async with driving(tmp_path, ui="en") as user:
        await user.paste(REQUEST)
        assert "somebody new" not in user.text()
        await user.paste(ELSEWHERE)
        assert "somebody new" in user.text().splitlines()[-1]


@pytest.mark.parametrize("held", [REQUEST, None])
async def test_the_message_on_the_clipboard_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: str | None
) -> None:
    """V takes it; where the clipboard cannot be read, a line says how to paste."""
    async with driving(tmp_path, ui="en") as user:
        monkeypatch.setattr(type(user.app.kit.desk), "paste_locally", lambda desk: held)
        await user.press("V")
        if held is None:
            await user.until(lambda: "paste with the terminal" in user.text())
        else:
            await user.until(lambda: "Tremblay" in user.text() and user.work is not None)
            assert "Refonte" in user.work.request.text or "site" in user.work.request.text


async def test_a_free_from_that_is_past_is_asked_again(tmp_path: Path) -> None:
    """The way out says so, and taking it asks for the day; the settings show it as past."""
    desk = make_desk(tmp_path, ui="en")
    desk.save_profile(replace(desk.profile, free_from=date(2026, 11, 1)))
    async with driving(tmp_path, desk=desk) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter")
        row = next(i for i, w in enumerate(user.work.ways) if w.alternative.way is Way.DATE)
        assert "is past" in user.text()
        await user.press(str(row + 1))
        await user.until(lambda: "Free from" in user.text())
        await user.type("2027-03-01")
        await user.press("enter")
        await user.until(lambda: user.work.session.situation.choices.alternative.free_from is not None)
        assert user.work.session.situation.choices.alternative.free_from == date(2027, 3, 1)
        await user.press("g", "r")
        await user.until(lambda: "past: give the next one" in user.text())
