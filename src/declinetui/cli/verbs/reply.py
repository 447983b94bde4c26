"""`reply`: a message in, the refusal out."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from declinetui.cli.fields import member
from declinetui.cli.findings import stands, tell
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.source import read_bytes
from declinetui.cli.verbs.reply_options import declare_options
from declinetui.domain.draft import Draft
from declinetui.domain.terms import (
    Address,
    Channel,
    ExcuseFamily,
    Kind,
    Language,
    Move,
    Purpose,
    Reason,
    Relation,
    Tone,
    Writer,
)

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk
    from declinetui.workflow.drafting.reply import ReplyOrder
    from declinetui.workflow.drafting.session import DraftSession

STRICT = 4


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    declare_options(parser)


def run(args: argparse.Namespace, job: Job) -> int:
    """Compose, print or write, and log when asked."""
    from declinetui.workflow.drafting.reply import open_reply, owed
    from declinetui.workflow.drafting.send import mark_scam
    from declinetui.workflow.people.people import standing
    from declinetui.workflow.requests.request import Request

    desk = job.desk(seed=args.seed)
    named = args.file if args.file and not Path(args.file).exists() else ""
    message = (owed(desk, named) if named else None) or read_bytes(job, args.file)
    if args.log and (refusal := desk.store.refusal) is not None:
        raise refusal
    if args.log and args.reason == Reason.SCAM.value:
        job.say(mark_scam(desk.context, message if isinstance(message, Request) else desk.receive(message)))
        return 0
    session = open_reply(desk, message, _order(args))
    for remembered in standing(desk.context, session.request.client.uid):
        job.remark(remembered)
    record = _put_out(args, job, desk, session)
    if args.log:
        receipt = desk.mark_sent(session)
        record["logged"] = receipt.reply.uid
        job.remark(receipt.said)
    if args.format == "json" and not args.out:
        job.out.json(record)
    else:
        tell(session.findings, job)
    return STRICT if args.strict and stands(session.findings) else 0


def _put_out(args: argparse.Namespace, job: Job, desk: "Desk", session: "DraftSession") -> dict[str, Any]:
    """Print the reply or write the file; the JSON record, to which --log adds."""
    from declinetui.workflow.drafting import batch, files

    record: dict[str, Any] = {
        "id": session.request.id,
        **batch.as_data(session.draft, session.findings, job.catalog),
        "plan": batch.explain(session.draft, job.catalog),
    }
    if args.out:
        job.out.line(str(_written(args, desk, session, record)))
    elif args.format != "json":
        format = "txt" if args.format == "text" else args.format
        job.out.text(files.render(desk.context, session, format).decode("utf-8"))
        _spoken(session.draft, job)
        if args.explain:
            _explain(session, job)
    return record


def _written(args: argparse.Namespace, desk: "Desk", session: "DraftSession", record: dict[str, Any]) -> Path:
    """The file that was written: exactly --out, or a fresh name in the folder --out."""
    from declinetui.cli.out import json_text
    from declinetui.export.writer import write_exactly
    from declinetui.workflow.drafting import files

    path = Path(args.out)
    if args.out.endswith(("/", os.sep)):
        path.mkdir(parents=True, exist_ok=True)
    format = "txt" if args.format == "text" else args.format
    if args.format == "json":
        name = f"{session.request.id}.json"
        return write_exactly(path / name if path.is_dir() else path, json_text(record).encode())
    if path.is_dir():
        return files.write(desk.context, session, format, path)
    return files.write_to(desk.context, session, format, path)


def _spoken(draft: Draft, job: Job) -> None:
    """What a call needs besides its opening: the message to leave, and answers to what may come."""
    catalog = job.catalog
    if draft.voicemail:
        job.out.line(f"\n[{catalog.label(Move.VOICEMAIL, capital=True)}]")
        job.out.text(draft.voicemail)
    for card in draft.cards:
        job.out.line(f"\n[{catalog.label(card.pushback)} {card.level}]")
        job.out.text(card.text)


def _explain(session: "DraftSession", job: Job) -> None:
    """Move, place among the options, phrase id and why, one sentence a line."""
    catalog = job.catalog
    job.out.line()
    rows = []
    for sentence in session.draft.sentences:
        place = f"{sentence.position}/{len(sentence.options)}" if sentence.options else "-"
        why = "; ".join(catalog.value(why) for why in sentence.why)
        rows.append((catalog.label(sentence.move), place, sentence.phrase or sentence.origin.value, why))
    left_out = [
        (catalog.label(step.move), "-", "", catalog.render(step.why))
        for step in session.draft.plan
        if not step.included
    ]
    job.out.table(rows + left_out)


def _order(args: argparse.Namespace) -> "ReplyOrder":
    from declinetui.workflow.drafting.reply import ReplyOrder

    kind = member(Kind, args.kind) or (Kind.DIPLOMATIC if args.excuse else Kind.FRANK)
    return ReplyOrder(
        purpose=member(Purpose, args.purpose) or Purpose.DECLINE,
        reason=member(Reason, args.reason),
        kind=kind,
        excuse=member(ExcuseFamily, args.excuse),
        alternative=args.alternative,
        channel=member(Channel, args.channel),
        language=member(Language, args.lang),
        address=member(Address, args.address),
        relation=member(Relation, args.relation),
        writer=member(Writer, args.writer),
        tone=member(Tone, args.tone),
        me=args.me,
        client=args.client,
        project=args.project,
        received=args.received,
        level=args.level,
        late=args.late,
    )
