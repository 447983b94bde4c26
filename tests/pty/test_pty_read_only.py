"""A folder that really cannot be written: the app opens, says so, and keeps the text.

The superuser writes anywhere; as root the program runs without that power (setpriv), or the test is skipped.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a Unix thing", allow_module_level=True)

from pty_terminal import Terminal

MESSAGE = (
    "Bonjour Camille,\n\nSeriez-vous disponible pour refaire le site de la boulangerie?\n\n"
    "Marie-Ève Tremblay\nBoulangerie Lévesque\n"
)
POWERS = "-dac_override,-dac_read_search,-fowner"


def as_anyone(words: list[str]) -> list[str]:
    """The same command, without the power to write what the modes forbid."""
    return ["setpriv", f"--bounding-set={POWERS}", *words] if os.geteuid() == 0 else words


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of someone known, with a letter sent, in which nothing can be written any more.

    Its path is short, as people's are: the one line that names the folder is cut where a path is endless.
    """
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and there is no setpriv")
    home = tmp_path_factory.getbasetemp().parent.parent / f"ro{os.getpid()}"
    (home / "config").mkdir(parents=True)
    (home / "config/config.toml").write_text('[profile]\nname = "Camille Roy"\n', encoding="utf-8")
    with Terminal(home) as first:
        write_and_send(first)
        first.until("marqué comme envoyé")
        first.send("q")
        assert first.wait() == 0
    tree = [home, *(path for path in home.rglob("*") if path.is_dir())]
    for folder in tree:
        folder.chmod(0o555)
    yield home
    for folder in tree:
        folder.chmod(0o755)
    shutil.rmtree(home)


def write_and_send(terminal: Terminal) -> None:
    """Paste, take all guesses, mark as sent."""
    terminal.until("Aujourd’hui")
    terminal.read(0.3)
    terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
    terminal.until("▸ Demande")
    for step in ("Raison", "Solution", "Brouillon"):
        terminal.send("\r")
        terminal.until(f"▸ {step}")
    terminal.send("s")


def test_a_folder_that_cannot_be_written_is_told_and_the_letter_stays(home: Path) -> None:
    """It opens and says so; the letter is composed; s fails with a reason; q warns once, then leaves."""
    log = (home / "data/log.json").read_bytes()
    with Terminal(home, through=as_anyone) as terminal:
        terminal.until("lecture seule")
        write_and_send(terminal)
        terminal.until("lecture seule")
        assert "Marie-Ève Tremblay" in terminal.text()
        assert "▸ Brouillon" in terminal.text()
        terminal.send("q")
        terminal.until("n’est pas enregistrée")
        assert "▸ Brouillon" in terminal.text()
        terminal.send("q")
        assert terminal.wait() == 0
        assert b"Traceback" not in terminal.raw
        assert terminal.restored
    assert (home / "data/log.json").read_bytes() == log
