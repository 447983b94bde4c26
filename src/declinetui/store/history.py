"""Undo and redo, kept in the log itself, so that a step and its change are one durable write.

A step holds, for each record it changed, the bytes that stand on the other side: before it
while the step is done, after it while it is undone. Undo and redo are therefore one operation,
a swap. Steps up to the cursor (in the meta record) are done, later ones undone.
"""

from dataclasses import dataclass
from zlib import crc32

import msgspec

from declinetui.errors import Message, StoreError
from declinetui.store import words
from declinetui.store.image import HISTORY, Changes, Image

DEPTH = 200
"""Steps that can be undone."""
WEIGHT = 32 * 1024 * 1024
"""Bytes above which the oldest steps go first; the newest one always stays."""

_NULL = b"null"


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One undoable change, as stored."""

    at: str
    msgid: str
    values: dict[str, object] = {}
    flips: list[tuple[str, str, msgspec.Raw, int]]
    """Table, record number, record on the other side (or null), CRC-32 of the one that stands."""

    @property
    def message(self) -> Message:
        """What the change was, in words."""
        return words.unpack({"msgid": self.msgid, "values": self.values})


_decoder = msgspec.json.Decoder(Step)


@dataclass(frozen=True, slots=True)
class Revision:
    """What a step, an undo or a redo changes, the history itself included."""

    changes: Changes
    cursor: int
    """Number of the last step that is done afterwards."""
    message: Message


def _sum(data: bytes | None) -> int:
    return 0 if data is None else crc32(data)


def _swap(image: Image, changes: Changes) -> list[tuple[str, str, msgspec.Raw, int]]:
    flips = []
    for table, records in changes.items():
        standing = image.table(table).records
        for number, data in records.items():
            flips.append((table, number, msgspec.Raw(standing.get(number) or _NULL), _sum(data)))
    return flips


def push(image: Image, changes: Changes, message: Message, at: str) -> Revision:
    """Changes as a new step; what was undone can no longer be redone."""
    packed = words.pack(message)
    step = msgspec.json.encode({"at": at, **packed, "flips": _swap(image, changes)})
    number = _cursor(image) + 1
    steps = image.table(HISTORY).records
    weight, depth = len(step), 1
    gone: dict[str, bytes | None] = {}
    for key in sorted(filter(str.isdecimal, steps), key=int, reverse=True):
        undone = int(key) >= number
        if not undone:
            weight, depth = weight + len(steps[key]), depth + 1
        if undone or depth > DEPTH or weight > WEIGHT:
            gone[key] = None
    return Revision({**changes, HISTORY: {**gone, str(number): step}}, number, message)


def peek(image: Image, *, redo: bool = False) -> Message | None:
    """What undo (or redo) would say, or None when there is nothing left."""
    found = _next(image, redo=redo)
    return None if found is None else found[1].message


def _cursor(image: Image) -> int:
    """Number of the last step that is done; a value no history of ours can reach is not believed."""
    cursor = image.meta.cursor
    return cursor if 0 <= cursor < 10**12 else image.table(HISTORY).top


def _next(image: Image, *, redo: bool) -> tuple[int, Step] | None:
    """The step to turn; a purge may have left gaps between the numbers."""
    cursor = _cursor(image)
    numbers = [int(key) for key in image.table(HISTORY).records if key.isdecimal()]
    ahead = [n for n in numbers if (n > cursor) is redo]
    if not ahead:
        return None
    number = min(ahead) if redo else max(ahead)
    try:
        step = _decoder.decode(image.table(HISTORY).records[str(number)])
    except msgspec.MsgspecError:
        return None
    ours = any(table.startswith("_") for table, *_ in step.flips)
    return None if ours else (number, step)  # no step of this program touches its own tables


def flip(image: Image, *, redo: bool) -> Revision | None:
    """Undo the last step, or redo the next one. None when there is none.

    Raises StoreError when another program changed one of its records since, because
    the swap would destroy that change.
    """
    found = _next(image, redo=redo)
    if found is None:
        return None
    number, step = found
    changes: dict[str, dict[str, bytes | None]] = {}
    for table, key, other, expected in step.flips:
        if _sum(image.table(table).records.get(key)) != expected:
            raise StoreError(
                Message("This change cannot be undone: another program changed the same record since."),
                Message("Nothing was touched; correct the record by hand."),
            )
        changes.setdefault(table, {})[key] = None if bytes(other) == _NULL else bytes(other)
    turned = msgspec.structs.replace(step, flips=_swap(image, changes))
    steps: dict[str, bytes | None] = {str(number): msgspec.json.encode(turned)}
    return Revision({**changes, HISTORY: steps}, number if redo else number - 1, step.message)
