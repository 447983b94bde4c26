"""Keys that look at the letter without changing it, and the one that makes a phrase of one's own of it."""

from declinetui.domain.draft import Origin
from declinetui.domain.terms import Address, Language, Move
from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.read import Sheet
from declinetui.tui.dispatch import NotMineError, runs
from declinetui.tui.messages import Mood
from declinetui.tui.screens.compose.look_lines import change_lines, explain_lines, twin_lines
from declinetui.tui.screens.compose.stage import Keys
from declinetui.workflow.drafting.compare import changes, last_letter, twin


class LookKeys(Keys):
    """Sheets over the letter."""

    @runs("letter.explain")
    def explain(self) -> None:
        """Why each sentence is there."""
        say, draft = self.stage.say, self.work.session.draft
        title = say.text("Why this letter")
        self.stage.app.push_screen(Sheet[None](say, title, lambda width: explain_lines(draft, say, width)))

    @runs("letter.twin")
    def twin(self) -> None:
        """The same decision in both languages."""
        say, session = self.stage.say, self.work.session
        one, other = session.draft, twin(session).draft
        title = say.text("The same letter in both languages")

        self.stage.app.push_screen(
            Sheet[None](say, title, lambda width: twin_lines(one, other, say, width), wide=True)
        )

    @runs("letter.compare")
    def compare(self) -> None:
        """What differs from the last letter this client got."""
        say, session = self.stage.say, self.work.session
        last = last_letter(self.stage.kit.desk.context, session)
        if last is None:
            self.stage.tell(N_("No letter was sent to this person yet."), Mood.PLAIN)
            return
        pieces = changes(last.text, session.draft.body)
        title = say.render(Message("Beside the letter of {day}", day=last.sent.date()))
        self.stage.app.push_screen(Sheet[None](say, title, lambda width: change_lines(pieces, say, width)))

    @runs("letter.own")
    def own(self) -> None:
        """Keep a sentence typed by hand as a phrase of one's own."""
        sentence = self.work.sentence
        if sentence is None:
            raise NotMineError
        if sentence.origin is not Origin.HAND or sentence.move is Move.SIGNATURE:
            self.stage.tell(N_("Only a sentence typed by hand becomes a phrase of yours."), Mood.PLAIN)
            return
        self.stage.begin(self._own(sentence.move, sentence.text))

    async def _own(self, move: Move, text: str) -> None:
        from declinetui.tui.dialogs.phrase_editor import PhraseEditor
        from declinetui.workflow.phrases import pack as phrase_pack

        stage, desk, work = self.stage, self.stage.kit.desk, self.work
        reason = work.session.situation.choices.reason if move in (Move.REASON, Move.EXPLANATION) else None
        stem = ".".join(filter(None, (move.value, reason.value if reason else "", "mine")))
        ident = phrase_pack.free_id(desk.context.engine.bank, stem)
        block = _filled(phrase_pack.skeleton(move, reason, ident), self._register(), text)
        editor = PhraseEditor(stage.kit, stage.say.text("A phrase of your own"), block)
        typed = await stage.app.push_screen_wait(editor)
        if typed is None:
            return
        desk.context, phrase = phrase_pack.save(desk.context, desk.paths, typed)
        session = desk.session(work.request, work.session.situation.choices, work.session.holds)
        work.become(session)
        stage.changed()
        stage.tell(N_("saved among your phrases: {id}"), id=phrase.id)

    def _register(self) -> str:
        """The key of the text in a block."""
        draft = self.work.session.draft
        if draft.language is Language.EN:
            return "en"
        return "tu" if draft.address is Address.TU else "vous"


def _filled(block: str, key: str, text: str) -> str:
    """The block with one text in place."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return block.replace(f'\n{key} = ""', f'\n{key} = "{quoted}"', 1)
