"""Clients as people: corrected, recognised as one, counted among the regulars, and shown what stands open."""

from dataclasses import fields, replace
from datetime import datetime

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import ExcuseUse, FollowUp, Offer, Promise, PromiseStatus, Referral, Reply
from declinetui.domain.people import Client
from declinetui.domain.terms import Relation
from declinetui.errors import InputError, Message, UsageError
from declinetui.workflow.context import Context
from declinetui.workflow.follow.offers import open_offers, told
from declinetui.workflow.partners.doubles import Double

Owned = Inquiry | Reply | ExcuseUse | Offer | Promise | FollowUp | Referral
"""Records that belong to a client."""
_OWN = frozenset({"uid", "note", "created"})
"""Fields that a merge settles by rules of their own."""
_TOLD_APART = ("address", "language", "title")
"""Fields that a message also tells: set by hand, a later message does not overrule them."""
_BECOMES_REGULAR = frozenset({Relation.NEW, Relation.NETWORK})


def sift(context: Context, typed: str) -> tuple[Client, ...]:
    """Clients as a list narrows: names as heard, half remembered or mistyped, then firms and addresses."""
    return context.client_index.names(context.store).sift(typed)


def add(context: Context, client: Client) -> Client:
    """A new client, dated now. Raises InputError when nothing names them, StoreError."""
    _named(client)
    uid = client.uid or context.uids()
    with context.store.transaction(Message("added: {name}", name=called(client))) as tx:
        return tx.put(replace(client, uid=uid, created=client.created or context.now))


def change(context: Context, was: Client, now: Client) -> Client:
    """The fields that differ, the private note among them, laid over what stands.

    Raises InputError when nothing names the client any more, StoreError.
    """
    _named(now)
    learnt = {name for name in _TOLD_APART if getattr(now, name) != getattr(was, name)}
    by_hand = tuple(sorted({*now.corrected, *learnt}))
    with context.store.transaction(Message("card corrected: {client}", client=called(now))) as tx:
        return tx.put(replace(now, uid=was.uid, corrected=by_hand), was=was)


def called(client: Client) -> str:
    """What to call a client in a line."""
    return client.name or client.organisation or client.email or "?"


def duplicates(context: Context) -> tuple[Double[Client], ...]:
    """Cards that are likely one person, the surest first; proposed, never merged by themselves."""
    from declinetui.directory.sameness import duplicates as find_pairs

    clients = {client.uid: client for client in context.store.clients.all()}
    found = []
    for a, b, verdict in find_pairs(tuple(clients.values())):
        kept, merged = sorted((clients[a], clients[b]), key=lambda c: _weight(context, c), reverse=True)
        found.append(Double(kept=kept, merged=merged, score=verdict.score))
    return tuple(found)


def merge(context: Context, kept: Client, merged: Client) -> Message:
    """Make two cards one: all that names `merged` moves to `kept`, whose own fields win.

    One transaction, one step to undo; drafts in progress follow. Raises UsageError for one and the same
    client, StoreError when nothing could be written.
    """
    if kept.uid == merged.uid:
        raise UsageError(Message("These are one and the same client."), Message("Name two."))
    said = Message("merged: {name}", name=called(kept))
    with context.store.transaction(said) as tx:
        whole = _filled(tx.get(Client, kept.uid) or kept, tx.get(Client, merged.uid) or merged)
        tx.put(whole)
        for record in _owned(context, merged.uid):
            tx.put(replace(record, client=kept.uid))
        tx.delete(Client, merged.uid)
    _move_drafts(context, whole, merged.uid)
    return said


def regular(context: Context, client: Client) -> Client | None:
    """The client as a regular one, when a project was accepted; None when there is nothing to propose."""
    if client.relation not in _BECOMES_REGULAR or not _accepted(context, client.uid):
        return None
    return replace(client, relation=Relation.RECURRING)


def proposals(context: Context) -> tuple[Client, ...]:
    """Everyone who could be called a regular client by now, as they stand."""
    return tuple(c for c in context.store.clients.all() if regular(context, c) is not None)


def standing(context: Context, uid: str) -> tuple[Message, ...]:
    """What a returning client should find remembered: offers that stand, then promises, soonest first."""
    return (
        *(told(offer) for offer in open_offers(context, uid)),
        *(
            Message("{way}, promised for {day}: {about}", way=p.way, day=p.due, about=p.about)
            if p.about
            else Message("{way}, promised for {day}", way=p.way, day=p.due)
            for p in open_promises(context, uid)
        ),
    )


def open_promises(context: Context, uid: str) -> tuple[Promise, ...]:
    """What was promised to a client and not kept yet, soonest first."""
    found = (p for p in context.store.promises.of_client(uid) if p.status is PromiseStatus.OPEN)
    return tuple(sorted(found, key=lambda p: p.due))


def _accepted(context: Context, uid: str) -> bool:
    return any(i.status is InquiryStatus.ACCEPTED for i in context.store.inquiries.of_client(uid))


def _named(client: Client) -> None:
    if not any(part.strip() for part in (client.name, client.organisation, client.email)):
        raise InputError(
            Message("A client needs a name."), Message("Give a name, an organisation or an e-mail address.")
        )


def _owned(context: Context, uid: str) -> tuple[Owned, ...]:
    """All that hangs on a card."""
    store = context.store
    return (
        *store.inquiries.of_client(uid),
        *store.replies.of_client(uid),
        *store.excuses.of_client(uid),
        *store.offers.of_client(uid),
        *store.promises.of_client(uid),
        *store.follow_ups.of_client(uid),
        *store.referrals.of_client(uid),
    )


def _weight(context: Context, client: Client) -> tuple[int, int, float]:
    """What a card carries: its history, its filled fields, its age."""
    history = len(_owned(context, client.uid))
    filled = sum(bool(getattr(client, f.name)) for f in fields(Client))
    born = client.created or datetime.max
    return history, filled, -born.toordinal()


def _filled(kept: Client, merged: Client) -> Client:
    """Empty fields of one card taken from the other; both notes are kept, and the earlier first day."""
    empty = Client(uid="")
    found = {
        f.name: getattr(merged, f.name)
        for f in fields(Client)
        if f.name not in _OWN and getattr(kept, f.name) == getattr(empty, f.name)
    }
    notes = [note for note in (kept.note, merged.note) if note]
    days = [day for day in (kept.created, merged.created) if day is not None]
    return replace(kept, **found, note="\n".join(dict.fromkeys(notes)), created=min(days) if days else None)


def _move_drafts(context: Context, kept: Client, gone: str) -> None:
    """A letter in progress to the card that went would bring it back when sent."""
    import msgspec

    for pending in context.store.drafts.pending():
        data = dict(pending.data)
        client, inquiry = data.get("client"), data.get("inquiry")
        if not isinstance(client, dict) or client.get("uid") != gone:
            continue
        data["client"] = msgspec.to_builtins(kept)
        if isinstance(inquiry, dict):
            data["inquiry"] = {**inquiry, "client": kept.uid}
        context.store.drafts.save(pending.request_id, data)
