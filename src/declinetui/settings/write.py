"""Changes to config.toml that keep the user's comments, order and blank lines."""

import os
import secrets
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from declinetui.domain.values import Money, Unit
from declinetui.errors import Message, NotFoundError, SettingsError, UsageError
from declinetui.l10n.faults import cause
from declinetui.platform import PRIVATE_FILE, make_private_folder, sync_file, sync_folder
from declinetui.settings.kinds import DAYS, UnfitError
from declinetui.settings.model import Vacation
from declinetui.settings.options import BY_KEY, Option


def option_of(key: str) -> Option:
    """The setting of a key; raises NotFoundError naming where the list is."""
    option = BY_KEY.get(key)
    if option is None:
        raise NotFoundError(
            Message("There is no setting “{key}”.", key=key),
            Message("“declinetui settings list” shows them all."),
        )
    return option


def set_word(file: Path, key: str, word: str) -> None:
    """Set one setting from a word of the command line: "fr", "2027-02-15", "web, design".

    Raises NotFoundError for an unknown key, UsageError for a value that does not fit,
    SettingsError when the file is broken or cannot be written.
    """
    option = option_of(key)
    try:
        raw = option.kind.parse(word)
        option.kind.read(raw)
    except UnfitError as unfit:
        what = Message("“{key}” cannot be “{value}”: {why}.", key=key, value=word, why=unfit.why)
        raise UsageError(what, Message("“declinetui settings list” shows them all.")) from None
    set_values(file, {key: raw})


def set_values(file: Path, values: dict[str, object]) -> None:
    """Write settings (key -> typed or raw value); None removes one. Everything else stays as it was."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
        document = tomlkit.parse(text)
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise _broken(file, error) from None
    except OSError as error:
        raise _unwritable(file, error) from None
    for key, value in values.items():
        _put(document, option_of(key), value)
    try:
        _replace(file, tomlkit.dumps(document))
    except OSError as error:
        raise _unwritable(file, error) from None


def _put(document: Any, option: Option, value: object) -> None:
    import tomlkit

    table, _, name = option.key.rpartition(".")
    if value is None:
        if table in document and name in document[table]:
            del document[table][name]
        return
    if table not in document:
        document[table] = tomlkit.table()
    if not hasattr(document[table], "keys"):
        raise SettingsError(
            Message("“{table}” is not a table in the settings file.", table=table),
            Message("Write [{table}] on a line of its own.", table=table),
        )
    document[table][name] = plain(value)


def plain(value: object) -> Any:
    """A typed value as TOML holds it: enums by their ids, money as "85 CAD/hour", days by name."""
    match value:
        case Enum():
            return value.value
        case Money():
            return floor_text(value)
        case Vacation():
            return f"{value.first.isoformat()}/{value.last.isoformat()}"
        case frozenset():
            return [DAYS[number] for number in sorted(value)]
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case str() | bool() | int() | date():
            return value
        case Iterable():
            return [plain(item) for item in value]
    return str(value)


def floor_text(money: Money) -> str:
    """A lowest price as config.toml writes it: 6000, 85/hour, 0.18 USD/word."""
    amount = f"{money.amount.normalize():f}" if isinstance(money.amount, Decimal) else str(money.amount)
    currency = "" if money.currency == "CAD" else f" {money.currency}"
    return f"{amount}{currency}" + ("" if money.unit is Unit.PROJECT else f"/{money.unit.value}")


def _replace(file: Path, text: str) -> None:
    """Whole file aside, then in place at once; a symbolic link stays one."""
    target = Path(os.path.realpath(file))
    make_private_folder(target.parent)
    mode = target.stat().st_mode & 0o777 if target.exists() else PRIVATE_FILE
    aside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            sync_file(stream.fileno())
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _broken(file: Path, error: Exception) -> SettingsError:
    line = getattr(error, "line", 0)
    return SettingsError(
        Message("{file} is broken at line {line}; it was left as it is.", file=str(file), line=line),
        Message("Correct that line by hand, then try again."),
    )


def _unwritable(file: Path, error: OSError) -> SettingsError:
    return SettingsError(
        Message("{file} cannot be written: {why}.", file=str(file), why=cause(error)),
        Message("Check the permissions of the file and its folder, or choose another with --home."),
    )
