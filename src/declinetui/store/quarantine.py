"""Damaged content is copied aside under a name of its own, once, and never deleted by itself."""

from pathlib import Path

from declinetui.store.files import write_whole

FOLDER = "quarantine"


def set_aside(home: Path, stem: str, content: bytes, day: str) -> Path | None:
    """Keep a copy named by day and content; the same content is kept once. None when it cannot be written."""
    from hashlib import sha256

    folder = home / FOLDER
    digest = sha256(content).hexdigest()[:10]
    try:
        for known in folder.glob(f"{stem}-*-{digest}.json"):
            if known.read_bytes() == content:
                return known
        copy = folder / f"{stem}-{day}-{digest}.json"
        write_whole(copy, [content])
    except OSError:
        return None
    return copy
