"""`serve`: the app in a browser of this computer."""

import argparse
import ipaddress
import shlex
import socket
import sys
from functools import partial
from importlib.util import find_spec

from declinetui.cli.job import Job
from declinetui.cli.parser import Parser
from declinetui.domain.terms import Language
from declinetui.errors import InputError, Message

LOOPBACK = "127.0.0.1"
PORT = 8000


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    text = parser.catalog.text
    parser.set_defaults(run=run)
    parser.add_argument(
        "--host",
        default=LOOPBACK,
        metavar=text("ADDRESS"),
        help=text("address to listen on (127.0.0.1)"),
    )
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=text("port to listen on"))
    parser.add_argument("--demo", action="store_true", help=text("open a temporary log with sample data"))


def run(args: argparse.Namespace, job: Job) -> int:
    """Serve until Ctrl+C. Raises InputError when the extra is missing or the port is taken."""
    if find_spec("textual_serve") is None:
        raise InputError(
            Message("The browser needs an extra part that is not installed."),
            Message('Install it: pip install "declinetui[web]"'),
        )
    _check_free(args.host, args.port)
    if not _loopback(args.host):
        warning = Message("Whoever reaches {host} can read and change your client log.", host=args.host)
        job.out.note(job.catalog.render(warning))
    from declinetui.cli.web.server import LocalServer

    text = job.catalog.text
    words = {
        "lang": "fr" if job.catalog.lang is Language.FR else "en",
        "opening": text("Opening…"),
        "closed": text("The app has closed. Everything is saved."),
        "again": text("Open again"),
    }
    server = LocalServer(
        shlex.join(_command(job, demo=args.demo)),
        host=args.host,
        port=args.port,
        words=words,
        ready=partial(_say_ready, job),
    )
    server.serve()
    return 0


def _say_ready(job: Job, url: str) -> None:
    job.out.text(job.catalog.render(Message("declinetui is open at {url} · Ctrl+C ends it", url=url)))
    if job.out.stdout is not None:
        job.out.stdout.flush()


def _command(job: Job, *, demo: bool) -> list[str]:
    """The app as one browser tab starts it, with the same home, language and day."""
    chosen = job.options
    words = [sys.executable, "-m", "declinetui", "--ui", job.catalog.lang.value]
    for flag, value in (("--home", chosen.home), ("--today", chosen.today)):
        words += [flag, str(value)] if value else []
    return [*words, "--demo"] if demo or chosen.demo else words


def _check_free(host: str, port: int) -> None:
    """Raises InputError when nobody can listen there."""
    try:
        family = socket.getaddrinfo(host, port)[0][0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except (OSError, OverflowError):
        raise InputError(
            Message("Cannot listen on {host}, port {port}.", host=host, port=port),
            Message("Another program may use it: choose another with --port."),
        ) from None


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
