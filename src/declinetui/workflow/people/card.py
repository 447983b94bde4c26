"""A client's card: facts, excuse bowl, offers, promises, and the timeline of exchanges."""

from dataclasses import dataclass

from declinetui.advice.bowl import Bowl, bowl_of
from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import Offer, Promise, Reply
from declinetui.domain.people import Circle, Client
from declinetui.errors import Message, NotFoundError
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.situate import circle_key, circle_of, excuses_around
from declinetui.workflow.follow.offers import open_offers
from declinetui.workflow.people.past import timeline
from declinetui.workflow.people.people import open_promises
from declinetui.workflow.requests.request import PastRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCard:
    """All that is known of a client, worked out for one day."""

    client: Client
    bowl: Bowl
    circle: Circle | None
    mates: tuple[Client, ...]
    asked: int
    accepted: int
    declined: int
    offers: tuple[Offer, ...]
    promises: tuple[Promise, ...]
    timeline: tuple[PastRow, ...]
    """Each exchange in one piece, the latest first."""
    inquiries: tuple[Inquiry, ...]


def client_card(context: Context, uid: str) -> ClientCard:
    """The card of a client. Raises NotFoundError."""
    store = context.store
    client = store.clients.get(uid)
    if client is None:
        raise NotFoundError(Message("No client answers to “{uid}”.", uid=uid))
    inquiries = store.inquiries.of_client(uid)
    accepted = sum(i.status is InquiryStatus.ACCEPTED for i in inquiries)
    return ClientCard(
        client=client,
        bowl=bowl_of(uid, excuses_around(store, client), context.today),
        circle=store.circles.get(circle_key(store, client.circle)) if client.circle else None,
        mates=circle_of(store, client),
        asked=len(inquiries),
        accepted=accepted,
        declined=sum(r.purpose.refuses for r in store.replies.of_client(uid)),
        offers=open_offers(context, uid),
        promises=open_promises(context, uid),
        timeline=timeline(store, uid),
        inquiries=inquiries,
    )


def clients_by_name(context: Context) -> tuple[Client, ...]:
    """Every client, by name as people sort it (accents ignored)."""
    return context.store.clients.ordered(_called)


def _called(client: Client) -> str:
    return fold(client.name or client.organisation)


def said_to(context: Context, words: str) -> tuple[Reply, ...]:
    """Replies whose text holds the words, accents and case ignored, newest first."""
    found = context.store.replies.search(words)
    return tuple(sorted(found, key=lambda r: r.sent, reverse=True))
