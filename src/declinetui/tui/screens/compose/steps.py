"""The desk beside the paper: steps folded to a line, the active one open, the request, the shared past."""

from collections.abc import Sequence

from declinetui.domain.terms import Purpose
from declinetui.l10n.marks import N_
from declinetui.tui.lines import (
    ACTIVE,
    BLANK,
    Ink,
    Line,
    Run,
    cell,
    clip,
    clip_runs,
    indented,
    listed,
    muted,
    rule,
    spread,
    strong,
    width_of,
)
from declinetui.tui.screens.compose.evidence import text_lines
from declinetui.tui.screens.compose.work import REQUIRED, Step, Work
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.drafting.options import ReasonOption, WayOption
from declinetui.workflow.requests.request import FieldView, Mark

NAMES = {
    Step.REQUEST: N_("Request"),
    Step.REASON: N_("Reason"),
    Step.SOLUTION: N_("Solution"),
    Step.DRAFT: N_("Draft"),
}
WEIGHS = ("received", "deadline", "budget")
"""Fields that stay in sight while the letter is written."""
LABEL = 13
"""Width of the label column."""
FIELD_COLUMN = 2 + 3 + LABEL
"""Where the value of a field starts."""
FULL = 2
"""Small excuses a year that one person may hear."""
MARKS = {Mark.SURE: ("✓", Ink.OK), Mark.UNSURE: ("▲", Ink.AMBER), Mark.MISSING: (" ", Ink.MUTED)}


def desk_lines(work: Work, say: Voice, width: int, *, hole: int = -1) -> list[Line]:
    """Everything on the desk; `hole` is the field being typed, left blank for the editor."""
    lines = [BLANK, *(_step_line(work, step, say, width) for step in work.steps), BLANK, rule(width), BLANK]
    if work.step is not Step.DRAFT:
        lines += [*panel_lines(work, say, width, hole=hole), BLANK, rule(width), BLANK]
    if work.step is not Step.REQUEST:
        lines += [indented([strong(say.text("The request"))]), BLANK, *_facts(work, say, width)]
    lines += [BLANK] if lines[-1].runs else []
    lines += text_lines(work, width)
    past = past_lines(work, say, width)
    return [*lines, BLANK, rule(width), BLANK, *past] if past else lines


def stepper_line(work: Work, say: Voice, width: int, right: Sequence[Run] = ()) -> Line:
    """The steps on one line, for narrow screens; what does not fit keeps its name only.

    `right` stands at the right edge where there is room for it beside the bare steps.
    """
    bare = [run for step in work.steps for run in _stepper_runs(work, step, say, 0)]
    if right and width_of(bare) + width_of(right) + 6 <= width:
        room = width - width_of(right) - 6
        fitting = stepper_line(work, say, room)
        return Line(spread(fitting.runs, right, width, indent=0))
    for detail in (16, 10, 0):
        runs = [run for step in work.steps for run in _stepper_runs(work, step, say, detail)]
        if width_of(runs) <= width - 2 or detail == 0:
            return indented(runs)
    return BLANK


def narrow_lines(work: Work, say: Voice, width: int, *, hole: int = -1) -> list[Line]:
    """The active step alone on the paper, the request under it."""
    lines = [BLANK, *panel_lines(work, say, width, hole=hole), BLANK]
    if work.step is Step.REQUEST:
        return [*lines, *text_lines(work, width)]
    past = past_lines(work, say, width)
    facts = [
        indented([strong(say.text("The request"))]),
        BLANK,
        *_facts(work, say, width),
        BLANK,
        *text_lines(work, width),
    ]
    return [*lines, *past, *([BLANK] if past else []), *facts]


def _stepper_runs(work: Work, step: Step, say: Voice, detail: int) -> list[Run]:
    act, name = f"step:{step}", say.text(NAMES[step])
    gap = Run("    " if detail == 16 else "  ")
    if step is work.step:
        return [Run(f"{ACTIVE} ", Ink.PRIMARY, act=act), Run(name, Ink.PRIMARY, bold=True, act=act), gap]
    sign, ink = _sign(work, step)
    choice = step in (Step.REASON, Step.SOLUTION) and detail
    words = [Run(f" {clip(_choice(work, step, say), detail + 8)}", act=act)] if choice else []
    return [muted(name, act), *words, Run(f" {sign}", ink, act=act), gap]


