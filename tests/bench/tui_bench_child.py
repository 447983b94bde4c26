"""A program in a pseudo-terminal, watched by its bytes only: nothing is drawn that would cost time."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from pathlib import Path
from types import TracebackType

SOURCE = Path(__file__).parents[2] / "src"
SIZE = (120, 40)
QUIET = 0.25
"""Seconds without a byte after which a program has settled."""


class Child:
    """Started at once; times are counted from the start, or from the key that was sent."""

    def __init__(self, words: list[str]) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": str(SOURCE),
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
        }
        for name in ("NO_COLOR", "TMUX", "COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"):
            environment.pop(name, None)
        self.raw = b""
        self.last = self.born = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(words[0], words, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def take(self, wait: float) -> bool:
        """Read what comes within some seconds; False when nothing did."""
        ready, _, _ = select.select([self.fd], [], [], wait)
        if not ready:
            return False
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError as error:
            raise RuntimeError(self.raw[-2000:].decode("utf-8", "replace")) from error
        self.raw += data
        self.last = time.perf_counter()
        return True

    def until(self, words: str, seconds: float = 20.0) -> float:
        """Seconds from the start until these words were written."""
        wanted, end = words.encode(), time.perf_counter() + seconds
        while wanted not in self.raw:
            if time.perf_counter() > end:
                raise RuntimeError(f"{words!r} never came: {self.raw[-2000:]!r}")
            self.take(0.05)
        return self.last - self.born

    def settle(self) -> float:
        """Seconds from the start until the last byte before a silence."""
        while self.take(QUIET):
            pass
        return self.last - self.born

    def press(self, key: str) -> float:
        """Seconds from a key to the first byte that answers it; the rest is read away."""
        sent = time.perf_counter()
        os.write(self.fd, key.encode())
        if not self.take(2.0):
            raise RuntimeError(f"no answer to {key!r}")
        answered = self.last - sent
        while self.take(0.03):
            pass
        return answered

    def turn(self, key: str) -> float:
        """Seconds from a key to the last byte it caused."""
        sent = time.perf_counter()
        os.write(self.fd, key.encode())
        self.take(2.0)
        while self.take(QUIET):
            pass
        return self.last - sent

    def throw(self, keys: str) -> tuple[float, float]:
        """Seconds from many keys at once to the first byte, and to the last before a silence."""
        sent = time.perf_counter()
        os.write(self.fd, keys.encode())
        self.take(2.0)
        first = self.last - sent
        self.settle()
        return first, self.last - sent

    def peak_memory(self) -> float:
        """The most memory it ever held, in megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    def idle_share(self, seconds: float = 5.0) -> float:
        """The share of one processor it takes while nothing happens."""
        before = self._ticks()
        time.sleep(seconds)
        return (self._ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds

    def _ticks(self) -> int:
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])
