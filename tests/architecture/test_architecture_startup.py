"""What a start may import, and where the bank is found."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "refonte.fr.eml"


def run(code: str, home: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter; `path` stands before everything else on its path."""
    env = {**os.environ, "DECLINETUI_HOME": str(home), "DECLINETUI_TODAY": "2026-11-24", "LC_ALL": "C.UTF-8"}
    if path is not None:
        env["PYTHONPATH"] = str(path)
    return subprocess.run(
        [sys.executable, "-c", code],
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("argv", "forbidden"),
    [
        (
            ["--version"],
            {"textual", "rich", "holidays", "babel", "tinydb", "icalendar", "tomlkit", "msgspec"},
        ),
        (["reply", str(EXAMPLE), "--reason", "no_capacity"], {"textual", "rich", "holidays", "icalendar"}),
        (["phrases", "lint"], {"textual", "rich", "holidays", "icalendar"}),
    ],
)
def test_a_command_imports_no_more_than_it_needs(
    argv: list[str], forbidden: set[str], tmp_path: Path
) -> None:
    """Heavy libraries stay out of commands that do not use them."""
    code = (
        "import sys\n"
        "from declinetui.cli.main import main\n"
        f"try:\n    main({argv!r})\nexcept SystemExit:\n    pass\n"
        "print('MODULES', *sorted({m.split('.')[0] for m in sys.modules}))"
    )
    done = run(code, tmp_path)
    assert done.returncode == 0, done.stderr
    modules = set(done.stdout.rsplit("MODULES", 1)[1].split())
    assert not modules & forbidden


LATE_ROOMS = (
    "phrasing",
    "intake",
    "directory",
    "export",
    "advice.tact",
    "settings.keys",
    "store.backups",
    "store.care",
    "store.differences",
    "store.dossier",
    "store.history",
    "store.migrations",
    "store.person",
    "store.privacy",
    "store.purge",
    "store.quarantine",
    "store.salvage",
    "store.storage",
    "store.words",
    "store.writer",
    "tui.dialogs",
    "tui.screens.clients",
    "tui.screens.compose.screen",
    "tui.screens.partners",
    "tui.screens.week",
    "workflow.partners.partners",
    "workflow.people",
)
"""What Today shows nothing of: loaded when somebody goes there."""
LATE_LIBRARIES = {
    "babel",
    "filelock",
    "gettext",
    "holidays",
    "icalendar",
    "rapidfuzz",
    "textual.widgets._text_area",
    "tinydb",
    "tomlkit",
}
OWN_MODULES = 110
"""Modules of our own that the first screen may load: each costs about a third of a millisecond.

Raise it only for what the first screen shows."""


def test_the_first_screen_loads_nothing_but_what_it_shows(tmp_path: Path) -> None:
    """No engine, no message reader, no directory, no editor, no date library until somebody wants them.

    The program starts as it does for people, up to the moment the app would take the terminal.
    """
    code = (
        "import gc, sys\n"
        "from textual.app import App\n"
        "App.run = lambda self, **options: None\n"
        "sys.stdin.isatty = sys.stdout.isatty = lambda: True\n"
        "from declinetui.cli.main import main\n"
        "code = main([])\n"
        "print('MODULES', *sorted(sys.modules))\n"
        "sys.exit(code)"
    )
    for _ in range(2):  # a first start, then one with settings to read
        done = run(code, tmp_path)
        assert done.returncode == 0, done.stderr
        modules = set(done.stdout.rsplit("MODULES", 1)[1].split())
        own = {m.removeprefix("declinetui.") for m in modules if m.startswith("declinetui.")}
        assert "tui.screens.today.screen" in own
        assert not {m for m in own for room in LATE_ROOMS if f"{m}.".startswith(f"{room}.")}
        assert not modules & LATE_LIBRARIES
        assert len(own) <= OWN_MODULES, sorted(own)
        settings = tmp_path / "config" / "config.toml"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text(
            '[profile]\nname = "Camille Roy"\n[interface]\nlanguage = "fr"\n', encoding="utf-8"
        )


def test_the_bank_is_found_in_the_repository(tmp_path: Path) -> None:
    """An editable install reads the folder beside src/."""
    done = run("from declinetui.phrasing.reader import bank_root; print(bank_root())", tmp_path)
    assert Path(done.stdout.strip()) == ROOT / "phrasebank"


def test_the_bank_is_found_inside_the_package(tmp_path: Path) -> None:
    """The layout of the wheel: phrasebank/ within the package, no repository around."""
    package = tmp_path / "site" / "declinetui"
    shutil.copytree(ROOT / "src" / "declinetui", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "phrasebank", package / "phrasebank")
    code = (
        "import declinetui\n"
        "from declinetui.phrasing.reader import bank_root, load_bank\n"
        "bank = load_bank()\n"
        "print(bank_root(), len(bank.phrases), len(bank.problems))"
    )
    done = run(code, tmp_path / "home", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    root, phrases, problems = done.stdout.split()
    assert Path(root) == package / "phrasebank"
    assert int(phrases) > 500 and int(problems) == 0
