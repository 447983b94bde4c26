"""The command line's own words, exit codes and manners, before any verb does anything."""

import contextlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import declinetui
from declinetui.cli.main import main
from declinetui.cli.nouns import NOUNS
from declinetui.cli.options import Options, scan
from declinetui.cli.out import Out, json_text
from declinetui.cli.parser import translated
from declinetui.cli.program import build
from declinetui.domain.terms import Language
from declinetui.errors import Message, UsageError
from declinetui.l10n.catalog import Catalog

ENGLISH_OF_ARGPARSE = ("usage: ", "positional arguments", "options:", "show this help message", "error:")


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of its own and no language from the machine."""
    monkeypatch.setenv("DECLINETUI_HOME", str(tmp_path / "home"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0, one line."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"declinetui {declinetui.__version__}\n"


@pytest.mark.parametrize("verb", ["", *(noun.name for noun in NOUNS)])
def test_help_speaks_the_language_of_the_interface(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No English of argparse on a French page; the English page is English."""
    words = [verb, "--help"] if verb else ["--help"]
    assert main(["--ui", "fr", *words]) == 0
    french = capsys.readouterr().out
    assert french.startswith("usage\u00a0: declinetui")
    assert not [phrase for phrase in ENGLISH_OF_ARGPARSE if phrase in french]
    assert main(["--ui", "en", *words]) == 0
    english = capsys.readouterr().out
    assert english.startswith("usage: declinetui")
    assert french != english


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--foo"], "Option ou argument inconnu\u00a0: --foo."),
        (["--ui", "de"], "--ui ne peut pas valoir «\u00a0de\u00a0»"),
        (["frobnicate"], "ne peut pas valoir «\u00a0frobnicate\u00a0»"),
        (["reply", "--seed"], "--seed demande une valeur."),
        (["reply", "--seed", "x"], "«\u00a0x\u00a0» ne convient pas."),
        (["reply", "--reason", "lazy"], "--reason ne peut pas valoir «\u00a0lazy\u00a0»"),
        (["reply", "--log=yes"], "--log ne prend pas de valeur."),
        (["settings", "get"], "Il manque\u00a0: RÉGLAGE."),
        (["--today"], "--today demande une valeur."),
        (["--today", "soon", "agenda"], "«\u00a0soon\u00a0»"),
        (["purge"], "Nommez un client"),
        (["compose"], "compose"),
    ],
)
def test_a_malformed_command_is_two_lines_and_exit_two(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong, and the way out, on stderr; nothing on stdout."""
    assert main(words) == 2
    seen = capsys.readouterr()
    assert seen.out == ""
    what, way_out = seen.err.splitlines()
    assert said in what
    assert way_out


def test_every_verb_can_be_declared() -> None:
    """A typo in the table would show only to the one who uses that verb."""
    for noun in NOUNS:
        parser = build(Catalog(Language.EN), noun.name)
        with pytest.raises((SystemExit, UsageError)):
            parser.parse_args([noun.name, "--no-such-option"])


def test_an_unknown_complaint_stands_as_it_is() -> None:
    """A later Python may say it differently; it is shown all the same."""
    assert translated("something new") == Message("{text}", text="something new")


def test_options_before_the_verb_are_read_first() -> None:
    """Up to the verb and no further."""
    found = scan(["--home=/x", "--ui", "en", "--plain", "reply", "--today", "x"])
    assert found == Options(home="/x", ui="en", plain=True, verb="reply")
    assert scan(["--ui"]) == Options(odd=True)


@given(words=st.lists(st.text(max_size=12), max_size=6))
def test_no_words_make_the_parser_fall(words: list[str]) -> None:
    """Either a result or a UsageError; never another exception."""
    parser = build(Catalog(Language.FR), scan(words).verb)
    with contextlib.suppress(UsageError, SystemExit):
        parser.parse_args(words)


HOSTILE = "a\x1b]0;owned\x07b\x1b[31mc\u202ed\x00e\x9bf\r\x85g"


def test_nothing_printed_can_act_on_a_terminal() -> None:
    """Text, tables and JSON alike; JSON stays whole."""
    stream = io.StringIO()
    out = Out(Catalog(Language.EN), stream, stream)
    out.line(HOSTILE)
    out.table([(HOSTILE, "x"), ("y", HOSTILE)])
    out.note(HOSTILE)
    out.json({"text": HOSTILE})
    assert not set(stream.getvalue()) & set("\x1b\x07\x00\x9b\u202e\r\x85")
    assert json.loads(json_text({"text": HOSTILE})) == {"text": HOSTILE}


@given(text=st.text())
def test_json_of_any_text_comes_back(text: str) -> None:
    """Escaping is lossless, and no control character is left."""
    written = json_text([text])
    assert json.loads(written) == [text]
    assert all(c >= " " or c == "\n" for c in written)


def run(*words: str, code: str = "", **options: object) -> "subprocess.CompletedProcess[bytes]":
    """The program, or a piece of Python, in a process of its own."""
    command = [sys.executable, *(["-c", code] if code else ["-m", "declinetui"]), *words]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, **options)  # type: ignore[call-overload,no-any-return]


def test_help_loads_nothing_heavy() -> None:
    """Start-up: no library of another room, however `--help` is asked for."""
    heavy = set("babel msgspec tinydb filelock textual holidays icalendar tomlkit rapidfuzz".split())
    code = (
        "import sys; from declinetui.cli.main import main; main(['--help']); main(['reply', '--help']);"
        f" print('LOADED', sorted({heavy} & set(sys.modules)))"
    )
    assert run(code=code).stdout.splitlines()[-1] == b"LOADED []"


def test_a_reader_that_leaves_is_no_failure() -> None:
    """declinetui … | head: quiet, 128 + SIGPIPE."""
    code = (
        "import os, sys; from declinetui.cli.main import main;"
        " r, w = os.pipe(); os.close(r); os.dup2(w, 1); sys.exit(main(['help', 'json']))"
    )
    done = run(code=code)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is a Linux thing")
def test_a_full_disk_is_told() -> None:
    """Two lines and exit 1, not a traceback at the end of the interpreter."""
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "declinetui", "help", "json"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_without_unicode_gets_escapes_not_a_crash(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it cannot show is written as an escape."""
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    done = run("help")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_without_a_terminal_the_app_does_not_open() -> None:
    """Exit 2 and the way out."""
    done = run(stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2


def test_without_a_home_folder_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """No HOME, no entry of the user: --home is asked for."""
    monkeypatch.delenv("DECLINETUI_HOME")
    code = (
        "import sys; from pathlib import Path; from unittest import mock;"
        " from declinetui.cli.main import main;"
        " patch = mock.patch.object(Path, 'home', side_effect=RuntimeError);"
        " patch.start(); sys.exit(main(['paths']))"
    )
    done = run(code=code)
    assert done.returncode == 1
    assert "--home" in done.stderr.decode()
