"""Who is writing: the same client as before, probably the same, or someone new.

E-mail and telephone decide; a name alone may be another person's, so anything less than a whole
name without contradiction waits for one key.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from declinetui.domain.people import Client
from declinetui.text import similar
from declinetui.text.fold import fold


class Who(StrEnum):
    """SAME is taken without asking; PROBABLY waits for one key; NEW starts a card."""

    SAME = "same"
    PROBABLY = "probably"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """What the message says of its writer; empty strings where it says nothing."""

    name: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """The answer, with the client it points at and why (ids: email, phone, name, organisation…)."""

    who: Who
    client: Client | None = None
    score: float = 0.0
    why: tuple[str, ...] = ()


_SAME, _PROBABLY = 0.85, 0.6
_SHARED = re.compile(
    r"(?:info|contact|bonjour|hello|allo|admin|reception|bureau|office|communications?|direction|support|"
    r"equipe|team)@"
)


def match(sender: Sender, clients: Iterable[Client]) -> Match:
    """The client that a sender is; two equally good answers are only probable."""
    best, second = Match(Who.NEW), 0.0
    for client in clients:
        score, why = _likeness(sender, client)
        if score > best.score:
            best, second = Match(Who.NEW, client, score, why), best.score
        elif score > second:
            second = score
    if best.score < _PROBABLY:
        return Match(Who.NEW)
    alone = best.score - second > 0.02
    who = Who.SAME if best.score >= _SAME and alone else Who.PROBABLY
    return Match(who, best.client, round(best.score, 2), best.why)


def _likeness(sender: Sender, client: Client) -> tuple[float, tuple[str, ...]]:
    email = _same_text(sender.email, client.email)
    phone = _same_digits(sender.phone, client.phone)
    name = name_likeness(sender.name, client.name)
    firm = firm_likeness(sender.organisation, client.organisation)
    why = tuple(
        word
        for word, holds in (
            ("email", email),
            ("phone", phone),
            ("name", (name or 0) > 0.8),
            ("organisation", (firm or 0) > 0.8),
        )
        if holds
    )
    if email and (name is None or name > 0.4 or not _SHARED.match(sender.email.lower())):
        return (1.0 if name is None or name > 0.4 else 0.8), why
    if phone:
        return (0.97 if name is None or name > 0.7 else 0.75), why
    if email:
        return 0.7, why
    if name is None:
        return (0.65 if firm and firm > 0.95 and not (sender.name and client.name) else 0.0), why
    return _by_name(name, firm, contradicted=_differ(sender, client)), why


def _by_name(name: float, firm: float | None, *, contradicted: bool) -> float:
    if name < 0.6:
        return 0.0
    if firm is None:
        return min(name, 0.92) - 0.2 * contradicted if name >= 0.8 else 0.0
    if firm > 0.8:
        return min(0.95, 0.2 + 0.75 * name) if name >= 0.8 else 0.62 + name / 10
    return 0.68 if name >= 0.97 else 0.0


def _differ(sender: Sender, client: Client) -> bool:
    """Both have an address, and not the same one: a namesake, or a new address."""
    return bool(sender.email and client.email)


def _same_text(a: str, b: str) -> bool:
    return bool(a.strip()) and a.strip().lower() == b.strip().lower()


def _same_digits(a: str, b: str) -> bool:
    one, other = (
        re.sub(r"\D", "", re.split(r"(?i)\s*(?:,|poste|ext|x|#)", text)[0])[-10:] for text in (a, b)
    )
    return len(one) >= 10 and one == other


def name_likeness(a: str, b: str) -> float | None:
    """How far two names can be one person's, 0 to 1; None when one is missing.

    1: the same words; 0.9: a typing error or an initial for a word; 0.7: only a first name on one side.
    """
    one, other = fold(a).split(), fold(b).split()
    if not one or not other:
        return None
    if sorted(one) == sorted(other):
        return 1.0 if len(one) > 1 else 0.75
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return 0.7 if _alike(short[0], long[0]) or short[0] == long[-1] else 0.0
    matched = sum(any(_alike(word, candidate) for candidate in long) for word in short)
    if matched < len(short):
        first_only = _alike(short[0], long[0]) and short[-1] != long[-1]
        return 0.3 if first_only else similar.token_sort(" ".join(one), " ".join(other)) / 200
    return 0.9 if len(short) == len(long) else 0.86


def _alike(a: str, b: str) -> bool:
    """The same word, an initial of it ("m" for "marie"), or one typing error in a longer one."""
    a, b = a.rstrip("."), b.rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
        return True
    return min(len(a), len(b)) >= 4 and similar.typos(a, b, 2 if min(len(a), len(b)) > 7 else 1) <= (
        2 if min(len(a), len(b)) > 7 else 1
    )


_LEGAL = frozenset(
    "inc ltd ltee limited limitee llc corp co cie enr senc the le la les l of de du des d and et".split()
)


def firm_likeness(a: str, b: str) -> float | None:
    """How alike two firms' names are without their legal forms, 0 to 1; None when one is missing."""
    one, other = (
        " ".join(w for w in fold(text).replace("&", " ").replace(".", "").split() if w not in _LEGAL)
        for text in (a, b)
    )
    if not one or not other:
        return None
    return max(similar.token_sort(one, other), similar.token_set(one, other) * 0.95) / 100
