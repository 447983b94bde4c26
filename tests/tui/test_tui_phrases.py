"""Phrases: read by move, reason and register; what is written goes into one's own pack and into letters."""

from pathlib import Path

import pytest
from test_tui_french import english
from tui_pilot import Driver, driving
from tui_scenario import make_desk

from declinetui.domain.terms import Move, Reason
from declinetui.phrasing.phrase import Phrase
from declinetui.phrasing.reader import bank_root, load_bank
from declinetui.tui.dialogs.phrase_editor import PhraseEditor
from declinetui.tui.screens.phrases.screen import PhrasesScreen
from declinetui.tui.widgets.paragraphs import Paragraphs
from declinetui.workflow.phrases.pack import is_hidden
from declinetui.workflow.phrases.preview import previews


async def phrases(user: Driver) -> PhrasesScreen:
    """Go there and wait for the rows."""
    await user.press("g", "b")
    screen = user.app.screen
    assert isinstance(screen, PhrasesScreen)
    await user.until(lambda: bool(screen.items))
    return screen


async def rewrite(user: Driver, old: str, new: str) -> PhraseEditor:
    """Replace words in the open editor and wait until the block was read again."""
    editor = user.app.screen
    assert isinstance(editor, PhraseEditor)
    box = editor.query_one(Paragraphs)
    assert old in box.text
    box.text = box.text.replace(old, new)
    await user.pilot.pause(0.25)
    return editor


def words(phrase: Phrase) -> str:
    """What a phrase says in French, whatever the register."""
    return phrase.texts.get("fr") or phrase.texts["vous"]


def shipped() -> dict[Path, bytes]:
    """The files of the bank as they are."""
    return {path: path.read_bytes() for path in bank_root().rglob("*.toml")}


def test_every_phrase_of_the_bank_has_a_preview_in_both_languages_without_a_blank(tmp_path: Path) -> None:
    """The made-up situation has a value for every slot."""
    desk = make_desk(tmp_path, filled=False)
    for phrase in load_bank().phrases:
        found = dict(previews(phrase, desk.profile, desk.today()))
        assert ("en" in phrase.texts) is ("en" in found), phrase.id
        assert found, phrase.id
        assert not [text for text in found.values() if "{" in text or "[" in text], phrase.id


async def test_moves_reasons_and_registers_are_walked_by_keys(tmp_path: Path) -> None:
    """←→ moves, r a reason, v the register; the paper has the twin."""
    async with driving(tmp_path) as user:
        screen = await phrases(user)
        assert "en     I won" in user.text()
        await user.press("right")
        assert screen.move_shown is Move.REASON
        await user.press("r")
        await user.type("budget")
        await user.press("enter")
        await user.until(lambda: screen.reason is Reason.RATE_TOO_LOW)
        assert {p.reason for p in screen.shown} == {Reason.RATE_TOO_LOW}
        await user.press("v", "v")
        await user.until(lambda: "anglais" in user.text().splitlines()[0].lower())
        await user.press("r", "enter")
        await user.until(lambda: screen.reason is None)


async def test_phrases_are_first_read_in_the_language_of_the_screen(tmp_path: Path) -> None:
    """Rows in English for somebody who reads English; v turns to French."""
    async with driving(tmp_path, ui="en") as user:
        screen = await phrases(user)
        assert screen.current is not None
        await user.until(lambda: "English" in user.text().splitlines()[0])
        assert screen.current.texts["en"][:20] in user.text()
        await user.press("v")
        await user.until(lambda: "French, vous" in user.text().splitlines()[0])


async def test_a_copy_of_ones_own_goes_first_into_its_own_pack_and_into_letters(tmp_path: Path) -> None:
    """d, a few words, ctrl+s; the bank keeps every byte."""
    before = shipped()
    async with driving(tmp_path) as user:
        screen = await phrases(user)
        original = screen.current
        assert original is not None
        await user.press("d")
        await rewrite(user, words(original), "Je laisse ce mandat à d’autres.")
        assert "Je laisse ce mandat à d’autres." in user.text()
        await user.press("ctrl+s")
        await user.until(lambda: screen.shown[0].user)
        assert screen.shown[0].id == f"{original.id}-2"
        assert screen.current is screen.shown[0]
        bank = user.app.kit.desk.context.engine.bank
        assert bank.by_id[original.id].texts == original.texts
        assert "à d’autres" in (tmp_path / "config" / "phrases" / "mine.toml").read_text(encoding="utf-8")
    assert shipped() == before


