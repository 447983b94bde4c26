"""Small excuses that a hand wrote: recognised, so that the ledger knows of them too."""

from collections.abc import Iterator
from dataclasses import replace

from declinetui.advice.bowl import excuse_findings
from declinetui.advice.tact.topics import said_by_choice
from declinetui.domain.draft import Draft, Origin, Sentence
from declinetui.domain.findings import Finding, Fix, FixAction
from declinetui.domain.situation import Situation
from declinetui.domain.terms import ExcuseFamily, Kind, Language, Move
from declinetui.domain.values import Span
from declinetui.errors import Message
from declinetui.text.fold import fold_aligned
from declinetui.text.patterns import table_patterns

_TELLING = frozenset(Move) - {Move.GREETING, Move.SIGNATURE, Move.SUBJECT, Move.CLOSING}
_NEXT = Fix(label=Message("take another phrase"), action=FixAction.NEXT_PHRASE)


def excuses_in(text: str, language: Language) -> tuple[tuple[ExcuseFamily, Span], ...]:
    """The families of small excuses that a text tells, each once, in order, with the words that tell it."""
    folded = fold_aligned(text)
    found = []
    for name, pattern in table_patterns("excuses.toml", language).items():
        match = pattern.search(folded)
        if match:
            found.append((ExcuseFamily(name), Span(match.start(), match.end())))
    return tuple(sorted(found, key=lambda told: told[1].start))


def told_by_hand(situation: Situation, draft: Draft) -> tuple[ExcuseFamily, ...]:
    """Families told in hand-written sentences beyond what the choices say already; for the ledger."""
    families = (family for _sentence, family, _span in _told(situation, draft))
    return tuple(dict.fromkeys(families))


def hand_excuse_findings(situation: Situation, draft: Draft) -> Iterator[Finding]:
    """What the ledger says of the excuses a hand wrote: told too recently, or against another story."""
    for sentence, family, span in _told(situation, draft):
        choices = replace(situation.choices, kind=Kind.DIPLOMATIC, excuse=family)
        as_chosen = replace(situation, choices=choices)
        for finding in excuse_findings(as_chosen):
            quote = sentence.text[span.start : span.end]
            yield replace(finding, move=sentence.move, span=span, quote=quote, fix=_NEXT)


def _told(situation: Situation, draft: Draft) -> Iterator[tuple[Sentence, ExcuseFamily, Span]]:
    # A frank reason in other words never fills the bowl; an excuse of the choices is counted already.
    known = said_by_choice(situation)
    for sentence in draft.sentences:
        if sentence.origin is Origin.HAND and sentence.move in _TELLING:
            for family, span in excuses_in(sentence.text, draft.language):
                if family.value not in known:
                    yield sentence, family, span
