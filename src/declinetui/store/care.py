"""Looking after the log: backups, restoring, rescuing; what backup, restore and doctor call."""

from pathlib import Path

from declinetui.errors import Message, StoreError
from declinetui.store import files
from declinetui.store.backups import Backup
from declinetui.store.codec import DamagedError, parse
from declinetui.store.differences import Difference, by_uid, differences, turning
from declinetui.store.health import State
from declinetui.store.image import Image, Meta
from declinetui.store.log import Log
from declinetui.store.migrations import migrate
from declinetui.store.occasion import Occasion
from declinetui.store.salvage import Salvaged, scan
from declinetui.store.writer import Writer


def backup(log: Log, occasion: Occasion) -> Backup:
    """Copy the log now. Raises StoreError when there is no sound log, or the copy fails."""
    with log.writing():
        made = log.backups.make(occasion)
    if made is None:
        raise StoreError(Message("There is no client log yet."), Message("Record something first."))
    return made


def restore(log: Log, writer: Writer, name: str, *, force: bool) -> tuple[Difference, ...]:
    """Bring back a backup. Over a sound log this is one undoable step, with a copy made before.

    Over a damaged or missing log it takes its place; the damaged content stays in quarantine.
    Raises NotFoundError, or StoreError when the backup is damaged, or when more than half of
    the records would go without `force`.
    """
    chosen = log.backups.find(name)
    coming = log.backups.read(chosen)
    if log.health.state in {State.DAMAGED, State.MISSING}:
        with log.rescuing():
            log.save(_renewed(log, coming), backup=False)
        return differences(Image(), coming)
    with log.writing():
        found = differences(log.image, coming)
        changes = turning(log.image, coming)
        writer.guard(changes, force=force, small=1)
        if changes:
            log.backups.make(Occasion.RESTORE)
        message = Message("restored: the backup of {moment}", moment=chosen.made)
        writer.apply(changes, message, force=True)
        return found


def newest_sound(log: Log) -> tuple[Backup, int] | None:
    """The newest backup that can be read, and how many records it holds; None when there is none."""
    for backup in log.backups.list():
        try:
            return backup, log.backups.read(backup).total
        except StoreError:
            continue
    return None


def _renewed(log: Log, image: Image) -> Image:
    """An image that continues the generations of the log it replaces."""
    return image.with_meta(generation=max(image.meta.generation, log.image.meta.generation))


def take_missing(log: Log, writer: Writer, path: Path) -> tuple[Difference, ...]:
    """Add the records that a conflict copy has and the log has not, by uid; nothing is replaced.

    Raises StoreError when the copy cannot be read.
    """
    try:
        coming = migrate(parse(path.read_bytes()).image)
    except OSError as error:
        raise files.not_read(error, path) from error
    except DamagedError as error:
        raise StoreError(
            Message("The copy {file} is damaged.", file=str(path)),
            Message("Delete it, or look into it by hand."),
        ) from error
    with log.writing():
        found = differences(log.image, coming)
        changes: dict[str, dict[str, bytes | None]] = {}
        for difference in found:
            wanted = set(difference.added)
            top = log.image.table(difference.table).top
            rows = by_uid(coming.table(difference.table).records)
            fresh = [data for uid, data in rows.items() if uid in wanted]
            if fresh:
                changes[difference.table] = {str(top + n): data for n, data in enumerate(fresh, 1)}
        if changes:
            log.backups.make(Occasion.IMPORT)
        writer.apply(changes, Message("taken over from {file}", file=path.name), force=False)
        return found


def salvageable(log: Log) -> Salvaged:
    """What could be rescued of the damaged log; nothing is written. Raises StoreError."""
    try:
        return scan(log.path.read_bytes())
    except OSError as error:
        raise files.not_read(error, log.path) from error


def salvage(log: Log) -> Salvaged:
    """Replace the damaged log by its readable records; the damaged file stays in quarantine.

    Raises StoreError when the log is sound, or has no copy aside.
    """
    with log.rescuing():
        found = salvageable(log)
        log.save(_renewed(log, found.image), backup=False)
        return found


def start_anew(log: Log) -> None:
    """Begin an empty log in place of one that is gone or damaged. Raises StoreError."""
    with log.rescuing():
        log.save(_renewed(log, Image(Meta())), backup=False)
