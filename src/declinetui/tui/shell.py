"""Commands that mean the same everywhere: go, undo, help, palette, language, theme, leave."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from textual.app import App

from declinetui.domain.terms import Language
from declinetui.errors import DeclineError, Message
from declinetui.l10n.marks import N_
from declinetui.tui.dispatch import NotMineError, Seat, runs
from declinetui.tui.kit import Kit
from declinetui.tui.later import Going
from declinetui.tui.messages import Go, Mood, Pasted, PlaceName, Ran, Said
from declinetui.tui.places import Places
from declinetui.tui.screens.place import Place
from declinetui.tui.theme import ENCRE, PAPIER


class Shell(Going):
    """The last handler asked; acts on the app as a whole."""

    def __init__(self, app: App[int], kit: Kit, places: Places, said: Sequence[tuple[str, Mood]]) -> None:
        self._app, self._kit, self._places, self._said = app, kit, places, said
        self._warned = False
        """The user knows that the letter cannot be saved."""

    @property
    def _place(self) -> Place:
        """The place in sight, also under a dialog."""
        return next(s for s in reversed(self._app.screen_stack) if isinstance(s, Place))

    # -- places

    @runs("go.today")
    def today(self) -> None:
        """Today."""
        self._place.post_message(Go(PlaceName.TODAY))

    @runs("go.clients")
    def clients(self) -> None:
        """Clients."""
        self._place.post_message(Go(PlaceName.CLIENTS))

    @runs("go.partners")
    def partners(self) -> None:
        """Partners."""
        self._place.post_message(Go(PlaceName.PARTNERS))

    @runs("go.draft")
    def draft(self) -> None:
        """The reply being written."""
        self._place.post_message(Go(PlaceName.COMPOSE))

    @runs("request.new")
    def new(self) -> None:
        """Type a request in."""
        self._place.begin(self._new())

    async def _new(self) -> None:
        from declinetui.tui.dialogs.new_request import UNSENT, NewRequest

        text = await self._app.push_screen_wait(
            NewRequest(self._kit.voice, self._kit.desk.paths.drafts / UNSENT)
        )
        if text:
            self._place.post_message(Pasted(text))

    @runs("request.clipboard")
    def clipboard(self) -> None:
        """Answer what is on the clipboard."""
        text = self._kit.desk.paste_locally()
        if text and text.strip():
            self._place.post_message(Pasted(text))
        else:
            self._place.tell(
                N_("The clipboard cannot be read from here: paste with the terminal’s own key."), Mood.CARE
            )

    # -- undo of the log

    @runs("act.undo")
    async def undo(self) -> None:
        """Take back the last change of the log."""
        what = await self._kit.aside(self._kit.desk.undo)
        self._told(what, N_("undone: {what}"), N_("Nothing to undo."))
        if what is not None and self._places.compose is not None and self._places.compose.come_back(what):
            self._place.post_message(Go(PlaceName.COMPOSE))

    @runs("act.redo")
    async def redo(self) -> None:
        """Do it again."""
        what = await self._kit.aside(self._kit.desk.redo)
        self._told(what, N_("done again: {what}"), N_("Nothing to do again."))

    def _told(self, what: Message | None, done: str, nothing: str) -> None:
        place = self._place
        if what is None:
            place.tell(nothing, Mood.PLAIN)
            return
        place.tell(done, Mood.DONE, what=what)
        place.reload()

    # -- undo of what is typed

    @runs("edit.undo")
    def untype(self) -> None:
        """In the field that has the keyboard."""
        self._in_field("action_undo")

    @runs("edit.redo")
    def retype(self) -> None:
        """The same, forward."""
        self._in_field("action_redo")

    def _in_field(self, name: str) -> None:
        action = getattr(self._app.focused, name, None)
        if action is not None:
            action()

    # -- looking

    @runs("view.theme")
    def theme(self) -> None:
        """Light or dark, remembered."""
        name = ENCRE.name if self._app.theme == PAPIER.name else PAPIER.name
        self._app.theme = name
        self._place.redraw()
        desk = self._kit.desk
        desk.change_settings(replace(desk.settings, theme=name))

    @runs("view.language")
    def language(self) -> None:
        """French or English, at once and remembered."""
        desk = self._kit.desk
        desk.set_ui_language(Language.EN if desk.catalog.lang is Language.FR else Language.FR)
        self._kit.voice.catalog = desk.catalog
        self._places.relabel()

    @runs("view.log")
    def log(self) -> None:
        """What was said so far."""
        from declinetui.tui.dialogs.read import Read

        say = self._kit.voice
        text = "\n".join(text for text, _ in reversed(self._said)) or say.text("Nothing was said yet.")
        self._app.push_screen(Read(say, say.text("Past messages"), text))

    @runs("view.profile")
    def profile(self) -> None:
        """Who signs."""
        self._place.begin(self._profile())

    async def _profile(self) -> None:
        from declinetui.tui.dialogs.profile import ProfileSheet

        desk = self._kit.desk
        sheet = ProfileSheet(self._kit.voice, desk.profile, first=desk.fresh)
        profile = await self._app.push_screen_wait(sheet)
        if profile is not None or desk.fresh:
            desk.save_profile(profile or desk.profile)
        if profile is not None and profile.name:
            self._place.tell(N_("Letters are signed: {name}"), name=profile.name)

    @runs("app.help")
    def help(self) -> None:
        """Keys of this place or dialog."""
        self._place.begin(self._choose(palette=False))

    @runs("app.palette")
    def palette(self) -> None:
        """All commands, by words."""
        self._place.begin(self._choose(palette=True))

    async def _choose(self, *, palette: bool) -> None:
        from declinetui.tui.dialogs.commands import help_dialog, palette_dialog

        kit, front = self._kit, self._app.screen
        where, facts = (front.contexts, front.facts()) if isinstance(front, Seat) else ((), frozenset())
        make = palette_dialog if palette else help_dialog
        picked = await self._app.push_screen_wait(make(kit.voice, kit.registry, where, facts))
        if picked is not None:
            self._place.post_message(Ran(picked))

    @runs("app.demo")
    def demo(self) -> None:
        """The story of a year, in a log of its own that goes when the app is left."""
        if self._kit.desk.demo:
            raise NotMineError
        self._place.tell(N_("A year of sample data is being told…"), Mood.PLAIN)
        self._place.begin(self._demo())

    async def _demo(self) -> None:
        from declinetui.workflow.bootstrap import open_desk

        desk = self._kit.desk
        today, ui = desk.today().isoformat(), desk.catalog.lang.value
        told = await self._kit.aside(partial(open_desk, demo=True, ui=ui, today=today))
        self._places.keep()
        if self._places.compose is not None:
            self._places.compose.close()
        self._kit.desk, self._kit.voice.catalog = told, told.catalog
        self._places.relabel()
        self._place.tell(N_("Sample data, kept nowhere: q leaves it."), Mood.PLAIN)

    # -- the end

    @runs("app.quit")
    def quit(self) -> None:
        """Leave; the draft is kept."""
        try:
            self._places.keep()
        except DeclineError as error:
            if not self._warned:
                self._warned = True
                self._place.post_message(Said(error.what, Mood.WRONG, more=error.way_out))
                self._place.tell(
                    N_("This letter is not saved: y copies it, q again leaves without it."), Mood.WRONG
                )
                return
        self._app.exit(0)
