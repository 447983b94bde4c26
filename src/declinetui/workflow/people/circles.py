"""Circles: clients who know each other, set by hand; what one was told, all may hear."""

from dataclasses import replace

from declinetui.domain.people import Circle, Client
from declinetui.errors import InputError, Message
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.people.people import called


def circles(context: Context) -> tuple[tuple[Circle, tuple[Client, ...]], ...]:
    """Every circle by name, with its clients."""
    clients = context.store.clients.all()
    found = sorted(context.store.circles.all(), key=lambda c: fold(c.name))
    return tuple((circle, tuple(c for c in clients if c.circle == circle.uid)) for circle in found)


def join(context: Context, client: Client, circle: Circle | str) -> Circle:
    """Put a client in a circle, by its name or itself; a new name makes a new circle.

    A client is in one circle: joining another leaves the first, which goes when nobody is left.
    Raises InputError for an empty name, StoreError.
    """
    chosen = circle if isinstance(circle, Circle) else _named(context, circle)
    said = Message("{client} in the circle “{circle}”", client=called(client), circle=chosen.name)
    with context.store.transaction(said) as tx:
        chosen = tx.put(chosen)
        tx.put(replace(client, circle=chosen.uid), was=client)
        if client.circle and client.circle != chosen.uid and _alone(context, client):
            tx.delete(Circle, client.circle)
    return chosen


def leave(context: Context, client: Client) -> Message:
    """Take a client out of their circle, which goes when nobody is left. Raises StoreError."""
    said = Message("{client} in no circle", client=called(client))
    with context.store.transaction(said) as tx:
        tx.put(replace(client, circle=""), was=client)
        if client.circle and _alone(context, client):
            tx.delete(Circle, client.circle)
    return said


def rename(context: Context, circle: Circle, name: str) -> Circle:
    """Call a circle otherwise. Raises InputError for an empty name, StoreError."""
    name = _checked(name)
    with context.store.transaction(Message("circle renamed: {circle}", circle=name)) as tx:
        return tx.put(replace(circle, name=name), was=circle)


def called_so(context: Context, word: str) -> Circle:
    """The circle of that uid or name, or a new one, not yet kept. Raises InputError for an empty name."""
    return context.store.circles.get(word) or _named(context, word)


def _alone(context: Context, client: Client) -> bool:
    mates = (c for c in context.store.clients.all() if c.circle == client.circle)
    return all(c.uid == client.uid for c in mates)


def _named(context: Context, name: str) -> Circle:
    name = _checked(name)
    standing = (c for c in context.store.circles.all() if fold(c.name) == fold(name))
    return next(standing, None) or Circle(uid=context.uids(), name=name)


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise InputError(Message("A circle needs a name."), Message("Say how these people know each other."))
    return name
