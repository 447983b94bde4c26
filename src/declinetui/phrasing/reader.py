"""Read phrase files (TOML) into a bank; one broken phrase never takes the rest down."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from declinetui.domain.terms import (
    Act,
    Address,
    Channel,
    Condition,
    ExcuseFamily,
    Fact,
    Kind,
    Language,
    Move,
    NoKind,
    Purpose,
    Pushback,
    Reason,
    Relation,
    Tone,
    Way,
)
from declinetui.errors import Message
from declinetui.l10n.faults import cause
from declinetui.phrasing.bank import Bank, Joint, Problem
from declinetui.phrasing.parsed import Parser
from declinetui.phrasing.phrase import STRINGS, Phrase, check_texts
from declinetui.phrasing.slots import KNOWN, SLOTS
from declinetui.phrasing.template import TemplateError

_E = TypeVar("_E", bound=StrEnum)
_NONE: frozenset[Any] = frozenset()
_EVERY_RELATION = frozenset(Relation)
_EVERY_LEVEL = frozenset({1, 2, 3})
WRITTEN = frozenset({Channel.EMAIL, Channel.LETTER, Channel.FORM, Channel.DM})
SPOKEN_MOVES = frozenset({Move.OPENING, Move.CALLBACK, Move.VOICEMAIL, Move.PUSHBACK, Move.FOLLOW_UP})
KEYS = frozenset(STRINGS) | frozenset(
    (
        "id move reason reasons reasons_not kind excuse alternative condition pushback level channels"
        " relations address levels tone says repeats needs needs_not given given_not"
        " after no covers purposes usual"
    ).split()
)
FRAME = frozenset({Move.GREETING, Move.CLOSING, Move.SIGNATURE})
"""What every letter has, whatever it is for."""
_ONLY_REFUSAL = frozenset({Purpose.DECLINE})
_OFFERING = frozenset({Purpose.DECLINE, Purpose.END, Purpose.FOLLOW_UP_WRITTEN})
NEEDABLE = frozenset(a.value for a in Act) | frozenset(f.value for f in Fact) | {"project"}


def bank_root() -> Path:
    """The shipped bank: package data of a wheel, else the repository it was installed from.

    An editable install does not carry force-included files, so the second place is needed.
    """
    packaged = Path(str(resources.files("declinetui"))) / "phrasebank"
    if packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parents[3] / "phrasebank"


@dataclass(slots=True)
class Gathered:
    """What was read so far."""

    phrases: list[Phrase] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def bank(self) -> Bank:
        """All of it, indexed."""
        return Bank.of(self.phrases, self.joints, self.problems)


def load_bank(root: Path | None = None, user: Path | None = None, cache: Path | None = None) -> Bank:
    """Every phrase below `root` (default: the shipped bank) and the user's pack before it.

    `cache` is a folder that remembers parsed files; None reads them anew.
    """
    packs = [(user, True)] if user is not None and user.is_dir() else []
    packs.append((root or bank_root(), False))
    gathered, parser = Gathered(), Parser(cache)
    for folder, own in packs:
        for path in sorted(folder.rglob("*.toml")):
            if path.name not in ("coverage.toml", "retired.toml"):
                read_file(path, gathered, parser, user=own, label=str(path.relative_to(folder)))
    parser.remember()
    return gathered.bank


def read_file(path: Path, gathered: Gathered, parser: Parser, *, user: bool = False, label: str = "") -> None:
    """Add the phrases and joints of one file; name what cannot be read."""
    name = label or path.name
    try:
        entry = parser.parse(path)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        line = re.search(r"line (\d+)", str(error))
        number = int(line[1]) if line else 0
        gathered.problems.append(Problem(file=name, line=number, phrase="", why=_unreadable(error)))
        return
    before = len(gathered.problems)
    for raw, kind in _records(entry.data):
        ident = str(raw.get("id", "")) if isinstance(raw, dict) else ""
        number = entry.lines.get(ident, 0)
        try:
            if not isinstance(raw, dict):
                raise UnfitError(Message("a phrase is a table"))
            if kind == "joint":
                gathered.joints.append(_joint(raw))
            else:
                source = f"{name}:{number}"
                gathered.phrases.append(_phrase(raw, user=user, source=source, checked=entry.good))
        except (ValueError, TypeError, KeyError) as error:
            gathered.problems.append(Problem(file=name, line=number, phrase=ident, why=_why(error)))
    parser.found_good(path, good=len(gathered.problems) == before)


def read_pack(path: Path) -> Bank:
    """One file of phrases by itself, as an author checks it."""
    gathered = Gathered()
    read_file(path, gathered, Parser(None), user=True, label=str(path))
    return gathered.bank


def _records(data: dict[str, Any]) -> Iterable[tuple[Any, str]]:
    for kind in ("phrase", "joint"):
        records = data.get(kind, [])
        for record in records if isinstance(records, list) else [records]:
            yield record, kind


class UnfitError(ValueError):
    """A phrase that cannot be used; `why` is for its author."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


