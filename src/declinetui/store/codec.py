"""From the bytes of a file to an image of the log, quickly when we wrote it, carefully otherwise."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from declinetui.store.image import META, Image, Meta, Table
from declinetui.store.reread import reread


class Damage(StrEnum):
    """Why a file cannot be trusted as a log."""

    EMPTY = "empty"
    ZEROS = "zeros"
    TRUNCATED = "truncated"
    GARBAGE = "garbage"
    DUPLICATE = "duplicate"
    WRONG_TYPE = "wrong_type"


class DamagedError(Exception):
    """The content is not a log; `kind` says how, `position` about where (characters), or -1."""

    def __init__(self, kind: Damage, position: int = -1) -> None:
        super().__init__(kind)
        self.kind = kind
        self.position = position


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds, and whether it is byte for byte what this program last wrote."""

    image: Image
    own: bool


_meta_decoder = msgspec.json.Decoder(Meta)
_NOTHING = Image()


def parse(content: bytes, known: Image = _NOTHING) -> Parsed:
    """Read a log file: quickly as this program writes it, most of all when it continues `known`.

    Raises DamagedError when some of it would be lost by rewriting it.
    """
    image = reread(content, known)
    if image is not None:
        return Parsed(image, own=True)
    return Parsed(_careful(content), own=False)


def _careful(content: bytes) -> Image:
    """Read a file that somebody else wrote: any encoding with a mark, no key twice, objects in objects."""
    top = _load(_decode(content))
    if not isinstance(top, dict):
        raise DamagedError(Damage.WRONG_TYPE)
    tables: dict[str, Table] = {}
    meta = Meta(schema=0)
    for name, rows in top.items():
        if not isinstance(rows, dict):
            raise DamagedError(Damage.WRONG_TYPE)
        if name != META:
            tables[name] = Table.of({key: encode_any(row) for key, row in rows.items()})
        elif "1" in rows:
            try:
                meta = _meta_decoder.decode(encode_any(rows["1"]))
            except msgspec.MsgspecError:
                raise DamagedError(Damage.WRONG_TYPE) from None
    return Image(meta, tables)


def _decode(content: bytes) -> str:
    if not content.strip():
        raise DamagedError(Damage.EMPTY)
    if not content.strip(b"\0"):
        raise DamagedError(Damage.ZEROS)
    encoding = "utf-8-sig"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DamagedError(Damage.GARBAGE, error.start) from None


def _load(text: str) -> object:
    import json

    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        cut = text.lstrip().startswith("{") and error.pos >= len(text.rstrip())
        unclosed = error.msg.startswith("Unterminated string")
        kind = Damage.TRUNCATED if cut or unclosed else Damage.GARBAGE
        raise DamagedError(kind, error.pos) from None
    except (RecursionError, ValueError):
        raise DamagedError(Damage.GARBAGE) from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DamagedError(Damage.DUPLICATE)
    return found


def _no_constant(name: str) -> object:
    raise ValueError(name)


def encode_any(value: object) -> bytes:
    """Encode a record; what UTF-8 cannot carry (a lone surrogate) becomes U+FFFD."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(scrub(value))
    except (OverflowError, ValueError):
        import json

        return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def scrub(value: object) -> object:
    """The value with every lone surrogate in its strings replaced by U+FFFD."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {scrub(key): scrub(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [scrub(item) for item in value]
    return value
