"""An argument parser whose own words follow the interface language.

argparse writes English and exits; here its titles are given, and its complaints are
recognised and raised as a UsageError, which main shows like any other.
"""

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

from declinetui.domain.terms import Language
from declinetui.errors import Message, UsageError
from declinetui.l10n.catalog import Catalog

_COMPLAINTS = (
    (r"the following arguments are required: (?P<names>.+)", Message("Missing: {names}.")),
    (r"unrecognized arguments: (?P<names>.+)", Message("Unknown option or argument: {names}.")),
    (
        r"argument (?P<name>.+?): invalid choice: '(?P<value>.*)' \(choose from (?P<choices>.+)\)",
        Message("{name} cannot be “{value}”; choose among: {choices}."),
    ),
    (r"argument (?P<name>.+?): expected (?:one|at least one) argument", Message("{name} needs a value.")),
    (
        r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)",
        Message("{name} does not go with {other}."),
    ),
    (r"one of the arguments (?P<names>.+) is required", Message("One of these is needed: {names}.")),
    (r"argument (?P<name>.+?): ignored explicit argument '(?P<value>.*)'", Message("{name} takes no value.")),
    (r"argument (?P<name>.+?): invalid .+ value: '(?P<value>.*)'", Message("{name} cannot be “{value}”.")),
)
"""What argparse says (3.11 to 3.14) and what is said instead."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks the language of a catalog and never leaves by itself on an error."""

    def __init__(self, *, catalog: Catalog, prog: str, **options: object) -> None:
        super().__init__(
            prog=prog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_formatter(catalog),
            description=_optional(options.get("description")),
            epilog=_optional(options.get("epilog")),
        )
        self.catalog = catalog
        self._positionals.title = heading(catalog, catalog.text("arguments"))
        self._optionals.title = heading(catalog, catalog.text("options"))
        self.add_argument("-h", "--help", action="help", help=catalog.text("show this help and leave"))

    def error(self, message: str) -> NoReturn:
        """Raise the complaint as a UsageError whose way out names the right help."""
        way_out = Message("See “{command} --help”.", command=self.prog)
        raise UsageError(translated(message), way_out)


def heading(catalog: Catalog, words: str) -> str:
    """A title to which argparse adds its colon: French wants a no-break space before it."""
    return f"{words}\u00a0" if catalog.lang is Language.FR else words


def translated(complaint: str) -> Message:
    """One of argparse's complaints as a message; an unknown one stands as it is."""
    for pattern, message in _COMPLAINTS:
        match = re.fullmatch(pattern, complaint, re.DOTALL)
        if match:
            values = {key: value.replace("'", "") for key, value in match.groupdict().items()}
            return Message(message.msgid, **values)
    return Message("{text}", text=complaint)


def _optional(value: object) -> str | None:
    return str(value) if value else None


def _formatter(catalog: Catalog) -> type[argparse.HelpFormatter]:
    title = catalog.text("usage:") + " "

    class Formatter(argparse.RawDescriptionHelpFormatter):
        """Help with the word "usage:" of the catalog."""

        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(usage, actions, groups, prefix or title)

    return Formatter
