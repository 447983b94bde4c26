"""The no itself: it is there, it is clear, and it comes by the second sentence."""

from collections.abc import Iterator

from declinetui.advice.tact.subject import TextSubject
from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.terms import Channel, Move
from declinetui.domain.values import Span
from declinetui.errors import Message
from declinetui.text.sentences import SentenceSpan

LATEST = 450
"""Characters of the body within which the decision must stand."""
BY_SENTENCE = 2
SPOKEN = frozenset({Channel.PHONE, Channel.IN_PERSON})
_HEAD = 6
"""Lines above which a greeting is looked for."""
_GREETING_WORDS = 7
_CLEAR = Fix(label=Message("bring back a clear no"), action=FixAction.NEXT_PHRASE, move=Move.DECISION)


def decision(subject: TextSubject) -> Iterator[Finding]:
    """A clear no, by the second sentence and within the first 450 characters."""
    if subject.fragment or not subject.refuses:
        return
    no = subject.first("decision")
    if no is None:
        yield subject.finding("no_clear_no", Severity.WARNING, Message("There is no clear no."), fix=_CLEAR)
        return
    body = body_of(subject, no)
    if not body:
        return
    start = body[0].span.start
    limit = min(body[:BY_SENTENCE][-1].span.end, start + LATEST)
    if no.start >= limit:
        yield subject.finding(
            "late_no", Severity.WARNING, Message("The no comes after the second sentence."), no
        )


def body_of(subject: TextSubject, no: Span) -> tuple[SentenceSpan, ...]:
    """The sentences that count: neither letterhead, nor greeting, nor the opening of a call."""
    found = _below_greeting(subject.sentences)
    gap = subject.text.find("\n\n")
    if subject.channel in SPOKEN and 0 <= gap < no.start:
        # A call says who is speaking and about what in a paragraph of its own.
        found = tuple(s for s in found if s.span.start > gap)
    opening = subject.patterns["opening"]
    while found and opening.search(subject.folded, found[0].span.start, found[0].span.end):
        if found[0].span.end > no.start:
            break
        found = found[1:]
    return found


def _below_greeting(sentences: tuple[SentenceSpan, ...]) -> tuple[SentenceSpan, ...]:
    for index, sentence in enumerate(sentences[:_HEAD]):
        if sentence.text.endswith(",") and len(sentence.text.split()) <= _GREETING_WORDS:
            return sentences[index + 1 :]
    index = 0
    while index < len(sentences) - 1 and sentences[index].text[-1] not in '.!?…"”»':
        index += 1
    return sentences[index:]
