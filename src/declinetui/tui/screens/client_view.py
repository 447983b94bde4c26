"""A client's card as lines: facts, excuse bowl, exchanges."""

from declinetui.domain.ledger import Promise
from declinetui.domain.terms import ExcuseFamily
from declinetui.tui.lines import (
    BLANK,
    Ink,
    Line,
    Run,
    cell,
    clip,
    focused,
    indented,
    muted,
    rule,
    spread,
    strong,
)
from declinetui.tui.screens.listing import Table
from declinetui.tui.voice import Voice
from declinetui.workflow.people.card import ClientCard
from declinetui.workflow.requests.request import PastRow

LABEL = 18
FULL = 2


def fact_lines(card: ClientCard, say: Voice, width: int) -> list[Line]:
    """Who it is, how many times, and what stands open."""
    client = card.client
    manner = [say.label(m) for m in (client.address, client.language, client.channel) if m is not None]
    rows = [(say.text("Organisation"), client.organisation or "—")]
    if client.email or client.phone:
        rows.append((say.text("Reach"), " · ".join(filter(None, (client.email, client.phone)))))
    rows.append((say.text("Requests"), _counts(card, say)))
    if card.mates:
        names = ", ".join(m.name or m.organisation for m in card.mates[:4])
        rows.append((say.text("Circle"), f"{card.circle.name} · {names}" if card.circle else names))
    rows += [(say.text("Offer"), _offer_text(card, say))] if card.offers else []
    rows += [(say.text("Promise"), _promise(promise, say)) for promise in card.promises]
    lines = []
    for index, (label, value) in enumerate(rows):
        right = [muted(" · ".join(manner))] if index == 0 and manner else []
        left = [*cell(muted(label), LABEL), Run(value)]
        lines.append(Line(spread(left, right, width)))
    return lines


def _counts(card: ClientCard, say: Voice) -> str:
    if not card.asked and not card.declined:
        return say.text("none yet")
    return say.text(
        "{asked}, of which {yes} and {no}",
        asked=max(card.asked, card.accepted + card.declined),
        yes=say.plural("{n} accepted", "{n} accepted", card.accepted),
        no=say.plural("{n} declined", "{n} declined", card.declined),
    )


def _offer_text(card: ClientCard, say: Voice) -> str:
    offer = card.offers[0]
    return say.text("{way}, made on {day}", way=offer.way, day=offer.made)


def _promise(promise: Promise, say: Voice) -> str:
    about = promise.about or say.label(promise.way)
    return say.text("{about}, on {day}", about=about, day=promise.due)


def bowl_lines(card: ClientCard, say: Voice) -> list[Line]:
    """Two dots for the person; each family with the day from which it is free again."""
    told = card.bowl.told
    dots = [Run("●" * min(told, FULL), Ink.AMBER), muted("○" * (FULL - min(told, FULL)))]
    words = say.text("{told} of {full} in a year.", told=told, full=FULL)
    if card.bowl.full:
        words = f"{words} {say.text('Next time, better say the real reason.')}"
    head = indented([*cell(strong(say.text("Excuse bowl")), LABEL), *dots, Run(f" {words}")])
    today = say.catalog.today
    rows: list[Line] = []
    for state in sorted(card.bowl.families, key=lambda s: (s.told is None, s.told and -s.told.toordinal())):
        if state.told is None or state.free is None:
            rows.append(
                _family(
                    say,
                    state.family,
                    muted("○"),
                    muted(say.text("never told")),
                    muted(say.text("free")),
                    quiet=True,
                )
            )
        elif today is not None and state.free > today:
            told_on = Run(say.text("told on {day}", day=state.told))
            free = Run(say.text("better not before {day}", day=state.free), Ink.AMBER)
            rows.append(_family(say, state.family, Run("●", Ink.AMBER), told_on, free))
        else:
            told_on = Run(say.text("told on {day}", day=state.told))
            rows.append(
                _family(
                    say,
                    state.family,
                    Run("●", Ink.AMBER),
                    told_on,
                    Run(say.text("free since {day}", day=state.free)),
                )
            )
    return [head, BLANK, *rows]


def _family(say: Voice, family: ExcuseFamily, dot: Run, told: Run, free: Run, *, quiet: bool = False) -> Line:
    name = Run(say.label(family), Ink.MUTED if quiet else Ink.TEXT)
    return indented([*cell(name, LABEL), dot, Run("  "), *cell(told, 24), free])


def exchange_table(shown: tuple[PastRow, ...], index: int, say: Voice, width: int) -> Table:
    """What was asked and answered, the latest first."""
    lines: list[Line] = [BLANK, indented([strong(say.text("Exchanges"))]), BLANK]
    rows: list[int] = []
    if not shown:
        lines.append(indented([muted(say.text("Nothing yet. n begins an answer."))]))
    for number, row in enumerate(shown):
        rows.append(len(lines))
        act = f"row:{number}"
        runs = _exchange(row, say, width)
        lines.append(focused(runs, act=act) if number == index else Line(runs, act=act))
    return Table(lines, rows)


def _exchange(row: PastRow, say: Voice, width: int) -> tuple[Run, ...]:
    about = max(12, min(26, width - 2 - LABEL - 6 - 30))
    answer = Run(say.text("yes"), Ink.OK) if row.yes else Run(say.text("no"))
    label = "" if row.yes else clip(say.words(row.label), 17)
    dot = Run(" ●", Ink.AMBER) if "excuse" in row.label.values else Run("")
    extra = say.words(row.extra) if row.extra else ""
    rest = width - 2 - LABEL - 6 - about - 20 - 2
    return (
        Run("  "),
        *cell(say.day(row.day), LABEL),
        *cell((answer,), 6),
        *cell(clip(row.about or "—", about - 1), about),
        *cell((muted(label), dot), 20),
        *cell(muted(extra), max(0, rest)),
        Run("  "),
    )


def page_lines(card: ClientCard, say: Voice, width: int, *, airy: bool) -> list[Line]:
    """Everything above the exchanges."""
    gap = [BLANK] if airy else []
    return [
        *fact_lines(card, say, width),
        *gap,
        rule(width),
        *gap,
        *bowl_lines(card, say),
        BLANK,
    ]
