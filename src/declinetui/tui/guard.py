"""A paste that arrives as keys must not run as commands.

Some terminals, multiplexers and middle-button pastes send no brackets: every character is a key. Six
printable keys within 40 ms are no typist; they are held, collected until 60 ms of silence and given
back as one paste. A single key is held for 10 ms only, so that typing feels immediate.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

HOLD = 0.010
WINDOW = 0.040
SILENCE = 0.060
BURST = 6


class Held(NamedTuple):
    """One key: its name, the text it stands for, and when it was pressed (seconds, monotonic)."""

    key: str
    text: str
    at: float
    origin: object = None
    """What came from the terminal, to be delivered as it was."""


class Release(NamedTuple):
    """What to do with the held keys: run them one by one, or take them as pasted text."""

    keys: tuple[Held, ...] = ()
    pasted: str = ""


@dataclass(slots=True)
class PasteGuard:
    """Collects keys and says when they may go; time is given, never read."""

    held: list[Held] = field(default_factory=list)

    @property
    def pasting(self) -> bool:
        """True once the held keys can only be a paste."""
        return len(self.held) >= BURST and self.held[BURST - 1].at - self.held[0].at <= WINDOW

    @property
    def deadline(self) -> float | None:
        """When the held keys may go, if no other comes; None when nothing is held."""
        if not self.held:
            return None
        last = self.held[-1].at
        if self.pasting:
            return last + SILENCE
        return min(last + HOLD, self.held[0].at + WINDOW) if last > self.held[0].at else last + HOLD

    def wants(self, text: str) -> bool:
        """True when this key must be held: printable, or a line break in the middle of a burst."""
        return bool(text) and (text not in "\n\t" or bool(self.held))

    def take(self, key: str, text: str, at: float, origin: object = None) -> None:
        """Hold a key."""
        if key == "ctrl+j" and self.held and self.held[-1].key == "enter":
            return
        self.held.append(Held(key, text, at, origin))

    def release(self) -> Release:
        """Give back what is held, and start anew."""
        held, pasting = tuple(self.held), self.pasting
        self.held.clear()
        if pasting:
            return Release(pasted="".join(item.text for item in held))
        return Release(keys=held)


def text_of(key: str, character: str | None) -> str:
    """The text a key stands for inside a paste; empty for keys that never come from one."""
    if key in ("enter", "ctrl+j", "ctrl+m"):
        return "\n"
    if key == "tab":
        return "\t"
    return character if character is not None and character.isprintable() else ""
