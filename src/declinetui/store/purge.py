"""Rewriting every file under the home that names a person; it cannot be undone."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from declinetui.store import dossier, drafts, files, health, lock, privacy, quarantine, watermark
from declinetui.store.backups import FOLDER as BACKUPS
from declinetui.store.codec import DamagedError, parse
from declinetui.store.log import Log
from declinetui.store.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What a purge did, and what it leaves to the user."""

    records: int
    """Records removed from the log."""
    rewritten: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    exported: tuple[Path, ...] = ()
    """Exported files of this person, to be deleted if the user wants to."""
    homonyms: tuple[str, ...] = ()
    """uids of other clients and partners who bear the same name; left as they are."""


def purge(log: Log, uid: str, exports: Iterable[Path] = ()) -> Purged:
    """Remove a client from the log, its history, drafts, quarantine and backups.

    Exported files are only found, never removed: those the log knows of, and those of the folders
    `exports` that name the person. The log comes last: killed on the way, the purge can simply be
    run again. Raises NotFoundError for an unknown uid, StoreError when a file cannot be rewritten.
    """
    with log.writing():
        person = Person.of(dossier.client_of(log.shelf, uid))
        known = dossier.exported_files(log.shelf, uid)
        exported = tuple(dict.fromkeys((*known, *_naming(person, exports))))
        before = log.image
        files.sweep(log.path)
        rewritten, removed = _purge_copies(log, person)
        after = privacy.without(before, person)
        log.save(after, backup=False)
        return Purged(
            records=before.total - after.total,
            rewritten=rewritten,
            removed=removed,
            exported=exported,
            homonyms=dossier.homonyms(log.shelf, person),
        )


def _purge_copies(log: Log, person: Person) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    rewritten, removed = [], []
    try:
        for path in _files(log):
            content = path.read_bytes()
            if not (person.named_in(content) or person.bare_in(content)):
                continue
            kept = _rewritten(content, person) if path.parent.name != drafts.FOLDER else None
            if kept is None:
                path.unlink(missing_ok=True)
                removed.append(path)
            else:
                files.write_whole(path, kept)
                rewritten.append(path)
    except OSError as error:
        raise files.not_written(error, log.home) from error
    return tuple(rewritten), tuple(removed)


def _naming(person: Person, folders: Iterable[Path]) -> Iterable[Path]:
    """Files below the folders that name the person, in the file or in its own name."""
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        try:
            if path.is_file() and (person.titles(path.name) or person.named_in(path.read_bytes())):
                yield path
        except OSError:
            continue


def _files(log: Log) -> Iterable[Path]:
    for folder in (BACKUPS, quarantine.FOLDER, drafts.FOLDER):
        yield from sorted(p for p in (log.home / folder).glob("*") if p.is_file())
    yield from health.conflict_copies(log.path)


def _rewritten(content: bytes, person: Person) -> list[bytes] | None:
    """A copy of the log without the person; None when it cannot be read, and therefore must go."""
    try:
        return privacy.without(parse(content).image, person).chunks()
    except DamagedError:
        return None


def purge_all(log: Log) -> tuple[Path, ...]:
    """Remove everything the store ever made under the home; returns what was removed.

    Conflict copies beside the log go too; settings and exports are not the store's. Raises StoreError.
    """
    removed = []
    try:
        with lock.exclusive(log.path):
            for path in [*_files(log), log.home / watermark.FILE, log.path, log.home / log.path.name]:
                if path.exists() or path.is_symlink():
                    path.unlink()
                    removed.append(path)
            files.sweep(log.path)
        log.path.with_name(log.path.name + ".lock").unlink(missing_ok=True)
        for folder in (BACKUPS, quarantine.FOLDER, drafts.FOLDER):
            place = log.home / folder
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
    except OSError as error:
        raise files.not_written(error, log.home) from error
    log.forget()
    return tuple(removed)
