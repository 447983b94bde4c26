"""The one way a file is written out: whole or not at all, and never over another."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from declinetui.errors import ExportError, Message
from declinetui.l10n.faults import cause
from declinetui.platform import make_private_folder, sync_file, sync_folder

_COPIES = 1000
"""Files of the same day and client before giving up."""
_MODE = 0o600


def write_new(folder: Path, name: Callable[[int], str], data: bytes) -> Path:
    """Write `data` under the first free of name(1), name(2)… in `folder`, which is created.

    Raises ExportError when the folder or the file cannot be written.
    """
    try:
        make_private_folder(folder)
        aside = _aside(folder, data)
        try:
            return _settle(aside, folder, name)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from None


def write_exactly(path: Path, data: bytes) -> Path:
    """Write `data` under that very name; raises ExportError when something has it already."""

    def only(copy: int) -> str:
        if copy > 1:
            raise ExportError(
                Message("{file} exists already; it was left as it is.", file=str(path)),
                Message("Give another name, or move that file away."),
            )
        return path.name

    return write_new(path.parent, only, data)


def unwritable(path: Path, error: OSError) -> ExportError:
    """The error of a place that refused a file."""
    return ExportError(
        Message("{file} cannot be written: {why}.", file=str(path), why=cause(error)),
        Message("Choose another folder with --out or “declinetui settings set export.folder”."),
    )


def _aside(folder: Path, data: bytes) -> Path:
    path = folder / f".declinetui-{secrets.token_hex(6)}.tmp"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _MODE)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            sync_file(stream.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _settle(aside: Path, folder: Path, name: Callable[[int], str]) -> Path:
    """Give the finished file its name; a hard link fails when the name is taken, as it must."""
    for copy in range(1, _COPIES):
        target = folder / name(copy)
        try:
            _claim(aside, target)
        except FileExistsError:
            continue
        sync_folder(folder)
        return target
    raise ExportError(
        Message("Too many files of the same name in {folder}.", folder=str(folder)),
        Message("Move some of them away."),
    )


def _claim(aside: Path, target: Path) -> None:
    try:
        os.link(aside, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # file systems without hard links: FAT, some network shares
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE))
        aside.replace(target)
