"""Whether a window is open on this log elsewhere: a lock held as long as one is.

The lock of the log itself is held for moments only; this one is never waited for and keeps nobody out.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.platform import PRIVATE_FILE

if TYPE_CHECKING:
    from filelock import BaseFileLock

NAME = "open.lock"


class Presence:
    """The first window holds it; the system lets it go with a killed process."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._lock: BaseFileLock | None = None

    def enter(self) -> bool:
        """Be here; False when another window was first.

        True also where nothing can be told: there is no folder yet, or it cannot be written.
        """
        if self._lock is not None or not self._home.is_dir():
            return True
        from filelock import FileLock, Timeout

        lock = FileLock(self._home / NAME, 0, PRIVATE_FILE, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            return True
        self._lock = lock
        return True

    def leave(self) -> None:
        """No longer here."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
