"""What is being typed outlives a crash, the keys of a box stay in sight, an empty filter says so."""

from pathlib import Path

import pytest
from tui_pilot import driving
from tui_scenario import REQUEST, make_desk

from declinetui.tui.dialogs.new_request import UNSENT, NewRequest
from declinetui.tui.plainsigns import PlainSigns
from declinetui.tui.screens.compose.work import Step
from declinetui.workflow.bootstrap import poor_console


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)])
async def test_the_box_for_a_message_shows_its_way_forward(tmp_path: Path, size: tuple[int, int]) -> None:
    """Ctrl+S stands on the last line of the dialog, at every size."""
    async with driving(tmp_path, size=size) as user:
        await user.press("n")
        await user.until(lambda: isinstance(user.app.screen, NewRequest))
        await user.quiet()
        assert "Ctrl+S" in user.text()


async def test_a_message_half_typed_is_on_disk_and_offered_again(tmp_path: Path) -> None:
    """A rest keeps it; Esc too; taking it forgets it."""
    async with driving(tmp_path) as user:
        file = user.app.kit.desk.paths.drafts / UNSENT
        await user.press("n")
        await user.type("bonjour")
        await user.until(file.is_file)
        assert file.read_text(encoding="utf-8") == "bonjour"
        await user.press("escape", "n")
        await user.until(lambda: "bonjour" in user.text())
        await user.press("ctrl+s")
        await user.until(lambda: not file.exists())


async def test_a_sentence_under_edit_is_in_the_draft_file(tmp_path: Path) -> None:
    """Before Enter, and with the box still open."""
    async with driving(tmp_path) as user:
        desk = user.app.kit.desk
        await user.paste(REQUEST)
        user.work.enter(Step.DRAFT)
        await user.press("e")
        await user.type("zebre")
        await user.until(lambda: any("zebre" in str(d.data) for d in desk.store.drafts.pending()))
        assert user.app.field is not None


async def test_a_filter_without_a_match_says_so(tmp_path: Path) -> None:
    """One sentence, with the way back."""
    async with driving(tmp_path, desk=make_desk(tmp_path, ui="en")) as user:
        await user.press("g", "c", "/")
        await user.type("qqqq")
        await user.until(lambda: "Nothing matches “qqqq” · Esc clears it" in user.text())


async def test_the_linux_console_gets_letters_instead_of_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its font lacks them, whatever the setting says."""
    desk = make_desk(tmp_path)
    assert not desk.settings.ascii
    monkeypatch.setenv("TERM", "linux")
    assert poor_console()
    desk.poor_console = True
    async with driving(tmp_path, desk=desk) as user:
        assert any(isinstance(one, PlainSigns) for one in user.app.get_line_filters())


async def test_a_narrow_screen_counts_the_words_of_the_draft(tmp_path: Path) -> None:
    """Beside what suits the channel, on the line of the steps."""
    async with driving(tmp_path, size=(80, 24)) as user:
        await user.paste(REQUEST)
        user.work.enter(Step.DRAFT)
        await user.press("down")
        await user.until(lambda: " mots (" in user.text())
