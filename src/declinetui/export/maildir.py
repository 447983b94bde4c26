"""A draft in a Maildir, where mail programs such as mutt, aerc and Dovecot keep theirs."""

import sys
from datetime import datetime
from pathlib import Path

from declinetui.errors import ExportError, Message
from declinetui.export.names import slug
from declinetui.export.writer import write_new

_FLAGS = "DS"
"""Draft and seen, in ASCII order as the Maildir specification asks."""


def write_draft(maildir: Path, message: bytes, *, written: datetime, unique: str) -> Path:
    """Put a message among the drafts; `unique` is a uid, which makes the name of the file.

    The Maildir must exist (it holds cur, new and tmp): another folder is somebody else's.
    Raises ExportError when it does not, or cannot be written.
    """
    if not all((maildir / part).is_dir() for part in ("cur", "new", "tmp")):
        raise ExportError(
            Message("{folder} is not a Maildir: it lacks cur, new or tmp.", folder=str(maildir)),
            Message("Name the folder of your drafts, such as ~/Maildir/.Drafts."),
        )
    stamp = f"{written:%Y%m%dT%H%M%S}.{slug(unique) or 'reply'}.declinetui"
    mark = ";" if sys.platform == "win32" else ":"

    def name(copy: int) -> str:
        again = "" if copy < 2 else f"-{copy}"
        return f"{stamp}{again}{mark}2,{_FLAGS}"

    return write_new(maildir / "cur", name, message.replace(b"\r\n", b"\n"))
