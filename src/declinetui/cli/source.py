"""Where a verb reads from: a file, or standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from declinetui.cli.job import Job
from declinetui.errors import InputError, Message, NotFoundError
from declinetui.l10n.faults import cause

MOST = 50_000_000
"""Bytes of one message; what is longer is no message."""


def read_bytes(job: Job, name: str | None) -> bytes:
    """Everything in a file, or in standard input for "-" or nothing.

    Raises NotFoundError for a missing file, InputError for one that cannot be read.
    """
    if name is None or name == "-":
        return _stdin(job).read(MOST)
    try:
        with Path(name).open("rb") as stream:
            return stream.read(MOST)
    except FileNotFoundError:
        raise NotFoundError(
            Message("There is no file {file}.", file=name),
            Message("Check the name; “-” reads standard input."),
        ) from None
    except (OSError, ValueError) as error:
        why = cause(error) if isinstance(error, OSError) else Message("the name is not valid")
        raise InputError(
            Message("{file} cannot be read: {why}.", file=name, why=why),
            Message("Choose another file, or give the text on standard input."),
        ) from None


def read_text(job: Job, name: str | None) -> str:
    """The same as UTF-8 text; an odd byte becomes a replacement character."""
    return read_bytes(job, name).decode("utf-8-sig", "replace")


def lines(job: Job, name: str | None = None) -> Iterator[str]:
    """Lines as they come, so that a program can ask and wait for the answer; empty ones skipped."""
    if name is not None and name != "-":
        yield from (line for line in read_text(job, name).splitlines() if line.strip())
        return
    for raw in _stdin(job):
        line = raw.decode("utf-8-sig", "replace").strip()
        if line:
            yield line


def _stdin(job: Job) -> BinaryIO:
    if job.stdin is None or job.stdin.closed:
        raise InputError(
            Message("There is nothing to read: standard input is closed."), Message("Name a file instead.")
        )
    if job.stdin.isatty():
        end = "Ctrl-Z" if sys.platform == "win32" else "Ctrl-D"
        job.remark(Message("Paste the text, then press Enter and {keys}.", keys=end))
    return job.stdin.buffer
