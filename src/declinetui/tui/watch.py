"""Others on the same log: a second window, the command line, a new day."""

from textual.app import App

from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.tui.kit import Kit
from declinetui.tui.messages import Mood
from declinetui.tui.sayings import Sayings
from declinetui.tui.screens.place import Place

EVERY = 3.0
"""Seconds between two looks at the log; one stat of a file."""


class Watch:
    """Looks at the log now and then, and has the place in sight read it again."""

    def __init__(self, app: App[int], kit: Kit, sayings: Sayings) -> None:
        self._app, self._kit, self._sayings = app, kit, sayings
        self._looking = False
        self._seen = False
        self._alone = True

    def start(self) -> None:
        """From now on."""
        self._app.set_interval(EVERY, self.look)

    async def arrive(self) -> None:
        """Say once that a window is open elsewhere; when that one closes, this one is the first."""
        alone = await self._kit.aside(self._kit.desk.store.presence.enter)
        if self._alone and not alone:
            self._sayings.tell(Message("declinetui is open elsewhere too; both stay right."))
        self._alone = alone

    def look(self) -> None:
        """Another instance, or the command line, may have changed the log."""
        place = self._app.screen
        if isinstance(place, Place) and not self._looking:
            place.begin_quietly(self._take_in(place))

    async def _take_in(self, place: Place) -> None:
        self._looking = True
        desk = self._kit.desk
        known = desk.store.health.notices
        try:
            changed = await self._kit.aside(desk.refresh)
            if await self._kit.aside(desk.turn_of_day) and self._seen:
                place.reload()
            await self.arrive()
        finally:
            self._looking, self._seen = False, True
        if changed:
            place.reload()
            self._tell_change(place, known)

    def _tell_change(self, place: Place, known: tuple[Message, ...]) -> None:
        """That others wrote, or that the file cannot be trusted any more; what was known stays unsaid."""
        health = self._kit.desk.store.health
        if health.refusal is not None:
            place.failed(health.refusal)
            return
        place.tell(N_("The log changed outside this window; what you see is up to date."), Mood.PLAIN)
        for notice in health.notices:
            if notice not in known:
                place.say_message(notice, Mood.CARE)
