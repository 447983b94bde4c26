"""Ways to look at the letter: why each sentence is there, its twin, what differs from the last one."""

from itertools import zip_longest

from declinetui.domain.draft import Draft, Sentence
from declinetui.errors import Message
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap, wrap_text
from declinetui.workflow.drafting.compare import Change, Piece

SIDE_BY_SIDE = 84
"""Columns from which two letters stand beside each other."""
GUTTER = 4


def explain_lines(draft: Draft, say: Voice, width: int) -> list[Line]:
    """Sentence by sentence: its words, why this phrase, how many others; then what was left out, and why."""
    lines: list[Line] = []
    reasons = {step.move: step.why for step in draft.plan if step.included}
    subject = (draft.subject,) if draft.subject is not None and draft.subject.text else ()
    for sentence in (*subject, *draft.sentences):
        if not sentence.text:
            continue
        lines += [indented([strong(say.label(sentence.move))])]
        lines += [indented([Run(row)], indent=4) for row in wrap_text(sentence.text, width - 8)]
        for words in _why(sentence, reasons.get(sentence.move), say):
            lines += [indented([muted(row)], indent=4) for row in wrap_text(words, width - 8)]
        lines.append(BLANK)
    left = [step for step in draft.plan if not step.included]
    if left:
        lines.append(indented([strong(say.text("Left out"))]))
        for step in left:
            words = f"{say.label(step.move)} · {say.render(step.why)}"
            lines += [indented([muted(row)], indent=4) for row in wrap_text(words, width - 8)]
    return lines


def _why(sentence: Sentence, planned: Message | None, say: Voice) -> list[str]:
    why = [say.render(planned)] if planned is not None else []
    why += [" · ".join(say.render(message) for message in sentence.why)] if sentence.why else []
    hidden = hidden_words(sentence, say)
    if hidden:
        cause = f" · {say.render(sentence.why_hidden)}" if sentence.why_hidden is not None else ""
        why.append(hidden + cause)
    if sentence.phrase:
        why.append(sentence.phrase)
    return why


def hidden_words(sentence: Sentence, say: Voice) -> str:
    """How many phrases of this place do not fit here; nothing when all do."""
    return say.plural("{n} hidden", "{n} hidden", sentence.hidden) if sentence.hidden else ""


def twin_lines(one: Draft, other: Draft, say: Voice, width: int) -> list[Line]:
    """Two letters of one decision, paragraph beside paragraph; one under the other when it is narrow."""
    if width < SIDE_BY_SIDE:
        return [*_alone(one, say, width), BLANK, *_alone(other, say, width)]
    measure = (width - 4 - GUTTER) // 2
    head = cell(strong(say.label(one.language)), measure + GUTTER)
    lines = [indented([*head, strong(say.label(other.language))]), BLANK]
    for left, right in zip_longest(_blocks(one), _blocks(other), fillvalue=""):
        rows = zip_longest(wrap_text(left, measure), wrap_text(right, measure), fillvalue="")
        lines += [indented([*cell(Run(a), measure + GUTTER), Run(b)]) for a, b in rows]
        lines.append(BLANK)
    return lines


def _alone(draft: Draft, say: Voice, width: int) -> list[Line]:
    lines = [indented([strong(say.label(draft.language))]), BLANK]
    for block in _blocks(draft):
        lines += [indented([Run(row)]) for row in wrap_text(block, width - 4)]
        lines.append(BLANK)
    return lines


def _blocks(draft: Draft) -> list[str]:
    subject = [draft.subject.text] if draft.subject is not None and draft.subject.text else []
    return [*subject, *draft.body.split("\n\n")]


def change_lines(pieces: tuple[Piece, ...], say: Voice, width: int) -> list[Line]:
    """The new letter with what the last one said instead: signs beside the colours."""
    legend = [
        Run(say.text("+ new"), Ink.OK),
        Run("   "),
        Run(say.text("− no longer said"), Ink.AMBER),
        Run("   "),
        muted(say.text("said again")),
    ]
    return [indented(legend), BLANK, *_changed(pieces, min(72, width - 4))]


_SIGN = {Change.SAME: "", Change.OLD: "− ", Change.NEW: "+ "}
_INK = {Change.SAME: Ink.MUTED, Change.OLD: Ink.AMBER, Change.NEW: Ink.OK}


def _changed(pieces: tuple[Piece, ...], measure: int) -> list[Line]:
    paragraphs: list[list[tuple[str, Change]]] = [[]]
    for piece in pieces:
        for number, text in enumerate(piece.text.split("\n\n")):
            if number:
                paragraphs.append([])
            if text:
                paragraphs[-1].append((_SIGN[piece.change] + text, piece.change))
    lines: list[Line] = []
    for paragraph in paragraphs:
        if not paragraph:
            continue
        for row in wrap(paragraph, measure):
            lines.append(
                indented(
                    [Run(text, _INK[change] if change is not None else Ink.TEXT) for text, change in row]
                )
            )
        lines.append(BLANK)
    return lines
