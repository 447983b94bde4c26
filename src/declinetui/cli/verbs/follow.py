"""`follow`: what comes back, and what became of it."""

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from declinetui.cli.job import Job
from declinetui.cli.objects import as_object
from declinetui.cli.parser import Parser
from declinetui.cli.program import Verbs
from declinetui.cli.source import read_text
from declinetui.domain.inquiry import AnswerKind
from declinetui.domain.ledger import (
    FollowUp,
    Offer,
    OfferOutcome,
    Promise,
    PromiseStatus,
    Referral,
    ReferralOutcome,
)
from declinetui.errors import Message, NotFoundError, UsageError
from declinetui.l10n.dates import date_short
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk

R = TypeVar("R", FollowUp, Promise, Offer, Referral)
KINDS = tuple(kind.value for kind in AnswerKind)
"""What an answer may amount to."""
SHORTEST = 4
"""Letters of a uid that may stand for it."""


def declare(parser: Parser) -> None:
    """Declare the actions; without one, the list."""
    text = parser.catalog.text
    parser.set_defaults(run=_list, json=False)
    actions = Verbs(parser, title=text("actions"), dest="action")
    listing = actions.add("list", N_("what comes back, the soonest first"), _list)
    listing.add_argument("--json", action="store_true", help=text("one JSON array"))
    for name, summary, run in (
        ("done", N_("it was done; a promise is kept with it"), _done),
        ("drop", N_("it will not come back; a promise goes with it"), _drop),
    ):
        _identified(actions.add(name, summary, run))
    later = actions.add("postpone", N_("it comes back another day"), _postpone)
    _identified(later)
    later.add_argument("when", metavar=text("WHEN"), help=text("1w, 3d, next Friday, 2027-02-15…"))
    outcome = actions.add("outcome", N_("what the partner did with a referral"), _outcome)
    _identified(outcome)
    outcome.add_argument(
        "outcome", choices=[o.value for o in ReferralOutcome if o is not ReferralOutcome.OPEN]
    )
    standing = actions.add("offers", N_("offers that stand"), _offers)
    standing.add_argument("--json", action="store_true", help=text("one JSON array"))
    offer = actions.add("offer", N_("what became of an offer"), _offer)
    _identified(offer)
    offer.add_argument("outcome", choices=[o.value for o in OfferOutcome if o is not OfferOutcome.OPEN])
    _declare_answer(actions)


def _declare_answer(actions: Verbs) -> None:
    text = actions.catalog.text
    answer = actions.add("answer", N_("log a client’s answer to your no"), _answer)
    answer.add_argument("id", metavar="ID", help=text("uid of the request"))
    answer.add_argument(
        "file", nargs="?", default="-", metavar=text("FILE"), help=text("the words; “-”: standard input")
    )
    answer.add_argument("--kind", choices=KINDS, help=text("what it amounts to, when the reading is wrong"))


