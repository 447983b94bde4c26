"""A phrase of the user's own: from a few answers to the lines of a pack, and what the lint says of it."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from declinetui.domain.terms import Address, Language, Move, Purpose, Reason, Way
from declinetui.phrasing.lint import INFERRED
from declinetui.phrasing.phrase import SECOND_PERSON, check_texts
from declinetui.phrasing.typography import typeset
from declinetui.text.clean import clean
from declinetui.text.fold import fold

SLUG_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the author was asked."""

    move: Move
    reason: Reason | None = None
    way: Way | None = None
    purpose: Purpose | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    """Keys vous, tu and en; tu is left out where one French string serves both, or none was given."""


def serves_both(text: str) -> bool:
    """True when no word of the French string shows a vous: it is said alike to a tu."""
    return not SECOND_PERSON[Address.VOUS].search(text)


def set_text(text: str, language: Language) -> str:
    """The string as it stands in a pack: one clean line, set by the rules of its language.

    Raises TemplateError when a slot or bracket breaks the grammar.
    """
    line = typeset(" ".join(clean(text).split()), language)
    check_texts({language.value: line})
    return line


def phrase_lines(answers: Answers, taken: Collection[str]) -> tuple[str, str]:
    """The id of the new phrase, and its lines of TOML; the id is none of those `taken`."""
    ident = _ident(answers, taken)
    rows: list[tuple[str, object]] = [("id", ident), ("move", answers.move.value), *_cell(answers)]
    whole = " ".join(answers.texts.values())
    says = [act.value for act, pattern in INFERRED.items() if pattern.search(whole)]
    if says and answers.move is not Move.SUBJECT:
        rows.append(("says", says))
    rows += _strings(answers.texts)
    body = "\n".join(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in rows)
    return ident, f"[[phrase]]\n{body}\n"


def _cell(answers: Answers) -> list[tuple[str, object]]:
    """Where the phrase belongs, by the keys its move asks for."""
    rows: list[tuple[str, object]] = []
    if answers.reason is not None:
        named = answers.move in (Move.REASON, Move.EXPLANATION)
        rows.append(("reason", answers.reason.value) if named else ("reasons", [answers.reason.value]))
    if answers.way is not None:
        rows.append(("alternative", [answers.way.value]))
    if answers.purpose is not None:
        rows.append(("purposes", [answers.purpose.value]))
    if answers.move is Move.DECISION:
        rows.append(("no", ["this"]))
    return rows


def _strings(texts: Mapping[str, str]) -> list[tuple[str, object]]:
    french, tu = texts["vous"], texts.get("tu", "")
    rows: list[tuple[str, object]] = []
    if tu:
        rows += [("vous", french), ("tu", tu)]
    elif serves_both(french):
        rows.append(("fr", french))
    else:
        rows += [("address", Address.VOUS.value), ("vous", french)]
    if texts.get("en"):
        rows.append(("en", texts["en"]))
    return rows


def _ident(answers: Answers, taken: Collection[str]) -> str:
    text = answers.texts.get("en") or answers.texts["vous"]
    words = re.findall(r"[a-z0-9]+", fold(re.sub(r"\{[^}]*\}", " ", text)))[:SLUG_WORDS]
    where = answers.reason or answers.way or answers.purpose
    stem = ".".join((answers.move.value, where.value if where else "own", "-".join(words) or "mine"))
    number, ident = 1, stem
    while ident in taken:
        number += 1
        ident = f"{stem}-{number}"
    return ident
