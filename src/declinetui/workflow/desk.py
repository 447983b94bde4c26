"""The desk: one user's use cases behind one door, for the app, the command line and the tests.

Most use cases are imported where they are called: an app that only shows what is owed loads no engine,
no message reader and no directory.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.domain.inquiry import AnswerKind, Inquiry
from declinetui.domain.people import Client, Partner
from declinetui.errors import Message
from declinetui.workflow.follow import agenda as agendas
from declinetui.workflow.owner import Owner

if TYPE_CHECKING:
    from declinetui.domain.situation import Choices, Situation
    from declinetui.intake.model import Hints
    from declinetui.phrasing.holds import Holds
    from declinetui.workflow.drafting.recovery import Recovered
    from declinetui.workflow.drafting.send import SentReceipt
    from declinetui.workflow.drafting.session import DraftSession
    from declinetui.workflow.people.card import ClientCard
    from declinetui.workflow.requests.answers import Answer
    from declinetui.workflow.requests.request import Request


class Desk(Owner):
    """What one user does with requests, letters and people; every method is one use case."""

    # requests

    def receive(self, source: str | bytes, hints: Hints | None = None) -> Request:
        """Read a message. Raises InputError when it is empty."""
        from declinetui.workflow.requests import receive

        return receive.receive(self.context, source, hints=hints)

    def warm(self) -> None:
        """Make ready what the first message needs, some 0.15 s, at an idle moment."""
        from declinetui.intake.reader import warm

        warm()

    def request_of(self, inquiry: Inquiry) -> Request:
        """A logged inquiry, to be answered."""
        from declinetui.workflow.requests import receive

        return receive.of_inquiry(self.context, inquiry)

    def confirm(self, request: Request) -> Request:
        """The sender is the client whom the log proposes."""
        from declinetui.workflow.requests import receive

        return receive.confirmed(self.context, request)

    def refuse(self, request: Request) -> Request:
        """The sender is somebody new."""
        from declinetui.workflow.requests import receive

        return receive.refused(self.context, request)

    def correct(self, request: Request, field_id: str, typed: str) -> Request:
        """Take what the user typed in a field. Raises InputError when it cannot be read."""
        from declinetui.workflow.requests import correct, receive

        return receive.complete(self.context, correct.corrected(self.context, request, field_id, typed))

    def relabel(self, request: Request) -> Request:
        """The same request after the language of the interface changed."""
        from declinetui.workflow.requests import receive

        return receive.complete(self.context, request)

    def answer_in(self, request: Request) -> Answer | None:
        """What a message amounts to when it may be the answer to a letter sent lately, else None."""
        from declinetui.workflow.requests import answers

        return answers.answer_in(self.context, request)

    def log_answer(self, answer: Answer, kind: AnswerKind) -> tuple[Inquiry, Message]:
        """Keep a client’s answer, and what the log calls it. Raises StoreError."""
        from declinetui.workflow.requests import answers

        return answers.log_answer(self.context, answer, kind), answers.said_of(self.context, answer, kind)

    # drafts

    def compose(
        self, request: Request, choices: Choices | None = None, holds: Holds | None = None
    ) -> DraftSession:
        """A draft without the lists to choose from. Raises BankError."""
        from declinetui.workflow.drafting import opening

        return opening.compose(self.context, request, choices, holds)

    def session(
        self, request: Request, choices: Choices | None = None, holds: Holds | None = None
    ) -> DraftSession:
        """The first draft of a request, with its lists of reasons and ways out. Raises BankError."""
        return self.with_options(self.compose(request, choices, holds))

    def with_options(self, session: DraftSession) -> DraftSession:
        """The reasons and ways out that fit the session as it stands."""
        from declinetui.workflow.drafting import opening

        return opening.with_options(self.context, session)

    def partners_for(self, situation: Situation) -> list[tuple[Partner, Message | None]]:
        """Partners who could take the project, with why."""
        from declinetui.workflow.partners import partners

        return partners.partners_for(self.context, situation)

    def autosave(self, session: DraftSession) -> None:
        """Keep the draft in a file of its own. Raises StoreError."""
        from declinetui.workflow.drafting.autosave import pack

        self.store.drafts.save(session.request.id, pack(session))

    def recover(self) -> DraftSession | None:
        """The newest draft that was not finished, or None."""
        found = self.unfinished()
        return found[0].session if found else None

    def unfinished(self) -> tuple[Recovered, ...]:
        """Every draft that was not finished, newest first."""
        if not self.drafts_waiting:
            return ()
        from declinetui.workflow.drafting import opening

        return opening.unfinished(self.context)

    def discard(self, session: DraftSession) -> None:
        """Forget an unfinished draft. Raises StoreError."""
        self.store.drafts.discard(session.request.id)

    # out of the house

    def mark_sent(self, session: DraftSession) -> SentReceipt:
        """Log the reply: one key, one transaction. Raises StoreError."""
        from declinetui.workflow.drafting import send

        return send.mark_sent(self.context, session)

    def mark_scam(self, session: DraftSession) -> Message:
        """Log a request that gets no reply. Raises StoreError."""
        from declinetui.workflow.drafting import send

        return send.mark_scam(self.context, session.request)

    def export(self, session: DraftSession, format: str = "txt") -> Path:
        """Write the reply to a file of its own. Raises ExportError."""
        from declinetui.workflow.drafting import files

        self._drafted(session)
        return files.write(self.context, session, format, self.export_folder)

    def copy_text(self, session: DraftSession) -> str:
        """The text for the clipboard; the draft is then *drafted*."""
        self._drafted(session)
        return session.text

    def _drafted(self, session: DraftSession) -> None:
        """A copied or exported draft is kept: the next screen asks whether it was sent."""
        from declinetui.workflow.drafting import opening

        opening.drafted(self.context, session)
        self.autosave(session)

    # what is dated, who is known

    def agenda(self, *, suggest: bool = True) -> agendas.Agenda:
        """Owed answers, follow-ups, promises; one suggestion, for which the directory may have to be read."""
        return agendas.agenda(self.context, suggest=suggest)

    def turn_of_day(self) -> bool:
        """True at the first look of another day: offers past their last day are closed. Raises StoreError."""
        if self._day == self.today():
            return False
        self._day = self.today()
        from declinetui.workflow.follow import offers

        offers.expire_offers(self.context)
        return True

    def clients(self) -> tuple[Client, ...]:
        """Clients by name."""
        from declinetui.workflow.people import card

        return card.clients_by_name(self.context)

    def client_card(self, uid: str) -> ClientCard:
        """One client's card. Raises NotFoundError."""
        from declinetui.workflow.people import card

        return card.client_card(self.context, uid)

    def partners(self) -> tuple[Partner, ...]:
        """Partners by name."""
        return tuple(sorted(self.store.partners.all(), key=lambda p: p.name.casefold()))
