"""Sentences right by themselves that jar together: what the readers of the letters struck, counted.

Most of it is what phrasing/cues.py makes dear; a count above 0 says that the bank leaves no better phrase.
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise

from declinetui.domain.draft import Sentence
from declinetui.domain.terms import Address, Channel, Language, Move, Purpose, Way, Writer
from declinetui.phrasing.cues import CUES
from declinetui.phrasing.naming import full_name
from declinetui.phrasing.plan import way_of
from declinetui.workflow.phrases.sampling import Sample

Found = tuple[str, Sentence | None]
"""Why, and the sentence to blame."""

_UNTIL = re.compile(r"\bjusqu’(?:au|à) |\buntil ", re.IGNORECASE)
_THEN = re.compile(r"\bà ce moment-là|\bà cette date|(?<!until )(?<!by )\bthen\b", re.IGNORECASE)
_PROJECT = re.compile(r"\b(?:projets?|mandats?|projects?|assignment)\b", re.IGNORECASE)
_CEREMONY = re.compile(r"\b(?:Cordialement|cordialement|salutations|distinguées)\b")
_ABSENT = re.compile(r"\b(?:Madame|Monsieur), (?:Madame|Monsieur)\b")
_SOON = timedelta(days=30)
_TRACES: dict[Way, str] = {
    Way.DATE: r"\d",
    Way.PRICE: r"\d",
    Way.PAID_TEST: r"\d",
    Way.DISCOUNT: r"\d",
    Way.GIFT: r"demi-heure|half an hour",
    Way.CONDITION: r"acompte|deposit|facture|invoice|écrite|written",
}
"""What of an offer made aloud its written trace must say; of a partner, the name."""


def _jarring(sample: Sample) -> Iterator[Found]:
    if sample.situation.purpose is not Purpose.DECLINE:
        return
    for cue in CUES:
        pattern = cue.words.get(sample.draft.language)
        if pattern is None or not cue.jars(sample.situation):
            continue
        for sentence in sample.draft.sentences:
            text = sentence.text.replace("'", "’")
            if sentence.move in cue.moves and bool(pattern.search(text)) is not cue.absent:
                yield f"jars here: {cue.name}", sentence


def _note_without_offer(sample: Sample) -> Iterator[Found]:
    note = sample.draft.sentence(Move.FOLLOW_UP)
    way = way_of(sample.situation)
    if note is None or way is Way.NONE:
        return
    partners = sample.situation.choices.alternative.partners
    scope = (sample.situation.choices.alternative.scope or {}).get(sample.draft.language.value, "")
    said = (
        partners[0].name in note.text
        if partners
        else scope[:12] in note.text
        if scope
        else re.search(_TRACES.get(way, r"\d"), note.text)
    )
    if not said:
        yield "the note says no word of the offer", note


def _circular(sample: Sample) -> Iterator[Found]:
    for sentence in sample.draft.sentences:
        if _ABSENT.search(sentence.text) and full_name(sample.situation.reader):
            yield "« Madame, Monsieur » to somebody known", sentence


def _two_registers(sample: Sample) -> Iterator[Found]:
    first, closing = sample.draft.sentences[0], sample.draft.sentence(Move.CLOSING)
    if first.text.startswith("Salut") and closing and _CEREMONY.search(closing.text):
        yield "« Salut » and ceremony", closing
    spoken = sample.draft.channel is Channel.PHONE and sample.situation.address is Address.TU
    if spoken and sample.situation.writer is Writer.NOUS and "ous t’appelons" in sample.draft.body:
        yield "a firm says tu on the phone", first


def _then_after_until(sample: Sample) -> Iterator[Found]:
    for before, after in pairwise(sample.draft.sentences):
        if after.move is Move.ALTERNATIVE and _UNTIL.search(before.text) and _THEN.search(after.text):
            yield "the last busy day, then « à ce moment-là »", after


def _soon_yet_no(sample: Sample) -> Iterator[Found]:
    day, way = sample.situation.profile.free_from, way_of(sample.situation)
    reason = sample.draft.sentence(Move.REASON)
    if day is None or reason is None or way in (Way.DATE, Way.PARTIAL):
        return
    last = day - timedelta(days=1)
    told = re.search(
        rf"\b(?:{day.day}|{last.day}) (?:décembre|janvier)|(?:December|January) (?:{day.day}|{last.day})\b",
        reason.text,
    )
    if told and day - sample.situation.today < _SOON:
        yield "a day soon to come with a no that offers none", reason


def _project_beside(sample: Sample) -> Iterator[Found]:
    for before, after in pairwise(sample.draft.sentences):
        if after.move is Move.WISH and _PROJECT.search(before.text) and _PROJECT.search(after.text):
            yield "the project, twice in neighbouring sentences", after


def _other_appeal(sample: Sample) -> Iterator[Found]:
    if sample.draft.language is Language.FR and sample.draft.channel is Channel.LETTER:
        closing = sample.draft.sentence(Move.CLOSING)
        appeal = sample.draft.sentences[0].text.rstrip(",")
        if closing and "Madame" in closing.text and appeal not in closing.text:
            yield "the closing repeats another appeal", closing


COHERENCE: dict[str, Callable[[Sample], Iterator[Found]]] = {
    "jarring": _jarring,
    "note-without-offer": _note_without_offer,
    "circular": _circular,
    "two-registers": _two_registers,
    "then-after-until": _then_after_until,
    "soon-yet-no": _soon_yet_no,
    "project-beside": _project_beside,
    "other-appeal": _other_appeal,
}
