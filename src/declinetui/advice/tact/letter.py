"""The lint on a draft: what a hand wrote in it, and what that does to the whole letter."""

from collections.abc import Iterator
from dataclasses import replace

from declinetui.advice.excuses import hand_excuse_findings
from declinetui.advice.hand_offers import hand_discount_findings
from declinetui.advice.tact import decision, frame, structure
from declinetui.advice.tact.lint import lint_text
from declinetui.advice.tact.structure import two_reasons
from declinetui.advice.tact.subject import TextSubject
from declinetui.advice.tact.topics import said_by_choice, topics_of
from declinetui.domain.draft import Draft, Origin
from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Move, Purpose, Way
from declinetui.domain.values import Span
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import Message

BOUND = frozenset(
    {
        Way.DATE,
        Way.PARTIAL,
        Way.CONDITION,
        Way.HAND_OVER,
        Way.SCOPE,
        Way.PRICE,
        Way.PAID_TEST,
        Way.DISCOUNT,
    }
)
"""Ways out that give an open door its date or its condition: what is awaited is their answer to the offer."""
_OUTSIDE = frozenset({Move.REASON, Move.DECISION, Move.GREETING, Move.SIGNATURE})
"""Moves that a second reason does not cost: the explanation goes instead."""
_WHOLE = (decision.decision, structure.apologies, structure.reasons, structure.offers)
"""Rules that read a letter across its sentences."""


def draft_findings(
    situation: Situation,
    draft: Draft,
    calendar: WorkCalendar | None = None,
    *,
    others: tuple[str, ...] = (),
) -> tuple[Finding, ...]:
    """Findings on a draft; `others` are names of other clients, which a hand may have written.

    Phrases of the bank are checked when the bank is; only what is the user's own is read here, so that
    a change of one choice costs no reading of the rest.
    """
    found = [*frame.too_long(draft.body, draft.channel)]
    wanted = situation.inquiry.language or situation.client.language
    if not situation.purpose.to_third:
        found += frame.other_language(draft.language, wanted)
    if situation.purpose.refuses:
        found += missing(draft)
    hand = [s for s in draft.sentences if s.origin is not Origin.BANK]
    if hand:
        whole = subject_of(situation, draft, calendar, others=others)
        for sentence in hand:
            fragment = replace(whole, text=sentence.text, fragment=True, client_language=None)
            found += [_of_move(f, sentence.move) for f in lint_text(fragment)]
        found += [located(draft, f) for rule in _WHOLE for f in rule(whole)]
        found += second_reason(situation, draft, whole)
        found += hand_excuse_findings(situation, draft)
        if situation.purpose is Purpose.DECLINE:
            found += hand_discount_findings(situation, draft)
    return tuple(_once(found))


def second_reason(situation: Situation, draft: Draft, whole: TextSubject) -> Iterator[Finding]:
    """A reason that a hand added beside the one that was chosen and is said."""
    reason = draft.sentence(Move.REASON)
    if reason is None or not reason.text:
        return
    said = said_by_choice(situation)
    for sentence in draft.sentences:
        if sentence.origin is not Origin.HAND or sentence.move is Move.REASON:
            continue
        fragment = replace(whole, text=sentence.text, fragment=True)
        for topic in topics_of(fragment)[:1]:
            if topic.name not in said:
                yield _of_move(two_reasons(fragment, topic.span), sentence.move)


def missing(draft: Draft) -> Iterator[Finding]:
    """A letter whose no was dropped says nothing."""
    sentence = draft.sentence(Move.DECISION)
    if sentence is None or not sentence.text:
        yield Finding(code="no_clear_no", severity=Severity.RED, why=Message("There is no clear no."))


def subject_of(
    situation: Situation,
    draft: Draft,
    calendar: WorkCalendar | None = None,
    *,
    others: tuple[str, ...] = (),
) -> TextSubject:
    """The draft as a text under review."""
    hidden = tuple(
        contact
        for partner in situation.choices.alternative.partners
        if partner.consent is None or not partner.consent.allows_contact(situation.today)
        for contact in (partner.email, partner.phone)
        if contact
    )
    return TextSubject(
        text=draft.body,
        language=draft.language,
        channel=draft.channel,
        address=draft.address,
        client_language=situation.inquiry.language or situation.client.language,
        relation=situation.relation,
        reason=situation.choices.reason,
        late=situation.choices.delay_word,
        refuses=situation.purpose in (Purpose.DECLINE, Purpose.FOLLOW_UP_WRITTEN),
        promised=situation.choices.alternative.way in BOUND,
        others=others,
        hidden_contacts=hidden,
        today=situation.today,
        calendar=calendar or WorkCalendar(""),
    )


def located(draft: Draft, finding: Finding) -> Finding:
    """The finding with its span counted from the sentence in which it stands."""
    if finding.span is None:
        return finding
    at = 0
    for sentence in draft.sentences:
        at = draft.body.find(sentence.text, at) if sentence.text else at
        end = at + len(sentence.text)
        if at <= finding.span.start < end:
            span = Span(finding.span.start - at, min(finding.span.end, end) - at)
            return _of_move(replace(finding, span=span), sentence.move)
        at = end
    return finding


def _of_move(finding: Finding, move: Move) -> Finding:
    """The finding on a move; what is written by hand beside the reason is what a second reason costs."""
    fix = finding.fix
    if finding.code == "two_reasons":
        drop = Move.EXPLANATION if move in _OUTSIDE else move
        fix = Fix(label=Message("drop a sentence"), action=FixAction.DROP, move=drop)
    return replace(finding, move=move, fix=fix)


def _once(found: list[Finding]) -> Iterator[Finding]:
    """Each remark once, though a sentence and the letter around it may both give rise to it."""
    seen = set()
    for finding in found:
        key = (finding.code, finding.move, finding.span if finding.code != "two_reasons" else None)
        if key not in seen:
            seen.add(key)
            yield finding
