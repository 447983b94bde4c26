"""Where the gettext catalogs come from: compiled in a wheel, from the .po in a source checkout."""

import gettext
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from declinetui.domain.terms import Language

LOCALE = Path(__file__).with_name("locale")
DOMAIN = "declinetui"


@lru_cache(maxsize=2)
def translations(lang: Language) -> gettext.NullTranslations:
    """The catalog of a language; English msgids stand in for what is missing."""
    source = LOCALE / lang / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = source.with_suffix(".mo")
    if compiled.is_file() and not _stale(source, compiled):
        with compiled.open("rb") as stream:
            return gettext.GNUTranslations(stream)
    if source.is_file():
        return gettext.GNUTranslations(_compile(source, lang))
    return gettext.NullTranslations()


def _stale(source: Path, compiled: Path) -> bool:
    """True in a checkout whose .po was edited since; an installed .mo is never doubted."""
    checkout = Path(__file__).parents[3] / "pyproject.toml"
    if not checkout.is_file() or not source.is_file():
        return False
    return source.stat().st_mtime > compiled.stat().st_mtime


def _compile(source: Path, lang: Language) -> BytesIO:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    target = BytesIO()
    with source.open("rb") as stream:
        write_mo(target, read_po(stream, locale=lang))
    target.seek(0)
    return target
