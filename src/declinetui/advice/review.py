"""Every adviser in turn, one ordered tuple: what is red first, then as read."""

from collections.abc import Callable

from declinetui.advice import bowl, channel, clock, offers
from declinetui.advice.tact.letter import draft_findings
from declinetui.domain.draft import Draft
from declinetui.domain.findings import Finding, Severity
from declinetui.domain.situation import Situation
from declinetui.domain.terms import Purpose
from declinetui.domain.workcalendar import WorkCalendar

_RANK = {Severity.RED: 0, Severity.WARNING: 1, Severity.NOTICE: 2}
_PLAIN: tuple[Callable[[Situation], Finding | None], ...] = (
    bowl.repeated_reason,
    offers.discount,
    offers.partner_conflict,
    offers.partner_consent,
    offers.open_door,
    offers.signature,
    channel.other_channel,
)
_DATED: tuple[Callable[[Situation, WorkCalendar], Finding | None], ...] = (
    clock.late_answer,
    offers.promised_date,
)


def review(
    situation: Situation, draft: Draft, calendar: WorkCalendar, *, others: tuple[str, ...] = ()
) -> tuple[Finding, ...]:
    """All findings on a situation and its draft; `others` names clients no letter may name."""
    if situation.purpose is not Purpose.DECLINE:
        return _neighbour(situation, draft, calendar, others)
    found = list(bowl.excuse_findings(situation))
    found += [f for rule in _PLAIN if (f := rule(situation)) is not None]
    found += [f for dated in _DATED if (f := dated(situation, calendar)) is not None]
    found += draft_findings(situation, draft, calendar, others=others)
    return tuple(sorted(found, key=lambda f: _RANK[f.severity]))


def _neighbour(
    situation: Situation, draft: Draft, calendar: WorkCalendar, others: tuple[str, ...]
) -> tuple[Finding, ...]:
    """A note beside a no tells no excuse and makes no offer of its own: who signs, and how it is written."""
    found = list(draft_findings(situation, draft, calendar, others=others))
    unsigned = offers.signature(situation)
    if unsigned is not None:
        found.append(unsigned)
    return tuple(sorted(found, key=lambda f: _RANK[f.severity]))
