"""The main job by keys alone: paste, choose, correct, change, export, mark as sent; keys are counted."""

from pathlib import Path

import pytest
from tui_pilot import driving
from tui_scenario import REQUEST, REQUEST_EN

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.terms import Language, Move, Reason, Way
from declinetui.tui.screens.compose.work import Step

SIZES = [(120, 40), (80, 24)]


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_five_keys_when_every_guess_is_right(tmp_path: Path, size: tuple[int, int], ui: str) -> None:
    """Enter three times, y, s."""
    async with driving(tmp_path, size=size, ui=ui) as user:
        await user.paste(REQUEST)
        assert user.step() is Step.REQUEST
        await user.press("enter", "enter", "enter", "y", "s")
        await user.until(lambda: len(user.app.kit.desk.store.replies.of_client("c-me")) == 3)
        assert user.count <= 5
        reply = max(user.app.kit.desk.store.replies.of_client("c-me"), key=lambda r: r.sent)
        assert reply.text.strip() == user.app.clipboard.strip()
        assert user.app.kit.desk.unfinished() == ()


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_typical_case_within_twelve_keys(tmp_path: Path, size: tuple[int, int], ui: str) -> None:
    """Another reason, one remark corrected, one phrase changed, exported, logged."""
    async with driving(tmp_path, size=size, ui=ui) as user:
        await user.paste(REQUEST)
        await user.press("enter")
        calendar = next(i for i, o in enumerate(user.work.reasons) if o.reason is Reason.NO_CAPACITY)
        await user.press(str(calendar + 1), "enter")
        assert user.step() is Step.DRAFT
        remarks = len(user.work.findings)
        assert remarks, "the same reason was given twice this year: a remark must stand"
        await user.press("w", "f")
        assert len(user.work.findings) < remarks
        before = user.work.sentence
        assert before is not None
        if before.move is not Move.DECISION:
            await user.press(
                "up" if user.work.moves.index(before.move) > user.work.moves.index(Move.DECISION) else "down"
            )
        await user.press("right")
        await user.press("x", "t")
        await user.until(lambda: any(user.app.kit.desk.export_folder.glob("*.txt")))
        await user.press("s")
        await user.until(lambda: len(user.app.kit.desk.store.replies.of_client("c-me")) == 3)
        assert user.count <= 12
        _exported_and_logged(user.app.kit.desk.export_folder, user.app.kit.desk)


def _exported_and_logged(folder: Path, desk: object) -> None:
    store = getattr(desk, "store", None)
    assert store is not None
    reply = max(store.replies.of_client("c-me"), key=lambda r: r.sent)
    files = list(folder.glob("*.txt"))
    assert len(files) == 1
    assert reply.text in files[0].read_text(encoding="utf-8")
    inquiry = store.inquiries.get(reply.inquiry)
    assert inquiry is not None
    assert inquiry.status is not InquiryStatus.TO_ANSWER


async def test_the_next_request_of_the_same_person_shows_and_respects_the_log(tmp_path: Path) -> None:
    """What was promised and told comes back, and no sentence is said twice."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter")
        date_row = next(i for i, w in enumerate(user.work.ways) if w.alternative.way is Way.DATE)
        await user.press(str(date_row + 1), "s")
        desk = user.app.kit.desk
        await user.until(lambda: bool(desk.store.promises.of_client("c-me")))
        first = {s.text for s in max(desk.store.replies.of_client("c-me"), key=lambda r: r.sent).sentences}
        await user.paste(REQUEST.replace("la boulangerie et", "notre kiosque et"))
        assert len(user.work.request.past) == 4
        again = {
            s.text
            for s in user.work.session.draft.sentences
            if s.move in (Move.THANKS, Move.DECISION, Move.REASON)
        }
        assert not first & again
        await user.press("enter", "enter", "enter")
        assert "Déjà entre vous" in user.text()


@pytest.mark.parametrize("size", SIZES)
async def test_an_english_request_is_answered_in_english_from_a_french_desk(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The letter follows the request; o turns it over."""
    async with driving(tmp_path, size=size) as user:
        await user.paste(REQUEST_EN)
        await user.press("enter", "enter", "enter")
        assert user.language() is Language.EN
        await user.press("o")
        assert user.language() is Language.FR
        await user.press("u")
        assert user.language() is Language.EN


