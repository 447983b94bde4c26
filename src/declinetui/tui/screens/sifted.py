"""A list whose filter hears names as the finder does; until the names are read, it looks for the letters."""

import asyncio
from typing import TypeVar

from declinetui.tui.screens.listing import Listing

T = TypeVar("T")
PAUSE = 0.2
"""Seconds the list has to itself before its names are read."""


class Sifted(Listing[T]):
    """Reads the names in a thread when the list comes up, so that no key waits for it."""

    def heard(self, typed: str) -> tuple[T, ...]:
        """The items that answer to what is typed, best first."""
        raise NotImplementedError

    def heard_already(self) -> bool:
        """True when asking costs no reading of all names."""
        raise NotImplementedError

    def listen(self) -> None:
        """Read the names; runs in a thread."""
        raise NotImplementedError

    def sift(self, typed: str) -> tuple[T, ...]:
        """By ear, else by letters."""
        return self.heard(typed) if self.heard_already() else super().sift(typed)

    def on_screen_resume(self) -> None:
        """Coming here: the list, then its names."""
        super().on_screen_resume()
        if not self.heard_already():
            self.begin_quietly(self._listen())

    async def _listen(self) -> None:
        await asyncio.sleep(PAUSE)
        await self.kit.aside(self.listen)
        if self.filter.strip():
            self._apply()
