"""The rows of Today, one kind for all that is dated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from declinetui.advice.clock import ClockState
from declinetui.domain.ledger import FollowUp, Promise
from declinetui.l10n.marks import N_
from declinetui.tui.lines import Ink, Run
from declinetui.tui.voice import Voice
from declinetui.workflow.follow.agenda import Agenda, FollowUpRow, OwedRow, PromiseRow

if TYPE_CHECKING:
    from datetime import date

    from declinetui.workflow.drafting.recovery import Recovered


class Section(StrEnum):
    """The lists of Today, in order; the value is the heading."""

    STARTED = N_("Being written")
    OWED = N_("To answer")
    FOLLOW_UPS = N_("Follow-ups")
    PROMISES = N_("Promises")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: when, who, what, through what; and what stands behind it."""

    section: Section
    when: Run
    who: str
    what: str
    channel: str = ""
    client: str = ""
    owed: OwedRow | None = None
    started: Recovered | None = None
    record: FollowUp | Promise | None = None


def entries(agenda: Agenda, started: tuple[Recovered, ...], say: Voice, today: date) -> tuple[Entry, ...]:
    """All rows, section by section."""
    return (
        *(_started(draft, say) for draft in started),
        *(_owed(row, say) for row in agenda.owed),
        *(_follow_up(row, say, today) for row in agenda.follow_ups),
        *(_promise(row, say, today) for row in agenda.promises),
    )


def _name(client: object) -> str:
    return getattr(client, "name", "") or getattr(client, "organisation", "") or getattr(client, "email", "")


def _started(draft: Recovered, say: Voice) -> Entry:
    situation = draft.session.situation
    project = situation.inquiry.project
    return Entry(
        section=Section.STARTED,
        when=Run(say.near(draft.saved.date())),
        who=_name(situation.client) or say.text("someone new"),
        what=project.text if project else situation.inquiry.subject,
        channel=say.label(situation.channel),
        client=situation.client.uid,
        started=draft,
    )


def owed_clock(row: OwedRow, say: Voice) -> Run:
    """When the answer is owed: amber on the day, red and counted once past; a sign beside the colour."""
    if row.clock.state is ClockState.LATE:
        return Run("▲ " + say.plural("{n} day late", "{n} days late", -row.clock.days), Ink.RED)
    if row.clock.state is ClockState.DUE:
        return Run(f"▲ {say.text('today')}", Ink.AMBER)
    return Run(say.near(row.clock.due))


def _owed(row: OwedRow, say: Voice) -> Entry:
    return Entry(
        section=Section.OWED,
        when=owed_clock(row, say),
        who=_name(row.client) or say.text("someone new"),
        what=row.what,
        channel=say.label(row.channel),
        client=row.client.uid,
        owed=row,
    )


def _follow_up(row: FollowUpRow, say: Voice, today: date) -> Entry:
    day = row.follow_up.on
    late = Run(f"▲ {say.day(day)}", Ink.AMBER) if day < today else Run(say.near(day))
    return Entry(
        section=Section.FOLLOW_UPS,
        when=late,
        who=_name(row.client),
        what=say.render(row.what),
        channel=say.label(row.client.channel) if row.client.channel else "",
        client=row.client.uid,
        record=row.follow_up,
    )


def _promise(row: PromiseRow, say: Voice, today: date) -> Entry:
    day = row.promise.due
    return Entry(
        section=Section.PROMISES,
        when=Run(f"▲ {say.day(day)}", Ink.AMBER) if day < today else Run(say.near(day)),
        who=_name(row.client),
        what=row.promise.about or say.label(row.promise.way),
        client=row.client.uid,
        record=row.promise,
    )
