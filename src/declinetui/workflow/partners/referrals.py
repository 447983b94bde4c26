"""A referral beside the letter: asking the partner first, and recording what came of it."""

from dataclasses import dataclass, replace
from datetime import timedelta

from declinetui.directory.referral import consent_request, partner_language
from declinetui.domain.ledger import (
    FollowUp,
    FollowUpKind,
    PromiseStatus,
    Referral,
    ReferralOutcome,
)
from declinetui.domain.people import Partner
from declinetui.domain.terms import Address, Language
from declinetui.errors import Message
from declinetui.workflow.context import Context
from declinetui.workflow.follow.follow_up import close_follow_ups, name_of

PATIENCE = timedelta(days=3)
"""A partner who was asked for a consent is asked about again after so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerNote:
    """A finished message to a partner, ready to copy."""

    partner: Partner
    language: Language
    address: Address
    subject: str
    body: str


def consent_note(context: Context, partner: Partner, *, project: str = "") -> PartnerNote:
    """The question whether a partner may be named."""
    language, address = _manner(context, partner)
    asked = consent_request(
        partner, project=project, me=context.profile.name, language=language, address=address
    )
    return PartnerNote(
        partner=partner, language=language, address=address, subject=asked.subject, body=asked.body
    )


def consent_asked(context: Context, partner: Partner, client: str) -> Message:
    """The question went out: it comes back in three days, until a consent is noted. Raises StoreError."""
    said = Message("consent asked: {partner}", partner=partner.name)
    pending = [
        f
        for f in context.store.follow_ups.of_client(client)
        if f.kind is FollowUpKind.CONSENT and f.ref == partner.uid and f.status is PromiseStatus.OPEN
    ]
    day = context.calendar.next(context.today + PATIENCE)
    with context.store.transaction(said) as tx:
        if pending:
            tx.put(replace(pending[0], on=day), was=pending[0])
            return said
        tx.put(
            FollowUp(
                uid=context.uids(),
                client=client,
                kind=FollowUpKind.CONSENT,
                on=day,
                ref=partner.uid,
                about=partner.name,
            )
        )
    return said


def settle_referral(context: Context, referral: Referral, outcome: ReferralOutcome) -> Message:
    """What the partner did with it; the question does not come back. Raises StoreError."""
    said = Message("{outcome}: {client}", outcome=outcome, client=name_of(context, referral.client))
    with context.store.transaction(said) as tx:
        tx.put(replace(referral, outcome=outcome), was=referral)
        close_follow_ups(tx, context, referral.client, {referral.uid}, PromiseStatus.KEPT)
    return said


def _manner(context: Context, partner: Partner) -> tuple[Language, Address]:
    return partner_language(partner, context.profile.languages), partner.address or Address.VOUS
