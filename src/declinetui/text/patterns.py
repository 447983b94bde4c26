"""Patterns of tact as data, compiled once; matched on folded text, so that hasty typing is read too."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from declinetui.domain.terms import Language
from declinetui.text.fold import fold_aligned

Patterns = Mapping[str, re.Pattern[str]]


@cache
def tact_patterns(language: Language) -> Patterns:
    """Rule name -> one pattern for text that went through `fold_aligned`; a rule's alternatives in order."""
    return table_patterns("tact.toml", language)


@cache
def table_patterns(table: str, language: Language) -> Patterns:
    """The compiled rules of one language of a table of this package's data."""
    source = resources.files("declinetui.text") / "data" / table
    rules = tomllib.loads(source.read_text("utf-8"))[language.value]
    return {name: _either(patterns) for name, patterns in rules.items()}


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{fold_aligned(p)})" for p in patterns), re.MULTILINE)


def curled(text: str) -> str:
    """The text with set apostrophes, every position kept."""
    return text.replace("'", "’")
