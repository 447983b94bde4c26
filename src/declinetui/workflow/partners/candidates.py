"""Any partner for a request, by name: those that fit as suggested, the others with what keeps them out."""

from dataclasses import dataclass

from declinetui.directory.rules import broken_rules
from declinetui.domain.people import Partner
from declinetui.domain.situation import Situation
from declinetui.errors import Message
from declinetui.workflow.context import Context
from declinetui.workflow.partners import partners

SHOWN = 30
"""Partners in the list at a time; another letter finds the others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A partner beside a request."""

    partner: Partner
    why: Message | None
    """Why they fit, else why they are not suggested."""
    allowed: bool
    """False when a hard rule forbids it: language, place, conflict, calendar."""


def candidates(
    context: Context, situation: Situation, typed: str = "", *, limit: int = SHOWN
) -> tuple[Candidate, ...]:
    """Those who fit the request, best first; with a name or a few words, whoever answers to them."""
    if not typed.strip():
        found = partners.suggestions(context, situation, limit=limit)
        return tuple(Candidate(s.partner, s.reasons[0] if s.reasons else None, True) for s in found)
    need = partners.need_of(context, situation)
    fitting = {s.partner.uid: s for s in partners.suggestions(context, situation, limit=limit)}
    rows = []
    for partner in partners.sift(context, typed)[:limit]:
        fit = fitting.get(partner.uid)
        why = fit.reasons if fit else partners.why_absent(context, situation, partner)
        rows.append(Candidate(partner, next(iter(why), None), not broken_rules(partner, need)))
    return tuple(rows)
