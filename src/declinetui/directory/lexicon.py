"""The expertises freelancers sell, in two languages: the bridge from graphiste to graphic designer."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from declinetui.errors import InputError, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Expertise:
    """A line of work with everything it is called, and its neighbours."""

    id: str
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    clues_fr: tuple[str, ...] = ()
    """What clients say who do not name the trade: the trouble, the thing, the wish. Read in needs only."""
    clues_en: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    """Single words for what is done, or has gone wrong; they tell only beside one of the things."""
    things: tuple[str, ...] = ()
    """Single words for what it is done to, or for whom: "inspect" and "house", "vérifier" and "toiture"."""
    related: tuple[str, ...] = ()
    """Expertises whose people could often do the work as well."""
    complementary: tuple[str, ...] = ()
    """Expertises that the same project often needs next to this one."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What it is called, in both languages."""
        return (*self.fr, *self.en)


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    clues_fr: tuple[str, ...] = ()
    clues_en: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    complementary: tuple[str, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    expertise: list[_Entry] = []


Lexicon = Mapping[str, Expertise]
"""Expertises by id."""


def read_lexicon(text: str) -> Lexicon:
    """The expertises of a TOML text, neighbour links made mutual.

    Raises InputError when the text is not of the expected shape.
    """
    try:
        found = msgspec.convert(tomllib.loads(text), _File).expertise
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(
            Message("The list of expertises cannot be read: {detail}.", detail=str(error)),
            Message("Correct the file, then start again."),
        ) from error
    return _mutual(found)


def _mutual(entries: list[_Entry]) -> Lexicon:
    related: defaultdict[str, set[str]] = defaultdict(set)
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for links, ids in ((related, entry.related), (beside, entry.complementary)):
            links[entry.id].update(ids)
            for other in ids:
                links[other].add(entry.id)
    return {
        e.id: Expertise(
            id=e.id,
            fr=e.fr,
            en=e.en,
            clues_fr=e.clues_fr,
            clues_en=e.clues_en,
            deeds=e.deeds,
            things=e.things,
            related=tuple(sorted(related[e.id] - {e.id})),
            complementary=tuple(sorted(beside[e.id] - related[e.id] - {e.id})),
        )
        for e in entries
    }


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon of the package, read once when first asked."""
    path = files("declinetui.directory").joinpath("data", "expertises.toml")
    return read_lexicon(path.read_text("utf-8"))
