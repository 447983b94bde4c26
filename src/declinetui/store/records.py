"""Which domain type lives in which table, and how a typed record is laid over the raw one."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, cast

import msgspec

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import ExcuseUse, FollowUp, Offer, Promise, Referral, Reply
from declinetui.domain.people import Circle, Client, Partner
from declinetui.store.codec import encode_any

Record = Client | Circle | Partner | Inquiry | Reply | ExcuseUse | Offer | Promise | FollowUp | Referral
R = TypeVar("R", bound=Record)

TYPES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "clients": Client,
        "circles": Circle,
        "partners": Partner,
        "inquiries": Inquiry,
        "replies": Reply,
        "excuses": ExcuseUse,
        "offers": Offer,
        "promises": Promise,
        "follow_ups": FollowUp,
        "referrals": Referral,
    }
)
"""Table -> type; the names are part of the data format."""

SEARCHED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "clients": ("name", "organisation", "email", "phone", "note"),
        "circles": ("name",),
        "partners": ("name", "organisation", "title", "skills", "city", "email", "phone", "notes"),
        "inquiries": ("subject", "text", "reference", "go_between"),
        "replies": ("subject", "text"),
        "promises": ("about",),
        "follow_ups": ("about",),
    }
)
"""Table -> fields whose words can be searched."""

NAMES: Mapping[type, str] = MappingProxyType({kind: name for name, kind in TYPES.items()})


class _Field(NamedTuple):
    name: str
    default: object


@cache
def _fields(table: str) -> tuple[_Field, ...]:
    found = []
    for field in dataclasses.fields(TYPES[table]):
        default = field.default
        if field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        found.append(_Field(field.name, default))
    return tuple(found)


@cache
def _decoder(table: str) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(TYPES[table])


_RAW = msgspec.json.Decoder(dict[str, object])


def decode(kind: type[R], data: bytes) -> R:
    """A typed record. Raises msgspec.MsgspecError when a field is missing or of a wrong type.

    Moments are the user's local time: a zone that another program added is dropped.
    """
    record = _decoder(NAMES[kind]).decode(data)
    for name in ("received", "sent", "created"):
        moment = getattr(record, name, None)
        if isinstance(moment, datetime) and moment.tzinfo is not None:
            record = dataclasses.replace(record, **{name: moment.replace(tzinfo=None)})
    return cast("R", record)


def encode(record: Record, over: bytes | None) -> bytes:
    """Encode a record over the one that stands there.

    A field equal to its default is left out. Only fields that differ from the standing record
    are written, so that keys this version does not know survive, also inside of values.
    """
    table = NAMES[type(record)]
    fresh = msgspec.to_builtins(record)
    if over is None:
        told = (f.name for f in _fields(table) if getattr(record, f.name) != f.default)
        return encode_any({name: fresh[name] for name in told})
    raw = _RAW.decode(over)
    try:
        standing: Record | None = _decoder(table).decode(over)
    except msgspec.MsgspecError:
        standing = None
    for field in _fields(table):
        value = getattr(record, field.name)
        if standing is not None and value == getattr(standing, field.name):
            continue
        if value == field.default:
            raw.pop(field.name, None)
        else:
            raw[field.name] = _laid_over(raw.get(field.name), fresh[field.name], value)
    return encode_any(raw)


def _laid_over(old: object, new: object, value: object) -> object:
    """A nested value, with the unknown keys of the one it replaces."""
    if not (isinstance(old, dict) and isinstance(new, dict) and dataclasses.is_dataclass(value)):
        return new
    known = {field.name for field in dataclasses.fields(value)}
    return {**{key: item for key, item in old.items() if key not in known}, **new}


def rebase(mine: R, was: R, standing: R) -> R:
    """What I changed since I read `was`, laid over what stands there now."""
    changed: dict[str, Any] = {
        field.name: getattr(mine, field.name)
        for field in _fields(NAMES[type(mine)])
        if getattr(mine, field.name) != getattr(was, field.name)
    }
    return dataclasses.replace(standing, **changed)
