"""Guards on what a refusal offers: discounts, partners, promised dates."""

from dataclasses import replace
from datetime import date, timedelta

from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.ledger import OfferOutcome
from declinetui.domain.people import Consent
from declinetui.domain.situation import Alternative, Situation
from declinetui.domain.terms import Reason, Relation, Way
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import Message
from declinetui.text.fold import fold

DISCOUNT_DAYS = 365
"""No second exclusive discount within so many days."""
CLOSED_DOOR = frozenset({Reason.VALUES, Reason.LEGAL, Reason.DIFFICULT_CLIENT})
"""Reasons after which no door stays open."""
_DATED = {Way.DATE: "free_from", Way.PARTIAL: "free_from", Way.HAND_OVER: "hand_over"}
"""Ways out that promise a day, and the field that holds it."""
_NONE = Fix(
    label=Message("offer nothing"),
    action=FixAction.CHOOSE,
    values=(("alternative", Alternative()),),
)


def discount(situation: Situation) -> Finding | None:
    """An exclusive discount is for a recurring client, and once in twelve months."""
    if situation.choices.alternative.way is not Way.DISCOUNT:
        return None
    if situation.relation is not Relation.RECURRING:
        return Finding(
            code="discount_relation",
            severity=Severity.WARNING,
            why=Message("An exclusive discount is for a regular client."),
            fix=_NONE,
        )
    recent = [
        o
        for o in situation.offers
        if o.way is Way.DISCOUNT and 0 <= (situation.today - o.made).days < DISCOUNT_DAYS
    ]
    if not recent:
        return None
    last = max(recent, key=lambda o: o.made)
    still = last.outcome is OfferOutcome.OPEN
    return Finding(
        code="discount_repeated",
        severity=Severity.RED if still else Severity.WARNING,
        why=Message(
            "A discount offered on {day} is still open for {client}."
            if still
            else "A discount was already offered to {client} on {day}: not twice in a year.",
            day=last.made,
            client=situation.client.name,
        ),
        fix=_NONE,
    )


def partner_consent(situation: Situation) -> Finding | None:
    """A partner who agreed to nothing is not shown; the letter offers to put in touch."""
    alternative = situation.choices.alternative
    for partner in alternative.partners:
        if not _agreed(partner.consent, situation.today):
            return Finding(
                code="partner_consent",
                severity=Severity.NOTICE,
                why=Message("{partner} has not agreed to be referred: ask first.", partner=partner.name),
            )
    return None


def _agreed(consent: Consent | None, day: date) -> bool:
    """True when the partner may be named on that day, contact shown or not."""
    if consent is None or consent.given > day:
        return False
    return consent.withdrawn is None or day < consent.withdrawn


def partner_conflict(situation: Situation) -> Finding | None:
    """A partner is never sent a client they must not work for."""
    names = {fold(n) for n in (situation.client.name, situation.client.organisation) if n}
    for partner in situation.choices.alternative.partners:
        if names & {fold(c) for c in partner.conflicts}:
            return Finding(
                code="partner_conflict",
                severity=Severity.RED,
                why=Message(
                    "{partner} must not be sent to {client}.",
                    partner=partner.name,
                    client=situation.client.name,
                ),
                fix=_NONE,
            )
    return None


def promised_date(situation: Situation, calendar: WorkCalendar) -> Finding | None:
    """A promised date that is past, or on which nobody works."""
    alternative = situation.choices.alternative
    name = _DATED.get(alternative.way, "")
    day: date | None = getattr(alternative, name) if name else None
    if day is None:
        return None
    if day <= situation.today:
        return Finding(
            code="date_past",
            severity=Severity.RED,
            why=Message("The date promised, {day}, is past.", day=day),
            fix=Fix(label=Message("give another date"), action=FixAction.ASK, text=name),
        )
    if calendar.works(day):
        return None
    better = calendar.next(day + timedelta(days=1))
    return Finding(
        code="date_off",
        severity=Severity.NOTICE,
        why=Message("Nobody works on {day}.", day=day),
        fix=Fix(
            label=Message("say {day}", day=better),
            action=FixAction.CHOOSE,
            values=(("alternative", _moved(alternative, better)),),
        ),
    )


def _moved(alternative: Alternative, day: date) -> Alternative:
    """The same way out on another day."""
    if alternative.way is Way.HAND_OVER:
        return replace(alternative, hand_over=day)
    return replace(alternative, free_from=day)


def open_door(situation: Situation) -> Finding | None:
    """No way out is held out to someone one ends with, or for what one never does."""
    way = situation.choices.alternative.way
    if situation.choices.reason not in CLOSED_DOOR or way in (Way.NONE, Way.HAND_OVER):
        return None
    return Finding(
        code="open_door",
        severity=Severity.WARNING,
        why=Message(
            "With “{reason}”, an offer opens a door that should stay shut.", reason=situation.choices.reason
        ),
        fix=_NONE,
    )


def signature(situation: Situation) -> Finding | None:
    """Nobody has a profile on a fresh start: the letter is whole, but unsigned."""
    if situation.profile.name:
        return None
    return Finding(
        code="no_signature",
        severity=Severity.NOTICE,
        why=Message("Nobody signs: add your name in the settings."),
        fix=Fix(label=Message("give a name"), action=FixAction.ASK, text="profile.name"),
    )
