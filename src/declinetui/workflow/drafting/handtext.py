"""A text written elsewhere, for a known client: what the ledger says of its excuses and discounts."""

from declinetui.advice.excuses import hand_excuse_findings
from declinetui.advice.hand_offers import hand_discount_findings
from declinetui.domain.draft import Draft, Origin, Sentence
from declinetui.domain.findings import Finding
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client
from declinetui.domain.situation import Choices
from declinetui.domain.terms import Address, Channel, Language, Move, Reason
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.situate import situate
from declinetui.workflow.requests.receive import of_inquiry


def ledger_findings(
    context: Context, client: Client, text: str, language: Language, channel: Channel
) -> tuple[Finding, ...]:
    """Excuses told too recently and discounts offered too soon, with their places in the text."""
    inquiry = Inquiry(uid="", client=client.uid, received=context.now, language=language, channel=channel)
    choices = Choices(reason=Reason.NO_EXPLANATION)
    situation = situate(context, of_inquiry(context, inquiry), choices)
    sentence = Sentence(move=Move.WISH, text=text, origin=Origin.HAND)
    draft = Draft(
        language=language,
        address=client.address or Address.VOUS,
        channel=channel,
        subject=None,
        paragraphs=((sentence,),),
    )
    return (*hand_excuse_findings(situation, draft), *hand_discount_findings(situation, draft))