async def test_a_sentence_is_edited_in_place_kept_dropped_and_put_back(tmp_path: Path) -> None:
    """e types over it, u takes it back, - drops, = restores, Space keeps it through a re-roll."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "home", "down", "down")
        move = user.work.focus
        assert move is not None
        await user.press("e")
        await user.type("Bonne suite à vous.")
        await user.press("enter")
        edited = user.work.session.draft.sentence(move)
        assert edited is not None
        assert edited.text.endswith("Bonne suite à vous.")
        await user.press("u")
        assert user.work.session.draft.sentence(move) != edited
        await user.press("space", "r")
        assert user.work.sentence is not None
        assert user.work.sentence.locked
        await user.press("-")
        assert user.work.session.draft.sentence(move) is None
        await user.press("=")
        assert user.work.session.draft.sentence(move) is not None


async def test_escape_leaves_an_edit_as_it_was(tmp_path: Path) -> None:
    """Letters typed in the box are text, not commands."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "e")
        before = user.work.session
        await user.type("sxyq")
        await user.press("escape")
        assert user.work.session is before
        assert user.step() is Step.DRAFT


async def test_a_field_is_corrected_and_the_letter_follows(tmp_path: Path) -> None:
    """A digit opens the field in place."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        row = next(i for i, f in enumerate(user.work.fields) if f.id == "project")
        await user.press(str(row + 1), *["backspace"] * len(user.work.fields[row].value))
        await user.type("la vitrine de Pâques")
        await user.press("enter")
        assert user.work.fields[row].value == "la vitrine de Pâques"
        await user.until(lambda: "vitrine de Pâques" in user.work.session.draft.body)


async def test_a_paste_parks_the_draft_and_undo_brings_it_back(tmp_path: Path) -> None:
    """Nothing begun is lost by the next message."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "3")
        first = user.work.request.id
        await user.paste(REQUEST_EN)
        assert user.work.request.id != first
        await user.press("u")
        assert user.work.request.id == first


async def test_mouse_steps_options_and_sentences(tmp_path: Path) -> None:
    """The job by clicks: a step, an option, a sentence, a footer hint."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.pilot.click("#desk", offset=(5, 2))
        await user.quiet()
        assert user.step() is Step.REASON
        row = next(i for i, line in enumerate(user.text().splitlines()) if line.startswith("  3  "))
        await user.pilot.click(offset=(8, row))
        await user.quiet()
        assert user.step() is Step.SOLUTION
        await user.press("enter")
        row = next(i for i, line in enumerate(user.text().splitlines()) if line.endswith("souhait"))
        await user.pilot.click(offset=(110, row))
        await user.quiet()
        assert user.work.focus is Move.WISH
        foot = user.text().splitlines()[-1]
        await user.pilot.click("#footer", offset=(foot.index("copier") + 1, 0))
        await user.until(lambda: bool(user.app.clipboard))


async def test_undo_after_sending_brings_the_letter_back(tmp_path: Path) -> None:
    """The log forgets it, and the letter stands as it did."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "3", "enter")
        letter = user.work.session.draft.body
        await user.press("s")
        store = user.app.kit.desk.store
        await user.until(lambda: len(store.replies.of_client("c-me")) == 3)
        await user.press("u")
        await user.until(lambda: len(store.replies.of_client("c-me")) == 2)
        await user.until(lambda: user.work.session.draft.body == letter)
        await user.press("s")
        await user.until(lambda: len(store.replies.of_client("c-me")) == 3)


@pytest.mark.parametrize("size", SIZES)
async def test_the_whole_job_by_mouse(tmp_path: Path, size: tuple[int, int]) -> None:
    """Step, reason, solution, copy, sent: five clicks, no key."""
    async with driving(tmp_path, size=size) as user:
        await user.paste(REQUEST)

        async def click(words: str, *, last: bool = False) -> None:
            lines = user.text().splitlines()
            rows = [n for n, line in enumerate(lines) if words in line]
            row = rows[-1] if last else rows[0]
            await user.pilot.click(offset=(lines[row].index(words) + 1, row))
            await user.quiet()

        await click("Raison")
        assert user.step() is Step.REASON
        await click("2  ")
        assert user.step() is Step.SOLUTION
        await click("1  ")
        assert user.step() is Step.DRAFT
        await click("copier", last=True)
        await user.until(lambda: bool(user.app.clipboard))
        await click("envoyé", last=True)
        if "Envoyer quand même" in user.text():
            await click("oui", last=True)
        await user.until(lambda: len(user.app.kit.desk.store.replies.of_client("c-me")) == 3)
        assert user.count == 0
