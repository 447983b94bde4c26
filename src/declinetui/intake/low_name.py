"""The name of somebody who signs without capitals, as in a hasty mail."""

import re

from declinetui.domain.values import Span
from declinetui.intake.names import is_name, looks_like_firm, looks_like_role
from declinetui.intake.signoff import SIGN_OFF
from declinetui.text.fold import fold_aligned

CONTACT = re.compile(
    r"\d{3}[ .)-]|@|www\.|https?:|\.(?:com|ca|org|net|qc)\b|^(?:t|tel|téléphone|phone|"
    r"cell|c|m|mobile|fax|f|p|courriel|email|e-mail|web)\s*[.:]|^\d+[ ,]|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b",
    re.I,
)
"""What a line of a signature shows beside names."""
_LOW_NAME = re.compile(r"[a-zà-ÿ][a-zà-ÿ'’-]{1,13} [a-zà-ÿ][a-zà-ÿ'’-]{2,15}")


def low_name(live: str, zone: Span, pieces: list[tuple[str, Span]]) -> tuple[str, Span, Span | None] | None:
    """ "shauna keele" under "thx", alone or over a telephone: who writes without capitals signs so."""
    if not pieces or not _LOW_NAME.fullmatch(pieces[0][0]):
        return None
    name, span = pieces[0]
    if not is_name(name) or looks_like_firm(name) or looks_like_role(name):
        return None
    above = live[live.rfind("\n", 0, span.start) + 1 : span.start].strip(" -–—~")
    below = live[span.end : zone.end].strip()
    if above or (below and not CONTACT.search(below.split("\n")[0])):
        return None
    off = SIGN_OFF.search(fold_aligned(live), zone.start, span.start)
    return (name, span, None) if off and off.end() > zone.start else None
