"""From a request and the log to the situation the engine composes from."""

from dataclasses import replace

from declinetui.domain.ledger import ExcuseUse, SentSentence
from declinetui.domain.people import Client
from declinetui.domain.situation import Choices, Situation
from declinetui.domain.terms import Kind, Language
from declinetui.domain.values import NounPhrase
from declinetui.intake.model import Confidence
from declinetui.intake.trades import trades
from declinetui.store import Store
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.options import suggested_reason
from declinetui.workflow.requests.answers import second_no
from declinetui.workflow.requests.request import Request

MEMORY = 500
"""Sentences of a client's history that a draft must not repeat."""


def situate(context: Context, request: Request, choices: Choices | None = None) -> Situation:
    """Everything the reply depends on; without choices, the likeliest reason and no way out.

    The answer to a no that was not taken for one gets the next no of its exchange.
    """
    store, client = context.store, request.client
    profile = context.profile
    if not profile.name and request.signer:
        profile = replace(profile, name=request.signer)
    if choices is None and request.inquiry.thread:
        choices = second_no(context, request.inquiry)
    if choices is None:
        scam = bool(request.intake and request.intake.is_scam)
        reason = suggested_reason(request.inquiry, profile, context.today, scam=scam)
        choices = Choices(reason=reason)
    replies, mates = store.replies.of_client(client.uid), circle_of(store, client)
    return Situation(
        request_id=request.id,
        inquiry=request.inquiry,
        client=client,
        profile=profile,
        choices=choices,
        today=context.today,
        seed=context.seed,
        history=history_of(store, client.uid),
        excuses=_told_to(store, client, mates),
        mates=mates,
        offers=store.offers.of_client(client.uid),
        promises=store.promises.of_client(client.uid),
        due=request.due,
        fields=trade_of(request),
        told=tuple((r.reason, r.sent.date()) for r in replies if r.kind is Kind.FRANK and r.purpose.refuses),
    )


def trade_of(request: Request) -> tuple[NounPhrase, ...]:
    """The trade asked for, as a bare noun in each language; nothing when the message leaves a doubt."""
    found = request.intake.trade if request.intake else None
    if found is None or found.confidence is not Confidence.SURE:
        return ()
    trade = next((t for t in trades() if t.uid == found.value), None)
    if trade is None:
        return ()
    return tuple(NounPhrase(trade.noun(language), language) for language in Language)


def history_of(store: Store, client: str) -> tuple[SentSentence, ...]:
    """The last sentences sent to a client, oldest first, connectives among them by their id."""
    replies = sorted(store.replies.of_client(client), key=lambda r: r.sent)
    return tuple(s for reply in replies for s in reply.sentences)[-MEMORY:]


def excuses_around(store: Store, client: Client) -> tuple[ExcuseUse, ...]:
    """Excuses told to the client and to everyone of the circle."""
    return _told_to(store, client, circle_of(store, client))


def _told_to(store: Store, client: Client, mates: tuple[Client, ...]) -> tuple[ExcuseUse, ...]:
    uids = {mate.uid for mate in mates} | {client.uid}
    return tuple(e for e in store.excuses.all() if e.client in uids)


def circle_of(store: Store, client: Client) -> tuple[Client, ...]:
    """Clients who know this one: same circle set by hand, same organisation, same introduction."""
    organisation, go_between = fold(client.organisation), fold(client.go_between)
    circle, name = circle_key(store, client.circle), fold(client.name)

    def knows(other: Client) -> bool:
        if other.uid == client.uid:
            return False
        same_circle = bool(circle) and circle_key(store, other.circle) == circle
        same_firm = bool(organisation) and fold(other.organisation) == organisation
        same_friend = bool(go_between) and fold(other.go_between) == go_between
        introduced = bool(name) and fold(other.go_between) == name
        introducer = bool(go_between) and fold(other.name) == go_between
        return same_circle or same_firm or same_friend or introduced or introducer

    return tuple(c for c in store.clients.all() if knows(c))


def circle_key(store: Store, word: str) -> str:
    """The uid of the circle that bears this uid or name; the folded word itself when none does."""
    if not word or store.circles.get(word) is not None:
        return word
    folded = fold(word)
    return next((c.uid for c in store.circles.all() if fold(c.name) == folded), folded)
