"""One way to forget case, accents and joints, so that "Québec" finds "quebec" everywhere.

`fold` is for comparing: lengths change. `fold_aligned` keeps one character for one, so that
a pattern found in the folded text has the same span in the text as written.
"""

import re
import unicodedata
from types import MappingProxyType

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Characters of no width, soft hyphen and direction marks included."""

_LETTERS = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
_APOSTROPHES = "'’‘‛ʼʹ`´′"
_HYPHENS = "-‐‑‒–—―−_"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"

_JOINTS = str.maketrans(
    {**_LETTERS, **dict.fromkeys(_APOSTROPHES + _HYPHENS, " "), **dict.fromkeys(INVISIBLE, None)}
)
_BLANKS = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text in lower case without accents, ligatures, apostrophes, hyphens or double spaces.

    >>> fold("L’Œuvre de Marie-Ève")
    'l oeuvre de marie eve'
    """
    if text.isascii():
        plain = text.lower().replace("'", " ").replace("-", " ").replace("`", " ").replace("_", " ")
        return " ".join(plain.split())
    text = unicodedata.normalize("NFKD", text.translate(_JOINTS))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.lower().translate(_JOINTS).split())


def _aligned_table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        table[code] = base if len(base) == 1 else chr(code)
    table |= {ord("Ø"): "o", ord("ø"): "o", ord("ß"): "s"}
    table |= {ord(c): "'" for c in _APOSTROPHES}
    table |= {ord(c): "-" for c in _HYPHENS if c != "_"}
    table |= {ord(c): " " for c in _SPACES + INVISIBLE}
    table |= {ord(a): a.lower() for a in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    return table


_ALIGNED = MappingProxyType(_aligned_table())


def fold_aligned(text: str) -> str:
    """Lower case without accents, of exactly the same length; apostrophes become ' and dashes -.

    Spaces of any width become a plain one; line breaks and ligatures stay.
    """
    if text.isascii():
        return text.lower().replace("`", "'").replace("\t", " ")
    return text.translate(_ALIGNED)


def squeeze(text: str) -> str:
    """The text with every run of white space as one plain space, ends trimmed."""
    return _BLANKS.sub(" ", text).strip()
