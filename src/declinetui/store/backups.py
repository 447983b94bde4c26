"""Copies of the log: made before what could hurt it, read back, and thinned out by calendar."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from declinetui.errors import Message, NotFoundError, StoreError
from declinetui.store.codec import DamagedError, parse
from declinetui.store.files import not_read, not_written, write_whole
from declinetui.store.image import SCHEMA, Image
from declinetui.store.migrations import migrate
from declinetui.store.occasion import Occasion

FOLDER = "backups"
DAYS, WEEKS, MONTHS, SPECIAL = 7, 4, 6, 10
"""How many days, weeks and months keep their newest copy, and how many copies made on occasion."""

_NAME = re.compile(r"log-(\d{4}-\d\d-\d\dT\d{6})(?:\.(\d+))?-([a-z]+)\.json")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the log; `made` is the local time in its name."""

    path: Path
    made: datetime
    occasion: Occasion
    size: int
    """Bytes."""

    @property
    def name(self) -> str:
        """The file name, by which it is restored."""
        return self.path.name


class Backups:
    """The copies of one log."""

    def __init__(self, home: Path, log: Path, clock: Callable[[], datetime]) -> None:
        self.folder = home / FOLDER
        self._log = log
        self._clock = clock

    def list(self) -> tuple[Backup, ...]:
        """Every copy, the newest first; other files of the folder are not looked at.

        The dates are those of the names; only within one second does the file's own time decide.
        """
        found = []
        try:
            paths = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        except OSError as error:
            raise not_read(error, self.folder) from error
        for path in paths:
            match = _NAME.fullmatch(path.name)
            if match is None or match[3] not in set(Occasion):
                continue
            try:
                made = datetime.strptime(match[1], "%Y-%m-%dT%H%M%S")
                status = path.stat()
                copy = Backup(path, made, Occasion(match[3]), status.st_size)
                found.append((made, _order(path), status.st_mtime_ns, copy))
            except (OSError, ValueError):
                continue
        return tuple(copy for *_, copy in sorted(found, key=lambda row: row[:3], reverse=True))

    def make(self, occasion: Occasion) -> Backup | None:
        """Copy the log as it stands on disk, flush it and read it back; None when there is no log.

        Call it under the lock. Raises StoreError when the copy cannot be made or read back.
        """
        try:
            content = self._log.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise not_read(error, self._log) from error
        made = self._clock().replace(microsecond=0, tzinfo=None)
        path = self._free(made, occasion)
        try:
            write_whole(path, [content])
            same = path.read_bytes() == content
        except OSError as error:
            raise not_written(error, path) from error
        if not same:
            raise StoreError(
                Message("The backup {file} does not read back as it was written.", file=str(path)),
                Message("Check the disk; the client log itself was not touched."),
            )
        self._thin_out()
        return Backup(path, made, occasion, len(content))

    def _free(self, made: datetime, occasion: Occasion) -> Path:
        stamp = f"{made:%Y-%m-%dT%H%M%S}"
        path = self.folder / f"log-{stamp}-{occasion}.json"
        count = 2
        while path.exists():
            path = self.folder / f"log-{stamp}.{count}-{occasion}.json"
            count += 1
        return path

    def has_daily(self) -> bool:
        """Whether a daily copy bears today's date."""
        today = self._clock().date()
        return any(b.occasion is Occasion.DAILY and b.made.date() == today for b in self.list())

    def _thin_out(self) -> None:
        for old in superfluous(self.list()):
            old.path.unlink(missing_ok=True)

    def find(self, name: str) -> Backup:
        """The copy of that file name. Raises NotFoundError."""
        for backup in self.list():
            if backup.name == name:
                return backup
        raise NotFoundError(
            Message("There is no backup named {name}.", name=name),
            Message("“declinetui backup --list” names those there are."),
        )

    def read(self, backup: Backup) -> Image:
        """The log a copy holds, in the schema of this version. Raises StoreError."""
        try:
            image = parse(backup.path.read_bytes()).image
        except OSError as error:
            raise not_read(error, backup.path) from error
        except DamagedError as error:
            raise StoreError(
                Message("The backup {name} is damaged.", name=backup.name),
                Message("Choose another one."),
            ) from error
        if image.meta.schema > SCHEMA:
            raise StoreError(
                Message("The backup {name} was made by a newer version.", name=backup.name),
                Message("Update declinetui."),
            )
        return migrate(image)


def _order(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    return int(match[2] or 1) if match else 0


def superfluous(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """The copies that the rotation drops; by the dates in their names, never by today's.

    A clock that was wrong for a while can therefore not make it drop everything.
    """
    newest_first = sorted(backups, key=lambda b: (b.made, _order(b.path)), reverse=True)
    daily = [b for b in newest_first if b.occasion is Occasion.DAILY]
    special = [b for b in newest_first if b.occasion is not Occasion.DAILY]
    kept = {b.path for b in special[:SPECIAL]}
    kept |= _newest(daily, lambda b: b.made.date(), DAYS)
    kept |= _newest(daily, lambda b: b.made.isocalendar()[:2], WEEKS)
    kept |= _newest(daily, lambda b: (b.made.year, b.made.month), MONTHS)
    return tuple(b for b in newest_first if b.path not in kept)


def _newest(backups: Iterable[Backup], bucket: Callable[[Backup], Hashable], count: int) -> set[Path]:
    found: dict[Hashable, Path] = {}
    for backup in backups:
        found.setdefault(bucket(backup), backup.path)
    return set(list(found.values())[:count])
