"""Keys of how the letter speaks: tone, tu or vous, language, channel, date, and to whom."""

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from declinetui.domain.terms import Address, Channel, Language, Tone
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.dispatch import runs
from declinetui.tui.messages import Mood
from declinetui.tui.screens.compose.editing import Editing
from declinetui.tui.screens.compose.stage import Keys, Stage

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
        stage, desk = self.stage, self.stage.kit.desk
        rows = [Row(c, c.name or c.organisation or c.email, note=c.organisation) for c in desk.clients()]
        picked = await stage.app.push_screen_wait(Pick(stage.say, stage.say.text("Who is it?"), rows))
        if picked is not None:
            work = self.work
            request = desk.relabel(replace(work.request, client=picked))
            work.become(desk.session(request, work.session.situation.choices, work.session.holds), request)
            stage.changed()
            stage.tell(N_("client: {name}"), Mood.PLAIN, name=picked.name)
