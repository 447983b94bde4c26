"""`compose --batch`: situations in, replies out, one JSON object a line."""

import argparse

from declinetui.cli.batch import answer_lines
from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.errors import Message, UsageError


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument(
        "file", nargs="?", metavar=text("FILE"), help=text("JSON lines; “-” or nothing: standard input")
    )
    parser.add_argument("--batch", action="store_true", help=text("JSON lines in, JSON lines out"))


def run(args: argparse.Namespace, job: Job) -> int:
    """One reply a line; a situation without a letter is answered with `error`."""
    from declinetui.workflow.drafting.batch import compose_line

    if not args.batch:
        raise UsageError(
            Message("compose works on JSON lines only."),
            Message("Add --batch; for one message, use “declinetui reply”."),
        )
    context = job.desk().context
    return answer_lines(job, lambda line: compose_line(context, line, job.catalog), file=args.file)
