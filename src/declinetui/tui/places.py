"""The places of the app: each made once, when first wanted, and kept."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from declinetui.errors import DeclineError
from declinetui.l10n.marks import N_
from declinetui.tui.kit import Kit
from declinetui.tui.later import make_place
from declinetui.tui.messages import Mood, PlaceName
from declinetui.tui.screens.place import Place
from declinetui.tui.screens.today.screen import TodayScreen

if TYPE_CHECKING:
    from declinetui.tui.screens.compose.stage import Stage
    from declinetui.workflow.drafting.session import DraftSession
    from declinetui.workflow.requests.answers import Answer
    from declinetui.workflow.requests.request import Request


class Places:
    """Goes from place to place; only what is visited is loaded."""

    def __init__(self, app: App[int], kit: Kit) -> None:
        self._app, self._kit = app, kit
        self._made: dict[PlaceName, Place] = {}
        self._can_write = False
        """True once what letters need was read: the engine, the reader of messages, Compose."""

    # -- making

    def first(self) -> Screen[None]:
        """Today, made before anything else."""
        return self._place(PlaceName.TODAY)

    def _place(self, name: PlaceName) -> Place:
        if name not in self._made:
            self._made[name] = self._make(name)
            self._app.install_screen(self._made[name], name.value)
        return self._made[name]

    def _make(self, name: PlaceName) -> Place:
        if name is PlaceName.COMPOSE:
            from declinetui.tui.screens.compose.screen import ComposeScreen

            return ComposeScreen(self._kit)
        if name is PlaceName.CLIENTS:
            from declinetui.tui.screens.clients import ClientsScreen

            return ClientsScreen(self._kit)
        if name is PlaceName.CLIENT:
            from declinetui.tui.screens.client import ClientScreen

            return ClientScreen(self._kit)
        if name is PlaceName.PARTNERS:
            from declinetui.tui.screens.partners import PartnersScreen

            return PartnersScreen(self._kit)
        return make_place(name, self._kit) or TodayScreen(self._kit)

    @property
    def compose(self) -> Stage | None:
        """Compose, when it was visited."""
        if PlaceName.COMPOSE not in self._made:
            return None
        return self._stage()

    def _stage(self) -> Stage:
        from declinetui.tui.screens.compose.stage import Stage

        place = self._place(PlaceName.COMPOSE)
        assert isinstance(place, Stage)
        return place

    # -- start and end

    def start(self) -> None:
        """Say what waits: broken settings, a log that cannot be written, drafts of last time."""
        place, desk = self._made[PlaceName.TODAY], self._kit.desk
        refused = desk.store.refusal
        for notice in (*desk.settings_notices, *desk.store.notices()):
            if refused is None or notice is not refused.what:
                place.say_message(notice, Mood.CARE)
        if refused is not None:
            place.failed(refused)
        if desk.drafts_waiting:
            place.tell(N_("A letter waits from last time · g d takes it up"), Mood.PLAIN)
        if desk.has_own_phrases:
            place.run_worker(self._tell_phrases, thread=True, exit_on_error=False)

    def suggest(self) -> None:
        """The directory was read: Today may suggest something."""
        today = self._made[PlaceName.TODAY]
        assert isinstance(today, TodayScreen)
        today.suggest()

    def _tell_phrases(self) -> None:
        """In a thread, for the bank is long to read: what of the user's own phrases was set aside."""
        notices = self._kit.desk.phrase_notices
        place = self._made[PlaceName.TODAY]
        for notice in notices:
            self._app.call_from_thread(place.say_message, notice, Mood.CARE)

    def keep_draft(self) -> None:
        """Nothing typed is lost at the end, whatever ends it."""
        try:
            self.keep()
        except DeclineError:
            # the text is on screen until the very end; there is no later moment to tell
            return

    def keep(self) -> None:
        """Keep what is being written, also in a box still open. Raises StoreError."""
        if self.compose is not None and self.compose.work is not None:
            self.compose.finish_typing()
            self.compose.keep()

    # -- going

    async def go(self, name: PlaceName, uid: str = "", *, late: bool = False) -> None:
        """Show a place; `uid` is what to open there. Raises DeclineError."""
        if name is PlaceName.NEXT:
            owed = self._kit.desk.agenda(suggest=False).owed
            name, uid = (PlaceName.COMPOSE, owed[0].inquiry.uid) if owed else (PlaceName.TODAY, "")
        if name is PlaceName.COMPOSE and self._prepares(partial(self.go, name, uid, late=late)):
            return
        if name is PlaceName.COMPOSE:
            if not self._open_reply(uid, late=late):
                return
        elif self.compose is not None:
            self.compose.keep()
        await self._close_dialogs()
        place = self._place(name)
        await self._bring(place)
        if uid and name in (PlaceName.CLIENT, PlaceName.PARTNERS, PlaceName.PARTNER):
            place.show(uid)
        stage = self.compose
        if name is not PlaceName.COMPOSE and stage is not None and stage.work is not None and stage.work.out:
            place.begin(stage.ask_sent())

    async def _bring(self, place: Place) -> None:
        """Today lies at the bottom; one other place at most lies on it."""
        if self._app.screen is place:
            return
        if place is self._made[PlaceName.TODAY]:
            await self._app.pop_screen()
        elif len(self._app.screen_stack) == 1:
            await self._app.push_screen(place)
        else:
            await self._app.switch_screen(place)

    async def _close_dialogs(self) -> None:
        while len(self._app.screen_stack) > 1 and not isinstance(self._app.screen, Place):
            await self._app.screen.dismiss(None)

    def _open_reply(self, uid: str, *, late: bool) -> bool:
        """Put a reply on the stage: a logged request, else the one at hand, else the last draft."""
        from declinetui.tui.screens.compose.work import Step

        desk, stage = self._kit.desk, self._stage()
        if uid:
            inquiry = desk.store.inquiries.get(uid)
            if inquiry is None:
                return False
            request = desk.request_of(inquiry)
            begun = next((d.session for d in desk.unfinished() if d.session.request.id == request.id), None)
            session = begun or desk.session(request)
            if late:
                session = session.choose(delay_word=True)
            stage.open(session.request, session, Step.DRAFT if begun else Step.REQUEST)
            return True
        if stage.work is not None:
            return True
        last = desk.recover()
        if last is None:
            place = self._app.screen
            if isinstance(place, Place):
                place.tell(N_("No letter is being written. Paste a message to begin one."), Mood.PLAIN)
            return False
        stage.open(last.request, last, Step.DRAFT)
        return True

    async def reopen(self, session: DraftSession) -> None:
        """Take up a draft that was begun."""
        from declinetui.tui.screens.compose.work import Step

        self._stage().open(session.request, session, Step.DRAFT)
        await self.go(PlaceName.COMPOSE)

    async def receive(self, text: str) -> None:
        """A pasted message becomes a request; the draft at hand is parked. Raises InputError."""
        if self._prepares(partial(self.receive, text)):
            return
        desk = self._kit.desk
        request = desk.receive(text)
        answer = desk.answer_in(request)
        place = self._app.screen
        if answer is not None and isinstance(place, Place):
            place.begin(self._ask_what_it_is(place, request, answer))
        else:
            await self._begin(request)

    def _prepares(self, then: Callable[[], Coroutine[object, object, None]]) -> bool:
        """True when the first letter must wait for what it is made of; `then` is done afterwards.

        Half a second of reading, beside the screen; keys typed meanwhile are for what comes.
        """
        if self._can_write:
            return False
        place = next(s for s in reversed(self._app.screen_stack) if isinstance(s, Place))
        place.toast(self._kit.voice.text("Getting ready to write…"), Mood.PLAIN)
        place.begin(self._prepared(then))
        return True

    async def _prepared(self, then: Callable[[], Coroutine[object, object, None]]) -> None:
        await self._kit.aside(self._read_what_letters_need)
        self._can_write = True
        await then()

    def _read_what_letters_need(self) -> None:
        """In a thread. A bank that cannot be read is told by whoever wants a letter of it."""
        import_module("declinetui.tui.screens.compose.screen")
        import_module("declinetui.workflow.requests.receive")
        self._kit.desk.warm()
        with suppress(DeclineError):
            self._kit.desk.context.make_engine()

    async def _begin(self, request: Request) -> None:
        stage = self._stage()
        stage.open(request, self._kit.desk.session(request), park=True)
        stage.keep_soon()
        await self.go(PlaceName.COMPOSE)

    async def _ask_what_it_is(self, place: Place, request: Request, answer: Answer) -> None:
        """Someone answered lately wrote again; leaving the question makes a new request: nothing is lost."""
        from declinetui.tui.dialogs.their_answer import their_answer
        from declinetui.workflow.requests.answers import OWED

        kind = await self._app.push_screen_wait(their_answer(self._kit.voice, answer))
        if kind is None:
            await self._begin(request)
            return
        kept, said = self._kit.desk.log_answer(answer, kind)
        if kind in OWED:
            await self.go(PlaceName.COMPOSE, kept.uid)
        place.did(said)
        place.reload()

    def relabel(self) -> None:
        """After a change of language: everything is said anew."""
        desk = self._kit.desk
        stage = self.compose
        if stage is not None and stage.work is not None:
            stage.work.request = desk.relabel(stage.work.request)
        for place in self._made.values():
            place.relabel()