def _identified(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID", help=parser.catalog.text("uid, or the first letters of it"))


def _list(args: argparse.Namespace, job: Job) -> int:
    desk = job.desk()
    agenda = desk.agenda()
    if args.json:
        rows = [as_object(row.follow_up) for row in agenda.follow_ups]
        job.out.json([*rows, *(as_object(row.promise) for row in agenda.promises)])
        return 0
    catalog, today = job.catalog, desk.today()
    follow_ups = [
        (r.follow_up.uid, r.follow_up.on, catalog.label(r.follow_up.kind), r.client.name, r.follow_up.about)
        for r in agenda.follow_ups
    ]
    promises = [
        (r.promise.uid, r.promise.due, catalog.text("promised date"), r.client.name, r.promise.about)
        for r in agenda.promises
    ]
    found = sorted([*follow_ups, *promises], key=lambda row: row[1])
    if not found:
        job.say(Message("Nothing comes back."))
    job.out.table((uid, date_short(day, catalog.lang, reference=today), *rest) for uid, day, *rest in found)
    return 0


def _done(args: argparse.Namespace, job: Job) -> int:
    return _close(args.id, job, PromiseStatus.KEPT)


def _drop(args: argparse.Namespace, job: Job) -> int:
    return _close(args.id, job, PromiseStatus.DROPPED)


def _close(uid: str, job: Job, status: PromiseStatus) -> int:
    """A promise, or a follow-up, kept or dropped."""
    from declinetui.workflow.follow import follow_up

    desk = job.desk()
    record = _dated(desk, uid)
    if isinstance(record, Promise):
        said = follow_up.close_promise(desk.context, record, status)
    elif status is PromiseStatus.KEPT:
        said = follow_up.finish(desk.context, record)
    else:
        said = follow_up.drop(desk.context, record)
    job.say(said)
    return 0


def _postpone(args: argparse.Namespace, job: Job) -> int:
    from declinetui.workflow.follow import follow_up

    desk = job.desk()
    record = one(_open(desk.store.follow_ups.all()), args.id)
    job.say(follow_up.postpone(desk.context, record, follow_up.day_meant(desk.context, args.when)))
    return 0


def _outcome(args: argparse.Namespace, job: Job) -> int:
    """By the uid of the referral, or of the follow-up that asks about it."""
    from declinetui.workflow.partners.referrals import settle_referral

    desk = job.desk()
    asking = [f for f in desk.store.follow_ups.all() if answers_to(f, args.id)]
    wanted = asking[0].ref if len(asking) == 1 else args.id
    referral = one(desk.store.referrals.all(), wanted)
    job.say(settle_referral(desk.context, referral, ReferralOutcome(args.outcome)))
    return 0


def _offers(args: argparse.Namespace, job: Job) -> int:
    from declinetui.workflow.follow.offers import stands, told

    desk = job.desk()
    found = [o for o in desk.store.offers.all() if stands(o, desk.today())]
    if args.json:
        job.out.json([as_object(offer) for offer in found])
        return 0
    if not found:
        job.say(Message("No offer stands."))
    names = {client.uid: client.name or client.organisation for client in desk.clients()}
    job.out.table((o.uid, names.get(o.client, ""), job.render(told(o))) for o in found)
    return 0


def _offer(args: argparse.Namespace, job: Job) -> int:
    from declinetui.workflow.follow.offers import settle_offer

    desk = job.desk()
    offer = one(desk.store.offers.all(), args.id)
    job.say(settle_offer(desk.context, offer, OfferOutcome(args.outcome)))
    return 0


def _answer(args: argparse.Namespace, job: Job) -> int:
    """Read, keep, and say which no is due; the uid is that of the request to answer next."""
    from declinetui.workflow.requests.answers import OWED, level_of, log_answer, read_answer

    desk = job.desk()
    inquiry = desk.store.inquiries.get(args.id)
    if inquiry is None:
        raise NotFoundError(
            Message("No request answers to “{id}”.", id=args.id),
            Message("“declinetui {noun} list” shows them all.", noun="inquiries"),
        )
    answer = read_answer(desk.context, inquiry, read_text(job, args.file))
    kind = AnswerKind(args.kind) if args.kind else answer.kind
    kept = log_answer(desk.context, answer, kind)
    level = level_of(desk.context, kept) if kind in OWED else None
    job.out.json({"uid": kept.uid, "kind": kind.value, "level": level}, indent=None)
    return 0


def _dated(desk: "Desk", wanted: str) -> FollowUp | Promise:
    """An open follow-up or promise. Raises NotFoundError, UsageError."""
    try:
        return one(_open(desk.store.follow_ups.all()), wanted)
    except NotFoundError:
        return one(_open(desk.store.promises.all()), wanted)


E = TypeVar("E", FollowUp, Promise)


def _open(records: Iterable[E]) -> list[E]:
    return [record for record in records if record.status is PromiseStatus.OPEN]


def answers_to(record: FollowUp | Promise | Offer | Referral, wanted: str) -> bool:
    """True for the uid of a record, or enough of its first letters."""
    return record.uid == wanted or (len(wanted) >= SHORTEST and record.uid.startswith(wanted))


def one(records: Iterable[R], wanted: str) -> R:
    """The record of a uid, or of its first letters. Raises NotFoundError, UsageError for several."""
    found = [record for record in records if answers_to(record, wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            Message("Several begin with “{id}”.", id=wanted), Message("Give more letters of the uid.")
        )
    raise NotFoundError(
        Message("Nothing here answers to “{id}”.", id=wanted),
        Message("“declinetui follow list” shows the uids."),
    )
