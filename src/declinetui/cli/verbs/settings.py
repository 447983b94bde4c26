"""`settings`: list them, read one, write one."""

import argparse
from datetime import date

from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.cli.program import Verbs
from declinetui.l10n.marks import N_
from declinetui.settings.model import Configuration
from declinetui.settings.options import OPTIONS, Option
from declinetui.settings.read import read_configuration, value_of


def declare(parser: Parser) -> None:
    """Declare the verb and its actions."""
    parser.set_defaults(run=show)
    text = parser.catalog.text
    actions = Verbs(parser, title=text("actions"), dest="action")
    listing = actions.add("list", N_("every setting with its value"), show)
    listing.add_argument("--json", action="store_true", help=text("one JSON object"))
    getting = actions.add("get", N_("the value of a setting"), get)
    getting.add_argument("key", metavar=text("SETTING"), help=text("such as profile.name"))
    getting.add_argument("--json", action="store_true", help=text("as JSON"))
    setting = actions.add("set", N_("give a setting a value"), put)
    setting.add_argument("key", metavar=text("SETTING"), help=text("such as profile.name"))
    setting.add_argument("value", metavar=text("VALUE"), help=text("lists take commas"))
    unsetting = actions.add("unset", N_("go back to the usual value"), unset)
    unsetting.add_argument("key", metavar=text("SETTING"), help=text("such as profile.name"))


def show(args: argparse.Namespace, job: Job) -> int:
    """All settings: key, value, what it is for."""
    configuration = _read(job)
    if getattr(args, "json", False):
        job.out.json({o.key: _plain(configuration, o) for o in OPTIONS})
    else:
        job.out.table((o.key, _word(configuration, o), job.catalog.text(o.about)) for o in OPTIONS)
    return 0


def get(args: argparse.Namespace, job: Job) -> int:
    """One value on a line of its own."""
    from declinetui.settings.write import option_of

    option = option_of(args.key)
    configuration = _read(job)
    if args.json:
        job.out.json(_plain(configuration, option))
    else:
        job.out.line(_word(configuration, option))
    return 0


def put(args: argparse.Namespace, job: Job) -> int:
    """Write a value, comments of the file kept."""
    from declinetui.settings.write import option_of, set_word

    set_word(job.paths().config_file, args.key, args.value)
    job.out.line(f"{args.key} = {_word(_read(job), option_of(args.key))}")
    return 0


def unset(args: argparse.Namespace, job: Job) -> int:
    """Take a setting out of the file."""
    from declinetui.settings.write import option_of, set_values

    option = option_of(args.key)
    set_values(job.paths().config_file, {option.key: None})
    job.out.line(f"{args.key} = {_word(_read(job), option)}")
    return 0


def _read(job: Job) -> Configuration:
    configuration = read_configuration(job.paths().config_file)
    for problem in configuration.problems:
        job.remark(problem.message)
    return configuration


def _plain(configuration: Configuration, option: Option) -> object:
    from declinetui.settings.write import plain

    value = value_of(configuration, option)
    if isinstance(value, date):
        return value.isoformat()
    return None if value is None else plain(value)


def _word(configuration: Configuration, option: Option) -> str:
    """The value as `settings set` takes it."""
    raw = _plain(configuration, option)
    match raw:
        case None:
            return ""
        case bool():
            return "true" if raw else "false"
        case list():
            return ", ".join(map(str, raw))
        case dict():
            return "; ".join(f"{key}: {value}" for key, value in raw.items()).replace("\n", "\\n")
    return str(raw)
