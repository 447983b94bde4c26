"""Partners: who could take a request and why, finding them by name, and keeping what they agreed to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from declinetui.directory.need import Need, Suggestion
from declinetui.directory.referral import agreed, withdrawn
from declinetui.directory.standing import best_placed, says_the_same
from declinetui.domain.ledger import FollowUpKind, PromiseStatus
from declinetui.domain.people import Partner
from declinetui.domain.situation import Situation
from declinetui.errors import InputError, Message
from declinetui.workflow.context import Context

SHOWN = 4
"""Partners offered in the list of ways out."""
READ = 600
"""Characters of a message that may tell the need when the project does not."""


def prepare(context: Context) -> None:
    """Build the indexes now, for a thread: half a second at the first start, nothing afterwards."""
    context.partner_index.names(context.store)
    context.partner_index.needs(context.store)


def find(context: Context, typed: str, *, limit: int = 10) -> tuple[Partner, ...]:
    """Partners whose name or organisation answers to what is typed so far, best first."""
    hits = context.partner_index.names(context.store).names.search(typed, limit=limit)
    found = (context.store.partners.get(hit.id) for hit in hits)
    return tuple(partner for partner in found if partner is not None)


def sift(context: Context, typed: str) -> tuple[Partner, ...]:
    """The list of partners as it narrows: names as `find` hears them, then skills and places."""
    return context.partner_index.names(context.store).sift(typed)


def suggestions(context: Context, situation: Situation, *, limit: int = SHOWN) -> tuple[Suggestion, ...]:
    """Partners who may and can take the request, best first, each with its reasons in words.

    Hard rules: the language of the letter, conflicts with the client and with the client's organisation,
    and being free before the work is wanted. The ledger of referrals gives rotation and outcomes.
    """
    if not len(context.store.partners):
        return ()
    need = need_of(context, situation)
    if not need.text:
        return ()
    return context.partner_index.suggest(context.store, need, context.today, limit=limit)


def partners_for(context: Context, situation: Situation) -> list[tuple[Partner, Message | None]]:
    """The suggestions as the list of ways out shows them: partner and first reason."""
    return [(s.partner, s.reasons[0] if s.reasons else None) for s in suggestions(context, situation)]


def colleague(context: Context, partner: Partner) -> Partner | None:
    """Somebody else of the same trade, the best placed for the next referral; None when nobody is.

    Whoever says it in the same words is of the trade: no lexicon is read for them. The others are compared
    through it: a graphiste and a graphic designer are colleagues.
    """
    history = context.store.referrals.all()
    plain = [p for p in context.store.partners.all() if p.uid != partner.uid and says_the_same(partner, p)]
    if plain:
        return best_placed(plain, today=context.today, history=history)
    needs = context.partner_index.needs(context.store)
    return needs.colleague(partner, today=context.today, history=history)


def why_absent(context: Context, situation: Situation, partner: Partner) -> tuple[Message, ...]:
    """What keeps a known partner out of the suggestions; empty when nothing does."""
    index = context.partner_index.needs(context.store)
    return index.why_absent(partner, need_of(context, situation))


def need_of(context: Context, situation: Situation) -> Need:
    """The need as the directory asks for it; the first text that names a known trade tells it."""
    texts = [text for text in _texts(situation) if text.strip()]
    needs = context.partner_index.needs(context.store)
    telling = next((text for text in texts if needs.recognised(text)), texts[0] if texts else "")
    wanted = situation.inquiry.client_deadline
    return Need(
        text=telling,
        language=situation.language,
        client=situation.client.name,
        firm=situation.client.organisation,
        start=wanted if wanted and wanted >= context.today else None,
    )


def _texts(situation: Situation) -> Iterator[str]:
    """What may tell the need, the surest first: the project, the trade, the message with its subject."""
    inquiry = situation.inquiry
    if inquiry.project:
        yield inquiry.project.text
    yield from (field.text for field in situation.fields)
    yield f"{inquiry.subject}. {inquiry.text[:READ]}" if inquiry.text else inquiry.subject


def add(context: Context, partner: Partner) -> Partner:
    """A new partner, with a uid when it has none. Raises InputError without a name, StoreError."""
    _named(partner)
    with context.store.transaction(Message("added: {name}", name=partner.name)) as tx:
        return tx.put(replace(partner, uid=partner.uid or context.uids()))


def change(context: Context, was: Partner, now: Partner) -> Partner:
    """The fields that differ, laid over what stands. Raises InputError without a name, StoreError."""
    _named(now)
    with context.store.transaction(Message("changed: {name}", name=now.name)) as tx:
        return tx.put(replace(now, uid=was.uid), was=was)


def remove(context: Context, partner: Partner) -> Message:
    """The partner leaves the directory; the ledger keeps what was sent to them. Raises StoreError."""
    said = Message("removed: {name}", name=partner.name)
    with context.store.transaction(said) as tx:
        tx.delete(Partner, partner.uid)
    return said


def give_consent(
    context: Context, partner: Partner, *, contact: bool = True, day: date | None = None
) -> Message:
    """The partner agreed on a day (today) to be named, with or without contact details.

    The question to ask them does not come back. Raises StoreError.
    """
    said = Message(
        "{partner} may be named, with contact details" if contact else "{partner} may be named",
        partner=partner.name,
    )
    asked = [
        f
        for f in context.store.follow_ups.all()
        if f.kind is FollowUpKind.CONSENT and f.ref == partner.uid and f.status is PromiseStatus.OPEN
    ]
    with context.store.transaction(said) as tx:
        tx.put(agreed(partner, day or context.today, contact=contact), was=partner)
        for follow_up in asked:
            tx.put(replace(follow_up, status=PromiseStatus.KEPT))
    return said


def withdraw_consent(context: Context, partner: Partner, *, day: date | None = None) -> Message:
    """The partner is not named any more from that day (today) on; the first day is kept.

    Raises StoreError.
    """
    said = Message("{partner} is not named any more", partner=partner.name)
    with context.store.transaction(said) as tx:
        tx.put(withdrawn(partner, day or context.today), was=partner)
    return said


def _named(partner: Partner) -> None:
    if not partner.name.strip():
        raise InputError(Message("A partner needs a name."), Message("Give a name, or that of the firm."))
