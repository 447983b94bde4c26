"""What several rooms of tests share: the shipped bank, a store, and the command line in this process."""

import io
import sys
from pathlib import Path

import pytest
from cli_run import Run, Said
from store_desk import Desk

from declinetui.cli.main import main
from declinetui.phrasing.engine import Engine
from declinetui.phrasing.reader import load_bank
from declinetui.store import Store


@pytest.fixture(scope="session")
def engine() -> Engine:
    """An engine on the shipped bank."""
    return Engine(load_bank())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A home in a temporary folder."""
    return Desk(tmp_path / "home")


@pytest.fixture
def store(desk: Desk) -> Store:
    """A store on that home."""
    return desk.open()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("clients", "list", stdin=…)`; English, 24 November 2026."""
    monkeypatch.setenv("DECLINETUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("DECLINETUI_TODAY", "2026-11-24")
    monkeypatch.setenv("LANG", "en_CA.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)

    def go(*words: str, stdin: str | bytes = "") -> Said:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        code = main(list(words))
        seen = capsys.readouterr()
        return Said(code, seen.out, seen.err)

    return go


@pytest.fixture
def message(tmp_path: Path) -> Path:
    """A client's message in a file."""
    file = tmp_path / "message.txt"
    file.write_text(
        "Bonjour,\n\nJe suis Marie-Ève Tremblay, de la Boulangerie Lévesque. Nous cherchons quelqu’un pour"
        " la refonte de notre site web. Notre budget est de 2\u00a0500\u00a0$. Pourriez-vous me répondre"
        " d’ici jeudi?\n\nMerci,\nMarie-Ève Tremblay\n514 555-0142\n",
        encoding="utf-8",
    )
    return file
