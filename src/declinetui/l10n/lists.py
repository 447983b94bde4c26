"""Words joined into a list: A, B et C / A, B and C."""

from collections.abc import Sequence
from enum import Enum

from declinetui.domain.terms import Language


class Link(Enum):
    """The word before the last item, in each language."""

    AND = ("et", "and")
    OR = ("ou", "or")


def join(items: Sequence[str], lang: Language, *, link: Link = Link.AND) -> str:
    """The items in one phrase; empty for none.

    No comma before the last: OQLF, "Virgule et énumération"; The Canadian Style, 7.14 (and
    Babel's en_CA).
    """
    if len(items) < 2:
        return "".join(items)
    word = link.value[0 if lang is Language.FR else 1]
    return f"{', '.join(items[:-1])} {word} {items[-1]}"
