"""Parsed phrase files, remembered: TOML takes most of the time of a start, and files seldom change.

The memory is a cache and nothing else: a wrong, old or unwritable one costs time, never a phrase.
"""

import contextlib
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from declinetui.platform import PRIVATE_FILE, make_private_folder

VERSION = 1


class Entry(msgspec.Struct):
    """One file as it was when it was parsed."""

    size: int
    changed: int
    """st_mtime_ns."""
    lines: dict[str, int]
    """Phrase id -> line, for messages."""
    data: dict[str, Any]
    good: bool = False
    """True once every phrase of the file was found sound."""


class Book(msgspec.Struct):
    """All remembered files, by absolute path."""

    version: int = VERSION
    files: dict[str, Entry] = {}


class Parser:
    """Reads phrase files through the memory in `folder` (None: no memory)."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / "phrases.msgpack" if folder else None
        self._book = _read(self._path)
        self._fresh = False

    def parse(self, path: Path) -> Entry:
        """The tables of a file. Raises OSError, UnicodeDecodeError, tomllib.TOMLDecodeError."""
        stat = path.stat()
        known = self._book.files.get(str(path))
        if known and (known.size, known.changed) == (stat.st_size, stat.st_mtime_ns):
            return known
        text = path.read_text(encoding="utf-8-sig")
        entry = Entry(stat.st_size, stat.st_mtime_ns, lines_of(text), tomllib.loads(text))
        self._book.files[str(path)] = entry
        self._fresh = True
        return entry

    def found_good(self, path: Path, *, good: bool) -> None:
        """Remember that every phrase of the file is sound."""
        entry = self._book.files[str(path)]
        if entry.good is not good:
            entry.good = good
            self._fresh = True

    def remember(self) -> None:
        """Write the memory when something new was parsed; failing is no harm."""
        if self._path is None or not self._fresh:
            return
        aside = self._path.with_suffix(".new")
        with contextlib.suppress(OSError, TypeError, msgspec.MsgspecError):
            make_private_folder(self._path.parent)
            aside.touch(PRIVATE_FILE)
            aside.write_bytes(msgspec.msgpack.encode(self._book))
            aside.replace(self._path)


def lines_of(text: str) -> dict[str, int]:
    """Phrase id -> the line it stands on."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        key, equals, value = line.partition("=")
        if equals and key.strip() == "id":
            found.setdefault(value.strip().strip("\"'"), number)
    return found


def _read(path: Path | None) -> Book:
    if path is None:
        return Book()
    try:
        book = msgspec.msgpack.decode(path.read_bytes(), type=Book)
    except (OSError, msgspec.MsgspecError):
        return Book()
    return book if book.version == VERSION else Book()
