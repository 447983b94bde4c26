"""Words that point back at something: it must be in the phrase, or the phrase must say that it needs it.

« D’ici là », « à ce moment-là », "by then" hang in the air when no day was named before them.
"""

import re
from collections.abc import Iterator, Mapping

from declinetui.domain.terms import Act, Fact, Move
from declinetui.errors import Message
from declinetui.phrasing.lint.remark import Found
from declinetui.phrasing.phrase import Phrase, slot_names
from declinetui.phrasing.slots import FACTS

_DAYS = frozenset({Fact.DATE.value, Fact.DAY.value, Fact.DEADLINE.value})
_SUMS = frozenset({Fact.AMOUNT.value, Fact.PRICE.value, Fact.DEPOSIT.value})

POINTERS: Mapping[str, tuple[re.Pattern[str], frozenset[str]]] = {
    "date": (
        re.compile(
            r"\bà ce moment-là|\bd’ici là|\bjusque-là|\bce jour-là|\bcette (?:date|période|semaine)\b"
            r"|\bces (?:mêmes )?(?:dates|semaines|jours)\b(?!-ci)|\b(?:by|until) then\b"
            r"|\bthat (?:date|day|week)\b|\b(?:those|these) (?:same )?(?:dates|weeks)\b|\bthose days\b",
            re.IGNORECASE,
        ),
        _DAYS,
    ),
    "amount": (
        re.compile(
            r"\bce montant|\bcette somme|\bce prix\b"
            r"|\bthat (?:amount|sum|figure|price)\b|\bthis (?:amount|sum)\b",
            re.IGNORECASE,
        ),
        _SUMS,
    ),
    "rule": (re.compile(r"\bcette règle|\bth(?:at|is) rule\b", re.IGNORECASE), frozenset({Act.RULE.value})),
}
"""Fact or act -> the words that lean on it, and what may carry them."""

_POINTING = frozenset(
    {Move.DECISION, Move.REASON, Move.EXPLANATION, Move.ALTERNATIVE, Move.WISH, Move.NEXT_STEP}
)


def missing(phrase: Phrase) -> Iterator[Found]:
    """A pointer whose antecedent neither stands in the phrase nor is asked for."""
    if phrase.move not in _POINTING:
        return
    given = {FACTS[name] for name in phrase.given | slot_names(phrase.texts) if name in FACTS}
    carried = phrase.needs | phrase.says | given
    for what, (pattern, carriers) in POINTERS.items():
        for key, text in phrase.texts.items():
            match = pattern.search(text)
            if match and not carried & carriers:
                yield (
                    "antecedent",
                    Message(
                        "{key}: “{words}” points at nothing here: needs = [{what}]",
                        key=key,
                        words=match[0],
                        what=what,
                    ),
                )
                break
