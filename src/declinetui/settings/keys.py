"""keys.toml: the user's own key bindings, as raw pairs; the command registry decides what they mean."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from declinetui.errors import Message
from declinetui.settings.model import Problem
from declinetui.settings.read import line_of, read_toml


class OwnKeys(NamedTuple):
    """Command id -> keys that replace the default ones (none: the command loses its key)."""

    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...] = ()


def read_keys(file: Path) -> OwnKeys:
    """The bindings of a file, written under [keys] as `"compose.copy" = "y"` or a list of keys."""
    raw, problems, _ = read_toml(file)
    keys: dict[str, tuple[str, ...]] = {}
    table = raw.get("keys", {})
    text = file.read_text(encoding="utf-8-sig") if raw else ""
    for name in sorted(raw.keys() - {"keys"}):
        what = Message("“{name}” does nothing here; bindings stand under [keys]", name=name)
        problems.append(Problem(str(file), line_of(text, name), what))
    for command, value in _flat(table if isinstance(table, Mapping) else {}):
        found = _keys(value)
        if found is None:
            what = Message("“{name}” needs a key or a list of keys in quotes", name=command)
            problems.append(Problem(str(file), line_of(text, f"keys.{command}"), what))
        else:
            keys[command] = found
    return OwnKeys(keys, tuple(problems))


def _flat(table: Mapping[str, object], prefix: str = "") -> list[tuple[str, object]]:
    """`compose.copy = "y"` and `"compose.copy" = "y"` mean the same."""
    pairs: list[tuple[str, object]] = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            pairs += _flat(value, f"{prefix}{name}.")
        else:
            pairs.append((prefix + name, value))
    return pairs


def _keys(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
        return tuple(value)
    return None
