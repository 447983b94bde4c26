"""The paste guard: a burst is text, single keys are commands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.tui.guard import SILENCE, PasteGuard, text_of
from declinetui.tui.keys import BurstWatch

PRINTABLE = [chr(code) for code in range(32, 0x250) if chr(code).isprintable()]


def feed(guard: PasteGuard, text: str, gap: float) -> float:
    """Keys of a text, one every `gap` seconds; the time of the last."""
    at = 0.0
    for index, character in enumerate(text):
        at = index * gap
        key = "enter" if character == "\n" else character
        if guard.wants(text_of(key, character)):
            guard.take(key, character, at)
    return at


@given(st.text(alphabet=PRINTABLE, min_size=6, max_size=40))
def test_a_burst_is_one_paste_whole(text: str) -> None:
    """Nothing of it is a command, nothing of it is lost."""
    guard = PasteGuard()
    last = feed(guard, text, 0.001)
    assert guard.deadline == pytest.approx(last + SILENCE)
    assert guard.release().pasted == text
    assert guard.deadline is None


def test_line_breaks_inside_a_burst_belong_to_it() -> None:
    """A message of several lines arrives as it was."""
    guard = PasteGuard()
    feed(guard, "Bonjour,\nmerci", 0.002)
    assert guard.release().pasted == "Bonjour,\nmerci"


def test_keys_typed_one_by_one_are_commands() -> None:
    """A single key waits 10 ms; two fast ones stay two keys, in order."""
    guard = PasteGuard()
    guard.take("y", "y", 1.0)
    assert guard.deadline == pytest.approx(1.010)
    guard.take("s", "s", 1.008)
    release = guard.release()
    assert [held.key for held in release.keys] == ["y", "s"]
    assert release.pasted == ""


def test_enter_alone_is_never_held() -> None:
    """Only inside a burst is it a line break."""
    assert not PasteGuard().wants("\n")


def test_a_line_break_after_a_burst_in_a_field_does_not_submit() -> None:
    """Typing is slower than 6 keys in 40 ms; a paste is not."""
    watch = BurstWatch()
    for index in range(8):
        watch.note(index * 0.001)
    assert watch.bursting(0.010)
    slow = BurstWatch()
    for index in range(8):
        slow.note(index * 0.08)
    assert not slow.bursting(0.60)


def test_several_lines_in_one_burst_never_submit_and_the_next_burst_may() -> None:
    """Broken once, a burst stays so until there is silence."""
    watch = BurstWatch()
    for index in range(8):
        watch.note(index * 0.001, broken=index == 6)
    assert watch.broken
    watch.note(0.050)
    assert watch.broken
    watch.note(0.900)
    assert not watch.broken
