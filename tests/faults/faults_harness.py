"""Real processes to be killed, starved and crowded, and what came of it."""

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import FrameType

from declinetui.errors import DeclineError, Message
from declinetui.store import Store

Acknowledge = Callable[[str], None]
Work = Callable[[Acknowledge], None]


@dataclass
class Result:
    """One row of the table: a fault, how often it was tried, and what was lost."""

    fault: str
    runs: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0
    stock: str = ""
    """What stock TinyDB lost under the same fault, in words; empty when it was not asked."""
    remark: str = ""
    complaints: list[str] = field(default_factory=list)
    """What should not have happened; any of them fails the run."""

    @property
    def sound(self) -> bool:
        """Whether nothing was lost and nothing went wrong."""
        return not (self.lost or self.corrupt or self.complaints)

    def expect(self, condition: bool, complaint: str) -> None:
        """Note a complaint when something is not as it should be."""
        if not condition:
            self.complaints.append(complaint)


@dataclass
class Plan:
    """How much to try: the whole suite, or a bounded smoke of it."""

    kills: int
    writers: int
    each: int
    seed: int
    stock: bool = True

    @property
    def dice(self) -> random.Random:
        """Chance that can be repeated."""
        return random.Random(self.seed)


def open_store(home: Path, now: datetime | None = None) -> Store:
    """A store with the real clock, or a given one, and uids that no other process makes."""
    made = iter(range(10**9))
    return Store(home, clock=lambda: now or datetime.now(), uids=lambda: f"{os.getpid()}-{next(made)}")


@contextmanager
def fresh_home() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="declinetui-faults-") as folder:
        yield Path(folder) / "home"


class Child:
    """A forked process that works until it ends or is killed, and acknowledges over a pipe."""

    def __init__(self, work: Work) -> None:
        self._reader, writer = os.pipe()
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._reader)
            os._exit(_run(work, writer))
        os.close(writer)
        self._heard = b""

    def wait_for_acknowledgement(self) -> None:
        """Block until something was acknowledged, or the process ended."""
        while b"\n" not in self._heard:
            piece = os.read(self._reader, 4096)
            if not piece:
                return
            self._heard += piece

    def kill(self) -> None:
        """End it without any chance to tidy up."""
        os.kill(self.pid, signal.SIGKILL)

    def finish(self) -> tuple[list[str], int]:
        """Everything it acknowledged, and its exit status (negative: the signal that killed it)."""
        while piece := os.read(self._reader, 65536):
            self._heard += piece
        os.close(self._reader)
        _, status = os.waitpid(self.pid, 0)
        *whole, _ = self._heard.decode().split("\n")
        return whole, os.waitstatus_to_exitcode(status)


def said(error: DeclineError) -> str:
    """The sentence of an error in English, paths cut to their names."""
    values = {k: Path(v).name if isinstance(v, str) else v for k, v in error.what.values.items()}
    values = {k: v.msgid if isinstance(v, Message) else v for k, v in values.items()}
    return error.what.msgid.format(**values)


def _run(work: Work, writer: int) -> int:
    def acknowledge(word: str) -> None:
        os.write(writer, f"{word}\n".encode())

    try:
        work(acknowledge)
    except DeclineError as error:
        acknowledge(f"! {said(error)}")
        return 1
    except BaseException as error:
        acknowledge(f"!! {type(error).__name__}: {error}".replace("\n", " "))
        return 70
    return 0


def killed_at_random(work: Work, dice: random.Random, longest: float) -> list[str]:
    """Start work, kill it up to `longest` seconds after its first word; what it acknowledged."""
    child = Child(work)
    child.wait_for_acknowledgement()
    time.sleep(dice.random() * longest)
    child.kill()
    return child.finish()[0]


@contextmanager
def time_limit(seconds: int) -> Iterator[None]:
    """Fail rather than hang."""

    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
