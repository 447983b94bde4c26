"""`paths`: where everything is kept."""

import argparse

from declinetui.cli.job import Job
from declinetui.cli.parser import Parser


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.set_defaults(run=run)
    parser.add_argument("--json", action="store_true", help=parser.catalog.text("one JSON object"))


def run(args: argparse.Namespace, job: Job) -> int:
    """One place a line; nothing is opened or created."""
    paths = job.paths()
    text = job.catalog.text
    places = {
        "config": (text("settings"), paths.config_file),
        "keys": (text("keys"), paths.keys_file),
        "phrases": (text("your phrases"), paths.phrases),
        "log": (text("client log"), paths.store_file),
        "backups": (text("backups"), paths.backups),
        "export": (text("replies written to files"), paths.export),
        "cache": (text("cache"), paths.cache),
    }
    if args.json:
        job.out.json({key: str(path) for key, (_, path) in places.items()})
    else:
        job.out.table((label, str(path)) for label, path in places.values())
    return 0
