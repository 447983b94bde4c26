"""Partner cards that are likely one person: proposed, and made one without losing what either held."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from declinetui.directory.words import typed_words
from declinetui.domain.ledger import FollowUp, Referral
from declinetui.domain.people import Article, Client, Consent, Elide, Partner
from declinetui.errors import Message, UsageError
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.drafting.autosave import unpack

P = TypeVar("P", Client, Partner)
_EMPTY = Partner(uid="", name="")
LISTS = ("skills", "languages", "conflicts", "aliases")
"""Fields of several values, of which both cards' are kept."""
_OWN = frozenset(("uid", "elide", "article", "referrals", "consent", "earlier", "notes", *LISTS))
"""Fields that a merge settles by rules of their own."""
_TOLD = {
    "title": Message("Trade or title"),
    "email": Message("E-mail"),
    "phone": Message("Phone"),
    "city": Message("Town"),
    "region": Message("Region"),
    "remote": Message("Works remotely"),
    "rate": Message("Rate"),
    "available_from": Message("Available from"),
    "trust": Message("Trust"),
    "address": Message("Register"),
}
"""Fields of one value: what the card that goes said otherwise is written in the note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Double(Generic[P]):
    """Two cards that are likely one person: the fuller one first."""

    kept: P
    merged: P
    score: float
    """0.5 to 1."""


def duplicates(context: Context) -> tuple[Double[Partner], ...]:
    """Cards that are likely one person, the surest first; proposed, never merged by themselves."""
    from declinetui.directory.sameness import duplicates as find_pairs

    partners = {partner.uid: partner for partner in context.store.partners.all()}
    found = []
    for a, b, verdict in find_pairs(tuple(partners.values())):
        pair = sorted((partners[a], partners[b]), key=lambda p: _weight(context, p), reverse=True)
        found.append(Double(kept=pair[0], merged=pair[1], score=verdict.score))
    return tuple(found)


def merge(context: Context, kept: Partner, merged: Partner) -> Message:
    """Make two cards one: what names `merged` names `kept`, whose own fields win.

    One transaction, one step to undo. Lists and days of referrals gather; the last agreement holds and the
    other is remembered; the other name becomes an alias; what else differs goes to the note. Raises
    UsageError for one and the same partner, StoreError when nothing could be written.
    """
    if kept.uid == merged.uid:
        raise UsageError(Message("These are one and the same partner."), Message("Name two."))
    said = Message("merged: {name}", name=kept.name)
    with context.store.transaction(said) as tx:
        whole = joined(context, tx.get(Partner, kept.uid) or kept, tx.get(Partner, merged.uid) or merged)
        tx.put(whole)
        for record in _naming(context, merged.uid):
            if isinstance(record, Referral):
                tx.put(replace(record, partner=kept.uid))
            else:
                tx.put(replace(record, ref=kept.uid))
        tx.delete(Partner, merged.uid)
    _move_drafts(context, whole, merged.uid)
    return said


def joined(context: Context, kept: Partner, merged: Partner) -> Partner:
    """The card that holds what both held."""
    found = {
        f.name: getattr(merged, f.name)
        for f in fields(Partner)
        if f.name not in _OWN and getattr(kept, f.name) == getattr(_EMPTY, f.name)
    }
    found |= _grammar(kept, merged)
    found |= {name: gather(getattr(kept, name), getattr(merged, name)) for name in LISTS}
    consents = _consents(kept, merged)
    whole = replace(
        kept,
        **found,
        referrals=_days(context, kept, merged),
        consent=consents[-1] if consents else None,
        earlier=consents[:-1],
    )
    return replace(
        whole,
        aliases=other_names(whole, merged.name, merged.organisation),
        notes=_notes(context, whole, kept, merged),
    )


def gather(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """The values of two lists, each once, whatever its accents and capitals."""
    known: dict[str, str] = {}
    for value in (*one, *other):
        known.setdefault(fold(value), value)
    return tuple(known.values())


def _grammar(kept: Partner, merged: Partner) -> dict[str, StrEnum]:
    """How a name is written after "de" and "à", where both cards bear it."""
    found: dict[str, StrEnum] = {}
    if kept.elide is Elide.AUTO and fold(kept.name) == fold(merged.name):
        found["elide"] = merged.elide
    if kept.article is Article.AUTO and fold(kept.organisation) in ("", fold(merged.organisation)):
        found["article"] = merged.article
    return found


def _days(context: Context, kept: Partner, merged: Partner) -> tuple[date, ...]:
    """Every day a client was sent, as many times as one card or the ledger knows."""
    ledger = [r.made for r in context.store.referrals.all() if r.partner in (kept.uid, merged.uid)]
    counts = Counter(kept.referrals) | Counter(merged.referrals) | Counter(ledger)
    told = {*kept.referrals, *merged.referrals}
    return tuple(sorted(day for day in counts.elements() if day in told))


def other_names(whole: Partner, *names: str) -> tuple[str, ...]:
    """The aliases with the names that are more than those of the card in another order."""
    own = [sorted(typed_words(name)) for name in (whole.name, whole.organisation)]
    return gather(whole.aliases, (name for name in names if sorted(typed_words(name)) not in [[], *own]))


def _consents(*partners: Partner) -> tuple[Consent, ...]:
    """Every agreement, the last word last; of two of one day, the narrower."""
    known = {c for p in partners for c in (*p.earlier, p.consent) if c is not None}
    return tuple(sorted(known, key=_last_word))


def _last_word(consent: Consent) -> tuple[date, bool, bool, date]:
    """When something was last said, and how little it allows."""
    return (
        consent.withdrawn or consent.given,
        consent.withdrawn is not None,
        not consent.contact,
        consent.given,
    )


def _notes(context: Context, whole: Partner, kept: Partner, merged: Partner) -> str:
    """Both notes, then what the card that goes said otherwise, a field a line."""
    catalog = context.catalog
    lines = [note for note in (kept.notes, merged.notes) if note]
    for name, label in _TOLD.items():
        value = getattr(merged, name)
        if value != getattr(_EMPTY, name) and value != getattr(whole, name):
            text = f"{value}/5" if name == "trust" else catalog.value(value)
            lines.append(catalog.value(Message("{label}: {value}", label=label, value=text)))
    return "\n".join(dict.fromkeys(lines))


def _naming(context: Context, uid: str) -> Iterator[Referral | FollowUp]:
    """The ledger's lines about a partner: clients sent there, and the question for a consent."""
    yield from (r for r in context.store.referrals.all() if r.partner == uid)
    yield from (f for f in context.store.follow_ups.all() if f.ref == uid)


def _weight(context: Context, partner: Partner) -> tuple[int, int, str]:
    """What a card carries: its history, its filled fields; of equals the one that came first."""
    sent = sum(r.partner == partner.uid for r in context.store.referrals.all())
    filled = sum(bool(getattr(partner, f.name)) for f in fields(Partner))
    return max(sent, len(partner.referrals)), filled, partner.uid


def _move_drafts(context: Context, kept: Partner, gone: str) -> None:
    """A letter in progress that sends on to the card that went names the one that stays."""
    import msgspec

    for pending in context.store.drafts.pending():
        saved = unpack(dict(pending.data))
        way = saved.choices.alternative if saved is not None else None
        if saved is None or way is None or not any(p.uid == gone for p in way.partners):
            continue
        standing = (kept if p.uid in (gone, kept.uid) else p for p in way.partners)
        named = {partner.uid: partner for partner in standing}
        choices = replace(saved.choices, alternative=replace(way, partners=tuple(named.values())))
        data = {**pending.data, "choices": msgspec.to_builtins(choices)}
        context.store.drafts.save(pending.request_id, data)
