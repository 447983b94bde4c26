"""Keys of the letter: walk its sentences, change them, keep them, take them out."""

from declinetui.domain.terms import Move
from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import NotMineError, runs
from declinetui.tui.messages import Mood
from declinetui.tui.screens.compose.stage import Keys, Stage
from declinetui.tui.screens.compose.work import Step, Work

PAGE = 6
"""Rows of the request that a page key scrolls."""


class LetterKeys(Keys):
    """Acts on the focused sentence."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._gathered = 0

    def focus(self, move: Move) -> None:
        """Put the keyboard on a sentence, in the draft step."""
        work = self.work
        if move in work.moves:
            work.focus = move
            if work.step is not Step.DRAFT:
                work.enter(Step.DRAFT)
            self.stage.changed()

    @runs("letter.up")
    def up(self) -> None:
        """The sentence before."""
        self._walk(-1)

    @runs("letter.down", "letter.accept")
    def down(self) -> None:
        """The sentence after."""
        self._walk(1)

    @runs("letter.page_up")
    def page_up(self) -> None:
        """Read the request above."""
        self.stage.scroll_request(-PAGE)

    @runs("letter.page_down")
    def page_down(self) -> None:
        """Read the request below."""
        self.stage.scroll_request(PAGE)

    @runs("letter.top")
    def top(self) -> None:
        """The first sentence."""
        self._walk(-99)

    @runs("letter.bottom")
    def bottom(self) -> None:
        """The last sentence."""
        self._walk(99)

    def _walk(self, by: int) -> None:
        self.work.step_focus(by)
        self.stage.changed()

    @runs("letter.next")
    def next(self) -> None:
        """The next phrase that fits; many presses are gathered into one recomputation."""
        self._gather(1)

    @runs("letter.previous")
    def previous(self) -> None:
        """The phrase before."""
        self._gather(-1)

    def _gather(self, by: int) -> None:
        self._gathered += by
        self.stage.redraw()

    def settle(self) -> None:
        """Do the gathered steps."""
        work, by = self.stage.work, self._gathered
        self._gathered = 0
        if by and work is not None and work.focus is not None:
            self.stage.run_safely(lambda: self._cycle(work, by))

    def _cycle(self, work: Work, by: int) -> None:
        if work.focus is not None:
            work.become(work.session.cycle(work.focus, by))
            self.stage.changed()

    @runs("letter.lock")
    def lock(self) -> None:
        """Keep the sentence through re-rolls, or let it go."""
        self.become(self.work.session.lock(self._move()))

    @runs("letter.reset")
    def reset(self) -> None:
        """Back to the engine's first choice."""
        self.become(self.work.session.reset(self._move()))

    @runs("letter.drop")
    def drop(self) -> None:
        """Take the sentence out."""
        work, move = self.work, self._move()
        session = work.session.drop(move)
        if session is work.session:
            self.stage.tell(N_("A refusal needs its no: this sentence stays."), Mood.PLAIN)
            return
        moves = work.moves
        here = moves.index(move)
        self.become(session)
        work.focus = next((m for m in (*moves[here + 1 :], *reversed(moves[:here])) if m in work.moves), None)
        self.stage.tell(N_("taken out: {move} · = puts it back"), move=move)

    @runs("letter.restore")
    def restore(self) -> None:
        """Put back all that was taken out."""
        self.become(self.work.session.restore())

    @runs("letter.reroll")
    def reroll(self) -> None:
        """Deal other sentences for all that is not kept."""
        self.become(self.work.session.reroll())

    @runs("act.undo")
    def undo(self) -> None:
        """Back to the letter as it stood; nothing to undo here: the log is asked."""
        if self.work.undo():
            self.stage.changed()
        elif not self.stage.unpark():
            raise NotMineError

    @runs("act.redo")
    def redo(self) -> None:
        """Forward again."""
        if not self.work.redo():
            raise NotMineError
        self.stage.changed()

    def _move(self) -> Move:
        move = self.work.focus
        if move is None:
            raise NotMineError
        return move
