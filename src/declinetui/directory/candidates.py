"""Which records of a list are worth comparing: all pairs that could be one person, and few others.

`same_person` adds up evidence. Without one address or one number, two people must have surnames and given
names that are alike, and two firms a word, a spelling or an acronym in common: no other evidence outweighs
the start of the scale. So the blocks lose nothing; a test compares them with all pairs.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, product

from declinetui.directory.comparing import (
    Likeness,
    compare_given,
    compare_surname,
    digits,
    own_mailbox,
)
from declinetui.directory.firms import firm_keys, telling_words
from declinetui.directory.nearnames import Near, near_names, tie_initials
from declinetui.directory.persons import Parts, Person, read_person, readings
from declinetui.directory.record import Reachable
from declinetui.directory.spellings import one_spelling
from declinetui.directory.words import JOINTS

Pairs = set[tuple[int, int]]
Folk = dict[Parts, dict[Parts, list[int]]]
"""Surname -> given name -> places of the records that may be read so."""
_GIVEN = frozenset((Likeness.EQUAL, Likeness.ALIAS, Likeness.SIBLINGS, Likeness.INITIALS))
_SURNAME = frozenset((Likeness.EQUAL, Likeness.ALIAS, Likeness.PARTLY))
_LOCAL = 7
"""Figures of a number without its area code."""


def candidates(records: Sequence[Reachable]) -> Pairs:
    """Pairs of places, the lower first, that may be one person."""
    people = [read_person(record.name) for record in records]
    found = _sharing((place, _plain_keys(record)) for place, record in enumerate(records))
    found |= _sharing((place, set(_person_keys(p))) for place, p in enumerate(people))
    found |= _sharing((place, _called(records[place], p)) for place, p in enumerate(people))
    return found | _firms(records, people) | _by_name(people)


def _sharing(keyed: Iterable[tuple[int, Iterable[str]]]) -> Pairs:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, keys in keyed:
        for key in keys:
            blocks[key].append(place)
    return {pair for places in blocks.values() if len(places) > 1 for pair in combinations(places, 2)}


def _plain_keys(record: Reachable) -> set[str]:
    """An address of one's own, and a number."""
    keys = {box} if (box := own_mailbox(record.email)) else set()
    if len(figures := digits(record.phone)) >= _LOCAL:
        keys.add(figures[-_LOCAL:])
    return keys


def _person_keys(person: Person) -> Iterator[str]:
    """A whole name, however it is cut in two."""
    if not person.firm:
        for reading in readings(person):
            yield "".join((*reading.given, *reading.surname))


def _firms(records: Sequence[Reachable], people: Sequence[Person]) -> Pairs:
    """Pairs of firms with a spelling, an acronym or all the telling words of one in common."""
    written = {
        place: name for place, (r, p) in enumerate(zip(records, people, strict=True)) if (name := _firm(r, p))
    }
    found = _sharing((place, set(firm_keys(name))) for place, name in written.items())
    telling = {place: telling_words(name) for place, name in written.items()}
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in telling.items():
        for word in set(words):
            holding[word].append(place)
    for place, words in telling.items():
        rarest = min((holding[word] for word in words), key=len, default=[])
        found.update(
            (min(place, o), max(place, o)) for o in rarest if o != place and {*words} <= {*telling[o]}
        )
    return found


def _firm(record: Reachable, person: Person) -> str:
    """The name of a firm, or a name of one word, which may be a firm's; else nothing."""
    if not record.name.strip():
        person = read_person(record.organisation)
    if person.given and not person.firm:
        return ""
    return " ".join(map("-".join, person.written)) or " ".join(person.surname)


def _called(record: Reachable, person: Person) -> Iterator[str]:
    """The words of a name in any order: a firm's may be read as a person's."""
    if not record.name.strip():
        person = read_person(record.organisation)
    words = [
        one_spelling(word) for word in person.firm or (*person.given, *person.surname) if word not in JOINTS
    ]
    if words:
        yield " ".join(sorted(words))


def _by_name(people: Sequence[Person]) -> Pairs:
    """Pairs whose surnames and given names are alike in one of their readings."""
    folk: Folk = {}
    for place, person in enumerate(people):
        for reading in () if person.firm or person.empty else readings(person):
            folk.setdefault(reading.surname, {}).setdefault(reading.given, []).append(place)
    surnames = near_names(folk, _accepted(compare_surname, _SURNAME), slips=2)
    given = near_names(
        {g for names in folk.values() for g in names}, _accepted(compare_given, _GIVEN), slips=1
    )
    tie_initials(given)
    found: Pairs = set()
    for surname, others in surnames.items():
        for other in others:
            if surname <= other:
                found.update(_alike(folk[surname], folk[other], given))
    return found


def _accepted(
    compare: Callable[[Parts, Parts], Likeness], wanted: frozenset[Likeness]
) -> Callable[[Parts, Parts], bool]:
    return lambda a, b: compare(a, b) in wanted


def _alike(
    folk: dict[Parts, list[int]], others: dict[Parts, list[int]], given: Near
) -> Iterator[tuple[int, int]]:
    """Pairs of two surnames whose given names are alike; one that is not known is like any."""
    for name, places in folk.items():
        for other in others if not name else [n for n in (*given[name], ()) if n in others]:
            for a, b in product(places, others[other]):
                if a != b:
                    yield (a, b) if a < b else (b, a)
