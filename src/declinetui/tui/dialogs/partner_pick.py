"""Another partner for the request: who fits, then anyone by name, with what keeps them out of the list."""

from functools import partial

from textual.widgets import Input

from declinetui.domain.people import Partner
from declinetui.domain.situation import Situation
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.kit import Kit
from declinetui.workflow.partners.candidates import Candidate, candidates


class PartnerPick(Pick[Partner]):
    """A name as it is remembered; Enter sends the request on to them, unless a rule forbids it."""

    def __init__(self, kit: Kit, situation: Situation) -> None:
        super().__init__(kit.voice, kit.voice.text("Which partner?"), ())
        self._kit = kit
        self._situation = situation

    def on_mount(self) -> None:
        """Those who fit first."""
        super().on_mount()
        self._look_for("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Whoever answers to what is typed."""
        event.stop()
        event.prevent_default()
        self._look_for(event.value)

    def _look_for(self, typed: str) -> None:
        self.run_worker(self._search(typed), exclusive=True)

    async def _search(self, typed: str) -> None:
        context = self._kit.desk.context
        found = await self._kit.aside(partial(candidates, context, self._situation, typed))
        self.fill([self._row(one) for one in found])

    def _row(self, one: Candidate) -> Row[Partner]:
        name = " · ".join(dict.fromkeys(filter(None, (one.partner.name, one.partner.organisation))))
        why = self.say.render(one.why) if one.why else ""
        return Row(one.partner, name, note=why, enabled=one.allowed)
