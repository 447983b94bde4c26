"""Giving a note to a partner out of the house: to the clipboard, or to a file of its own."""

from declinetui.export.writer import write_new
from declinetui.text.fold import fold
from declinetui.tui.dialogs.note import NoteDeed
from declinetui.tui.screens.place import Place
from declinetui.workflow.partners.referrals import PartnerNote


def give_out(place: Place, note: PartnerNote, deed: NoteDeed) -> str:
    """Copy a note to a partner, or write it to a file; what was done, in words. Raises ExportError."""
    say, text = place.say, f"{note.subject}\n\n{note.body.strip()}\n"
    if deed is NoteDeed.COPY:
        place.app.copy_to_clipboard(text)
        place.kit.desk.copy_locally(text)
        return say.text("copied to the clipboard")
    stem = "-".join(fold(note.partner.name).split())[:40] or "partner"
    day = place.kit.desk.today().isoformat()

    def name(copy: int) -> str:
        return f"{day}-{stem}{f'-{copy}' if copy > 1 else ''}.txt"

    path = write_new(place.kit.desk.export_folder, name, text.encode())
    place.wrote(path)
    return say.text("written: {path}", path=str(path))
