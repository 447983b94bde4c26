"""A draft set on the paper: wrapped to its measure, each move named where its sentence starts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len

from declinetui.domain.draft import Draft, Origin, Sentence
from declinetui.domain.terms import Move
from declinetui.tui.lines import BAR, BLANK, Ink, Line, Run, muted, width_of
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap

_ALONE = frozenset({Move.GREETING, Move.CLOSING, Move.SIGNATURE, Move.OPENING})
"""Moves that stand on a line of their own within their paragraph."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where things stand across the paper, in cells."""

    width: int
    measure: int
    left: int = 3
    right: int = 2

    @classmethod
    def for_width(cls, width: int) -> "Sheet":
        """Measures of the two full sizes, and what is left below 80 columns."""
        if width >= 78 and width != 80:
            return cls(width, min(72, max(60, width - 30)), left=3)
        return cls(width, max(30, min(56, width - 22)), left=2)


@dataclass(slots=True)
class Letter:
    """The lines of a draft and the rows each move takes (first, last)."""

    lines: list[Line] = field(default_factory=list)
    rows: dict[Move, tuple[int, int]] = field(default_factory=dict)

    def add(self, line: Line, moves: Sequence[Move] = ()) -> None:
        """Append a row and note which moves have words on it."""
        row = len(self.lines)
        self.lines.append(line)
        for move in moves:
            first = self.rows.get(move, (row, row))[0]
            self.rows[move] = (first, row)


@dataclass(frozen=True, slots=True)
class View:
    """How the draft is looked at: the focused move, the hole of an open editor, the marks of remarks."""

    focus: Move | None = None
    hole: int = 0
    """Rows left blank in place of the focused sentence, for the editor to stand in."""
    flagged: frozenset[Move] = frozenset()


def set_letter(draft: Draft, say: Voice, sheet: Sheet, view: View) -> Letter:
    """Lines of the letter, subject first."""
    letter = Letter()
    if draft.subject is not None and draft.subject.text:
        _subject(letter, draft.subject, say, sheet, view)
        letter.add(BLANK)
    for line in draft.letterhead:
        letter.add(Line((Run(" " * sheet.left), Run(line))))
    if draft.letterhead:
        letter.add(BLANK)
    for index, paragraph in enumerate(draft.paragraphs):
        if index:
            letter.add(BLANK)
        for group in _blocks(paragraph):
            _block(letter, group, say, sheet, view)
    return letter


