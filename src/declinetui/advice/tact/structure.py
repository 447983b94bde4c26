"""Rules on how the moves stand together: apologies, open doors, reasons, ways out."""

from collections.abc import Iterator
from itertools import pairwise

from declinetui.advice.tact.subject import TextSubject
from declinetui.advice.tact.topics import topics_of
from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.terms import Move, Reason, Relation
from declinetui.domain.values import Span
from declinetui.errors import Message

CLOSED = frozenset({Reason.VALUES, Reason.LEGAL, Reason.DIFFICULT_CLIENT})
"""Reasons after which no door stays open."""
_DROP_EXPLANATION = Fix(label=Message("drop a sentence"), action=FixAction.DROP, move=Move.EXPLANATION)
_NEXT = Fix(label=Message("take another phrase"), action=FixAction.NEXT_PHRASE)
_OFFERS = ("date", "partner", "discount", "scope", "partial")
_TOGETHER = (
    frozenset({"date", "partner"}),
    frozenset({"date", "partial"}),
    frozenset({"scope", "partial"}),
)
"""Ways out that make one offer: a referral may go with a date; a part by their date, or all by mine."""


def apologies(subject: TextSubject) -> Iterator[Finding]:
    """One apology at most; before the no only for a late answer."""
    hits = list(subject.hits("apology"))
    if len(hits) > 1:
        why = Message("More than one apology: one is enough, and only for a late answer.")
        yield subject.finding("apologies", Severity.WARNING, why, hits[1], _NEXT)
    no = subject.first("decision")
    if hits and no and hits[0].start < no.start and not _for_delay(subject, hits[0]):
        why = Message("The apology stands before the no.")
        yield subject.finding("apology_first", Severity.WARNING, why, hits[0], _NEXT)


def _for_delay(subject: TextSubject, apology: Span) -> bool:
    sentence = subject.around(apology)
    return subject.late or bool(
        subject.patterns["delay"].search(subject.folded, sentence.start, sentence.end)
    )


def doors(subject: TextSubject) -> Iterator[Finding]:
    """An open door needs a date or a condition; with some reasons there is none."""
    bound = subject.patterns["door_bound"]
    for span in subject.hits("door"):
        quote = subject.quote(span)
        if subject.reason in CLOSED:
            why = Message("“{quote}” opens a door to someone you end with.", quote=quote)
            yield subject.finding("open_door_text", Severity.WARNING, why, span, _NEXT)
            continue
        if subject.relation is Relation.FRIEND or not subject.refuses:
            continue  # friends see each other again, and a note beside the no may look ahead
        sentence = subject.around(span)
        if not subject.promised and not bound.search(subject.folded, sentence.start, sentence.end):
            why = Message("“{quote}” is a hope without a date.", quote=quote)
            yield subject.finding("false_hope", Severity.WARNING, why, span, _NEXT)


def reasons(subject: TextSubject) -> Iterator[Finding]:
    """One reason; a second one weakens the first."""
    found = topics_of(subject)
    for earlier, later in pairwise(found):
        # "For health reasons, my weeks are short": one sentence may go from a cause to the calendar.
        if not (earlier.explains(later) and subject.around(earlier.span) == subject.around(later.span)):
            yield two_reasons(subject, later.span)
            return


def two_reasons(subject: TextSubject, second: Span) -> Finding:
    """The finding on the second of two reasons."""
    why = Message("Two reasons: the second weakens the first.")
    return subject.finding("two_reasons", Severity.WARNING, why, second, _DROP_EXPLANATION)


def offers(subject: TextSubject) -> Iterator[Finding]:
    """Two ways out that compete leave the reader to choose for you."""
    if subject.fragment:
        return
    found = {name: span for name in _OFFERS if (span := subject.first(f"offer_{name}"))}
    if len(found) > 1 and frozenset(found) not in _TOGETHER:
        second = sorted(found.values(), key=lambda span: span.start)[1]
        why = Message("Several ways out compete: offer one.")
        yield subject.finding("offers_compete", Severity.WARNING, why, second)
