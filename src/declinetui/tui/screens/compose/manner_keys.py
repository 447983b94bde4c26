"""Keys of how the letter speaks: tone, tu or vous, language, channel, date, and to whom."""

from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TypeVar

from declinetui.domain.terms import Address, Channel, Language, Tone
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.dispatch import runs
from declinetui.tui.messages import Mood
from declinetui.tui.screens.compose.editing import Editing
from declinetui.tui.screens.compose.stage import Keys, Stage
from declinetui.workflow.people import people

E = TypeVar("E", bound=StrEnum)


def after(member: E) -> E:
    """The next member of a closed list, going round."""
    members = list(type(member))
    return members[(members.index(member) + 1) % len(members)]


class MannerKeys(Keys):
    """The same decision, said otherwise."""

    def __init__(self, stage: Stage, editing: Editing) -> None:
        super().__init__(stage)
        self.editing = editing

    @runs("tone.next")
    def tone(self) -> None:
        """Plain, warm, formal."""
        tone: Tone = after(self.work.session.situation.tone)
        self._choose(tone=tone)
        self.stage.tell(N_("tone: {tone}"), Mood.PLAIN, tone=tone)

    @runs("address.toggle")
    def address(self) -> None:
        """tu or vous."""
        if self.work.session.situation.language is Language.EN:
            self.stage.tell(N_("English has no tu and vous."), Mood.PLAIN)
            return
        address: Address = after(self.work.session.situation.address)
        self._choose(address=address)

    @runs("language.toggle")
    def language(self) -> None:
        """French or English."""
        language: Language = after(self.work.session.situation.language)
        self._choose(language=language)

    @runs("channel.next")
    def channel(self) -> None:
        """E-mail, letter, call, text message…"""
        channel: Channel = after(self.work.session.situation.channel)
        self._choose(channel=channel)
        self.stage.tell(N_("channel: {channel}"), Mood.PLAIN, channel=channel)

    def _choose(self, **choices: object) -> None:
        self.become(self.work.session.choose(**choices))

    @runs("date.set")
    def date(self) -> None:
        """The day the work could start."""
        self.editing.ask_field("free_from")

    @runs("client.show")
    def client(self) -> None:
        """Another person of the log, when the guess was wrong."""
        self.stage.begin(self._client())

    async def _client(self) -> None:
        if self.work.request.likely is None or not await self._probably():
            await self._somebody()

    async def _probably(self) -> bool:
        """Ask whether the sender is whom the log proposes; False: somebody else of the log is looked for."""
        stage, say, work = self.stage, self.stage.say, self.work
        likely = work.request.likely
        name = (likely.name or likely.organisation) if likely is not None else ""
        choices = [
            ("1", say.text("yes, the same person"), "yes"),
            ("2", say.text("no, somebody new"), "no"),
            ("3", say.text("somebody else of the log"), "other"),
        ]
        title = say.text("Is it {name}?", name=name)
        said = await stage.app.push_screen_wait(Letters(say, title, choices, leave=say.text("later")))
        if said in ("yes", "no"):
            self._settled(same=said == "yes")
        return said != "other"

    @runs("client.confirm")
    def confirm(self) -> None:
        """The sender is the client whom the log proposes."""
        self._settled(same=True)

    @runs("client.refuse")
    def refuse(self) -> None:
        """The sender is somebody new."""
        self._settled(same=False)

    def _settled(self, *, same: bool) -> None:
        desk, work = self.stage.kit.desk, self.work
        request = desk.confirm(work.request) if same else desk.refuse(work.request)
        work.become(desk.session(request, work.session.situation.choices, work.session.holds), request)
        self.stage.changed()

    async def _somebody(self) -> None:
        stage, desk = self.stage, self.stage.kit.desk
        rows = [Row(c, c.name or c.organisation or c.email, note=c.organisation) for c in desk.clients()]
        sift = partial(people.sift, desk.context)
        dialog = Pick(stage.say, stage.say.text("Who is it?"), rows, sift=sift)
        picked = await stage.app.push_screen_wait(dialog)
        if picked is not None:
            work = self.work
            request = desk.relabel(replace(work.request, client=picked))
            work.become(desk.session(request, work.session.situation.choices, work.session.holds), request)
            stage.changed()
            stage.tell(N_("client: {name}"), Mood.PLAIN, name=picked.name)
