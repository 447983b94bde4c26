"""Which of the dates in a message is when the work is due, and which is when an answer is."""

import re
from datetime import date

from declinetui.domain.terms import Language
from declinetui.domain.values import NounPhrase, Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.intake.date_anchor import anchored
from declinetui.intake.date_use import Around, Dated, classify
from declinetui.intake.due_cues import EVENT, Use
from declinetui.intake.forms import Form
from declinetui.intake.layout import Layout
from declinetui.intake.model import DueDate, Field, sure, unsure
from declinetui.intake.turn import NEVER
from declinetui.text.dates import DateKind, DateReading, find_dates, parse_date
from declinetui.text.dates.feasts import SEASON
from declinetui.text.dates.names import WEEKDAY
from declinetui.text.fold import fold, fold_aligned


def find_due(
    layout: Layout,
    form: Form,
    today: date,
    language: Language | None,
    calendar: WorkCalendar | None,
    *,
    project: Field[NounPhrase] | None = None,
) -> tuple[Field[DueDate], Field[DueDate]]:
    """When the work is due and when the answer is, each as the client wrote it.

    A date that follows the project's own words outweighs the dates of other things.
    """
    work = _labelled(layout, form.get("deadline"), today, language, calendar)
    reply = _labelled(layout, form.get("reply"), today, language, calendar)
    found = [
        d
        for d in _dated(layout, form, today, language, calendar)
        if d.reading.day >= today and d.reading.dated
    ]
    found = anchored(layout.folded, found, today)
    if not work:
        work = _best(
            layout.folded,
            [_beside(layout.folded, d, project.span if project else None) for d in found],
            Use.WORK,
        )
    if not work and project and project.value:
        work = _best(
            layout.folded, [_of_the_same(layout.folded, d, fold(project.value.text)) for d in found], Use.WORK
        )
    if not reply:
        reply = _best(layout.folded, found, Use.REPLY)
    return work, reply


def _beside(folded: str, dated: Dated, project: Span | None) -> Dated:
    """The date that follows the project's own words belongs to it: "notre gala du 17 avril"."""
    at = dated.reading.span.start
    vague = dated.reading.kind in {DateKind.APPROX, DateKind.AFTER}
    never = dated.use is Use.OTHER and dated.strength >= NEVER
    if project is None or vague or never or dated.use is Use.REPLY or not 0 <= at - project.end <= _BESIDE:
        return dated
    if _AND.search(folded, max(0, at - 5), at):
        return dated
    return dated if _APART.search(folded, 0, project.start) else Dated(dated.reading, Use.WORK, 5)


_BESIDE = 6
_AND = re.compile(r"\b(?:and|et) $")
_APART = re.compile(r"\b(?:after|before|following|apres|avant) (?:the |our |le |la |notre |l')?$")


def _of_the_same(folded: str, dated: Dated, project: str) -> Dated:
    """ "Our meeting is on December 10 … interpret the meeting": the day of the thing asked for."""
    if dated.use is not Use.OTHER or dated.strength >= NEVER or dated.reading.kind is not DateKind.EXACT:
        return dated
    at = dated.reading.span.start
    floor = max(folded.rfind(mark, 0, at) for mark in (". ", "! ", "? ", "\n"))
    words = set(re.findall(r"[a-z]{5,}", folded[max(floor, at - 90, 0) : at])) - _COMMON
    if not words & (set(re.findall(r"[a-z]{5,}", project)) - _COMMON):
        return dated
    return Dated(dated.reading, Use.WORK, EVENT)


_COMMON = frozenset("notre votre leurs their about avant projet project".split())


def _labelled(
    layout: Layout, span: Span | None, today: date, language: Language | None, calendar: WorkCalendar | None
) -> Field[DueDate]:
    if span is None:
        return Field()
    value = layout.live[span.start : span.end]
    reading = next(iter(find_dates(value, today, language, calendar)), None)
    reading = reading or parse_date(value, today, language, calendar)
    if reading is None or reading.day < today:
        return Field()
    start = span.start + reading.span.start
    at = Span(start, start + reading.span.end - reading.span.start)
    return sure(DueDate(reading.as_written, reading.day, reading.note), at, "form")


_HEADING = re.compile(
    r"\W{0,6}(?:appel|call|message|msg|voice ?mail|boite vocale|messagerie|transcription|notes?|texto|"
    r"tel|telephone|phone|vm|courriel|spoke|parle)\b[^\n:]{0,60}[^\n]{0,60}?"
    r"(?:(?<!\d)\d{1,2} ?[h:] ?\d{0,2}|[ap]\.?m\b|\d:\d\d)[^\n]{0,30}(?=\n)"
)
""" "Boîte vocale, 24 novembre, 9 h 05": when the call came, not when the work is due."""


