"""What a verb gets to work with: the streams, the options, and the desk when it asks for it."""

from typing import TYPE_CHECKING, TextIO

from declinetui.cli.options import Options
from declinetui.cli.out import Out
from declinetui.cli.surroundings import end_cleanly, find_paths
from declinetui.errors import DeclineError, Message, StoreError
from declinetui.l10n.catalog import Catalog, render_error
from declinetui.settings.paths import Paths

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk

WITHOUT_LOG = frozenset(
    "backup compose doctor help intake lint paths phrases purge reply restore serve settings".split()
)
"""Verbs that do their work, or say what is wrong by themselves, while the client log cannot be read."""


class Job:
    """One run of the program."""

    def __init__(self, options: Options, out: Out, stdin: TextIO | None) -> None:
        self.options = options
        self.out = out
        self.stdin = stdin
        self._desk: Desk | None = None
        self._remarks: set[str] = set()

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
        need not be read to know. Raises StoreError when the log cannot be read and the verb lists it:
        an empty list would be a lie.
        """
        if self._desk is None:
            from declinetui.workflow.bootstrap import open_desk

            options = self.options
            if options.demo:
                end_cleanly()
            self._desk = open_desk(
                home=options.home, ui=options.ui, today=options.today, demo=options.demo, seed=seed
            )
            if not remarks:
                return self._desk
            if options.demo:
                self.remark(Message("Sample data, in a folder that is temporary."))
            self._heed(self._desk)
        return self._desk

    def _heed(self, desk: "Desk") -> None:
        """Tell what is odd about settings, phrases and log; a refusal comes last, with its way out."""
        health = desk.store.health
        if health.lost and self.options.verb and self.options.verb not in WITHOUT_LOG:
            self.need_log()
        refused = health.refusal
        for notice in (*desk.notices, *desk.store.notices()):
            if refused is None or notice is not refused.what:
                self.remark(notice)
        if refused is not None:
            self.fault(refused)

    def need_log(self) -> None:
        """Raise the StoreError that says why nothing of the log can be shown, when that is so."""
        health = self.desk().store.health
        if health.lost and health.refusal is not None:
            raise StoreError(health.refusal.what, health.refusal.way_out)

    def render(self, message: Message) -> str:
        """A message in the language of the interface."""
        return self.catalog.render(message)

    def say(self, message: Message) -> None:
        """A line on stdout."""
        self.out.line(self.render(message))

    def remark(self, message: Message) -> None:
        """A line on stderr."""
        self._note(self.render(message))

    def fault(self, error: DeclineError) -> None:
        """What happened and the way out, a line each; what this run said before is not said again."""
        for line in render_error(error, self.catalog):
            if line and line not in self._remarks:
                self._note(line)

    def _note(self, line: str) -> None:
        self._remarks.add(line)
        self.out.note(line)
