"""Patterns of tact as data, compiled once; matched on folded text, so that hasty typing is read too."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from declinetui.domain.terms import Language
from declinetui.text.fold import fold_aligned

Patterns = Mapping[str, re.Pattern[str]]
_KIND = re.compile(r"\{([a-z_]+)\}")
"""A kind of words in a pattern; a count such as {0,3} is none."""


@cache
def tact_patterns(language: Language) -> Patterns:
    """Rule name -> one pattern for text that went through `fold_aligned`; a rule's alternatives in order."""
    return table_patterns("tact.toml", language)


@cache
def table_patterns(table: str, language: Language) -> Patterns:
    """The compiled rules of one language of a table of this package's data.

    A table may name kinds of words under `words`: `{kin}` in a pattern, or in a later kind, stands for them.
    """
    source = resources.files("declinetui.text") / "data" / table
    rules = tomllib.loads(source.read_text("utf-8"))[language.value]
    kinds: dict[str, str] = {}
    for name, parts in rules.pop("words", {}).items():
        kinds[name] = f"(?:{'|'.join(_spelled(part, kinds) for part in parts)})"
    return {name: _either([_spelled(p, kinds) for p in patterns]) for name, patterns in rules.items()}


def _spelled(pattern: str, kinds: Mapping[str, str]) -> str:
    """The pattern with its kinds of words written out."""
    return _KIND.sub(lambda kind: kinds[kind[1]], pattern)


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{fold_aligned(p)})" for p in patterns), re.MULTILINE)


def curled(text: str) -> str:
    """The text with set apostrophes, every position kept."""
    return text.replace("'", "’")