_OF_A_FEAST = re.compile(
    r" (?:fish fry|pizza|specials?|suppers?|lunches|night (?:class|market|league|trivia|jam)\w*|party|"
    r"dinner|market|cards?|concert|shows?|campaign|menu|gala|lunch|parade|catalogue|newsletter|"
    r"sale|edition|"
    r"lights|tree|gifts?|songs?|album|window|statements?|financials?|accounts|tax(?:es)?|filing|returns?|"
    r"cover|issue|"
    r"collection|session|term|semester|season|line|intake|program(?:me)?|schedule|course|class(?:es)?|camp|"
    r"cleanup|planting|"
    r"service|brunch|mass|worship|vigil|hunt|recital|brochure|flyer|poster|mailing|appeal|fair|bazaar|"
    r"gathering|tournament|retreat|production)s?\b"
)
""" "our Christmas party": the feast names the thing and dates nothing."""
_ANY_DAY = re.compile(
    r"\b(?:une?|an?|any|some|each|every|chaque|one|tous les|on) (?:(?<=a )|(?<=un )|(?<=any )|(?<=every )|"
    r"(?<=chaque )|(?<=les )|"
    r"(?<=each )|(?<=one ))(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|"
    r"thursday|"
    r"friday|saturday|sunday)s?(?: (?:matin|midi|apres-midi|soir|morning|afternoon|evening|night))?$"
)
""" "un mardi après-midi": any Tuesday, so no date."""


_IN_A_NAME = re.compile(
    r"(?i:the|les?|la) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day (?:[A-Z][a-z]+ )?(?=[A-Z][a-z]+)(?!(?:Jan|Feb|Mar|"
    r"Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|"
    r"(?:Les?|La) (?:Lundis?|Mardis?|Mercredis?|Jeudis?|Vendredis?|Samedis?|Dimanches?)\b(?! (?:\d|"
    r"prochain|matin|soir))"
)
""" "the Friday Supper Club": a name."""
_NO_DAY = re.compile(
    r"[^\S\n]?(?:%|¢|[$€£]|p\.? ?100\b|pour ?cent|percent|per cent|pourcent)|"
    r"(?<=\d) a \d{1,2}\b(?! ?(?:h\b|jan|fev|mar|avr|mai|jui|aou|sep|oct|nov|dec))"
)
""" "au 5 %", "le 5 à 7": a share and a drink after work are no days."""
_YEAR_ONLY = re.compile(r"\W*(?:(?:l'an(?:nee)?|l an(?:nee)?) prochaine?|next year|the new year)\W*$")
_WANTED = re.compile(
    r"\b(?:maybe|perhaps|probably|peut-etre|surement|need|want|like|ready|due|done|deadline|finish\w*|"
    r"deliver\w*|faut|faudrait|"
    r"besoin|"
    r"pret\w*|livr\w+|voul\w+|voudr\w+|aimer\w+|echeance|termin\w+|marr\w+|mari\w+)\b"
)


