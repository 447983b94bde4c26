"""A pasted message -> what was understood, each field with its evidence and confidence."""

from declinetui.intake.model import (
    Confidence,
    DueDate,
    Field,
    Hints,
    Intake,
    ScamSignal,
    SourceKind,
)
from declinetui.intake.reader import read, warm
from declinetui.intake.record import as_record
from declinetui.intake.who import Match, Sender, Who, match

__all__ = [
    "Confidence",
    "DueDate",
    "Field",
    "Hints",
    "Intake",
    "Match",
    "ScamSignal",
    "Sender",
    "SourceKind",
    "Who",
    "as_record",
    "match",
    "read",
    "warm",
]
