"""The one way in: bytes or text of any shape -> Intake. Never raises, never invents.

The rules are patterns by the hundred; they are compiled when the first message is read,
so that a start that reads none does not pay for them.
"""

from datetime import datetime

from declinetui.intake.model import Hints, Intake
from declinetui.intake.source import message_text

__all__ = ["message_text", "read", "warm"]


_WARM = (
    "Bonjour Camille, ici Luc Roy de Ferme Roy. Il nous faudrait un site web avant le 3 mai, budget 900 $. "
    "Merci de me "
    "répondre d’ici vendredi.\n\nLuc Roy\nFerme Roy",
    "Hi Camille, this is Ann Roy from Roy Farms. We need a website by May 3, budget $900. Let me know by "
    "Friday.\n\n"
    "Ann Roy\nRoy Farms",
)


def warm() -> None:
    """Compile what an ordinary message needs (some 0.15 s), for an idle moment before the first one."""
    for text in _WARM:
        read(text, now=datetime(2000, 1, 3, 9, 0))


def read(source: str | bytes, *, now: datetime, hint: Hints | None = None) -> Intake:
    """What a message says; `now` is local time without zone, for words like "vendredi"."""
    from declinetui.intake.understanding import understand

    return understand(source, now=now, hint=hint)
