"""The shared past with a client, newest first."""

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.ledger import Reply
from declinetui.domain.terms import Kind, Purpose, Way
from declinetui.errors import Message
from declinetui.store import Store
from declinetui.workflow.requests.request import PastRow


def past_rows(store: Store, client: str, limit: int = 50) -> tuple[PastRow, ...]:
    """Replies sent and projects accepted, newest first."""
    inquiries = {i.uid: i for i in store.inquiries.of_client(client)}
    rows = []
    for reply in store.replies.of_client(client):
        inquiry = inquiries.get(reply.inquiry)
        about = inquiry.project.text if inquiry and inquiry.project else ""
        rows.append(
            PastRow(
                day=reply.sent.date(),
                yes=False,
                label=said(reply),
                about=about,
                extra=_extra(reply),
                reply=reply.uid,
                neutral=not reply.purpose.refuses,
            )
        )
    for inquiry in inquiries.values():
        if inquiry.status is InquiryStatus.ACCEPTED:
            about = inquiry.project.text if inquiry.project else inquiry.subject
            rows.append(
                PastRow(
                    day=inquiry.received.date(), yes=True, label=Message("{about}", about=about), about=about
                )
            )
    return tuple(sorted(rows, key=lambda r: r.day, reverse=True)[:limit])


def said(reply: Reply) -> Message:
    """What the client was told, in a word or two; a letter beside the no is called by what it was for."""
    if reply.purpose is not Purpose.DECLINE:
        return Message("{purpose}", purpose=reply.purpose)
    if reply.kind is Kind.DIPLOMATIC and reply.excuse is not None:
        return Message("{excuse}", excuse=reply.excuse)
    return Message("{reason}", reason=reply.reason)


def _extra(reply: Reply) -> Message | None:
    return None if reply.way is Way.NONE else Message("{way}", way=reply.way)
