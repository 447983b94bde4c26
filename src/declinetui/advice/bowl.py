"""The excuse bowl: a small diplomatic excuse serves once, and a circle hears one story."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from declinetui.domain.findings import Finding, Fix, FixAction, Severity
from declinetui.domain.ledger import ExcuseUse
from declinetui.domain.situation import Situation
from declinetui.domain.terms import ExcuseFamily, Kind, Reason
from declinetui.errors import Message

BLOCKED_DAYS = 180
"""A family is not told again for so long, to a client or to anyone of the circle."""
YEAR = 365
"""The span in which two excuses fill the bowl, in days."""
FULL = 2
SAME_WEEKS = 42
"""Days within which two people of a circle compare what they were told."""


@dataclass(frozen=True, slots=True)
class FamilyState:
    """When a family was last told, and from which day it is free again (None: never told)."""

    family: ExcuseFamily
    told: date | None
    free: date | None


@dataclass(frozen=True, slots=True)
class Bowl:
    """Diplomatic excuses this person was told in a year, and each family's state in the circle."""

    told: int
    families: tuple[FamilyState, ...]

    @property
    def full(self) -> bool:
        """True when the next no had better be frank."""
        return self.told >= FULL


def bowl_of(client: str, excuses: Iterable[ExcuseUse], today: date) -> Bowl:
    """The bowl of a client; `excuses` are those of the client and of the circle."""
    uses = [e for e in excuses if e.told <= today]
    year = [e for e in uses if e.client == client and (today - e.told).days < YEAR]
    families = []
    for family in ExcuseFamily:
        last = max((e.told for e in uses if e.family is family), default=None)
        free = last + timedelta(days=BLOCKED_DAYS) if last else None
        families.append(FamilyState(family, last, free))
    return Bowl(len(year), tuple(families))


def excuse_findings(situation: Situation) -> tuple[Finding, ...]:
    """What the ledger says of the excuse asked for."""
    choices = situation.choices
    if choices.kind is not Kind.DIPLOMATIC or choices.excuse is None:
        return ()
    bowl = bowl_of(situation.client.uid, situation.excuses, situation.today)
    found = [
        _never(situation),
        _blocked(situation, bowl, choices.excuse),
        _full(bowl),
        _contradiction(situation, choices.excuse),
    ]
    return tuple(f for f in found if f is not None)


_FRANK = Fix(
    label=Message("be frank"),
    action=FixAction.CHOOSE,
    values=(("kind", Kind.FRANK), ("excuse", None)),
)


def _never(situation: Situation) -> Finding | None:
    """Some professional codes bind to candour: the user said so in the settings."""
    if situation.profile.excuses_offered:
        return None
    return Finding(
        code="excuse_unwanted",
        severity=Severity.WARNING,
        why=Message("You chose never to use small excuses."),
        fix=_FRANK,
    )


def _blocked(situation: Situation, bowl: Bowl, family: ExcuseFamily) -> Finding | None:
    state = next(f for f in bowl.families if f.family is family)
    if state.free is None or state.told is None or state.free <= situation.today:
        return None
    own = any(
        e.client == situation.client.uid and e.family is family and e.told == state.told
        for e in situation.excuses
    )
    return Finding(
        code="excuse_reused",
        severity=Severity.WARNING,
        why=Message(
            "Already said to {client} on {day}: “{family}”, free again on {free}."
            if own
            else "Already said in {client}’s circle on {day}: “{family}”, free again on {free}.",
            family=family,
            client=situation.client.name,
            day=state.told,
            free=state.free,
        ),
        fix=_FRANK,
    )


def _full(bowl: Bowl) -> Finding | None:
    if not bowl.full:
        return None
    return Finding(
        code="bowl_full",
        severity=Severity.WARNING,
        why=Message("Two small excuses in a year: this time, better say the real reason."),
        fix=_FRANK,
    )


def _contradiction(situation: Situation, family: ExcuseFamily) -> Finding | None:
    """Two people who know each other and were told different stories in the same weeks."""
    others = [
        e
        for e in situation.excuses
        if e.client != situation.client.uid
        and e.family is not family
        and 0 <= (situation.today - e.told).days <= SAME_WEEKS
    ]
    if not others:
        return None
    last = max(others, key=lambda e: e.told)
    who = next((m.name or m.organisation or m.email for m in situation.mates if m.uid == last.client), "")
    return Finding(
        code="stories_differ",
        severity=Severity.RED,
        why=Message(
            "{who} was told “{other}” on {day}; telling {client} “{family}” on {today} contradicts it."
            if who
            else "Someone of the same circle was told “{other}” on {day}; “{family}” would contradict it.",
            who=who,
            other=last.family,
            day=last.told,
            family=family,
            client=situation.client.name or situation.client.organisation,
            today=situation.today,
        ),
        fix=_FRANK,
    )


def repeated_reason(situation: Situation) -> Finding | None:
    """A frank reason never fills the bowl, but a third time in a year is worth a notice."""
    reason = situation.choices.reason
    if reason in (Reason.NO_EXPLANATION, Reason.SCAM) or situation.choices.level > 1:
        # A second or third no of one thread says the same reason on purpose.
        return None
    days = sorted(d for r, d in situation.told if r is reason and 0 <= (situation.today - d).days < YEAR)
    if situation.choices.kind is not Kind.FRANK or len(days) < 2:
        return None
    return Finding(
        code="reason_repeated",
        severity=Severity.NOTICE,
        why=Message(
            "Already said to {client} on {first} and on {last}: “{reason}”.",
            reason=reason,
            client=situation.client.name,
            first=days[-2],
            last=days[-1],
        ),
        fix=Fix(
            label=Message("give no reason"),
            action=FixAction.CHOOSE,
            values=(("reason", Reason.NO_EXPLANATION),),
        ),
    )
