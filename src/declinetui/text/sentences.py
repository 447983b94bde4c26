"""Sentences with their spans: full stops of abbreviations, initials and figures do not cut."""

import re
from dataclasses import dataclass

from declinetui.domain.values import Span
from declinetui.text.fold import fold_aligned

_ABBREVIATIONS = frozenset(
    "m mm mme mmes mlle mlles dr dre drs pr me mes st ste mr mrs ms prof jr sr inc ltd ltee cie co corp no"
    " nos "
    "tel ext p pp vol art fig env approx min max av boul bur app ch c.-a-d ex p.ex vs cf i.e e.g a.m p.m "
    "janv fevr avr juill sept oct nov dec jan feb mar apr jun jul aug".split()
)
_END = re.compile(r"[.!?…]+[\"'»”’)\]]*(?=\s|$)|\n[ \t]*\n+|\n")
_LAST_WORD = re.compile(r"[\w.-]+$")
_OPENS = re.compile(r"[^\S\n]*(?:[-*•–—·>]|\d+[.)]\s|[A-ZÀ-ÖØ-Þ«“\"])")
_LINE_FULL = 56
"""A shorter line followed by a capital was ended by hand, not by a mail program's wrapping."""


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """A sentence as written, white space at its ends left out."""

    text: str
    span: Span


def split_sentences(text: str) -> tuple[SentenceSpan, ...]:
    """The sentences of a text in order; a blank line always ends one."""
    found: list[SentenceSpan] = []
    start = 0
    for match in _END.finditer(text):
        if _cuts(text, start, match):
            _keep(found, text, start, match.end())
            start = match.end()
    _keep(found, text, start, len(text))
    return tuple(found)


def _keep(found: list[SentenceSpan], text: str, start: int, end: int) -> None:
    chunk = text[start:end]
    left = start + len(chunk) - len(chunk.lstrip())
    right = end - (len(chunk) - len(chunk.rstrip()))
    if left < right:
        found.append(SentenceSpan(text[left:right], Span(left, right)))


def _cuts(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark[0] == "\n":
        return _line_ends(text, start, match)
    if mark[0] != ".":
        return True
    before = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    if mark == "." and before:
        word = fold_aligned(before.group())
        after = text[match.end() : match.end() + 3].lstrip()
        if word in _ABBREVIATIONS and not after.startswith("\n"):
            return not after or "\n" in text[match.end() : match.end() + 2]
        if len(word) == 1 and word.isalpha() and before.group().isupper() and after[:1].isupper():
            return False
        if word.isdigit() and after[:1].islower():
            return False
    return True


def _line_ends(text: str, start: int, match: re.Match[str]) -> bool:
    if match.group().count("\n") > 1:
        return True
    line_start = max(start, text.rfind("\n", 0, match.start()) + 1)
    line = text[line_start : match.start()]
    if not line.strip():
        return True
    if line.rstrip().endswith((",", ":", ";")) and len(line) < 40:
        return True
    return bool(_OPENS.match(text, match.end())) and len(line) < _LINE_FULL
