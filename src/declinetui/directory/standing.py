"""What speaks for a partner besides the work: trust, rotation, availability, consent, past outcomes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from declinetui.directory.rules import free_by
from declinetui.domain.ledger import Referral, ReferralOutcome
from declinetui.domain.people import Partner
from declinetui.errors import Message
from declinetui.text.fold import fold

WINDOW = timedelta(days=90)
"""How far back referrals count for the rotation."""
FULL = 3
"""Referrals within the window after which a partner has had their share."""
REST = 30
"""Days after a referral during which another partner goes first."""
TRUST, ROTATION, FREE, CONSENT = 0.4, 0.3, 0.15, 0.15
"""Shares of the four; together 1."""


def standing(partner: Partner, *, today: date, start: date | None, own: Sequence[Referral]) -> float:
    """How well a partner stands for the next referral, 0 to 1; `own` are the ledger's referrals to them."""
    sent = _days(partner, own, today)
    value = TRUST * max(0, min(5, partner.trust)) / 5
    value += ROTATION * _rotation(sent, _recent(sent, today), today) * _answers(own)
    value += FREE * _availability(partner, start or today)
    return value + CONSENT * (partner.consent is not None and _stands(partner, today))


def standing_reasons(partner: Partner, *, today: date, own: Sequence[Referral]) -> tuple[Message, ...]:
    """The same in words."""
    sent = _days(partner, own, today)
    said = _sent(sent, _recent(sent, today), own)
    return (*_known(partner), *said, *_free(partner, today), _named(partner, today))


def best_placed(partners: Iterable[Partner], *, today: date, history: Sequence[Referral]) -> Partner:
    """Who stands best for the next referral. Raises ValueError when there is nobody."""
    sent: defaultdict[str, list[Referral]] = defaultdict(list)
    for referral in history:
        sent[referral.partner].append(referral)
    return min(
        partners,
        key=lambda p: (-standing(p, today=today, start=None, own=sent.get(p.uid, ())), p.name, p.uid),
    )


def speak_alike(a: Partner, b: Partner) -> bool:
    """True unless the noted languages of the two have nothing in common."""
    return not (a.languages and b.languages) or not set(a.languages).isdisjoint(b.languages)


def says_the_same(a: Partner, b: Partner) -> bool:
    """True when two partners name their work in the same words: one title, or half of the skills."""
    if not speak_alike(a, b):
        return False
    if a.title and fold(a.title) == fold(b.title):
        return True
    one, other = (frozenset(map(fold, p.skills)) for p in (a, b))
    return bool(one & other) and 2 * len(one & other) >= min(len(one), len(other))


def _days(partner: Partner, own: Sequence[Referral], today: date) -> list[date]:
    return sorted({d for d in (*partner.referrals, *(r.made for r in own)) if d <= today})


def _recent(sent: list[date], today: date) -> list[date]:
    return [d for d in sent if today - d <= WINDOW]


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
