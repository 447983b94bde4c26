"""What tells two logs apart, record by record, for a person to judge before a restore."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from declinetui.store.image import Changes, Image


class _Named(msgspec.Struct):
    uid: str
    name: str = ""


_decoder = msgspec.json.Decoder(_Named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a table would gain, lose and change, as uids."""

    table: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def differences(standing: Image, coming: Image) -> tuple[Difference, ...]:
    """What replacing one log by another would do; tables that stay the same are left out."""
    found = []
    for table in _tables(standing, coming):
        old, new = (by_uid(image.table(table).records) for image in (standing, coming))
        difference = Difference(
            table=table,
            added=tuple(uid for uid in new if uid not in old),
            removed=tuple(uid for uid in old if uid not in new),
            changed=tuple(uid for uid in new if uid in old and old[uid] != new[uid]),
        )
        if difference.added or difference.removed or difference.changed:
            found.append(difference)
    return tuple(found)


def _tables(*images: Image) -> tuple[str, ...]:
    names = dict.fromkeys(name for image in images for name in image.tables)
    return tuple(name for name in names if not name.startswith("_"))


def by_uid(records: Mapping[str, bytes]) -> dict[str, bytes]:
    """Records by uid; one without a readable uid by its number."""
    found: dict[str, bytes] = {}
    for number, data in records.items():
        try:
            uid = _decoder.decode(data).uid
        except msgspec.MsgspecError:
            uid = f"#{number}"
        found[uid] = data
    return found


def turning(standing: Image, coming: Image) -> Changes:
    """The changes that make one log hold the records of another."""
    changes: dict[str, Mapping[str, bytes | None]] = {}
    for table in _tables(standing, coming):
        old, new = standing.table(table).records, coming.table(table).records
        records: dict[str, bytes | None] = {k: data for k, data in new.items() if old.get(k) != data}
        records.update(dict.fromkeys((k for k in old if k not in new), None))
        if records:
            changes[table] = records
    return changes
