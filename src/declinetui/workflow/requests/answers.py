"""The client's answer to a no: what it amounts to, and the second no with what was said before.

Rule: the same reason, shorter each time, no new argument; the third no ends the exchange politely.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from declinetui.domain.inquiry import AnswerKind, Inquiry, InquiryStatus
from declinetui.domain.ledger import Reply
from declinetui.domain.situation import Choices
from declinetui.domain.terms import Kind, Language, Reason
from declinetui.errors import InputError, Message
from declinetui.intake.layout import lay_out
from declinetui.intake.reader import message_text
from declinetui.intake.who import Who
from declinetui.l10n.marks import N_
from declinetui.text.cues import language_of
from declinetui.text.fold import fold, fold_aligned
from declinetui.text.patterns import table_patterns
from declinetui.workflow.context import Context
from declinetui.workflow.follow.agenda import OPEN
from declinetui.workflow.follow.follow_up import name_of, settle_in
from declinetui.workflow.requests.request import Request

LATELY = timedelta(days=30)
"""A message so long after a no may still be the answer to it."""
LAST = 3
"""Level of the no that ends the exchange."""


OWED = frozenset({AnswerKind.INSISTS, AnswerKind.ASKS, AnswerKind.UNCLEAR})
"""Kinds that wait for another answer."""
_FIRM = frozenset({AnswerKind.INSISTS, AnswerKind.THANKS})
"""Kinds that speak of an earlier letter even while a later request waits."""
_RE = re.compile(r"^(?:(?:re|rep|tr|fw|fwd) ?: ?)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer as read, before anything is written."""

    kind: AnswerKind
    inquiry: Inquiry
    """The request it answers to."""
    text: str
    received: datetime
    said: tuple[Reply, ...]
    """What was said in this thread, oldest first."""


def read_answer(
    context: Context, inquiry: Inquiry, source: str | bytes, *, received: datetime | None = None
) -> Answer:
    """What the pasted words amount to; quoted lines do not count. Raises InputError when empty."""
    text = message_text(source)
    layout = lay_out(text)
    live = layout.live[layout.body.start : layout.signature.end]
    if not live.strip():
        raise InputError(
            Message("There is no message to read."), Message("Paste the client’s message, or give a file.")
        )
    language = language_of(live).language or inquiry.language or Language.FR
    open_offer = inquiry.status is InquiryStatus.NEGOTIATING
    return Answer(
        kind=kind_of(live, language, negotiating=open_offer),
        inquiry=inquiry,
        text=text,
        received=received or context.now,
        said=said_in(context, inquiry),
    )


def kind_of(text: str, language: Language, *, negotiating: bool) -> AnswerKind:
    """The kind by its cues; accepting and refusing mean something only while an offer stands.

    A refusal of the offer wins over an acceptance ("we can’t accept"), a clear yes over the questions that
    come with it, and any question over the thanks that politeness puts first.
    """
    folded = fold_aligned(text)
    cues = table_patterns("answers.toml", language)

    def holds(name: str) -> bool:
        return cues[name].search(folded) is not None

    if negotiating and holds("refuses"):
        return AnswerKind.REFUSES
    if negotiating and holds("accepts"):
        return AnswerKind.ACCEPTS
    if holds("asks"):
        return AnswerKind.ASKS
    if holds("insists"):
        return AnswerKind.INSISTS
    closing = holds("thanks") or holds("refuses")
    return AnswerKind.THANKS if closing and "?" not in folded else AnswerKind.UNCLEAR


def thread_of(context: Context, inquiry: Inquiry) -> tuple[Inquiry, ...]:
    """The request that began the exchange and all that came after it, oldest first."""
    first = inquiry.thread or inquiry.uid
    found = [i for i in context.store.inquiries.of_client(inquiry.client) if first in (i.uid, i.thread)]
    return tuple(sorted(found, key=lambda i: i.received))


def said_in(context: Context, inquiry: Inquiry) -> tuple[Reply, ...]:
    """The replies of an exchange, oldest first."""
    uids = {i.uid for i in thread_of(context, inquiry)} | {inquiry.uid}
    found = [r for r in context.store.replies.of_client(inquiry.client) if r.inquiry in uids]
    return tuple(sorted(found, key=lambda r: r.sent))


def last_answered(context: Context, client: str) -> Inquiry | None:
    """The request a new message of this client may be the answer to: the one last answered, in a month.

    None when nothing was answered lately.
    """
    inquiries = {i.uid: i for i in context.store.inquiries.of_client(client)}
    since = context.now - LATELY
    replies = [r for r in context.store.replies.of_client(client) if r.sent >= since]
    newest = max(replies, key=lambda r: r.sent, default=None)
    if newest is None:
        return None
    found = inquiries.get(newest.inquiry)
    return inquiries.get(found.thread, found) if found else None


