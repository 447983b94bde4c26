"""Keys of what the letter is for: the refusal, or one of the letters beside it, each with its own draft."""

from dataclasses import replace
from functools import partial

from declinetui.domain.people import Partner
from declinetui.domain.terms import Purpose
from declinetui.tui import beside
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dialogs.note import NoteDeed, NoteSheet
from declinetui.tui.dialogs.pick import Pick, Row
from declinetui.tui.dispatch import runs
from declinetui.tui.giving import give_out
from declinetui.tui.screens.compose.stage import Keys
from declinetui.tui.screens.compose.work import Step, Work
from declinetui.workflow.partners import referrals
from declinetui.workflow.requests.request import Request

Kind = tuple[Purpose | None, Partner | None]
"""A purpose with its partner; without a purpose, the question for the partner’s consent."""


class KindKeys(Keys):
    """Begins the letters beside a no, and comes back from them."""

    @runs("letter.kind")
    def kind(self) -> None:
        """Another letter for the same request."""
        self.stage.begin(self._kind())

    async def _kind(self) -> None:
        say, work = self.stage.say, self.work
        title = say.text("Which letter?")
        picked = await self.stage.app.push_screen_wait(Pick(say, title, self._rows(work)))
        if picked is None:
            return
        purpose, partner = picked
        if purpose is None and partner is not None:
            await self.ask_consent(work, partner)
        elif purpose is not None and picked != self._standing(work):
            self.turn(work, purpose, partner)

    def turn(self, work: Work, purpose: Purpose, partner: Partner | None = None) -> None:
        """Open that letter; the one at hand is kept, and u brings it back."""
        stage, desk = self.stage, self.stage.kit.desk
        if purpose is Purpose.DECLINE:
            if not self.back_to_answer(work):
                request = replace(work.request, id=beside.plain_id(work.request))
                stage.open(request, desk.session(request), Step.REQUEST)
            return
        session = beside.of_request(desk, work.request, purpose, partner=partner)
        stage.open(session.request, session, Step.DRAFT, park=True)

    def back_to_answer(self, work: Work) -> bool:
        """The answer that was pushed away by a letter beside it stands again; False when there is none."""
        parked = self.stage.parked
        if not parked or parked[-1].request.id != beside.plain_id(work.request):
            return False
        return self.stage.unpark()

    # -- what goes with a referral

    async def more(self, work: Work) -> bool:
        """After a refusal was logged: what else must be written; True when a letter was opened."""
        say, desk, session = self.stage.say, self.stage.kit.desk, work.session
        if session.situation.purpose is not Purpose.DECLINE:
            return False
        waiting: list[Kind] = [(None, partner) for partner in beside.to_ask(desk, session)]
        if beside.go_between(session):
            waiting.append((Purpose.GO_BETWEEN, None))
        while waiting:
            choices = [(str(n), self._words(kind, work), kind) for n, kind in enumerate(waiting, 1)]
            title = say.text("Sent. This goes with it:")
            picked = await self.stage.app.push_screen_wait(
                Letters(say, title, choices, leave=say.text("later"))
            )
            if picked is None:
                return False
            waiting.remove(picked)
            if picked[1] is None:
                self._note_to_go_between(work)
                return True
            await self.ask_consent(work, picked[1])
        return False

    def _note_to_go_between(self, work: Work) -> None:
        desk = self.stage.kit.desk
        stored = desk.store.inquiries.get(work.session.situation.inquiry.uid)
        request: Request = desk.request_of(stored) if stored is not None else work.request
        session = beside.of_request(desk, request, Purpose.GO_BETWEEN)
        self.stage.open(session.request, session, Step.DRAFT)

    async def ask_consent(self, work: Work, partner: Partner) -> None:
        """The question whether a partner may be named, until it is left or noted as asked."""
        stage, desk, say = self.stage, self.stage.kit.desk, self.stage.say
        situation = work.session.situation
        project = situation.inquiry.project
        note = referrals.consent_note(desk.context, partner, project=project.text if project else "")
        title, done = say.text("May {partner} be named?", partner=partner.name), ""
        while (deed := await stage.app.push_screen_wait(NoteSheet(say, title, note, done=done))) is not None:
            if deed is NoteDeed.SENT:
                client = situation.client.uid
                asked = partial(referrals.consent_asked, desk.context, partner, client)
                stage.did(await stage.kit.aside(asked))
                return
            done = give_out(stage, note, deed)

    # -- the list

    def _standing(self, work: Work) -> Kind:
        purpose, partner = work.session.situation.purpose, work.session.situation.partner
        return purpose, partner

    def _rows(self, work: Work) -> list[Row[Kind]]:
        say, session, desk = self.stage.say, work.session, self.stage.kit.desk
        thanked = beside.thanked(desk, session)
        rows: list[Row[Kind]] = []
        for purpose in Purpose:
            if purpose is Purpose.THANK_PARTNER and thanked:
                rows += [self._row((purpose, partner), work) for partner in thanked]
                continue
            missing = ""
            if purpose is Purpose.THANK_PARTNER:
                missing = say.text("no partner in it")
            elif purpose is Purpose.GO_BETWEEN and not beside.go_between(session):
                missing = say.text("nobody introduced them")
            rows.append(self._row((purpose, None), work, missing))
        return rows + [self._row((None, partner), work) for partner in beside.to_ask(desk, session)]

    def _row(self, kind: Kind, work: Work, missing: str = "") -> Row[Kind]:
        now = self.stage.say.text("now") if kind == self._standing(work) else ""
        return Row(kind, self._words(kind, work), note=missing or now, enabled=not missing)

    def _words(self, kind: Kind, work: Work) -> str:
        say, (purpose, partner) = self.stage.say, kind
        if purpose is None:
            return say.text("the question for a consent, {partner}", partner=partner.name if partner else "")
        words = say.label(purpose)
        name = partner.name if partner else ""
        if purpose is Purpose.GO_BETWEEN:
            name = beside.go_between(work.session)
        return f"{words}, {name}" if name else words