def _step_line(work: Work, step: Step, say: Voice, width: int) -> Line:
    here = step is work.step
    sign, ink = ("", Ink.TEXT) if here and step is not Step.DRAFT else _sign(work, step)
    name = Run(say.text(NAMES[step]), Ink.PRIMARY if here else Ink.MUTED, bold=here)
    choice = Run(_choice(work, step, say), bold=here)
    edge = Run(f"{ACTIVE} ", Ink.PRIMARY) if here else Run("  ")
    room = width - 2 - LABEL - 4
    return Line(
        (edge, *cell(name, LABEL), *cell(choice, room - 1), Run(" "), Run(sign, ink)), act=f"step:{step}"
    )


def _sign(work: Work, step: Step) -> tuple[str, Ink]:
    if step is Step.REQUEST:
        return ("▲", Ink.AMBER) if work.missing else ("✓", Ink.OK)
    if step is Step.DRAFT:
        if work.red is not None:
            return "▲", Ink.RED
        return ("▲", Ink.AMBER) if work.findings else ("✓", Ink.OK)
    return "✓", Ink.OK


def _choice(work: Work, step: Step, say: Voice) -> str:
    """What was chosen at a step, in a few words."""
    choices = work.session.situation.choices
    if step is Step.REQUEST:
        project = work.session.situation.inquiry.project
        return project.text if project is not None else say.text("no project named")
    if step is Step.REASON:
        option = next((o for o in work.session.reasons if work.is_chosen(o)), None)
        return say.words(option.label) if option else say.label(choices.reason)
    if step is Step.SOLUTION:
        way = next((w for w in work.session.ways if w.alternative == choices.alternative), None)
        if way is None and choices.alternative.partners:
            return ", ".join(one.name or one.organisation for one in choices.alternative.partners)
        return say.words(way.label) if way else say.label(choices.alternative.way)
    count = len(work.findings)
    return say.plural("{n} remark", "{n} remarks", count) if count else say.text("ready")


def panel_lines(work: Work, say: Voice, width: int, *, hole: int = -1) -> list[Line]:
    """The active step, unfolded: its options with their digits."""
    title = indented([strong(say.text(NAMES[work.step]))])
    ending = work.session.situation.purpose is Purpose.END
    if work.step is Step.REQUEST:
        rows = [_field_row(f, i, work, say, width, blank=i == hole) for i, f in enumerate(work.fields)]
        rows += _likely(work, say, width)
    elif work.step is Step.REASON:
        rows = [
            _option_row(i, say.words(o.label), _reason_tail(o, say, ending=ending), work, width)
            for i, o in enumerate(work.reasons)
        ]
        if ending:
            return [title, BLANK, *rows]
        everything = say.text("all the reasons ({count})", count=len(work.session.reasons))
        rows.append(Line((Run("  "), muted("9  "), muted(everything)), act="run:reasons.all"))
    else:
        rows = [
            _option_row(i, say.words(w.label), _way_tail(w, say), work, width)
            for i, w in enumerate(work.ways)
        ]
    return [title, BLANK, *rows]


def _likely(work: Work, say: Voice, width: int) -> list[Line]:
    """Whom of the log the sender may be, with the key that settles it."""
    client = work.request.likely
    if client is None:
        return []
    words = Run(f"▲ {say.text('perhaps {name}', name=client.name or client.organisation)}", Ink.AMBER)
    yes, no = "run:client.confirm", "run:client.refuse"
    key = [Run("=", bold=True, act=yes), muted(f" {say.text('the same')}   ", yes)]
    key += [Run("-", bold=True, act=no), muted(f" {say.text('somebody new')}", no)]
    if words.width + width_of(key) + 7 <= width:
        return [BLANK, indented([words, Run("   "), *key])]
    return [BLANK, indented([words]), indented([Run("  "), *key])]


