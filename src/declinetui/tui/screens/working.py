"""What a place does for its commands: work that waits for a dialog or the disk, and lines that tell."""

from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import TypeVar

from textual.screen import ModalScreen, Screen

from declinetui.errors import DeclineError, Message
from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import Action, NotMineError
from declinetui.tui.kit import Kit
from declinetui.tui.messages import Mood, Opened, Pasted, Said

T = TypeVar("T")


class Working(Screen[None]):
    """Failures that people may see become a line; nothing typed is lost by them."""

    kit: Kit
    on_its_way = 0
    """Works begun by a key that are under way: each may be about to open a dialog."""
    let_go = 0
    """Those among them that keys no longer wait for: they take too long."""

    def reload(self) -> None:
        """The log changed: read again what is shown; given by the place."""

    def begin(self, work: Coroutine[object, object, None]) -> None:
        """Run something that waits for a dialog; a failure becomes a line.

        Keys typed before the dialog is there are for the dialog: the app holds them meanwhile.
        """
        self.on_its_way += 1
        self.run_worker(self._opened(work), exit_on_error=True)

    def begin_quietly(self, work: Coroutine[object, object, None]) -> None:
        """Run something that the user did not ask for: keys go on meanwhile."""
        self.run_worker(self._begun(work), exit_on_error=True)

    async def _opened(self, work: Coroutine[object, object, None]) -> None:
        try:
            await self._begun(work)
        finally:
            self.on_its_way -= 1
            self.let_go = min(self.let_go, self.on_its_way)
            self.post_message(Opened())

    async def _begun(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except NotMineError:
            return
        except DeclineError as error:
            self.failed(error)

    async def save(self, work: Callable[[], Message]) -> None:
        """Change the log beside the screen, say so with the key that takes it back, and read anew.

        Raises StoreError.
        """
        self.did(await self.kit.aside(work))
        self.reload()

    async def save_asked(
        self, dialog: Callable[[T | None, str], ModalScreen[T | None]], work: Callable[[T], Message]
    ) -> None:
        """Ask and save; when it cannot be saved, what was typed comes back with the reason.

        `dialog` is made of what was typed before (None at first) and the reason.
        """
        typed: T | None = None
        why = ""
        while True:
            typed = await self.app.push_screen_wait(dialog(typed, why))
            if not typed:
                return
            try:
                await self.save(partial(work, typed))
                return
            except DeclineError as error:
                why = self.failed(error)

    def run_safely(self, action: Action) -> None:
        """Run something now; a failure that people may see becomes a line."""
        try:
            action()
        except NotMineError:
            return
        except DeclineError as error:
            self.failed(error)

    def failed(self, error: DeclineError) -> str:
        """One line: what happened, and the way out; the same words for a dialog that comes back."""
        self.post_message(Said(error.what, Mood.WRONG, more=error.way_out))
        return " ".join(self.kit.voice.render(part) for part in (error.what, error.way_out) if part)

    def app_paste(self, text: str) -> None:
        """Hand a pasted request to the app."""
        self.post_message(Pasted(text))

    def tell(self, msgid: str, mood: Mood = Mood.DONE, /, **values: object) -> None:
        """One line for the user."""
        self.post_message(Said(Message(msgid, **values), mood))

    def wrote(self, path: Path) -> None:
        """A file was written; in a browser it is a download as well."""
        self.tell(N_("written: {path}"), path=str(path))
        if self.app.is_web:
            self.app.deliver_binary(path, save_filename=path.name)

    def did(self, message: Message) -> None:
        """One line for a change of the log, which u takes back."""
        self.post_message(Said(message, Mood.DONE, undo=True))

    def say_message(self, message: Message, mood: Mood = Mood.DONE) -> None:
        """One line made elsewhere."""
        self.post_message(Said(message, mood))
