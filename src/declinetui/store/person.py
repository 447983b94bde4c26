"""By what a person is recognised in stored text."""

import re
from dataclasses import dataclass
from functools import cached_property

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
        """Matches any mark as a whole word, in any case, with any space between the names.

        A first name alone is no mark: it would erase it from other people's records.
        """
        spoken = [self.name] if len(self.name.split()) > 1 else []
        marks = [
            r"[\s\u00a0]+".join(map(re.escape, m.split())) for m in (*spoken, self.email, self.phone) if m
        ]
        marks.append(re.escape(self.uid))
        return re.compile(rf"(?<!\w)(?:{'|'.join(marks)})(?!\w)", re.IGNORECASE)

    def named_in(self, content: bytes) -> bool:
        """Whether stored bytes name the person, as UTF-8 or with JSON escapes."""
        text = content.decode("utf-8", "replace")
        return bool(self.pattern.search(text) or self.pattern.search(_unescaped(text)))

    def titles(self, name: str) -> bool:
        """Whether the name of a file is about the person, accents, hyphens and underscores aside."""
        wanted = fold(self.name)
        return " " in wanted and wanted in fold(name.replace(".", " "))

    def bare_in(self, content: bytes) -> bool:
        """Whether the name stands somewhere as a whole JSON string, a single name included."""
        return bool(self.name) and msgspec.json.encode(self.name) in content


_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")


def _unescaped(text: str) -> str:
    """The text with JSON escapes read; those of control characters count as a space."""
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else " " if m[2] in "bfnrt" else m[2], text)
