"""A client's card as lines: facts, excuse bowl, exchanges."""

from declinetui.advice.bowl import FamilyState
from declinetui.domain.ledger import Promise
from declinetui.domain.people import Client
from declinetui.tui.lines import (
    BLANK,
    Ink,
    Line,
    Run,
    cell,
    clip,
    indented,
    listed,
    muted,
    rule,
    spread,
    strong,
    width_of,
)
from declinetui.tui.screens.client_keys import SHORT
from declinetui.tui.screens.listing import Table
from declinetui.tui.voice import Voice
from declinetui.workflow.follow.offers import told
from declinetui.workflow.people.card import ClientCard
from declinetui.workflow.requests.request import PastRow

LABEL = 18
FULL = 2


def fact_lines(card: ClientCard, say: Voice, width: int) -> list[Line]:
    """Who it is, how many times, and what stands open."""
    client = card.client
    manner = [say.label(m) for m in (client.address, client.language, client.channel) if m is not None]
    rows = [(say.text("Organisation"), client.organisation or "—")]
    rows.append((say.text("Relation"), _tie(client, say)))
    if client.go_between:
        rows.append((say.text("Introduced by"), client.go_between))
    if client.email or client.phone:
        rows.append((say.text("Reach"), " · ".join(filter(None, (client.email, client.phone)))))
    rows.append((say.text("Requests"), _counts(card, say)))
    if card.mates or card.circle:
        names = ", ".join(m.name or m.organisation for m in card.mates[:4])
        named = card.circle.name if card.circle else ""
        rows.append((say.text("Circle"), " · ".join(filter(None, (named, names)))))
    rows += [(say.text("Promise"), _promise(promise, say)) for promise in card.promises]
    if client.note:
        rows.append((say.text("Private note"), " / ".join(client.note.split("\n"))))
    lines = []
    for index, (label, value) in enumerate(rows):
        right = [muted(" · ".join(manner))] if index == 0 and manner else []
        left = [*cell(muted(label), LABEL), Run(value)]
        lines.append(Line(spread(left, right, width)))
    return lines + _offer_lines(card, say, width)


def _offer_lines(card: ClientCard, say: Voice, width: int) -> list[Line]:
    """Offers that stand; the newest carries the keys that settle it, below it where it is narrow."""
    lines = []
    for number, offer in enumerate(card.offers):
        label = cell(muted(say.text("Offer") if number == 0 else ""), LABEL)
        left = [*label, Run(say.render(told(offer)))]
        keys = [] if number else _offer_keys(say)
        beside = width_of(left) + width_of(keys) + 6 <= width
        lines.append(Line(spread(left, keys if beside else (), width)))
        if keys and not beside:
            lines.append(indented([Run(" " * LABEL), *keys]))
    return lines


def _offer_keys(say: Voice) -> list[Run]:
    runs: list[Run] = []
    for digit, words in enumerate(SHORT, 1):
        act = f"offer:{digit}"
        runs += [
            Run("   " if runs else ""),
            Run(f"{digit}", bold=True, act=act),
            muted(f" {say.text(words)}", act),
        ]
    return runs


def _tie(client: Client, say: Voice) -> str:
    """What ties the two, and how the person is spoken of."""
    parts = [say.label(client.relation)]
    parts += [say.label(known) for known in (client.title, client.gender) if known is not None]
    return " · ".join(parts)


def _counts(card: ClientCard, say: Voice) -> str:
    if not card.asked and not card.declined:
        return say.text("none yet")
    return say.text(
        "{asked}, of which {yes} and {no}",
        asked=max(card.asked, card.accepted + card.declined),
        yes=say.plural("{n} accepted", "{n} accepted", card.accepted),
        no=say.plural("{n} declined", "{n} declined", card.declined),
    )


def _promise(promise: Promise, say: Voice) -> str:
    about = promise.about or say.label(promise.way)
    return say.text("{about}, on {day}", about=about, day=promise.due)


