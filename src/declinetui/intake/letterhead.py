"""The firm on the first lines of a letter, where its paper would show it."""

import re

from declinetui.domain.values import Span
from declinetui.intake.low_name import CONTACT
from declinetui.intake.names import looks_like_firm, looks_like_role, tidy
from declinetui.intake.signature_lines import pieces_of

_GREETING = re.compile(
    r"(?i)^[ \t]*(?:bonjour|bonsoir|madame|monsieur|mesdames|cher|chère|dear|hello|hi|to whom|à qui)\b", re.M
)


def letterhead(live: str, body: Span) -> tuple[str, Span] | None:
    """The firm on the first lines of a letter, above its greeting."""
    greeting = _GREETING.search(live, body.start, min(body.end, body.start + 400))
    top = live[body.start : greeting.start()] if greeting else ""
    lines = [line for line in top.split("\n") if line.strip()]
    if (
        not lines
        or len(lines) > 7
        or any(len(line) > 70 or line.rstrip().endswith((":", "?")) for line in lines)
    ):
        return None
    for piece, span in pieces_of(live, Span(body.start, body.start + len(top))):
        if (
            looks_like_firm(piece)
            and piece[:1].isupper()
            and not looks_like_role(piece)
            and not CONTACT.search(piece)
        ):
            return tidy(piece), span
    return None
