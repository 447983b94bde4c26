"""Reading a log that this program wrote; after another process saved, only what differs is decoded.

The file is walked along the blocks known in memory. Where the bytes are the same, everything is
shared; where they are not, the slice up to the next known block is decoded. A checksum over all
blocks decides in the end whether the walk was right; if not, the file is read with more care.
"""

import msgspec

from declinetui.store.image import BLOCK_BITS, META, Block, Image, Meta, Table

_HEAD = b'{\n"%b":{\n"1":' % META.encode()
_rows = msgspec.json.Decoder(dict[str, msgspec.Raw])
_meta = msgspec.json.Decoder(Meta)
_name = msgspec.json.Decoder(str)


def reread(content: bytes, known: Image) -> Image | None:
    """The image of a file this program wrote, sharing what is unchanged; None when it cannot tell."""
    try:
        image = _walk(content, known)
    except (msgspec.MsgspecError, UnicodeError):
        return None
    if image is None or image.meta.sum != image.sum or image.size != len(content):
        return None
    return image


def _walk(content: bytes, known: Image) -> Image | None:
    end = content.find(b"\n}", len(_HEAD))
    if not content.startswith(_HEAD) or end < 0:
        return None
    meta = _meta.decode(content[len(_HEAD) : end])
    if msgspec.json.encode(meta) != content[len(_HEAD) : end]:
        return None
    tables: dict[str, Table] = {}
    position = end + 2  # behind the brace that closes `_meta`
    while content.startswith(b",\n", position):
        colon = content.find(b":{\n", position)
        name = _name.decode(content[position + 2 : colon])
        if name == META:
            return None
        tables[name], position = _table(content, colon + 3, known.table(name))
    return Image(meta, tables) if content[position:] == b"\n}\n" else None


def _table(content: bytes, start: int, known: Table) -> tuple[Table, int]:
    """The table whose first line is at `start`, and the position behind its closing brace.

    Blocks that stand unchanged are skipped from the front, then from the end; the rest is decoded.
    """
    blocks = list(known.blocks.items())
    while blocks and content.startswith(blocks[0][1].lines, start):
        behind = start + len(blocks[0][1].lines)
        if content[behind : behind + 2] not in {b",\n", b"\n}"}:
            break
        blocks.pop(0)
        start = behind + 2
        if content.startswith(b"}", start - 1):
            return _changed(known, blocks, {}), start
    end = content.find(b"\n}", start - 1)
    stop = end
    while blocks and stop > start and content.endswith(b",\n" + blocks[-1][1].lines, start, stop):
        stop -= len(blocks.pop()[1].lines) + 2
    fresh = _rows.decode(b"{" + content[start:stop] + b"}")
    if not known.records:
        return Table.of({number: bytes(raw) for number, raw in fresh.items()}), end + 2
    return _changed(known, blocks, {number: bytes(raw) for number, raw in fresh.items()}), end + 2


def _changed(known: Table, lost: list[tuple[int, Block]], fresh: dict[str, bytes]) -> Table:
    changes: dict[str, bytes | None] = {}
    for at, _ in lost:
        for number in range(at << BLOCK_BITS, (at + 1) << BLOCK_BITS):
            if str(number) in known.records:
                changes[str(number)] = None
    changes.update(fresh)
    changes = {number: data for number, data in changes.items() if known.records.get(number) != data}
    return known.changed(changes) if changes else known
