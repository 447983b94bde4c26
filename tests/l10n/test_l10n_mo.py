"""Our reader of compiled catalogs says what gettext's own would say, and a checkout compiles once."""

import os
import struct
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

from declinetui.domain.terms import Language
from declinetui.l10n import translations as module
from declinetui.l10n.mo import MoFile, Untranslated
from declinetui.l10n.translations import DOMAIN, LOCALE, translations

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Today"
msgstr "%s"
"""


def compiled(lang: Language) -> bytes:
    """The catalog as it ships."""
    translations(lang)  # a checkout compiles it now, if nobody has
    return (LOCALE / lang / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes()


@pytest.mark.parametrize("lang", Language)
def test_every_message_is_the_one_gettext_finds(lang: Language) -> None:
    """All msgids, and every plural for counts that choose differently."""
    content = compiled(lang)
    ours, theirs = MoFile(content, lang), GNUTranslations(BytesIO(content))
    msgids: set[str] = {key if isinstance(key, str) else key[0] for key in vars(theirs)["_catalog"]}
    assert len(msgids) > 20
    for msgid in msgids:
        assert ours.gettext(msgid) == theirs.gettext(msgid)
        for n in (0, 1, 2, 21):
            found = theirs.ngettext(msgid, "many", n)
            assert ours.ngettext(msgid, "many", n) == found, (msgid, n)


def test_what_a_catalog_does_not_know_stays_english() -> None:
    """Both readers, one form and two."""
    for words in (MoFile(compiled(Language.FR), Language.FR), Untranslated()):
        assert words.gettext("no such message") == "no such message"
        assert [words.ngettext("one such", "{n} such", n) for n in (1, 2)] == ["one such", "{n} such"]


def test_a_catalog_of_the_other_byte_order_is_read() -> None:
    """Big-endian, as a machine of another kind writes it."""
    head = struct.pack(">5I", 0x950412DE, 0, 1, 20, 28)
    spans = struct.pack(">4I", 5, 36, 7, 42)
    content = head + spans + b"Today\0" + b"Ce jour\0"
    assert MoFile(content, Language.FR).gettext("Today") == "Ce jour"


def test_a_checkout_compiles_an_edited_catalog_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the edited .po are said at once, and the next start finds them compiled."""
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source, target = folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"
    monkeypatch.setattr(module, "LOCALE", tmp_path)
    for words in ("Aujourd’hui", "Ce jour"):
        source.write_text(PO % words, encoding="utf-8")
        if target.exists():
            os.utime(target, (0, 0))
        module.translations.cache_clear()
        assert module.translations(Language.FR).gettext("Today") == words
        assert MoFile(target.read_bytes(), Language.FR).gettext("Today") == words
        assert [file.name for file in folder.iterdir() if file.suffix == ".tmp"] == []
    module.translations.cache_clear()
