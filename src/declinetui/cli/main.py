"""The entry point: reads the arguments, runs one verb, and turns every outcome into an exit code."""

import os
import sys
from typing import TextIO

from declinetui.cli.job import Job
from declinetui.cli.options import scan
from declinetui.cli.out import Out, tolerant_streams
from declinetui.cli.surroundings import language_of
from declinetui.errors import DeclineError, Message
from declinetui.l10n.catalog import Catalog
from declinetui.l10n.faults import cause

CANCELLED = 130
BROKEN_PIPE = 141
"""128 + SIGPIPE, as other programs leave when their reader does."""


def main(argv: list[str] | None = None) -> int:
    """Run the program and return its exit code.

    0 ok, 1 error, 2 usage, 3 nothing found, 4 warnings under --strict, 130 cancelled, 141 when
    the reader of a pipe left.
    """
    words = sys.argv[1:] if argv is None else argv
    stdout, stderr = tolerant_streams()
    options = scan(words)
    job = Job(options, Out(Catalog(language_of(options)), stdout, stderr), sys.stdin)
    try:
        code = _run(words, job)
        if stdout is not None:
            stdout.flush()
    except BrokenPipeError:
        _let_go(stdout)
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return CANCELLED
    except DeclineError as error:
        return _failed(error, job)
    except OSError as error:
        return _failed(_refused(error), job, error)
    except Exception as error:
        return _failed(_crash(error), job, error)
    return code


def _run(words: list[str], job: Job) -> int:
    if not job.options.verb and not job.options.odd:
        # the app needs no parser: building one takes as long as reading the whole log
        from declinetui.cli.start import start

        return start(job)
    from declinetui.cli.program import build

    parser = build(job.catalog, job.options.verb)
    try:
        args = parser.parse_args(words)
    except SystemExit as leaving:  # --help and --version
        return int(leaving.code or 0)
    run = getattr(args, "run", None)
    if run is None:
        from declinetui.cli.start import start

        return start(job)
    return int(run(args, job))


def _failed(error: DeclineError, job: Job, origin: Exception | None = None) -> int:
    """Say what happened and the way out; stdout first, so that lines keep their order."""
    if job.out.stdout is not None:
        try:
            job.out.stdout.flush()
        except BrokenPipeError:
            _let_go(job.out.stdout)
    if job.options.debug:
        import traceback

        traceback.print_exception(origin or error, file=job.out.stderr)
    job.fault(error)
    return error.exit_code


def _refused(error: OSError) -> DeclineError:
    """The system said no where no room expected it: a full disk behind standard output, mostly."""
    return DeclineError(
        Message("The system refused: {why}.", why=cause(error)),
        Message("Check the disk and the permissions, then try again."),
    )


def _crash(error: Exception) -> DeclineError:
    return DeclineError(
        Message("Something went wrong inside the program ({kind}).", kind=type(error).__name__),
        Message("Run it again with --debug in front to see the details; what was saved is safe."),
    )


def _let_go(stdout: TextIO | None) -> None:
    """Point stdout elsewhere, so that the interpreter's last flush does not complain."""
    if stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
