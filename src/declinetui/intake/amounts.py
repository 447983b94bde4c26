"""Amounts of money as people write them: 1 500 $, $2k-$3k, 18 ¢ le mot, five hundred dollars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from declinetui.domain.values import Money, Span, Unit
from declinetui.intake.number_words import spelled_amounts

_NUMBER = (
    r"(?:\d{1,3}(?:[ ,.']\d{3}){1,3}(?![ ,.']?\d{3})(?:[.,]\d{1,2})?|\d{1,9}(?!\d)(?:[.,]\d{1,3})?|"
    r"(?<!\w)[.,]\d{2,3})"
)
_KILO = r"(?: ?(?:k|m|millions?|mille|milliers?|thousand|grand)\b(?! ?m\b)| ?(?=k\$)k)?"
_BEFORE = (
    r"(?:(?:c|ca|cad|cdn|can|us|usd|u\.s\.|a|au) ?\$|[$€£]|(?:cad|usd|eur|gbp)\b ?)(?: ?(?:cad|"
    r"usd|us|ca)\b ?)?"
)
_AFTER = (
    r"(?:(?:\$|€|£|¢)(?: ?(?:u\.?s\.?d?|cad?|can|cdn)\b)?|(?:dollars?|piastres?|piasses?|"
    r"bucks?|balles|euros?|cents?|cennes|sous|usd|cad|eur|gbp|"
    r"livres sterling|pounds)\b(?: (?:u\.?s\.?|americains?|canadiens?|canadian|american))?)"
)
_SIDE = (
    rf"(?:(?P<b{{0}}>{_BEFORE}) ?)?(?P<n{{0}}>{_NUMBER})(?:ish)?(?P<k{{0}}>{_KILO})(?: ?(?P<a{{0}}>{_AFTER}"
    rf"))?"
)
_BETWEEN = r" ?(?:-|a|to|et|and|or|ou|/|jusqu'a|up to) ?"
_EDGE = r"(?<![\w.,-])(?<![$€£]\d)"
_SINGLE = re.compile(_EDGE + _SIDE.replace("{0}", "1") + r"(?![\w%]|[.,]\d)")
_RANGE = re.compile(
    _EDGE + _SIDE.replace("{0}", "1") + _BETWEEN + _SIDE.replace("{0}", "2") + r"(?![\w%]|[.,]\d)"
)
_UNITS: tuple[tuple[Unit, str], ...] = (
    (Unit.HOUR, r"heures?|h|hr|hrs|hour|hours"),
    (Unit.DAY, r"jours?|journees?|days?|jr"),
    (Unit.WORD, r"mots?|words?"),
    (Unit.PAGE, r"pages?|feuillets?"),
    (Unit.MONTH, r"mois|months?|mo"),
)
_PER = (
    r"[^\S\n]{0,2}(?:cad |usd |ca |us )?(?:/|par|per|de l'|de la|de|du|l'|le|la|an|"
    r"a|each|chaque|the) ?(?:une? )?"
)
_UNIT_AFTER = tuple((unit, re.compile(rf"{_PER}(?:{words})\b(?!')")) for unit, words in _UNITS)
_HOURLY = re.compile(r"^[^\S\n]?(?:hourly|horaire)\b")
_DAILY_BEFORE = re.compile(
    r"(?:tarif|taux|cachet) (?:journalier|quotidien|a la journee)[^.\n]{0,25}$|(?:day|daily) "
    r"rate[^.\n]{0,25}$"
)
_DAILY = re.compile(r"^[^\S\n]?(?:daily|par jour)\b")
_ITEM_AFTER = re.compile(
    r"[^\S\n]{0,2}(?:cad |usd )?(?:(?:/|par |per |a |an )(?!(?:notre|nos|votre|mon|"
    r"ma|leur|une|partir|vous|moi|toi|semaine|week|annee|an\b|"
    r"mettre|investir|offrir|depenser|consacrer|payer|verser|donner|debourser|vous|te|peu|propos|"
    r"year|projet|project|virement|cheque|wire|month|email|courriel|lot\b|bit|little))[a-z]{3,}|"
    r"(?:l'|la |le )(?!(?:heure|jour|journee|mot|page|mois|semaine|annee|an|projet|"
    r"tout|total|lot|forfait|max\w*|cote|reste|prochain\w*|premier\w*|dernier\w*)\b)[a-z]{3,}|"
    r"each\b|apiece\b|chacune?\b|piece\b|l'unite|la piece|l'article|la photo|la video)"
)
_HOURLY_BEFORE = re.compile(
    r"(?:taux horaire|hourly rate|de l'heure|hourly|a l'heure|tarif horaire)[^.\n]{0,25}$"
)
_WORD_BEFORE = re.compile(r"(?:per[ -]word|taux au mot|tarif au mot|word rate)[^.\n]{0,25}$")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount or a range as written; `marked` when a currency stands by it."""

    top: Decimal
    low: Decimal | None
    span: Span
    currency: str
    unit: Unit
    marked: bool
    kilo: bool

    @property
    def money(self) -> Money:
        """The amount, or the upper bound."""
        return Money(self.top, self.currency, self.unit)

    @property
    def lowest(self) -> Money | None:
        """The lower bound of a range."""
        return Money(self.low, self.currency, self.unit) if self.low else None


