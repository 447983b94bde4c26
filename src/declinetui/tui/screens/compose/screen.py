"""The Compose screen: puts desk and paper on the screen; what keys do is the handlers' business."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, TextArea

from declinetui.commands import Context, Need
from declinetui.domain.draft import Origin, Sentence
from declinetui.domain.terms import Move
from declinetui.tui.dispatch import Handler
from declinetui.tui.kit import Kit
from declinetui.tui.letter import Letter, Sheet
from declinetui.tui.lines import Ink, Line, Run, muted
from declinetui.tui.screens.compose.editing import Editing
from declinetui.tui.screens.compose.evidence import keep_in_sight
from declinetui.tui.screens.compose.kind_keys import KindKeys
from declinetui.tui.screens.compose.letter_keys import LetterKeys
from declinetui.tui.screens.compose.look_keys import LookKeys
from declinetui.tui.screens.compose.manner_keys import MannerKeys
from declinetui.tui.screens.compose.out_keys import OutKeys
from declinetui.tui.screens.compose.paper import length_of, note_lines, paper_lines, rows_of
from declinetui.tui.screens.compose.remark_keys import RemarkKeys
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.compose.step_keys import StepKeys
from declinetui.tui.screens.compose.steps import FIELD_COLUMN, desk_lines, narrow_lines, stepper_line
from declinetui.tui.screens.compose.work import Step, Work
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.widgets.paragraphs import SentenceBox
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.follow.agenda import OPEN

_CONTEXTS = {
    Step.REQUEST: Context.REQUEST,
    Step.REASON: Context.REASON,
    Step.SOLUTION: Context.SOLUTION,
    Step.DRAFT: Context.DRAFT,
}
WIDE = 100
"""Columns from which desk and paper stand side by side."""
TALL = 30


class ComposeScreen(Stage):
    """One reply at a time, from the request to the letter."""

    CSS_PATH = "../../styles/compose.tcss"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._letter = Letter()
        self._desk_of: tuple[Work, Step] | None = None
        """What the desk showed last: something else begins at its top."""
        self.editing = Editing(self)
        self.steps = StepKeys(self, self.editing)
        self.letter_keys = LetterKeys(self)
        remarks, manner = RemarkKeys(self, self.editing), MannerKeys(self, self.editing)
        kinds = KindKeys(self)
        self.out_keys = OutKeys(self, kinds)
        look = LookKeys(self)
        self._handlers = (
            self.editing,
            self.steps,
            self.letter_keys,
            remarks,
            manner,
            look,
            kinds,
            self.out_keys,
        )

    # -- what the place is

    @property
    def handlers(self) -> tuple[Handler, ...]:
        """Keys by concern."""
        return self._handlers

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The active step first; only the box while one is open."""
        if self.editing.open is not None:
            return (Context.EDIT,)
        if self.work is None:
            return (Context.GLOBAL,)
        return (_CONTEXTS[self.work.step], Context.COMPOSE, Context.GLOBAL)

    def facts(self) -> frozenset[Need]:
        """What is there to act on."""
        work = self.work
        if work is None:
            return frozenset()
        sentence, finding = work.sentence, work.finding
        found = {
            Need.DRAFT: True,
            Need.ROW: True,
            Need.LIKELY: work.request.likely is not None,
            Need.SENTENCE: sentence is not None,
            Need.OPTIONS: sentence is not None and _turns(sentence),
            Need.FINDING: finding is not None,
            Need.FIX: finding is not None and finding.fix is not None,
            Need.DROPPED: bool(work.session.holds.dropped),
        }
        return frozenset(need for need, there in found.items() if there)

    def title_runs(self) -> tuple[str, str, Sequence[Run]]:
        """Refusal · who · firm; the day an answer is owed."""
        work = self.work
        if work is None:
            return self.say.text("Refusal"), self.say.text("nothing open"), ()
        title = self.kit.desk.catalog.label(work.session.situation.purpose, capital=True)
        client, request = work.session.situation.client, work.request
        open_ = " · ".join(filter(None, (client.name, client.organisation))) or self.say.text("someone new")
        owed = request.inquiry.status in OPEN
        clock = self.kit.voice_clock(request.due, long=self.size.width >= 70) if owed else ()
        return title, open_, clock

    # -- widgets

    def body(self) -> Iterable[Widget]:
        """Stepper for narrow screens, desk and paper."""
        yield LineView(id="stepper")
        with Horizontal(id="body"):
            yield LineView(id="desk", more=True)
            with Vertical(id="paper"):
                yield LineView(id="letter", more=True)
                yield LineView(id="notes")

    def finish_typing(self) -> None:
        """Keep what stands in an open box."""
        if self.editing.open is not None:
            self.editing.accept()

    def as_typed(self, session: DraftSession) -> DraftSession:
        """With the words of the sentence under edit: they outlive a crash before Enter."""
        return self.editing.as_typed(session)

    @on(TextArea.Changed, "#box")
    def typing(self) -> None:
        """A rest while typing keeps the draft, too."""
        self.keep_soon()

    async def ask_sent(self) -> None:
        """Ask whether a letter that left the house was sent."""
        await self.out_keys.ask_sent()

    def scroll_request(self, by: int) -> None:
        """Read on in the request."""
        self.query_one("#desk", LineView).scroll_relative(y=by, animate=False)

    def settle(self) -> None:
        """Finish gathered variants first."""
        self.letter_keys.settle()

    def draw(self) -> None:
        """Desk, paper, remarks, and the open box over its place."""
        self.settle()
        work = self.work
        if work is None:
            return
        if self.size.width >= WIDE:
            self._draw_wide(work)
        else:
            self._draw_narrow(work)
        self._place_box(work)

    def _draw_wide(self, work: Work) -> None:
        desk = self.query_one("#desk", LineView)
        lines = desk_lines(work, self.say, desk.size.width, hole=self._hole_row())
        field = _act_row(lines, f"pick:{work.row}")
        if self._desk_of is None or self._desk_of[0] is not work or self._desk_of[1] is not work.step:
            self._desk_of = (work, work.step)
            desk.scroll_to(y=0, animate=False, force=True)
        desk.show(lines, keep=keep_in_sight(lines, field, desk.size.height))
        self._draw_paper(work, head=True, roomy=self.size.height >= TALL)

    def _draw_narrow(self, work: Work) -> None:
        width = self.size.width
        right: Sequence[Run] = ()
        if work.step is Step.DRAFT:
            length, over = length_of(work.session, self.say)
            right = [Run(f"▲ {length}", Ink.AMBER)] if over else [muted(length)]
        self.query_one("#stepper", LineView).show([stepper_line(work, self.say, width, right)])
        if work.step is Step.DRAFT:
            self._draw_paper(work, head=False, roomy=False)
            return
        lines = narrow_lines(work, self.say, width, hole=self._hole_row())
        view, field = self.query_one("#letter", LineView), _act_row(lines, f"pick:{work.row}")
        view.show(lines, keep=keep_in_sight(lines, field, view.size.height))
        self.query_one("#notes", LineView).styles.height = 0

    def _draw_paper(self, work: Work, *, head: bool, roomy: bool) -> None:
        view, notes = self.query_one("#letter", LineView), self.query_one("#notes", LineView)
        remarks = note_lines(work, self.say, view.size.width, roomy=roomy)
        notes.styles.height = len(remarks) + (1 if roomy else 0)
        notes.show(remarks)
        opened = self.editing.open
        hole = opened.rows if opened is not None and opened.move is not None else 0
        letter = paper_lines(work, self.say, view.size.width, head=head, hole=hole)
        self._letter = letter
        focus = work.focus if work.step is Step.DRAFT else None
        keep = rows_of(letter, focus)
        if keep is not None and focus is _first(letter):
            keep = (0, keep[1])
        view.show(letter.lines, keep=keep or (0, 0))

    # -- the box that is open in place

    def _hole_row(self) -> int:
        opened = self.editing.open
        return opened.field if opened is not None and opened.move is None else -1

    def _place_box(self, work: Work) -> None:
        opened = self.editing.open
        if opened is None or not opened.box.is_attached:
            return
        wide = self.size.width >= WIDE
        if opened.move is not None:
            view = self.query_one("#letter", LineView)
            sheet = Sheet.for_width(view.size.width)
            rows = self._letter.rows.get(opened.move, (0, 0))
            column, row, width, height = sheet.left, rows[0], sheet.measure + 1, opened.rows
        else:
            view = self.query_one("#desk" if wide else "#letter", LineView)
            row = (_act_row(view.lines, f"pick:{opened.field}") or (0, 0))[0]
            column, width, height = FIELD_COLUMN, view.size.width - FIELD_COLUMN - 2, 1
        region = view.region
        opened.box.styles.offset = (region.x + column, region.y + row - view.scroll_offset.y)
        opened.box.styles.width, opened.box.styles.height = width, height

    @on(Input.Submitted, "#box")
    @on(SentenceBox.Kept)
    def keep_box(self) -> None:
        """Enter keeps what is typed."""
        self.run_safely(self.editing.accept)

    def on_field_forwarded(self, event: Field.Forwarded) -> None:
        """Several lines pasted into a field are a new request."""
        self.editing.close()
        self.app_paste(event.text)

    # -- the mouse

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """Steps, options and sentences answer to a click as to their keys."""
        kind, _, what = event.act.partition(":")
        if self.work is None:
            return
        if kind == "step":
            self.run_safely(lambda: self.steps.go(Step(what)))
        elif kind == "pick":
            self.run_safely(lambda: self.steps.pick_row(int(what)))
        elif kind == "sentence":
            self.run_safely(lambda: self.letter_keys.focus(Move(what)))


def _turns(sentence: Sentence) -> bool:
    """Whether arrows change the sentence: others fit, or it was typed and goes back to the bank."""
    known = sentence.phrase in sentence.options and len(sentence.options) > 1
    return known or sentence.origin is Origin.HAND


def _act_row(lines: Sequence[Line], act: str) -> tuple[int, int] | None:
    return next(((i, i) for i, line in enumerate(lines) if line.act == act), None)


def _first(letter: Letter) -> Move | None:
    return next(iter(letter.rows), None)
