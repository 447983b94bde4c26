"""Typing in place: a field of the request, a sentence of the letter, or a hand-off to one's own editor."""

from dataclasses import dataclass, replace

from textual.widgets import Input, TextArea

from declinetui.domain.situation import Alternative
from declinetui.domain.terms import Move, Purpose, Way
from declinetui.errors import InputError, Message
from declinetui.l10n.marks import N_
from declinetui.text.dates import parse_date
from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dispatch import NotMineError, runs
from declinetui.tui.editor import edit_outside
from declinetui.tui.messages import Mood
from declinetui.tui.screens.compose.stage import Keys
from declinetui.tui.screens.compose.work import Step
from declinetui.tui.widgets.field import Field
from declinetui.tui.widgets.paragraphs import SentenceBox
from declinetui.workflow.drafting.session import DraftSession


@dataclass(slots=True)
class Open:
    """What is being typed: a row of fields, or the sentence of a move."""

    box: Input | TextArea
    field: int = -1
    move: Move | None = None
    rows: int = 1


class Editing(Keys):
    """At most one box is open; Enter or ctrl+s keeps, Esc leaves."""

    open: Open | None = None

    # -- opening

    @runs("letter.edit")
    def edit_sentence(self) -> None:
        """Type over the focused sentence."""
        sentence = self.work.sentence
        if sentence is None:
            raise NotMineError
        box = SentenceBox(sentence.text, id="box")
        rows = max(2, len(sentence.text) // 50 + 2)
        self._open(Open(box, move=sentence.move, rows=rows))

    def edit_field(self, index: int) -> None:
        """Type over a field of the request."""
        work = self.work
        if work.step is not Step.REQUEST:
            work.enter(Step.REQUEST)
        work.row = index
        self._open(Open(Field(work.fields[index].value, id="box"), field=index))

    def _open(self, opened: Open) -> None:
        self.close()
        self.open = opened
        self.stage.mount(opened.box)
        self.stage.set_focus(opened.box)
        if isinstance(opened.box, TextArea):
            opened.box.move_cursor(opened.box.document.end)
        self.stage.changed()

    def close(self) -> None:
        """Take the box away."""
        if self.open is not None:
            self.open.box.remove()
            self.open = None
            self.stage.set_focus(None)
            self.stage.changed()

    # -- ending

    @runs("edit.cancel")
    def cancel(self) -> None:
        """Leave the text as it was."""
        self.close()

    @runs("edit.accept")
    def accept(self) -> None:
        """Keep what is typed."""
        opened = self.open
        if opened is None:
            return
        typed = opened.box.text if isinstance(opened.box, TextArea) else opened.box.value
        self.close()
        if opened.move is not None:
            self._edited(opened.move, typed)
        else:
            view = self.work.fields[opened.field]
            if typed.strip() != view.value:
                self.correct(view.id, typed.strip())

    def as_typed(self, session: DraftSession) -> DraftSession:
        """The letter with the sentence that is being typed; an emptied box changes nothing yet."""
        opened = self.open
        if opened is None or opened.move is None or not isinstance(opened.box, TextArea):
            return session
        typed, sentence = opened.box.text.strip(), session.draft.sentence(opened.move)
        if not typed or sentence is None or typed == sentence.text:
            return session
        return session.edit(opened.move, typed)

    def _edited(self, move: Move, typed: str) -> None:
        sentence = self.work.session.draft.sentence(move)
        if sentence is not None and typed.strip() != sentence.text:
            self.become(self.work.session.edit(move, typed))
            self.stage.by_hand = True

    # -- corrections

    def correct(self, field_id: str, typed: str) -> None:
        """A corrected field gives a new request; the letter keeps what it can."""
        work, desk = self.work, self.stage.kit.desk
        request = desk.correct(work.request, field_id, typed)
        session = desk.session(request, work.session.situation.choices, work.session.holds)
        work.become(session, request)
        self.stage.changed()

    def ask_field(self, field_id: str) -> None:
        """Ask for one thing a remark or a date needs."""
        self.stage.begin(self._ask_field(field_id))

    async def _ask_field(self, field_id: str) -> None:
        say, work = self.stage.say, self.work
        view = next((f for f in work.fields if f.id == field_id), None)
        title = say.render(view.label) if view else say.text(_TITLES.get(field_id, field_id))
        typed = await self.stage.app.push_screen_wait(
            Ask(say, title, view.value if view else "", help_=say.text(_HELP.get(field_id, "")))
        )
        if typed is None or not typed.strip():
            return
        if view is not None:
            self.correct(field_id, typed)
        elif field_id == "free_from":
            self.free_from(typed)
        elif field_id == SIGNER:
            self.sign(typed.strip())

    def free_from(self, typed: str) -> None:
        """The work could start on this day: offered in the letter, and promised."""
        desk, session = self.stage.kit.desk, self.work.session
        reading = parse_date(typed, desk.today(), calendar=desk.context.calendar)
        if reading is None or reading.day <= desk.today():
            raise InputError(
                Message("“{typed}” is not a day to come.", typed=typed),
                Message("Write it like 2027-02-15 or in 3 weeks."),
            )
        if session.situation.purpose is Purpose.END:
            self.become(session.choose(alternative=Alternative(way=Way.HAND_OVER, hand_over=reading.day)))
            return
        alternative = session.situation.choices.alternative
        if alternative.way not in (Way.DATE, Way.PARTIAL):
            alternative = Alternative(way=Way.DATE)
        self.become(session.choose(alternative=replace(alternative, free_from=reading.day)))

    def sign(self, name: str) -> None:
        """Remember who signs, and sign."""
        desk, work = self.stage.kit.desk, self.work
        desk.save_profile(replace(desk.profile, name=name))
        self.become(desk.session(work.request, work.session.situation.choices, work.session.holds))

    # -- one's own editor

    @runs("letter.editor")
    def outside(self) -> None:
        """Hand the sentence to $VISUAL or $EDITOR, and take it back."""
        sentence = self.work.sentence
        if sentence is None:
            raise NotMineError
        text = edit_outside(self.stage.app, sentence.text)
        if text is None:
            self.stage.tell(N_("No editor answered; set VISUAL or EDITOR, or use e."), Mood.CARE)
        else:
            self._edited(sentence.move, text)


SIGNER = "profile.name"
"""What a remark asks for when nobody signs."""
_TITLES = {"free_from": N_("Free from"), SIGNER: N_("Your name")}
_HELP = {"free_from": N_("A date such as 2027-02-15; it goes into the letter and comes back as a promise.")}