def find_amounts(folded: str, start: int, end: int) -> Iterator[Amount]:
    """Every figure that may be money, bare figures included, in order."""
    position = start
    while match := _SINGLE.search(folded, position, end):
        ranged = _RANGE.match(folded, match.start(), end)
        amount = (_range(folded, ranged) if ranged else None) or _single(folded, match)
        position = match.end()
        if amount is not None:
            position = amount.span.end
            yield amount


def _range(folded: str, match: re.Match[str]) -> Amount | None:
    first, second = (match["b1"] or match["a1"], match["b2"] or match["a2"])
    scale = match["k1"] or match["k2"]
    top = _value(match["n2"], match["k2"] or ("" if second else match["k1"]), second or first or "")
    low = _value(match["n1"], scale, first or second or "")
    if top is None or low is None or not low < top <= low * 20:
        return None
    if (first or second) is None and not scale and _counts(folded, match.end()):
        return None
    mark = " ".join(filter(None, (match["b1"], match["a1"], match["b2"], match["a2"])))
    if first and not second and _counts(folded, match.end()):
        return None
    return _made(folded, match, top, low=low, mark=mark, kilo=bool((scale or "").strip()))


def _single(folded: str, match: re.Match[str]) -> Amount | None:
    mark = " ".join(filter(None, (match["b1"], match["a1"])))
    top = _value(match["n1"], match["k1"], mark)
    if top is None or (not mark and not match["k1"] and _counts(folded, match.end())):
        return None
    return _made(folded, match, top, low=None, mark=mark, kilo=bool(match["k1"].strip()))


def _made(
    folded: str, match: re.Match[str], top: Decimal, *, low: Decimal | None, mark: str, kilo: bool
) -> Amount | None:
    if not 0 < top <= 10**12:
        return None
    unit = unit_of(folded, match.start(), match.end())
    ours = mark.startswith("us ") and _PAID_BY_US.search(folded, max(0, match.start() - 14), match.start())
    currency = "CAD" if ours else _currency(mark)
    start = match.start() + (3 if ours else 0)
    return Amount(top, low, Span(start, match.end()), currency, unit, bool(mark), kilo)


_PAID_BY_US = re.compile(
    r"\b(?:cost|costing|bill|charg|pay|paid|giv|gave|offer|quot|ask|sav|earn|ma[dk]|run|ran|set|g[eo]t|left|leav|took|tak|"
    r"brought|bring|sen[dt]|len[dt]|loan|owe|fund|grant|award|allow|net|want)\w* $"
)
""" "It will cost us $900": us and a sign, not American dollars."""


def _counts(folded: str, end: int) -> bool:
    """True when the figure counts something else than money, or is part of a date or an hour."""
    return bool(_COUNTED.match(folded, end))


_COUNTED = re.compile(
    r" ?(?:mots|words|pages|jours|days|semaines|weeks|mois|months|personnes|people|"
    r"heures|hours|minutes|min|%|h\b|:\d|/\d|"
    r"ans|years|km|photos|videos|images|articles|invites|guests|pieds|sq|e\b|er\b|th\b|st\b|nd\b|rd\b)"
)


def _value(figures: str, kilo: str | None, mark: str) -> Decimal | None:
    text = figures.replace(" ", "").replace("'", "")
    grouped = re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+(?:[.,]\d{1,2})?", text)
    if grouped:
        tail = re.search(r"[.,](\d{1,2})$", text)
        whole = text[: tail.start()] if tail else text
        text = re.sub(r"[.,]", "", whole) + ("." + tail[1] if tail else "")
    text = text.replace(",", ".")
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    scale = (kilo or "").strip()
    if scale:
        value *= 10**6 if scale in {"m", "million", "millions"} else 1000
    if mark and re.search(r"¢|cents?|cennes|sous", mark) and "$" not in mark:
        value /= 100
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()


def _currency(mark: str) -> str:
    if re.search(r"€|eur", mark):
        return "EUR"
    if re.search(r"£|gbp|sterling|pound", mark):
        return "GBP"
    return "USD" if re.search(r"u\.?s|americ", mark) else "CAD"


def unit_of(folded: str, start: int, end: int) -> Unit:
    """What the amount pays for, by the words behind and in front of it."""
    tail = folded[end : end + 30]
    for unit, pattern in _UNIT_AFTER:
        if pattern.match(tail):
            return unit
    if _HOURLY.match(tail):
        return Unit.HOUR
    if _DAILY.match(tail):
        return Unit.DAY
    if _ITEM_AFTER.match(tail):
        return Unit.ITEM
    before = folded[max(0, start - 45) : start]
    if _HOURLY_BEFORE.search(before):
        return Unit.HOUR
    if _DAILY_BEFORE.search(before):
        return Unit.DAY
    return Unit.WORD if _WORD_BEFORE.search(before) else Unit.PROJECT


def in_words(folded: str, zone: Span) -> Iterator[Amount]:
    """Amounts written out: "cinq cents dollars", "two grand"."""
    for value, currency, (start, end) in spelled_amounts(folded, zone.start, zone.end):
        unit = unit_of(folded, start, end)
        yield Amount(Decimal(value), None, Span(start, end), _currency(currency), unit, True, False)
