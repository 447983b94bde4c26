"""Drafts in progress: a small file each, so that typing never rewrites the log and a crash costs nothing."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from declinetui.errors import Message
from declinetui.store.codec import scrub
from declinetui.store.files import not_written, write_whole

FOLDER = "drafts"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")


class _Draft(msgspec.Struct, kw_only=True):
    request: str
    saved: datetime
    data: dict[str, object]
    format: str = "declinetui-draft"
    schema: int = 1


@dataclass(frozen=True, slots=True)
class PendingDraft:
    """A draft that was not finished: its request, when it was last saved, and its data."""

    request_id: str
    saved: datetime
    data: Mapping[str, object]


_decoder = msgspec.json.Decoder(_Draft)


class Drafts:
    """The drafts of one home."""

    def __init__(self, home: Path, clock: Callable[[], datetime]) -> None:
        self._home = home
        self._folder = home / FOLDER
        self._clock = clock
        self.notices: tuple[Message, ...] = ()
        """What was set aside since opening."""

    def _path(self, request_id: str) -> Path:
        """The file of a draft; an id that is no plain name is hashed, so none leads outside."""
        name = request_id if _PLAIN.fullmatch(request_id) else f"x-{_digest(request_id)}"
        return self._folder / f"{name}.json"

    def save(self, request_id: str, data: Mapping[str, object]) -> None:
        """Keep a draft, durably and in one step. `data` is whatever msgspec can encode. Raises StoreError."""
        path = self._path(request_id)
        plain = scrub(msgspec.to_builtins(dict(data), str_keys=True, enc_hook=str))
        draft = {
            "format": "declinetui-draft",
            "schema": 1,
            "request": scrub(request_id),
            "saved": self._clock(),
            "data": plain,
        }
        try:
            write_whole(path, [msgspec.json.encode(draft)])
        except OSError as error:
            raise not_written(error, path) from error

    def load(self, request_id: str) -> dict[str, object] | None:
        """The data of a draft, or None when there is none; an unreadable one is set aside."""
        draft = self._read(self._path(request_id))
        return None if draft is None else draft.data

    def pending(self) -> tuple[PendingDraft, ...]:
        """Every draft, the last saved first."""
        found = [self._read(path) for path in sorted(self._folder.glob("*.json"))]
        drafts = [PendingDraft(d.request, d.saved, d.data) for d in found if d is not None]
        return tuple(sorted(drafts, key=lambda draft: draft.saved.replace(tzinfo=None), reverse=True))

    def discard(self, request_id: str) -> None:
        """Forget a draft; nothing happens when there is none. Raises StoreError."""
        path = self._path(request_id)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise not_written(error, path) from error

    def _read(self, path: Path) -> _Draft | None:
        try:
            content = path.read_bytes()
        except OSError:
            return None
        try:
            return _decoder.decode(content)
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            self._set_aside(path, content)
            return None

    def _set_aside(self, path: Path, content: bytes) -> None:
        from declinetui.store.quarantine import set_aside

        copy = set_aside(self._home, "draft", content, f"{self._clock():%Y-%m-%d}")
        if copy is None:
            return
        self.notices += (Message("An unreadable draft was set aside as {file}.", file=str(copy)),)
        try:
            path.unlink(missing_ok=True)
        except OSError:
            return


def _digest(text: str) -> str:
    from hashlib import sha256  # 3 ms and a library of its own, which ids of ours never ask for

    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
