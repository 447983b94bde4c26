"""What the list of partners offers beside reading it: open a card, add with five lines, bring a file in."""

import asyncio
from functools import partial
from pathlib import Path

from declinetui.directory.fieldvalues import read_languages, read_list
from declinetui.domain.people import Partner
from declinetui.errors import InputError, Message
from declinetui.l10n.faults import cause
from declinetui.l10n.marks import N_
from declinetui.tui.dialogs.ask import Ask
from declinetui.tui.dialogs.dryrun import DryRun
from declinetui.tui.dialogs.form import Blank, Form
from declinetui.tui.dialogs.letters import Letters
from declinetui.tui.dispatch import runs
from declinetui.tui.messages import Go, Mood, PlaceName
from declinetui.tui.screens.doubles import propose_doubles
from declinetui.tui.screens.sifted import Sifted
from declinetui.workflow.imports.outward import write_partners
from declinetui.workflow.imports.partners import plan_partners
from declinetui.workflow.imports.rows import carry_out
from declinetui.workflow.partners import doubles, partners

LARGEST = 20_000_000
"""Bytes of a file of partners."""


class PartnerKeys(Sifted[Partner]):
    """Keys of the directory."""

    @runs("partners.open")
    def open_current(self) -> None:
        """The card."""
        if self.current is not None:
            self.post_message(Go(PlaceName.PARTNER, self.current.uid))

    @runs("list.add")
    def add(self) -> None:
        """A partner with five lines; the card has the rest."""
        self.begin(self._add())

    async def _add(self) -> None:
        say = self.say
        blanks = [
            Blank("name", say.text("Name"), "Julie St-Pierre"),
            Blank("organisation", say.text("Organisation"), "Atelier Nord"),
            Blank("skills", say.text("Skills"), say.text("photography, video editing")),
            Blank("languages", say.text("Languages"), "fr, en"),
            Blank("reach", say.text("E-mail or phone"), "418 555-0142"),
        ]
        typed = await self.app.push_screen_wait(Form(say, say.text("A new partner"), blanks))
        if typed is None or not any(typed.values()):
            return
        reach = typed["reach"]
        partner = Partner(
            uid="",
            name=typed["name"] or typed["organisation"],
            organisation=typed["organisation"],
            skills=read_list(typed["skills"]),
            languages=read_languages(typed["languages"]) or (),
            email=reach if "@" in reach else "",
            phone="" if "@" in reach else reach,
        )
        added = await self.kit.aside(partial(partners.add, self.kit.desk.context, partner))
        self.did(Message("added: {name}", name=added.name))
        self.post_message(Go(PlaceName.PARTNER, added.uid))

    @runs("partners.import")
    def bring_in(self) -> None:
        """A file: first what would happen, then one step that u takes back."""
        self.begin(self._bring_in())

    async def _bring_in(self) -> None:
        say, context = self.say, self.kit.desk.context
        help_ = say.text("CSV with a line of headings, vCard, or JSON lines. Nothing is written yet.")
        typed = await self.app.push_screen_wait(Ask(say, say.text("File of partners"), help_=help_))
        if not typed or not typed.strip():
            return
        file = _file(typed.strip())
        read = partial(plan_partners, context, _text_of(file), file.name)
        plan = await asyncio.to_thread(read)  # long for thousands: saves do not wait for it
        taken = await self.app.push_screen_wait(DryRun(say, str(file), plan))
        if taken is not None:
            await self.save(partial(carry_out, context, taken))
        else:
            self.tell(N_("Nothing was imported."), Mood.PLAIN)

    @runs("partners.export")
    def export(self) -> None:
        """All partners, to a file that the import reads back."""
        self.begin(self._export())

    async def _export(self) -> None:
        say, desk = self.say, self.kit.desk
        if not self.items:
            self.tell(N_("There is no partner to export."), Mood.PLAIN)
            return
        choices = [
            ("c", say.text("table (.csv)"), "csv"),
            ("v", say.text("address book (.vcf)"), "vcard"),
            ("j", say.text("JSON lines (.jsonl), all but the private note"), "jsonl"),
        ]
        picked = await self.app.push_screen_wait(Letters(say, say.text("Export to"), choices))
        if picked is not None:
            self.wrote(
                await self.kit.aside(partial(write_partners, desk.context, picked, desk.export_folder))
            )

    @runs("list.doubles")
    def doubles(self) -> None:
        """Cards that are likely one person: pick a pair to make it one."""
        self.tell(N_("The cards are being compared…"), Mood.PLAIN)
        self.begin_quietly(propose_doubles(self, doubles.duplicates, doubles.merge))


def _file(typed: str) -> Path:
    """The file as typed, ~ for one's own folder."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)


def _text_of(file: Path) -> str:
    """The text of a file. Raises InputError naming what stands in the way."""
    try:
        if file.stat().st_size > LARGEST:
            raise InputError(Message("{file} is too large for a list of partners.", file=str(file)))
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise InputError(Message("{file} cannot be read: {why}.", file=str(file), why=cause(error))) from None
