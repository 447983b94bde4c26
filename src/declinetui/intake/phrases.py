"""Where a noun phrase stops: the grammar of "la refonte de notre site" inside a sentence."""

import re
from dataclasses import dataclass
from functools import cache

from declinetui.domain.terms import Language
from declinetui.domain.values import Span
from declinetui.intake.empty_phrases import is_empty
from declinetui.intake.phrase_ends import DETERMINED_EN, DETERMINED_FR, STOP_EN, STOP_FR
from declinetui.text.fold import fold_aligned, squeeze


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as written, on one line; `generic` when it names no project."""

    text: str
    span: Span
    generic: bool


_MOST_WORDS = 11
_IN_PLACE = re.compile(r"\s(?:in|à|at) [A-ZÀ-Ý][a-zà-ÿ]")
_NEW_LINE = re.compile(r"\n\s{0,4}[A-ZÀ-Ý]")
_PARTICIPLE = re.compile(
    r"(?<=\w) (?:[a-z]{3,}ed|(?:re)?(?:done|made|written|built|shot|taken|drawn|cut|recorded|set)|proofread|"
    r"typeset|subtitled)(?= (?:in|into|to|from|and|up|out|with|on|by|for)\b|$).*",
    re.IGNORECASE | re.DOTALL,
)
""" "12 banner ads resized": what is to be done to them is not part of their name."""


def _participle_off(phrase: str) -> str:
    """Without the participle that ends it; "the set" is a noun and stays."""
    match = _PARTICIPLE.search(phrase)
    return phrase[: match.start()] if match and " " in phrase[: match.start()].strip() else phrase


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns of one language."""

    determined: re.Pattern[str]
    stop: re.Pattern[str]


@cache
def _grammar(language: Language) -> _Grammar:
    """Compiled when the first phrase of its language is read."""
    sources = (DETERMINED_FR, STOP_FR) if language is Language.FR else (DETERMINED_EN, STOP_EN)
    return _Grammar(*map(re.compile, sources))


def noun_phrase(text: str, start: int, end: int, language: Language) -> Phrase | None:
    """The noun phrase with a determiner that starts there, or None."""
    window = fold_aligned(text[start : min(end, start + 160)])
    determined = _grammar(language).determined.match(window)
    if determined is None:
        return None
    return _cut(text, start, window, determined.end(), language)


def bare_phrase(text: str, start: int, end: int, language: Language) -> Phrase | None:
    """The noun phrase that starts there, with or without a determiner."""
    window = fold_aligned(text[start : min(end, start + 160)])
    determined = _grammar(language).determined.match(window)
    return _cut(text, start, window, determined.end() if determined else 0, language)


def _cut(text: str, start: int, window: str, after: int, language: Language) -> Phrase | None:
    stop = _grammar(language).stop.search(window, after)
    length = stop.start() if stop else len(window)
    if stop is None and len(window) == 160:
        length = window.rfind(" ")
    raw = text[start : start + length]
    place = _IN_PLACE.search(raw, 4)
    raw = raw[: place.start()] if place else raw
    line = _NEW_LINE.search(raw, 2) if not raw.isupper() else None
    raw = raw[: line.start()] if line else raw
    raw = _shortened(raw)
    verb = _HAS_DONE.search(raw, 3)
    raw = raw[: verb.start()] if verb else raw
    words = raw.split()
    if not words or len(words) > _MOST_WORDS:
        return None
    left = start + len(raw) - len(raw.lstrip())
    phrase = (
        squeeze(raw)
        .rstrip("-–— ")
        .removesuffix(" de")
        .removesuffix(" et")
        .removesuffix(" of")
        .removesuffix(" &")
        .removesuffix(" à")
    )
    if language is Language.EN:
        phrase = _participle_off(phrase)
    if len(phrase) < 3 or not any(c.isalpha() for c in phrase):
        return None
    span = Span(left, left + len(raw.strip()))
    return Phrase(phrase, span, generic=is_empty(phrase, fold_aligned(phrase), language))


_HAS_DONE = re.compile(r" (?:a|ont|est|sont) (?=[a-zà-ÿ]+é(?:e|s|es)?\b)")
""" "le serveur a planté": the verb ends the phrase; "à" with its accent does not."""
_COMPLEMENT = re.compile(
    r" (?:(?:de|of|et|and|à|for) (?=(?:la|le|les|notre|nos|sa|son|ses|our|the|its|their|an?|une?|deux|trois|"
    r"\d+) |l['’]))"
)


def _shortened(raw: str) -> str:
    """A long phrase without its last determined complements: "la captation de la cérémonie de remise des "
    "…"."""
    while len(raw.split()) > _MOST_WORDS and (cuts := list(_COMPLEMENT.finditer(raw))):
        raw = raw[: cuts[-1].start()]
    return raw
