"""What the key handlers of Compose may use of their screen."""

from functools import partial

from textual.timer import Timer

from declinetui.errors import Message
from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import Handler, NotMineError
from declinetui.tui.kit import Kit
from declinetui.tui.screens.compose.work import Step, Work
from declinetui.tui.screens.place import Place
from declinetui.workflow.drafting.session import DraftSession
from declinetui.workflow.requests.request import Request

AUTOSAVE = 0.6
"""Seconds of rest after which the draft is kept on disk."""


class Stage(Place):
    """A place that holds one reply being written."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.work: Work | None = None
        self.parked: list[Work] = []
        """Replies that a paste pushed away."""
        self.gone: tuple[Work, Message] | None = None
        """The letter marked as sent last, and what the log called it: undo brings it back."""
        self.dirty = False
        self.by_hand = False
        """A sentence was typed: once it is on disk, that is said."""
        self._saver: Timer | None = None

    def open(
        self, request: Request, session: DraftSession, step: Step = Step.REQUEST, *, park: bool = False
    ) -> None:
        """Start on a request, or come back to a draft; the reply at hand is kept, or parked for undo."""
        if self.work is not None and not self.work.sent:
            self.keep()
            if park:
                self.parked.append(self.work)
        self.finish_typing()
        self.work = Work(request, session)
        self.work.enter(step)
        self.redraw()

    def unpark(self) -> bool:
        """Bring back the reply that a paste pushed away; False when there is none."""
        if not self.parked:
            return False
        self.keep()
        self.work = self.parked.pop()
        self.changed()
        return True

    def come_back(self, undone: Message) -> bool:
        """Reopen the letter whose sending was taken back; False when it was something else."""
        if self.gone is None or self.gone[1] != undone:
            return False
        self.keep()
        self.work, self.gone = self.gone[0], None
        self.work.sent = False
        self.changed()
        return True

    def finish_typing(self) -> None:
        """Keep what stands in an open box."""

    def as_typed(self, session: DraftSession) -> DraftSession:
        """The letter as it would be if the open box were kept now; the box stays open."""
        return session

    async def ask_sent(self) -> None:
        """Ask whether a letter that left the house was sent."""

    def scroll_request(self, by: int) -> None:
        """Read the request above or below, in rows."""

    def changed(self) -> None:
        """Something is different: draw once soon, keep the draft after a rest."""
        self.redraw()
        self.keep_soon()

    def keep_soon(self) -> None:
        """Keep the draft on disk after a rest."""
        self.dirty = True
        if self._saver is not None:
            self._saver.stop()
        self._saver = self.set_timer(AUTOSAVE, self._keep_now)

    def _keep_now(self) -> None:
        self._saver = None
        self.begin_quietly(self._kept())

    async def _kept(self) -> None:
        """Keep it beside the screen, so that typing goes on while the disk is slow."""
        work = self.work
        if not self.dirty or work is None or work.sent or work.leaving:
            return
        session = work.session
        await self.kit.aside(partial(self.kit.desk.autosave, self.as_typed(session)))
        if self.work is work and work.session is session:
            self.dirty = False
        if self.by_hand:
            self.by_hand = False
            self.tell(N_("draft saved · + makes it a phrase of yours"))

    def reload(self) -> None:
        """Another window changed the log: the past that this letter must not contradict is read anew."""
        work, desk = self.work, self.kit.desk
        if work is not None and not work.sent:
            session = desk.session(work.request, work.session.situation.choices, work.session.holds)
            work.refresh(session)
        self.redraw()

    def keep(self) -> None:
        """Keep the draft on disk now, when something changed. Raises StoreError."""
        if self._saver is not None:
            self._saver.stop()
            self._saver = None
        if self.dirty and self.work is not None and not (self.work.sent or self.work.leaving):
            self.kit.aside.finish()
            self.kit.desk.autosave(self.work.session)
            self.dirty = False

    def close(self) -> None:
        """The reply is done with."""
        if self._saver is not None:
            self._saver.stop()
            self._saver = None
        self.dirty = False
        self.work = None

    def settle(self) -> None:
        """Finish what is gathered but not done yet, before anything that depends on it."""


class Keys(Handler):
    """A handler of one concern."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def work(self) -> Work:
        """The reply at hand; without one the command is not for this handler."""
        self.stage.settle()
        if self.stage.work is None:
            raise NotMineError
        return self.stage.work

    def become(self, session: DraftSession, *, looking: bool = False) -> None:
        """Take a new state of the letter."""
        self.work.become(session, looking=looking)
        self.stage.changed()
