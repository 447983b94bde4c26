"""Numbered questions on plain lines: a question, its answers counted from 1, one line typed."""

from collections.abc import Sequence

from declinetui.cli.job import Job
from declinetui.errors import Message


class Prompts:
    """Reads and writes lines; no cursor is moved and nothing is redrawn."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.text = job.catalog.text

    def pick(self, question: Message, rows: Sequence[str], *, proposed: bool = True) -> int | None:
        """The place of the row chosen, counted from 0; None for q. Enter takes the first when proposed.

        Raises EOFError at the end of the input.
        """
        out = self.job.out
        out.line()
        for number, row in enumerate(rows, 1):
            out.line(f"{number}. {row}")
        while True:
            out.line(f"{self.job.render(question)} (1-{len(rows)}, q)")
            word = self.line().strip().lower()
            if word == "q":
                return None
            if not word and proposed:
                return 0
            if word.isascii() and word.isdigit() and 1 <= int(word) <= len(rows):
                return int(word) - 1

    def line(self) -> str:
        """One line typed. Raises EOFError at the end of the input."""
        if self.job.out.stdout is not None:
            self.job.out.stdout.flush()
        line = self.job.stdin.readline() if self.job.stdin is not None else ""
        if not line:
            raise EOFError
        return line.rstrip("\r\n")
