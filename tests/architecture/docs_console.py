"""The commands that the documents show: found, run in order, and their output written back.

python tests/architecture/docs_console.py docs/command-line.md …   run and write the answers anew

A ```console block holds lines that begin with "$ " and, below each, what the program answered. A ```sh
block holds commands alone. A ```toml block with a name is a file that the commands after it may read. A
trailing "# exit 4" names the exit code; without it 0 is expected. A command without a verb opens the app:
it is only parsed. Every document runs in a home of its own, on the day of the examples.
"""

import contextlib
import hashlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-24"
BLOCK = re.compile(
    r"^```(?P<kind>console|sh|toml)(?: (?P<name>[\w.-]+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
EXIT = re.compile(r"\s*#\s*exit (\d+)$")
GLOBALS_WITH_VALUE = {"--home", "--ui", "--today"}
FIXED = {"LC_ALL": "C.UTF-8", "COLUMNS": "100", "DECLINETUI_TODAY": DAY}


@dataclass(frozen=True, slots=True)
class Shown:
    """One command as a document shows it."""

    text: str
    code: int

    @property
    def words(self) -> list[str]:
        """The arguments after the program's name, of the last command of a pipe."""
        return shlex.split(self.text.rsplit("| declinetui ", 1)[-1].removeprefix("declinetui"))

    @property
    def feeder(self) -> str:
        """What stands before the pipe, or nothing."""
        head, pipe, _ = self.text.rpartition("| declinetui ")
        return head.strip() if pipe else ""

    @property
    def opens_the_app(self) -> bool:
        """True without a verb: the full-screen app, or the questions of --plain."""
        words = self.words
        while words and words[0].startswith("-"):
            words = words[2 if words[0] in GLOBALS_WITH_VALUE else 1 :]
        return not words and "--version" not in self.words and "--help" not in self.words


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a command: both streams in order, and the exit code."""

    said: str
    code: int


@dataclass(slots=True)
class Stage:
    """A folder with the examples and a home of its own, in which one document runs."""

    folder: Path
    ui: str
    numbers: Iterator[int] = field(default_factory=count)

    def uid(self) -> str:
        """A uid that is the same at every run."""
        return hashlib.md5(str(next(self.numbers)).encode(), usedforsecurity=False).hexdigest()

    def run(self, shown: Shown) -> Answer:
        """Run one command; what opens the app is asked for its help instead."""
        from declinetui.cli.main import main

        words = ["--help"] if shown.opens_the_app else shown.words
        said = io.StringIO()
        stdin = io.TextIOWrapper(io.BytesIO(self._fed(shown.feeder)), encoding="utf-8")
        home = str(self.folder / "home")
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("DECLINETUI_", "XDG_"))}
        with (
            mock.patch.dict(os.environ, {**environment, **FIXED, "DECLINETUI_HOME": home}, clear=True),
            mock.patch("declinetui.workflow.bootstrap.new_uid", self.uid),
            mock.patch("sys.stdin", stdin),
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(said),
        ):
            code = main(["--ui", self.ui, *words])
        text = said.getvalue().replace(home, "HOME").replace(str(self.folder), ".")
        return Answer(re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).rstrip("\n"), code)

    def play(self, markdown: str) -> Iterator[tuple[Shown, Answer]]:
        """Every command of a document in order, with its answer; named files are written on the way."""
        for block in BLOCK.finditer(markdown):
            self.keep(block)
            for shown in shown_in(block["body"], block["kind"]):
                yield shown, self.run(shown)

    def keep(self, block: re.Match[str]) -> None:
        """Write the file that a named block shows."""
        if block["name"]:
            (self.folder / block["name"]).write_text(block["body"], "utf-8")

    def _fed(self, feeder: str) -> bytes:
        if not feeder:
            return b""
        return subprocess.run(
            ["sh", "-c", feeder], cwd=self.folder, stdout=subprocess.PIPE, check=True
        ).stdout


@contextlib.contextmanager
def stage(document: Path) -> Iterator[Stage]:
    """Where a document runs; the interface speaks the document's language."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for shown in ("examples", "docs"):
            shutil.copytree(ROOT / shown, folder / shown)
        yield Stage(folder, "fr" if document.name.endswith(".fr.md") else "en")


def shown_in(body: str, kind: str) -> Iterator[Shown]:
    """The commands of one block; a line that ends with a backslash goes on."""
    for line in body.replace("\\\n", " ").splitlines() if kind != "toml" else ():
        text = line.removeprefix("$ ") if kind == "console" else line
        if kind == "console" and not line.startswith("$ "):
            continue
        code = EXIT.search(text)
        text = EXIT.sub("", text).strip()
        if text.startswith("declinetui") or "| declinetui " in text:
            yield Shown(text, int(code[1]) if code else 0)


def commands(markdown: str) -> list[Shown]:
    """Every command of a document, in order."""
    return [s for block in BLOCK.finditer(markdown) for s in shown_in(block["body"], block["kind"])]


def rewritten(document: Path) -> str:
    """The document with the answers of its console blocks as they are today."""
    markdown = document.read_text("utf-8")
    with stage(document) as place:

        def again(match: re.Match[str]) -> str:
            place.keep(match)
            if match["kind"] != "console":
                for shown in shown_in(match["body"], match["kind"]):
                    place.run(shown)
                return match[0]
            exchanges = []
            for line in re.findall(r"^\$ (?:.*\\\n)*.*$", match["body"], re.MULTILINE):
                answers = [place.run(shown).said for shown in shown_in(line, "console")]
                exchanges.append("\n".join([line, *(a for a in answers if a)]))
            return "```console\n" + "\n\n".join(exchanges) + "\n```"

        return BLOCK.sub(again, markdown)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(rewritten(path), "utf-8")
