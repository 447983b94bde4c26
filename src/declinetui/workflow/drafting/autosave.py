"""A draft in progress survives a crash: what was pasted and chosen, in a small file of its own."""

from typing import Any

import msgspec

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client
from declinetui.domain.situation import Choices
from declinetui.domain.terms import Move
from declinetui.phrasing.holds import Holds
from declinetui.workflow.drafting.session import DraftSession


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """Everything needed to open the same draft again."""

    text: str
    inquiry: Inquiry
    client: Client
    choices: Choices
    signer: str = ""
    pinned: dict[Move, str] = {}
    edited: dict[Move, str] = {}
    locked: tuple[Move, ...] = ()
    dropped: tuple[Move, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def holds(self) -> Holds:
        """What the user held still."""
        return Holds(
            pinned=self.pinned,
            edited=self.edited,
            locked=frozenset(self.locked),
            dropped=frozenset(self.dropped),
        )


def pack(session: DraftSession) -> dict[str, Any]:
    """The draft as plain data."""
    holds = session.holds
    standing = {s.move: s.phrase for s in session.draft.sentences if s.phrase}
    saved = Saved(
        text=session.request.text,
        inquiry=session.situation.inquiry,
        client=session.situation.client,
        choices=session.situation.choices,
        signer=session.request.signer,
        pinned={**standing, **holds.pinned},
        edited=dict(holds.edited),
        locked=tuple(sorted(holds.locked)),
        dropped=tuple(sorted(holds.dropped)),
        ignored=tuple(sorted(session.ignored)),
    )
    data: dict[str, Any] = msgspec.to_builtins(saved)
    return data


def unpack(data: dict[str, Any]) -> Saved | None:
    """The draft again, or None when the data is not one."""
    try:
        return msgspec.convert(data, Saved)
    except (msgspec.ValidationError, ValueError, TypeError):
        return None
