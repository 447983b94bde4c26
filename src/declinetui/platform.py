"""The few differences of Linux, macOS and Windows that a careful program must know, in one place."""

import errno
import os
import signal
import stat
import sys
import time
from pathlib import Path

_TRIES = 25
"""Times 20 ms that Windows is given to let go of a file."""

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

RESERVED_NAMES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"}
)
"""Names that Windows keeps for devices, whatever the extension (Microsoft, "Naming Files")."""


def is_reserved_name(name: str) -> bool:
    """True when Windows would open a device instead of a file of that name."""
    return name.split(".", 1)[0].strip().casefold() in RESERVED_NAMES


def sync_file(descriptor: int) -> None:
    """Flush a file to the medium; on macOS only F_FULLFSYNC empties the drive's own cache."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Flush the names of a folder, so that a rename survives a power cut.

    Windows has no such call, and some file systems refuse it for folders; then there is nothing to do.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


def take_name(source: Path, target: Path) -> None:
    """Give a file the name of another in one step; Windows refuses while a reader has that one open."""
    if sys.platform == "win32":
        for _ in range(_TRIES):
            try:
                source.replace(target)
                return
            except PermissionError:
                time.sleep(0.02)
    source.replace(target)


def make_private_folder(folder: Path) -> None:
    """Create a folder (and its parents) that only its owner can enter; an existing one is left as it is."""
    if not folder.parent.exists():  # mkdir gives the mode to the last folder only
        make_private_folder(folder.parent)
    folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


def wider_than_private(path: Path) -> int | None:
    """The permission bits when other accounts may look at the path, else None; always None on Windows."""
    if sys.platform == "win32":
        return None
    mode = stat.S_IMODE(path.stat().st_mode)
    return mode if mode & 0o077 else None


def may_write(path: Path) -> bool:
    """Whether the owner's write bit and the system both allow writing.

    The bit counts even for root, whom the system lets through: a file that was made
    read-only on purpose stays as it is.
    """
    return bool(path.stat().st_mode & stat.S_IWUSR) and os.access(path, os.W_OK)


def ending_signals() -> tuple[signal.Signals, ...]:
    """Signals by which a terminal, a session or a system ends a program."""
    names = ("SIGTERM", "SIGHUP", "SIGBREAK")
    return tuple(signal.Signals[name] for name in names if name in signal.Signals.__members__)
