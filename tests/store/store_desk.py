"""A home to open stores on, and records to fill them with; shared by the tests of this folder."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count
from pathlib import Path

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import Promise, Reply
from declinetui.domain.people import Client
from declinetui.domain.terms import Address, Channel, Kind, Language, Reason
from declinetui.errors import Message
from declinetui.store import Store

NOW = datetime(2026, 11, 24, 10, 0)


@dataclass
class Desk:
    """One home and whoever opens it; every store of a desk shares its clock."""

    home: Path
    now: datetime = NOW
    uids: Callable[[], str] = field(default_factory=lambda: map("u{}".format, count(1)).__next__)

    def open(self) -> Store:
        """A store as another process would open it."""
        return Store(self.home, clock=lambda: self.now, uids=self.uids)

    @property
    def file(self) -> Path:
        return self.home / "log.json"


def add(store: Store, *names: str) -> tuple[Client, ...]:
    """One step a name: a client with an inquiry, a reply and a promise."""
    found = []
    for name in names:
        with store.transaction(Message("added: {client}", client=name)) as tx:
            client = tx.put(Client(uid="", name=name, created=NOW))
            inquiry = tx.put(Inquiry(uid="", client=client.uid, received=NOW, text=f"Bonjour, {name}"))
            reply = tx.put(reply_of(client.uid, inquiry.uid))
            tx.put(Promise(uid="", client=client.uid, reply=reply.uid, due=date(2027, 2, 15), about="site"))
            found.append(client)
    return tuple(found)


def reply_of(client: str, inquiry: str, *, uid: str = "", text: str = "Je dois décliner.") -> Reply:
    return Reply(
        uid=uid,
        inquiry=inquiry,
        client=client,
        sent=NOW,
        channel=Channel.EMAIL,
        language=Language.FR,
        address=Address.VOUS,
        reason=Reason.NO_CAPACITY,
        kind=Kind.FRANK,
        text=text,
    )
