"""The budget: what the client would pay, never a prize, shares, sales or the user's own price."""

import re
from dataclasses import dataclass, replace
from itertools import chain, islice

from declinetui.domain.values import Money, Span, Unit
from declinetui.intake.amounts import Amount, find_amounts, in_words
from declinetui.intake.budget_words import (
    ASKED_AT,
    FIRM,
    FROM,
    LAST_TIME,
    NEXT_AMOUNT,
    NOT_PAY,
    OWN_PRICE,
    PREFERRED,
    SAME,
    SHARE,
    SUM,
    TO,
    WANTED,
    WHOLE,
    WOULD_DO,
)
from declinetui.text.dates.names import MONTH

_WINDOW = 70
_MOST = 60
"""Amounts weighed in one message."""


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount with its lower bound, where it stands, and whether words say it is a budget."""

    money: Money
    lowest: Money | None
    span: Span
    said: bool


def find_budget(folded: str, zone: Span, labelled: Span | None) -> Budget | None:
    """The best budget of a zone; a labelled one (form) wins, with or without a currency."""
    if labelled:
        for amount in find_amounts(folded, labelled.start, labelled.end):
            return Budget(amount.money, amount.lowest, amount.span, said=True)
        return None
    best: tuple[int, int, Amount] | None = None
    amounts = chain(find_amounts(folded, zone.start, zone.end), in_words(folded, zone))
    for amount in islice(amounts, _MOST):
        per_word = amount.unit is Unit.WORD and amount.top < 2
        if not amount.marked and _OF_A_MONTH.search(
            folded, max(0, amount.span.start - 12), amount.span.start
        ):
            continue
        if not (amount.marked or amount.kilo or per_word or _said_before(folded, amount.span.start)):
            continue
        score = _score(folded, amount.span, zone)
        if score < 1 or not (amount.marked or per_word or _announced(folded, amount, score)):
            continue
        rank = score + _beside_others(folded, amount.span, zone)
        if best is None or rank > best[0]:
            best = (rank, score, amount)
    if best is None:
        return None
    _, score, amount = best
    if amount.unit is Unit.PROJECT:
        amount = replace(amount, unit=_unit_before(folded, amount, zone))
    return Budget(amount.money, amount.lowest, amount.span, said=score >= 3)


def _beside_others(folded: str, span: Span, zone: Span) -> int:
    """What decides between two amounts that both look like a budget."""
    start = max(_clause_start(folded, span.start, zone.start), span.start - _WINDOW)
    rank = 3 * bool(SHARE.search(folded, start, span.start))
    if FROM.search(folded, start, span.start) and TO.match(folded, span.end):
        return -3
    rank += 3 * bool(SUM.search(folded, max(zone.start, span.start - 12), span.start)) + bool(
        FIRM.search(folded, start, span.start)
    )
    return rank - 3 * bool(WHOLE.search(folded, start, span.start))


def _unit_before(folded: str, amount: Amount, zone: Span) -> Unit:
    """ "She charged $40 an hour, we could go to $45": of two like figures the second needs no unit."""
    floor = max(zone.start, amount.span.start - 90)
    floor = max(floor, *(folded.rfind(mark, floor, amount.span.start) for mark in (". ", "! ", "? ", "\n")))
    near = [
        a
        for a in find_amounts(folded, floor, amount.span.start)
        if a.marked and a.unit in _RATES and a.top / 3 < amount.top < a.top * 3
    ]
    return near[-1].unit if near else Unit.PROJECT


_NEXT_THING = re.compile(r"[,+]| plus | and | et ")
_RATES = frozenset({Unit.HOUR, Unit.DAY, Unit.WORD, Unit.PAGE})
_BARE_ENDS = re.compile(
    r"[^\S\n]{0,2}(?:$|[.,;:!?\n)/(+-]|(?:or so|environ|max\w*|tops|ish|par|per|each|chacune?|an?|l'|le|la|"
    r"pour|for|total|plus|"
    r"and|et|mais|but|but|if|si|gros|cash|all|in|ou|or|to|a|tax\w*|avant|before|is|est)\b)"
)
""" "We think of 40 portraits": a figure with a noun behind it counts things."""


def _announced(folded: str, amount: Amount, score: int) -> bool:
    """A figure without currency is money when a word of money stands just before it."""
    floor = max(0, amount.span.start - 40)
    if _HAS.search(folded, floor, amount.span.start) and _TO_SPEND.match(folded, amount.span.end):
        return True
    if _IS_IT.search(folded, floor, amount.span.start) and _ENOUGH.match(folded, amount.span.end):
        return True
    if _WILL_PAY.search(folded, floor, amount.span.start) and _STOPS.match(folded, amount.span.end):
        return True
    if amount.kilo:
        return score >= 2 or _cue_just_before(folded, amount.span.start)
    return _cue_just_before(folded, amount.span.start) and bool(_BARE_ENDS.match(folded, amount.span.end))


def _score(folded: str, span: Span, zone: Span) -> int:
    start = _clause_start(folded, span.start, zone.start)
    before = folded[max(start, span.start - _WINDOW) : span.start]
    stop = _clause_end(folded, span.end, zone.end)
    after = folded[span.end : min(stop, span.end + 40)]
    score = 1
    wanted = list(WANTED.finditer(before))
    score += 2 * bool(wanted) + 1 * bool(WANTED.search(after)) + ("budget" in before)
    for pattern in (OWN_PRICE, NOT_PAY):
        hits = (
            []
            if pattern is NOT_PAY and (SAME.search(before) or SAME.search(after))
            else list(pattern.finditer(before))
        )
        if hits and pattern is NOT_PAY and LAST_TIME.search(before):
            score -= 6
        elif hits and (
            not wanted or wanted[-1].start() <= hits[-1].end() or "budget" not in before[hits[-1].end() :]
        ):
            later = [w for w in wanted if w.start() > hits[-1].end()]
            score -= 2 if later else 6
    if ASKED_AT.search(folded, start, span.start) or WOULD_DO.fullmatch(before):
        score += 2
    if PREFERRED.match(folded, span.end):
        score += 2
    if (not SAME.search(after) and NOT_PAY.search(_NEXT_THING.split(after[:28])[0])) or re.match(
        r"[^\S\n]?(?:(?:in )?(?:la premiere|the first|our first|notre premiere|year one|an 1)|"
        r"(?:en|d'|de|in|of) ?(?:parts|actions|equity|prix|prizes|ventes|sales|dons))",
        after,
    ):
        score -= 5
    return score


def _clause_start(folded: str, position: int, floor: int) -> int:
    floor = max(floor, position - 240)
    cut = floor
    for mark in (
        ". ",
        "! ",
        "? ",
        "\n",
        "; ",
        ") ",
        " but ",
        " mais ",
        ", dont ",
        ", of which ",
        ", and ",
        ", et ",
        ", so ",
        ", donc ",
        ", alors ",
        ", leaving ",
        ", which leaves ",
        ", ce qui ",
        " way over ",
        " than ",
        " whereas ",
        " tandis ",
    ):
        cut = max(cut, folded.rfind(mark, floor, position) + 1)
    for match in NEXT_AMOUNT.finditer(folded, cut, position):
        cut = match.end()
    return cut


def _clause_end(folded: str, position: int, ceiling: int) -> int:
    ends = [
        at for mark in (". ", "! ", "? ", "\n", "; ") if (at := folded.find(mark, position, ceiling)) >= 0
    ]
    return min(ends, default=ceiling)


_HAS = re.compile(
    r"(?:we've got|we have|i've got|i have|got|there's|nous avons|on a|j'ai|on disposerait de|paye?|pay|paie|"
    r"\bhas|offer|give you|donne\w*|budget)\b[^.;\n\d]{0,24}$"
)
_TO_SPEND = re.compile(
    r"[^\S\n]?(?:each\b|apiece|chaque\b|chacune?\b|total|max\w*|tops|all in|all told|gros max|en tout|to "
    r"(?:spend|work with|put)|for (?:it|this|that|"
    r"everything)\b|pour (?:ca|le faire|tout)\b)"
)
_OF_A_MONTH = re.compile(rf"\b{MONTH}\.? $")
""" "We print on May 28": a day of the month."""
_WILL_PAY = re.compile(
    r"(?:\bpaye?|\bpay|paie|paierai\w*|offer|give you|donne\w*|go up to|go as high as|(?:aller|monter|"
    r"irais?) "
    r"jusqu'a|(?:monter|go|aller) a)\b[^.;\n\d]{0,24}$"
)
_IS_IT = re.compile(r"\b(?:is|would|are|est-ce que|ca serait|serait-ce que|if i (?:said|offered)) $")
_ENOUGH = re.compile(
    r"[^\S\n](?:ok|okay|fine|enough|fair|reasonable|alright|good|correct|assez|raisonnable|be (?:ok|okay|"
    r"fine|enough)|"
    r"work)\b"
)
""" "is 150 ok?"."""
_STOPS = re.compile(r"\s?(?:[?.!,](?!\d)|$|\n)")
""" "We've got 350 total", "will pay whatever, say 80?": a bare figure that is there to be spent."""
_CUE = re.compile(
    r"(?:(?:was|were|am|are|i'm|we're|is) thinking|pensais?|pensions|pensait|pense a|en tete|in mind|can "
    r"pay|peux payer|"
    r"will pay|paierais?|can do|could do|offr(?:e|ons|ir)|budget|gives? (?:us|me)|(?:nous|me) donne|paie|"
    r"paye|enveloppe|fee|cachet|tarif|rate|montant|"
    r"pays?|paying|payer|(?:do|faire|fais|fait|faites)\b[^.\n]{0,25} (?:for|pour)|max|offre|offer|"
    r"prix)\b(?: (?:max|"
    r"maximum|maximal|total|is|est|of|de|d'environ|around|about|approx\w*|environ|up|"
    r"to|would be|serait|autour|is about|prevu|estime|est de|est d'environ|was|:|=|"
    r"~|jusqu'a|dans les|a|limite|limited|:)){0,4}[ :=~]{0,3}$"
)


def _said_before(folded: str, position: int) -> bool:
    return _cue_just_before(folded, position) or bool(
        _HAS.search(folded, max(0, position - 40), position)
        or _WILL_PAY.search(folded, max(0, position - 40), position)
        or _IS_IT.search(folded, max(0, position - 40), position)
    )


def _cue_just_before(folded: str, position: int) -> bool:
    return bool(_CUE.search(folded, max(0, position - 48), position))
