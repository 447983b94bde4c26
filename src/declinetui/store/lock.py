"""One writer at a time, across processes and threads; the only home of filelock."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from declinetui.errors import Message, StoreError
from declinetui.platform import PRIVATE_FILE, make_private_folder
from declinetui.store.files import not_written

LOCK_SECONDS = 5.0
"""How long a writer waits for another one before it says so."""


@contextmanager
def exclusive(path: Path, *, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the lock of a file (a file of its own beside it) for a block.

    The system releases the lock of a killed process by itself. Raises StoreError when another
    process keeps it longer than `seconds`, or when the folder cannot be written.
    """
    from filelock import FileLock, Timeout

    try:
        make_private_folder(path.parent)
        lock = FileLock(
            path.with_name(path.name + ".lock"),
            seconds,
            PRIVATE_FILE,
            thread_local=False,
            poll_interval=0.005,
        )
        lock.acquire()
    except Timeout:
        raise StoreError(
            Message(
                "Another program has kept the client log busy for {seconds} seconds.", seconds=round(seconds)
            ),
            Message("Nothing was saved; close the other window or wait for it, then save again."),
        ) from None
    except OSError as error:
        raise not_written(error, path) from error
    try:
        yield
    finally:
        lock.release()
