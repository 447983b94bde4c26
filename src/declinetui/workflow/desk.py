"""The desk: one user's use cases behind one door, for the app, the command line and the tests.

Most use cases are imported where they are called: an app that only shows what is owed loads no engine,
no message reader and no directory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Partner, Profile
from declinetui.domain.terms import Language
from declinetui.errors import Message
from declinetui.l10n.catalog import Catalog
from declinetui.settings.model import Settings
from declinetui.settings.paths import Paths
from declinetui.store import Store
from declinetui.workflow.context import Context
from declinetui.workflow.follow import agenda as agendas

if TYPE_CHECKING:
    from declinetui.domain.situation import Choices, Situation
    from declinetui.intake.model import Hints
    from declinetui.phrasing.holds import Holds
    from declinetui.workflow.drafting.recovery import Recovered
    from declinetui.workflow.drafting.send import SentReceipt
    from declinetui.workflow.drafting.session import DraftSession
    from declinetui.workflow.people.card import ClientCard
    from declinetui.workflow.requests.answers import Answer, AnswerKind
    from declinetui.workflow.requests.request import Request


class Desk:
    """Holds the context of one user; every method is one use case."""

    def __init__(
        self,
        context: Context,
        *,
        paths: Paths,
        settings: Settings,
        save: Callable[[Profile, Settings], None],
        demo: bool = False,
        fresh: bool = False,
        notices: tuple[Message, ...] = (),
        multiplexer: str = "",
        poor_console: bool = False,
    ) -> None:
        self.context = context
        self.paths = paths
        self.settings = settings
        self.demo = demo
        self.fresh = fresh
        """True when nobody said who they are yet."""
        self.poor_console = poor_console
        """True where the font of the terminal lacks our signs."""
        self._notices = notices
        self._multiplexer = multiplexer
        self._save = save
        self._day: date | None = None

    # who and when

    @property
    def notices(self) -> tuple[Message, ...]:
        """What to tell at the start: broken settings, phrases set aside."""
        return self._notices + self.phrase_notices

    @property
    def settings_notices(self) -> tuple[Message, ...]:
        """What is wrong with the settings, known without reading anything."""
        return self._notices

    @property
    def has_own_phrases(self) -> bool:
        """True when there is a pack of the user's, which may hold mistakes; the shipped bank holds none."""
        return next(self.paths.phrases.rglob("*.toml"), None) is not None

    @property
    def drafts_waiting(self) -> bool:
        """True when a letter was begun and not finished; nothing is composed to know it."""
        return bool(self.store.drafts.pending())

    @property
    def phrase_notices(self) -> tuple[Message, ...]:
        """Phrases set aside; reads the bank when nobody has."""
        problems = self.context.engine.bank.problems
        return tuple(Message("phrase set aside: {what}", what=p.message) for p in problems)

    @property
    def catalog(self) -> Catalog:
        """The words of the interface."""
        return self.context.catalog

    @property
    def profile(self) -> Profile:
        """Who the user is."""
        return self.context.profile

    @property
    def store(self) -> Store:
        """The client log."""
        return self.context.store

    def today(self) -> date:
        """The user's day."""
        return self.context.today

    def now(self) -> datetime:
        """Local time, without zone."""
        return self.context.now

    def set_ui_language(self, lang: Language) -> None:
        """Switch the interface, live and remembered. Raises SettingsError."""
        self.context = replace(self.context, catalog=Catalog(lang, today=self.context.today))
        self.change_settings(replace(self.settings, ui=lang))

    def change_settings(self, settings: Settings) -> None:
        """Remember other preferences. Raises SettingsError."""
        self.settings = settings
        self._save(self.profile, settings)

    def save_profile(self, profile: Profile) -> None:
        """Remember who the user is. Raises SettingsError."""
        self.context = self.context.with_profile(profile)
        self.fresh = False
        self._save(profile, self.settings)

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

    def log_inquiry(self, request: Request) -> Inquiry:
        """Keep a request for later. Raises StoreError."""
        said = Message("request logged: {client}", client=request.client.name or "?")
        inquiry = replace(request.inquiry, client=request.client.uid)
        with self.store.transaction(said) as tx:
            tx.put(request.client)
            tx.put(inquiry)
        return inquiry

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

    def clipboard_sequence(self, text: str) -> str:
        """What tells the terminal to copy; empty when the text is too long for that."""
        from declinetui.export.clipboard import osc52

        return osc52(text, multiplexer=self._multiplexer)

    def copy_locally(self, text: str) -> bool:
        """Copy through the desktop, where the optional library is there; whether it did."""
        from declinetui.export.clipboard import copy_locally

        return copy_locally(text)

    def paste_locally(self) -> str | None:
        """What is on the desktop’s clipboard; None where it cannot be read."""
        from declinetui.export.clipboard import paste_locally

        return paste_locally()

    @property
    def export_folder(self) -> Path:
        """Where replies are written."""
        chosen = self.settings.export_folder
        return Path(chosen).expanduser() if chosen else self.paths.export

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

    # trust

    def undo(self) -> Message | None:
        """Take back the last change of data; what it was, or None. Raises StoreError."""
        return self.store.undo()

    def redo(self) -> Message | None:
        """Do it again. Raises StoreError."""
        return self.store.redo()

    def refresh(self) -> bool:
        """True when another process changed the log."""
        return self.store.refresh()
