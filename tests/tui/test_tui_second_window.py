"""A second window on the same log: told of at the start, and both stay right."""

from pathlib import Path

from tui_pilot import driving
from tui_scenario import make_desk

from declinetui.store.presence import Presence

ELSEWHERE = "est aussi ouvert ailleurs"


async def test_the_second_window_is_told_at_its_start_and_the_log_of_messages_keeps_it(
    tmp_path: Path,
) -> None:
    """Before anything is written; the first one is left in peace."""
    async with driving(tmp_path) as first:
        await first.pilot.pause(0.3)
        async with driving(tmp_path, desk=make_desk(tmp_path, filled=False)) as second:
            await second.until(lambda: ELSEWHERE in second.text())
            await second.press("f4")
            await second.until(lambda: "Messages passés" in second.text() or ELSEWHERE in second.text())
            assert ELSEWHERE in second.text()
            assert [ELSEWHERE in text for text, _ in second.app.sayings.all].count(True) == 1
            second.app.others.look()
            await second.pilot.pause(0.3)
            assert [ELSEWHERE in text for text, _ in second.app.sayings.all].count(True) == 1
        assert not any(ELSEWHERE in text for text, _ in first.app.sayings.all)


async def test_a_window_alone_says_nothing(tmp_path: Path) -> None:
    """Also when another one was closed just before."""
    for _ in range(2):
        async with driving(tmp_path) as user:
            await user.pilot.pause(0.3)
            assert not any(ELSEWHERE in text for text, _ in user.app.sayings.all)


async def test_what_both_windows_write_stands_in_the_log(tmp_path: Path) -> None:
    """Each sets a request aside; neither undoes the other's."""
    async with driving(tmp_path) as first:
        async with driving(tmp_path, desk=make_desk(tmp_path, filled=False)) as second:
            await second.until(lambda: "Philippe Gagnon" in second.text())
            await first.press("d")
            await first.until(lambda: len(first.app.kit.desk.agenda().owed) == 3)
            await second.press("down", "d")
            await second.until(lambda: len(second.app.kit.desk.agenda().owed) == 2)
        first.app.others.look()
        await first.until(lambda: len(first.app.kit.desk.agenda().owed) == 2)


def test_the_next_window_is_the_first_once_the_first_is_gone(tmp_path: Path) -> None:
    """And where there is no folder yet, nobody can be elsewhere."""
    one, two = Presence(tmp_path), Presence(tmp_path)
    assert one.enter()
    assert one.enter()
    assert not two.enter()
    one.leave()
    assert two.enter()
    two.leave()
    assert Presence(tmp_path / "not-yet").enter()
