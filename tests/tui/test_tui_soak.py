"""Random keys, pastes and resizes over all screens: no exception, and nothing opened is kept."""

import asyncio
import gc
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual.message_pump import MessagePump
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, REQUEST_EN

from declinetui.commands import COMMANDS

SIZES = [(120, 40), (100, 30), (80, 24), (60, 16), (40, 10), (200, 60)]
LEAVING = {"q", "ctrl+q", "ctrl+c", "E"}
HOSTILE = (
    "From: \x1b[31mRouge <x@y.example>\nSubject: [red]a[/red] {name}\n\nBonjour \u202etxet\x00\n" + "é" * 300
)
PASTES = [REQUEST, REQUEST_EN, HOSTILE, "x", "\n\n"]
PLACES = sorted(key for c in COMMANDS for key in c.keys if key.startswith("g "))
Act = tuple[str, str | tuple[int, int]]
"""What is done, and with what: a key, a place to go to, a paste, a size."""
WALK = 100
"""Acts in one walk."""


def keys() -> list[str]:
    """Every key of every command but those that leave, and some that mean nothing."""
    found = {part for c in COMMANDS for key in c.keys for part in key.split()} - LEAVING
    return sorted(found | {"Z", "é", "ctrl+s", "backspace", "delete", "shift+tab"})


def acts() -> st.SearchStrategy[Act]:
    """One act: mostly a key, now and then a place, a paste or another size."""
    pool: list[Act] = [
        *(("press", key) for key in [*keys(), *keys()]),
        *(("go", place) for place in PLACES),
        *(("paste", text) for text in PASTES),
        *(("size", size) for size in SIZES),
    ]
    return st.sampled_from(pool)


async def do(user: Driver, act: Act) -> None:
    """One act, through the real keys."""
    kind, what = act
    if isinstance(what, tuple):
        await user.pilot.resize_terminal(*what)
    elif kind == "paste":
        user.app.take_paste(what)
    else:
        await user.pilot.press(*what.split())


async def soak(home: Path, walk: list[Act]) -> None:
    """A walk on a desk of its own; every screen is seen at least as it opens."""
    async with driving(home) as user:
        for act in walk:
            await do(user, act)
        await user.pilot.pause()
        assert user.app.failure is None


def walks(count: int) -> st.SearchStrategy[list[Act]]:
    """Walks of so many acts."""
    return st.lists(acts(), min_size=count, max_size=count)


def run_walk(walk: list[Act]) -> None:
    """A walk in a folder that is forgotten."""
    with TemporaryDirectory() as folder:
        asyncio.run(soak(Path(folder), walk))


def calm(examples: int) -> settings:
    """So many walks; a walk is long, and cut shorter only to be told."""
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    return settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=quiet,
        phases=[Phase.generate, Phase.shrink],
    )


@calm(2)
@given(walks(WALK))
def test_random_keys_break_nothing(walk: list[Act]) -> None:
    """Two walks, for every day."""
    run_walk(walk)


@pytest.mark.slow
@calm(20)
@given(walks(WALK))
def test_two_thousand_random_keys_break_nothing(walk: list[Act]) -> None:
    """Twenty walks of a hundred acts, by hand."""
    run_walk(walk)


ROUND: list[Act] = [
    *(("go", place) for place in PLACES),
    ("paste", REQUEST),
    *(("press", key) for key in "enter enter enter right down left ? escape f2 f2".split()),
    ("size", (80, 24)),
    ("size", (120, 40)),
]
"""Through all places, a letter, help, both themes and two sizes."""


def alive() -> int:
    """Widgets, screens and timers' owners that are still held by something."""
    gc.collect()
    return sum(isinstance(one, MessagePump) for one in gc.get_objects())


@pytest.mark.slow
async def test_memory_is_flat(tmp_path: Path) -> None:
    """Whatever is opened is let go: no more widgets after ten rounds than after three.

    All objects may grow a little, for each round leaves a letter behind.
    """
    async with driving(tmp_path) as user:
        pumps, objects = [], []
        for _ in range(10):
            for act in ROUND:
                await do(user, act)
            await user.quiet()
            pumps.append(alive())
            objects.append(len(gc.get_objects()))
        assert user.app.failure is None
        assert max(pumps[3:]) <= pumps[2], pumps
        assert objects[-1] <= objects[2] * 1.1, objects
