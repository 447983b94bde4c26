"""A save that fails inside the app: the change comes back on screen with its reason, and nothing is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.widgets import Input
from tui_pilot import Driver, driving
from tui_scenario import REQUEST

from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.widgets.paragraphs import Paragraphs

Lock = Callable[[], Path]
READ_ONLY = "lecture seule"


@pytest.fixture(params=["file", "folder"])
def lock(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Lock]:
    """Makes the log, or the folder it is in, read-only when called; writable again afterwards."""
    locked: list[tuple[Path, int]] = []

    def make() -> Path:
        log = tmp_path / "data/log.json"
        place = log if request.param == "file" else log.parent
        locked.append((place, place.stat().st_mode))
        place.chmod(place.stat().st_mode & ~0o222)
        return log

    yield make
    for place, mode in locked:
        place.chmod(mode)


def open_again(tmp_path: Path) -> None:
    """Writing is allowed again."""
    (tmp_path / "data").chmod(0o700)
    (tmp_path / "data/log.json").chmod(0o600)


def typed(user: Driver) -> str:
    """What stands in the one-line field that has the keyboard."""
    field = user.app.screen.focused
    assert isinstance(field, Input)
    return field.value


async def refused(user: Driver, log: Path, before: bytes) -> None:
    """The reason is said, and the file is as it was."""
    await user.until(lambda: READ_ONLY in " ".join(user.text().split()))
    same(log, before)


def same(log: Path, before: bytes) -> None:
    """Not one byte was written."""
    assert log.read_bytes() == before


async def test_a_new_client_comes_back_to_be_typed_no_more(tmp_path: Path, lock: Lock) -> None:
    """The name stands in the field again, with the reason; Enter saves it once it can be."""
    async with driving(tmp_path) as user:
        await user.press("g", "c")
        log = lock()
        before = log.read_bytes()
        await user.press("+")
        await user.type("Zoé Roy")
        await user.press("enter")
        await refused(user, log, before)
        assert typed(user) == "Zoé Roy"
        open_again(tmp_path)
        await user.press("enter")
        await user.until(lambda: "enregistré" in user.text())
        assert "Zoé Roy" in {c.name for c in user.app.kit.desk.store.clients.all()}


async def test_a_corrected_card_comes_back_with_what_was_typed(tmp_path: Path, lock: Lock) -> None:
    """Field and text; Esc leaves the card as it stands in the log."""
    async with driving(tmp_path) as user:
        await user.press("g", "c", "enter")
        log = lock()
        before = log.read_bytes()
        await user.press("e", "enter")
        await user.type(" Bis")
        await user.press("enter")
        await refused(user, log, before)
        assert typed(user).endswith(" Bis")
        open_again(tmp_path)
        await user.press("enter")
        await user.until(lambda: any(c.name.endswith(" Bis") for c in user.app.kit.desk.store.clients.all()))


async def test_a_row_that_could_not_be_ticked_off_stays(tmp_path: Path, lock: Lock) -> None:
    """Today shows it, and says why and the way out."""
    async with driving(tmp_path) as user:
        log = lock()
        before, rows = log.read_bytes(), user.app.kit.desk.agenda().owed
        await user.press("d")
        await refused(user, log, before)
        assert user.app.kit.desk.agenda().owed == rows


async def test_a_letter_that_could_not_be_logged_stays_open(tmp_path: Path, lock: Lock) -> None:
    """s again logs it once the log can be written; one reply, not two."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        text = user.work.session.text
        count = len(user.app.kit.desk.store.replies)
        log = lock()
        before = log.read_bytes()
        await user.press("s", *(["o"] if "Envoyer quand même" in user.text() else []))
        await refused(user, log, before)
        assert isinstance(user.app.screen, Stage)
        assert user.work.session.text == text
        open_again(tmp_path)
        await user.press("s")
        await user.until(lambda: len(user.app.kit.desk.store.replies) == count + 1)


