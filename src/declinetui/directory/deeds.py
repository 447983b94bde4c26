"""What a need asks to have done, and who does such work: the deed outweighs the thing it is done to.

"Traduire notre site" speaks as much of websites as of translation, "photos of our furniture line" as much
of furniture as of photographs. The verb, or the thing to be made, at the head of what is asked decides:
expertises that do no such work keep only a part of their strength.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files

import msgspec

from declinetui.directory.asking import tongue_of
from declinetui.directory.heads import head, openings
from declinetui.directory.idioms import plain
from declinetui.domain.terms import Language
from declinetui.errors import InputError, Message
from declinetui.text.fold import fold

BESIDE = 0.55
"""What is left of an expertise that does not do what is asked."""
LIFT = 0.75
"""Least strength of the best expertise that does it."""
_TOKEN = re.compile(r"[^\W_]+|[.,;:!?()]")


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    does: tuple[str, ...]
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    deed: list[_Entry] = []


class Deeds:
    """The verbs and things that head a need, each with who does such work."""

    def __init__(self, entries: Iterable[_Entry], expertises: Iterable[str]) -> None:
        known = tuple(expertises)
        self._does: dict[Language, dict[str, frozenset[str]]] = {Language.FR: {}, Language.EN: {}}
        for entry in entries:
            does = frozenset(e for e in known if any(fnmatchcase(e, pattern) for pattern in entry.does))
            for language, words in ((Language.FR, entry.fr), (Language.EN, entry.en)):
                for word in words:
                    self._does[language][word] = does | self._does[language].get(word, frozenset())

    def asked(self, text: str) -> frozenset[str]:
        """The expertises that do what a need asks; empty when it says none of the deeds."""
        tongue = tongue_of(text)
        tokens = _TOKEN.findall(plain(fold(text)))
        for start in openings(tokens):
            for language in (tongue,) if tongue else (Language.FR, Language.EN):
                if does := self._named(tokens, head(tokens, start), language):
                    return does
        return frozenset()

    def steered(self, strengths: Mapping[str, float], text: str) -> Mapping[str, float]:
        """The expertises read in a need, those that do not do what it asks made weaker."""
        does = self.asked(text)
        best = max((s for e, s in strengths.items() if e in does), default=0.0)
        if not best:
            return strengths
        lift = max(1.0, LIFT / best)
        return {e: min(1.0, s * lift) if e in does else s * BESIDE for e, s in strengths.items()}

    def _named(self, tokens: Sequence[str], places: Sequence[int], language: Language) -> frozenset[str]:
        """The deed of a head: the first in French, the last in English ("film script" is a script)."""
        table = self._does[language]
        for place in places if language is Language.FR else reversed(places):
            pairs = " ".join(tokens[place : place + 2]), " ".join(tokens[max(0, place - 1) : place + 1])
            for name in (*pairs, tokens[place]):
                if name in table:
                    return table[name]
        return frozenset()


def read_deeds(text: str, expertises: Iterable[str]) -> Deeds:
    """The deeds of a TOML text, for these expertises.

    Raises InputError when the text is not of the expected shape.
    """
    try:
        return Deeds(msgspec.convert(tomllib.loads(text), _File).deed, expertises)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(
            Message("The list of expertises cannot be read: {detail}.", detail=str(error)),
            Message("Correct the file, then start again."),
        ) from error


@cache
def shipped_deeds(expertises: frozenset[str]) -> Deeds:
    """The deeds of the package for these expertises, read when first asked."""
    path = files("declinetui.directory").joinpath("data", "deeds.toml")
    return read_deeds(path.read_text("utf-8"), sorted(expertises))
