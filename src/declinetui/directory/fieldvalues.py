"""Reading one value of a partner from whatever a file holds; what cannot be read is told, not guessed."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from declinetui.domain.people import Consent
from declinetui.domain.terms import Address, Language
from declinetui.text.fold import fold

E = TypeVar("E", bound=StrEnum)

_YES = frozenset("true yes oui y o vrai 1 x ok accepte agreed donne given".split())
_NO = frozenset("false no non n faux 0 refuse refused aucun none".split())
_LANGUAGES = {
    "fr": Language.FR,
    "fra": Language.FR,
    "fre": Language.FR,
    "francais": Language.FR,
    "francaise": Language.FR,
    "french": Language.FR,
    "f": Language.FR,
    "en": Language.EN,
    "eng": Language.EN,
    "anglais": Language.EN,
    "anglaise": Language.EN,
    "english": Language.EN,
    "a": Language.EN,
    "e": Language.EN,
}
_BESIDE_LANGUAGES = frozenset("et and ou or ca us gb uk canada quebec".split())
_BILINGUAL = frozenset(["bilingue", "bilingual"])
_FORMS = {Address.TU: "tutoi", Address.VOUS: "vouvoi"}
_STRONG, _COMMA = re.compile(r"[;|\n·•]"), re.compile(r",(?!\d)")
_DAY = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")


def read_text(value: object) -> str:
    """One line of text; numbers as written, NULs and line breaks gone."""
    if value is None or isinstance(value, (bool, list, tuple, Mapping)):
        return ""
    return " ".join(_writable(str(value)).split())


def read_long_text(value: object) -> str:
    """Text that may have several lines."""
    return _writable(str(value)).strip() if isinstance(value, (str, int, float)) else ""


def _writable(text: str) -> str:
    """The text without NULs and halves of surrogate pairs, which no file can hold."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def read_list(value: object) -> tuple[str, ...]:
    """Several short texts, each once: a list, or one text (see `read_parts`)."""
    return tuple(dict.fromkeys(read_parts(value)))


def read_parts(value: object) -> tuple[str, ...]:
    """Several short texts: a list, or one text: JSON, or split at ; | and line breaks, else at commas."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        value = _object(value)
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        parts: Sequence[object] = value
    else:
        text = value if isinstance(value, str) else ""
        parts = (_STRONG if _STRONG.search(text) else _COMMA).split(text)
    return tuple(text for part in parts if (text := read_text(part)))


def read_languages(value: object) -> tuple[Language, ...] | None:
    """Languages in the order given; None when something there is no language of ours."""
    words = [w for part in read_list(value) for w in re.split(r"[\s+/&,]+", fold(part)) if w]
    found: list[Language] = []
    for word in words:
        if word in _BILINGUAL:
            found += [Language.FR, Language.EN]
        elif language := _LANGUAGES.get(word):
            found.append(language)
        elif word not in _BESIDE_LANGUAGES:
            return tuple(dict.fromkeys(found)) or None
    return tuple(dict.fromkeys(found))


def read_flag(value: object) -> bool | None:
    """Yes or no in either language; None when it says neither."""
    if isinstance(value, bool):
        return value
    word = fold(read_text(value))
    return True if word in _YES else False if word in _NO else None


def read_address(value: object) -> Address | None:
    """tu or vous, by the pronoun or its noun; None when it is neither (a postal address, say)."""
    word = fold(read_text(value))
    return next((a for a in Address if word == a.value or word.startswith(_FORMS[a])), None)


def read_day(value: object) -> date | None:
    """A day: ISO 8601 (a time after it is ignored), or day/month/year; None when it is neither."""
    text = read_text(value)
    if found := _DAY.match(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.match(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_trust(value: object) -> int | None:
    """A whole number from 0 to 5 ("4", 4.0, "4/5"); None when it is not one."""
    if isinstance(value, bool):
        return None
    found = re.fullmatch(r"([0-5])(?:[.,]0+)?(?:\s*/\s*5)?", read_text(value))
    return int(found.group(1)) if found else None


def read_consent(value: object, imported: date) -> Consent | None:
    """An agreement: yes, the day it was given, or an object with day, scope and withdrawal (in a cell: JSON).

    A yes without a day counts from the day of the import.
    """
    if isinstance(value, str) and value.lstrip().startswith("{"):
        value = _object(value)
    if isinstance(value, Mapping):
        return _consent_object(value, imported)
    if day := read_day(value):
        return Consent(given=day)
    return Consent(given=imported) if read_flag(value) else None


def read_consents(value: object, imported: date) -> tuple[Consent, ...]:
    """Several agreements, a list of what `read_consent` reads (in a cell: JSON)."""
    found = _object(value) if isinstance(value, str) else value
    read = (read_consent(item, imported) for item in found) if isinstance(found, list | tuple) else ()
    return tuple(consent for consent in read if consent is not None)


def read_kind(value: object, kind: type[E], usual: E) -> E:
    """A member of a closed list by its id; what is none of them is as usual."""
    word = fold(read_text(value))
    return next((member for member in kind if member.value == word), usual)


def _object(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _consent_object(value: Mapping[str, object], imported: date) -> Consent | None:
    given = read_day(value.get("given") or value.get("date") or value.get("given_on"))
    if given is None and read_flag(value.get("given", value.get("consent", True))) is False:
        return None
    scope = value.get("scope", value.get("contact", True))
    contact = read_flag(scope)
    if contact is None:
        contact = "contact" in fold(" ".join(read_list(scope)))
    return Consent(given=given or imported, contact=contact, withdrawn=read_day(value.get("withdrawn")))
