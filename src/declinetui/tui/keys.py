"""Where keys arrive first: bursts become pastes, sequences are waited for, the rest become commands."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from textual import events
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from declinetui.commands import Command, Registry
from declinetui.tui.guard import BURST, HOLD, WINDOW, PasteGuard, text_of
from declinetui.tui.screens.place import Place

WHICH_KEY = 0.3
"""Seconds before the footer shows what may follow a first key."""
PREFIXES = ("g",)
_ALWAYS = ("escape", "tab", "shift+tab", "ctrl+s", "ctrl+q")


@dataclass
class Settle(Message):
    """Sent through the app's own queue, so that keys already waiting there are counted first."""


def token(event: events.Key) -> str:
    """A key as the registry writes it: the character typed, or the name of the key."""
    if event.character and event.is_printable and event.character != " ":
        return event.character
    return {"ctrl+i": "tab", "ctrl+m": "enter"}.get(event.key, event.key)


class BurstWatch:
    """Inside a one-line field: notes bursts, so that a pasted line break does not submit."""

    def __init__(self) -> None:
        self._times: list[float] = []

    def note(self, at: float) -> None:
        """A printable key was typed."""
        self._times = [*self._times[-(BURST - 1) :], at]

    def bursting(self, at: float) -> bool:
        """True when a line break at this moment can only come from a paste."""
        full = len(self._times) == BURST and self._times[-1] - self._times[0] <= WINDOW
        return full and at - self._times[-1] <= WINDOW


class KeyDesk:
    """Gives commands to `run`, pastes to `paste`, and a dialog's keys to `deliver`."""

    def __init__(
        self,
        registry: Registry,
        *,
        run: Callable[[Command, str], Awaitable[None]],
        paste: Callable[[str], None],
        deliver: Callable[[events.Key], Awaitable[None]],
        timer: Callable[[float, Callable[[], object]], Timer],
        ask_settle: Callable[[], object],
    ) -> None:
        self._registry = registry
        self._run, self._paste, self._deliver = run, paste, deliver
        self._timer, self._ask_settle = timer, ask_settle
        self._guard = PasteGuard()
        self._bursts = BurstWatch()
        self._prefix = ""

    async def take(self, event: events.Key, screen: Screen[Any], field: Widget | None) -> bool:
        """Deal with a key; False when it is for the screen or its focused text field."""
        text = text_of(event.key, event.character)
        if field is not None:
            return await self._while_typing(event, text, screen, field)
        if self._guard.wants(text):
            self._guard.take(token(event), text, event.time, event)
            self._wait()
            return True
        await self._flush(screen)
        if not isinstance(screen, Place):
            return False
        await self._command(token(event), screen)
        return True

    async def settle(self, now: float, screen: Screen[Any]) -> None:
        """Let held keys go when their time has come."""
        deadline = self._guard.deadline
        if deadline is None:
            return
        if now < deadline:
            self._wait(deadline - now)
            return
        await self._flush(screen)

    async def _flush(self, screen: Screen[Any]) -> None:
        release = self._guard.release()
        if release.pasted:
            self._paste(release.pasted)
        for held in release.keys:
            if isinstance(screen, Place):
                await self._command(held.key, screen)
            elif isinstance(held.origin, events.Key):
                await self._deliver(held.origin)

    def _wait(self, seconds: float = HOLD) -> None:
        self._timer(max(0.001, seconds), self._ask_settle)

    async def _while_typing(self, event: events.Key, text: str, screen: Screen[Any], field: Widget) -> bool:
        """In a field letters are text; a line break inside a burst never submits a one-line field."""
        key = token(event)
        several = getattr(field, "multiline", False)
        if text == "\n" and not several and self._bursts.bursting(event.time):
            return True
        if text and text != "\n":
            self._bursts.note(event.time)
        reaches = key in _ALWAYS or (key[0] == "f" and key[1:].isdigit())
        return reaches and isinstance(screen, Place) and await self._command(key, screen)

    async def _command(self, key: str, place: Place) -> bool:
        if self._prefix:
            key, self._prefix = f"{self._prefix} {key}", ""
            place.prefix("")
        elif key in PREFIXES:
            self._prefix = key
            self._timer(WHICH_KEY, lambda: place.prefix(self._prefix))
            return True
        command = self._registry.find(key, place.contexts)
        if command is None:
            return False
        await self._run(command, key)
        return True
