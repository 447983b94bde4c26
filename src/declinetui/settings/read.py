"""config.toml into a Profile and Settings; a broken line is named and set aside, the rest works."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from declinetui.domain.people import Profile
from declinetui.errors import Message
from declinetui.l10n.faults import cause
from declinetui.settings.kinds import UnfitError
from declinetui.settings.model import Configuration, Problem, Settings
from declinetui.settings.options import BY_KEY, PROFILE, Option

_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_TRIES = 40
"""Broken lines set aside in one file before the rest of it is given up."""


def read_configuration(file: Path) -> Configuration:
    """The configuration of a file; defaults when there is none or it cannot be read."""
    raw, problems, exists = read_toml(file)
    values: dict[str, dict[str, Any]] = {PROFILE: {}, "settings": {}}
    text = _text_of(file) if raw else ""
    for key, value in _flat(raw):
        option = BY_KEY.get(key)
        try:
            if option is None:
                raise UnfitError(Message("“{key}” is not a setting", key=key))
            values[option.target][option.field] = option.kind.read(value)
        except UnfitError as unfit:
            what = _named(option, unfit)
            problems.append(Problem(str(file), line_of(text, key), what))
    return Configuration(
        profile=Profile(**values[PROFILE]),
        settings=Settings(**values["settings"]),
        problems=tuple(problems),
        exists=exists,
    )


def _named(option: Option | None, unfit: UnfitError) -> Message:
    if option is None:
        return unfit.why
    return Message("“{key}”: {why}", key=option.key, why=unfit.why)


def read_toml(file: Path) -> tuple[dict[str, Any], list[Problem], bool]:
    """The tables of a TOML file without its broken lines, these lines, and whether the file is there."""
    try:
        text = _text_of(file)
    except FileNotFoundError:
        return {}, [], False
    except (OSError, UnicodeDecodeError) as error:
        why = Message("cannot be read ({why})", why=_cause(error))
        return {}, [Problem(str(file), 0, why)], True
    raw, lines = _parse(text)
    problems = [Problem(str(file), line, Message("this line is not valid TOML")) for line in lines]
    return raw, problems, True


def _cause(error: Exception) -> Message | str:
    return cause(error) if isinstance(error, OSError) else "UTF-8"


def _text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig")


def _parse(text: str) -> tuple[dict[str, Any], list[int]]:
    """Parse, blanking the line that tomllib names until the rest is sound."""
    lines = text.replace("\r\n", "\n").split("\n")
    broken: list[int] = []
    while len(broken) < _TRIES:
        try:
            return tomllib.loads("\n".join(lines)), sorted(set(broken))
        except tomllib.TOMLDecodeError as error:
            number = _culprit(str(error), lines, broken)
            broken.append(number)
            lines[number - 1] = ""
    return {}, sorted(set(broken))


def _culprit(complaint: str, lines: list[str], broken: list[int]) -> int:
    """The line to set aside: the one named, or the nearest above that still says something."""
    match = _PLACE.search(complaint)
    number = min(int(match[1]), len(lines)) if match else len(lines)
    while number > 1 and (number in broken or not lines[number - 1].strip()):
        number -= 1
    return number


def _flat(raw: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Settings as "table.name" pairs; a name outside any table stands alone."""
    pairs: list[tuple[str, Any]] = []
    for table, content in raw.items():
        if isinstance(content, Mapping):
            pairs += [(f"{table}.{name}", value) for name, value in content.items()]
        else:
            pairs.append((table, content))
    return pairs


def line_of(text: str, key: str) -> int:
    """The line where a setting stands, 0 when not found: a `[table]`, then its name."""
    table, _, name = key.rpartition(".")
    here = ""
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[\[?\s*([\w.\"-]+)\s*\]", line)
        if header:
            here = header[1].strip('"')
            if here == key:
                return number
        elif here == table and re.match(rf"\s*\"?{re.escape(name)}\"?\s*[=.]", line):
            return number
    return 0


def value_of(configuration: Configuration, option: Option) -> object:
    """The value of a setting as it works now, default included."""
    source = configuration.profile if option.target == PROFILE else configuration.settings
    return getattr(source, option.field)
