"""What a call needs beside its script: answers to pushbacks, and the words for a voicemail."""

from collections.abc import Mapping

from declinetui.domain.draft import Card
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Move, Pushback
from declinetui.phrasing.eligible import eligible
from declinetui.phrasing.order import deal
from declinetui.phrasing.shelf import PROJECT, Candidate
from declinetui.phrasing.slots import SlotType
from declinetui.phrasing.template import SlotRef
from declinetui.phrasing.typography import typeset
from declinetui.phrasing.values import Values
from declinetui.phrasing.words import words_of

LEVELS = (1, 2, 3)


def cards(
    shelf: Mapping[Move, tuple[Candidate, ...]], situation: Situation, values: Values, seed: int
) -> tuple[Card, ...]:
    """For each pushback three answers, each shorter than the one before, none with a new argument."""
    kept, _ = eligible(Move.PUSHBACK, shelf[Move.PUSHBACK], situation, values.names)
    found = []
    for pushback in Pushback:
        longest = 10_000
        for level in LEVELS:
            cell = [c for c in kept if c.phrase.pushback is pushback and c.phrase.level == level]
            ordered = deal(Move.PUSHBACK, cell, seed=seed, sent={})
            texts = [(c, _text(c, situation, values)) for c in ordered]
            shorter = [item for item in texts if len(item[1]) < longest] or texts
            if not shorter:
                continue
            candidate, text = shorter[0]
            longest = len(text)
            found.append(Card(pushback=pushback, level=level, text=text, phrase=candidate.id))
    return tuple(found)


def voicemail(
    shelf: Mapping[Move, tuple[Candidate, ...]], situation: Situation, values: Values, seed: int
) -> str:
    """A message to leave when nobody answers: who, the no, and that a written word follows."""
    kept, _ = eligible(Move.VOICEMAIL, shelf[Move.VOICEMAIL], situation, values.names)
    ordered = deal(Move.VOICEMAIL, kept, seed=seed, sent={})
    return _text(ordered[0], situation, values) if ordered else ""


def _text(candidate: Candidate, situation: Situation, values: Values) -> str:
    words = words_of(situation.language)
    parts = []
    for part in candidate.template.parts:
        if not isinstance(part, SlotRef):
            parts.append(part)
        elif part.name == PROJECT:
            project = words.first_mention(situation.inquiry.project, situation.address)
            parts.append(words.attach(part.helper, project, SlotType.PROJECT))
        else:
            parts.append(values.render(part))
    return typeset("".join(parts), situation.language)
