"""The one way to change the log: a transaction, or a step undone or done again."""

from collections.abc import Iterator
from contextlib import contextmanager

from declinetui.errors import Message, StoreError
from declinetui.store import history
from declinetui.store.history import Revision
from declinetui.store.image import Changes
from declinetui.store.log import Log
from declinetui.store.storage import LogDB
from declinetui.store.transaction import Transaction

SMALL = 10
"""Removing up to so many records in an ordinary transaction never asks for force."""


class Writer:
    """Turns changes into steps of the history and saves them through TinyDB's tables."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self.db = LogDB(lambda: log.image)

    @contextmanager
    def transaction(self, message: Message, *, force: bool) -> Iterator[Transaction]:
        """See `Store.transaction`."""
        with self._log.writing():
            transaction = Transaction(self._log.shelf, self._log.uids)
            yield transaction
            self.apply(transaction.changes, message, force=force)

    def apply(self, changes: Changes, message: Message, *, force: bool) -> None:
        """Save encoded changes as one step; call it inside `Log.writing`. Raises StoreError."""
        if not changes:
            return
        self.guard(changes, force=force)
        at = self._log.clock().isoformat(timespec="seconds")
        self._commit(history.push(self._log.image, changes, message, at))

    def guard(self, changes: Changes, *, force: bool, small: int = SMALL) -> None:
        """Raise StoreError when more than half of the records, and more than `small`, would go."""
        gone = sum(data is None for records in changes.values() for data in records.values())
        total = self._log.image.total
        if not force and gone > small and gone * 2 > total:
            raise StoreError(
                Message("This would remove {gone} of {total} records.", gone=gone, total=total),
                Message("Nothing was changed; say --force if you mean it."),
            )

    def _commit(self, revision: Revision) -> None:
        with self.db.gathering() as gathered:
            for table, records in revision.changes.items():
                self.db.log_table(table).apply(records)
            self._log.save(gathered().with_meta(cursor=revision.cursor), revision.changes)

    def flip(self, *, redo: bool) -> Message | None:
        """Undo the last step, or redo the next; its words, or None when there is none."""
        with self._log.writing():
            revision = history.flip(self._log.image, redo=redo)
            if revision is None:
                return None
            self._commit(revision)
            return revision.message