def _why(error: Exception) -> Message:
    if isinstance(error, UnfitError | TemplateError):
        return error.why
    if isinstance(error, KeyError):
        return Message("missing key {key}", key=str(error.args[0]))
    return Message("a value of the wrong kind ({what})", what=str(error))


def _unreadable(error: OSError | ValueError) -> Message:
    if isinstance(error, OSError):
        return Message("the file cannot be read ({what})", what=cause(error))
    if isinstance(error, UnicodeDecodeError):
        return Message("the file is not UTF-8 text")
    return Message("this is not valid TOML ({what})", what=str(error))


def _joint(raw: dict[str, Any]) -> Joint:
    between = tuple(raw["between"])
    if len(between) != 2:
        raise UnfitError(Message("between names two moves"))
    texts = {key: _texts(raw.get(key, ())) for key in ("fr", "en")}
    return Joint(
        id=raw["id"],
        between=(between[0], between[1]),
        kind=raw["kind"],
        texts=texts,
        weight=int(raw.get("weight", 1)),
        tone=_member(Tone, raw["tone"]) if raw.get("tone") else None,
        channels=_set(Channel, raw.get("channels", ())) or frozenset(Channel),
    )


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return tuple(value)
    raise UnfitError(Message("a joint’s fr and en are strings or lists of strings"))


def _phrase(raw: dict[str, Any], *, user: bool, source: str, checked: bool) -> Phrase:
    unknown = sorted(set(raw) - KEYS)
    if unknown:
        raise UnfitError(Message("unknown key {key}", key=", ".join(unknown)))
    texts = {key: str(raw[key]) for key in STRINGS if key in raw}
    if not texts:
        raise UnfitError(Message("no text"))
    move = _member(Move, raw["move"])
    if not checked:
        check_texts(texts)
    spoken = frozenset({Channel.PHONE, Channel.IN_PERSON})
    return Phrase(
        id=raw["id"],
        move=move,
        texts=texts,
        reason=_member(Reason, raw["reason"]) if raw.get("reason") else None,
        reasons=_set(Reason, raw.get("reasons", ())),
        reasons_not=_set(Reason, raw.get("reasons_not", ())),
        kind=_member(Kind, raw.get("kind", "frank")),
        excuse=_member(ExcuseFamily, raw["excuse"]) if raw.get("excuse") else None,
        ways=_set(Way, raw.get("alternative", ())),
        condition=_member(Condition, raw["condition"]) if raw.get("condition") else None,
        pushback=_member(Pushback, raw["pushback"]) if raw.get("pushback") else None,
        level=int(raw.get("level", 0)),
        levels=frozenset(raw["levels"]) if "levels" in raw else _EVERY_LEVEL,
        channels=_set(Channel, raw.get("channels", ())) or (spoken if move in SPOKEN_MOVES else WRITTEN),
        relations=_set(Relation, raw.get("relations", ())) or _EVERY_RELATION,
        tone=_member(Tone, raw.get("tone", "plain")),
        says=_set(Act, raw.get("says", ())),
        repeats=_needable(raw.get("repeats", ())),
        needs=_needable(raw.get("needs", ())),
        needs_not=_needable(raw.get("needs_not", ())),
        given=_slots(raw.get("given", ())),
        given_not=_slots(raw.get("given_not", ())),
        after=frozenset(raw.get("after", ())),
        no=_set(NoKind, raw.get("no", ())),
        covers=_set(Move, raw.get("covers", ())),
        purposes=_set(Purpose, raw.get("purposes", ())) or purposes_of(move),
        usual=_set(Language, raw.get("usual", ())),
        user=user,
        source=source,
        address=_member(Address, raw["address"]) if raw.get("address") else None,
    )


def purposes_of(move: Move) -> frozenset[Purpose]:
    """The letters of a phrase that names none: the frame serves all, an offer where one may be made."""
    if move in FRAME:
        return frozenset(Purpose)
    return _OFFERING if move is Move.ALTERNATIVE else _ONLY_REFUSAL


def _set(enum: type[_E], values: Any) -> frozenset[_E]:
    if not values:
        return _NONE
    return frozenset(_member(enum, v) for v in ([values] if isinstance(values, str) else values))


def _member(enum: type[_E], value: Any) -> _E:
    """The member of a closed list. Raises UnfitError that names the list's members."""
    try:
        return enum(value)
    except ValueError:
        known = ", ".join(member.value for member in enum)
        raise UnfitError(Message("“{value}” is none of {known}", value=str(value), known=known)) from None


def _slots(values: Any) -> frozenset[str]:
    names = frozenset([values] if isinstance(values, str) else values)
    unknown = names - frozenset(SLOTS) - KNOWN
    if unknown:
        raise UnfitError(Message("unknown slot {slot}", slot=", ".join(sorted(unknown))))
    return names


def _needable(values: Any) -> frozenset[str]:
    if not values:
        return _NONE
    names = frozenset([values] if isinstance(values, str) else values)
    if names - NEEDABLE:
        raise UnfitError(Message("unknown act or fact {name}", name=", ".join(sorted(names - NEEDABLE))))
    return names