def _reason_tail(option: ReasonOption, say: Voice, *, ending: bool = False) -> tuple[Run, ...]:
    """What is said at the right of a reason: a warning, else a suggestion, else the bowl.

    An end names what came back: that it was said before speaks for it.
    """
    if option.note is not None and not ending:
        return (Run(f"▲ {say.render(option.note)}", Ink.AMBER),)
    if option.suggested:
        return (Run(say.text("suggested"), Ink.PRIMARY),)
    if option.dots is not None:
        return (Run("●" * option.dots, Ink.AMBER), muted("○" * (FULL - option.dots)))
    return ()


def _way_tail(option: WayOption, say: Voice) -> tuple[Run, ...]:
    if option.note is not None:
        return (muted(say.render(option.note)),)
    return (Run(say.text("suggested"), Ink.PRIMARY),) if option.suggested else ()


def _option_row(index: int, label: str, tail: Sequence[Run], work: Work, width: int) -> Line:
    here = index == work.row
    room = width - 2 - 3 - 2
    tail = clip_runs(tail, room - min(len(label), 18) - 1)
    words = cell(Run(label, bold=here), room - width_of(tail) - 1)
    runs = (Run("  "), muted(f"{index + 1}  "), *words, Run(" "), *tail, Run("  "))
    act = f"pick:{index}"
    return listed(runs, here=here, act=act)


def _field_row(field: FieldView, index: int, work: Work, say: Voice, width: int, *, blank: bool) -> Line:
    here = index == work.row
    digit = f"{index + 1}  " if index < 9 else "   "
    sign, ink = MARKS[field.mark]
    label = cell(muted(clip(say.render(field.label), LABEL - 1)), LABEL)
    shown = "" if blank else field.value or (say.text("missing") if field.id in REQUIRED else "—")
    value = Run(shown, Ink.TEXT if field.value else Ink.MUTED, bold=here and bool(field.value))
    room = width - 2 - 3 - LABEL - 4
    runs = (Run("  "), muted(digit), *label, *cell(value, room - 1), Run(" "), Run(sign, ink), Run("   "))
    act = f"pick:{index}"
    return listed(runs, here=here, act=act)


def _facts(work: Work, say: Voice, width: int) -> list[Line]:
    """The few facts of the request that weigh on the answer."""
    fields = {field.id: field for field in work.fields}
    known = [fields[name] for name in WEIGHS if name in fields and fields[name].value]
    lines = []
    for field in known:
        channel = say.label(work.request.inquiry.channel) if field.id == "received" else ""
        value = " · ".join(filter(None, (field.value, channel)))
        words = Run(f"▲ {say.render(field.note)}", Ink.AMBER) if field.note else Run("")
        room = max(8, width - 2 - LABEL - 2 - words.width - 2)
        told = Run(clip(value, room))
        gap = Run(" " * max(1, min(2, width - 2 - LABEL - 2 - words.width - told.width)))
        lines.append(indented([*cell(muted(say.render(field.label)), LABEL), told, gap, words]))
    return lines


def past_lines(work: Work, say: Voice, width: int) -> list[Line]:
    """What still stands between the two, then what was answered before, the latest first."""
    if not work.request.past and not work.request.standing:
        return []
    shown = work.request.past[:5]
    dates = [muted(say.day(past.day)) for past in shown]
    column = max([LABEL, *(day.width + 2 for day in dates)])
    rows = []
    for past, day in zip(shown, dates, strict=True):
        answer = say.answer(past)
        words = past.about if past.yes and past.about and not past.theirs else say.words(past.label)
        what = muted(clip(words, width - 2 - column - 5 - 2))
        rows.append(indented([*cell(day, column), *cell(answer, 5), what]))
    open_ones = _standing(work, say, width)
    gap = [BLANK] if open_ones and rows else []
    return [indented([strong(say.text("Between you so far"))]), BLANK, *open_ones, *gap, *rows]


def _standing(work: Work, say: Voice, width: int) -> list[Line]:
    """Offers and promises that a returning client should find remembered."""
    lines = []
    for message in work.request.standing:
        for number, row in enumerate(wrap_text(say.render(message), width - 6)):
            lines.append(indented([Run("● " if number == 0 else "  ", Ink.PRIMARY), Run(row)]))
    return lines
