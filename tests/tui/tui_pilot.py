"""Driving the app in tests: keys that are counted, text as it stands on screen, waits for states."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot
from tui_scenario import make_desk

from declinetui.domain.terms import Language
from declinetui.tui.app import DeclineApp
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.compose.work import Step, Work
from declinetui.workflow.desk import Desk


class Driver:
    """A user at the keyboard."""

    def __init__(self, app: DeclineApp, pilot: Pilot[int]) -> None:
        self.app, self.pilot = app, pilot
        self.count = 0
        """Keys pressed so far."""

    async def press(self, *keys: str) -> None:
        """Press keys through the real bindings."""
        for key in keys:
            self.count += 1
            await self.pilot.press(key)
            await self.quiet()

    async def type(self, text: str) -> None:
        """Type words, one key each."""
        await self.press(*("space" if c == " " else c for c in text))

    async def paste(self, text: str) -> None:
        """Paste; not counted as a key."""
        self.app.take_paste(text)
        await self.until(lambda: isinstance(self.app.screen, Stage))
        await self.quiet()

    async def quiet(self) -> None:
        """Until held keys are released and the screen is drawn."""
        await self.pilot.pause(0.03)

    async def until(self, there: Callable[[], bool]) -> None:
        """Wait for a state, at most two seconds."""
        for _ in range(100):
            if there():
                return
            await self.pilot.pause(0.02)
        raise AssertionError(f"never came: {self.text()}")

    @property
    def work(self) -> Work:
        """The reply being written."""
        screen = self.app.screen
        assert isinstance(screen, Stage)
        assert screen.work is not None
        return screen.work

    def step(self) -> Step:
        """The active step."""
        return self.work.step

    def language(self) -> Language:
        """The language of the letter."""
        return self.work.session.draft.language

    def text(self) -> str:
        """The screen as text, dialogs on top."""
        screen = self.app.screen
        rows = screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)


@asynccontextmanager
async def driving(
    home: Path,
    *,
    size: tuple[int, int] = (120, 40),
    ui: str = "fr",
    filled: bool = True,
    desk: Desk | None = None,
) -> AsyncIterator[Driver]:
    """The app on a desk of its own."""
    app = DeclineApp(desk or make_desk(home, ui=ui, filled=filled))
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.quiet()
        yield driver
