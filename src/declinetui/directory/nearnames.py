"""Which names of a list may be alike, found through what they share instead of pair by pair.

What two names share when the comparison may call them alike: a part, a sound, a table of names, initials, or
what is left of them after the letters that slips touch.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations

from declinetui.directory.nicknames import given_names
from declinetui.directory.persons import Parts
from declinetui.directory.phonetic import phonetic_key

Near = Mapping[Parts, set[Parts]]
"""Each name with those that are like it, itself among them."""
_SILENT = "esxtdhgp"
"""Letters that cost little at the end of a word (see `slips`)."""
_ONE_SLIP, _TWO_SLIPS = 4, 6
"""Letters from which a word may hold one slip, and two."""


def near_names(names: Collection[Parts], alike: Callable[[Parts, Parts], bool], slips: int) -> Near:
    """The names that `alike` takes for one another; `slips` true slips in a word at most."""
    near: dict[Parts, set[Parts]] = {name: {name} for name in names}
    for a, b in pairs_sharing((name, set(_keys(name, slips))) for name in names):
        if alike(a, b):
            near[a].add(b)
            near[b].add(a)
    return near


def tie_initials(near: Near) -> None:
    """Ties J. and J.-F. to the names that begin so."""
    begun: defaultdict[str, list[Parts]] = defaultdict(list)
    for name in near:
        firsts = "".join(part[0] for part in name)
        for size in range(1, len(firsts) + 1):
            begun[firsts[:size]].append(name)
    for short in near:
        if short and all(len(part) == 1 for part in short):
            for name in begun["".join(short)]:
                near[short].add(name)
                near[name].add(short)


def pairs_sharing(keyed: Iterable[tuple[Parts, Iterable[str]]]) -> set[tuple[Parts, Parts]]:
    """Pairs of names that have a key in common."""
    blocks: defaultdict[str, list[Parts]] = defaultdict(list)
    for name, keys in keyed:
        for key in keys:
            blocks[key].append(name)
    return {pair for block in blocks.values() if len(block) > 1 for pair in combinations(sorted(block), 2)}


def _keys(name: Parts, slips: int) -> Iterator[str]:
    parts = canonical(name)
    for word in {*parts, "".join(parts)}:
        yield from slip_keys(word, slips)
        yield from (f"={other}" for other in _tied(word))
    yield f"#{''.join(part[0] for part in name) if len(name) > 1 else ''.join(name)}"


def canonical(parts: Parts) -> Parts:
    """The parts with saints as people abridge them."""
    saints = {"saint": "st", "sainte": "ste"}
    return tuple(saints.get(p, p) for p in parts)


def slip_keys(word: str, slips: int = 2) -> Iterator[str]:
    """Its sound, and what the slips of a hand leave of it: two words so far apart share one of these."""
    if sound := phonetic_key(word):
        yield f"~{sound}"
    most = min(slips, 2 if len(word) >= _TWO_SLIPS else 1 if len(word) >= _ONE_SLIP else 0)
    yield from {rest for spelling in {word, _bare(word)} for rest in _rests(spelling, most)}


def _rests(word: str, slips: int) -> set[str]:
    rests = {word}
    for _ in range(slips):
        rests |= {rest[:i] + rest[i + 1 :] for rest in rests for i in range(len(rest))}
    return rests


def _bare(word: str) -> str:
    """The word without what people forget to write: doubled letters, h, a silent end."""
    single = "".join(c for i, c in enumerate(word) if c != "h" and word[i - 1 : i] != c)
    return single[:-1] if len(single) > 3 and single[-1] in _SILENT else single


def _tied(word: str) -> set[str]:
    names = given_names()
    return {word, *names.same.get(word, ()), *names.siblings.get(word, ())}
