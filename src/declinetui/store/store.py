"""The store as workflow calls it: typed tables, transactions, undo, drafts, backups.

What a start does not need (TinyDB, backups, rescue, purge) is imported where it is used.
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import ExcuseUse, FollowUp, Offer, Promise, Referral, Reply
from declinetui.domain.people import Circle, Client, Partner
from declinetui.errors import Message, StoreError
from declinetui.store import files
from declinetui.store.drafts import Drafts
from declinetui.store.health import Health, State, conflict_copies
from declinetui.store.log import Log
from declinetui.store.occasion import Occasion
from declinetui.store.records import NAMES, R
from declinetui.store.repository import Repository
from declinetui.store.view import Problem

if TYPE_CHECKING:
    from tinydb import TinyDB

    from declinetui.store.backups import Backup
    from declinetui.store.differences import Difference
    from declinetui.store.presence import Presence
    from declinetui.store.purge import Purged
    from declinetui.store.salvage import Salvaged
    from declinetui.store.transaction import Transaction
    from declinetui.store.writer import Writer


class Store:
    """The client log under `home`. Opening creates nothing and never fails: see `health`."""

    def __init__(self, home: Path, *, clock: Callable[[], datetime], uids: Callable[[], str]) -> None:
        self.home = home
        self._log = Log(home, clock, uids)
        self.clients = self._repository(Client)
        self.circles = self._repository(Circle)
        self.partners = self._repository(Partner)
        self.inquiries = self._repository(Inquiry)
        self.replies = self._repository(Reply)
        self.excuses = self._repository(ExcuseUse)
        self.offers = self._repository(Offer)
        self.promises = self._repository(Promise)
        self.follow_ups = self._repository(FollowUp)
        self.referrals = self._repository(Referral)
        self.drafts = Drafts(home, clock)

    @cached_property
    def presence(self) -> "Presence":
        """Whether a window is open on this log elsewhere."""
        from declinetui.store.presence import Presence

        return Presence(self.home)

    @cached_property
    def _writer(self) -> "Writer":
        from declinetui.store.writer import Writer

        return Writer(self._log)

    @property
    def db(self) -> "TinyDB":
        """The same log through TinyDB, for queries; it refuses to be written outside of a transaction."""
        return self._writer.db

    def _repository(self, kind: type[R]) -> Repository[R]:
        return Repository(NAMES[kind], kind, lambda: self._log.shelf)

    @property
    def path(self) -> Path:
        """The real log file, symbolic links followed."""
        return self._log.path

    @property
    def health(self) -> Health:
        """How the log was found last: its state, what to say of it, why it cannot be written."""
        return self._log.health

    def notices(self) -> tuple[Message, ...]:
        """What a person should be told now: about the log, the last save and the drafts.

        A log that cannot be written comes first, for its lists are empty or stale without a word.
        """
        health = self._log.health
        refused = () if health.refusal is None else (health.refusal.what,)
        return (*refused, *health.notices, *self._log.remarks, *self.drafts.notices)

    @property
    def refusal(self) -> StoreError | None:
        """Why the log cannot be written now: its state, or a read-only file or folder; None when it can."""
        return self._log.health.refusal or files.refusal(self.path)

    def prepare(self) -> None:
        """Index every table by uid and by client; nothing is decoded."""
        self._log.shelf.prepare()

    def warm(self, going: Callable[[], bool] = lambda: True) -> None:
        """Decode and index every table, so that the first look at each costs nothing; for a thread.

        `going` is asked every few records and may rest, so that other threads are not held up.
        """
        self._log.shelf.warm(going)

    def problems(self) -> tuple[Problem, ...]:
        """Every record that is set aside because it cannot be read; decodes the whole log."""
        return self._log.shelf.problems()

    def refresh(self) -> bool:
        """Take over what another process wrote; True when something changed. Costs one look otherwise."""
        return self._log.refresh()

    def transaction(self, message: Message, *, force: bool = False) -> "AbstractContextManager[Transaction]":
        """Change records of several tables at once, undoable as one step told by `message`.

        The block runs under the lock and sees what other processes wrote. Leaving it saves, and
        returns when all is on the medium; an exception inside it changes nothing. Raises
        StoreError when the log cannot be written, or when more than half of the records
        (and more than ten) would go without `force`.
        """
        return self._writer.transaction(message, force=force)

    def undo(self) -> Message | None:
        """Undo the last step; returns what it was, or None when nothing is left. Raises StoreError."""
        return self._writer.flip(redo=False)

    def redo(self) -> Message | None:
        """Do again what was undone last; None when there is nothing. Raises StoreError."""
        return self._writer.flip(redo=True)

    def next_undo(self) -> Message | None:
        """What `undo` would undo, without doing it."""
        from declinetui.store import history

        return history.peek(self._log.image)

    def next_redo(self) -> Message | None:
        """What `redo` would do again, without doing it."""
        from declinetui.store import history

        return history.peek(self._log.image, redo=True)

    def backup_now(self, occasion: Occasion = Occasion.MANUAL) -> "Backup":
        """Copy the log, flushed and read back. Raises StoreError."""
        from declinetui.store import care

        return care.backup(self._log, occasion)

    def backup_before(self, occasion: Occasion) -> "Backup | None":
        """Copy the log before something big; None when there is none yet. Raises StoreError."""
        from declinetui.store import care

        return None if self.health.state is State.NEW else care.backup(self._log, occasion)

    def list_backups(self) -> "tuple[Backup, ...]":
        """Every backup, the newest first."""
        return self._log.backups.list()

    def sound_backup(self) -> "tuple[Backup, int] | None":
        """The newest backup that can be read, and how many records it holds."""
        from declinetui.store import care

        return care.newest_sound(self._log)

    def compare_backup(self, name: str) -> "tuple[Difference, ...]":
        """What restoring a backup would change. Raises NotFoundError or StoreError."""
        from declinetui.store.differences import differences

        return differences(self._log.image, self._log.backups.read(self._log.backups.find(name)))

    def restore(self, name: str, *, force: bool = False) -> "tuple[Difference, ...]":
        """Bring back a backup and say what changed; see `care.restore`."""
        from declinetui.store import care

        return care.restore(self._log, self._writer, name, force=force)

    def conflict_copies(self) -> tuple[Path, ...]:
        """Copies that a synced folder left beside the log."""
        return conflict_copies(self.path)

    def take_missing(self, copy: Path) -> "tuple[Difference, ...]":
        """Add what a conflict copy has and the log has not; see `care.take_missing`."""
        from declinetui.store import care

        return care.take_missing(self._log, self._writer, copy)

    def salvageable(self) -> "Salvaged":
        """What could be rescued of a damaged log; nothing is written."""
        from declinetui.store import care

        return care.salvageable(self._log)

    def salvage(self) -> "Salvaged":
        """Replace a damaged log by its readable records; see `care.salvage`."""
        from declinetui.store import care

        return care.salvage(self._log)

    def start_anew(self) -> None:
        """Begin an empty log in place of one that is gone or damaged."""
        from declinetui.store import care

        care.start_anew(self._log)

    def export_person(self, client: str) -> dict[str, object]:
        """All that is stored of a client, ready for JSON, without the private note. Raises NotFoundError."""
        from declinetui.store import dossier

        return dossier.export_person(self._log.shelf, client)

    def idle_since(self, day: date) -> tuple[Client, ...]:
        """Clients with nothing on or after a day and nothing open: those a retention setting would purge."""
        from declinetui.store import dossier

        return dossier.idle(self._log.shelf, day)

    def purge(self, client: str, *, exports: Iterable[Path] = ()) -> "Purged":
        """Forget a client everywhere, for good, and find their exported files; see `purge.purge`."""
        from declinetui.store import purge

        return purge.purge(self._log, client, exports)

    def purge_all(self) -> tuple[Path, ...]:
        """Remove every file the store made, for uninstalling."""
        from declinetui.store import purge

        return purge.purge_all(self._log)
