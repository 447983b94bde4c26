"""Which language the interface speaks: asked for, then remembered, then the system's."""

from collections.abc import Mapping

from declinetui.domain.terms import Language

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def of_locale(env: Mapping[str, str], fallback: str = "") -> Language:
    """The language of a POSIX environment; `fallback` is a locale name used when none is set.

    C, POSIX and nothing at all mean French, the first language of the program;
    any other language than French means English.
    """
    name = next((env[v] for v in _VARIABLES if env.get(v)), fallback).lower()
    tag = name.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")[0]
    if tag in {"", "c", "posix", "fr", "french"}:
        return Language.FR
    return Language.EN


def interface_language(asked: Language | None, remembered: Language | None, system: Language) -> Language:
    """The first that is known of --ui, the setting, the locale."""
    return asked or remembered or system
