"""A referral beside the letter: asking the partner first, recording what came of it, and saying thank you."""

import tomllib
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from declinetui.directory.referral import (
    Agreement,
    agreement,
    consent_request,
    partner_language,
    spoken_name,
)
from declinetui.domain.ledger import (
    FollowUp,
    FollowUpKind,
    PromiseStatus,
    Referral,
    ReferralOutcome,
)
from declinetui.domain.people import Client, Partner
from declinetui.domain.terms import Address, Language
from declinetui.errors import Message, NotFoundError
from declinetui.phrasing import french
from declinetui.phrasing.slots import SlotType
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.session import DraftSession
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


def consent_requests(context: Context, session: DraftSession) -> tuple[PartnerNote, ...]:
    """The question to each partner of the letter who has not agreed to be named, in their language.

    The client is not named: nothing leaves before the answer.
    """
    project = session.situation.inquiry.project
    partners = session.situation.choices.alternative.partners
    return tuple(
        consent_note(context, partner, project=project.text if project else "")
        for partner in partners
        if agreement(_standing(context, partner), context.today) is Agreement.NONE
    )


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


def thanks(context: Context, referral: Referral) -> PartnerNote | None:
    """The word of thanks to a partner who took a referral, or answered that they could not.

    None while nothing is known, and for one who never answered. Raises NotFoundError for a partner
    who left the directory.
    """
    if referral.outcome not in (ReferralOutcome.TOOK_IT, ReferralOutcome.DECLINED):
        return None
    partner = context.store.partners.get(referral.partner)
    if partner is None:
        raise NotFoundError(Message("The partner of this referral is no longer in the directory."))
    language, address = _manner(context, partner)
    words = _words()[language.value]
    texts: dict[str, str] = words[address.value] if language is Language.FR else words
    core = texts["took" if referral.outcome is ReferralOutcome.TOOK_IT else "declined"]
    values = {
        "first": spoken_name(partner),
        "client": _called(context, referral, language) or texts["somebody"],
        "me": context.profile.name,
    }
    body = "\n\n".join((texts["greeting"], core, texts["end"])).format_map(values)
    return PartnerNote(
        partner=partner, language=language, address=address, subject=texts["subject"], body=body.rstrip()
    )


def _called(context: Context, referral: Referral, language: Language) -> str:
    """The client's name, behind « à » in French, where an organisation contracts (au Devoir)."""
    client = context.store.clients.get(referral.client) or Client(uid=referral.client)
    name = client.name or client.organisation
    if language is not Language.FR or not name:
        return name
    kind = SlotType.PERSON if client.name else SlotType.ORGANISATION
    return french.attach("à", name, kind, elide=client.elide, article=client.article)


def _manner(context: Context, partner: Partner) -> tuple[Language, Address]:
    return partner_language(partner, context.profile.languages), partner.address or Address.VOUS


def _standing(context: Context, partner: Partner) -> Partner:
    """The partner as the directory has it now: a consent may have been noted since."""
    return context.store.partners.get(partner.uid) or partner


@cache
def _words() -> dict[str, Any]:
    path = files("declinetui.workflow").joinpath("data", "partner_thanks.toml")
    return tomllib.loads(path.read_text("utf-8"))
