"""A reply as a text file, and as Markdown."""

import re

from declinetui.domain.terms import Language
from declinetui.export.outgoing import Outgoing

_SUBJECT = {Language.FR: "Objet\u00a0: ", Language.EN: "Subject: "}
_MARKUP = re.compile(r"([\\`*_\[\]<>~|])")
_BLOCK = re.compile(r"^(\s*)([#+\-=]|\d+[.)])(?=\s|$|[-=])", re.MULTILINE)


def txt(reply: Outgoing) -> bytes:
    """Subject line when there is one, blank line, body; UTF-8, \\n, one line break at the end."""
    body, line = _unix(reply.body).strip(), f"{_SUBJECT[reply.language]}{one_line(reply.subject)}"
    # A letter has the line in its place, between the date and the appeal.
    head = f"{line}\n\n" if reply.subject and line not in body.split("\n") else ""
    return f"{head}{body}\n".encode("utf-8", "replace")


def md(reply: Outgoing) -> bytes:
    """The subject as a title and the body as paragraphs, with hard breaks where lines end."""
    head = f"# {escape(one_line(reply.subject))}\n\n" if reply.subject else ""
    paragraphs = _unix(reply.body).strip().split("\n\n")
    body = "\n\n".join(escape(p).replace("\n", "\\\n") for p in paragraphs)
    return f"{head}{body}\n".encode("utf-8", "replace")


def escape(text: str) -> str:
    """Text that Markdown shows as it is (CommonMark 0.31, 2.4)."""
    return _BLOCK.sub(_escape_block, _MARKUP.sub(r"\\\1", text))


def _escape_block(match: re.Match[str]) -> str:
    mark = match[2]
    return f"{match[1]}{mark[:-1]}\\{mark[-1]}" if mark[:-1] else f"{match[1]}\\{mark}"


def one_line(text: str) -> str:
    """Text without line breaks or control characters, runs of plain spaces made one."""
    kept = "".join(" " if c in "\r\n\t\v\f\x85\u2028\u2029" else c for c in text)
    return re.sub(" +", " ", "".join(c for c in kept if c >= " " and c != "\x7f")).strip()


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
