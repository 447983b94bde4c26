"""Names of files that every file system takes, made of a date, a client and a language."""

import re
import unicodedata
from datetime import date

from declinetui.domain.terms import Language
from declinetui.platform import is_reserved_name

_LONGEST = 60
"""Characters kept of a client's name: the whole name stays well below the 255 bytes of ext4,
the 143 of an encrypted home and the 260 characters of a Windows path."""
_UNSAFE = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Lower-case ASCII letters, figures and single hyphens; empty when nothing is left.

    No separator, dot, control or quote survives, so a name can point nowhere.
    """
    decomposed = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "Oe").replace("’", " "))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return _UNSAFE.sub("-", plain).strip("-")[:_LONGEST].strip("-")


def file_stem(day: date, client: str, language: Language) -> str:
    """2026-11-24-marie-eve-tremblay.fr: the date first, so that folders sort by time."""
    name = slug(client) or ("sans-nom" if language is Language.FR else "no-name")
    if is_reserved_name(name):
        name = f"{name}-"
    return f"{day.isoformat()}-{name}.{language.value}"


def file_name(day: date, client: str, language: Language, extension: str, *, copy: int = 1) -> str:
    """The whole name; `copy` from 2 on tells apart files of the same day and client."""
    stem = file_stem(day, client, language)
    head, _, tail = stem.rpartition(".")
    number = "" if copy < 2 else f"-{copy}"
    return f"{head}{number}.{tail}.{extension}"
