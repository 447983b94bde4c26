"""Looking at the letter: why, its twin, the last one, hidden phrases, length, a phrase of one's own."""

import re
from functools import partial
from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.terms import Channel
from declinetui.tui.screens.compose.paper import length_of
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.paragraphs import SentenceBox
from declinetui.workflow.drafting.compare import Change, changes, last_letter, twin
from declinetui.workflow.people import dossier

SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16)], ids=["wide", "narrow", "tiny"])


def shows(user: Driver, words: str) -> bool:
    """Whether these words are on the screen."""
    return words in user.text()


@SIZES
async def test_each_sheet_opens_over_the_letter_and_leaves(tmp_path: Path, size: tuple[int, int]) -> None:
    """Why, both languages, the last letter."""
    async with driving(tmp_path, size=size) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        for key, words in (
            ("*", "Pourquoi cette lettre"),
            ("b", "deux langues"),
            ("a", "À côté de la lettre"),
        ):
            await user.press(key)
            await user.until(partial(shows, user, words))
            await user.press("down", "escape")
            await user.until(lambda: "Brouillon" in user.text())


async def test_explain_names_every_sentence_and_its_phrase(tmp_path: Path) -> None:
    """Nothing in the letter is without a reason."""
    async with driving(tmp_path, size=(120, 90)) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        assert re.search(r"refus \d+/\d+, \d+ masquées?", user.text())
        phrases = [sentence.phrase for sentence in user.work.session.draft.sentences]
        await user.press("*")
        for phrase in phrases:
            if phrase:
                await user.until(partial(shows, user, phrase))


async def test_the_twins_stand_side_by_side(tmp_path: Path) -> None:
    """Both languages on one row where there is room."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "b")
        await user.until(lambda: any("Bonjour" in r and "H" in r for r in user.text().splitlines()))
        rows = user.text().splitlines()
        assert any("français" in row.lower() and "anglais" in row.lower() for row in rows)


def test_changes_keep_both_texts_whole() -> None:
    """What is old and same is the first text, what is new and same the second."""
    before, after = "Bonjour,\n\nJe dois refuser. Merci.", "Bonjour,\n\nJe dois décliner. Merci encore."
    pieces = changes(before, after)
    kept = [p.text for p in pieces if p.change is not Change.NEW]
    made = [p.text for p in pieces if p.change is not Change.OLD]
    assert " ".join(kept).split() == before.split()
    assert " ".join(made).split() == after.split()


def test_the_twin_says_the_same_decision(tmp_path: Path) -> None:
    """Reason and way out are the same; the language is the other."""
    desk = make_desk(tmp_path)
    session = desk.session(desk.receive(REQUEST))
    other = twin(session)
    assert other.draft.language is not session.draft.language
    assert other.situation.choices.reason is session.situation.choices.reason
    last = last_letter(desk.context, session)
    assert last is not None and last.uid == "me3"


def test_a_text_message_is_counted_in_parts_and_a_letter_beside_its_band(tmp_path: Path) -> None:
    """The network's count for one, the channel's words for the other."""
    desk = make_desk(tmp_path)
    say = Voice(desk.catalog)
    session = desk.session(desk.receive(REQUEST))
    assert "(60–160)" in length_of(session, say)[0]
    sms = session.choose(channel=Channel.SMS)
    assert "texto" in length_of(sms, say)[0]


async def test_a_hand_edit_becomes_a_phrase_of_ones_own(tmp_path: Path) -> None:
    """+ opens it as a phrase in the register it was written in; ctrl+s writes the user's pack."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "home", "down", "down", "e")
        user.app.screen.query_one("#box", SentenceBox).text = "Merci mille fois de votre confiance."
        await user.press("enter", "+")
        await user.until(lambda: "Merci mille fois" in user.text() and "[[phrase]]" in user.text())
        await user.press("ctrl+s")
        await user.until(lambda: "parmi vos phrases" in user.text())
        pack = user.app.kit.desk.paths.phrases
        assert "Merci mille fois" in "".join(f.read_text(encoding="utf-8") for f in pack.rglob("*.toml"))


async def test_x_on_a_card_writes_the_dossier_without_the_private_note(tmp_path: Path) -> None:
    """Facts and letters, as a page."""
    async with driving(tmp_path) as user:
        desk = user.app.kit.desk
        await user.press("c")
        await user.press("x")
        await user.until(lambda: "écrit" in user.text())
        (file,) = desk.export_folder.glob("*.md")
        assert "# Philippe Gagnon" in file.read_text(encoding="utf-8")


def test_the_dossier_tells_the_past_and_not_the_note(tmp_path: Path) -> None:
    """Letters as they were sent; a note never leaves the house."""
    from dataclasses import replace

    from declinetui.errors import Message
    from declinetui.workflow.people.card import client_card

    desk = make_desk(tmp_path)
    client = desk.store.clients.get("c-ga")
    assert client is not None
    with desk.store.transaction(Message("note")) as tx:
        tx.put(replace(client, note="très secret", name="Geneviève *Arsenault*"))
    page = dossier.page(desk.context, client_card(desk.context, "c-ga"))
    assert "> Je ne pourrai pas m’en charger." in page
    assert "secret" not in page
    assert "\\*Arsenault\\*" in page


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
async def test_a_draft_taken_up_first_is_set_to_the_width_it_has(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The same letter, drawn again without any change, stands the same."""
    desk = make_desk(tmp_path)
    desk.autosave(desk.session(desk.receive(REQUEST)))
    async with driving(tmp_path, size=size, desk=desk) as user:
        await user.press("g", "d")
        await user.until(lambda: "Brouillon" in user.text())
        await user.quiet()
        before = user.text()
        await user.press("down", "up")
        await user.quiet()
        assert user.text() == before
