"""What was said: every letter sent, by words of its text, accents and case ignored."""

from functools import partial

from textual.timer import Timer
from textual.widgets import Input

from declinetui.domain.ledger import Reply
from declinetui.text.fold import fold_aligned
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.kit import Kit
from declinetui.workflow.people.card import said_to

PAUSE = 0.12
"""Seconds after the last key before the letters are searched."""
MOST = 200
"""Letters shown; a narrower word finds the others."""
AROUND = 24
"""Characters of the letter before the word that was found."""


class Said(Pick[Reply]):
    """Letters that hold the typed words, the newest first; Enter reads one."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.voice, kit.voice.text("What was said"), ())
        self._kit = kit
        self._rest: Timer | None = None
        self._clients = {c.uid: c.name or c.organisation or "?" for c in kit.desk.store.clients.all()}

    def on_mount(self) -> None:
        """The latest letters first."""
        self.call_after_refresh(self._search_soon)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search once the keys rest."""
        event.stop()
        event.prevent_default()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(PAUSE, self._search_soon)

    def _search_soon(self) -> None:
        self.run_worker(self._search(self.query_one("#pick-filter", Input).value.strip()), exclusive=True)

    async def _search(self, words: str) -> None:
        found = await self._kit.aside(partial(said_to, self._kit.desk.context, words))
        self.fill([self._row(reply, words) for reply in found[:MOST]])

    def _row(self, reply: Reply, words: str) -> Row[Reply]:
        note = self._around(" ".join(reply.text.split()), words)
        who = self._clients.get(reply.client, "?")
        return Row(reply, f"{self.say.day(reply.sent.date())}  {who}", note=note)

    def _around(self, text: str, words: str) -> str:
        """The text from a little before the first word that was found."""
        folded = fold_aligned(text)
        places = [folded.find(fold_aligned(word)) for word in words.split()]
        start = max(0, min((p for p in places if p >= 0), default=0) - AROUND)
        return ("…" if start else "") + text[start : start + 90]
