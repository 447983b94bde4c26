"""Random keys, pastes and resizes over all screens: no exception, and the draft always in one piece."""

import random
from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, REQUEST_EN

from declinetui.commands import COMMANDS

SIZES = [(120, 40), (100, 30), (80, 24), (60, 16), (40, 10), (200, 60)]
LEAVING = {"q", "ctrl+q", "ctrl+c", "E"}
HOSTILE = (
    "From: \x1b[31mRouge <x@y.example>\nSubject: [red]a[/red] {name}\n\nBonjour \u202etxet\x00\n" + "é" * 300
)


def keys() -> list[str]:
    """Every key of every command but those that leave, and some that mean nothing."""
    found = {part for c in COMMANDS for key in c.keys for part in key.split()} - LEAVING
    return sorted(found | {"Z", "é", "ctrl+s", "backspace", "delete", "shift+tab"})


async def soak(user: Driver, seed: int, count: int) -> None:
    """So many random acts."""
    chance, choices, pilot = random.Random(seed), keys(), user.pilot
    for _ in range(count):
        act = chance.random()
        if act < 0.03:
            await pilot.resize_terminal(*chance.choice(SIZES))
        elif act < 0.06:
            user.app.take_paste(chance.choice([REQUEST, REQUEST_EN, HOSTILE, "x", "\n\n"]))
        else:
            await pilot.press(chance.choice(choices))


@pytest.mark.parametrize("seed", [1, 2])
async def test_random_keys_break_nothing(tmp_path: Path, seed: int) -> None:
    """A hundred and fifty acts of chance."""
    async with driving(tmp_path) as user:
        await soak(user, seed, 150)
        assert user.app.failure is None


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 14))
async def test_two_thousand_random_keys_break_nothing(tmp_path: Path, seed: int) -> None:
    """The long walk, by hand."""
    async with driving(tmp_path) as user:
        await soak(user, seed, 500)
        assert user.app.failure is None
