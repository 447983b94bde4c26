"""The numbers as lines: counts, then charts, in two columns where there is room."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from declinetui.domain.values import Money
from declinetui.l10n.money import amount
from declinetui.l10n.numbers import percent
from declinetui.tui.charts import bar_rows, column_rows
from declinetui.tui.lines import (
    BLANK,
    Ink,
    Line,
    Run,
    Runs,
    cell,
    clip_runs,
    indented,
    muted,
    strong,
    width_of,
)
from declinetui.tui.voice import Voice
from declinetui.workflow.follow.insights import Insights

LABEL = 26
GUTTER = 4
TALL = 4
"""Rows of a chart of columns."""


def page(found: Insights, say: Voice, width: int, *, airy: bool) -> list[Line]:
    """Everything, for a width; a blank under each heading where there is room."""
    blocks = [b for b in _blocks(found, say, width if width < 100 else (width - GUTTER) // 2) if b]
    blocks = [[block[0], BLANK, *block[1:]] if airy else block for block in blocks]
    head = _counts(found, say, width)
    if width < 100:
        return [*head, *(line for block in blocks for line in (BLANK, *block))]
    return [*head, BLANK, *_beside(*_halves(blocks), (width - GUTTER) // 2)]


def _halves(blocks: Sequence[list[Line]]) -> tuple[list[Line], list[Line]]:
    """Two columns of about the same height, in reading order."""
    total, left, right = sum(len(b) + 1 for b in blocks), list[Line](), list[Line]()
    for block in blocks:
        side = left if len(left) + len(block) // 2 < total / 2 and not right else right
        side += [*([BLANK] if side else []), *block]
    return left, right


def _beside(left: Sequence[Line], right: Sequence[Line], width: int) -> list[Line]:
    lines = []
    for number in range(max(len(left), len(right))):
        first = _padded(left[number].runs if number < len(left) else (), width)
        second = right[number].runs if number < len(right) else ()
        lines.append(Line((*first, Run(" " * GUTTER), *second)))
    return lines


def _padded(runs: Runs, width: int) -> Runs:
    runs = clip_runs(runs, width)
    return (*runs, Run(" " * (width - width_of(runs))))


def _counts(found: Insights, say: Voice, width: int) -> list[Line]:
    lang = say.catalog.lang
    facts = [
        say.plural("{n} request", "{n} requests", found.asked),
        say.plural("{n} refusal", "{n} refusals", found.declined),
        say.plural("{n} project accepted", "{n} projects accepted", found.accepted),
    ]
    if found.in_time is not None:
        share = percent(round(100 * found.in_time), lang)
        facts.append(say.text("{share} answered in time", share=share))
    rows: list[list[Run]] = [[]]
    gap = "     " if width >= 100 else "   "
    for fact in facts:
        figure, _, words = fact.replace("\u00a0%", "%").partition(" ")
        strong_figure = figure.replace("%", "\u00a0%" if say.code == "FR" else "%")
        told = [Run(strong_figure, bold=True), muted(f" {words}{gap}")]
        if rows[-1] and width_of([*rows[-1], *told]) - len(gap) > width - 4:
            rows.append([])
        rows[-1] += told
    return [BLANK, *(indented(row) for row in rows)]


def _blocks(found: Insights, say: Voice, width: int) -> list[list[Line]]:
    counts = [(say.label(reason), float(n), str(n)) for reason, n in found.by_reason]
    excuses = [(say.label(family), float(n), str(n)) for family, n in found.by_excuse]
    fed = [(name, float(n), str(n)) for name, n in found.partners[:8]]
    lang = say.catalog.lang
    money = [(say.label(r), float(sum_), amount(Money(sum_), lang)) for r, sum_ in found.money_declined]
    total = sum((sum_ for _, sum_ in found.money_declined), Decimal(0))
    head = amount(Money(total), lang) if total else ""
    return [
        _time(found, say),
        _bars(say.text("Why you declined"), counts, width),
        _months(found, say),
        _bars(say.text("Budgets declined"), money, width, note=head),
        _bars(say.text("Small excuses told"), excuses, width, ink=Ink.AMBER),
        _bars(say.text("Partners you sent clients to"), fed, width, ink=Ink.OK),
        _promises(found, say, width),
    ]


def _bars(
    title: str, rows: Sequence[tuple[str, float, str]], width: int, *, note: str = "", ink: Ink = Ink.PRIMARY
) -> list[Line]:
    if not rows:
        return []
    head = indented([strong(title), muted(f"   {note}" if note else "")])
    return [head, *bar_rows(rows, width, label=min(LABEL, width // 3 + 4), ink=ink)]


def _time(found: Insights, say: Voice) -> list[Line]:
    """Median days to an answer, week by week; the usual wait stands beside the title."""
    if all(days is None for days in found.weekly_days):
        return []
    usual = ""
    if found.median_days is not None:
        days = say.catalog.value(Decimal(str(found.median_days)))
        usual = say.text("usually {days} d", days=days)
    lines = [indented([strong(say.text("Days to an answer, week by week")), muted(f"   {usual}")])]
    most = max(days for days in found.weekly_days if days is not None)
    rows = column_rows(found.weekly_days, TALL, each=3)
    top = say.text("{days} d", days=say.catalog.value(Decimal(str(most))))
    for number, row in enumerate(rows):
        lines.append(
            indented([*cell(muted(top if number == 0 else ""), 8, right=True), Run(f" {row}", Ink.PRIMARY)])
        )
    first = found.until - timedelta(days=7 * len(found.weekly_days) - 1)
    span = f"{say.day(first)} – {say.day(found.until)}"
    return [*lines, indented([muted(f"{'':8} {span}")])]


def _months(found: Insights, say: Voice) -> list[Line]:
    shown = found.by_month[-12:]
    if len(shown) < 2:
        return []
    lines = [indented([strong(say.text("Refusals by month"))])]
    most = max(n for _, n in shown)
    for number, row in enumerate(column_rows([float(n) for _, n in shown], TALL, each=3)):
        lines.append(
            indented(
                [*cell(muted(str(most) if number == 0 else ""), 8, right=True), Run(f" {row}", Ink.PRIMARY)]
            )
        )
    first, last = (_month(key, say) for key in (shown[0][0], shown[-1][0]))
    return [*lines, indented([muted(f"{'':8} {first} – {last}")])]


def _month(key: str, say: Voice) -> str:
    """ "2026-11" as "nov. 2026"."""
    year, month = key.split("-")
    words = say.day(date(int(year), int(month), 2)).replace(year, "").replace(",", " ").split()
    return f"{next((w for w in words if not w.isdigit()), key)} {year}"


def _promises(found: Insights, say: Voice, width: int) -> list[Line]:
    if not found.promises_closed:
        return []
    kept, total = found.promises_kept, found.promises_closed
    note = say.text("{kept} of {total}", kept=kept, total=total)
    rows = [(say.text("kept"), float(kept), str(kept))]
    if total > kept:
        rows.append((say.text("dropped"), float(total - kept), str(total - kept)))
    return _bars(say.text("Promises"), rows, width, note=note, ink=Ink.OK)
