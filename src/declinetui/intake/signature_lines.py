"""The parts of the lines of a signature, cut where people cut them: commas, bars, dashes."""

import re

from declinetui.domain.values import Span
from declinetui.intake.signoff import SIGN_OFF
from declinetui.text.fold import fold_aligned

_SPLIT = re.compile(
    r"[ \t]*(?:[|•·(]|[ \t][-–—@/][ \t]|,[ \t]|;|\t| {3,}|[ \t](?:and|et)[ \t](?=(?:the|"
    r"toute l['’]|l['’]) ?(?:team|équipe|gang|crew)\b))[ \t]*"
)


def pieces_of(live: str, zone: Span) -> list[tuple[str, Span]]:
    """The parts of the lines of a zone, cut where signatures cut: commas, bars, dashes."""
    pieces = []
    position = zone.start
    for line in live[zone.start : zone.end].split("\n"):
        rest = _without_sign_off(line)
        pieces += _parts(rest, position + len(line) - len(rest))
        position += len(line) + 1
    return pieces[:24]


def _without_sign_off(line: str) -> str:
    """What stands behind "Merci," on its line; nothing when it is a sentence."""
    off = SIGN_OFF.match(fold_aligned(line))
    if off is None or not off.end():
        return line
    rest = line[off.end() :].lstrip(" -–—,.!~")
    return rest if len(rest.split()) <= 5 else ""


def _parts(line: str, start: int) -> list[tuple[str, Span]]:
    parts = []
    left = 0
    for gap in (*_SPLIT.finditer(line), None):
        right = gap.start() if gap else len(line)
        piece = line[left:right].strip(" \t*_~-–—")
        if piece and len(piece) < 80:
            at = start + line.find(piece, left)
            parts.append((piece, Span(at, at + len(piece))))
        left = gap.end() if gap else right
    return parts