def _is_far(folded: str, reading: DateReading, start: int) -> bool:
    """ "a grant next year": a whole year is when the work is due only where its clause wants it then."""
    if not _YEAR_ONLY.match(fold_aligned(reading.as_written)):
        return False
    floor = max(0, start - 90, *(folded.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n", ", ")))
    return not _WANTED.search(folded, floor, start)


def _dated(
    layout: Layout, form: Form, today: date, language: Language | None, calendar: WorkCalendar | None
) -> list[Dated]:
    start, end = layout.body.start, layout.signature.end
    taken = [s for kind in ("deadline", "reply", "phone", "email") if (s := form.get(kind))]
    taken += form.others
    found = []
    floor = start
    head = _HEADING.match(layout.folded[start:end])
    readings = find_dates(layout.live[start:end], today, language, calendar)
    for reading, following in zip(readings, (*readings[1:], None), strict=False):
        if head and reading.span.start < head.end():
            continue
        at = Span(start + reading.span.start, start + reading.span.end)
        bound = reading.kind in {DateKind.BY, DateKind.BEFORE}
        if (
            not bound
            and _OF_A_FEAST.match(layout.folded, at.end)
            and not re.search(r"\d", reading.as_written)
        ):
            continue
        if _IN_A_NAME.match(layout.live, at.start) and not layout.live.isupper():
            continue
        if _NO_DAY.match(layout.folded, at.end) or _is_far(layout.folded, reading, at.start):
            continue
        if _ANY_DAY.search(layout.folded[max(start, at.start - 10) : at.end]):
            continue
        if any(s.start <= at.start < s.end for s in taken):
            continue
        moved = DateReading(
            day=reading.day,
            span=at,
            as_written=reading.as_written,
            kind=reading.kind,
            end=reading.end,
            other=reading.other,
            dated=reading.dated,
        )
        after = start + following.span.start if following else None
        found.append(
            classify(layout.folded, moved, _around(layout.folded, moved.span, floor, after, Span(start, end)))
        )
        floor = at.end
    return found


def _around(folded: str, at: Span, floor: int, following: int | None, zone: Span) -> Around:
    """The words that may belong to a date: a comma, or a clause of its own, keeps other dates apart."""
    apart = folded.find(", ", floor, at.start) >= 0 or _goes_on(folded, floor, at.start)
    after = folded.find(", ", at.end, following) if following is not None else -1
    if after < 0 and following is not None and _goes_on(folded, at.end, following):
        after = at.end
    return Around(
        floor if apart and floor > zone.start else zone.start,
        after if after >= 0 else zone.end,
        following if following is not None else zone.end,
    )


_CONJUNCTION = re.compile(r",? (?:and|et|but|mais|so|donc|while|tandis que) ")
_SHORT = 12
"""A shorter stretch behind a conjunction is no clause of its own ("March 3 and 4")."""


def _goes_on(folded: str, end: int, start: int) -> bool:
    """Whether a clause of its own stands between two dates: "starts on the 12th and the slides must be …"."""
    joint = _CONJUNCTION.match(folded, end, start)
    return bool(joint and start - joint.end() >= _SHORT)


def _is_day_of(day: DateReading, month: DateReading) -> bool:
    """True for "April 22" beside "in April": the day says more than its month."""
    if month.kind is not DateKind.APPROX or day.kind in {DateKind.APPROX, DateKind.AFTER}:
        return False
    return (day.day.year, day.day.month) == (month.day.year, month.day.month) and month.day != day.day


_SAID = 3
_SEASON = re.compile(
    rf"\b(?:{SEASON}|next year|new year|annee prochaine|an prochain|(?:le|la|l') ?rentree|fin d'annee|fin "
    rf"de l'annee|year[- ]?end|end of (?:the )?year)\b"
)


def _is_vague(reading: DateReading) -> bool:
    """ "Before the summer" beside "by April 30": the day named is the one to keep."""
    return bool(_SEASON.search(fold_aligned(reading.as_written))) and not re.search(r"\d", reading.as_written)


_APPOSED = re.compile(r"(?: (?:des?|du|of|de la) [a-z -]{2,24})?,? ?\(?(?:le |on |the )?")
_NEXT_TO = 30
_PRECISE = re.compile(rf"\d|\b{WEEKDAY}\b")


def _apposed(folded: str, named: Dated, other: Dated) -> bool:
    """ "le dimanche des Rameaux, le 21 mars", "this week (by Friday)": the figures say which day it is."""
    if not 0 < other.reading.span.start - named.reading.span.end < _NEXT_TO:
        return False
    first, second = fold_aligned(named.reading.as_written), fold_aligned(other.reading.as_written)
    if re.search(r"\d", first) or not _PRECISE.search(second) or other.reading.day < named.reading.day:
        return False
    if _PRECISE.search(first) and not re.search(r"\d", second):
        return False
    return bool(
        _APPOSED.fullmatch(folded, named.reading.span.end, other.reading.span.start)
        and re.search(r"[,(]", folded[named.reading.span.end : other.reading.span.start])
    )


def _best(folded: str, found: list[Dated], use: Use) -> Field[DueDate]:
    mine = [d for d in found if d.use is use]
    if not mine:
        return Field()
    best = max(mine, key=lambda d: d.strength)
    if _is_vague(best.reading):
        named = [d for d in mine if d.strength >= _SAID and not _is_vague(d.reading)]
        best = max(named, key=lambda d: d.strength, default=best)
    best = next((d for d in mine if _is_day_of(d.reading, best.reading)), best)
    best = next((d for d in found if _apposed(folded, best, d)), best)
    make = sure if best.strength >= 2 and best.reading.kind is not DateKind.APPROX else unsure
    reading = best.reading
    return make(DueDate(reading.as_written, reading.day, reading.note), reading.span, "said")