async def test_a_note_of_several_lines_comes_back_whole(tmp_path: Path, lock: Lock) -> None:
    """The private note of a partner."""
    async with driving(tmp_path) as user:
        await user.press("g", "p", "enter")
        await user.until(lambda: user.app.screen.id != "" and bool(user.app.screen.query("#paper")))
        await user.press("end", "enter")
        if not user.app.screen.query(Paragraphs):
            pytest.skip("the note is not the last row")
        await user.type("appelle le soir")
        log = lock()
        before = log.read_bytes()
        await user.press("ctrl+s")
        await refused(user, log, before)
        assert "appelle le soir" in user.app.screen.query_one(Paragraphs).text


async def test_undo_that_cannot_be_written_says_so(tmp_path: Path, lock: Lock) -> None:
    """And what was to be undone stays done."""
    async with driving(tmp_path) as user:
        await user.press("d")
        await user.until(lambda: "enregistré" in user.text())
        log = lock()
        before = log.read_bytes()
        await user.press("u")
        await refused(user, log, before)


async def test_s_twice_logs_that_letter_once(tmp_path: Path) -> None:
    """The second key comes while the first one is being saved."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        inquiry = user.work.request.inquiry.uid
        await user.pilot.press("s", "s")
        await user.quiet()
        if "Envoyer quand même" in user.text():
            await user.press("o")
        replies = user.app.kit.desk.store.replies
        await user.until(lambda: any(r.inquiry == inquiry for r in replies.all()))
        await user.pilot.pause(0.2)
        assert [r.inquiry for r in replies.all()].count(inquiry) == 1


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_way_out_is_read_whole_however_long_the_path(tmp_path: Path, size: tuple[int, int]) -> None:
    """The line above the footer grows for trouble, and shrinks again."""
    deep = tmp_path / ("a-folder-with-quite-a-long-name/" * 3)
    async with driving(deep, size=size) as user:
        (deep / "data/log.json").chmod(0o400)
        await user.press("d")
        await user.until(lambda: READ_ONLY in " ".join(user.text().split()))
        told = next(text for text, _ in user.app.sayings.all if READ_ONLY in text)
        assert "".join(told.split()) in "".join(user.text().split())


async def test_damage_while_the_app_is_open_is_said_and_what_was_read_stays(tmp_path: Path) -> None:
    """Not “up to date”: what happened, the way out, and the rows as they were."""
    async with driving(tmp_path) as user:
        log = tmp_path / "data/log.json"
        rows = len(user.app.kit.desk.agenda().owed)
        log.write_bytes(log.read_bytes()[:300])
        user.app.others.look()
        await user.until(lambda: "abîmé" in user.text())
        assert "declinetui doctor" in " ".join(user.text().split())
        assert "à jour" not in user.text()
        assert len(user.app.kit.desk.agenda().owed) == rows
        before = log.read_bytes()
        await user.press("d")
        await user.until(lambda: sum("abîmé" in text for text, _ in user.app.sayings.all) > 1)
        same(log, before)


async def test_an_older_file_put_back_while_the_app_is_open_is_said(tmp_path: Path) -> None:
    """A synced folder does that."""
    async with driving(tmp_path) as user:
        log = tmp_path / "data/log.json"
        old = log.read_bytes()
        await user.press("d")
        await user.until(lambda: log.read_bytes() != old)
        other = log.with_name("other.json")
        other.write_bytes(old)
        other.replace(log)
        user.app.others.look()
        await user.until(lambda: any("plus ancien" in text for text, _ in user.app.sayings.all))


async def test_the_app_opens_on_a_damaged_log_with_the_way_out(tmp_path: Path) -> None:
    """Both sentences in sight at the start."""
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "data/log.json").write_bytes(b"")
    async with driving(tmp_path, filled=False) as user:
        await user.until(lambda: "abîmé" in user.text())
        assert "declinetui doctor" in " ".join(user.text().split())