def bowl_lines(card: ClientCard, say: Voice, width: int) -> list[Line]:
    """Two dots for the person; each family with the day from which it is free again."""
    told = card.bowl.told
    dots = [Run("●" * min(told, FULL), Ink.AMBER), muted("○" * (FULL - min(told, FULL)))]
    words = say.text(
        "{told} in a year, {full} at most." if told > FULL else "{told} of {full} in a year.",
        told=told,
        full=FULL,
    )
    head = [*cell(strong(say.text("Excuse bowl")), LABEL), *dots, Run(f" {words}")]
    lines = [indented(head)]
    if card.bowl.full:
        act = "run:client.end"
        advice = Run(say.text("Next time, better say the real reason."))
        letter = [Run("   "), Run("f", bold=True, act=act), muted(f" {say.text('frank letter')}", act)]
        beside = [*head, Run(" "), advice, *letter]
        fits = width_of(beside) + 4 <= width
        below = [Run(" " * LABEL), advice]
        keys = letter if width_of([*below, *letter]) + 4 <= width else []  # the footer has the key too
        lines = [indented(beside)] if fits else [*lines, indented([*below, *keys])]
    states = sorted(card.bowl.families, key=lambda s: (s.told is None, s.told and -s.told.toordinal()))
    return [*lines, BLANK, *(_family(state, say, width) for state in states)]


def _family(state: FamilyState, say: Voice, width: int) -> Line:
    """One family of excuses: when it was told, and when it is free again; short days where it is narrow."""
    today, wide = say.catalog.today, width >= 100
    name = say.label(state.family)
    if state.told is None or state.free is None:
        dot, told, free = muted("○"), muted(say.text("never told")), muted(say.text("free"))
        label = muted(name)
    else:
        told_on, until = (state.told, state.free) if wide else (say.day(state.told), say.day(state.free))
        dot, told = Run("●", Ink.AMBER), Run(say.text("told on {day}", day=told_on))
        blocked = today is not None and state.free > today
        since = say.text("better not before {day}" if blocked else "free since {day}", day=until)
        free, label = Run(since, Ink.AMBER if blocked else Ink.TEXT), Run(name)
    return indented([*cell(label, LABEL), dot, Run("  "), *cell(told, 28 if wide else 23), free])


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
        lines.append(listed(runs, here=number == index, act=act))
    return Table(lines, rows)


def _exchange(row: PastRow, say: Voice, width: int) -> tuple[Run, ...]:
    about = max(12, min(26, width - 2 - LABEL - 6 - 30))
    answer = Run(say.answer(row), Ink.OK if row.yes else Ink.TEXT)
    said = 28 if width >= 110 else 20
    label = "" if row.yes and not row.theirs else clip(say.words(row.label), said - 3)
    dot = Run(" ●", Ink.AMBER) if "excuse" in row.label.values else Run("")
    extra = say.words(row.extra) if row.extra else ""
    rest = width - 2 - LABEL - 6 - about - said - 2
    return (
        Run("  "),
        *cell(say.day(row.day), LABEL),
        *cell((answer,), 6),
        *cell(_about(row, about - 1), about),
        *cell((muted(label), dot), said),
        *cell(muted(extra), max(0, rest)),
        Run("  "),
    )


def _about(row: PastRow, room: int) -> Run:
    """The project; rows of one exchange hang on the first."""
    if row.follows:
        return muted(clip(f"└ {row.about}".rstrip(), room))
    return Run(clip(row.about or "—", room))


def page_lines(card: ClientCard, say: Voice, width: int, *, airy: bool) -> list[Line]:
    """Everything above the exchanges."""
    gap = [BLANK] if airy else []
    return [
        *fact_lines(card, say, width),
        *gap,
        rule(width),
        *gap,
        *bowl_lines(card, say, width),
        BLANK,
    ]
