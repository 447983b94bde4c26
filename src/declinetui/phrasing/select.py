"""Selection: a beam of whole letters over the plan, so that each phrase knows what was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from declinetui.domain.terms import Act, Move
from declinetui.phrasing.order import RATHER_NOT
from declinetui.phrasing.plan import REQUIRED
from declinetui.phrasing.score import (
    DEALT,
    OMITTED,
    PREFERRED,
    PROJECT_BIT,
    PROJECT_ROW,
    PROJECT_WORD,
    THIRD_FIRST_PERSON,
    Place,
    length_cost,
    neighbour_cost,
)
from declinetui.phrasing.shelf import BITS, PROJECT, Candidate

NEXT_PROJECT = BITS[Act.NEXT_PROJECT.value]
"""After the next project was named, « ce projet » would point at the wrong one."""
WIDTH = 8
"""Letters kept after each move."""
REACH = 10
"""Phrases tried per letter and move, counted after the rules of saying once."""


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """A letter so far: its cost, what it has said, and its phrases by move."""

    cost: int = 0
    said: int = 0
    echo: int = 0
    first_persons: int = 0
    words: int = 0
    last: Candidate | None = None
    near: bool = False
    """The last sentence said « ce projet »: the next must not."""
    later: bool = False
    """The last sentence named the project once more: « votre projet »."""
    picks: tuple[tuple[Move, Candidate], ...] = ()
    covered: frozenset[Move] = frozenset()


ALONE = frozenset({Move.SUBJECT, Move.GREETING, Move.SIGNATURE})
"""Moves that say nothing the others could repeat: chosen by themselves, which keeps the beam short."""


class DeadEndError(Exception):
    """No phrase of a required move fits; names the move for the author of the bank."""

    def __init__(self, move: Move) -> None:
        super().__init__(move.value)
        self.move = move


def select(
    places: Sequence[Place],
    band: tuple[int, int],
    *,
    pinned: Mapping[Move, Candidate],
    preferred: Mapping[Move, str],
) -> Path:
    """The best letter of the beam, its words within `band`.

    Raises DeadEndError when a required move has no phrase.
    """
    reserved = {move: c.guards for move, c in pinned.items()}
    beam = [Path()]
    for place in places:
        elsewhere = 0
        for move, bits in reserved.items():
            if move is not place.move:
                elsewhere |= bits
        grown = [step for start in beam for step in _grow(start, place, elsewhere, pinned, preferred)]
        if not grown and elsewhere and place.move in REQUIRED:
            # What the user holds says it all: said twice is better than no letter.
            grown = [step for start in beam for step in _grow(start, place, 0, pinned, preferred)]
        if not grown:
            if place.move in REQUIRED:
                raise DeadEndError(place.move)
            continue
        grown.sort(key=_cost)
        beam = [_extend(path, place.move, candidate, cost) for cost, path, candidate in grown[:WIDTH]]
    return min(beam, key=lambda path: path.cost + length_cost(path.words, band))


def choose_alone(
    places: Sequence[Place], *, pinned: Mapping[Move, Candidate], preferred: Mapping[Move, str]
) -> dict[Move, Candidate]:
    """The cheapest phrase of each move that stands by itself."""
    picks = {}
    for place in places:
        if place.move in pinned:
            picks[place.move] = pinned[place.move]
        elif place.candidates:
            wanted = preferred.get(place.move)
            picks[place.move] = min(
                place.candidates, key=lambda item: item[1] + (PREFERRED if item[0].id == wanted else 0)
            )[0]
    return picks


Step = tuple[int, Path, Candidate | None]
"""The cost of a letter one move longer; None when the move is left out."""


def _cost(step: Step) -> int:
    return step[0]


def _grow(
    path: Path,
    place: Place,
    elsewhere: int,
    pinned: Mapping[Move, Candidate],
    preferred: Mapping[Move, str],
) -> list[Step]:
    """The next sentences this letter may take, with their costs; letters are built for the best only."""
    if place.move in path.covered:
        return [(path.cost, path, None)]
    chosen = pinned.get(place.move)
    if chosen is not None:
        return [(_price(path, chosen, 0), path, chosen)]
    grown: list[Step] = []
    wanted = preferred.get(place.move)
    said = path.said | elsewhere
    for candidate, standing in place.candidates:
        if candidate.guards & said or not fits(candidate, path.said):
            continue
        if candidate.phrase.after and (path.last is None or path.last.id not in candidate.phrase.after):
            continue
        if path.said & NEXT_PROJECT and PROJECT in candidate.slots and place.move is not Move.FOLLOW_UP:
            continue
        bonus = PREFERRED if candidate.id == wanted else 0
        if not bonus and len(grown) >= REACH:
            continue
        grown.append((_price(path, candidate, standing + bonus), path, candidate))
    if not grown and place.move not in REQUIRED:
        return [(path.cost, path, None)]
    walked = any(standing >= DEALT for _, standing in place.candidates)  # the user asks for another one
    if place.move in RATHER_NOT and wanted is None and not walked:
        grown.append((path.cost + OMITTED, path, None))  # nobody misses what would jar
    return grown


def fits(candidate: Candidate, said: int) -> bool:
    """True when the phrase repeats no act or fact and all it leans on was said."""
    if candidate.guards & said or candidate.needs_not & said:
        return False
    return candidate.needs & said == candidate.needs


def _price(path: Path, candidate: Candidate, standing: int) -> int:
    cost = path.cost + standing + neighbour_cost(candidate, path.last, path.echo, path.said)
    if path.near and PROJECT in candidate.slots:
        cost += PROJECT_ROW
    if path.later and PROJECT in candidate.slots and candidate.phrase.move is not Move.FOLLOW_UP:
        cost += PROJECT_WORD
    if candidate.first_person and path.first_persons > 1:
        cost += THIRD_FIRST_PERSON
    return cost


def _extend(path: Path, move: Move, candidate: Candidate | None, cost: int) -> Path:
    if candidate is None:
        return path
    covers = candidate.phrase.covers
    again = bool(candidate.tells & path.said & PROJECT_BIT)
    return Path(
        cost=cost,
        said=path.said | candidate.tells,
        echo=path.echo | candidate.stems,
        first_persons=path.first_persons + candidate.first_person,
        words=path.words + candidate.words,
        last=candidate,
        near=again and path.last is not None and bool(path.last.tells & PROJECT_BIT),
        later=again,
        picks=(*path.picks, (move, candidate)),
        covered=path.covered | covers if covers else path.covered,
    )
