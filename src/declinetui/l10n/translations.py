"""Where the gettext catalogs come from: compiled in a wheel, from the .po in a source checkout."""

import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from declinetui.domain.terms import Language
from declinetui.l10n.mo import MoFile, Untranslated, Words

LOCALE = Path(__file__).with_name("locale")
DOMAIN = "declinetui"


@lru_cache(maxsize=2)
def translations(lang: Language) -> Words:
    """The catalog of a language; English msgids stand in for what is missing."""
    source = LOCALE / lang / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = source.with_suffix(".mo")
    if compiled.is_file() and not _stale(source, compiled):
        return MoFile(compiled.read_bytes(), lang)
    if source.is_file():
        return MoFile(_compile(source, compiled, lang), lang)
    return Untranslated()


def _stale(source: Path, compiled: Path) -> bool:
    """True in a checkout whose .po was edited since; an installed .mo is never doubted."""
    checkout = Path(__file__).parents[3] / "pyproject.toml"
    if not checkout.is_file() or not source.is_file():
        return False
    return source.stat().st_mtime > compiled.stat().st_mtime


def _compile(source: Path, compiled: Path, lang: Language) -> bytes:
    """The .mo of a .po; kept beside it where that is allowed, for compiling takes as long as a start."""
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    target = BytesIO()
    with source.open("rb") as stream:
        write_mo(target, read_po(stream, locale=lang))
    content = target.getvalue()
    fresh = compiled.with_name(f".{compiled.name}.{os.getpid()}.tmp")
    with suppress(OSError):
        fresh.write_bytes(content)
        fresh.replace(compiled)
    return content
