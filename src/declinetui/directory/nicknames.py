"""Given names that stand for each other: Bob and Robert, Catherine and Kathryn, Pierre and Peter."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from declinetui.directory.phonetic import phonetic_key

PET = 3
"""Letters that a pet form must share with the full name."""
_PET_ENDING = re.compile(r"([a-z]{3,}?)(?:ie|ey|ee|ou|y|i|o)")


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Which given names may stand for which, by the strength of the tie; all folded and joined."""

    same: Mapping[str, frozenset[str]]
    """Short forms with their full names, and spellings of one name."""
    siblings: Mapping[str, frozenset[str]]
    """Short forms of one same name: Bob and Rob."""
    twins: Mapping[str, frozenset[str]]
    """The name in another language."""

    given: frozenset[str]
    """Common given names, with all the names of the other tables."""
    family: frozenset[str]
    """Common family names."""
    formal: frozenset[str]
    """Those that stand in a birth certificate, pet forms left out."""
    distinct: frozenset[frozenset[str]]
    """Pairs tied above that two people may well bear: Anne and Annie."""

    def known(self, name: str) -> bool:
        """True for a common name: typed as it is meant."""
        return name in self.given or name in self.family

    def apart(self, typed: str, word: str) -> bool:
        """True when both are common names that nobody takes for one another."""
        both = self.known(typed) and self.known(word)
        return both and not self.alike(typed, word) and phonetic_key(typed) != phonetic_key(word)

    def one_name(self, a: str, b: str) -> bool:
        """True for a name and its own short form or spelling: Bob and Robert, not Bob and Rob."""
        return a == b or b in self.same.get(a, ())

    def pets(self, typed: str, words: Iterable[str]) -> Iterator[str]:
        """The given names that a pet form may stand for though no table ties them: gaby for Gabriella."""
        if typed not in self.formal and len(pet := pet_stem(typed)) >= PET:
            yield from (w for w in words if w.startswith(pet) and len(w) > len(pet) + 2 and w in self.given)

    def alike(self, a: str, b: str) -> bool:
        """True when one may stand for the other in the same language."""
        return a == b or b in self.same.get(a, ()) or b in self.siblings.get(a, ())


@cache
def given_names() -> GivenNames:
    """The tables of data/nicknames.toml and data/known_names.toml, read once."""
    data = _table("nicknames.toml")
    known = _table("known_names.toml")
    same: defaultdict[str, set[str]] = defaultdict(set)
    siblings: defaultdict[str, set[str]] = defaultdict(set)
    twins: defaultdict[str, set[str]] = defaultdict(set)
    for table, ties in ((data["short"], same), (data["variant"], same), (data["twin"], twins)):
        for full, others in table.items():
            _tie(full, others, ties)
    formal = frozenset(known["given"].split())
    spellings = _by_spelling(formal)
    for full, others in data["short"].items():
        for same_name in spellings.get(spelt(full), ()):
            _tie(same_name, [o for o in others if _join(o) != same_name], same)
    for others in data["short"].values():
        _tie_all([_join(o) for o in others], siblings)
    for full, others in data["variant"].items():
        _tie_all([_join(full), *map(_join, others)], same)
    given = {*formal}
    for table in data.values():
        given |= {_join(n) for full, others in table.items() for n in (full, *others) if len(n) >= 4}
    family = frozenset(known["family"].split())
    distinct = frozenset(frozenset(pair.split("/")) for pair in known["distinct"].split())
    return GivenNames(
        _freeze(same), _freeze(siblings), _freeze(twins), frozenset(given), family, formal, distinct
    )


def pet_stem(name: str) -> str:
    """What a pet form shares with the full name: gaby -> gab, winnie -> win; "" for another form."""
    found = _PET_ENDING.fullmatch(name)
    return re.sub(r"(.)\1$", r"\1", found.group(1)) if found else ""


def spelt(name: str) -> str:
    """A name without what spellings of one name differ in: Erika and Erica, Norah and Nora."""
    for written, sign in (
        ("ph", "f"),
        ("ck", "k"),
        ("qu", "k"),
        ("c", "k"),
        ("z", "s"),
        ("y", "i"),
        ("h", ""),
    ):
        name = name.replace(written, sign)
    return re.sub(r"(.)\1+", r"\1", name)


def _by_spelling(names: Iterable[str]) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        found[spelt(name)].append(name)
    return found


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("declinetui.directory").joinpath("data", name).read_text("utf-8"))


def _tie(full: str, others: list[str], ties: defaultdict[str, set[str]]) -> None:
    name = _join(full)
    for other in map(_join, others):
        ties[name].add(other)
        ties[other].add(name)


def _tie_all(names: list[str], ties: defaultdict[str, set[str]]) -> None:
    for name in names:
        ties[name].update(n for n in names if n != name)


def _join(name: str) -> str:
    return name.replace("-", "")


def _freeze(ties: defaultdict[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(others - {name}) for name, others in ties.items()}
