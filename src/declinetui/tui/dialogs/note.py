"""A finished message to a partner: read, copied, written to a file, noted as sent."""

from enum import StrEnum
from typing import ClassVar

from declinetui.commands import Context
from declinetui.tui.dialogs.read import Sheet
from declinetui.tui.dispatch import runs
from declinetui.tui.lines import BLANK, Line, Run, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.partners.referrals import PartnerNote


class NoteDeed(StrEnum):
    """What is done with a note."""

    COPY = "copy"
    EXPORT = "export"
    SENT = "sent"


class NoteSheet(Sheet[NoteDeed]):
    """The note as it stands; y copies, x writes it, s notes it as sent, Esc leaves it for later."""

    own_contexts: ClassVar[tuple[Context, ...]] = (Context.NOTE, Context.READ)

    def __init__(self, voice: Voice, title: str, note: PartnerNote, *, done: str = "") -> None:
        super().__init__(voice, title, self._lines)
        self._note, self._done = note, done

    def _lines(self, width: int) -> list[Line]:
        measure = min(66, width - 4)
        body = [indented([Run(row)]) if row else BLANK for row in wrap_text(self._note.body.strip(), measure)]
        subject = indented([muted(f"{self.say.text('Subject:')} "), strong(self._note.subject)])
        told = [BLANK, indented([muted(self._done)])] if self._done else []
        return [subject, BLANK, *body, *told]

    @runs("note.copy")
    def copy(self) -> None:
        """To the clipboard."""
        self.dismiss(NoteDeed.COPY)

    @runs("note.export")
    def export(self) -> None:
        """To a file."""
        self.dismiss(NoteDeed.EXPORT)

    @runs("note.sent")
    def sent(self) -> None:
        """It went out."""
        self.dismiss(NoteDeed.SENT)
