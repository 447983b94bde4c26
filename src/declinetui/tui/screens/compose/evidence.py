"""The message as received, with the words lifted that the highlighted field was read from."""

import re

from declinetui.domain.values import Span
from declinetui.tui.lines import BLANK, Ink, Line, Run, indented
from declinetui.tui.screens.compose.work import Step, Work
from declinetui.tui.wrap import wrap

ACT = "evidence"
"""What marks a row that holds evidence, so that the screen keeps it in sight."""
LONGEST = 400
"""Characters; evidence that is longer is the message as a whole, as for its language."""
_HEADERS = re.compile(r"\A\s*(?:[A-Z][\w-]*: .*\n(?:[ \t].*\n)*){2,}\n")
"""Lines of mail headers above a pasted message: what they say stands in the fields."""


def evidence(work: Work) -> Span | None:
    """Where the highlighted field stands in the message, by whole words; None when nowhere in it."""
    if work.step is not Step.REQUEST or not 0 <= work.row < len(work.fields):
        return None
    span, text = work.fields[work.row].span, work.request.text
    if span is None or not 0 <= span.start < span.end <= len(text) or span.end - span.start > LONGEST:
        return None
    start, end = span.start, span.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def text_lines(work: Work, width: int) -> list[Line]:
    """The message, inert; its headers are left out unless the evidence is in them."""
    text, told = work.request.text.rstrip(), evidence(work)
    headers = _HEADERS.match(text)
    at = headers.end() if headers and not (told and told.start < headers.end()) else 0
    at += len(text[at:]) - len(text[at:].lstrip())
    lines: list[Line] = []
    for row in text[at:].splitlines(keepends=True):
        lines += _rows(row.rstrip("\r\n"), at, told, width - 4)
        at += len(row)
    return lines


def _rows(text: str, at: int, told: Span | None, measure: int) -> list[Line]:
    """The rows of one line of the message that starts at a place of it."""
    pieces = [(text, False)]
    if told is not None and told.start < at + len(text) and at < told.end:
        start, end = max(0, told.start - at), told.end - at
        pieces = [(text[:start], False), (text[start:end], True), (text[end:], False)]
    rows = wrap(pieces, measure)
    return [_line(row) for row in rows] or [BLANK]


def _line(row: list[tuple[str, bool | None]]) -> Line:
    runs = [Run(text, Ink.TEXT if own else Ink.MUTED, bold=bool(own), lift=bool(own)) for text, own in row]
    return indented(runs, act=ACT if any(own for _, own in row) else "")


def keep_in_sight(lines: list[Line], row: tuple[int, int] | None, height: int) -> tuple[int, int] | None:
    """The rows of the field and of its evidence; the field alone when both do not fit."""
    told = [index for index, line in enumerate(lines) if line.act == ACT]
    if row is None or not told:
        return row
    both = min(row[0], told[0]), max(row[1], told[-1])
    return both if both[1] - both[0] < height else row
