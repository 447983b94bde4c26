"""A compiled catalog, looked into where it lies: a screen asks for fifty of its fifteen hundred messages."""

from collections.abc import Mapping
from struct import unpack_from
from typing import Protocol

from declinetui.domain.terms import Language


class Words(Protocol):
    """What the interface asks of a catalog; an English msgid stands in for what is missing."""

    def gettext(self, msgid: str) -> str:
        """The words of a msgid."""

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The form for `n`."""


def form(lang: Language, n: int) -> int:
    """0 for the singular, 1 for the plural: zero is singular in French (CLDR, plural rules)."""
    return int(n > 1 if lang is Language.FR else n != 1)


class Untranslated:
    """The msgids themselves."""

    def gettext(self, msgid: str) -> str:
        """The msgid."""
        return msgid

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The English form."""
        return one if n == 1 else many


class MoFile:
    """The content of a .mo file (GNU gettext manual, 10.3); a message is decoded when it is asked for."""

    def __init__(self, content: bytes, lang: Language) -> None:
        self._content, self._lang = content, lang
        self._places = _places(content)
        self._found: dict[str, list[str] | None] = {}

    def gettext(self, msgid: str) -> str:
        """The words of a msgid; of several forms the first."""
        forms = self._forms(msgid)
        return msgid if forms is None else forms[0]

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The form for `n`; the English ones stand in for what has no plural in the catalog."""
        forms = self._forms(one)
        if forms is None or len(forms) < 2:
            return one if n == 1 else many
        return forms[form(self._lang, n)]

    def _forms(self, msgid: str) -> list[str] | None:
        try:
            return self._found[msgid]
        except KeyError:
            place = self._places.get(msgid.encode("utf-8", "replace"))
            forms = None
            if place is not None:
                forms = self._content[place[0] : place[1]].decode("utf-8").split("\0")
            self._found[msgid] = forms
            return forms


def _places(content: bytes) -> Mapping[bytes, tuple[int, int]]:
    """Msgid -> where its words begin and end."""
    order = "<" if content[:4] == b"\xde\x12\x04\x95" else ">"
    _, count, ids, words = unpack_from(f"{order}4I", content, 4)
    keys = unpack_from(f"{order}{2 * count}I", content, ids)
    values = unpack_from(f"{order}{2 * count}I", content, words)
    return {
        content[keys[at + 1] : keys[at + 1] + keys[at]].partition(b"\0")[0]: (
            values[at + 1],
            values[at + 1] + values[at],
        )
        for at in range(0, 2 * count, 2)
    }
