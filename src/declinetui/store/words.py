"""Messages kept in the file, so that undo can say what it undoes in either language later."""

import dataclasses
import inspect
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache

import msgspec

from declinetui.domain import inquiry, ledger, people, terms, values
from declinetui.errors import Message


@cache
def _types() -> Mapping[str, type]:
    """The enums and values of the domain, by name: what a message may hold besides plain values."""
    modules = (terms, values, people, inquiry, ledger)
    return {
        name: kind
        for module in modules
        for name, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Enum) or dataclasses.is_dataclass(kind)
    }


def pack(message: Message) -> dict[str, object]:
    """A message as plain data: `{"msgid": …, "values": …}`."""
    return {"msgid": message.msgid, "values": {name: _pack(value) for name, value in message.values.items()}}


def unpack(data: Mapping[str, object]) -> Message:
    """The message of packed data; what is no longer known stays plain text."""
    packed = data.get("values")
    named = packed if isinstance(packed, dict) else {}
    return Message(str(data.get("msgid", "")), **{str(name): _unpack(value) for name, value in named.items()})


def _pack(value: object) -> object:
    if isinstance(value, Message):
        return {"$Message": pack(value)}
    if isinstance(value, Enum) or dataclasses.is_dataclass(value):
        return {f"${type(value).__name__}": msgspec.to_builtins(value)}
    if isinstance(value, datetime):
        return {"$datetime": value.isoformat()}
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"$Decimal": str(value)}
    if isinstance(value, list | tuple):
        return [_pack(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return str(value)


def _unpack(value: object) -> object:
    if isinstance(value, list):
        return tuple(_unpack(item) for item in value)
    if not isinstance(value, dict) or len(value) != 1:
        return value
    tag, content = next(iter(value.items()))
    try:
        return _typed(str(tag), content)
    except (ValueError, TypeError, InvalidOperation, msgspec.MsgspecError):
        return str(content)


def _typed(tag: str, content: object) -> object:
    match tag:
        case "$Message" if isinstance(content, dict):
            return unpack(content)
        case "$datetime":
            return datetime.fromisoformat(str(content))
        case "$date":
            return date.fromisoformat(str(content))
        case "$Decimal":
            return Decimal(str(content))
        case _:
            kind = _types().get(tag.removeprefix("$"))
            return str(content) if kind is None else msgspec.convert(content, kind)
