"""The items of a week as an iCalendar file in the folder of replies."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from declinetui.tui.screens.week.items import Item
from declinetui.tui.voice import Voice
from declinetui.workflow.desk import Desk


def write_calendar(desk: Desk, shown: Sequence[Item], monday: date, say: Voice) -> Path:
    """Write the items; uids stay the same from one export to the next. Raises ExportError."""
    from declinetui.export.ics import Entry, ics
    from declinetui.export.writer import write_new

    entries = [
        Entry(
            uid=item.uid,
            day=item.on,
            summary=f"{item.who} - {say.text(item.section.value)}",
            description=item.what,
        )
        for item in shown
    ]
    year, week, _ = monday.isocalendar()

    def name(copy: int) -> str:
        return f"declinetui-{year}-W{week:02d}{f'-{copy}' if copy > 1 else ''}.ics"

    return write_new(desk.export_folder, name, ics(entries, stamp=desk.now()))
