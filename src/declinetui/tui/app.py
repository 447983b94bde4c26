"""The app: themes, keys, places. What a place shows and does is the place's own business."""

import asyncio
import gc
import sys
import time
from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from declinetui.commands import Command, Registry
from declinetui.errors import DeclineError, Message
from declinetui.tui.dispatch import Action, NotMineError, Seat
from declinetui.tui.keys import Front, KeyDesk, Settle
from declinetui.tui.kit import Kit
from declinetui.tui.messages import Go, Mood, Opened, Pasted, Ran, Reopen, Said
from declinetui.tui.places import Places
from declinetui.tui.sayings import Sayings
from declinetui.tui.screens.place import Place
from declinetui.tui.signals import on_termination
from declinetui.tui.theme import ENCRE, THEMES, derived, spare
from declinetui.tui.voice import Voice
from declinetui.workflow.desk import Desk

if TYPE_CHECKING:
    from declinetui.tui.shell import Shell
    from declinetui.tui.watch import Watch

REST = 0.0005
"""Seconds that reading beside the screen rests every few records."""
TURN = 0.0005
"""Seconds after which a thread that only computes lets the screen go on; Python's own 5 ms can be felt."""


class DeclineApp(App[int], inherit_bindings=False):
    """Keys go through one desk, commands to the nearest handler, places by name."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["styles/app.tcss", "styles/today.tcss"]
    """The sheet of the first screen is read with the app's own: a later one means parsing all again."""
    ENABLE_COMMAND_PALETTE = False
    TITLE = "declinetui"

    def __init__(
        self, desk: Desk, registry: Registry | None = None, notices: tuple[Message, ...] = ()
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = desk.settings.theme if desk.settings.theme in self.available_themes else ENCRE.name
        self.kit = Kit(desk=desk, voice=Voice(desk.catalog), registry=registry or Registry())
        self.failure: Exception | None = None
        """What ended the app, when it was not the user."""
        self.sayings = Sayings(self, self.kit)
        self._notices = notices
        self._plain_signs = _plain_signs() if desk.settings.ascii or desk.poor_console else ()
        self.places = Places(self, self.kit)
        self.key_desk = KeyDesk(
            self.kit.registry,
            Front(screen=lambda: self.screen, field=lambda: self.field, opening=self._opening),
            run=self.run_command,
            paste=self.take_paste,
            deliver=super().on_event,
            timer=self.set_timer,
            ask_settle=lambda: self.post_message(Settle()),
        )

    # -- start and end

    def get_css_variables(self) -> dict[str, str]:
        """Our variables, also under Textual's own themes; others where colours are few."""
        variables = super().get_css_variables()
        return {**derived(variables), **variables, **spare(self.console, self.current_theme)}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, and letters instead of signs where the setting asks for it."""
        return [*super().get_line_filters(), *self._plain_signs]

    def get_default_screen(self) -> Screen[None]:
        """Today, the first thing seen, lies under all the others."""
        return self.places.first()

    async def on_mount(self) -> None:
        """A clean end on signals, then what waits from last time."""
        on_termination(self.end)
        self.places.start()
        self.call_after_refresh(self._settle_down)
        for notice in self._notices:
            self.sayings.tell(notice, Mood.CARE)
        if self.kit.desk.fresh:
            self.shell.profile()

    def _settle_down(self) -> None:
        """After the first paint: read what was not needed for it, beside the screen."""
        self.others.start()
        self.run_worker(self.others.arrive(), exit_on_error=False)
        if gc.isenabled():
            self.places.suggest()
        else:
            self.run_worker(self._read_on(), exit_on_error=False)

    async def _read_on(self) -> None:
        try:
            await asyncio.to_thread(self.kit.desk.store.warm, self._going)
            await asyncio.to_thread(self.kit.desk.warm)
            await asyncio.to_thread(self.kit.desk.clients)
            await asyncio.to_thread(self.kit.desk.agenda)
            self.places.suggest()
        finally:
            gc.freeze()  # what stands now stays: walking through it again would hold the screen up
            gc.enable()

    def _going(self) -> bool:
        """Let the screen have its turn; stop when the app is left."""
        time.sleep(REST)
        return self.is_running and not self._exit

    def _handle_exception(self, error: Exception) -> None:
        """Something broke: keep the draft; the command line says what and how to go on."""
        self.failure = error
        self.places.keep_draft()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """No traceback over the screen: `run` raises the error to its caller."""
        self._close_messages_no_wait()

    def on_unmount(self) -> None:
        """Another window is now the only one."""
        self.kit.desk.store.presence.leave()

    def end(self, code: int) -> None:
        """Keep the draft and leave with an exit code."""
        self.places.keep_draft()
        self.exit(code, return_code=code)

    def copy_to_clipboard(self, text: str) -> None:
        """Through the terminal, also from inside tmux and screen, which must be told to let it through."""
        self._clipboard = text
        sequence = self.kit.desk.clipboard_sequence(text)
        if self._driver is not None and sequence:
            self._driver.write(sequence)

    @cached_property
    def others(self) -> "Watch":
        """Who else writes the log; looked at from the first paint on."""
        from declinetui.tui.watch import Watch

        return Watch(self, self.kit, self.sayings)

    # -- keys, pastes, commands

    @cached_property
    def shell(self) -> "Shell":
        """What the keys do that mean the same everywhere; the first key makes it."""
        from declinetui.tui.shell import Shell

        return Shell(self, self.kit, self.places, self.sayings.all)

    @property
    def field(self) -> Widget | None:
        """The text field that has the keyboard, if one has; fields of several lines say so themselves."""
        focused = self.focused
        return focused if isinstance(focused, Input) or hasattr(focused, "multiline") else None

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes come here before any widget sees them."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            if event.key == "ctrl+q":
                self.shell.quit()
                return
            if await self.key_desk.take(event):
                return
        elif isinstance(event, events.Paste) and not event.is_forwarded and self.field is None:
            self.take_paste(event.text)
            return
        await super().on_event(event)

    async def on_settle(self, event: Settle) -> None:
        """Held keys may be due."""
        event.stop()
        await self.key_desk.settle(event.time)

    def _opening(self) -> bool:
        """Whether a dialog was asked for by a key and does not take keys yet."""
        screen = self.screen
        if isinstance(screen, Place):
            return screen.on_its_way > screen.let_go
        return not getattr(screen, "stands", True)

    async def on_opened(self, event: Opened) -> None:
        """A dialog stands, or none came: keys typed meanwhile go on."""
        event.stop()
        if isinstance(self.screen, Seat):
            self.screen.learn(self.kit.registry)
        await self.key_desk.go_on()

    def take_paste(self, text: str) -> None:
        """A paste anywhere is a new request."""
        if text.strip():
            self.post_message(Pasted(text))

    async def run_command(self, command: Command, key: str = "") -> None:
        """Run a command in the nearest handler, or say why it cannot."""
        place = self.screen
        if not isinstance(place, Seat):
            return
        status = self.kit.registry.status(command, place.facts())
        if status.why_not is not None:
            self.sayings.tell(status.why_not)
            return
        wanted = f"{command.id}.{key}" if command.by_digit else command.id
        for handler in (*place.handlers, self.shell):
            action = handler.action_for(wanted)
            if action is not None and await self.guarded(action):
                return

    async def guarded(self, action: Action) -> bool:
        """Run something; a failure that people may see becomes a line. False: ask the next handler."""
        try:
            result = action()
            if result is not None:
                await result
        except NotMineError:
            return False
        except DeclineError as error:
            self.sayings.tell(error.what, Mood.WRONG, error.way_out)
        return True

    # -- what screens say

    def on_said(self, event: Said) -> None:
        """A screen has something to tell."""
        self.sayings.tell(event.what, event.mood, event.more, undo=event.undo)

    async def on_go(self, event: Go) -> None:
        """A screen wants another place."""
        await self.guarded(lambda: self.places.go(event.place, event.uid, late=event.late))
        self.sayings.again()

    async def on_reopen(self, event: Reopen) -> None:
        """A draft is taken up again."""
        await self.guarded(lambda: self.places.reopen(event.session))

    async def on_pasted(self, event: Pasted) -> None:
        """A request came in."""
        await self.guarded(lambda: self.places.receive(event.text))

    async def on_ran(self, event: Ran) -> None:
        """A command was chosen by mouse, help or palette; none: a first key is taken back."""
        self.key_desk.forget()
        if isinstance(self.screen, Place):
            self.screen.prefix("")
        if event.command_id:
            await self.run_command(self.kit.registry[event.command_id])


def run(desk: Desk) -> int:
    """Open the app on a desk; the exit code of the program. Raises what broke the app."""
    registry, problems = own_registry(desk)
    app = DeclineApp(desk, registry, problems)
    gc.disable()  # a tenth of the start; on again after the first paint
    turn = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    desk.agenda(suggest=False)  # read now, while there is no window that it could hold up
    try:
        app.run(mouse=desk.settings.mouse)
    finally:
        gc.enable()
        sys.setswitchinterval(turn)
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0


def _plain_signs() -> tuple[LineFilter, ...]:
    from declinetui.tui.plainsigns import PlainSigns

    return (PlainSigns(),)


def own_registry(desk: Desk) -> tuple[Registry, tuple[Message, ...]]:
    """The commands with the user's own keys, and what is wrong with those."""
    if not desk.paths.keys_file.is_file():
        return Registry(), ()
    from declinetui.settings.keys import read_keys

    own = read_keys(desk.paths.keys_file)
    registry, problems = Registry().remap(own.keys)
    return registry, (*(problem.message for problem in own.problems), *problems)