def answer_in(context: Context, request: Request) -> Answer | None:
    """A received message as the answer to the last letter of its sender, or None when it can be none.

    Words that amount to nothing of the kind and name a project are a new request. While a later request of
    theirs waits for its first answer, only insistence, thanks or the answered subject speak of the earlier.
    """
    inquiry = None if request.who is Who.NEW else last_answered(context, request.client.uid)
    if inquiry is None:
        return None
    answer = read_answer(context, inquiry, request.text, received=request.inquiry.received)
    new = answer.kind is AnswerKind.UNCLEAR and request.inquiry.project is not None
    if new or not answer.said:
        return None
    firm = answer.kind in _FIRM or _replies_to(request, answer)
    return answer if firm or not _waits(context, answer) else None


def _waits(context: Context, answer: Answer) -> bool:
    """True when a request outside the exchange came after its last letter and is still to answer."""
    thread = {i.uid for i in thread_of(context, answer.inquiry)}
    others = context.store.inquiries.of_client(answer.inquiry.client)
    since = answer.said[-1].sent
    return any(i.status in OPEN and i.uid not in thread and i.received > since for i in others)


def _replies_to(request: Request, answer: Answer) -> bool:
    """True for a "Re:" of the subject that was asked or answered."""
    subject = fold(request.inquiry.subject)
    bare = _RE.sub("", subject)
    told = {answer.inquiry.subject, *(reply.subject for reply in answer.said)}
    return bare != subject and bare in {_RE.sub("", fold(words)) for words in told if words}


def level_of(context: Context, inquiry: Inquiry) -> int:
    """Which no is due in this exchange: 1 for the first, at most 3."""
    return min(LAST, 1 + len(said_in(context, inquiry)))


def second_no(context: Context, inquiry: Inquiry) -> Choices:
    """The choices of the next no: the reason already given, its manner, and the next level.

    A small excuse is not told twice: the second no then stands without a reason, which neither spends
    the bowl again nor contradicts the first. Without an earlier reply, the choices of a first no.
    """
    said = said_in(context, inquiry)
    if not said:
        return Choices()
    first, last = said[0], said[-1]
    frank = first.kind is Kind.FRANK
    return Choices(
        reason=first.reason if frank else Reason.NO_EXPLANATION,
        channel=inquiry.channel,
        language=inquiry.language or last.language,
        address=inquiry.address or last.address,
        level=level_of(context, inquiry),
    )


def log_answer(context: Context, answer: Answer, kind: AnswerKind | None = None) -> Inquiry:
    """Keep the answer in one transaction, read as `kind` when the user says otherwise.

    Insisting, a question or unclear words make a request to answer, of the same thread. Thanks close
    the thread; an acceptance or a refusal settles the offer and the inquiry. Returns the inquiry that
    keeps the words. Raises StoreError.
    """
    kind = kind or answer.kind
    owed = kind in OWED
    status = InquiryStatus.TO_ANSWER if owed else InquiryStatus.NO_REPLY
    kept = replace(_kept(context, answer, status), answer=kind)
    with context.store.transaction(said_of(context, answer, kind)) as tx:
        tx.put(kept)
        standing = tx.get(Inquiry, answer.inquiry.uid) or answer.inquiry
        if kind is AnswerKind.ACCEPTS:
            settle_in(tx, context, standing, InquiryStatus.ACCEPTED)
        elif not owed and standing.status is InquiryStatus.NEGOTIATING:
            settle_in(tx, context, standing, InquiryStatus.DECLINED)
    return kept


def said_of(context: Context, answer: Answer, kind: AnswerKind) -> Message:
    """What the log calls an answer of a kind."""
    return Message(_SAID[kind], client=name_of(context, answer.inquiry.client))


_SAID = {
    AnswerKind.INSISTS: N_("answer logged, a second no is owed: {client}"),
    AnswerKind.ASKS: N_("answer logged, a name is asked for: {client}"),
    AnswerKind.UNCLEAR: N_("answer logged: {client}"),
    AnswerKind.THANKS: N_("thanks logged: {client}"),
    AnswerKind.ACCEPTS: N_("offer accepted: {client}"),
    AnswerKind.REFUSES: N_("offer refused: {client}"),
}


def _kept(context: Context, answer: Answer, status: InquiryStatus) -> Inquiry:
    """The answer as an inquiry of the same thread: same project and manner, words and day of its own."""
    return replace(
        answer.inquiry,
        uid=context.uids(),
        text=answer.text,
        received=answer.received,
        message_id="",
        thread=answer.inquiry.thread or answer.inquiry.uid,
        status=status,
        snoozed_until=None,
        reply_by=None,
        urgent=False,
    )
