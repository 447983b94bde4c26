"""Who sits at the desk and with what: profile, settings, words, log, clipboard, and the way back.

Nothing here loads the engine, a message reader or the directory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from declinetui.domain.people import Profile
from declinetui.domain.terms import Language
from declinetui.errors import Message
from declinetui.l10n.catalog import Catalog
from declinetui.settings.model import Settings
from declinetui.settings.paths import Paths
from declinetui.store import Store
from declinetui.workflow.context import Context


class Owner:
    """Holds the context of one user, and what surrounds it."""

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

    def undo(self) -> Message | None:
        """Take back the last change of data; what it was, or None. Raises StoreError."""
        return self.store.undo()

    def redo(self) -> Message | None:
        """Do it again. Raises StoreError."""
        return self.store.redo()

    def refresh(self) -> bool:
        """True when another process changed the log."""
        return self.store.refresh()
