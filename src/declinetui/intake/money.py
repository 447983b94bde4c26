"""The budget: what the client would pay, never a prize, shares, sales or the user's own price."""

import re
from dataclasses import dataclass
from itertools import chain, islice

from declinetui.domain.values import Money, Span
from declinetui.intake.amounts import Amount, find_amounts, in_words

_WANTED = re.compile(
    r"budget|plafon|\bcapp?ed|\bcap\b|limit|enveloppe|offr|offer|pay\b|payer|paie|paying|"
    r"payons|prevu|set aside|max|cachet|honoraires|tarif|rate|allou|alloc|can do|dispos|"
    r"prix|price|fee|earmark|reserve|remuner|compens|spend|depenser|mettre|invest|autour de|"
    r"environ|around|about|genre|fixed|forfait|"
    r"plus taxes|avant taxes|before tax|up to|jusqu'a|between|entre|on a\b|we have|"
    r"we've got|i have|j'ai|range|fourchette|estim|pensait|thinking|usual|cost|couter|"
    r"put (?:up|in|towards?|aside)|rester (?:dans|autour)|stay (?:around|under|near)|viser|visons|on vise|"
    r"aim(?:ing)? for|"
    r"verse\w*|donner|donne\b|give you|dont\b|of which|montant|tops|pour un total|for a total"
)
_OWN_PRICE = re.compile(
    r"(?:votre|vos|ton|tes|your|ur) (?:\w+ )?(?:offres?|propositions?|proposals?|offers?|"
    r"quotations?|bids?|tarifs?|taux|prix|rates?|price|prices|pricing|site\w*(?: web)?|"
    r"website|page|quote|soumission|devis|estimate|fees?|usual|listed|facture|invoice)"
    r"|you(?:'re| are)? (?:charge|charging|quoted|asked|asking|billed)|(?:vous|tu) (?:chargez|"
    r"charges|demandez|demandes|facturez|factures|avez (?:demande|propose|charge|facture)|"
    r"as (?:demande|charge))|that you charge|your profile|votre profil|ton profil"
)
_NOT_PAY = re.compile(
    r"gagn\w+|winner|laureat\w*|remporte|\bwon\b|winning|(?:peut|peuvent|can|could|may|usually|normalement|"
    r"often|souvent)(?: \w+)? (?:couter|cost)|\bbourse|subvention|\bgrants?\b|award|\bprize|\bprix de\b|"
    r"raised|(?:we|i|he|she|they|already|have|has|had|last)(?: \w+)? paid\b|(?:avons|a|ai|ont) payee?s?\b|"
    r"\blev(?:e|ee|ees|er)\b(?<!s'eleve)|funding|"
    r"funded|valued|valuation|revenus?|"
    r"revenue|chiffre d'affaires|"
    r"ventes|\bsales\b|profit|worth|valeur|vaut|equity|parts\b|shares|actions de|stock|"
    r"donation|\bdons?\b(?!')|collect|fundrais|objectif|\bgoal\b|capital|hypothe|loyer|\brent\b|"
    r"salaire|"
    r"salary|dette|debt|depense deja|avons depense|ai depense|spent|rabais|discount|"
    r"billets?\b|tickets?|vend|sells?|selling|retail|inscription|registration|heritage|"
    r"inherit|fonds|transfer|concours|contest|"
    r"lottery|loterie|facture|invoice|charges? \$|economis|saved|savings|amende|\ba fine\b|\bfine of\b|"
    r"\bfines\b|"
    r"pertes?|\blost\b|perdu|coupon|gift card|cartes?-cadeaux|abonn|start(?:s|ing)? at|"
    r"prix de (?:lancement|detail|vente|gros)|regular price|nos (?:produits|paniers|"
    r"prix)\b|our (?:products|boxes|prices)\b|subscription|frais de|processing fee|"
    r"contrat precedent|previous|last (?:designer|freelancer|one)|prize money|in prizes|"
    r"(?:actions?|parts?|compagnie|entreprise|shares|equity)[^.\n]{0,40}evalu\w+|a gagner|to win|coutait|"
    r"entry fee|membership"
)
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
    best: tuple[int, Amount] | None = None
    amounts = chain(find_amounts(folded, zone.start, zone.end), in_words(folded, zone))
    for amount in islice(amounts, _MOST):
        if not (amount.marked or amount.kilo or _cue_just_before(folded, amount.span.start)):
            continue
        score = _score(folded, amount.span, zone)
        if score < 1 or not (amount.marked or _announced(folded, amount, score)):
            continue
        if best is None or score > best[0]:
            best = (score, amount)
    if best is None:
        return None
    return Budget(best[1].money, best[1].lowest, best[1].span, said=best[0] >= 3)


def _announced(folded: str, amount: Amount, score: int) -> bool:
    """A figure without currency is money when a word of money stands just before it."""
    return (amount.kilo and score >= 3) or _cue_just_before(folded, amount.span.start)


def _score(folded: str, span: Span, zone: Span) -> int:
    start = _clause_start(folded, span.start, zone.start)
    before = folded[max(start, span.start - _WINDOW) : span.start]
    stop = _clause_end(folded, span.end, zone.end)
    after = folded[span.end : min(stop, span.end + 40)]
    score = 1
    wanted = list(_WANTED.finditer(before))
    score += 2 * bool(wanted) + 1 * bool(_WANTED.search(after)) + ("budget" in before)
    for pattern in (_OWN_PRICE, _NOT_PAY):
        hits = list(pattern.finditer(before))
        if hits and (
            not wanted or wanted[-1].start() <= hits[-1].end() or "budget" not in before[hits[-1].end() :]
        ):
            later = [w for w in wanted if w.start() > hits[-1].end()]
            score -= 2 if later else 6
    if _NOT_PAY.search(after[:28].split(",")[0]) or re.match(
        r"[^\S\n]?(?:en|d'|de|in|of) ?(?:parts|actions|equity|prix|prizes|ventes|sales|dons)", after
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
        " whereas ",
        " tandis ",
    ):
        cut = max(cut, folded.rfind(mark, floor, position) + 1)
    return cut


def _clause_end(folded: str, position: int, ceiling: int) -> int:
    ends = [
        at for mark in (". ", "! ", "? ", "\n", "; ") if (at := folded.find(mark, position, ceiling)) >= 0
    ]
    return min(ends, default=ceiling)


_CUE = re.compile(
    r"(?:budget|enveloppe|fee|cachet|tarif|rate|montant|pay|payer|max|offre|offer|prix)\b(?: (?:max|"
    r"maximum|maximal|total|is|est|of|de|d'environ|around|about|approx\w*|environ|up|"
    r"to|would be|serait|autour|is about|prevu|estime|est de|est d'environ|was|:|=|"
    r"~|jusqu'a|a|limite|limited|:)){0,4}[ :=~]{0,3}$"
)


def _cue_just_before(folded: str, position: int) -> bool:
    return bool(_CUE.search(folded, max(0, position - 48), position))
