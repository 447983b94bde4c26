"""Which of the dates in a message is when the work is due, and which is when an answer is."""

import re
from dataclasses import dataclass
from datetime import date

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.intake.due_cues import CUES, EVENT, Use
from declinetui.intake.forms import Form
from declinetui.intake.layout import Layout
from declinetui.intake.model import DueDate, Field, sure, unsure
from declinetui.text.dates import DateKind, DateReading, find_dates, parse_date


@dataclass(frozen=True, slots=True)
class Dated:
    """A reading with its use and how strongly the words say so."""

    reading: DateReading
    use: Use
    strength: int


_MARKS = re.compile(
    r"(?<=\s)(?:so|but|alors|donc|mais|because|parce que)(?=\s)|[.!?;]+(?=\s)|\n\s{0,4}\n|"
    r"\n(?=\s{0,4}[-*•])|\n"
)


def find_due(
    layout: Layout,
    form: Form,
    today: date,
    language: Language | None,
    calendar: WorkCalendar | None,
    *,
    project: Span | None = None,
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
    if not work:
        work = _best([_beside(d, project) for d in found], Use.WORK)
    if not reply:
        reply = _best(found, Use.REPLY)
    return work, reply


def _beside(dated: Dated, project: Span | None) -> Dated:
    """The date that follows the project's own words belongs to it: "notre gala du 17 avril"."""
    at = dated.reading.span.start
    vague = dated.reading.kind in {DateKind.APPROX, DateKind.AFTER}
    if project is None or vague or dated.use is Use.REPLY or not 0 <= at - project.end <= _BESIDE:
        return dated
    return Dated(dated.reading, Use.WORK, 5)


_BESIDE = 6


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
    r" (?:party|dinner|market|cards?|concert|shows?|campaign|menu|gala|lunch|parade|catalogue|newsletter|"
    r"sale|edition|"
    r"lights|tree|gifts?|songs?|album|window)\b"
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


def _dated(
    layout: Layout, form: Form, today: date, language: Language | None, calendar: WorkCalendar | None
) -> list[Dated]:
    start, end = layout.body.start, layout.signature.end
    taken = [s for kind in ("deadline", "reply", "phone", "email") if (s := form.get(kind))]
    taken += form.others
    found = []
    floor = start
    head = _HEADING.match(layout.folded[start:end])
    for reading in find_dates(layout.live[start:end], today, language, calendar):
        if head and reading.span.start < head.end():
            continue
        at = Span(start + reading.span.start, start + reading.span.end)
        if _OF_A_FEAST.match(layout.folded, at.end) and not re.search(r"\d", reading.as_written):
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
        comma = layout.folded.find(", ", floor, at.start)
        found.append(_classify(layout.folded, moved, floor if comma >= 0 and floor > start else start, end))
        floor = at.end
    return found


def _classify(folded: str, reading: DateReading, floor: int, ceiling: int) -> Dated:
    left, right = _clause(folded, reading.span, floor, ceiling)
    if reading.kind not in {DateKind.BY, DateKind.BEFORE, DateKind.AFTER} and _others_start(
        folded, left, reading
    ):
        return Dated(reading, Use.WORK, 1)
    if folded[reading.span.start - 1 : reading.span.start] == "(":
        return Dated(reading, Use.WORK, EVENT)  # "sa cérémonie (12 juin 2027)"
    then = _THEN.search(folded, reading.span.end, min(ceiling, reading.span.end + 170))
    if then:
        asked_then = CUES[0][2].search(folded, reading.span.end, then.start())
        return Dated(reading, Use.REPLY if asked_then else Use.WORK, 5)
    best: tuple[int, Use, int] | None = None
    asked = CUES[0][2].search(folded, left, reading.span.start)
    for use, strength, pattern in CUES:
        if asked and use is Use.WORK and strength == EVENT:
            continue  # "let me know if you're available by Friday"
        for match in pattern.finditer(folded, left, right):
            distance = _distance(match, reading.span) - 3 * (strength == 5) - 4 * (use is Use.REPLY)
            distance -= 6 * (strength == 6)
            if best is None or distance < best[0]:
                best = (distance, use, strength)
    if reading.kind is DateKind.AFTER:
        return Dated(reading, Use.WORK if _LATER.match(folded, reading.span.start) else Use.OTHER, 1)
    bound = reading.kind in {DateKind.BY, DateKind.BEFORE}
    if best is None:
        return Dated(reading, Use.WORK, 2 if bound else _bare_strength(folded, reading))
    _, use, strength = best
    if use is Use.OTHER and bound and re.search(r"d'ici|by |avant|before", reading.as_written.lower()):
        strength = 5
    if reading.end is None and _OF_AN_EVENT.match(reading.as_written):
        strength = min(strength, EVENT)
    vague = reading.kind is DateKind.APPROX
    return Dated(reading, use, strength + bound - vague)


_THEN = re.compile(
    r"\b(?:by|before|for) (?:then|that date|that)\b(?! [a-z]+s\b)|pour cette date|d'ici la\b(?! )|avant cela|"
    r"(?:pret|prete|finie?|termine)e?s? (?:pour|avant) ca|before that"
)
""" "The meeting is on March 25 … finished by then": the date that the word points back to."""
_STARTS = re.compile(
    r"(?:(?:my|our|the|mon|ma|notre|nos|le|la|les|l') ?)(?P<who>[a-z-]+)(?: [a-z' -]{0,30})? "
    r"(?:starts?|begins?|commence(?:nt|ra|ront)?|debute(?:nt|ra|ront)?|demarre(?:nt|ra|ront)?)\b[^.\n]{0,12}$"
)
_THE_WORK_ITSELF = re.compile(
    r"(?:work|project|job|contract|mandate?|mandat|projet|contrat|travail|travaux|poste|position|gig)"
)


def _others_start(folded: str, left: int, reading: DateReading) -> bool:
    """ "my carpenter starts on January 11" tells when the work must be there; "the job starts" does not."""
    match = _STARTS.search(folded, left, reading.span.start)
    return bool(match and not _THE_WORK_ITSELF.match(match["who"]))


_OF_AN_EVENT = re.compile(r"(?i)du \d")
""" "notre tournoi du 11 juin" dates the event, not the work."""
_LATER = re.compile(r"apres|after")
""" "après les fêtes" is when the work is wanted; "dès le 4 janvier" is when it starts."""


def _bare_strength(folded: str, reading: DateReading) -> int:
    before = folded[max(0, reading.span.start - 6) : reading.span.start]
    return 2 if re.search(r"(?:pour|for|du|on) $", before) else 1


def _distance(match: re.Match[str], span: Span) -> int:
    if match.end() <= span.start:
        return span.start - match.end()
    if match.start() >= span.end:
        return match.start() - span.end + 18
    return 0


def _clause(folded: str, span: Span, floor: int, ceiling: int) -> tuple[int, int]:
    """The sentence around a date; a full stop of an abbreviation inside the date does not cut."""
    left = floor
    for match in _MARKS.finditer(folded, floor, span.start):
        if match.group()[0] != "\n" or _ends_line(folded, match, floor):
            left = match.end()
    right = ceiling
    for match in _MARKS.finditer(folded, span.end, ceiling):
        if match.group()[0] != "\n" or _ends_line(folded, match, floor):
            right = match.start()
            break
    return max(left, span.start - 220), min(right, span.end + 120)


def _ends_line(folded: str, match: re.Match[str], floor: int) -> bool:
    """A line break ends a sentence unless a mail program wrapped a long line there."""
    if match.group().count("\n") > 1:
        return True
    start = folded.rfind("\n", floor, match.start())
    return match.start() - start < 50


def _best(found: list[Dated], use: Use) -> Field[DueDate]:
    mine = [d for d in found if d.use is use]
    if not mine:
        return Field()
    best = max(mine, key=lambda d: d.strength)
    make = sure if best.strength >= 2 and best.reading.kind is not DateKind.APPROX else unsure
    reading = best.reading
    return make(DueDate(reading.as_written, reading.day, reading.note), reading.span, "said")
