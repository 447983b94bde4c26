"""Drafts found again after a crash or a quit, opened as they stood.

The engine is imported only when a draft waits: Today names this room's type at every start.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from declinetui.store.drafts import PendingDraft
    from declinetui.workflow.context import Context
    from declinetui.workflow.drafting.autosave import Saved
    from declinetui.workflow.drafting.session import DraftSession


@dataclass(frozen=True, slots=True)
class Recovered:
    """A draft found again after a crash or a quit."""

    session: DraftSession
    saved: datetime


def reopen(context: Context, waiting: Iterable[PendingDraft]) -> tuple[Recovered, ...]:
    """The drafts that can be read, newest first; without their lists of reasons and ways out."""
    from declinetui.workflow.drafting.autosave import unpack

    found = []
    for pending in waiting:
        saved = unpack(dict(pending.data))
        if saved is not None:
            found.append(Recovered(_reopened(context, saved, pending.request_id), pending.saved))
    return tuple(sorted(found, key=lambda r: r.saved, reverse=True))


def _reopened(context: Context, saved: Saved, request_id: str) -> DraftSession:
    from declinetui.workflow.drafting.session import DraftSession
    from declinetui.workflow.drafting.situate import situate
    from declinetui.workflow.requests import receive

    read = receive.of_inquiry(context, saved.inquiry)
    request = receive.complete(
        context,
        replace(
            read,
            id=request_id,
            client=saved.client,
            signer=saved.signer,
            logged=context.store.inquiries.get(saved.inquiry.uid) is not None,
        ),
    )
    situation = situate(context, request, saved.choices)
    return DraftSession.open(
        context.engine,
        context.review,
        request,
        situation,
        holds=saved.holds,
        ignored=frozenset(saved.ignored),
    )
