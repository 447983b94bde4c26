"""Where keys arrive first: bursts become pastes, sequences are waited for, the rest become commands."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from textual import events
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from declinetui.commands import Command, Registry
from declinetui.tui.dispatch import token
from declinetui.tui.guard import BURST, HOLD, SILENCE, WINDOW, PasteGuard, text_of
from declinetui.tui.screens.place import Place

WHICH_KEY = 0.3
"""Seconds before the footer shows what may follow a first key."""
PATIENCE = 2.0
"""Seconds that keys typed ahead wait for a dialog that does not come."""
PREFIXES = ("g",)
_ALWAYS = ("escape", "tab", "shift+tab")
ARRIVAL = 0.5
"""Seconds that a command waits at most for the letters typed before it."""


@dataclass
class Settle(Message):
    """Sent through the app's own queue, so that keys already waiting there are counted first."""


class BurstWatch:
    """Inside a one-line field: notes bursts, so that the line breaks of a pasted message do not submit."""

    def __init__(self) -> None:
        self._times: list[float] = []
        self.broken = False
        """True when the burst holds a line break with more behind it: several lines are no answer."""

    def note(self, at: float, *, broken: bool = False) -> None:
        """A printable key was typed; `broken` when right behind a line break."""
        going_on = bool(self._times) and at - self._times[-1] <= SILENCE
        self.broken = broken or (self.broken and going_on)
        self._times = [*self._times[-(BURST - 1) :], at]

    def bursting(self, at: float) -> bool:
        """True when a line break at this moment can only come from a paste."""
        full = len(self._times) == BURST and self._times[-1] - self._times[0] <= WINDOW
        return full and at - self._times[-1] <= WINDOW


class Front(NamedTuple):
    """What is in front: the screen on top, the field that has the keyboard, and whether keys must wait."""

    screen: Callable[[], Screen[Any]]
    field: Callable[[], Widget | None]
    opening: Callable[[], bool]
    """True while a dialog is on its way: it has been asked for by a key, or does not take keys yet."""


class KeyDesk:
    """Gives commands to `run`, pastes to `paste`, and a dialog's keys to `deliver`."""

    def __init__(
        self,
        registry: Registry,
        front: Front,
        *,
        run: Callable[[Command, str], Awaitable[None]],
        paste: Callable[[str], None],
        deliver: Callable[[events.Key], Awaitable[None]],
        timer: Callable[[float, Callable[[], object]], Timer],
        ask_settle: Callable[[], object],
    ) -> None:
        self._registry, self._front = registry, front
        self._run, self._paste, self._deliver = run, paste, deliver
        self._timer, self._ask_settle = timer, ask_settle
        self._guard = PasteGuard()
        self._bursts = BurstWatch()
        self._line_end: events.Key | None = None
        """A line break right behind a burst in a field: Enter if nothing follows, else part of a paste."""
        self._prefix = ""
        self._ahead: deque[events.Key] = deque()
        """Keys typed before the dialog that they are for was there."""

    async def take(self, event: events.Key) -> bool:
        """Deal with a key; False when it is for the screen or its focused text field."""
        text, field = text_of(event.key, event.character), self._front.field()
        if field is not None and not self._waits:
            return await self._while_typing(event, text, field)
        if self._guard.wants(text):
            self._guard.take(token(event), text, event.time, event)
            self._wait()
            return True
        await self._flush()
        return await self._one(event)

    async def settle(self, now: float) -> None:
        """Let held keys go when their time has come."""
        if self._line_end is not None:
            over = self._line_end.time + SILENCE
            if now < over:
                self._wait(over - now)
            else:
                await self._end_line()
        deadline = self._guard.deadline
        if deadline is None:
            return
        if now < deadline:
            self._wait(deadline - now)
            return
        await self._flush()

    async def go_on(self, *, patient: bool = True) -> None:
        """The dialog stands, or none came: what was typed ahead goes where the keyboard is now.

        Without patience nobody waits any longer for what is under way.
        """
        screen = self._front.screen()
        if not patient and isinstance(screen, Place):
            screen.let_go = screen.on_its_way
        while self._ahead and not (patient and self._front.opening()):
            event = self._ahead.popleft()
            text, field = text_of(event.key, event.character), self._front.field()
            taken = (
                await self._while_typing(event, text, field) if field is not None else await self._here(event)
            )
            if not taken:
                await self._deliver(event)

    @property
    def _waits(self) -> bool:
        return bool(self._ahead) or self._front.opening()

    async def _flush(self) -> None:
        release = self._guard.release()
        if release.pasted:
            self._paste(release.pasted)
        for held in release.keys:
            if isinstance(held.origin, events.Key) and not await self._one(held.origin):
                await self._deliver(held.origin)

    async def _one(self, event: events.Key) -> bool:
        """A key where the keyboard is, in its turn; False when a dialog must be given it."""
        if not self._waits:
            return await self._here(event)
        if not self._ahead:
            self._timer(PATIENCE, lambda: self.go_on(patient=False))
        self._ahead.append(event)
        return True

    async def _here(self, event: events.Key) -> bool:
        screen, field = self._front.screen(), self._front.field()
        if field is not None:
            return await self._while_typing(event, text_of(event.key, event.character), field)
        if not isinstance(screen, Place):
            return False
        await self._command(token(event), screen)
        return True

    def _wait(self, seconds: float = HOLD) -> None:
        self._timer(max(0.001, seconds), self._ask_settle)

    async def _while_typing(self, event: events.Key, text: str, field: Widget) -> bool:
        """In a field letters are text; a line break inside a burst never submits a one-line field."""
        key, screen = token(event), self._front.screen()
        several = getattr(field, "multiline", False)
        if text == "\n" and not several and self._bursts.bursting(event.time):
            if not self._bursts.broken:
                self._line_end = event
                self._wait(SILENCE)
            return True
        if text and text != "\n":
            self._bursts.note(event.time, broken=self._line_end is not None)
            self._line_end = None
        else:
            await self._end_line()
        reaches = key in _ALWAYS or key.startswith("ctrl+") or (key[0] == "f" and key[1:].isdigit())
        if not reaches or not isinstance(screen, Place) or not self._registry.find(key, screen.contexts):
            return False
        await _arrived(field)
        return await self._command(key, screen)

    async def _end_line(self) -> None:
        """Nothing followed: it was Enter, typed by something as quick as a paste."""
        event, self._line_end = self._line_end, None
        field = self._front.field()
        if event is not None and field is not None:
            await _arrived(field)
            await self._deliver(event)

    def forget(self) -> None:
        """A command was chosen otherwise: a first key waits for no second one."""
        self._prefix = ""

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


async def _arrived(field: Widget) -> None:
    """Until the field has taken in what was typed before: keys sent at once come here faster than there."""
    there = asyncio.Event()
    if field.call_later(there.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(there.wait(), ARRIVAL)
