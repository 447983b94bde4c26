"""What the program says: plain text and JSON on stdout, trouble on stderr, nothing that acts.

Every text passes through here, so that no client's name or message can move the cursor of a
terminal, and so that a closed pipe ends the program quietly.
"""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from declinetui.errors import DeclineError
from declinetui.l10n.catalog import Catalog, render_error

_HIDDEN = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Out:
    """The two streams and the language of the program's own words."""

    catalog: Catalog
    stdout: TextIO | None
    stderr: TextIO | None

    def line(self, text: str = "") -> None:
        """One line, or a few, on stdout."""
        self._put(f"{inert(text)}\n")

    def text(self, text: str) -> None:
        """A whole document on stdout, ended by one line break."""
        self._put(f"{inert(text).rstrip()}\n")

    def table(self, rows: Iterable[tuple[str, ...]]) -> None:
        """Columns two spaces apart, the last one ragged; nothing for no rows."""
        whole = [tuple(inert(cell).replace("\n", " ") for cell in row) for row in rows]
        if not whole:
            return
        widths = [max(len(row[i]) for row in whole) for i in range(len(whole[0]))]
        for row in whole:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self._put("  ".join(cells).rstrip() + "\n")

    def json(self, value: object, *, indent: int | None = 2) -> None:
        """One JSON document; with `indent` None, one line, sent off at once."""
        self._put(json_text(value, indent=indent), flush=indent is None)

    def note(self, text: str) -> None:
        """A remark on stderr, out of the way of a pipe."""
        if self.stderr is not None:
            self.stderr.write(f"{inert(text)}\n")

    def error(self, error: DeclineError) -> None:
        """What happened, then the way out, a line each."""
        for part in render_error(error, self.catalog):
            if part:
                self.note(part)

    def _put(self, text: str, *, flush: bool = False) -> None:
        if self.stdout is None:
            return
        self.stdout.write(text)
        if flush:
            self.stdout.flush()


def json_text(value: object, *, indent: int | None = 2) -> str:
    """JSON in UTF-8 with whatever a terminal would obey written as an escape; ends with a line break."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _HIDDEN.sub(_escaped, text) + "\n"


def inert(text: str) -> str:
    """Text that a terminal can only show; imported late, for `--help` has nothing to clean."""
    if text.isascii() and text.isprintable():
        return text
    from declinetui.text.clean import clean

    return clean(text)


def tolerant_streams() -> tuple[TextIO | None, TextIO | None]:
    """stdout and stderr that show a character the terminal lacks instead of failing on it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    return sys.stdout, sys.stderr


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
