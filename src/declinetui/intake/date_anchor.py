"""A bare day of the month belongs to the month named just before it.

"La première est le 25 février; les costumes pour la générale du 23": the 23rd of February, not the next
23rd to come. A day by which an answer is wanted is near, and keeps the next one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from declinetui.intake.date_use import Dated
from declinetui.intake.due_cues import EVENT, Use
from declinetui.text.dates import DateKind, DateReading
from declinetui.text.dates.names import MONTH, WEEKDAY, WEEKDAYS
from declinetui.text.dates.reckon import SATURDAY, make
from declinetui.text.fold import fold_aligned

_MONTH_NAMED = re.compile(rf"\b{MONTH}\b|\d[-/]\d")
_BARE = re.compile(
    rf"^[^\d]*?(?:(?P<name>{WEEKDAY})\b[^\d]*)?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|e)?\W*(?:$|,? (?:a|at|"
    r"before|avant|vers|by|en|in) )"
)
_CLOSE = 100
_REACH = 260
"""Characters within which a month named before is still the one spoken of."""


def anchored(folded: str, found: Sequence[Dated], today: date) -> list[Dated]:
    """The dates with their bare days put in the month named before them, where that is meant."""
    if len(found) < 2:
        return list(found)
    settled: list[Dated] = []
    anchor: DateReading | None = None
    event = False
    for dated in found:
        moved = dated
        if anchor is not None and dated.use is not Use.REPLY:
            day = _in_month_of(folded, anchor, dated.reading, today, event=event) or _before_it(
                folded, anchor, dated.reading
            )
            moved = replace(dated, reading=replace(dated.reading, day=day)) if day else dated
        if _MONTH_NAMED.search(fold_aligned(dated.reading.as_written)):
            anchor, event = dated.reading, dated.strength == EVENT
        settled.append(moved)
    return settled


_BEFORE = re.compile(
    r"\s?(?:before|prior|avant|d'avant|precedente?)\b(?! ?(?:the|our|my|that|l|notre|mon|[a-z]+'?s)\b)"
)
_WEEKDAY_ALONE = re.compile(rf"^(?:[a-z'-]+ )*?(?:(?P<name>{WEEKDAY})|week-?\s?end|fin de semaine)$")


def _before_it(folded: str, anchor: DateReading, reading: DateReading) -> date | None:
    """ "in our hands by the Monday before": counted back from the day named last."""
    alone = _WEEKDAY_ALONE.match(fold_aligned(reading.as_written))
    if alone is None or not _BEFORE.match(folded, reading.span.end):
        return None
    back = (anchor.day.weekday() - (WEEKDAYS[alone["name"]] if alone["name"] else SATURDAY) - 1) % 7 + 1
    return anchor.day - timedelta(days=back)


def _in_month_of(
    folded: str, anchor: DateReading, reading: DateReading, today: date, *, event: bool
) -> date | None:
    bare = _BARE.match(fold_aligned(reading.as_written))
    if (
        bare is None
        or reading.span.start - anchor.span.end > _REACH
        or _MONTH_NAMED.search(fold_aligned(reading.as_written))
    ):
        return None
    day = make(anchor.day.year, anchor.day.month, int(bare["day"]))
    if day is None or day < today or (bare["name"] and WEEKDAYS[bare["name"]] != day.weekday()):
        return None
    vague = anchor.kind in {DateKind.APPROX, DateKind.AFTER}
    close = not event and reading.span.start - anchor.span.end < _CLOSE
    same_sentence = not re.search(r"[.!?]\s", folded[anchor.span.end : reading.span.start])
    return day if vague or close or day <= anchor.day or same_sentence else None
