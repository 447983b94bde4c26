"""By what a person is recognised in stored text."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property

import msgspec

from declinetui.domain.people import Client
from declinetui.text.fold import fold


@dataclass(frozen=True)
class Person:
    """How a person can be recognised in stored text: uid, full name, addresses and numbers."""

    uid: str
    name: str = ""
    email: str = ""
    phone: str = ""

    @classmethod
    def of(cls, client: Client) -> "Person":
        """The marks of a client."""
        return cls(client.uid, client.name.strip(), client.email.strip(), client.phone.strip())

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches any mark as a whole word: names in any case, order and spacing, phones by their digits.

        A first name alone is no mark: it would erase it from other people's records.
        """
        marks = [r"[\s\u00a0]+".join(map(re.escape, m.split())) for m in (self.email, self.phone) if m]
        marks.extend((*_orders(self.name), *_dialled(self.phone), re.escape(self.uid)))
        return re.compile(rf"(?<!\w)(?:{'|'.join(marks)})(?!\w)", re.IGNORECASE)

    def named_in(self, content: bytes) -> bool:
        """Whether stored bytes name the person, as UTF-8 or with JSON escapes."""
        text = content.decode("utf-8", "replace")
        return bool(self.pattern.search(text) or self.pattern.search(_unescaped(text)))

    def titles(self, name: str) -> bool:
        """Whether the name of a file is about the person, accents, hyphens and underscores aside."""
        wanted = fold(self.name)
        plain = fold(name.replace(".", " "))
        return " " in wanted and (wanted in plain or bool(self.pattern.search(plain)))

    def bears(self, name: str) -> bool:
        """Whether somebody's name is this very name, accents, case and order aside."""
        words = sorted(fold(name).split())
        return bool(words) and words == sorted(fold(self.name).split())

    def bare_in(self, content: bytes) -> bool:
        """Whether the name stands somewhere as a whole JSON string, a single name included."""
        return bool(self.name) and msgspec.json.encode(self.name) in content


_JOINT = "[\\s\u00a0\u202f\u2010\u2011_-]+"
_BETWEEN = "[\\s\u00a0\u202f\u2010\u2011\u2013()./-]{0,3}"
_MARKS = "[\u0300-\u036f]*"
_NANP = 11
"""Digits of a North American number with its country code."""
_PHONE_LEAST = 7
"""Fewer digits are no telephone number (E.164 subscriber numbers)."""


def _orders(name: str) -> list[str]:
    """Patterns of a name of several words: as written, and with the last names first, a comma or not."""
    words = name.split()
    found = []
    for cut in range(len(words) if len(words) > 1 else 0):
        first, last = words[cut:], words[:cut]
        joint = "[\\s\u00a0\u202f]*," + _JOINT.replace("+", "*")
        parts = [_JOINT.join(map(_loose, part)) for part in (first, last) if part]
        found.append(f"(?:{_JOINT}|{joint})".join(parts))
    return found


def _loose(word: str) -> str:
    """A pattern of a word with or without its accents; a hyphen may be a space."""
    return "".join(_letter(c) for c in unicodedata.normalize("NFC", word))


def _letter(char: str) -> str:
    if char in "-\u2010\u2011":
        return _JOINT
    if char in "'\u2019":
        return "['\u2019]"
    base = fold(char).strip()
    if not char.isalpha() or not base:
        return re.escape(char)
    if len(base) > 1:
        return f"(?:{re.escape(char)}|{re.escape(base)})"
    return f"[{''.join(_kin().get(base, base))}]{_MARKS}"


@cache
def _kin() -> dict[str, str]:
    """Each plain letter with the accented ones that fold to it (Latin-1 to Latin Extended Additional)."""
    kin = {letter: letter for letter in "abcdefghijklmnopqrstuvwxyz"}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base in kin:
            kin[base] += chr(code)
    return kin


def _dialled(phone: str) -> list[str]:
    """A pattern of the digits of a number, however they are grouped, the country code 1 or not."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) == _NANP and digits[0] == "1":
        digits = digits[1:]
    if len(digits) < _PHONE_LEAST:
        return []
    return [rf"(?:\+?1{_BETWEEN})?\(?{_BETWEEN.join(digits)}"]


_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")


def _unescaped(text: str) -> str:
    """The text with JSON escapes read; those of control characters count as a space."""
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else " " if m[2] in "bfnrt" else m[2], text)
