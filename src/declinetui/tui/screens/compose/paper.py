"""The paper: how the letter is set, and the remarks under it with their own keys."""

from collections.abc import Sequence

from declinetui.domain.draft import Sentence
from declinetui.domain.findings import Finding, FixAction, Severity
from declinetui.domain.terms import Channel, Language, Move, Purpose
from declinetui.l10n.marks import N_
from declinetui.phrasing.score import band_of
from declinetui.text.sms import parts_of
from declinetui.tui.letter import Letter, Sheet, View, set_letter
from declinetui.tui.lines import BLANK, Ink, Line, Run, muted, spread, width_of
from declinetui.tui.screens.compose.work import Step, Work
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.drafting.session import DraftSession

LATE = "late"
"""Our own code for an answer past due, with or without a word for the delay."""
SMS_PARTS = 2
"""Text messages that one refusal may take; each part may be charged and may arrive alone."""
_SIGN = {Severity.RED: Ink.RED, Severity.WARNING: Ink.AMBER, Severity.NOTICE: Ink.AMBER}

CHECKS: tuple[tuple[str, frozenset[str]], ...] = (
    (N_("a clear no"), frozenset({"no_clear_no", "late_no", "hedge"})),
    (N_("one reason"), frozenset({"two_reasons"})),
    (N_("same channel"), frozenset({"channel"})),
    (N_("in time"), frozenset({"late_without_word", LATE})),
)
"""What a reader checks before sending, and the codes of remarks that say it is not so."""


def paper_lines(work: Work, say: Voice, width: int, *, head: bool, hole: int = 0) -> Letter:
    """The letter as it stands on the paper; `head` adds the line that says how it speaks."""
    sheet = Sheet.for_width(width)
    focus = work.focus if work.step is Step.DRAFT else None
    flagged = frozenset(f.move for f in work.findings if f.move is not None)
    letter = set_letter(work.session.draft, say, sheet, View(focus, hole, flagged if focus else frozenset()))
    lead = [BLANK]
    if head:
        sentence = work.sentence if focus is not None else None
        lead += [meta_line(work.session, say, sheet, sentence), BLANK]
    letter.lines[:0] = lead
    letter.rows = {move: (a + len(lead), b + len(lead)) for move, (a, b) in letter.rows.items()}
    return letter


def meta_line(session: DraftSession, say: Voice, sheet: Sheet, sentence: Sentence | None = None) -> Line:
    """Channel, tu or vous, language, and how many phrases of the focused place do not fit this letter.

    The length stands at the right beside what suits the channel, amber past it.
    """
    draft = session.draft
    parts = [say.label(draft.channel).capitalize()]
    if draft.language is Language.FR:
        parts.append(say.label(draft.address))
    parts.append(say.label(draft.language).lower() if say.code == "FR" else say.label(draft.language))
    if sentence is not None and sentence.hidden:
        hidden = say.plural("{n} hidden", "{n} hidden", sentence.hidden)
        parts.append(f"{say.label(sentence.move)} {sentence.position}/{len(sentence.options)}, {hidden}")
    length, over = length_of(session, say)
    right = [Run(f"▲ {length}", Ink.AMBER)] if over else [muted(length)]
    return Line(spread([muted(" · ".join(parts))], right, sheet.width, indent=sheet.left, margin=sheet.right))


def length_of(session: DraftSession, say: Voice) -> tuple[str, bool]:
    """The length as its channel counts it beside what suits it, and whether it passes that.

    A text message is counted in the parts a network makes of it, anything else in words.
    """
    draft = session.draft
    if draft.channel is Channel.SMS:
        parts = parts_of(draft.body)
        units = say.plural("{n} character", "{n} characters", parts.units)
        return f"{units} · {say.plural('{n} text', '{n} texts', parts.parts)}", parts.parts > SMS_PARTS
    low, high = band_of(session.situation)
    count = say.plural("{n} word", "{n} words", draft.words)
    return f"{count} ({low}–{high})", draft.words > high


