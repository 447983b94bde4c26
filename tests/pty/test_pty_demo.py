"""Sample data is kept nowhere: its folder is gone however the program ends."""

import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a Unix thing", allow_module_level=True)

from pty_terminal import Terminal

BREAKS = """
from declinetui.tui import shell
def broken(self):
    raise RuntimeError("planted")
shell.Shell.log = broken
"""
SLOW = """
import time
from declinetui.workflow.demo import home
home.fill = lambda context: time.sleep(30)
"""
"""The story takes its time: a signal comes before there is a window."""


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """Where temporary folders are made."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def demo(tmp_path: Path, scratch: Path, *, first: str = "") -> Terminal:
    """`declinetui --demo` whose temporary folders can be seen."""
    return Terminal(tmp_path / "home", "--demo", env={"TMPDIR": str(scratch)}, first=first)


def folders(scratch: Path) -> list[Path]:
    """Sample data on disk."""
    return sorted(scratch.glob("declinetui-demo-*"))


@pytest.mark.parametrize("way", ["q", "SIGTERM", "SIGHUP", "crash", "D"])
def test_the_folder_goes_with_the_window(tmp_path: Path, scratch: Path, way: str) -> None:
    """Leaving, a signal, a crash; and sample data asked for inside the app with D."""
    (tmp_path / "home/config").mkdir(parents=True)
    (tmp_path / "home/config/config.toml").write_text('[profile]\nname = "Camille Roy"\n', encoding="utf-8")
    if way == "D":
        with Terminal(tmp_path / "home", env={"TMPDIR": str(scratch)}) as terminal:
            terminal.until("Rien n’attend de réponse")
            terminal.send("D")
            terminal.until("gardées nulle part", 20)
            assert folders(scratch)
            terminal.signal(signal.SIGTERM)
            assert terminal.wait() == 128 + signal.SIGTERM
        assert folders(scratch) == []
        return
    with demo(tmp_path, scratch, first=BREAKS if way == "crash" else "") as terminal:
        terminal.until("Philippe Gagnon", 20)
        assert folders(scratch)
        if way == "q":
            terminal.send("q")
            assert terminal.wait() == 0
        elif way == "crash":
            terminal.send("\x1bOS")  # F4
            assert terminal.wait() == 1
        else:
            number = signal.Signals[way]
            terminal.signal(number)
            assert terminal.wait() == 128 + number
    assert folders(scratch) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_before_there_is_a_window_leaves_nothing(
    tmp_path: Path, scratch: Path, number: signal.Signals
) -> None:
    """While the year is being told."""
    with demo(tmp_path, scratch, first=SLOW) as terminal:
        for _ in range(200):
            terminal.read(0.05)
            if folders(scratch):
                break
        terminal.read(0.3)
        terminal.signal(number)
        assert terminal.wait() in (128 + number, 130)
        assert b"Traceback" not in terminal.raw
    assert folders(scratch) == []


def test_what_a_killed_demonstration_left_goes_with_the_next_one(tmp_path: Path, scratch: Path) -> None:
    """Nothing can run after SIGKILL; sample data of one that still runs is not touched."""
    with demo(tmp_path, scratch) as killed, demo(tmp_path, scratch) as running:
        killed.until("Philippe Gagnon", 20)
        running.until("Philippe Gagnon", 20)
        assert len(folders(scratch)) == 2
        killed.signal(signal.SIGKILL)
        killed.wait()
        with demo(tmp_path, scratch) as third:
            third.until("Philippe Gagnon", 20)
            assert len(folders(scratch)) == 2
            third.send("q")
            assert third.wait() == 0
        assert len(folders(scratch)) == 1
        running.send("q")
        assert running.wait() == 0
    assert folders(scratch) == []
