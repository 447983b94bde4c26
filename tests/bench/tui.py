"""How quick the full-screen app is, through a real terminal, against what Textual itself costs.

Everything is measured in one run and told as ratios, so that the machine does not matter: the app beside
a bare Textual app, its filter beside a bare Input, its list of ten thousand beside a DataTable of 100.
Prints a table, and returns 1 when a ratio misses its goal (issue: speed of the terminal app).

python tests/bench/tui.py [ROUNDS]
"""

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui_bench_child import Child
from tui_bench_homes import fill

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready")
Bare().run()
"""
INPUT = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input(placeholder="ready")
Bare().run()
"""
TABLE = """
from textual.app import App
from textual.widgets import DataTable
class Bare(App):
    def compose(self):
        yield DataTable(cursor_type="row")
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("name", "organisation", "what")
        table.add_rows([(f"ready {i}", f"organisation {i}", f"what {i}") for i in range(100)])
Bare().run()
"""
KEYS = 30
TURNS = 3
"""Times that a floor and the app type in turn; a table of 100 rows has no room for more."""


@dataclass(frozen=True)
class Row:
    """One line of the table: what the floor takes, what the app takes, and how much more is allowed."""

    name: str
    floor: float
    ours: float
    goal: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """The app's share of the floor."""
        return self.ours / self.floor if self.floor else 0.0

    def __str__(self) -> str:
        ok = "  ok" if self.ratio <= self.goal else "  OVER"
        return (
            f"{self.name:34}{self.floor:9.1f}{self.ours:9.1f} {self.unit:4}"
            f"{self.ratio:7.2f}{self.goal:7.2f}{ok}"
        )


def bare(code: str) -> Child:
    """A Textual app of a few lines."""
    return Child([sys.executable, "-c", code])


def app(home: Path) -> Child:
    """The app on a home."""
    words = ["-m", "declinetui", "--home", str(home), "--ui", "fr"]
    return Child([sys.executable, *words])


@dataclass
class Start:
    """One start: seconds until the marker stood there, until nothing moved, and the most memory used."""

    ready: float
    settled: float
    memory: float


def start(make: Callable[[], Child], marker: str) -> Start:
    """Start, wait, leave."""
    with make() as child:
        ready = child.until(marker)
        settled = child.settle()
        return Start(ready * 1000, settled * 1000, child.peak_memory())


def starts(rounds: int, *cases: tuple[Callable[[], Child], str]) -> list[list[Start]]:
    """The cases in turn, so that a slow moment of the machine meets them all; the first turn warms up."""
    found = [[start(*case) for case in cases] for _ in range(rounds + 1)][1:]
    return [list(column) for column in zip(*found, strict=True)]


def middle(found: list[Start], what: str) -> float:
    """The median of the quicker half of one figure: what else the machine does only ever adds."""
    return quick(getattr(one, what) for one in found)


def quick(figures: Iterable[float]) -> float:
    """The median of the quicker half."""
    ordered = sorted(figures)
    return float(statistics.median(ordered[: (len(ordered) + 1) // 2]))


def echoes(floor: Child, child: Child, keys: list[str]) -> tuple[float, float]:
    """Milliseconds from a key to the first thing that changes, 95th percentile of both, in turn."""
    found: list[tuple[float, float]] = []
    for _ in range(TURNS):
        found.append((_p95(floor, keys), _p95(child, keys)))
    return quick(one for one, _ in found), quick(one for _, one in found)


def _p95(child: Child, keys: list[str]) -> float:
    times = sorted(child.press(key) * 1000 for key in keys)
    return times[int(len(times) * 0.95)]


def burst(child: Child, keys: str) -> tuple[float, float]:
    """Milliseconds from many keys at once to the first paint, and to the last."""
    first, last = child.throw(keys)
    return first * 1000, last * 1000


def start_rows(small: Path, large: Path, rounds: int) -> Iterator[Row]:
    """Start-up and memory."""
    plain, ours, many = starts(
        rounds,
        (lambda: bare(BARE), "ready"),
        (lambda: app(small), "Philippe 0"),
        (lambda: app(large), "Philippe 0"),
    )
    yield Row("ready on Today, 200 records", middle(plain, "ready"), middle(ours, "ready"), 1.6)
    yield Row("settled, 200 records", middle(plain, "settled"), middle(ours, "settled"), 2.1)
    yield Row("ready, 10,000 against 200", middle(ours, "ready"), middle(many, "ready"), 1.2)
    yield Row("settled, 10,000 against 200", middle(ours, "settled"), middle(many, "settled"), 1.2)
    yield Row("peak memory, 200 records", middle(plain, "memory"), middle(ours, "memory"), 1.4, "MB")


def typing_rows(small: Path) -> Iterator[Row]:
    """Typing into the filter beside typing into a bare Input."""
    letters = [chr(97 + i % 26) for i in range(KEYS)]
    with bare(INPUT) as floor, app(small) as child:
        floor.until("ready")
        child.until("Philippe 0")
        floor.settle()
        child.settle()
        child.press("/")
        child.settle()
        yield Row("key echo p95", *echoes(floor, child, letters), 1.5)
        floor.settle()
        child.settle()
        bare_first, bare_last = burst(floor, "x" * 100)
        first, last = burst(child, "x" * 100)
        yield Row("100 keys at once, first paint", max(bare_first, 50.0), first, 1.0)
        yield Row("100 keys at once, settled", max(bare_last, 100.0), last, 1.0)


def preview_rows(small: Path) -> Iterator[Row]:
    """From a key that composes the letter again to the last byte of the letter drawn."""
    with app(small) as child:
        child.until("Philippe 0")
        child.settle()
        child.throw("\r")
        child.until("Camille Roy")
        child.settle()
        for key in ("v", "t", "o"):
            child.turn(key)  # the first of a kind reads the other half of the bank
        times = sorted(child.turn(key) * 1000 for key in ("v", "t", "o") * (KEYS // 3))
        yield Row("letter settled p95", 60.0, times[int(len(times) * 0.95)], 1.0)


def list_rows(crowd: Path) -> Iterator[Row]:
    """Down in the list of ten thousand clients beside a table of a hundred rows."""
    down = ["\x1b[B"] * KEYS
    with bare(TABLE) as floor, app(crowd) as child:
        floor.until("ready 9")
        child.until("Philippe 0")
        child.settle()
        child.throw("g")
        child.throw("c")
        child.until("10")
        child.settle()
        floor.settle()
        yield Row("down, 10,000 rows p95", *echoes(floor, child, down), 1.0)
        yield Row("idle share of one processor", 1.0, child.idle_share() * 100, 1.0, "%")


def main(words: list[str]) -> int:
    """Print the table."""
    rounds = int(words[0]) if words else 11
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small", Path(folder) / "large"
        fill(small, 200)
        fill(large, 10_000)
        fill(Path(folder) / "crowd", 10_000, clients=10_000)
        print(f"{'':34}{'floor':>9}{'ours':>9}{'ratio':>12}{'goal':>7}")
        rows = []
        for part in (
            start_rows(small, large, rounds),
            typing_rows(small),
            preview_rows(small),
            list_rows(Path(folder) / "crowd"),
        ):
            for row in part:
                rows.append(row)
                print(row, flush=True)
    over = [row.name for row in rows if row.ratio > row.goal]
    print(
        f"{len(rows) - len(over)} of {len(rows)} goals met" + (f"; over: {', '.join(over)}" if over else "")
    )
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
