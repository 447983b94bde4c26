"""What can go wrong, as ids and values; words are given by l10n, alike in the app and the command line.

DeclineError
├── UsageError        the request itself is malformed            exit 2
├── NotFoundError     nothing answers to that name or id         exit 3
├── InputError        a message, file or field cannot be read    exit 1
├── BankError         the phrase bank or a user pack is broken   exit 1
├── StoreError        the client log cannot be read or written   exit 1
├── ExportError       a reply could not be written out           exit 1
└── SettingsError     a configuration file is broken             exit 1
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

_PLACE = re.compile(r"\{(\w+)\}")


class Message:
    """An English message id with named values, finished in the reader's language by l10n.

    The id may hold `{name}` places. Dates, money and enums are passed as objects:
    l10n formats them, so that no room writes a finished sentence.
    """

    __slots__ = ("msgid", "values")

    def __init__(self, msgid: str, /, **values: object) -> None:
        self.msgid = msgid
        self.values: Mapping[str, object] = MappingProxyType(values)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return self.msgid == other.msgid and dict(self.values) == dict(other.values)

    def __hash__(self) -> int:
        return hash((self.msgid, tuple(sorted((k, repr(v)) for k, v in self.values.items()))))

    def __str__(self) -> str:
        """The English words with plain values, for logs and tests; l10n finishes what people read."""
        return _PLACE.sub(lambda place: str(self.values.get(place[1], place[0])), self.msgid)

    def __repr__(self) -> str:
        return f"Message({self.msgid!r}, {dict(self.values)!r})"


class DeclineError(Exception):
    """Root of every failure that a person may see: what happened, and the way out."""

    exit_code = 1

    def __init__(self, what: Message, way_out: Message | None = None) -> None:
        super().__init__(what.msgid)
        self.what = what
        self.way_out = way_out


class UsageError(DeclineError):
    """The request itself is malformed: an unknown option, an impossible value."""

    exit_code = 2


class NotFoundError(DeclineError):
    """Nothing answers to that name, id or path."""

    exit_code = 3


class InputError(DeclineError):
    """A message, file or field cannot be read."""


class BankError(DeclineError):
    """The phrase bank or a user pack is broken, or cannot say what was asked."""


class StoreError(DeclineError):
    """The client log cannot be read or written; nothing was acknowledged."""


class ExportError(DeclineError):
    """A reply could not be written out."""


class SettingsError(DeclineError):
    """A configuration file is broken."""
