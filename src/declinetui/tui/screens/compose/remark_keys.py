"""Keys of the remarks: the next one, its correction, or leave it."""

from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import runs
from declinetui.tui.messages import Mood
from declinetui.tui.screens.compose.editing import Editing
from declinetui.tui.screens.compose.paper import asks_for
from declinetui.tui.screens.compose.stage import Keys, Stage
from declinetui.tui.screens.compose.work import Step


class RemarkKeys(Keys):
    """Acts on the remark shown."""

    def __init__(self, stage: Stage, editing: Editing) -> None:
        super().__init__(stage)
        self.editing = editing

    @runs("finding.next")
    def next(self) -> None:
        """The first press shows where the remark is; the next ones go round."""
        work = self.work
        finding = work.finding
        if finding is None:
            return
        if finding.move in work.moves and work.focus is not finding.move and work.remark == 0:
            work.focus = finding.move
        else:
            work.remark = (work.remark + 1) % len(work.findings)
            finding = work.finding
            if finding is not None and finding.move in work.moves:
                work.focus = finding.move
        self.stage.changed()

    @runs("finding.fix")
    def fix(self) -> None:
        """Correct as proposed; what must be typed is asked for."""
        work = self.work
        finding = work.finding
        if finding is None:
            return
        wanted = asks_for(finding)
        if wanted:
            self.editing.ask_field(wanted)
            return
        session = work.session.apply(finding)
        if session is work.session:
            self.stage.tell(N_("No other wording fits here; e edits it by hand."), Mood.PLAIN)
            return
        self.become(session)
        if work.step is Step.DRAFT and finding.move in work.moves:
            work.focus = finding.move

    @runs("finding.ignore")
    def ignore(self) -> None:
        """Leave it; the log will say so."""
        finding = self.work.finding
        if finding is not None:
            self.become(self.work.session.ignore(finding))
