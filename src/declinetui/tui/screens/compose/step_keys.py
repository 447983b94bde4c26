"""Keys of the steps: pick, keep and go on, go back; every step has a guess, so Enter is enough."""

from functools import partial

from declinetui.domain.situation import Alternative
from declinetui.domain.terms import Purpose, Reason, Way
from declinetui.tui.dialogs.ask import Confirm
from declinetui.tui.dialogs.partner_pick import PartnerPick
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.dispatch import runs
from declinetui.tui.messages import Go, PlaceName
from declinetui.tui.screens.compose.editing import Editing
from declinetui.tui.screens.compose.stage import Keys, Stage
from declinetui.tui.screens.compose.work import Step, Work
from declinetui.workflow.drafting.options import ReasonOption

PAGE = 5


class StepKeys(Keys):
    """From the request to the letter."""

    def __init__(self, stage: Stage, editing: Editing) -> None:
        super().__init__(stage)
        self.editing = editing

    @runs("field.edit")
    def edit(self) -> None:
        """Correct the highlighted field."""
        self.editing.edit_field(self.work.row)

    @runs("step.accept")
    def accept(self) -> None:
        """Keep the guess and go on; a missing field opens instead."""
        work = self.work
        missing = work.missing
        if work.step is Step.REQUEST and missing is not None and missing.id not in work.asked:
            work.asked.add(missing.id)
            self.editing.edit_field(work.fields.index(missing))
            return
        self.go(work.shift(1))

    @runs("step.next")
    def next(self) -> None:
        """The next step, as it stands."""
        self.go(self.work.shift(1))

    @runs("step.previous")
    def previous(self) -> None:
        """The step before."""
        self.go(self.work.shift(-1))

    @runs("step.back")
    def back(self) -> None:
        """One step back; from the first, to Today."""
        if self.work.step is Step.REQUEST:
            self.stage.keep()
            self.stage.post_message(Go(PlaceName.TODAY))
            return
        self.go(self.work.shift(-1))

    def go(self, step: Step) -> None:
        """Make a step active; its options are those of the letter as it stands."""
        work = self.work
        if step in (Step.REASON, Step.SOLUTION):
            work.session = self.stage.kit.desk.with_options(work.session)
        ask = step is Step.DRAFT and work.step is Step.SOLUTION and _lacks_day(work)
        work.enter(step)
        self.stage.changed()
        if ask:
            self.editing.ask_field("free_from")

    @runs("step.pick")
    def pick(self, digit: int) -> None:
        """A digit takes its line and goes on."""
        self.pick_row(digit - 1)

    def pick_row(self, row: int) -> None:
        """Take a line of the active step and go on; a field opens instead."""
        work = self.work
        if work.step is Step.REQUEST:
            if row < len(work.fields):
                work.row = row
                self.editing.edit_field(row)
        elif work.step is Step.REASON:
            if row < len(work.reasons):
                self._look(row)
                self.go(work.shift(1))
            elif row == 8 and work.session.situation.purpose is Purpose.DECLINE:
                self.all_reasons()
        elif work.step is Step.SOLUTION and row < len(work.ways):
            self._look(row)
            self.go(Step.DRAFT)

    @runs("list.up")
    def up(self) -> None:
        """The line above; the letter follows at once."""
        self._walk(-1)

    @runs("list.down")
    def down(self) -> None:
        """The line below; the letter follows at once."""
        self._walk(1)

    @runs("list.page_up")
    def page_up(self) -> None:
        """Some lines up."""
        self._walk(-PAGE)

    @runs("list.page_down")
    def page_down(self) -> None:
        """Some lines down."""
        self._walk(PAGE)

    @runs("list.first")
    def first(self) -> None:
        """The first line."""
        self._walk(-99)

    @runs("list.last")
    def last(self) -> None:
        """The last line."""
        self._walk(99)

    def _walk(self, by: int) -> None:
        work = self.work
        count = {
            Step.REQUEST: len(work.fields),
            Step.REASON: len(work.reasons),
            Step.SOLUTION: len(work.ways),
        }.get(work.step, 0)
        if count:
            self._look(max(0, min(count - 1, work.row + by)))

    def _look(self, row: int) -> None:
        """Highlight a line; reasons and solutions are tried on the letter at once."""
        work = self.work
        work.row = row
        if work.step is Step.REASON:
            self.take_reason(work.reasons[row], looking=True)
        elif work.step is Step.SOLUTION and not _lacks_day(work):
            alternative = work.ways[row].alternative
            self._choose({"alternative": alternative}, looking=True)
        self.stage.changed()

    def take_reason(self, option: ReasonOption, *, looking: bool = False) -> None:
        """Say this reason; a fraud gets no letter at all."""
        if option.reason is Reason.SCAM:
            self.stage.begin(self._scam())
            return
        if not self.work.is_chosen(option):
            self._choose(
                {"reason": option.reason, "kind": option.kind, "excuse": option.excuse}, looking=looking
            )

    def _choose(self, choices: dict[str, object], *, looking: bool) -> None:
        self.become(self.work.session.choose(**choices), looking=looking)

    async def _scam(self) -> None:
        stage, say = self.stage, self.stage.say
        question = say.text("Log it as a fraud, without any answer?")
        detail = say.text("No letter, no partner, nothing about you goes out. u takes it back.")
        if await stage.app.push_screen_wait(Confirm(say, question, detail)):
            said = await stage.kit.aside(partial(stage.kit.desk.mark_scam, self.work.session))
            stage.close()
            stage.post_message(Go(PlaceName.NEXT))
            stage.did(said)

    @runs("reasons.all")
    def all_reasons(self) -> None:
        """Every reason, filtered as typed."""
        self.stage.begin(self._all_reasons())

    async def _all_reasons(self) -> None:
        say, work = self.stage.say, self.work
        rows = [
            Row(option, say.words(option.label), note=say.render(option.note) if option.note else "")
            for option in (
                work.reasons if work.session.situation.purpose is Purpose.END else work.session.reasons
            )
        ]
        picked = await self.stage.app.push_screen_wait(Pick(say, say.text("Reason"), rows))
        if picked is not None:
            self.take_reason(picked)
            if picked.reason is not Reason.SCAM:
                self.go(work.shift(1))

    @runs("ways.partner")
    def another_partner(self) -> None:
        """Anyone of the directory, by name."""
        self.stage.begin(self._another_partner())

    async def _another_partner(self) -> None:
        dialog = PartnerPick(self.stage.kit, self.work.session.situation)
        picked = await self.stage.app.push_screen_wait(dialog)
        if picked is not None:
            self._choose({"alternative": Alternative(way=Way.PARTNER, partners=(picked,))}, looking=False)
            self.go(Step.DRAFT)


def _lacks_day(work: Work) -> bool:
    """Whether the highlighted way out is a later date whose day, set long ago, has gone by."""
    if not 0 <= work.row < len(work.ways):
        return False
    offered = work.ways[work.row].alternative
    return offered.way is Way.DATE and offered.free_from is None
