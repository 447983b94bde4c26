"""`undo` and `redo`: the last changes of the client log."""

import argparse

from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.errors import Message, NotFoundError


def declare_undo(parser: Parser) -> None:
    """It takes no argument."""
    parser.set_defaults(run=undo)


def declare_redo(parser: Parser) -> None:
    """It takes no argument."""
    parser.set_defaults(run=redo)


def undo(args: argparse.Namespace, job: Job) -> int:
    """Take back one step and say which."""
    del args
    done = job.desk().undo()
    if done is None:
        raise NotFoundError(Message("There is nothing to undo."))
    job.say(Message("Undone: {what}", what=done))
    return 0


def redo(args: argparse.Namespace, job: Job) -> int:
    """Do one step again and say which."""
    del args
    done = job.desk().redo()
    if done is None:
        raise NotFoundError(Message("There is nothing to do again."))
    job.say(Message("Done again: {what}", what=done))
    return 0