async def test_editing_a_phrase_of_the_bank_shadows_it_until_taken_out(tmp_path: Path) -> None:
    """The own copy has the same id; - brings the shipped one back."""
    async with driving(tmp_path) as user:
        screen = await phrases(user)
        assert screen.current is not None
        ident, said = screen.current.id, words(screen.current)
        await user.press("e")
        await rewrite(user, said, "Je passe mon tour cette fois.")
        await user.press("ctrl+s")
        await user.until(lambda: user.app.kit.desk.context.engine.bank.by_id[ident].user)
        await user.press("e")
        await rewrite(user, "cette fois", "pour de bon")
        await user.press("ctrl+s")
        await user.until(lambda: "pour de bon" in user.text())
        pack = (tmp_path / "config" / "phrases" / "mine.toml").read_text(encoding="utf-8")
        assert pack.count("[[phrase]]") == 1
        await user.press("-")
        await user.until(lambda: not user.app.kit.desk.context.engine.bank.by_id[ident].user)
        await user.press("u", "u")
        shown = user.app.kit.desk.context.engine.bank.by_id[ident]
        assert "cette fois" in shown.texts["fr"]
        await user.press("u")
        assert not user.app.kit.desk.context.engine.bank.by_id[ident].user


async def test_the_lint_speaks_while_one_types_and_what_cannot_be_read_is_not_kept(tmp_path: Path) -> None:
    """A remark is no wall; a broken block is."""
    async with driving(tmp_path) as user:
        screen = await phrases(user)
        assert screen.current is not None
        said = words(screen.current).rstrip(".")
        await user.press("d")
        editor = await rewrite(user, f'fr = "{said}."', f'fr = "{said} {{nowhere}}."')
        assert editor.checked.problem is not None
        assert "nowhere" in user.text()
        assert "✗" in user.text()
        await user.press("ctrl+s")
        assert user.app.screen is editor
        await rewrite(user, " {nowhere}", " cédulé")
        assert "▲" in user.text()
        assert editor.checked.phrase is not None
        await user.press("escape")
        await user.until(lambda: isinstance(user.app.screen, PhrasesScreen))
        assert not (tmp_path / "config" / "phrases").exists()


async def test_a_hidden_phrase_leaves_the_letters_and_comes_back(tmp_path: Path) -> None:
    """m twice gives the bank as it was, levels included."""
    async with driving(tmp_path) as user:
        screen = await phrases(user)
        assert screen.current is not None
        ident, levels = screen.current.id, screen.current.levels
        said = words(screen.current)
        await user.press("m")
        bank = user.app.kit.desk.context.engine.bank
        assert is_hidden(bank.by_id[ident])
        await user.until(lambda: f"○ {said[:20]}" in user.text())
        await user.press("m")
        bank = user.app.kit.desk.context.engine.bank
        assert not bank.by_id[ident].user
        assert bank.by_id[ident].levels == levels


async def test_a_new_phrase_begins_with_its_move_and_reason(tmp_path: Path) -> None:
    """+ gives a block to fill in; empty strings cannot be kept in silence."""
    async with driving(tmp_path) as user:
        screen = await phrases(user)
        await user.press("+")
        editor = await rewrite(user, 'vous = ""', 'vous = "Je dois vous dire non."')
        await rewrite(user, 'tu = ""', 'tu = "Je dois te dire non."')
        await rewrite(user, 'en = ""', 'en = "I have to tell you no."')
        assert editor.checked.phrase is not None
        assert editor.checked.remarks == ()
        await user.press("ctrl+s")
        await user.until(lambda: bool(screen.shown) and screen.shown[0].id == "decision.mine")


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_both_sizes_and_languages(tmp_path: Path, ui: str, size: tuple[int, int]) -> None:
    """List and twin in sight, the editor's keys too; French is French outside the English twin."""
    desk = make_desk(tmp_path, ui=ui)
    async with driving(tmp_path, size=size, desk=desk) as user:
        screen = await phrases(user)
        assert screen.current is not None
        text = user.text()
        assert f"vous   {words(screen.current)[:10]}" in text
        assert all(len(line) <= size[0] for line in text.splitlines())
        if ui == "fr":
            own = [line for line in text.splitlines() if "  en     " not in line and "decision." not in line]
            twin = english(" ".join(dict(previews(screen.current, desk.profile, desk.today())).values()))
            assert not [line for line in own if english(line) - twin]
        await user.press("e")
        await user.until(lambda: "Ctrl+S" in user.text())
