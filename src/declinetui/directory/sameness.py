"""Whether two records are the same person: proposes, never merges."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from declinetui.directory.candidates import candidates
from declinetui.directory.comparing import (
    Likeness,
    compare_email,
    compare_given,
    compare_phone,
    compare_surname,
)
from declinetui.directory.firms import compare_firm
from declinetui.directory.persons import Person, read_person, readings
from declinetui.directory.record import Reachable
from declinetui.directory.spellings import one_spelling
from declinetui.directory.words import JOINTS


@dataclass(frozen=True, slots=True)
class Sameness:
    """A verdict on two records; score 0 to 1, `same` from 0.5."""

    same: bool
    score: float


# Evidence in the manner of log-odds: what each outcome adds for or against one person.
_GIVEN: Mapping[Likeness, float] = {
    Likeness.EQUAL: 2.5,
    Likeness.ALIAS: 1.9,
    Likeness.SIBLINGS: 0.9,
    Likeness.INITIALS: 0.8,
    Likeness.PARTLY: -1.2,
    Likeness.CLOSE: -4.0,
    Likeness.GENDER: -7.5,
    Likeness.DIFFERENT: -7.5,
}
_SURNAME: Mapping[Likeness, float] = {
    Likeness.EQUAL: 2.2,
    Likeness.ALIAS: 1.4,
    Likeness.PARTLY: 1.0,
    Likeness.CLOSE: -2.5,
    Likeness.DIFFERENT: -5.0,
}
_FIRM: Mapping[Likeness, float] = {Likeness.EQUAL: 1.0, Likeness.ALIAS: 0.8, Likeness.DIFFERENT: -1.8}
_EMAIL: Mapping[Likeness, float] = {
    Likeness.EQUAL: 5.0,
    Likeness.SHARED: 0.5,
    Likeness.CLOSE: 0.5,
    Likeness.DIFFERENT: -0.8,
}
_PHONE: Mapping[Likeness, float] = {Likeness.EQUAL: 2.0, Likeness.SHARED: 0.3, Likeness.DIFFERENT: -1.2}
_NAMED, _UNNAMED = -3.2, -1.5
"""Where the scale starts: with two names, and when one record has none."""
_TWO_INITIALS = 0.6
_SUFFIX, _ONE_SUFFIX, _CIVILITY = -7.5, -2.0, -7.5
_SAME_FIRM_NAME, _OTHER_FIRM_NAME, _PERSON_AND_FIRM = 4.2, -5.0, -4.0


def same_person(a: Reachable, b: Reachable) -> Sameness:
    """Compares given name, surname, organisation, e-mail and phone apart; a missing field is neutral.

    A father and his son share the firm, which says nothing when only one is called so.
    """
    one, other = _read(a, b.name), _read(b, a.name)
    total = _UNNAMED if one.empty or other.empty else _NAMED
    total += max(_names(x, y) for x in readings(one) for y in readings(other))
    firms = a.organisation or one.organisation, b.organisation or other.organisation
    firm = _FIRM.get(compare_firm(*firms), 0.0)
    total += min(firm, 0.0) if one.suffix != other.suffix else firm
    total += _EMAIL.get(compare_email(a.email, b.email), 0.0)
    total += _PHONE.get(compare_phone(a.phone, b.phone), 0.0)
    score = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    return Sameness(score > 0.5, score)


def duplicates(records: Sequence[Reachable]) -> list[tuple[str, str, Sameness]]:
    """Pairs of uids that are likely the same person, the surest first.

    Only records that may be one person are compared (see `candidates`): as if all pairs were.
    """
    found = []
    for i, j in sorted(candidates(records)):
        verdict = same_person(records[i], records[j])
        if verdict.same:
            found.append((records[i].uid, records[j].uid, verdict))
    return sorted(found, key=lambda pair: -pair[2].score)


def likely(known: Sequence[Reachable], newcomers: Sequence[Reachable]) -> dict[int, int]:
    """Place of a newcomer -> place of the record it most likely is, among those known and, after them, the
    newcomers before it.
    """
    records, first = (*known, *newcomers), len(known)
    best: dict[int, tuple[float, int]] = {}
    for i, j in sorted(candidates(records)):
        if j >= first:
            verdict = same_person(records[i], records[j])
            if verdict.same:
                best[j - first] = max(best.get(j - first, (0.0, 0)), (verdict.score, -i))
    return {place: -i for place, (_, i) in best.items()}


def _read(record: Reachable, beside: str) -> Person:
    """The name of a record; a firm without a person stands for itself beside another firm."""
    nameless = not record.name.strip() and record.organisation
    return read_person(record.organisation if nameless and read_person(beside).firm else record.name)


def _names(a: Person, b: Person) -> float:
    if a.empty or b.empty:
        return 0.0
    if a.firm or b.firm:
        return _firm_names(a, b)
    if a.given and b.given and "".join((*a.given, *a.surname)) == "".join((*b.given, *b.surname)):
        return _GIVEN[Likeness.EQUAL] + _SURNAME[Likeness.EQUAL] + _beside_names(a, b)
    given = compare_given(a.given, b.given)
    total = _GIVEN.get(given, 0.0) + _SURNAME.get(compare_surname(a.surname, b.surname), 0.0)
    if given is Likeness.INITIALS and min(len("".join(a.given)), len("".join(b.given))) > 1:
        total += _TWO_INITIALS
    return total + _beside_names(a, b)


def _beside_names(a: Person, b: Person) -> float:
    """Junior and senior, Mr. and Mrs."""
    total = 0.0
    if a.suffix != b.suffix:
        total += _SUFFIX if a.suffix and b.suffix else _ONE_SUFFIX
    if a.civility and b.civility and a.civility != b.civility:
        total += _CIVILITY
    return total


def _firm_names(a: Person, b: Person) -> float:
    one, other = (p.firm or (() if p.given else p.surname) for p in (a, b))
    if not (one and other):
        firm, person = (a, b) if a.firm else (b, a)
        return _SAME_FIRM_NAME if _is_called(firm, person) else _PERSON_AND_FIRM
    likeness = compare_firm(*(" ".join(map("-".join, p.written)) or " ".join(p.surname) for p in (a, b)))
    return _SAME_FIRM_NAME if likeness in (Likeness.EQUAL, Likeness.ALIAS) else _OTHER_FIRM_NAME


def _is_called(firm: Person, person: Person) -> bool:
    """True when what was read as a person is the firm's name without its article or legal form."""
    words = [one_spelling(w) for w in (*person.given, *person.surname) if w not in JOINTS]
    return len(words) > 0 and sorted(words) == sorted(map(one_spelling, firm.firm))
