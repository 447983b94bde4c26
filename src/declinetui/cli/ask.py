"""A question on the terminal before something that cannot be undone."""

from declinetui.cli.job import Job
from declinetui.errors import DeclineError, Message, UsageError

_YES = frozenset({"o", "oui", "y", "yes"})


class CancelledError(DeclineError):
    """The user said no."""

    exit_code = 130


def confirmed(job: Job, question: Message, *, yes: bool) -> None:
    """Go on when the answer is o/oui or y/yes (or --yes was given); Enter alone means no.

    Raises CancelledError for a no, UsageError when nobody is there to answer.
    """
    if yes:
        return
    if job.stdin is None or not job.stdin.isatty():
        raise UsageError(Message("This needs a yes."), Message("Add --yes, or run it in a terminal."))
    job.out.note(f"{job.render(question)} [{job.catalog.text('y/N')}]")
    if job.stdin.readline().strip().casefold() not in _YES:
        raise CancelledError(Message("Nothing was done."))
