"""From each schema to the next: pure functions on an image, proven on frozen files of every schema.

Schema 0 is a plain TinyDB file, written by hand or by a script: no `_meta`, perhaps no uids.
Schema 1 gives every record a uid, because TinyDB's numbers are used again after a deletion.
"""

from collections.abc import Callable

import msgspec

from declinetui.store.codec import encode_any
from declinetui.store.image import SCHEMA, Image
from declinetui.store.records import TYPES

_raw = msgspec.json.Decoder(dict[str, object])


def _to_1(image: Image) -> Image:
    """Name every record: a uid made of table and number, the same on every run."""
    changes: dict[str, dict[str, bytes | None]] = {}
    for table in TYPES:
        for number, data in image.table(table).records.items():
            try:
                record = _raw.decode(data)
            except msgspec.MsgspecError:
                continue
            if not record.get("uid"):
                named = {"uid": f"{table}-{number}", **{k: v for k, v in record.items() if k != "uid"}}
                changes.setdefault(table, {})[number] = encode_any(named)
    return image.changed(changes)


STEPS: tuple[Callable[[Image], Image], ...] = (_to_1,)
"""The function at index n leads from schema n to n + 1."""


def migrate(image: Image) -> Image:
    """The image in the schema of this version; the same object when it already is (or is newer)."""
    if image.meta.schema >= SCHEMA:
        return image
    for step in STEPS[image.meta.schema :]:
        image = step(image)
    return image.with_meta(schema=SCHEMA)
