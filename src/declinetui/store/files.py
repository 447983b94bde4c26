"""Whole files, written so that a crash leaves either the old one or the new one."""

import errno
import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from declinetui.errors import Message, StoreError
from declinetui.l10n.faults import cause
from declinetui.platform import (
    PRIVATE_FILE,
    make_private_folder,
    may_write,
    sync_file,
    sync_folder,
    take_name,
)

_HEAD = 512
"""Bytes at the start of a file that tell one writing from the next (they hold the generation)."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Signature:
    """What changes whenever a file is replaced or written; equal means not worth reading again.

    The head is compared too: a file system may give the same inode, size and clock tick
    to two writings in a row.
    """

    device: int
    inode: int
    size: int
    mtime_ns: int
    head: bytes


def signature(path: Path) -> Signature | None:
    """The signature of a file, or None when there is none. Raises OSError when it cannot be looked at."""
    try:
        with path.open("rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            head = file.read(_HEAD) or b""
    except FileNotFoundError:
        return None
    return _signature(status, head)


def _signature(status: os.stat_result, head: bytes) -> Signature:
    return Signature(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, head)


def refusal(path: Path) -> StoreError | None:
    """Why a file may not be replaced, by its own permission and by its folder's; None when it may."""
    folder = path.parent
    try:
        if path.exists() and not may_write(path):
            return StoreError(
                Message("The file {file} is read-only.", file=str(path)),
                Message("Allow writing to it, then save again."),
            )
        if folder.exists() and not may_write(folder):
            return StoreError(
                Message("The folder {folder} is read-only.", folder=str(folder)),
                Message("Allow writing to it, then save again."),
            )
    except OSError as error:
        return not_written(error, path)
    return None


def write_whole(path: Path, chunks: Sequence[bytes]) -> Signature:
    """Replace a file by new content and return once it is on the medium.

    The content goes to a temporary file of mode 0600 in the same folder, is flushed, takes the
    name in one step, and the folder is flushed. Raises OSError; the old file then stands whole.
    """
    make_private_folder(path.parent)
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_FOLLOW | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(temporary, flags, PRIVATE_FILE)
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(chunks)
            file.flush()
            _keep_owner(path, descriptor)
            sync_file(descriptor)
            status = os.fstat(descriptor)
        take_name(temporary, path)
        sync_folder(path.parent)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return _signature(status, _head(chunks))


def _head(chunks: Sequence[bytes]) -> bytes:
    head = b""
    for chunk in chunks:
        head += chunk[:_HEAD]
        if len(head) >= _HEAD:
            break
    return head[:_HEAD]


def _keep_owner(path: Path, descriptor: int) -> None:
    """A file saved by root for somebody else stays theirs."""
    if not hasattr(os, "fchown"):
        return
    try:
        old = path.stat()
        new = os.fstat(descriptor)
        if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
            os.fchown(descriptor, old.st_uid, old.st_gid)
    except OSError:
        return


def sweep(path: Path) -> None:
    """Remove temporary files that a killed process left beside `path`; call it under the lock."""
    for leftover in path.parent.glob(f".{path.name}.*.tmp"):
        leftover.unlink(missing_ok=True)


def not_written(error: OSError, path: Path) -> StoreError:
    """The sentence and the way out for a failed write; nothing was acknowledged."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        what = Message("The disk is full; nothing was saved in {file}.", file=str(path))
        return StoreError(what, Message("Free some space, then save again."))
    if error.errno == errno.EFBIG:
        what = Message("The system does not let {file} grow any further; nothing was saved.", file=str(path))
        return StoreError(what, Message("Raise the file size limit of this session, then save again."))
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        what = Message("Writing to {file} is not allowed; nothing was saved.", file=str(path))
        return StoreError(what, Message("Allow writing to the file and to its folder, then save again."))
    why = cause(error)
    what = Message("{file} could not be written ({cause}); nothing was saved.", file=str(path), cause=why)
    return StoreError(what, Message("Check the disk, then save again."))


def not_read(error: OSError, path: Path) -> StoreError:
    """The sentence and the way out for a failed read."""
    return StoreError(
        Message("{file} could not be read ({cause}).", file=str(path), cause=cause(error)),
        Message("Check the disk and the permissions of the file."),
    )


def read_whole(path: Path) -> tuple[bytes, Signature]:
    """The content of a file and the signature of just that content. Raises OSError."""
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        content = file.read()
    return content, _signature(status, content[:_HEAD])
