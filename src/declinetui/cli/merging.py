"""Two cards of one person made one, with everything that hangs on them."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from declinetui.domain.people import Client
from declinetui.errors import Message, UsageError

if TYPE_CHECKING:
    from declinetui.workflow.desk import Desk


def merge_clients(desk: "Desk", kept: Client, merged: Client) -> Message:
    """Move the history of `merged` to `kept`, whose own fields win, in one undoable transaction.

    Raises UsageError for one and the same client, StoreError when nothing could be written.
    """
    if kept.uid == merged.uid:
        raise UsageError(Message("These are one and the same client."), Message("Name two."))
    store = desk.store
    said = Message("merged: {name}", name=kept.name or merged.name)
    tables = (
        store.inquiries,
        store.replies,
        store.excuses,
        store.offers,
        store.promises,
        store.follow_ups,
        store.referrals,
    )
    with store.transaction(said) as tx:
        tx.put(_filled(kept, merged))
        for table in tables:
            for record in table.of_client(merged.uid):
                tx.put(replace(record, client=kept.uid))
        tx.delete(Client, merged.uid)
    return said


def _filled(kept: Client, merged: Client) -> Client:
    """Empty fields of one card taken from the other; both notes are kept."""
    empty = Client(uid="")
    found = {
        f.name: getattr(merged, f.name)
        for f in fields(Client)
        if f.name not in {"uid", "note"} and getattr(kept, f.name) == getattr(empty, f.name)
    }
    notes = [note for note in (kept.note, merged.note) if note]
    return replace(kept, **found, note="\n".join(dict.fromkeys(notes)))
