"""In a real terminal: start, an unbracketed paste, quit, signals, a kill in the middle of a draft."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a Unix thing", allow_module_level=True)

from pty_terminal import Terminal

MESSAGE = (
    "Bonjour Camille,\r\rSeriez-vous disponible pour refaire le site de la boulangerie? "
    "Nous avons un budget de 2 500 $.\r\rMarie-Ève Tremblay\rBoulangerie Lévesque\r"
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home whose user has a name."""
    (tmp_path / "config").mkdir()
    return tmp_path


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    """The app, past its first questions, on Today."""
    with Terminal(home) as started:
        past_first_questions(started)
        yield started


def past_first_questions(terminal: Terminal) -> None:
    """Who signs, then Today."""
    terminal.until("Qui signe vos lettres")
    terminal.read(0.3)  # nobody types eleven letters before the field has the keyboard
    terminal.send("Camille Roy")
    terminal.until("Camille Roy")
    terminal.read(0.2)
    terminal.send("\r")
    terminal.until("Rien n’attend de réponse")


def test_an_unbracketed_paste_runs_no_command(terminal: Terminal) -> None:
    """Its letters hold q, s, y, n, d: none of them acts; the message is a new request, whole."""
    terminal.send(MESSAGE)
    terminal.until("Refus")
    terminal.until("Marie-Ève Tremblay")
    text = terminal.text()
    assert "▸ Demande" in text
    assert "envoyé :" not in text
    terminal.send("\r")
    terminal.until("▸ Raison")


def test_a_bracketed_paste_is_a_request(terminal: Terminal) -> None:
    """The usual way."""
    terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
    terminal.until("Boulangerie Lévesque")


def test_a_path_and_enter_in_one_burst_answer_the_question(terminal: Terminal, tmp_path: Path) -> None:
    """As a script or a multiplexer types them; with more behind it, a line break is no answer."""
    people = tmp_path / "partenaires.csv"
    people.write_text("name,organisation\nZoé Lambert,Atelier Zeste\n", encoding="utf-8")
    terminal.send("gp")
    terminal.until("Aucun partenaire")
    terminal.send("i")
    terminal.until("Fichier de partenaires")
    terminal.read(0.3)
    terminal.send("une ligne\rune autre\r")
    terminal.until("une ligneune autre")
    terminal.read(0.3)
    assert "une ligneune autre" in terminal.text()
    terminal.send("\x15")
    terminal.read(0.3)
    terminal.send(f"{people}\r")
    terminal.until("Zoé Lambert · Atelier Zeste")


def test_single_letters_are_commands(terminal: Terminal) -> None:
    """g c goes to the clients; q leaves with 0 and gives the terminal back."""
    terminal.send("g")
    terminal.read(0.1)
    terminal.send("c")
    terminal.until("Aucun client pour l’instant")
    terminal.send("q")
    assert terminal.wait() == 0
    assert terminal.restored


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_draft_and_exits_with_128_and_its_number(
    home: Path, terminal: Terminal, number: signal.Signals
) -> None:
    """A closed window or a dropped connection costs nothing."""
    terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
    terminal.until("▸ Demande")
    terminal.signal(number)
    assert terminal.wait() == 128 + number
    assert terminal.restored
    with Terminal(home) as again:
        again.until("Marie-Ève Tremblay")


BREAKS = """
from declinetui.tui import shell
def broken(self):
    raise RuntimeError("planted")
shell.Shell.log = broken
"""


def test_a_crash_keeps_the_draft_gives_the_terminal_back_and_exits_with_1(home: Path) -> None:
    """No traceback: what happened and the way out, on a terminal that works; the letter waits."""
    with Terminal(home, first=BREAKS) as terminal:
        past_first_questions(terminal)
        terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
        terminal.until("▸ Demande")
        terminal.send("\x1bOS")  # F4
        assert terminal.wait() == 1
        assert terminal.restored
        assert b"Traceback" not in terminal.raw
        assert "trébuché" in terminal.raw.decode("utf-8", "replace")
    with Terminal(home) as again:
        again.until("En cours")
        again.until("Marie-Ève Tremblay")


def test_a_draft_survives_a_kill(home: Path, terminal: Terminal) -> None:
    """SIGKILL in the middle of a letter: the next start offers it, g d takes it up as it stood."""
    terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
    terminal.until("▸ Demande")
    terminal.send("\r")
    terminal.until("▸ Raison")
    terminal.send("3")
    terminal.until("▸ Solution")
    terminal.read(1.5)
    terminal.signal(signal.SIGKILL)
    assert terminal.wait() == -signal.SIGKILL
    with Terminal(home) as again:
        again.until("En cours")
        again.send("g")
        again.read(0.1)
        again.send("d")
        again.until("▸ Brouillon")
        again.until("hors de mon domaine")
        again.send("q")
        assert again.wait() == 0


def test_a_window_that_is_too_small_says_which_size_it_needs(home: Path) -> None:
    """Below 60 by 16: one sentence."""
    with Terminal(home, size=(40, 12)) as small:
        small.until("60 colonnes")


def test_ones_own_editor_gets_the_sentence_and_gives_it_back(home: Path, tmp_path: Path) -> None:
    """E hands the sentence to $VISUAL and the screen comes back."""
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "Ma réponse est non, merci." > "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    with Terminal(home, env={"VISUAL": str(editor)}) as terminal:
        past_first_questions(terminal)
        terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
        terminal.until("▸ Demande")
        for step in ("Raison", "Solution", "Brouillon"):
            terminal.send("\r")
            terminal.until(f"▸ {step}")
        terminal.send("E")
        terminal.until("Ma réponse est non, merci.")
        terminal.until("à moi")


def test_no_color_is_respected_and_states_are_still_told(home: Path) -> None:
    """Grey only: the bar, the signs and the words carry everything."""
    with Terminal(home, env={"NO_COLOR": "1"}) as terminal:
        past_first_questions(terminal)
        terminal.send(f"\x1b[200~{MESSAGE}\x1b[201~")
        terminal.until("▸ Demande")
        terminal.until("▌")
        colours = {cell.fg for row in terminal.screen.buffer.values() for cell in row.values()}
        assert all(_grey(colour) for colour in colours), colours


def test_no_empty_screen_comes_first(home: Path) -> None:
    """The first thing painted says where one is; an empty screen alone is over six thousand bytes."""
    (home / "config" / "config.toml").write_text('[profile]\nname = "Camille Roy"\n', encoding="utf-8")
    with Terminal(home) as terminal:
        terminal.until("Aujourd")
        assert len(terminal.raw.partition(b"Aujourd")[0]) < 2000


def test_nothing_moves_at_idle(terminal: Terminal) -> None:
    """No byte is written while nothing happens."""
    terminal.read(0.5)
    before = len(terminal.raw)
    terminal.read(1.5)
    assert len(terminal.raw) - before < 64


def _grey(colour: str) -> bool:
    return colour == "default" or (len(colour) == 6 and colour[0:2] == colour[2:4] == colour[4:6])
