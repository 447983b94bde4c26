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


def test_the_first_screen_loads_nothing_but_what_it_shows(tmp_path: Path) -> None:
    """No engine, no message reader, no directory, no editor, no date library until somebody wants them."""
    code = (
        "import sys\n"
        "from declinetui.workflow.bootstrap import open_desk\n"
        "import declinetui.tui.app\n"
        "desk = open_desk(ui='fr')\n"
        "desk.agenda(), desk.drafts_waiting, desk.settings_notices\n"
        "print('MODULES', *sorted(sys.modules))"
    )
    done = run(code, tmp_path)
    assert done.returncode == 0, done.stderr
    modules = set(done.stdout.rsplit("MODULES", 1)[1].split())
    rooms = (
        "phrasing",
        "intake",
        "directory",
        "export",
        "advice.tact",
        "tui.dialogs",
        "tui.screens.compose.screen",
    )
    late = {m for m in modules for room in rooms if m.startswith(f"declinetui.{room}")}
    assert not late
    assert not modules & {
        "babel",
        "holidays",
        "icalendar",
        "tomlkit",
        "rapidfuzz",
        "textual.widgets._text_area",
    }


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
