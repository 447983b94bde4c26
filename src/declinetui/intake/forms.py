"""Messages made of labelled lines: web forms, and the user's own notes of a call."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from declinetui.domain.values import Span
from declinetui.intake.lazy import compiled
from declinetui.text.fold import fold_aligned

_LINE = re.compile(
    r"^[ \t]*(?:[*•·–>#-]+[ \t]*|\d{1,2}[.)][ \t]+)?(?:\*\*|__|\*)?(?P<label>[a-z][a-z0-9 '/.()&?-]{0,48}?"
    r")[ \t]*\*{0,2}[ \t]*(?:\*|\((?:requis|required|facultatif|optional|obligatoire)\))?"
    r"[ \t]*(?P<mark>[:=|]|\t| - |\? ?:?)[ \t]*\*{0,2}[ \t]*(?P<value>[^\n]*)$",
    re.MULTILINE,
)
_ALONE = re.compile(
    r"^[ \t]*\**(?P<label>[a-z][a-z '/-]{2,40}?)[ \t]*[?:*]{0,3}(?P<value>)[ \t]*(?=\n\s*\S)", re.MULTILINE
)
"""A label on a line of its own, its value on the next."""
_ENOUGH = 3
_LONG = frozenset({"message"})


@dataclass(frozen=True, slots=True)
class Form:
    """Labelled values by kind; `start` is where the first label stands."""

    values: Mapping[str, Span]
    count: int
    start: int
    others: tuple[Span, ...] = ()
    """Values of labels that are no field: a place, a duration…"""

    @property
    def is_form(self) -> bool:
        """True when enough known labels meet to make the message a form."""
        return self.count >= _ENOUGH

    def get(self, kind: str) -> Span | None:
        """Where the value of a label stands."""
        return self.values.get(kind)


def read_form(live: str, start: int, end: int) -> Form:
    """The labelled lines of a zone; values may go on under their label up to the next one."""
    folded = fold_aligned(live)
    lines = [(kind, m) for m in _LINE.finditer(folded, start, end) if (kind := _kind(m["label"]))]
    if len(lines) < _ENOUGH:
        alone = [(k, m) for m in _ALONE.finditer(folded, start, end) if (k := _kind(m["label"]))]
        lines = alone if len(alone) > _ENOUGH else lines
    values: dict[str, Span] = {}
    others = []
    for index, (kind, match) in enumerate(lines):
        limit = lines[index + 1][1].start() if index + 1 < len(lines) else end
        span = _value(live, match, limit, kind)
        if span is not None and kind == "other":
            others.append(span)
        elif span is not None and kind not in values:
            values[kind] = span
    return Form(MappingProxyType(values), len(values), lines[0][1].start() if lines else end, tuple(others))


@dataclass(frozen=True, slots=True)
class _Labels:
    """The labels known: written out, and as patterns, each with the kind of value it stands before."""

    plain: Mapping[str, str]
    patterns: tuple[tuple[str, str], ...]


@cache
def _labels() -> _Labels:
    raw = files("declinetui.intake").joinpath("data/form_labels.toml").read_text(encoding="utf-8")
    kinds = tomllib.loads(raw)
    plain: dict[str, str] = {}
    for kind, words in kinds.items():
        for word in words:
            if not _MARKUP.search(word):
                plain.setdefault(word, kind)
    return _Labels(
        MappingProxyType(plain),
        tuple((kind, "|".join(w for w in words if _MARKUP.search(w))) for kind, words in kinds.items()),
    )


_MARKUP = re.compile(r"[\\?*+()\[|]")
_TELLING = re.compile(
    r"nom|name|entrepri|organi|compan|business|firm|societ|employ|mail|courriel|tel|phone|cell|mobile|"
    r"budget|date|delai|"
    r"echeanc|deadline|timeline|besoin|need|descri|message|comment|detail|projet|project|cherch|looking|"
    r"aider|help|"
    r"service|demande|request|question|precision|note|entendu|hear|connu|numero|remarque|what|quel|quoi"
)
""" "Can you do it?" is no label: the patterns are tried on what may be one."""


def _kind(label: str) -> str | None:
    bare = " ".join(label.replace("*", " ").split()).strip(" .?")
    bare = _ASIDE.sub("", bare)
    known = _labels()
    if bare in known.plain:
        return known.plain[bare]
    if not _TELLING.search(bare) or len(bare.split()) > _MOST_WORDS:
        return None
    return next(
        (kind for kind, source in known.patterns if source and compiled(source).fullmatch(bare)), None
    )


_ASIDE = re.compile(r" \([^)]*\)$")
_MOST_WORDS = 9


def _value(live: str, match: re.Match[str], limit: int, kind: str) -> Span | None:
    left, right = match.span("value")
    if not live[left:right].strip():
        left = right
        right = limit if kind in _LONG else _next_line(live, right, limit)
    elif kind in _LONG:
        right = limit
    value = live[left:right]
    left += len(value) - len(value.lstrip())
    right = left + len(live[left:right].rstrip(" \t\n*"))
    if right <= left or live[left:right].strip().lower() in _EMPTY:
        return None
    return Span(left, right)


_EMPTY = frozenset(
    {
        "-",
        "--",
        "—",
        "n/a",
        "na",
        "s/o",
        "aucun",
        "aucune",
        "none",
        "?",
        "n.a.",
        "null",
        "tbd",
        "à déterminer",
        "a determiner",
        "not sure",
        "je ne sais pas",
        "inconnu",
        "unknown",
    }
)


def _next_line(live: str, position: int, limit: int) -> int:
    first = position
    while first < limit and live[first] in "\n \t":
        first += 1
    stop = live.find("\n", first, limit)
    return limit if stop < 0 else stop
