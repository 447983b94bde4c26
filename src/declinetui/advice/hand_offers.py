"""Discounts and days to begin that a hand wrote: recognised, so that the ledger knows of them too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from declinetui.advice.offers import discount
from declinetui.domain.draft import Draft, Origin, Sentence
from declinetui.domain.findings import Finding, Fix, FixAction
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Language, Move, Way
from declinetui.domain.values import Span
from declinetui.errors import Message
from declinetui.text.dates import find_dates
from declinetui.text.fold import fold_aligned
from declinetui.text.patterns import table_patterns

_TELLING = frozenset(Move) - {Move.GREETING, Move.SIGNATURE, Move.SUBJECT}
_NEXT = Fix(label=Message("take another phrase"), action=FixAction.NEXT_PHRASE)
_PLEDGES = re.compile(r"[^.;!?\n]+(?:[.;!?\n]+|$)")
_DATED = frozenset({Way.DATE, Way.PARTIAL, Way.HAND_OVER, Way.GIFT})


@dataclass(frozen=True, slots=True)
class HandDiscount:
    """A discount in a sentence by hand: how much, and the words that offer it."""

    sentence: Sentence
    percent: int
    span: Span


def discounts_in(text: str, language: Language) -> tuple[tuple[int, Span], ...]:
    """Percents offered off in a text, in order; what is refused or asked for is no offer."""
    cues, found = table_patterns("offers.toml", language), []
    folded = fold_aligned(text)
    for clause in _PLEDGES.finditer(folded):
        match = cues["discount"].search(clause.group())
        if match and not cues["unsaid"].search(clause.group()):
            percent = int(next(n for n in match.groups() if n))
            at = clause.start()
            found.append((percent, Span(at + match.start(), at + match.end())))
    return tuple(found)


def discounts_by_hand(situation: Situation, draft: Draft) -> tuple[HandDiscount, ...]:
    """Discounts that a hand offers and the choices do not."""
    if situation.choices.alternative.way is Way.DISCOUNT:
        return ()
    return tuple(
        HandDiscount(sentence, percent, span)
        for sentence in _by_hand(draft)
        for percent, span in discounts_in(sentence.text, draft.language)
    )


def hand_discount_findings(situation: Situation, draft: Draft) -> Iterator[Finding]:
    """What the ledger says of the discounts a hand wrote: too soon again, or to no regular client."""
    for told in discounts_by_hand(situation, draft):
        alternative = replace(situation.choices.alternative, way=Way.DISCOUNT, percent=told.percent)
        choices = replace(situation.choices, alternative=alternative)
        finding = discount(replace(situation, choices=choices))
        if finding is not None:
            quote = told.sentence.text[told.span.start : told.span.end]
            yield replace(finding, move=told.sentence.move, span=told.span, quote=quote, fix=_NEXT)


def start_by_hand(situation: Situation, draft: Draft) -> date | None:
    """The first day to come on which a hand offers to begin; None when the choices give a day already."""
    if situation.choices.alternative.way in _DATED:
        return None
    cues = table_patterns("offers.toml", draft.language)
    for sentence in _by_hand(draft):
        for clause in _PLEDGES.finditer(sentence.text):
            folded = fold_aligned(clause.group())
            if not cues["start"].search(folded) or cues["unsaid"].search(folded):
                continue
            for reading in find_dates(clause.group(), situation.today, draft.language):
                if reading.day > situation.today:
                    return reading.day
    return None


def _by_hand(draft: Draft) -> Iterator[Sentence]:
    return (s for s in draft.sentences if s.origin is Origin.HAND and s.move in _TELLING)
