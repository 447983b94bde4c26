"""`duplicates` and `merge`, of clients and of partners in the same words."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from declinetui.cli.batch import answer_lines
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.program import Verbs
from declinetui.domain.people import Client, Partner
from declinetui.errors import Message, NotFoundError
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.workflow.context import Context
    from declinetui.workflow.desk import Desk
    from declinetui.workflow.partners.doubles import Double

P = TypeVar("P", Client, Partner)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards(Generic[P]):
    """What the two actions have to know of a kind of card."""

    pairs: "Callable[[Context], tuple[Double[P], ...]]"
    """Likely pairs, the surest first; of each the fuller card first."""
    find: "Callable[[Desk, str], P]"
    merge: "Callable[[Context, P, P], Message]"
    one: str
    """Message id of the help line of `merge`."""
    stays: str
    """What the first name is."""
    goes: str
    """What the second name is."""
    none: Message
    """Said when nothing looks alike."""


def declare_doubles(actions: Verbs, cards: Cards[P]) -> None:
    """Declare both actions."""
    parser: Parser = actions.add(
        "duplicates",
        N_("who is likely the same person twice"),
        lambda args, job: _duplicates(cards, args, job),
    )
    text = parser.catalog.text
    parser.add_argument("--json", action="store_true", help=text("as JSON"))
    parser.add_argument("--batch", action="store_true", help=text("JSON lines in, JSON lines out"))
    parser = actions.add("merge", cards.one, lambda args, job: _merge(cards, args, job))
    parser.add_argument("kept", metavar="A", help=text(cards.stays))
    parser.add_argument("merged", metavar="B", help=text(cards.goes))


def _duplicates(cards: Cards[P], args: argparse.Namespace, job: Job) -> int:
    """Likely pairs, the surest first; nothing is merged. Nobody twice: exit 3."""
    from declinetui.directory.batch import same_line

    if args.batch:
        return answer_lines(job, same_line)
    pairs = cards.pairs(job.desk().context)
    if args.json:
        job.out.json([{"a": p.kept.uid, "b": p.merged.uid, "score": round(p.score, 4)} for p in pairs])
        return 0
    if not pairs:
        raise NotFoundError(cards.none)
    job.out.table(
        (p.kept.uid, p.kept.name, p.merged.uid, p.merged.name, f"{100 * p.score:.0f} %") for p in pairs
    )
    return 0


def _merge(cards: Cards[P], args: argparse.Namespace, job: Job) -> int:
    """All that hangs on B goes to A, which takes what it lacks from B; one undoable step."""
    desk = job.desk()
    kept, merged = cards.find(desk, args.kept), cards.find(desk, args.merged)
    job.say(cards.merge(desk.context, kept, merged))
    return 0
