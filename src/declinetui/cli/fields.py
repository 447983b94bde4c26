"""Words of the command line as values: each raises UsageError with the way it is written."""

from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from declinetui.cli.parser import Parser
from declinetui.errors import Message, UsageError

E = TypeVar("E", bound=StrEnum)


def day(word: str) -> date:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise UsageError(
            Message("“{typed}” is not a day.", typed=word),
            Message("Write it as YYYY-MM-DD, like 2026-11-24."),
        ) from None


def moment(word: str) -> datetime:
    """A day, or a day and an hour, in local time; a zone is dropped."""
    try:
        found = datetime.fromisoformat(word)
    except ValueError:
        raise UsageError(
            Message("“{typed}” is not a date and time.", typed=word),
            Message("Write it like 2026-11-24 or 2026-11-24T13:30."),
        ) from None
    if len(word) <= 10:
        return datetime.combine(found.date(), time(9, 0))
    return found.replace(tzinfo=None)


def words(typed: str) -> str:
    """One line of text as typed; bytes that are no text become replacement characters."""
    return " ".join(typed.encode("utf-8", "replace").decode("utf-8").split())


def whole(least: int, most: int) -> Callable[[str], int]:
    """A whole number within bounds."""

    def read(word: str) -> int:
        if not word.isascii() or not word.lstrip("-").isdigit() or not least <= int(word) <= most:
            raise UsageError(
                Message("“{typed}” does not fit.", typed=word),
                Message("Give a whole number from {least} to {most}.", least=least, most=most),
            )
        return int(word)

    return read


def add_choice(parser: Parser, option: str, kind: type[StrEnum], about: str, *, metavar: str = "") -> None:
    """An option that takes one member of a closed list; its default is None."""
    names = [member.value for member in kind]
    parser.add_argument(option, choices=names, metavar=metavar or None, help=parser.catalog.text(about))


def member(kind: type[E], word: str | None) -> E | None:
    """The member a word names; the parser has checked it."""
    return kind(word) if word else None


def known(kind: type[E], value: object) -> E | None:
    """The member a JSON value names; None when it names none."""
    try:
        return kind(value) if isinstance(value, str) else None
    except ValueError:
        return None
