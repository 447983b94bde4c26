"""A partner's card: what they do and what was understood of it, what they agreed to, what came of it."""

from dataclasses import dataclass
from datetime import date

from declinetui.directory.profile import SkillRead, read_skills
from declinetui.directory.recognise import shipped_recogniser
from declinetui.directory.referral import Agreement, TrackRecord, agreement, track_record
from declinetui.domain.ledger import Referral
from declinetui.domain.people import Article, Client, Partner
from declinetui.errors import Message, NotFoundError
from declinetui.phrasing import french
from declinetui.phrasing.slots import SlotType
from declinetui.text.fold import fold
from declinetui.workflow.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRow:
    """A client sent to the partner, and what became of it."""

    referral: Referral
    client: Client
    about: str
    """The project, as the client put it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCard:
    """All that is known of a partner, worked out for one day."""

    partner: Partner
    agreement: Agreement
    record: TrackRecord
    skills: tuple[SkillRead, ...]
    preview: tuple[str, ...]
    """How letters write the name, then another organisation, after "de" and "à": ("d’Yves", "à Yves")."""
    referrals: tuple[ReferralRow, ...]
    """Newest first."""
    before: tuple[date, ...]
    """Days of referrals noted by hand, of which the ledger knows nothing more; newest first."""
    brought: tuple[Client, ...]
    """Clients the partner sent back: those whose go-between bears the partner's name."""

    @property
    def recognised(self) -> tuple[SkillRead, ...]:
        """Skills that the search understands."""
        return tuple(s for s in self.skills if s.expertises)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Skills found only by their very words."""
        return tuple(s.text for s in self.skills if not s.expertises)


def partner_card(context: Context, uid: str) -> PartnerCard:
    """The card of a partner. Raises NotFoundError."""
    store = context.store
    partner = store.partners.get(uid)
    if partner is None:
        raise NotFoundError(Message("No partner answers to “{name}”.", name=uid))
    own = tuple(r for r in store.referrals.all() if r.partner == uid)
    rows = tuple(_row(context, r) for r in sorted(own, key=lambda r: r.made, reverse=True))
    return PartnerCard(
        partner=partner,
        agreement=agreement(partner, context.today),
        record=track_record(partner, own),
        skills=read_skills(partner, shipped_recogniser()),
        preview=preview(partner),
        referrals=rows,
        before=_noted(partner, own),
        brought=_brought(context, partner),
    )


def preview(partner: Partner) -> tuple[str, ...]:
    """The name after "de" and "à", then the organisation, elided and contracted as the letters do it."""
    found = [
        french.attach(helper, partner.name, SlotType.PERSON, elide=partner.elide, article=Article.NONE)
        for helper in ("de", "à")
    ]
    if partner.organisation and fold(partner.organisation) != fold(partner.name):
        found += [
            french.attach(helper, partner.organisation, SlotType.ORGANISATION, article=partner.article)
            for helper in ("de", "à")
        ]
    return tuple(found)


def _row(context: Context, referral: Referral) -> ReferralRow:
    store = context.store
    reply = store.replies.get(referral.reply)
    inquiry = store.inquiries.get(reply.inquiry) if reply else None
    about = inquiry.project.text if inquiry and inquiry.project else inquiry.subject if inquiry else ""
    client = store.clients.get(referral.client) or Client(uid=referral.client)
    return ReferralRow(referral=referral, client=client, about=about)


def _noted(partner: Partner, own: tuple[Referral, ...]) -> tuple[date, ...]:
    known = {r.made for r in own}
    return tuple(sorted((day for day in partner.referrals if day not in known), reverse=True))


def _brought(context: Context, partner: Partner) -> tuple[Client, ...]:
    names = {fold(name) for name in (partner.name, partner.organisation, *partner.aliases) if name}
    return tuple(c for c in context.store.clients.all() if c.go_between and fold(c.go_between) in names)
