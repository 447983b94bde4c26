"""The log file and its picture in memory: noticing other writers, reading, and the one way to save."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.errors import Message, StoreError
from declinetui.store import files, health, watermark
from declinetui.store.codec import DamagedError, parse
from declinetui.store.health import Health, State
from declinetui.store.image import SCHEMA, Changes, Image
from declinetui.store.lock import exclusive
from declinetui.store.occasion import Occasion
from declinetui.store.repository import Shelf

if TYPE_CHECKING:
    from declinetui.store.backups import Backups

FILE = "log.json"


class Log:
    """One log file. Reading needs no lock; writing takes the thread's, then the process lock."""

    def __init__(self, home: Path, clock: Callable[[], datetime], uids: Callable[[], str]) -> None:
        self.home = home
        self.path = Path(os.path.realpath(home / FILE))
        self.clock = clock
        self.uids = uids
        self.shelf = Shelf(Image())
        self.health = Health(state=State.NEW)
        self.remarks: tuple[Message, ...] = ()
        """What went wrong beside a write that succeeded: a daily backup that could not be made."""
        self.foreign: Occasion | None = None
        """Why the file on disk needs a copy before it is rewritten: an older schema, or a change outside."""
        self._signature: files.Signature | None = None
        self._threads = threading.RLock()
        self._held = False
        self._swept = False
        self._backed_up: date | None = None
        self.load()

    @cached_property
    def backups(self) -> "Backups":
        """The copies of the log; a start makes none."""
        from declinetui.store.backups import Backups

        return Backups(self.home, self.path, self.clock)

    @property
    def image(self) -> Image:
        """All encoded tables, as last read or written."""
        return self.shelf.image

    def refresh(self) -> bool:
        """Like `load`, but never waits: while this process is saving, there is nothing to say."""
        if not self._threads.acquire(blocking=False):
            return False
        try:
            return not self._held and self.load()
        finally:
            self._threads.release()

    def load(self) -> bool:
        """Read the file when it changed since; True when the picture or the health did."""
        with self._threads:
            try:
                now = files.signature(self.path)
                if now is None:
                    return self._absent()
                if now == self._signature:
                    return False
                content, self._signature = files.read_whole(self.path)
            except OSError as error:
                self._signature = None
                refusal = files.not_read(error, self.path)
                changed = self.health.state is not State.UNREADABLE
                self.health = Health(state=State.UNREADABLE, refusal=refusal)
                return changed
            self._take(content)
            return True

    def _absent(self) -> bool:
        mark = watermark.read(self.home)
        known = self.image.total or (mark.records if mark else 0)
        before = self.health.state
        self._signature = None
        if known:
            self.health = health.missing(self.path, known)
        else:
            self.health = Health(state=State.NEW, notices=self._surroundings())
        return self.health.state is not before

    def _take(self, content: bytes) -> None:
        notices = self._surroundings()
        try:
            parsed = parse(content, self.image)
        except DamagedError as error:
            from declinetui.store.quarantine import set_aside

            copy = set_aside(self.home, "log", content, f"{self.clock():%Y-%m-%d}")
            self.health = health.damaged(self.path, error.kind, copy, notices)
            return
        image = _up_to_date(parsed.image)
        outside = None if parsed.own else Occasion.OUTSIDE
        self.foreign = outside if image is parsed.image else Occasion.MIGRATION
        self.shelf = self.shelf.next(image)
        notices += watermark.compare(watermark.read(self.home), parsed.image, own=parsed.own)
        if image.meta.schema > SCHEMA:
            self.health = health.newer(self.path, image.meta.schema, notices)
        else:
            self.health = Health(state=State.SOUND, notices=notices)

    def _surroundings(self) -> tuple[Message, ...]:
        """What to say of the folder: other accounts, and copies that a sync conflict left."""
        copies = (
            Message(
                "A sync conflict left a copy beside the client log; "
                "“declinetui doctor --take {file}” adds what only it has.",
                file=str(copy),
            )
            for copy in health.conflict_copies(self.path)
        )
        return (*health.privacy_notices(self.home, self.path), *copies)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold both locks over a fresh picture of the file.

        Raises StoreError when another process keeps the lock, or when the log may not be written.
        """
        with self._alone():
            if (refusal := self.health.refusal) is not None:
                raise StoreError(refusal.what, refusal.way_out)
            yield

    @contextmanager
    def rescuing(self) -> Iterator[None]:
        """Like `writing`, for a log that is damaged or gone, once its content is safe elsewhere.

        Raises StoreError for a log that is sound, newer than this program, or has no copy aside.
        """
        with self._alone():
            if self.health.state is not State.MISSING and self.health.quarantined is None:
                sound = Message("The client log {file} is sound; nothing needs rescue.", file=str(self.path))
                refusal = self.health.refusal or StoreError(sound)
                raise StoreError(refusal.what, refusal.way_out)
            yield

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._threads:
            if self._held:
                raise RuntimeError("a transaction is open in this thread")
            if refusal := files.refusal(self.path):
                raise refusal
            with exclusive(self.path):
                self._held = True
                try:
                    self.load()
                    yield
                finally:
                    self._held = False

    def save(self, image: Image, changes: Changes | None = None, *, backup: bool = True) -> None:
        """Write a whole image and take it over once it is on the medium; call it inside `writing`.

        `changes` are those that lead to it from the standing image, when they are known.
        Raises StoreError; file and memory are then as they were.
        """
        if not self._swept:
            files.sweep(self.path)
            self._swept = True
        if backup:
            self._back_up()
        self._check_unchanged()
        mark = watermark.read(self.home)
        image = image.with_meta(
            log=image.meta.log or self.uids(),
            generation=max(image.meta.generation, mark.generation if mark else 0) + 1,
            saved=self.clock().isoformat(timespec="seconds"),
        )
        try:
            self._signature = files.write_whole(self.path, image.chunks())
        except OSError as error:
            raise files.not_written(error, self.path) from error
        self.shelf = self.shelf.next(image, changes)
        self.foreign = None
        self.health = Health(state=State.SOUND, notices=self._surroundings())
        watermark.write(self.home, image)

    def _check_unchanged(self) -> None:
        """Programs that know nothing of the lock (an editor, a synced folder) may write at any time."""
        try:
            unchanged = files.signature(self.path) == self._signature
        except OSError as error:
            raise files.not_read(error, self.path) from error
        if not unchanged:
            raise StoreError(
                Message("Another program changed {file} just now; nothing was saved.", file=str(self.path)),
                Message("Save again."),
            )

    def forget(self) -> None:
        """Begin again after everything was removed."""
        with self._threads:
            self.shelf = Shelf(Image())
            self._signature = self._backed_up = None
            self.load()

    def _back_up(self) -> None:
        """Make the copies that are due. What another program wrote must be safe before it is rewritten;
        a daily copy that fails is only remarked, for it must not stand in the way of saving."""
        if self.foreign is not None:
            self.backups.make(self.foreign)
        today = self.clock().date()
        if self._backed_up == today:
            return
        try:
            if self.backups.has_daily() or self.backups.make(Occasion.DAILY):
                self._backed_up = today
        except StoreError as error:
            self.remarks = (error.what,)


def _up_to_date(image: Image) -> Image:
    """The image in the schema of this version; the steps are loaded for an older one only."""
    if image.meta.schema >= SCHEMA:
        return image
    from declinetui.store.migrations import migrate

    return migrate(image)
