"""How the log was found: whether it can be written, and what a person should know."""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from declinetui.errors import Message, StoreError
from declinetui.platform import wider_than_private
from declinetui.store.codec import Damage


class State(StrEnum):
    """How the log stands; only NEW and SOUND can be written."""

    NEW = "new"
    SOUND = "sound"
    DAMAGED = "damaged"
    MISSING = "missing"
    NEWER = "newer"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The state of the log, what to say of it, and why it refuses to be written."""

    state: State
    notices: tuple[Message, ...] = ()
    refusal: StoreError | None = None
    damage: Damage | None = None
    quarantined: Path | None = None
    """The copy of a damaged file."""

    @property
    def lost(self) -> bool:
        """True when nothing of the log can be shown: an empty list would be a lie."""
        return self.state in {State.DAMAGED, State.MISSING, State.UNREADABLE}


_DAMAGE = {
    Damage.EMPTY: Message("The client log {file} is damaged: it is empty."),
    Damage.ZEROS: Message("The client log {file} is damaged: it holds only zeros."),
    Damage.TRUNCATED: Message("The client log {file} is damaged: its end is missing."),
    Damage.GARBAGE: Message("The client log {file} is damaged: it is not readable as JSON."),
    Damage.DUPLICATE: Message("The client log {file} is damaged: the same key stands twice."),
    Damage.WRONG_TYPE: Message("The client log {file} is damaged: its tables are not tables."),
}


def damaged(path: Path, kind: Damage, copy: Path | None, notices: tuple[Message, ...] = ()) -> Health:
    """The health of a file that cannot be trusted."""
    way_out = Message("Nothing was written over. Make room on the disk, then run “declinetui doctor”.")
    if copy is not None:
        way_out = Message(
            "A copy is kept as {copy}; “declinetui doctor” says what can be rescued or restored.",
            copy=str(copy),
        )
    refusal = StoreError(Message(_DAMAGE[kind].msgid, file=str(path)), way_out)
    return Health(state=State.DAMAGED, notices=notices, refusal=refusal, damage=kind, quarantined=copy)


def missing(path: Path, records: int) -> Health:
    """The health of a log that was here and is gone."""
    what = Message("The client log {file} is gone; it held {n} record.", file=str(path), n=records)
    way_out = Message(
        "Wait for the folder to finish syncing, or run “declinetui doctor”: it says what can be restored."
    )
    return Health(state=State.MISSING, refusal=StoreError(what, way_out))


def newer(path: Path, schema: int, notices: tuple[Message, ...]) -> Health:
    """The health of a log written by a later version."""
    what = Message(
        "The client log {file} was written by a newer version (schema {schema}); it opens read-only.",
        file=str(path),
        schema=schema,
    )
    return Health(state=State.NEWER, notices=notices, refusal=StoreError(what, Message("Update declinetui.")))


def privacy_notices(home: Path, path: Path) -> tuple[Message, ...]:
    """Warnings about a folder or file that other accounts may look at."""
    found = []
    for place in (home, path):
        try:
            mode = wider_than_private(place)
        except OSError:
            continue
        if mode is not None:
            what = Message(
                "Other accounts of this computer may open {file} (mode {mode}); "
                "“chmod {private} {file}” closes it.",
                file=str(place),
                mode=f"{mode:o}",
                private=f"{mode & 0o700:o}",
            )
            found.append(what)
    return tuple(found)


_CONFLICT = re.compile(r"conflict|sync-conflict|en conflit|\(\d+\)|~$", re.IGNORECASE)


def conflict_copies(path: Path) -> tuple[Path, ...]:
    """Copies that a synced folder left beside the log because two machines wrote it."""
    try:
        beside = sorted(path.parent.glob(f"{path.stem}*{path.suffix}*"))
    except OSError:
        return ()
    return tuple(p for p in beside if p.name != path.name and _CONFLICT.search(p.name))
