"""How long a screen is held up while a thread beside it reads, saves or takes over what others wrote.

A loop that wakes every millisecond stands for the screen; how late it wakes is what a person feels. The
same loop beside a thread that only counts is the floor, for a busy machine is late by itself.
"""

import asyncio
import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from declinetui.store import Store
from declinetui.tui.app import REST, TURN

BEAT = 0.001
ROUNDS = 9
Work = Callable[[], object]
Save = Callable[[Store, int], None]
"""One transaction with a record of that number."""


async def _latest(work: Work) -> float:
    """The most milliseconds the loop woke late while a thread did the work."""
    loop = asyncio.get_running_loop()
    done = loop.run_in_executor(None, work)
    worst = 0.0
    while not done.done():
        began = time.perf_counter()
        await asyncio.sleep(BEAT)
        worst = max(worst, time.perf_counter() - began - BEAT)
    await done
    return worst * 1000


def latest(make: Callable[[], Work]) -> float:
    """The median of several rounds; each round prepares its work outside of the count."""
    return statistics.median(asyncio.run(_latest(make())) for _ in range(ROUNDS))


def _going() -> bool:
    time.sleep(REST)
    return True


def _count() -> int:
    return sum(number * number for number in range(400_000))


def hold_ups(home: Path, open_store: Callable[[Path], Store], save: Save) -> dict[str, float]:
    """What the app does beside the screen, set up as the app is (see `tui.app.run`)."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    gc.disable()
    try:
        store, other = open_store(home), open_store(home)
        numbers = iter(range(10**6, 2 * 10**6))
        found = {
            "screen held up by a thread that only counts": latest(lambda: _count),
            "by reading on after the start": latest(lambda: _reading(open_store(home))),
        }
        gc.freeze()
        gc.enable()
        store.warm()
        other.warm()
        found["by a transaction"] = latest(lambda: lambda: save(store, next(numbers)))
        found["by undo"] = latest(lambda: store.undo)
        found["by taking over what another process saved"] = latest(
            lambda: _written(store, other, save, next(numbers))
        )
        return {f"{name} (longest)": value for name, value in found.items()}
    finally:
        sys.setswitchinterval(before)
        gc.enable()


def _reading(store: Store) -> Work:
    store.inquiries.of_status([])  # the table that the first screen has looked into
    return lambda: store.warm(_going)


def _written(store: Store, other: Store, save: Save, number: int) -> Work:
    save(other, number)
    return store.refresh
