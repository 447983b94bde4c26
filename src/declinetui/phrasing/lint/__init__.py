"""What the bank's authors are told: one phrase, one remark, one reason; the same for user packs."""

from declinetui.phrasing.bank import Bank
from declinetui.phrasing.lint import acts, antecedents, cells, strings
from declinetui.phrasing.lint.acts import INFERRED
from declinetui.phrasing.lint.near import near_duplicates
from declinetui.phrasing.lint.remark import Found, Remark
from declinetui.phrasing.phrase import Phrase

__all__ = ["INFERRED", "Found", "Remark", "lint_bank", "lint_phrase", "near_duplicates"]

_RULES = (
    strings.surface,
    strings.twins,
    acts.undeclared,
    cells.of_move,
    cells.of_purpose,
    antecedents.missing,
)


def lint_bank(bank: Bank) -> list[Remark]:
    """Every remark on a bank: what could not be read, each phrase alone, then phrases together."""
    remarks = [Remark(f"{p.file}:{p.line}", p.phrase, "read", p.why) for p in bank.problems]
    for phrase in bank.phrases:
        remarks += lint_phrase(phrase)
    remarks += near_duplicates(bank.phrases)
    return remarks


def lint_phrase(phrase: Phrase) -> list[Remark]:
    """Remarks on one phrase."""
    found = [found for rule in _RULES for found in rule(phrase)]
    return [Remark(phrase.source, phrase.id, rule, why) for rule, why in found]
