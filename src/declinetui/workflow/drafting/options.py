"""What may be chosen for a request: the likeliest reasons first, then the ways out that fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from declinetui.advice.bowl import Bowl
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import Offer
from declinetui.domain.people import Partner, Profile
from declinetui.domain.situation import Alternative, Situation
from declinetui.domain.terms import Condition, ExcuseFamily, Kind, Reason, Relation, Way
from declinetui.domain.values import Money, Unit
from declinetui.errors import Message

SHORT_NOTICE = 10
"""Working for a date nearer than so many days is "too short"."""
DISCOUNT = 10
"""Default exclusive discount, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonOption:
    """A reason as it may be picked."""

    reason: Reason
    kind: Kind = Kind.FRANK
    excuse: ExcuseFamily | None = None
    label: Message
    note: Message | None = None
    suggested: bool = False
    dots: int | None = None
    """Excuses told to the person in a year, for a small excuse; None elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOption:
    """A way out as it may be picked."""

    alternative: Alternative
    label: Message
    note: Message | None = None
    suggested: bool = False


USUAL = (
    Reason.NO_CAPACITY,
    Reason.RATE_TOO_LOW,
    Reason.OUT_OF_EXPERTISE,
    Reason.SHORT_DEADLINE,
    Reason.SCOPE_UNCLEAR,
    Reason.MISFIT,
)
"""Reasons shown first when nothing in the request points elsewhere."""


def floor_for(profile: Profile, budget: Money | None) -> Money | None:
    """The user's lowest price for the unit the client speaks of."""
    if budget is None:
        return None
    same = [f for f in profile.floors if f.unit is budget.unit and f.currency == budget.currency]
    return same[0] if same else None


def below_floor(profile: Profile, budget: Money | None) -> bool:
    """True when the client's amount is under the user's floor."""
    floor = floor_for(profile, budget)
    return floor is not None and budget is not None and budget.amount < floor.amount


def suggested_reason(inquiry: Inquiry, profile: Profile, today: date, *, scam: bool = False) -> Reason:
    """What the request itself points to; else a full calendar."""
    if scam:
        return Reason.SCAM
    if below_floor(profile, inquiry.budget):
        return Reason.RATE_TOO_LOW
    deadline = inquiry.client_deadline
    if profile.free_from and deadline and today < deadline < profile.free_from:
        return Reason.NO_CAPACITY
    if deadline and 0 <= (deadline - today).days <= SHORT_NOTICE:
        return Reason.SHORT_DEADLINE
    return Reason.NO_CAPACITY


def reason_options(situation: Situation, bowl: Bowl, suggestion: Reason) -> tuple[ReasonOption, ...]:
    """The eight likeliest, a small excuse and "no explanation" among them, then all the others."""
    first = [suggestion, *(r for r in USUAL if r is not suggestion)][:6]
    told = {r for r, _ in situation.told}
    options = [_frank(r, told, suggested=r is suggestion) for r in first]
    if situation.profile.excuses_offered:
        options.append(_excuse(ExcuseFamily.OVERLOAD, suggestion, bowl, label=Message("a small excuse")))
    options.append(_frank(Reason.NO_EXPLANATION, told))
    shown = {o.reason for o in options if o.kind is Kind.FRANK}
    options += [_frank(r, told) for r in Reason if r not in shown]
    if situation.profile.excuses_offered:
        options += [_excuse(f, suggestion, bowl) for f in ExcuseFamily if f is not ExcuseFamily.OVERLOAD]
    return tuple(options)


def _frank(reason: Reason, told: set[Reason], *, suggested: bool = False) -> ReasonOption:
    note = Message("already said") if reason in told else None
    return ReasonOption(
        reason=reason, label=Message("{reason}", reason=reason), note=note, suggested=suggested
    )


def _excuse(family: ExcuseFamily, reason: Reason, bowl: Bowl, label: Message | None = None) -> ReasonOption:
    hidden = Reason.NO_CAPACITY if reason is Reason.SCAM else reason
    return ReasonOption(
        reason=hidden,
        kind=Kind.DIPLOMATIC,
        excuse=family,
        label=label or Message("excuse: {family}", family=family),
        note=Message("better be frank") if bowl.full else None,
        dots=min(bowl.told, 2),
    )


def way_options(
    situation: Situation, partners: Sequence[tuple[Partner, Message | None]], offers: Sequence[Offer]
) -> tuple[WayOption, ...]:
    """Partners who fit first, then dates, offers and conditions that the reason may carry."""
    reason, profile = situation.choices.reason, situation.profile
    options = [WayOption(alternative=Alternative(), label=Message("nothing more"))]
    for partner, note in partners:
        options.append(
            WayOption(
                alternative=Alternative(way=Way.PARTNER, partners=(partner,)),
                label=Message("{partner}", partner=partner.name),
                note=note,
            )
        )
    if len(partners) > 1:
        several = tuple(p for p, _ in partners[:3])
        options.append(
            WayOption(
                alternative=Alternative(way=Way.PARTNERS, partners=several), label=Message("several partners")
            )
        )
    if profile.free_from and profile.free_from > situation.today:
        options.append(
            WayOption(
                alternative=Alternative(way=Way.DATE, free_from=profile.free_from),
                label=Message("from {day}", day=profile.free_from),
            )
        )
    elif profile.free_from:
        options.append(
            WayOption(
                alternative=Alternative(way=Way.DATE),
                label=Message("a later date"),
                note=Message("“free from” is past: {day}", day=profile.free_from),
            )
        )
    options += _negotiable(situation)
    if situation.relation is Relation.RECURRING:
        options.append(_discount(offers))
    if reason in (Reason.LATE_PAYER, Reason.SCOPE_UNCLEAR):
        options += _conditions()
    return tuple(options)


def _negotiable(situation: Situation) -> list[WayOption]:
    reason = situation.choices.reason
    if reason is Reason.UNPAID_TEST:
        return [WayOption(alternative=Alternative(way=Way.PAID_TEST), label=Message("a paid test"))]
    if reason is Reason.UNPAID_WORK:
        return [WayOption(alternative=Alternative(way=Way.GIFT), label=Message("half an hour of advice"))]
    if reason not in (Reason.RATE_TOO_LOW, Reason.SHORT_DEADLINE, Reason.NO_CAPACITY, Reason.BAD_TIMING):
        return []
    if reason is not Reason.RATE_TOO_LOW:
        return [
            WayOption(alternative=Alternative(way=Way.PARTIAL), label=Message("part of it by their date"))
        ]
    found = [WayOption(alternative=Alternative(way=Way.SCOPE), label=Message("less work for their amount"))]
    floor = floor_for(situation.profile, situation.inquiry.budget)
    if floor is not None and floor.unit is Unit.PROJECT:
        found.append(
            WayOption(
                alternative=Alternative(way=Way.PRICE, price=floor),
                label=Message("the whole for {price}", price=floor),
            )
        )
    return found


def _discount(offers: Sequence[Offer]) -> WayOption:
    note = Message("already offered this year") if offers else None
    return WayOption(
        alternative=Alternative(way=Way.DISCOUNT, percent=DISCOUNT),
        label=Message("{percent}% off their next project", percent=DISCOUNT),
        note=note,
    )


def _conditions() -> list[WayOption]:
    return [
        WayOption(
            alternative=Alternative(way=Way.CONDITION, condition=condition),
            label=Message("{condition}", condition=condition),
        )
        for condition in Condition
    ]
