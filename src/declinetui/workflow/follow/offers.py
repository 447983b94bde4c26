"""Offers on their way: open until used, answered or past their day, and shown when the client returns."""

from dataclasses import replace
from datetime import date

from declinetui.domain.ledger import Offer, OfferOutcome
from declinetui.domain.terms import Way
from declinetui.errors import Message
from declinetui.store import Transaction
from declinetui.workflow.context import Context


def open_offers(context: Context, client: str) -> tuple[Offer, ...]:
    """Offers to a client that still stand today, newest first."""
    found = [o for o in context.store.offers.of_client(client) if stands(o, context.today)]
    return tuple(sorted(found, key=lambda o: o.made, reverse=True))


def stands(offer: Offer, day: date) -> bool:
    """True when an offer may still be taken up on a day."""
    return offer.outcome is OfferOutcome.OPEN and (offer.expires is None or day <= offer.expires)


def told(offer: Offer) -> Message:
    """An offer in a line, with its day and its end."""
    if offer.way is Way.DISCOUNT:
        return Message(
            "{percent}% off their next project, offered on {made}, good until {expires}"
            if offer.expires
            else "{percent}% off their next project, offered on {made}",
            percent=offer.percent or 0,
            made=offer.made,
            expires=offer.expires,
        )
    if offer.amount is not None:
        return Message(
            "{way}, {amount}, offered on {made}", way=offer.way, amount=offer.amount, made=offer.made
        )
    return Message("{way}, offered on {made}", way=offer.way, made=offer.made)


def settle_offer(context: Context, offer: Offer, outcome: OfferOutcome) -> Message:
    """What became of an offer. Raises StoreError."""
    client = context.store.clients.get(offer.client)
    name = (client.name or client.organisation or client.email) if client else "?"
    said = Message("{outcome}: {client}", outcome=outcome, client=name)
    with context.store.transaction(said) as tx:
        tx.put(replace(offer, outcome=outcome), was=offer)
    return said


def settle_offers_of(
    tx: Transaction, context: Context, client: str, replies: set[str], outcome: OfferOutcome
) -> None:
    """Close the counter-offers of some replies; a discount stays, for it is meant for the next project."""
    for offer in context.store.offers.of_client(client):
        negotiated = offer.way is not Way.DISCOUNT and offer.outcome is OfferOutcome.OPEN
        if negotiated and offer.reply in replies:
            tx.put(replace(offer, outcome=outcome))


def expire_offers(context: Context) -> int:
    """Close the offers whose last day is past; how many. Writes nothing when there is none.

    Raises StoreError.
    """
    stale = [
        offer
        for offer in context.store.offers.all()
        if offer.outcome is OfferOutcome.OPEN and not stands(offer, context.today)
    ]
    if stale:
        with context.store.transaction(Message("{n} offers expired", n=len(stale))) as tx:
            for offer in stale:
                tx.put(replace(offer, outcome=OfferOutcome.EXPIRED), was=offer)
    return len(stale)
