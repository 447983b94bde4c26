"""Phrases as lines: the list of a move, and one phrase in full on the paper."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from declinetui.domain.terms import Channel, Move, Relation
from declinetui.l10n.marks import N_
from declinetui.phrasing.lint import Remark, lint_phrase
from declinetui.phrasing.phrase import Phrase
from declinetui.tui.kit import Kit
from declinetui.tui.lines import BLANK, Ink, Line, Run, cell, clip, indented, listed, muted, rule
from declinetui.tui.voice import Voice
from declinetui.tui.wrap import wrap_text
from declinetui.workflow.phrases.pack import Use, is_hidden
from declinetui.workflow.phrases.preview import previews

USED = 7
LABEL = 7


class Register(StrEnum):
    """How the list is read; the value is the key of a phrase's string."""

    VOUS = "vous"
    TU = "tu"
    EN = "en"


REGISTERS: Mapping[Register, str] = {
    Register.VOUS: N_("French, vous"),
    Register.TU: N_("French, tu"),
    Register.EN: N_("English"),
}


def text_of(phrase: Phrase, register: Register) -> str:
    """The string for a register; French that shows neither serves both."""
    return phrase.texts.get(register.value) or ("" if register is Register.EN else phrase.texts.get("fr", ""))


def any_text(phrase: Phrase, register: Register) -> str:
    """The string for a register, else the first there is."""
    return text_of(phrase, register) or next(iter(phrase.texts.values()))


def row_line(
    phrase: Phrase, register: Register, uses: Sequence[Use], width: int, *, number: int, here: bool
) -> Line:
    """Own or hidden sign, the sentence, how often it was sent."""
    sign = Run("○ ", Ink.MUTED) if is_hidden(phrase) else Run("● ", Ink.PRIMARY) if phrase.user else Run("  ")
    quiet = is_hidden(phrase) or not text_of(phrase, register)
    words = Run(
        clip(any_text(phrase, register), width - 6 - USED), Ink.MUTED if quiet else Ink.TEXT, bold=here
    )
    used = muted(f"{len(uses)}×" if uses else "")
    act = f"row:{number}"
    runs = (Run("  "), sign, *cell(words, width - 6 - USED), *cell(used, USED - 1, right=True), Run("   "))
    return listed(runs, here=here, act=act)


def paper_lines(phrase: Phrase, uses: Sequence[Use], kit: Kit, width: int) -> list[Line]:
    """The phrase as letters write it, its conditions, where it was used, what the lint says."""
    say, desk = kit.voice, kit.desk
    lines = [BLANK, *_wrapped(phrase.id, width, Ink.MUTED), *_whose(phrase, say, width), BLANK]
    for name, text in previews(phrase, desk.profile, desk.today()):
        rows = wrap_text(text, width - 6 - LABEL)
        lines += [
            indented([*cell(muted(name if n == 0 else ""), LABEL), Run(row)], indent=3)
            for n, row in enumerate(rows)
        ]
        lines.append(BLANK)
    lines += [rule(width, indent=3, margin=3), BLANK]
    for part in conditions(phrase, say):
        lines += _wrapped(part, width, Ink.TEXT)
    lines += [BLANK, *_used(uses, say, width)]
    return [*lines, BLANK, *lint_lines(lint_phrase(phrase), say, width)]


def _whose(phrase: Phrase, say: Voice, width: int) -> list[Line]:
    if is_hidden(phrase):
        return _wrapped(say.text("hidden: no letter says it · m shows it again"), width, Ink.AMBER)
    if phrase.user:
        return _wrapped(say.text("yours: {file}", file=phrase.source), width, Ink.PRIMARY)
    return []


def conditions(phrase: Phrase, say: Voice) -> list[str]:
    """When the phrase may stand in a letter, one line a condition."""
    reasons = [say.label(r) for r in (phrase.reason, *sorted(phrase.reasons)) if r is not None]
    parts = [
        (say.text("Reason"), ", ".join(dict.fromkeys(reasons))),
        (say.text("Excuse"), say.label(phrase.excuse) if phrase.excuse else ""),
        (say.text("Way out"), ", ".join(say.label(w) for w in sorted(phrase.ways))),
        (say.text("Answers"), say.label(phrase.pushback) if phrase.pushback else ""),
        (say.text("Channels"), _some(phrase.channels, Channel, say)),
        (say.text("Relations"), _some(phrase.relations, Relation, say)),
        (say.text("Tone"), say.label(phrase.tone)),
    ]
    colon = "\u00a0: " if say.code == "FR" else ": "
    return [f"{name}{colon}{words}" for name, words in parts if words]


def _some(members: frozenset[StrEnum], kind: type[StrEnum], say: Voice) -> str:
    """The members in their order; empty when all of them are there."""
    kept = [m for m in kind if m in members]
    return "" if len(kept) == len(kind) else ", ".join(say.label(m) for m in kept)


def _used(uses: Sequence[Use], say: Voice, width: int) -> list[Line]:
    if not uses:
        return _wrapped(say.text("Not sent to anybody yet."), width, Ink.MUTED)
    told = ", ".join(f"{use.client} ({say.day(use.day)})" for use in uses[:4])
    words = say.plural("Sent {n} time", "Sent {n} times", len(uses))
    return _wrapped(f"{words} · {told}{'…' if len(uses) > 4 else ''}", width, Ink.TEXT)


def lint_lines(remarks: Sequence[Remark], say: Voice, width: int) -> list[Line]:
    """What an author is told, in the words of the lint."""
    if not remarks:
        return [indented([Run("✓ ", Ink.OK), muted(say.text("nothing to remark"))], indent=3)]
    lines: list[Line] = []
    for remark in remarks:
        rows = wrap_text(say.render(remark.why), width - 8)
        for number, row in enumerate(rows):
            lines.append(indented([Run("▲ " if number == 0 else "  ", Ink.AMBER), Run(row)], indent=3))
    return lines


def _wrapped(text: str, width: int, ink: Ink) -> list[Line]:
    return [indented([Run(row, ink)], indent=3) for row in wrap_text(text, width - 6)]


def moves_in(phrases: Sequence[Phrase]) -> tuple[Move, ...]:
    """The moves that have phrases, in the order of a letter."""
    there = {phrase.move for phrase in phrases}
    return tuple(move for move in Move if move in there)
