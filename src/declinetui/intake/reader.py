"""The one way in: bytes or text of any shape -> Intake. Never raises, never invents.

The rules are patterns by the hundred; they are compiled when the first message is read,
so that a start that reads none does not pay for them.
"""

from datetime import datetime

from declinetui.intake.model import Hints, Intake
from declinetui.intake.source import message_text

__all__ = ["message_text", "read"]


def read(source: str | bytes, *, now: datetime, hint: Hints | None = None) -> Intake:
    """What a message says; `now` is local time without zone, for words like "vendredi"."""
    from declinetui.intake.understanding import understand

    return understand(source, now=now, hint=hint)
