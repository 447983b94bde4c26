"""What a name can be called by: its words, its joined parts, its initials, its saints."""

import re
from dataclasses import dataclass

from declinetui.text.fold import fold

MAX_SLOTS = 24
"""Words of one record that are indexed; a longer name is a mistake of import."""

TITLES = frozenset(
    """
    me maitre dr dre docteur docteure doctor m mm mme mlle mr mrs ms monsieur madame mademoiselle
    prof professeur professeure ing arch
    """.split()
)
"""Civilities and professional titles, folded: a person is found with or without them."""

JOINTS = frozenset(
    """
    de du des la le les l d et and the a au aux of en chez inc ltee ltd enr cie co company compagnie
    senc sencrl llc llp corp
    """.split()
)
"""Small words and legal forms: typed or not, they decide nothing."""

PARTICLES = frozenset(
    """
    st ste saint sainte o d l le la de du des mc mac van von el al ben bel ti di da del della abou
    abu
    """.split()
)
"""First parts that people write apart, with a hyphen or stuck to the next."""

_FIGURES = (
    "2 deux two",
    "3 trois three",
    "4 quatre four",
    "5 cinq five",
    "6 six",
    "7 sept seven",
    "8 huit eight",
    "9 neuf nine",
    "10 dix ten",
    "12 douze twelve",
)
"""Numbers in the names of firms, in figures or in words."""
_SAME = {
    "st": ("saint",),
    "ste": ("sainte",),
    "saint": ("st",),
    "sainte": ("ste",),
    "me": ("maitre",),
    "maitre": ("me",),
    "dr": ("docteur", "doctor"),
    "dre": ("docteure", "doctor"),
    "docteur": ("dr",),
    "docteure": ("dre",),
    "compagnie": ("cie",),
    "cie": ("compagnie",),
    "company": ("co",),
    "mont": ("mt", "mount"),
    "mount": ("mt",),
    "fils": ("sons",),
    "et": ("and",),
    "and": ("et",),
    **{figure: tuple(words) for figure, *words in map(str.split, _FIGURES)},
    **{word: (figure,) for figure, *words in map(str.split, _FIGURES) for word in words},
}
_CHUNK = re.compile(r"[^\W_]+(?:[-’'.‑–]+[^\W_]+)*", re.UNICODE)
_PART = re.compile(r"[^\W_]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Key:
    """A word that leads to a record: the slots it stands for (bits) and what it is worth."""

    text: str
    mask: int
    worth: float


@dataclass(frozen=True, slots=True)
class RecordWords:
    """The slots of a record, and every key that leads to it."""

    keys: tuple[Key, ...]
    joined: tuple[Key, ...]
    """Neighbours written as one word; looked up only when nothing else fits."""
    name_mask: int
    """Slots that matter in the name."""
    organisation_mask: int


def chunks(text: str) -> list[list[str]]:
    """The written words of a text, each as its parts: "Jean-François Côté" -> [[jean, francois], [cote]]."""
    return [_PART.findall(fold(chunk)) for chunk in _CHUNK.findall(text)]


def typed_words(query: str) -> list[str]:
    """The folded words of what was typed, in order."""
    return [part for chunk in chunks(query) for part in chunk]


def firm_words(text: str) -> list[str]:
    """The folded words of a firm's name; C.L.S.C. is one word."""
    return [
        word
        for chunk in chunks(text)
        for word in (["".join(chunk)] if len(chunk) > 1 and all(len(p) == 1 for p in chunk) else chunk)
    ]


def record_words(name: str, organisation: str) -> RecordWords:
    """Every key of a record; those of the name are worth 1, of the organisation a little less."""
    keys: dict[tuple[str, int], float] = {}
    joined: dict[tuple[str, int], float] = {}
    masks = []
    start = 0
    for text, worth in ((name, 1.0), (organisation, 0.96)):
        written = chunks(text[:400])
        slots = [part for chunk in written for part in chunk][: MAX_SLOTS - start]
        for offset, slot in enumerate(slots):
            _add(keys, slot, 1 << (start + offset), worth * (0.9 if slot in JOINTS or slot in TITLES else 1))
        _add_compounds(keys, written, start, worth)
        _add_joined(joined, keys, slots, start, worth)
        if worth == 1.0:
            _add_initials(keys, written, start)
        light = JOINTS | TITLES
        masks.append(sum(1 << (start + i) for i, slot in enumerate(slots) if slot not in light))
        start += len(slots)
    return RecordWords(_tuple(keys), _tuple(joined), masks[0], masks[1])


def _add(keys: dict[tuple[str, int], float], text: str, mask: int, worth: float) -> None:
    for form, value in ((text, worth), *((same, worth * 0.98) for same in _SAME.get(text, ()))):
        keys[form, mask] = max(value, keys.get((form, mask), 0.0))


def _add_compounds(
    keys: dict[tuple[str, int], float], written: list[list[str]], start: int, worth: float
) -> None:
    """Parts tied by a hyphen or an apostrophe, and particles, are also one word."""
    at = start
    for index, chunk in enumerate(written):
        if at + len(chunk) > MAX_SLOTS:
            return
        if len(chunk) > 1:
            _join(keys, chunk, at, worth)
        elif chunk and chunk[0] in PARTICLES and index + 1 < len(written) and at + 2 <= MAX_SLOTS:
            _join(keys, [chunk[0], *written[index + 1][:1]], at, worth)
        at += len(chunk)


def _join(keys: dict[tuple[str, int], float], parts: list[str], at: int, worth: float) -> None:
    mask = ((1 << len(parts)) - 1) << at
    for first in (parts[0], *_SAME.get(parts[0], ())):
        keys["".join([first, *parts[1:]]), mask] = worth * 0.98


def _add_joined(
    joined: dict[tuple[str, int], float],
    keys: dict[tuple[str, int], float],
    slots: list[str],
    start: int,
    worth: float,
) -> None:
    for size in (2, 3):
        for i in range(len(slots) - size + 1):
            entry = "".join(slots[i : i + size]), ((1 << size) - 1) << (start + i)
            if entry not in keys:
                joined[entry] = worth * 0.95


def _add_initials(keys: dict[tuple[str, int], float], written: list[list[str]], start: int) -> None:
    """jf for Jean-François, jft for Jean-François Thériault, mp for Marie Pelletier."""
    at = start
    people = []
    for chunk in written:
        if len(chunk) > 1 and not (len(chunk) == 2 and chunk[0] in PARTICLES):
            letters = "".join(part[0] for part in chunk)
            keys.setdefault((letters, ((1 << len(chunk)) - 1) << at), 0.95)
        if not (len(chunk) == 1 and chunk[0] in TITLES):
            people.append((chunk, at))
        at += len(chunk)
    letters = "".join(part[0] for chunk, _ in people for part in chunk)
    mask = sum(1 << (place + i) for chunk, place in people for i in range(len(chunk)))
    if 2 <= len(letters) <= 5 and at <= MAX_SLOTS:
        keys.setdefault((letters, mask), 0.9)


def _tuple(keys: dict[tuple[str, int], float]) -> tuple[Key, ...]:
    return tuple(Key(text, mask, worth) for (text, mask), worth in keys.items())
