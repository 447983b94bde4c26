"""JSON lines in, JSON lines out: one answer for each question, sent off at once."""

import json
from collections.abc import Callable
from typing import Any

from declinetui.cli.job import Job
from declinetui.cli.source import lines
from declinetui.errors import DeclineError, InputError, Message

Line = dict[str, Any]


def answer_lines(job: Job, answer: Callable[[Line], Line], *, file: str | None = None) -> int:
    """Answer every line; a line that fails is answered with its id and `error`, and the rest goes on.

    The exit code is 0: each answer says for itself how it went.
    """
    for raw in lines(job, file):
        ident: object = None
        try:
            line = parse_object(raw)
            ident = line.get("id")
            job.out.json(answer(line), indent=None)
        except DeclineError as error:
            job.out.json({"id": ident, "error": job.render(error.what)}, indent=None)
    return 0


def parse_object(text: str) -> Line:
    """A JSON object. Raises InputError with the line and column of what is wrong."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            Message("This is not JSON: line {line}, column {column}.", line=error.lineno, column=error.colno),
            Message("Give one object in braces, with its keys in double quotes."),
        ) from None
    except RecursionError:
        raise InputError(
            Message("This JSON is nested too deeply."), Message("Give one flat object.")
        ) from None
    if not isinstance(value, dict):
        raise InputError(
            Message("A JSON object is expected, in braces."),
            Message("Give one object in braces, with its keys in double quotes."),
        )
    return value
