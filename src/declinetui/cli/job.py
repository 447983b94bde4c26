"""What a verb gets to work with: the streams, the options, and the desk when it asks for it."""

from typing import TYPE_CHECKING, TextIO

from declinetui.cli.options import Options
from declinetui.cli.out import Out
from declinetui.cli.surroundings import find_paths
from declinetui.errors import Message
from declinetui.l10n.catalog import Catalog
from declinetui.settings.paths import Paths

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk


class Job:
    """One run of the program."""

    def __init__(self, options: Options, out: Out, stdin: TextIO | None) -> None:
        self.options = options
        self.out = out
        self.stdin = stdin
        self._desk: Desk | None = None

    @property
    def catalog(self) -> Catalog:
        """The words of the interface."""
        return self._desk.catalog if self._desk is not None else self.out.catalog

    def paths(self) -> Paths:
        """Where everything lives, without opening anything."""
        return self.desk().paths if self.options.demo else find_paths(self.options)

    def desk(self, *, seed: int = 0, remarks: bool = True) -> "Desk":
        """The user's desk, opened on first use; what is odd about it is told on stderr.

        Without `remarks` nothing is told: the full-screen app has its own place for it, and the bank
        need not be read to know.
        """
        if self._desk is None:
            from declinetui.workflow.bootstrap import open_desk

            options = self.options
            self._desk = open_desk(
                home=options.home, ui=options.ui, today=options.today, demo=options.demo, seed=seed
            )
            if not remarks:
                return self._desk
            if options.demo:
                self.remark(Message("Sample data, in a folder that is temporary."))
            for notice in (*self._desk.notices, *self._desk.store.notices()):
                self.remark(notice)
        return self._desk

    def render(self, message: Message) -> str:
        """A message in the language of the interface."""
        return self.catalog.render(message)

    def say(self, message: Message) -> None:
        """A line on stdout."""
        self.out.line(self.render(message))

    def remark(self, message: Message) -> None:
        """A line on stderr."""
        self.out.note(self.render(message))
