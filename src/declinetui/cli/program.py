"""The whole command line as one parser: the options before the verb, and the verbs."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import Any

import declinetui
from declinetui.cli.job import Job
from declinetui.cli.nouns import NOUNS
from declinetui.cli.parser import Parser, heading
from declinetui.l10n.catalog import Catalog

Run = Callable[[argparse.Namespace, Job], int]


class Verbs:
    """Where verbs, or the actions of a verb, are hung."""

    def __init__(self, holder: Parser, *, title: str, dest: str = "verb") -> None:
        self.catalog = holder.catalog
        self._slots: Any = holder.add_subparsers(
            title=heading(self.catalog, title),
            dest=dest,
            metavar=self.catalog.text("VERB" if dest == "verb" else "ACTION"),
            prog=holder.prog,
            parser_class=Parser,
        )

    def add(self, name: str, summary: str, run: Run | None = None) -> Parser:
        """A verb with its one-line summary, a message id."""
        words = self.catalog.text(summary)
        parser: Parser = self._slots.add_parser(name, help=words, description=words, catalog=self.catalog)
        if run is not None:
            parser.set_defaults(run=run)
        return parser


def build(catalog: Catalog, chosen: str | None) -> Parser:
    """The parser of the program; only the verb `chosen` gets its arguments, every verb for None."""
    text = catalog.text
    parser = Parser(
        catalog=catalog,
        prog="declinetui",
        description=text(
            "Decline requests well, in French and English. Without a verb: the full-screen app."
        ),
        epilog=text("“declinetui VERB --help” explains a verb; “declinetui help” lists the topics."),
    )
    _options(parser)
    verbs = Verbs(parser, title=text("verbs"))
    for noun in NOUNS:
        made = verbs.add(noun.name, noun.summary)
        if chosen is None or noun.name == chosen:
            module, _, function = noun.where.partition(":")
            getattr(import_module(f"declinetui.cli.verbs.{module}"), function)(made)
    return parser


def _options(parser: Parser) -> None:
    text, add = parser.catalog.text, parser.add_argument
    version = f"declinetui {declinetui.__version__}"
    add("--version", action="version", version=version, help=text("show the version and leave"))
    add(
        "--home",
        metavar=text("FOLDER"),
        help=text("keep settings, client log and cache there (or DECLINETUI_HOME)"),
    )
    add("--ui", choices=("fr", "en"), help=text("language of the interface"))
    add(
        "--today",
        metavar=text("DATE"),
        help=text("work as if it were that day, YYYY-MM-DD (or DECLINETUI_TODAY)"),
    )
    add(
        "--plain",
        action="store_true",
        help=text("numbered questions instead of the full-screen app (screen readers)"),
    )
    add("--demo", action="store_true", help=text("open a temporary log with sample data"))
    add("--debug", action="store_true", help=text("show the technical details of a failure"))
