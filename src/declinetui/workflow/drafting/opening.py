"""Opening a draft: the letter as the situation suggests it, and the lists to choose from beside it."""

from dataclasses import replace

from declinetui.advice.bowl import bowl_of
from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.situation import Choices
from declinetui.domain.terms import Reason, Way
from declinetui.errors import Message
from declinetui.phrasing.holds import Holds
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.options import reason_options, suggested_reason, way_options
from declinetui.workflow.drafting.recovery import Recovered, reopen
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.drafting.situate import excuses_around, situate
from declinetui.workflow.partners.partners import partners_for
from declinetui.workflow.requests.request import Request


def compose(
    context: Context, request: Request, choices: Choices | None = None, holds: Holds | None = None
) -> DraftSession:
    """A draft without the lists to choose from. Raises BankError.

    A fraud gets no reply: until the user says otherwise, its draft is a no without a reason.
    """
    situation = situate(context, request, choices)
    if choices is None and situation.choices.reason is Reason.SCAM:
        situation = replace(situation, choices=replace(situation.choices, reason=Reason.NO_EXPLANATION))
    return DraftSession.open(context.engine, context.review, request, situation, holds=holds)


def with_options(context: Context, session: DraftSession) -> DraftSession:
    """The reasons and ways out that fit the session as it stands."""
    situation = session.situation
    bowl = bowl_of(situation.client.uid, excuses_around(context.store, situation.client), context.today)
    suggestion = suggested_reason(situation.inquiry, context.profile, context.today)
    discounts = tuple(offer for offer in situation.offers if offer.way is Way.DISCOUNT)
    return replace(
        session,
        reasons=reason_options(situation, bowl, suggestion),
        ways=way_options(situation, partners_for(context, situation), discounts),
    )


def unfinished(context: Context) -> tuple[Recovered, ...]:
    """Every draft that was not finished, newest first."""
    waiting = context.store.drafts.pending()
    return tuple(
        replace(found, session=with_options(context, found.session)) for found in reopen(context, waiting)
    )


def drafted(context: Context, session: DraftSession) -> None:
    """Remember that a logged request was copied or exported, not yet sent. Raises StoreError."""
    situation = session.situation
    if situation.inquiry.status is not InquiryStatus.TO_ANSWER or not session.request.logged:
        return
    said = Message("drafted: {client}", client=situation.client.name)
    with context.store.transaction(said) as tx:
        tx.put(replace(situation.inquiry, client=situation.client.uid, status=InquiryStatus.DRAFTED))
