"""Content plan: what the letter is for decides its moves, and the situation which of them stay."""

from declinetui.phrasing.plan.build import REQUIRED, moves_of, plan
from declinetui.phrasing.plan.stance import (
    FORBIDDEN,
    NO_KINDS,
    SILENT,
    forbidden,
    no_kind,
    settled,
    speaks,
    way_of,
)

__all__ = [
    "FORBIDDEN",
    "NO_KINDS",
    "REQUIRED",
    "SILENT",
    "forbidden",
    "moves_of",
    "no_kind",
    "plan",
    "settled",
    "speaks",
    "way_of",
]
