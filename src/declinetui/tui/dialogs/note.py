"""A finished message to a partner: read, copied, written to a file, noted as sent."""

from enum import StrEnum

from textual import events

from declinetui.tui.dialogs.read import Sheet
from declinetui.tui.lines import BLANK, Line, Run, indented, muted, strong
from declinetui.tui.voice import Voice
from declinetui.tui.widgets.lineview import LineView
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.partners.referrals import PartnerNote


class NoteDeed(StrEnum):
    """What is done with a note."""

    COPY = "copy"
    EXPORT = "export"
    SENT = "sent"


_KEYS = {"y": NoteDeed.COPY, "x": NoteDeed.EXPORT, "s": NoteDeed.SENT}


class NoteSheet(Sheet[NoteDeed]):
    """The note as it stands; y copies, x writes it, s notes it as sent, Esc leaves it for later."""

    def __init__(self, voice: Voice, title: str, note: PartnerNote, *, done: str = "") -> None:
        super().__init__(voice, title, self._lines)
        self._note, self._done = note, done

    def _lines(self, width: int) -> list[Line]:
        measure = min(66, width - 4)
        body = [indented([Run(row)]) if row else BLANK for row in wrap_text(self._note.body.strip(), measure)]
        subject = indented([muted(f"{self.say.text('Subject:')} "), strong(self._note.subject)])
        told = [BLANK, indented([muted(self._done)])] if self._done else []
        return [subject, BLANK, *body, *told]

    def foot(self) -> Line:
        """What can be done with it."""
        say = self.say
        return self.keys(
            ("y", say.text("copy"), NoteDeed.COPY),
            ("x", say.text("export"), NoteDeed.EXPORT),
            ("s", say.text("sent"), NoteDeed.SENT),
            (say.text("Esc"), say.text("later"), "leave"),
        )

    def on_key(self, event: events.Key) -> None:
        """One key, one deed."""
        deed = _KEYS.get(event.key)
        if deed is not None:
            event.stop()
            event.prevent_default()
            self.dismiss(deed)

    def on_line_view_acted(self, event: LineView.Acted) -> None:
        """The mouse does them too."""
        event.stop()
        event.prevent_default()
        self.dismiss(NoteDeed(event.act) if event.act in set(NoteDeed) else None)
