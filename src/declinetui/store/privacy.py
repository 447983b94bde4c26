"""The log as if a person had never been in it."""

import msgspec

from declinetui.store.codec import encode_any
from declinetui.store.image import HISTORY, Image
from declinetui.store.person import Person
from declinetui.store.records import TYPES

GONE = "[…]"
"""Stands where a purged name stood in somebody else's record."""

_raw = msgspec.json.Decoder()


class _Ref(msgspec.Struct):
    uid: str = ""
    client: str = ""
    name: str = ""


_refs = msgspec.json.Decoder(_Ref)


def without(image: Image, person: Person) -> Image:
    """The log as if the person had never been in it.

    Their records go; elsewhere their name becomes a mark. Steps of the history that touch any of
    these records, or name the person, go too, so that nothing brings them back.
    """
    changes: dict[str, dict[str, bytes | None]] = {}
    for table, rows in image.tables.items():
        if table == HISTORY:
            continue
        for number, data in rows.records.items():
            kept = _kept(table, data, person)
            if kept != data:
                changes.setdefault(table, {})[number] = kept
    touched = {(table, number) for table, records in changes.items() for number in records}
    steps = image.table(HISTORY).records
    gone = {n: None for n, data in steps.items() if person.named_in(data) or _touches(data, touched)}
    return image.changed({**changes, HISTORY: gone})


def _kept(table: str, data: bytes, person: Person) -> bytes | None:
    """A record as it may stay, or None when it must go."""
    try:
        ref = _refs.decode(data)
    except msgspec.MsgspecError:
        return None if person.named_in(data) else data
    if table in TYPES and person.uid == (ref.uid if table == "clients" else ref.client):
        return None
    if is_homonym(table, ref.name, person) or not (person.named_in(data) or person.bare_in(data)):
        return data
    return encode_any(_scrubbed(_raw.decode(data), person))


def is_homonym(table: str, name: str, person: Person) -> bool:
    """Whether another client or partner bears the very name: their record is theirs."""
    return table in {"clients", "partners"} and person.bears(name)


def _scrubbed(value: object, person: Person) -> object:
    """The value with the person's marks replaced; a string that is just the name is emptied."""
    if isinstance(value, str):
        if person.pattern.fullmatch(value.strip()):
            return ""
        return person.pattern.sub(GONE, value)
    if isinstance(value, dict):
        return {
            key: ""
            if key == "go_between" and isinstance(item, str) and person.bears(item)
            else _scrubbed(item, person)
            for key, item in value.items()
        }
    if isinstance(value, list):
        others = [item for item in value if not (isinstance(item, str) and person.bears(item))]
        return [_scrubbed(item, person) for item in others]
    return value


class _Touched(msgspec.Struct):
    flips: list[tuple[str, str, msgspec.Raw, int]] = []


def _touches(data: bytes, touched: set[tuple[str, str]]) -> bool:
    try:
        step = msgspec.json.decode(data, type=_Touched)
    except msgspec.MsgspecError:
        return True
    return any((table, number) in touched for table, number, _, _ in step.flips)
