"""A remark, in words that l10n finishes."""

from dataclasses import dataclass

from declinetui.errors import Message

Found = tuple[str, Message]
"""The rule, and why."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: where, which phrase, which rule, and why."""

    source: str
    phrase: str
    rule: str
    why: Message

    def __str__(self) -> str:
        return f"{self.source}: {self.phrase}: {self.why}"
