"""The app's voice: every word on screen goes through here to the catalog, and nowhere else."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from declinetui.errors import Message
from declinetui.l10n import dates
from declinetui.l10n.catalog import Catalog

if TYPE_CHECKING:
    from declinetui.workflow.requests.request import PastRow


class Voice:
    """Renders messages, labels and days in the interface's language."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def text(self, msgid: str, /, **values: object) -> str:
        """A msgid, with values when it has places."""
        if not values:
            return self.catalog.text(msgid)
        return self.catalog.render(Message(msgid, **values))

    def plural(self, one: str, many: str, n: int) -> str:
        """The form for `n`."""
        return self.catalog.plural(one, many, n)

    def words(self, message: Message) -> str:
        """A message that is one label alone, without the capital of a sentence."""
        values = list(message.values.values())
        alone = len(values) == 1 and re.fullmatch(r"\{\w+\}", message.msgid)
        return self.catalog.value(values[0]) if alone else self.render(message)

    def answer(self, past: PastRow) -> str:
        """Yes, no, an arrow for the client's own answer, or a dash for a letter that was neither."""
        if past.theirs and not past.yes:
            return "←"
        if past.neutral:
            return "—"
        return self.text("yes") if past.yes else self.text("no")

    def render(self, message: Message) -> str:
        """A message made elsewhere."""
        return self.catalog.render(message)

    def label(self, member: StrEnum) -> str:
        """What people call a member of a closed list."""
        return self.catalog.label(member)

    @property
    def code(self) -> str:
        """The interface's language as two capitals."""
        return self.catalog.lang.value.upper()

    def weekday(self, day: date) -> str:
        """A day as said this week: "jeu. 26 nov."."""
        return dates.date_short(day, self.catalog.lang, reference=self.catalog.today)

    def day(self, day: date) -> str:
        """A day in a column: "3 sept."."""
        return dates.month_day_short(day, self.catalog.lang, reference=self.catalog.today)

    def long_day(self, day: date) -> str:
        """A day in full, with its weekday."""
        return dates.weekday_date(day, self.catalog.lang)

    def near(self, day: date) -> str:
        """Today, tomorrow, yesterday, else the day with its weekday."""
        today = self.catalog.today
        if today is not None and abs((day - today).days) <= 1:
            return dates.relative(day, today, self.catalog.lang)
        return self.weekday(day) if today is None or day.year == today.year else self.day(day)
