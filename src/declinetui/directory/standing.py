"""What speaks for a partner besides the work: trust, rotation, availability, consent, past outcomes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from declinetui.directory.rules import free_by
from declinetui.domain.ledger import Referral, ReferralOutcome
from declinetui.domain.people import Partner
from declinetui.errors import Message

WINDOW = timedelta(days=90)
"""How far back referrals count for the rotation."""
FULL = 3
"""Referrals within the window after which a partner has had their share."""
REST = 30
"""Days after a referral during which another partner goes first."""
TRUST, ROTATION, FREE, CONSENT = 0.4, 0.3, 0.15, 0.15
"""Shares of the four; together 1."""


@dataclass(frozen=True, slots=True)
class Standing:
    """0 to 1, and why, in words."""

    value: float
    reasons: tuple[Message, ...]


def standing(partner: Partner, *, today: date, start: date | None, own: Sequence[Referral]) -> Standing:
    """How well a partner stands for the next referral; `own` are the referrals of the ledger to them."""
    sent = sorted({d for d in (*partner.referrals, *(r.made for r in own)) if d <= today})
    recent = [d for d in sent if today - d <= WINDOW]
    value = TRUST * max(0, min(5, partner.trust)) / 5
    value += ROTATION * _rotation(sent, recent, today) * _answers(own)
    value += FREE * _availability(partner, start or today)
    agreed = partner.consent is not None and _stands(partner, today)
    value += CONSENT * agreed
    return Standing(
        value, (*_known(partner), *_sent(sent, recent, own), *_free(partner, today), _named(partner, today))
    )


def _rotation(sent: list[date], recent: list[date], today: date) -> float:
    share = 1 - 0.6 * min(len(recent), FULL) / FULL
    days = (today - sent[-1]).days if sent else REST
    return max(0.0, share - 0.4 * max(0, REST - days) / REST)


def _answers(own: Sequence[Referral]) -> float:
    """Less for those who let referrals fall; one answer proves nothing yet."""
    done = [r for r in own if r.outcome is not ReferralOutcome.OPEN]
    if len(done) < 2:
        return 1.0
    taken = sum(r.outcome is ReferralOutcome.TOOK_IT for r in done)
    return 0.5 + 0.5 * taken / len(done)


def _availability(partner: Partner, day: date) -> float:
    if partner.available_from is None:
        return 0.5
    return 1.0 if free_by(partner, day) else 0.0


def _stands(partner: Partner, today: date) -> bool:
    consent = partner.consent
    return (
        consent is not None
        and consent.given <= today
        and not (consent.withdrawn and consent.withdrawn <= today)
    )


def _known(partner: Partner) -> tuple[Message, ...]:
    return (Message("Trust: {trust} out of 5", trust=partner.trust),) if partner.trust > 0 else ()


def _sent(sent: list[date], recent: list[date], own: Sequence[Referral]) -> tuple[Message, ...]:
    if not sent:
        return (Message("Never sent a request yet"),)
    reasons = [Message("Last request sent on {date}", date=sent[-1])]
    if len(recent) > 1:
        reasons.append(Message("Requests sent in three months: {count}", count=len(recent)))
    taken = sum(r.outcome is ReferralOutcome.TOOK_IT for r in own)
    if taken:
        reasons.append(Message("Requests taken: {taken} of {count}", taken=taken, count=len(own)))
    return tuple(reasons)


def _free(partner: Partner, today: date) -> tuple[Message, ...]:
    if partner.available_from is None:
        return ()
    if partner.available_from <= today:
        return (Message("Free now"),)
    return (Message("Free from {date}", date=partner.available_from),)


def _named(partner: Partner, today: date) -> Message:
    consent = partner.consent
    if consent is None or not _stands(partner, today):
        return Message("Has not agreed to be named yet")
    return Message("Agreed to be named on {date}", date=consent.given)
