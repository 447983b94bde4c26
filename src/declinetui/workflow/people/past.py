"""The shared past with a client: letters, projects accepted, and what the client answered."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain

from declinetui.domain.inquiry import AnswerKind, Inquiry, InquiryStatus
from declinetui.domain.ledger import Reply
from declinetui.domain.terms import Kind, Purpose, Way
from declinetui.errors import Message
from declinetui.store import Store
from declinetui.workflow.requests.request import PastRow

LIMIT = 50
"""Rows that anybody looks at."""
Dated = tuple[datetime, PastRow]


def past_rows(store: Store, client: str, limit: int = LIMIT) -> tuple[PastRow, ...]:
    """Replies sent, projects accepted and answers received, newest first."""
    return tuple(row for _, row in _newest_first(_told(store, client))[:limit])


def timeline(store: Store, client: str, limit: int = LIMIT) -> tuple[PastRow, ...]:
    """The same with requests that have no answer yet, each exchange in one piece: the latest first."""
    replied = {reply.inquiry for reply in store.replies.of_client(client)}
    silent = [
        (inquiry.received, _asked(inquiry))
        for inquiry in store.inquiries.of_client(client)
        if not inquiry.thread and inquiry.uid not in replied and inquiry.status is not InquiryStatus.ACCEPTED
    ]
    threads: dict[str, list[Dated]] = {}
    for moment, row in [*_told(store, client), *silent]:
        threads.setdefault(row.thread, []).append((moment, row))
    found: list[PastRow] = []
    for exchange in sorted(threads.values(), key=lambda rows: max(at for at, _ in rows), reverse=True):
        first, *others = (row for _, row in _newest_first(exchange))
        found += [first, *(replace(row, follows=True) for row in others)]
    return tuple(found[:limit])


def _newest_first(rows: Iterable[Dated]) -> list[Dated]:
    """Of two at one moment, the one told later stands first."""
    return sorted(rows, key=lambda dated: dated[0])[::-1]


def said(reply: Reply) -> Message:
    """What the client was told, in a word or two; a letter beside the no is called by what it was for."""
    if reply.purpose is not Purpose.DECLINE:
        return Message("{purpose}", purpose=reply.purpose)
    if reply.kind is Kind.DIPLOMATIC and reply.excuse is not None:
        return Message("{excuse}", excuse=reply.excuse)
    return Message("{reason}", reason=reply.reason)


def words_of(store: Store, row: PastRow) -> str:
    """The letter of a row, else what the client wrote; empty when neither was kept."""
    reply = store.replies.get(row.reply) if row.reply else None
    if reply is not None:
        return reply.text
    inquiry = store.inquiries.get(row.inquiry) if row.inquiry else None
    return inquiry.text if inquiry is not None else ""


def _told(store: Store, client: str) -> Iterator[Dated]:
    """Every exchange in its own order: a letter marked as sent late still stands before the answer to it."""
    letters: dict[str, list[Reply]] = {}
    for reply in sorted(store.replies.of_client(client), key=lambda r: r.sent):
        letters.setdefault(reply.inquiry, []).append(reply)
    inquiries = store.inquiries.of_client(client)
    theirs = dict(_theirs(inquiries))
    latest: dict[str, datetime] = {}
    for inquiry in sorted(inquiries, key=lambda i: (bool(i.thread), i.received)):
        thread = inquiry.thread or inquiry.uid
        at = max(inquiry.received, latest.get(thread, inquiry.received))
        if inquiry.uid in theirs:
            yield at, theirs[inquiry.uid]
        for reply in letters.pop(inquiry.uid, ()):
            at = max(at, reply.sent)
            yield at, _letter(reply, inquiry)
        latest[thread] = at
    for reply in chain.from_iterable(letters.values()):
        yield reply.sent, _letter(reply, None)


def _letter(reply: Reply, inquiry: Inquiry | None) -> PastRow:
    about = inquiry.project.text if inquiry and inquiry.project else ""
    return PastRow(
        day=reply.sent.date(),
        yes=False,
        label=said(reply),
        about=about,
        extra=None if reply.way is Way.NONE else Message("{way}", way=reply.way),
        reply=reply.uid,
        inquiry=reply.inquiry,
        thread=(inquiry.thread if inquiry else "") or reply.inquiry or reply.uid,
        neutral=not reply.purpose.refuses,
    )


def _theirs(inquiries: Iterable[Inquiry]) -> Iterator[tuple[str, PastRow]]:
    """By uid: answers to our letters, and requests that became a project without one."""
    inquiries = tuple(inquiries)
    by_answer = {i.thread for i in inquiries if _accepts(i)}
    for inquiry in inquiries:
        about = inquiry.project.text if inquiry.project else inquiry.subject
        if inquiry.thread:
            words = Message("{answer}", answer=inquiry.answer) if inquiry.answer else Message("they answered")
            yes = _accepts(inquiry)
            yield inquiry.uid, replace(_asked(inquiry), label=words, yes=yes, neutral=not yes, theirs=True)
        elif inquiry.status is InquiryStatus.ACCEPTED and inquiry.uid not in by_answer:
            label = Message("{about}", about=about)
            yield inquiry.uid, replace(_asked(inquiry), yes=True, label=label, neutral=False)


def _accepts(inquiry: Inquiry) -> bool:
    return inquiry.answer is AnswerKind.ACCEPTS


def _asked(inquiry: Inquiry) -> PastRow:
    """A request by where it stands."""
    return PastRow(
        day=inquiry.received.date(),
        yes=False,
        label=Message("{status}", status=inquiry.status),
        about=inquiry.project.text if inquiry.project else inquiry.subject,
        inquiry=inquiry.uid,
        thread=inquiry.thread or inquiry.uid,
        neutral=True,
    )
