"""The one place that starts the full-screen app, and with it imports textual."""

import sys

from declinetui.cli.job import Job
from declinetui.cli.surroundings import wants_plain
from declinetui.errors import Message, UsageError


def start(job: Job) -> int:
    """Open the app, or the questions of --plain, and return the exit code.

    Raises UsageError where there is no terminal for the app.
    """
    plain = wants_plain(job.options)
    if not plain and not all(s is not None and s.isatty() for s in (sys.stdin, sys.stdout)):
        raise UsageError(
            Message("There is no terminal to open the app in."),
            Message("Use a verb, such as “declinetui reply FILE”; “declinetui --help” lists them."),
        )
    if plain:
        from declinetui.cli.plain import Conversation

        return Conversation(job).run()
    desk = job.desk()
    from declinetui.tui.app import run

    return run(desk)
