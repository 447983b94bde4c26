"""The week as lines: a column a working day, a band for each kind, then what is late."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from declinetui.advice.clock import ClockState
from declinetui.domain.ledger import FollowUp
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.tui.lines import BAR, BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, rule, strong
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.today.rows import Section
from declinetui.tui.screens.week.items import SECTIONS, Item
from declinetui.tui.voice import Voice

LABEL = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """What is drawn: the days, the items as the keyboard walks them, and where it stands."""

    days: tuple[date, ...]
    shown: Sequence[Item]
    index: int
    today: date
    calendar: WorkCalendar
    airy: bool


def week_table(grid: Grid, say: Voice, width: int) -> Table:
    """The grid, then the late ones."""
    room = max(8, (width - LABEL - 4) // max(1, len(grid.days)))
    places: dict[int, int] = {}
    lines = [_heads(grid, say, room), *([BLANK] if grid.airy else [])]
    for section in SECTIONS:
        own: dict[int, int] = {}
        band = _band(grid, section, say, room, own)
        places |= {number: len(lines) + row for number, row in own.items()}
        lines += [*band, BLANK] if grid.airy else band
    lines.append(rule(width))
    lines += [BLANK] if grid.airy else []
    lines += _late(grid, say, width, places, len(lines))
    return Table(lines, [places[n] for n in range(len(grid.shown))])


def _heads(grid: Grid, say: Voice, room: int) -> Line:
    runs: list[Run] = [Run("  "), Run(" " * LABEL)]
    for day in grid.days:
        words = next((w for w in _names(say.weekday(day)) if cell_len(w) <= room - 2), str(day.day))
        here = day == grid.today
        head = [Run(f" {words}", Ink.PRIMARY if here else Ink.TEXT, bold=here)]
        if not grid.calendar.works(day):
            head = [muted(f" {words} "), muted(say.text("off"))]
        runs += cell(head, room)
    return Line(tuple(runs))


def _names(words: str) -> tuple[str, ...]:
    """ "jeu. 26 nov.", "jeu. 26", "jeu 26"; "Thu., Nov. 26", "Thu. 26", "Thu 26"."""
    parts = words.replace(",", "").split()
    number = next((p for p in parts if p[0].isdigit()), parts[-1])
    return words, f"{parts[0]} {number}", f"{parts[0].rstrip('.')} {number}"


def _band(grid: Grid, section: Section, say: Voice, room: int, places: dict[int, int]) -> list[Line]:
    """Rows of one kind: as many as the fullest day needs, one at least."""
    by_day: dict[date, list[int]] = {day: [] for day in grid.days}
    for number, item in enumerate(grid.shown):
        if item.section == section and not item.late and item.column in by_day:
            by_day[item.column].append(number)
    depth = max(1, *(len(numbers) for numbers in by_day.values())) if by_day else 1
    lines, title = [], say.text(section.value)
    for row in range(depth):
        runs: list[Run] = [Run("  "), *cell(muted(title if row == 0 else ""), LABEL)]
        for day in grid.days:
            numbers = by_day[day]
            if row < len(numbers):
                places[numbers[row]] = row
                runs += _cell(grid, numbers[row], room)
            else:
                runs += cell(muted(" —" if row == 0 and not numbers else ""), room)
        lines.append(Line(tuple(runs)))
    return lines


def _cell(grid: Grid, number: int, room: int) -> tuple[Run, ...]:
    item, here, act = grid.shown[number], number == grid.index, f"row:{number}"
    due = item.owed is not None and item.owed.clock.state is ClockState.DUE
    sign = Run("▲ ", Ink.AMBER, lift=here, act=act) if due else Run("", act=act)
    name = clip(item.who, room - 2 - sign.width)
    bar = Run(BAR, Ink.PRIMARY, lift=True, act=act) if here else Run(" ", act=act)
    fill = Run(" " * max(0, room - 2 - sign.width - Run(name).width), lift=here, act=act)
    return bar, sign, Run(name, bold=here, lift=here, act=act), fill, Run(" ")


def _late(grid: Grid, say: Voice, width: int, places: dict[int, int], start: int) -> list[Line]:
    numbers = [n for n, item in enumerate(grid.shown) if item.late]
    if not numbers:
        return [indented([muted(say.text("Nothing is late."))])]
    head = [Run(say.text("Late"), bold=True), Run(f"   ▲ {len(numbers)}", Ink.RED)]
    lines = [indented(head), *([BLANK] if grid.airy else [])]
    for number in numbers:
        item, here = grid.shown[number], number == grid.index
        places[number] = start + len(lines)
        when = (
            say.plural("{n} day late", "{n} days late", -item.owed.clock.days)
            if item.owed is not None
            else say.weekday(item.on)
        )
        told = Run(when, Ink.RED if item.owed else Ink.AMBER)
        runs = (Run("  "), *_columns(item, told, say, width, bold=here))
        act = f"row:{number}"
        lines.append(listed(runs, here=here, act=act))
    return lines


def coming_lines(found: Sequence[Item], say: Voice, width: int, room: int) -> list[Line]:
    """What comes after the week, as many as there is room for; nothing when there is not."""
    shown = found[: max(0, room - 4)]
    if not shown:
        return []
    lines = [BLANK, rule(width), BLANK, indented([strong(say.text("After this week"))]), BLANK]
    for item in shown:
        lines.append(indented(_columns(item, Run(say.weekday(item.on)), say, width)))
    return lines


def _columns(item: Item, when: Run, say: Voice, width: int, *, bold: bool = False) -> tuple[Run, ...]:
    """Kind, person, when, and what it is about where there is room for it."""
    person, day = (24, 22) if width >= 80 else (22, 16)
    rest = width - 4 - (LABEL + 1) - person - day
    return (
        *cell(muted(say.text(item.section.value)), LABEL + 1),
        *cell(Run(clip(item.who, person - 1), bold=bold), person),
        *cell(when, day),
        *(cell(muted(item.what), rest) if rest >= 8 else ()),
    )


def detail_lines(item: Item | None, say: Voice, width: int) -> list[Line]:
    """The highlighted item in full, with the keys that act on it."""
    if item is None:
        return []
    firm = item.client.organisation if item.client.organisation != item.who else ""
    who = strong(clip(item.who, 40))
    head = [who, muted(f"   {clip(firm, max(0, width - 7 - who.width))}")]
    if item.owed is not None:
        when = say.text("answer by {day}, through {channel}", day=item.on, channel=item.owed.channel)
    elif isinstance(item.record, FollowUp):
        when = say.text("comes back on {day}", day=item.on)
    else:
        when = say.text("promised for {day}", day=item.on)
    return [
        BLANK,
        indented(head),
        indented([Run(clip(item.what or "—", width - 4))]),
        indented([muted(when)]),
    ]
