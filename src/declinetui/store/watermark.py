"""What was last seen of the log on this machine, so that an older or shorter file does not pass in silence.

Synced folders and restores by hand bring such files; the log itself cannot tell.
"""

import os
from datetime import datetime
from pathlib import Path

import msgspec

from declinetui.errors import Message
from declinetui.platform import PRIVATE_FILE
from declinetui.store.image import Image

FILE = "seen.json"


class Watermark(msgspec.Struct, frozen=True, kw_only=True):
    """The log as this machine last wrote it."""

    log: str = ""
    generation: int = 0
    records: int = 0
    saved: str = ""


def read(home: Path) -> Watermark | None:
    """The last mark, or None when there is none or it is unreadable."""
    try:
        return msgspec.json.decode((home / FILE).read_bytes(), type=Watermark)
    except (OSError, msgspec.MsgspecError):
        return None


def write(home: Path, image: Image) -> None:
    """Remember the log just written.

    Written over in place and not flushed, never an error: losing it costs one notice.
    """
    meta = image.meta
    mark = Watermark(log=meta.log, generation=meta.generation, records=image.total, saved=meta.saved)
    content = msgspec.json.encode(mark)
    try:
        descriptor = os.open(home / FILE, os.O_WRONLY | os.O_CREAT, PRIVATE_FILE)
        try:
            os.write(descriptor, content)
            os.ftruncate(descriptor, len(content))
        finally:
            os.close(descriptor)
    except OSError:
        return


def _moment(saved: str) -> datetime | str:
    """A time as a value that l10n can write, when it is one."""
    try:
        return datetime.fromisoformat(saved)
    except ValueError:
        return saved


def compare(mark: Watermark | None, image: Image, *, own: bool) -> tuple[Message, ...]:
    """What to say of a log that is not a continuation of the one last seen."""
    if mark is None:
        return ()
    meta = image.meta
    found = []
    if mark.log and meta.log and mark.log != meta.log:
        found.append(Message("This is another client log than the one last used here."))
    elif meta.generation < mark.generation:
        what = Message(
            "The client log is older than the one last seen here: saved {found} instead of {expected}.",
            found=_moment(meta.saved),
            expected=_moment(mark.saved),
        )
        found.append(what)
    if image.total * 2 < mark.records or (image.total < mark.records and not own):
        what = Message(
            "The client log holds {n} record; {expected} were seen here last time.",
            n=image.total,
            expected=mark.records,
        )
        found.append(what)
    if found:
        found.append(
            Message("“declinetui doctor” checks the log; “declinetui restore” brings a backup back.")
        )
    return tuple(found)
