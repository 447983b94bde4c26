"""Today as lines: lists at the left, the highlighted message on the paper."""

from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, rule, strong
from declinetui.tui.screens.dated import words_for
from declinetui.tui.screens.listing import Table
from declinetui.tui.screens.today.rows import Entry, Section, owed_clock
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.follow.agenda import Agenda, OwedRow

CLOCK, WHO, CHANNEL = 17, 20, 8
LABEL = 11


def list_table(
    shown: tuple[Entry, ...], index: int, say: Voice, width: int, *, airy: bool, lead: bool = True
) -> Table:
    """Sections with their counts; two blanks between lists when there is room."""
    lines: list[Line] = [BLANK] if lead else []
    rows: list[int] = []
    for section in Section:
        part = [entry for entry in shown if entry.section is section]
        if not part:
            continue
        if rows:
            lines += [BLANK, BLANK] if airy else [BLANK]
        lines += [indented([strong(say.text(section.value)), muted(f"   {len(part)}")])]
        lines += [BLANK] if airy else []
        for entry in part:
            here = len(rows) == index
            rows.append(len(lines))
            lines.append(_row(entry, width, here=here, act=f"row:{len(rows) - 1}"))
    return Table(lines, rows)


def _row(entry: Entry, width: int, *, here: bool, act: str) -> Line:
    channel = CHANNEL if width >= 70 else 0
    what = max(8, width - 5 - CLOCK - WHO - channel)
    runs = (
        Run("  "),
        *cell((entry.when,), CLOCK),
        *cell(Run(clip(entry.who, WHO - 1), bold=here), WHO),
        *cell(Run(clip(entry.what, what - 1), Ink.TEXT if here else Ink.MUTED), what),
        *cell(muted(entry.channel), channel),
        Run("   "),
    )
    return listed(runs, here=here, act=act)


def suggestion_lines(agenda: Agenda, say: Voice, width: int) -> list[Line]:
    """One suggestion with its own keys."""
    if agenda.suggestion is None:
        return []
    text = [indented([Run(row)]) for row in wrap_text(say.render(agenda.suggestion.text), min(72, width - 6))]
    keys = [
        Run("v", bold=True, act="run:today.see"),
        muted(f" {say.text('see {partner}', partner=agenda.suggestion.partner.name)}", "run:today.see"),
        Run("     "),
        Run("i", bold=True, act="run:today.later"),
        muted(f" {say.text('later')}", "run:today.later"),
    ]
    return [
        rule(width, margin=3),
        BLANK,
        indented([strong(say.text("A suggestion"))]),
        BLANK,
        *text,
        BLANK,
        indented(keys),
    ]


def empty_lines(say: Voice, width: int, *, new: bool) -> list[Line]:
    """Nothing is owed: which key fills the list; sample data only while the log holds nobody."""
    paste = say.text("Paste a client’s message here, anywhere, to answer it.")
    demo = [
        Run("D", bold=True, act="run:app.demo"),
        muted(f" {say.text('look around with sample data')}", "run:app.demo"),
    ]
    return [
        BLANK,
        indented([strong(say.text("Nothing waits for an answer."))]),
        BLANK,
        *(indented([muted(row)]) for row in wrap_text(paste, max(20, width - 4))),
        indented(
            [
                Run("n", bold=True, act="run:request.new"),
                muted(f" {say.text('type one in')}", "run:request.new"),
            ]
        ),
        *([indented(demo)] if new else []),
    ]


def paper_lines(entry: Entry | None, kit: Kit, width: int) -> list[Line]:
    """The message of the highlighted row, and the facts that weigh on the answer."""
    say = kit.voice
    if entry is None:
        return []
    lines = [BLANK, _line([strong(clip(entry.who, width - 5))])]
    if entry.owed is not None:
        return lines + _owed_paper(entry.owed, kit, width)
    lines += [_line([muted(row)]) for row in wrap_text(entry.what, width - 5)]
    if entry.started is not None:
        rows = wrap_text(entry.started.session.text, width - 5)
        lines += [BLANK, *(_line([Run(row)]) for row in rows)]
    return (
        [
            *lines,
            BLANK,
            *(_line([muted(row)]) for row in wrap_text(say.text(words_for(entry.record)), width - 5)),
        ]
        if entry.record
        else lines
    )


def _owed_paper(row: OwedRow, kit: Kit, width: int) -> list[Line]:
    from declinetui.workflow.drafting.options import suggested_reason

    say, client, inquiry = kit.voice, row.client, row.inquiry
    known = kit.desk.store.replies.of_client(client.uid)
    past = (
        say.plural("{n} answer so far", "{n} answers so far", len(known))
        if known
        else say.text("first request")
    )
    head = " · ".join(filter(None, (client.organisation, past)))
    body = [_line([Run(text)]) if text else BLANK for text in wrap_text(inquiry.text.strip(), width - 5)]
    facts = [
        (say.text("Received"), Run(say.near(inquiry.received.date()))),
        (say.text("Answer by"), owed_clock(row, say)),
        (
            say.text("Budget"),
            Run(kit.desk.catalog.value(inquiry.budget)) if inquiry.budget else Run(say.text("not given")),
        ),
        (
            say.text("Wanted for"),
            Run(kit.desk.catalog.value(inquiry.client_deadline)) if inquiry.client_deadline else Run("—"),
        ),
        (say.text("Channel"), Run(say.label(inquiry.channel))),
    ]
    reason = suggested_reason(inquiry, kit.desk.profile, kit.desk.today())
    return [
        *(_line([muted(part)]) for part in wrap_text(head, width - 5)),
        BLANK,
        *(body or [_line([muted(say.text("no text kept"))])]),
        BLANK,
        rule(width, indent=3, margin=3),
        BLANK,
        *(_line([*cell(muted(label), LABEL), value]) for label, value in facts),
        BLANK,
        rule(width, indent=3, margin=3),
        BLANK,
        _line([muted(say.text("Likely reason"))]),
        _line([Run(say.label(reason))]),
    ]


def _line(runs: list[Run]) -> Line:
    return indented(runs, indent=3)
