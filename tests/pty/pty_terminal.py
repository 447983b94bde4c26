"""The program in a real terminal: a pseudo-terminal on one side, pyte's screen on the other."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import pyte

SOURCE = Path(__file__).parents[2] / "src"
PROGRAM = "import sys; from declinetui.cli.main import main; sys.exit(main())"


class Terminal:
    """`declinetui` started in a terminal of 120 by 40; text is typed, the screen is read.

    `first` is code that runs in the same process before the program, to break something in it; `through`
    puts the words of the program into another command, such as ssh.
    """

    def __init__(
        self,
        home: Path,
        *args: str,
        size: tuple[int, int] = (120, 40),
        env: dict[str, str] | None = None,
        first: str = "",
        through: Callable[[list[str]], list[str]] = list,
    ) -> None:
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.code: int | None = None
        program = ["-c", f"{first}\n{PROGRAM}"] if first else ["-m", "declinetui"]
        words = [
            sys.executable,
            *program,
            "--home",
            str(home),
            "--ui",
            "fr",
            "--today",
            "2026-11-24",
        ]
        environment = {
            **os.environ,
            "PYTHONPATH": str(SOURCE),
            "TERM": "xterm-256color",
            "COLUMNS": str(size[0]),
            "LINES": str(size[1]),
            "LC_ALL": "C.UTF-8",
        }
        environment.pop("NO_COLOR", None)
        environment |= env or {}
        self.modes: list[object] = []
        """The modes of the terminal line before the program changed them."""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            whole = through([*words, *args])
            os.execvpe(whole[0], whole, environment)
        self.modes = self._modes()
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.code is None:
            self.signal(signal.SIGKILL)
            self.wait()
        os.close(self.fd)

    def read(self, seconds: float = 0.05) -> None:
        """Take in what the program wrote."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            ready, _, _ = select.select([self.fd], [], [], 0.02)
            if not ready:
                continue
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return
            if not data:
                return
            self.raw += data
            self.stream.feed(data)

    def text(self) -> str:
        """The screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def until(self, words: str, seconds: float = 10.0) -> None:
        """Wait for words on the screen."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read()
            if words in self.text():
                return
        raise AssertionError(f"{words!r} never came:\n{self.text()}")

    def send(self, text: str) -> None:
        """Type, or paste without brackets: all at once."""
        os.write(self.fd, text.encode())

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def wait(self, seconds: float = 10.0) -> int:
        """The exit code, or minus the signal that ended it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.02)
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.read(0.05)
                self.code = os.waitstatus_to_exitcode(status)
                return self.code
        raise AssertionError(f"still running:\n{self.text()}")

    def _modes(self) -> list[object]:
        """Input, output, control and local modes: echo, lines, signals."""
        return list(termios.tcgetattr(self.fd)[:4])

    @property
    def restored(self) -> bool:
        """True when the alternate screen was left, the cursor shown, mouse and line modes given back."""
        return self._modes() == self.modes and all(
            self.raw.rfind(off) > self.raw.rfind(on)
            for off, on in (
                (b"\x1b[?1049l", b"\x1b[?1049h"),
                (b"\x1b[?25h", b"\x1b[?25l"),
                (b"\x1b[?1000l", b"\x1b[?1000h"),
                (b"\x1b[?2004l", b"\x1b[?2004h"),
            )
        )