def note_lines(work: Work, say: Voice, width: int, *, roomy: bool) -> list[Line]:
    """The remark shown with the keys that act on it, and what is already right."""
    sheet = Sheet.for_width(width)
    lines: list[Line] = [BLANK]
    finding = work.finding
    if finding is not None:
        lines += _finding(work, finding, say, sheet)
    if roomy or finding is None:
        lines += [*([BLANK] if finding is not None else []), checks_line(work, say, sheet)]
    return [*lines, BLANK] if roomy else lines


def _finding(work: Work, finding: Finding, say: Voice, sheet: Sheet) -> list[Line]:
    count = len(work.findings)
    place = f"{work.remark % count + 1}/{count} " if count > 1 else ""
    room = sheet.width - sheet.left - sheet.right - 2 - len(place)
    rows = wrap_text(say.render(finding.why), room)
    sign = Run("▲ ", _SIGN[finding.severity])
    pad = " " * sheet.left
    lines = [Line((Run(pad), sign, muted(place), Run(rows[0])))]
    lines += [Line((Run(f"{pad}  {' ' * len(place)}"), Run(row))) for row in rows[1:]]
    if work.step is Step.DRAFT:
        lines.append(Line((Run(f"{pad}  "), *_keys(finding, say, count, room))))
    return lines


def _keys(finding: Finding, say: Voice, count: int, room: int) -> Sequence[Run]:
    """The keys of a remark; whole ones are dropped when there is no room."""
    keys = []
    if finding.fix is not None:
        keys.append(_key("f", say.render(finding.fix.label), "finding.fix"))
    keys.append(_key("i", say.text("leave it"), "finding.ignore"))
    if count > 1:
        keys.append(_key("w", say.text("next one"), "finding.next"))
    runs: list[Run] = []
    for key in keys:
        gap = [Run(" " * (5 if room >= 60 else 3))] if runs else []
        if width_of([*runs, *gap, *key]) <= room:
            runs += [*gap, *key]
    return runs


def _key(key: str, word: str, command: str) -> list[Run]:
    act = f"run:{command}"
    return [Run(key, bold=True, act=act), muted(f" {word}", act)]


def checks_line(work: Work, say: Voice, sheet: Sheet) -> Line:
    """What is right, spread over the width; what is not stands in the remarks."""
    situation = work.session.situation
    codes = {finding.code for finding in work.findings} | work.session.ignored
    if situation.due is not None and situation.today > situation.due:
        codes = codes | {LATE}
    passed = [say.text(msgid) for msgid, broken in _checks(situation.purpose) if not codes & broken]
    runs = [(Run("✓ ", Ink.OK), muted(word)) for word in passed]
    room = sheet.width - sheet.left - sheet.right
    while len(runs) > 1 and sum(width_of(r) for r in runs) + 2 * (len(runs) - 1) > room:
        runs.pop()
    free = room - sum(width_of(r) for r in runs)
    gap = min(12, free // max(1, len(runs) - 1)) if len(runs) > 1 else 0
    out: list[Run] = [Run(" " * sheet.left)]
    for index, pair in enumerate(runs):
        out += [*pair] if index == 0 else [Run(" " * gap), *pair]
    return Line(tuple(out))


def _checks(purpose: Purpose) -> Sequence[tuple[str, frozenset[str]]]:
    """What is checked of a letter of this kind: only a refusal has a reason, only a no must be clear."""
    if purpose is Purpose.DECLINE:
        return CHECKS
    no, _, channel, _ = CHECKS
    return [*([no] if purpose.refuses else []), *([] if purpose.to_third else [channel])]


def asks_for(finding: Finding) -> str:
    """The field a fix opens, or nothing."""
    fix = finding.fix
    return fix.text if fix is not None and fix.action is FixAction.ASK else ""


def rows_of(letter: Letter, move: Move | None) -> tuple[int, int] | None:
    """Rows to keep in sight for a focused move."""
    return letter.rows.get(move) if move is not None else None
