"""What a screen shows, as data: lines of runs. Pure, so that a test reads them without a terminal."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

ELLIPSIS = "…"
BAR = "▌"
ACTIVE = "▸"

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


class Ink(StrEnum):
    """The colours text may have; each has a component class in the style sheet."""

    TEXT = "text"
    MUTED = "muted"
    PRIMARY = "primary"
    AMBER = "amber"
    RED = "red"
    OK = "ok"
    RULE = "rule"


def inert(text: str) -> str:
    """Text from outside, made harmless: controls and bidi marks become a visible replacement."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", "    "))


@dataclass(frozen=True, slots=True)
class Run:
    """Some text of one colour; `act` is what a click on it does."""

    text: str
    ink: Ink = Ink.TEXT
    bold: bool = False
    lift: bool = False
    act: str = ""

    def __post_init__(self) -> None:
        if _UNSAFE.search(self.text):
            object.__setattr__(self, "text", inert(self.text))

    @property
    def width(self) -> int:
        """Cells on screen."""
        return cell_len(self.text)


Runs = tuple[Run, ...]


class Line(NamedTuple):
    """One row: its runs, whether the whole row is lifted, and what a click on it does."""

    runs: Runs = ()
    lift: bool = False
    act: str = ""

    @property
    def text(self) -> str:
        """What is read on the row, without trailing blanks."""
        return "".join(run.text for run in self.runs).rstrip()


BLANK = Line()


def muted(text: str, act: str = "") -> Run:
    """Quiet text."""
    return Run(text, Ink.MUTED, act=act)


def strong(text: str) -> Run:
    """Bold text."""
    return Run(text, bold=True)


def width_of(runs: Iterable[Run]) -> int:
    """Cells of several runs."""
    return sum(run.width for run in runs)


def clip(text: str, width: int) -> str:
    """Text cut to a number of cells, with an ellipsis when something is lost."""
    text = inert(text)
    if cell_len(text) <= width:
        return text
    if width <= 1:
        return ELLIPSIS[:width]
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def clip_runs(runs: Sequence[Run], width: int) -> Runs:
    """Runs cut to a number of cells."""
    kept: list[Run] = []
    for run in runs:
        room = width - width_of(kept)
        if run.width <= room:
            kept.append(run)
            continue
        if room > 0:
            kept.append(replace(run, text=clip(run.text, room)))
        break
    return tuple(kept)


def fitting(runs: Runs, width: int) -> Runs:
    """The runs of a row as they fit: whoever laid it out too wide, words never end without an ellipsis."""
    if width_of(runs) <= width:
        return runs
    words = "".join(run.text for run in runs).rstrip()
    return runs if cell_len(words) <= width else clip_runs(runs, width)


def cell(content: str | Run | Sequence[Run], width: int, *, right: bool = False) -> Runs:
    """A column: clipped and padded to its width, numbers at the right, words at the left."""
    runs = _runs(content)
    runs = clip_runs(runs, width)
    pad = Run(" " * (width - width_of(runs)))
    if not pad.text:
        return runs
    return (pad, *runs) if right else (*runs, pad)


def spread(
    left: Sequence[Run], right: Sequence[Run], width: int, *, indent: int = 2, margin: int = 2
) -> Runs:
    """Left and right ends of one line; the left is clipped first."""
    room = width - indent - margin - width_of(right)
    gap = 2 if right else 0
    left = clip_runs(left, max(0, room - gap))
    fill = max(0, room - width_of(left))
    return (Run(" " * indent), *left, Run(" " * fill), *right, Run(" " * margin))


def rule(width: int, *, indent: int = 2, margin: int = 2) -> Line:
    """A quiet line between two kinds of things."""
    return Line((Run(" " * indent), Run("─" * max(0, width - indent - margin), Ink.RULE)))


def indented(runs: Sequence[Run], *, indent: int = 2, act: str = "") -> Line:
    """A line that starts at a column."""
    return Line((Run(" " * indent), *runs), act=act)


def focused(runs: Sequence[Run], *, act: str = "") -> Line:
    """A row where the keyboard is: a bar at the left edge and a lifted surface.

    The first two cells of `runs` must be blank: the bar takes their place.
    """
    rest = list(runs)
    room = 2
    while room and rest:
        head = rest.pop(0)
        if head.width > room:
            rest.insert(0, replace(head, text=head.text[room:]))
            break
        room -= head.width
    return Line((Run(BAR, Ink.PRIMARY), Run(" "), *rest), lift=True, act=act)


def listed(runs: Sequence[Run], *, here: bool, act: str = "") -> Line:
    """A row of a list: focused where the keyboard is, plain elsewhere."""
    return focused(runs, act=act) if here else Line(tuple(runs), act=act)


def _runs(content: str | Run | Sequence[Run]) -> Runs:
    if isinstance(content, str):
        return (Run(content),)
    if isinstance(content, Run):
        return (content,)
    return tuple(content)
