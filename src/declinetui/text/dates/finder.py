"""Finding dates: the first word of each says which rules may apply, the longest answer wins."""

import re
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.text.dates.calendar_rules import FIGURE_RULES, MONTH_RULES, SPELLED_RULES
from declinetui.text.dates.leads import LATEST, TAIL, Lead, lead_of
from declinetui.text.dates.model import Context, DateKind, DateReading, Hit
from declinetui.text.dates.names import MONTHS, NUMBERS, SHORT_WEEKDAYS, SPELLED_DAYS, WEEKDAYS
from declinetui.text.dates.nth_days import FIRST_WORDS, nth_day
from declinetui.text.dates.spoken_rules import later, quarter, short_form
from declinetui.text.dates.spoken_table import SPOKEN_RULES, Rule
from declinetui.text.fold import fold_aligned

_TOKEN = re.compile(r"d'ici(?= ?\d| \w)|aujourd'hui|[a-z]+|\d+")
_SPOKEN_FIRST = frozenset(
    """next this coming aujourd aujourd'hui today tonight ce cet cette apres the day demain tomorrow tmrw
    tmr tomorow tommorow eod cob hier yesterday end la le les fin close early late debut milieu
    start beginning middle mid mi semaine dans within eow week weekend d'ici dici in sous en courant
    mois l an annee new nouvelle nouvel year eom month eoy q t premier first deuxieme second
    troisieme third quatrieme fourth printemps spring ete summer automne fall autumn hiver winter
    noel xmas x christmas veille reveillon boxing lendemain jour saint st valentine paques easter
    vendredi good lundi fete mother father journee victoria canada action thanksgiving labour labor
    halloween hallowe remembrance black cyber cyberlundi rentree back relache march vacances
    construction temps fetes holidays holiday conge""".split()
)
_SPOKEN = tuple(SPOKEN_RULES)
_AS_FIRST = MappingProxyType(
    {
        **dict.fromkeys(NUMBERS, _SPOKEN),
        **dict.fromkeys((*_SPOKEN_FIRST, *FIRST_WORDS), _SPOKEN),
        **dict.fromkeys((re.split("[ -]", w)[0] for w in SPELLED_DAYS), (*SPELLED_RULES, *_SPOKEN)),
        **dict.fromkeys((*WEEKDAYS, *SHORT_WEEKDAYS), _SPOKEN),
        **dict.fromkeys(MONTHS, (*MONTH_RULES, *_SPOKEN)),
    }
)
_AS_FIGURE = (*FIGURE_RULES, *(rule for rule in SPOKEN_RULES if rule[1] in {later, quarter, nth_day}))
_FULL_STOP = re.compile(
    r"[^\W\d]{5,}\.$|(?:mars|mai|juin|aout|août|May|June|July|march|may|june|july|March)\.$"
)
"""A full stop behind a whole month ends the sentence, not an abbreviation."""
_MOST = 200
"""Readings kept of one text."""


def find_dates(
    text: str, today: date, lang: Language | None = None, calendar: WorkCalendar | None = None
) -> tuple[DateReading, ...]:
    """Every date to come in a text, in order; `calendar` counts working days (else Monday to Friday)."""
    context = Context(today=today, language=lang, calendar=calendar or WorkCalendar(""))
    return _scan(text, fold_aligned(text), context)


def parse_date(
    text: str, today: date, lang: Language | None = None, calendar: WorkCalendar | None = None
) -> DateReading | None:
    """The date that a whole short text means, short forms ("2w", "1sem") included, or None."""
    context = Context(today=today, language=lang, calendar=calendar or WorkCalendar(""), parsing=True)
    folded = fold_aligned(text)
    short = short_form(folded.strip(), context)
    if short is not None:
        return _reading(text, short, Lead(DateKind.EXACT, 0, ""), Span(0, len(text))) if short.day else None
    for reading in _scan(text[:200], folded[:200], context):
        return reading
    bare = _scan("dans " + text[:200], "dans " + folded[:200], context)
    if bare and bare[0].span.start == 0 and bare[0].span.end >= 5 + len(text.rstrip()):
        return replace(bare[0], span=Span(0, len(text)), as_written=text.strip())
    return None


def _scan(text: str, folded: str, context: Context) -> tuple[DateReading, ...]:
    found: list[DateReading] = []
    position = 0
    for token in _TOKEN.finditer(folded):
        if token.start() < position:
            continue
        if len(found) >= _MOST:
            break
        position = token.end()
        word = token.group()
        rules = _AS_FIGURE if word.isdigit() else _AS_FIRST.get(word)
        if rules is None or not _starts_word(folded, token.start()):
            continue
        lead, hit = _best(rules, folded, token.start(), context)
        if hit is None:
            continue
        position = max(position, hit.end)
        if hit.day is None or lead.past:
            continue
        reading = _reading(text, hit, lead, Span(lead.start, _tail(folded, hit.end)))
        found.append(reading)
        position = max(position, reading.span.end)
    return tuple(found)


def _starts_word(folded: str, at: int) -> bool:
    return at == 0 or not (
        folded[at - 1].isalnum() or folded[at - 1] in "$€£#@" or folded[at - 2 : at] in {"0.", "0,"}
    )


def _best(rules: tuple[Rule, ...], folded: str, at: int, context: Context) -> tuple[Lead, Hit | None]:
    """The longest answer of the rules that fit; the words in front are read only when one does."""
    matches = [(match, build) for pattern, build in rules if (match := pattern.match(folded, at))]
    if not matches:
        return _NO_LEAD, None
    lead = lead_of(folded, at)
    inner = replace(context, kind=lead.kind, lead=lead.words)
    best: Hit | None = None
    for match, build in matches:
        if best is not None and match.end() <= best.end:
            continue
        hit = build(match, inner)
        if hit.day is not None or best is None:
            best = hit if best is None or hit.day is not None else best
    return lead, best


_NO_LEAD = Lead(DateKind.EXACT, 0, "")


def _tail(folded: str, end: int) -> int:
    for _ in range(2):
        match = TAIL.match(folded, end)
        if match is None:
            break
        end = match.end()
    return end


def _reading(text: str, hit: Hit, lead: Lead, span: Span) -> DateReading:
    assert hit.day is not None
    kind = lead.kind if lead.kind is not DateKind.EXACT and hit.until is None else hit.kind
    if kind is DateKind.EXACT and LATEST.match(fold_aligned(text[span.end : span.end + 30])):
        kind = DateKind.BY
    start, end = span.start, min(span.end, len(text))
    if _FULL_STOP.search(text, start, end):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return DateReading(
        day=hit.day,
        span=Span(start, end),
        as_written=" ".join(text[start:end].split()),
        kind=kind,
        end=hit.until,
        other=hit.other,
        dated=hit.dated,
    )
