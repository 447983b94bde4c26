"""Handing a text to the user's own editor and taking it back."""

import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported

_POSIX = 'exec ${VISUAL:-${EDITOR:-vi}} "$1"'
"""The shell reads VISUAL and EDITOR, which may hold options ("code --wait")."""


def edit_outside(app: App[int], text: str) -> str | None:
    """The text as the editor left it; None when there is no editor or it failed."""
    with tempfile.TemporaryDirectory(prefix="declinetui-") as folder:
        file = Path(folder) / "declinetui.txt"
        file.write_text(text + "\n", encoding="utf-8")
        try:
            with app.suspend():
                done = subprocess.run(_command(file, plain=app.no_color), check=False)
        except (OSError, SuspendNotSupported):
            return None
        if done.returncode != 0:
            return None
        return file.read_text(encoding="utf-8", errors="replace").strip()


def _command(file: Path, *, plain: bool) -> list[str]:
    """Textual takes NO_COLOR out of the environment: it is handed back to the editor."""
    if Path("/bin/sh").exists():
        head = "export NO_COLOR=1; " if plain else ""
        return ["/bin/sh", "-c", head + _POSIX, "sh", str(file)]
    return ["notepad", str(file)]
