"""How many parts a text message takes: what a network counts, for telephones do not say it.

3GPP TS 23.038: the GSM 7-bit alphabet holds 160 characters, or 153 a part when there are several; those
of its extension table count twice. One character outside it turns the whole message into UCS-2: 70, or
67 a part, counted in UTF-16 units, so an emoji takes two.
"""

from dataclasses import dataclass
from enum import StrEnum

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet: é è à ù are in it; ê ç ô œ, the curly apostrophe and the no-break space are not."""
EXTENSION = frozenset("\f^{}\\[~]|€")
"""Characters sent behind an escape: two units each."""


class Encoding(StrEnum):
    """How a text message is written on the air."""

    GSM7 = "gsm7"
    UCS2 = "ucs2"


LIMITS = {Encoding.GSM7: (160, 153), Encoding.UCS2: (70, 67)}
"""Units of a message alone, and of each part of a longer one."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a message costs: its encoding, its units, its parts, and what forced UCS-2."""

    encoding: Encoding
    units: int
    parts: int
    foreign: tuple[str, ...] = ()
    """Characters outside the GSM alphabet, once each, in reading order."""


def parts_of(text: str) -> Parts:
    """Count a message; an empty one has no part. A unit that needs two never straddles two parts."""
    foreign = tuple(dict.fromkeys(c for c in text if c not in BASIC and c not in EXTENSION))
    encoding = Encoding.UCS2 if foreign else Encoding.GSM7
    widths = [_width(character, encoding) for character in text]
    total = sum(widths)
    alone, each = LIMITS[encoding]
    if total <= alone:
        return Parts(encoding, total, 1 if total else 0, foreign)
    return Parts(encoding, total, _packed(widths, each), foreign)


def _width(character: str, encoding: Encoding) -> int:
    if encoding is Encoding.GSM7:
        return 2 if character in EXTENSION else 1
    return 2 if ord(character) > 0xFFFF else 1


def _packed(widths: list[int], each: int) -> int:
    parts, room = 1, each
    for width in widths:
        if width > room:
            parts, room = parts + 1, each
        room -= width
    return parts
