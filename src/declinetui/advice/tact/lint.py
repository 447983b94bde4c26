"""The rules in order, on any text."""

from collections.abc import Callable, Iterator

from declinetui.advice.tact import dates, decision, frame, names, registers, setting, structure, wording
from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding

Rule = Callable[[TextSubject], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    decision.decision,
    wording.wording,
    structure.apologies,
    structure.doors,
    structure.reasons,
    structure.offers,
    registers.registers,
    frame.language,
    wording.blanks,
    names.names,
    dates.dates,
    wording.appeal,
    wording.exclamations,
    wording.calques,
    frame.length,
    setting.typeset_rules,
)
"""Every rule of the lint, in the order of importance."""


def lint_text(subject: TextSubject) -> tuple[Finding, ...]:
    """All findings on a text, in reading order within each rule."""
    return tuple(finding for rule in RULES for finding in rule(subject))
