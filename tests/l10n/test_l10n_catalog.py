"""Messages finished in the reader's language, and catalogs in step with the source."""

import subprocess
import sys
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest

from declinetui.domain.terms import ExcuseFamily, Language, Reason
from declinetui.domain.values import Money, NounPhrase, Unit
from declinetui.errors import InputError, Message
from declinetui.l10n import labels, translations
from declinetui.l10n.catalog import Catalog, render_error
from declinetui.l10n.faults import cause

ROOT = Path(__file__).parents[2]
FR = Catalog(Language.FR, today=date(2026, 11, 24))
EN = Catalog(Language.EN, today=date(2026, 11, 24))


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        (date(2026, 5, 12), "12 mai", "May 12"),
        (date(2025, 5, 12), "12 mai 2025", "May 12, 2025"),
        (datetime(2026, 5, 12, 13, 30), "12 mai, 13_h_30", "May 12, 1:30 p.m."),
        (time(9, 0), "9_h", "9 a.m."),
        (Money(Decimal(85), unit=Unit.HOUR), "85_$ l’heure", "$85 an hour"),
        (Reason.NO_CAPACITY, "calendrier complet", "calendar full"),
        (ExcuseFamily.HEALTH, "santé", "health"),
        (Reason.HEALTH, "raisons de santé", "health reasons"),
        (NounPhrase("site web", Language.FR), "site web", "site web"),
        (("a", Reason.SCAM, 3), "a, arnaque et 3", "a, scam and 3"),
        (True, "oui", "yes"),
        (9999, "9999", "9999"),
        (12000, "12_000", "12,000"),
        (Decimal("12.5"), "12,5", "12.5"),
        (Message("calendar full"), "calendrier complet", "calendar full"),
        ("{day} [red]", "{day} [red]", "{day} [red]"),
    ],
)
def test_values_are_written_as_their_reader_writes_them(value: object, fr: str, en: str) -> None:
    """Each kind of value in both languages; text of others is never a template."""
    message = Message("{value}", value=value)
    assert FR.render(message).casefold() == fr.replace("_", "\u00a0").casefold()
    assert EN.render(message).casefold() == en.casefold()


def test_a_label_that_opens_a_message_takes_a_capital() -> None:
    """Inside a message it stays lower case."""
    assert EN.render(Message("{reason}: {reason}", reason=Reason.SCAM)) == "Scam: scam"


def test_n_chooses_the_plural_and_zero_is_singular_in_french() -> None:
    """The catalogs hold both forms for a message of a single msgid."""
    checked = [Message("{n} phrase checked.", n=n) for n in (0, 1, 2)]
    assert [FR.render(m) for m in checked] == [
        "0 phrase vérifiée.",
        "1 phrase vérifiée.",
        "2 phrases vérifiées.",
    ]
    assert [EN.render(m) for m in checked] == [
        "0 phrases checked.",
        "1 phrase checked.",
        "2 phrases checked.",
    ]


def test_an_error_gives_what_and_the_way_out() -> None:
    """Two lines, the second empty when there is none."""
    error = InputError(Message("permission denied"), Message("Name a file instead."))
    assert render_error(error, FR) == ("permission refusée", "Nommez plutôt un fichier.")
    assert render_error(InputError(Message("permission denied")), EN) == ("permission denied", "")


def test_the_system_speaks_the_language_of_the_reader() -> None:
    """Known causes are messages; a rare one keeps the system's own words."""
    assert cause(PermissionError(13, "Permission denied")) == Message("permission denied")
    assert cause(OSError(99999, "odd thing")) == "odd thing"


@pytest.mark.parametrize("kind", labels.LABELS, ids=lambda kind: kind.__name__)
def test_every_member_of_a_named_list_has_words(kind: type[StrEnum]) -> None:
    """A new member of the domain without a label would show its id on screen."""
    for member in kind:
        msgid = labels.label(member)
        assert msgid is not None, member
        assert FR.text(msgid) != msgid or member.value in {"tu", "vous", "signature"} or FR.text(msgid)


def test_an_edited_po_is_used_before_it_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkout without .mo files speaks French all the same."""
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (folder / "declinetui.po").write_text(f'{head}msgid "yes"\nmsgstr "ouais"\n', encoding="utf-8")
    monkeypatch.setattr(translations, "LOCALE", tmp_path)
    translations.translations.cache_clear()
    try:
        assert Catalog(Language.FR).text("yes") == "ouais"
        assert Catalog(Language.EN).text("yes") == "yes"
    finally:
        translations.translations.cache_clear()


def test_the_catalogs_are_complete() -> None:
    """Nothing missing, fuzzy, unused or badly spaced; run scripts/catalogs.py to update."""
    script = ROOT / "scripts/catalogs.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_sentence_that_ends_in_an_hour_has_one_full_stop() -> None:
    """ "p.m." closes the sentence; French has no full stop there and keeps its own."""
    said = Message("Owed by {moment}.", moment=datetime(2026, 11, 24, 15, 0))
    assert EN.render(said) == "Owed by November 24, 3 p.m."
    assert FR.render(said).endswith("15\u00a0h.")
    assert EN.render(Message("{moment}, then.", moment=time(15, 0))) == "3 p.m., then."
