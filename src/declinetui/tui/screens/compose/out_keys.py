"""Keys that take the letter out of the house: copy, export, mark as sent."""

from functools import partial

from declinetui.l10n.marks import N_
from declinetui.tui import beside
from declinetui.tui.dialogs.ask import Confirm
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dispatch import runs
from declinetui.tui.messages import Go, Mood, PlaceName
from declinetui.tui.screens.compose.kind_keys import KindKeys
from declinetui.tui.screens.compose.stage import Keys, Stage
from declinetui.tui.screens.compose.work import Step, Work

FORMATS = (
    ("t", N_("plain text (.txt)"), "txt"),
    ("d", N_("draft in the mail folder (Maildir)"), "maildir"),
    ("e", N_("e-mail file (.eml)"), "eml"),
    ("m", N_("Markdown (.md)"), "md"),
    ("i", N_("calendar (.ics)"), "ics"),
)


class OutKeys(Keys):
    """A grave remark asks once before copying or sending; never a wall."""

    def __init__(self, stage: Stage, kinds: KindKeys) -> None:
        super().__init__(stage)
        self.kinds = kinds

    @runs("reply.copy")
    def copy(self) -> None:
        """Put the letter on the clipboard."""
        self.stage.begin(self._copy())

    async def _copy(self) -> None:
        if not await self._sure():
            return
        work = self.work
        text = await self.stage.kit.aside(partial(self.stage.kit.desk.copy_text, work.session))
        work.out = True
        desk = self.stage.kit.desk
        self.stage.app.copy_to_clipboard(text)
        local, terminal = desk.copy_locally(text), bool(desk.clipboard_sequence(text))
        if local:
            self.stage.tell(N_("copied to the clipboard · s once it is sent"))
        elif terminal:
            self.stage.tell(N_("copied through the terminal · s once it is sent · x writes a file"))
        else:
            self.stage.tell(N_("Too long for the terminal’s clipboard: x writes it to a file."), Mood.CARE)

    @runs("reply.export")
    def export(self) -> None:
        """Write the letter to a file."""
        self.stage.begin(self._export())

    async def _export(self) -> None:
        say = self.stage.say
        choices = [(key, say.text(words), name) for key, words, name in FORMATS]
        picked = await self.stage.app.push_screen_wait(Letters(say, say.text("Export to"), choices))
        if picked is None:
            return
        work = self.work
        path = await self.stage.kit.aside(partial(self.stage.kit.desk.export, work.session, picked))
        work.out = True
        self.stage.wrote(path)

    @runs("reply.sent")
    def sent(self) -> None:
        """Log the reply as sent and open the next owed answer."""
        self.stage.begin(self._sent())

    async def _sent(self) -> None:
        if self.work.step is not Step.DRAFT:
            # the next request opens by itself: a second s must not log a letter that nobody has read
            self.work.enter(Step.DRAFT)
            self.stage.changed()
            self.stage.tell(N_("Read it first: s again marks it as sent."), Mood.PLAIN)
            return
        if not await self._sure():
            return
        work = self.work
        if await self._log() and not self.kinds.back_to_answer(work) and not await self.kinds.more(work):
            self.stage.post_message(Go(PlaceName.NEXT))

    async def _log(self) -> bool:
        """Into the log, once; the letter stays as it is until it stands there."""
        work = self.work
        if work.leaving:
            return False
        work.leaving = True
        try:
            receipt = await self.stage.kit.aside(partial(self.stage.kit.desk.mark_sent, work.session))
        finally:
            work.leaving = False
        work.sent = True
        self.stage.close()
        await self._forget_drafts(work)
        self.stage.gone = (work, receipt.said)
        self.stage.did(receipt.said)
        return True

    async def _forget_drafts(self, work: Work) -> None:
        """A letter beside the answer is done with; an end also with the answer that was begun."""
        drafts, request = self.stage.kit.desk.store.drafts, work.request
        if work.session.situation.purpose not in beside.ANSWERS:
            await self.stage.kit.aside(partial(drafts.discard, request.id))
        elif request.id != beside.plain_id(request):
            answer = beside.plain_id(request)
            await self.stage.kit.aside(partial(drafts.discard, answer))
            self.stage.parked = [p for p in self.stage.parked if p.request.id != answer]

    async def ask_sent(self) -> None:
        """Once, on leaving a letter that was copied or exported: was it sent?"""
        work, say = self.work, self.stage.say
        work.out = False
        client = work.session.situation.client
        question = say.text("Was this letter sent?")
        if await self.stage.app.push_screen_wait(Confirm(say, question, client.name or client.organisation)):
            await self._log()
            self.stage.post_message(Go(PlaceName.TODAY))

    async def _sure(self) -> bool:
        """Ask once when a grave remark stands."""
        work = self.work
        red = work.red
        if red is None or red.code in work.accepted:
            return True
        say = self.stage.say
        question = Confirm(say, say.text("Send it all the same?"), say.render(red.why))
        if await self.stage.app.push_screen_wait(question):
            work.accepted.add(red.code)
            return True
        return False
