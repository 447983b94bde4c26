"""What every screen is given: the desk behind it, the voice, the commands."""

from dataclasses import dataclass, field
from datetime import date

from declinetui.commands import Registry
from declinetui.tui.aside import Aside
from declinetui.tui.lines import Ink, Run, Runs, muted
from declinetui.tui.voice import Voice
from declinetui.workflow.desk import Desk


@dataclass(slots=True)
class Kit:
    """Handed down by the app; screens hold nothing global."""

    desk: Desk
    voice: Voice
    registry: Registry
    aside: Aside = field(default_factory=Aside)
    """Does what waits for the disk."""

    def voice_clock(self, due: date, *, long: bool = True) -> Runs:
        """When an answer is owed: words when calm, amber on the day, red once past."""
        say, today = self.voice, self.desk.today()
        calendar = self.desk.context.calendar
        if due < today:
            return (
                Run(
                    "▲ " + say.plural("{n} day late", "{n} days late", max(1, calendar.between(due, today))),
                    Ink.RED,
                ),
            )
        lead = muted(f"{say.text('answer by')} ") if long else Run("")
        if due == today:
            return lead, Run(f"▲ {say.text('today')}", Ink.AMBER)
        days = say.plural("{n} day", "{n} days", calendar.between(today, due))
        return lead, Run(f"{say.weekday(due)} · {days}")
