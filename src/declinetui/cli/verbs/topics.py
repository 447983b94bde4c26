"""`help TOPIC`: short pages in both languages, and the keys from the command registry."""

import argparse
from importlib import resources
from typing import TYPE_CHECKING

from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.errors import Message, NotFoundError
from declinetui.l10n.marks import N_

if TYPE_CHECKING:
    from declinetui.tui.voice import Voice

TOPICS = {
    "exit-codes": N_("what the number of the end means"),
    "environment": N_("variables the program reads"),
    "files": N_("what is kept where"),
    "json": N_("the objects that go in and come out"),
    "phrases": N_("how a phrase is written"),
    "privacy": N_("what stays on this machine: everything"),
    "keys": N_("the keys of the full-screen app"),
}

CONTEXTS = {
    "global": N_("everywhere"),
    "list": N_("in a list"),
    "today": N_("on the list of the day"),
    "compose": N_("on a reply"),
    "request": N_("on the request"),
    "reason": N_("on the reason"),
    "solution": N_("on the way out"),
    "draft": N_("on the draft"),
    "clients": N_("on the clients"),
    "client": N_("on one client"),
    "partners": N_("on the partners"),
    "dialog": N_("in a question"),
}
"""Places of the command registry, in words."""


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    text = parser.catalog.text
    parser.add_argument(
        "topic", nargs="?", metavar=text("TOPIC"), help=text("without one: the list of topics")
    )


def run(args: argparse.Namespace, job: Job) -> int:
    """Print the page of a topic; exit 3 when there is none."""
    if args.topic is None:
        job.out.table((name, job.catalog.text(about)) for name, about in TOPICS.items())
    elif args.topic == "keys":
        _keys(job)
    elif args.topic in TOPICS:
        page = resources.files("declinetui.cli") / "help" / f"{args.topic}.{job.catalog.lang.value}.txt"
        job.out.text(page.read_text(encoding="utf-8"))
    else:
        raise NotFoundError(
            Message("There is no topic “{name}”.", name=args.topic),
            Message("The topics are: {names}.", names=", ".join(TOPICS)),
        )
    return 0


def _keys(job: Job) -> None:
    """Every command with its keys, by the place where it acts, in the order of the registry."""
    from declinetui.commands import COMMANDS
    from declinetui.tui.voice import Voice

    text, voice = job.catalog.text, Voice(job.catalog)
    for context, title in CONTEXTS.items():
        found = [c for c in COMMANDS if c.keys and c.contexts[0].value == context]
        if found:
            job.out.line(text(title))
            job.out.table(
                ("  " + ", ".join(_pressed(key, voice) for key in c.keys), text(c.label)) for c in found
            )


def _pressed(keys: str, voice: "Voice") -> str:
    """Keys pressed one after the other, as people call them."""
    from declinetui.tui.keynames import key_name

    return " ".join(key_name(key, voice) for key in keys.split(" "))
