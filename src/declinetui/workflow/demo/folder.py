"""The folder of the sample data: gone when the program ends, or with the next demonstration after a kill."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

PREFIX = "declinetui-demo-"


def temporary_home() -> str:
    """A new folder, named after the process so that a later one knows whether it is still in use."""
    sweep(Path(tempfile.gettempdir()))
    folder = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def sweep(root: Path) -> None:
    """Remove what killed demonstrations of this user left; nothing can run after SIGKILL.

    Not on Windows, where asking whether a process lives may end it.
    """
    if sys.platform == "win32":
        return
    for folder in root.glob(f"{PREFIX}*-*"):
        pid = folder.name.removeprefix(PREFIX).partition("-")[0]
        if pid.isdigit() and not _lives(int(pid)) and folder.lstat().st_uid == os.getuid():
            shutil.rmtree(folder, ignore_errors=True)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
