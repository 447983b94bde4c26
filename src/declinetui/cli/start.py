"""The one place that starts the full-screen app, and with it imports textual."""

import gc
import os
import sys

from declinetui.cli.job import Job
from declinetui.cli.surroundings import in_browser, wants_plain
from declinetui.errors import Message, UsageError

FRAMES = "120"
"""Textual reads it while it is imported: a change is on screen in 16 ms instead of 24 to 40."""


def start(job: Job) -> int:
    """Open the app, or the questions of --plain, and return the exit code.

    Raises UsageError where there is no terminal for the app.
    """
    plain = wants_plain(job.options)
    terminal = all(s is not None and s.isatty() for s in (sys.stdin, sys.stdout))
    if not plain and not terminal and not in_browser():
        raise UsageError(
            Message("There is no terminal to open the app in."),
            Message("Use a verb, such as “declinetui reply FILE”; “declinetui --help” lists them."),
        )
    if plain:
        from declinetui.cli.plain import Conversation

        return Conversation(job).run()
    gc.disable()  # a tenth of the start; on again after the first paint
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    desk = job.desk(remarks=False)
    from declinetui.tui.app import run

    return run(desk)