def _blocks(paragraph: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences that run on together; those that stand alone have a block each."""
    blocks: list[list[Sentence]] = []
    for sentence in paragraph:
        if not sentence.text:
            continue
        alone = sentence.move is Move.SIGNATURE or (blocks and blocks[-1][-1].move is Move.CLOSING)
        if blocks and not alone:
            blocks[-1].append(sentence)
        else:
            blocks.append([sentence])
    return blocks


def _subject(letter: Letter, subject: Sentence, say: Voice, sheet: Sheet, view: View) -> None:
    here = view.focus is Move.SUBJECT
    if here and view.hole:
        _hole(letter, subject, view, sheet)
        return
    head = say.text("Subject:")
    room = sheet.width - sheet.left - sheet.right - cell_len(head) - 1 - (12 if here else 0)
    for index, row in enumerate(wrap([(subject.text, Move.SUBJECT)], max(20, min(room, 72)))):
        text = "".join(piece for piece, _ in row)
        start = muted(f"{head} ") if index == 0 else Run(" " * (cell_len(head) + 1))
        label = _label(subject, say, here) if index == 0 and here else ()
        body = (start, Run(text, bold=True, lift=here))
        letter.add(_row(body, label, sheet, bar=here, act="sentence:subject"), (Move.SUBJECT,))


def _block(letter: Letter, group: Sequence[Sentence], say: Voice, sheet: Sheet, view: View) -> None:
    by_move: Mapping[Move, Sentence] = {s.move: s for s in group}
    if view.hole and view.focus is not None and view.focus in by_move:
        before = [s for s in group if group.index(s) < _index(group, view.focus)]
        after = [s for s in group if group.index(s) > _index(group, view.focus)]
        calm = View(flagged=view.flagged)
        if before:
            _block(letter, before, say, sheet, calm)
        _hole(letter, by_move[view.focus], view, sheet)
        if after:
            _block(letter, after, say, sheet, calm)
        return
    named: set[Move] = set()
    late: list[Sentence] = []
    for row in wrap([(s.text, s.move) for s in group], sheet.measure):
        moves = [owner for _, owner in row if owner is not None]
        fresh = [by_move[move] for move in dict.fromkeys(moves) if move not in named]
        named.update(s.move for s in fresh)
        body = tuple(
            Run(
                text, lift=owner is not None and owner is view.focus, act=f"sentence:{owner}" if owner else ""
            )
            for text, owner in row
        )
        room = sheet.width - sheet.left - sheet.right - width_of(body) - 2
        due = fresh or [s for s in late if s.move in moves]
        label, late = _row_label(due, say, view, room=room)
        act = f"sentence:{(fresh[0].move if fresh else moves[0])}" if moves else ""
        letter.add(_row(body, label, sheet, bar=view.focus in moves, act=act), moves)


def _index(group: Sequence[Sentence], move: Move | None) -> int:
    return next(i for i, s in enumerate(group) if s.move is move)


def _hole(letter: Letter, sentence: Sentence, view: View, sheet: Sheet) -> None:
    for _ in range(view.hole):
        letter.add(Line((Run(BAR, Ink.PRIMARY),)), (sentence.move,))


def _row(body: Sequence[Run], label: Sequence[Run], sheet: Sheet, *, bar: bool, act: str = "") -> Line:
    edge = (Run(BAR, Ink.PRIMARY), Run(" " * (sheet.left - 1))) if bar else (Run(" " * sheet.left),)
    room = sheet.width - sheet.left - sheet.right - width_of(body)
    gap = Run(" " * max(0, room - width_of(label)))
    return Line((*edge, *body, gap, *label), act=act)


def _row_label(
    due: Sequence[Sentence], say: Voice, view: View, *, room: int
) -> tuple[tuple[Run, ...], list[Sentence]]:
    """The name of what starts on this row, and what must be named on the next; the focused one wins."""
    if not due:
        return (), []
    here = next((s for s in due if s.move is view.focus), None)
    if here is not None:
        others = [s for s in due if s is not here]
        fitting = [label for label in _labels_here(here, say) if width_of(label) <= room]
        return (fitting[0] if fitting else ()), others
    names = " · ".join(_name(s, say) for s in due)
    others = []
    if cell_len(names) > room:
        names, others = _name(due[0], say), list(due[1:])
    if cell_len(names) > room:
        return (), list(due)
    flagged = any(s.move in view.flagged for s in due if s not in others)
    mark = (Run("▲ ", Ink.AMBER),) if flagged and cell_len(names) + 2 <= room else ()
    return (*mark, muted(names, f"sentence:{due[0].move}")), others


def _label(sentence: Sentence, say: Voice, here: bool) -> tuple[Run, ...]:
    return _labels_here(sentence, say)[0] if here else (muted(_name(sentence, say)),)


def _labels_here(sentence: Sentence, say: Voice) -> list[tuple[Run, ...]]:
    """The name of the focused sentence with its arrows, from the roomy to the narrow."""
    name = Run(_name(sentence, say), Ink.PRIMARY, bold=True)
    roomy, tight = _arrows(sentence, " "), _arrows(sentence, "")
    if not roomy:
        short = say.text("mine") if sentence.origin is Origin.HAND else say.label(sentence.move)
        return [(name,), (Run(short, Ink.PRIMARY, bold=True),)]
    return [(name, Run("  "), *roomy), (name, Run(" "), *tight), roomy, tight]


def _name(sentence: Sentence, say: Voice) -> str:
    name = say.label(sentence.move)
    if sentence.origin is Origin.HAND:
        return f"{name} · {say.text('mine')}"
    return f"● {name}" if sentence.locked else name


def _arrows(sentence: Sentence, gap: str) -> tuple[Run, ...]:
    """Where this phrase stands among those that fit, with arrows to click."""
    if sentence.origin is Origin.HAND or len(sentence.options) < 2:
        return ()
    place = f"{sentence.position or '–'}/{len(sentence.options)}"
    return (
        Run(f"←{gap}", Ink.PRIMARY, act="run:letter.previous"),
        Run(place, Ink.PRIMARY, bold=True),
        Run(f"{gap}→", Ink.PRIMARY, act="run:letter.next"),
    )
