"""Records as JSON objects, both ways: what `add --json` reads and `list --json` gives.

Private notes are never given out; money is a number and a currency; `id` stands for uid.
"""

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any, TypeVar

from declinetui.cli.fields import moment
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.ledger import FollowUp, Offer, Promise, Reply
from declinetui.domain.people import Client, Partner
from declinetui.domain.values import Money, Unit
from declinetui.errors import InputError, Message

R = TypeVar("R", Client, Partner, Inquiry)
Given = Client | Partner | Inquiry | Reply | Offer | Promise | FollowUp
PRIVATE = frozenset({"note", "notes"})


def as_object(record: Given, *, private: bool = False) -> dict[str, Any]:
    """A record as plain data; a field without a value is null or empty, never missing."""
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(record)
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Money):
            data[field.name] = money_object(value)
        if field.name in PRIVATE and not private:
            del data[field.name]
    return data


def money_object(money: Money) -> dict[str, Any]:
    """{"amount": 2500, "currency": "CAD"}, with the unit when it is not the project."""
    exact = money.amount == money.amount.to_integral_value()
    amount: int | float = int(money.amount) if exact else float(money.amount)
    data: dict[str, Any] = {"amount": amount, "currency": money.currency}
    return data if money.unit is Unit.PROJECT else {**data, "unit": money.unit.value}


def laid_over(record: R, given: Mapping[str, Any]) -> R:
    """The record with the fields of a JSON object in place; null gives back the default.

    Raises InputError naming a field that does not exist or cannot hold its value.
    """
    import msgspec

    kind = type(record)
    known = {f.name for f in fields(kind)}
    data: dict[str, Any] = msgspec.to_builtins(record)
    for name, value in given.items():
        if name not in known:
            raise InputError(
                Message("“{field}” is not a field here.", field=name),
                Message("The fields are: {names}.", names=", ".join(sorted(known))),
            )
        if value is None:
            data.pop(name, None)
        else:
            data[name] = _raw(name, value)
    try:
        return msgspec.convert(data, kind, strict=False)
    except msgspec.ValidationError as error:
        raise InputError(
            Message("A field does not fit: {why}.", why=str(error)),
            Message("See “declinetui help json” for what each field holds."),
        ) from None


def _raw(name: str, value: Any) -> Any:
    """A JSON value as the record's own data: sums and moments may be written in several ways."""
    if name.startswith("budget"):
        return money_data(value)
    if name in {"received", "created"} and isinstance(value, str):
        return moment(value).isoformat()
    return _whole(value)


def _whole(value: Any) -> Any:
    """Text that UTF-8 can hold: a lone surrogate becomes a replacement character."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, Mapping):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return value


def money_data(value: Any) -> Any:
    """A sum given as an object, a number or words ("2 500 $") as the record holds it."""
    if isinstance(value, Mapping) and "amount" in value:
        return {"currency": "CAD", **value, "amount": str(value["amount"])}
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return {"amount": str(Decimal(str(value))), "currency": "CAD"}
    if isinstance(value, str):
        return _worded(value)
    return value


def _worded(text: str) -> dict[str, str]:
    from declinetui.workflow.requests.typed import parse_money

    money = parse_money(text)
    if money is None:
        raise InputError(
            Message("“{typed}” is not an amount.", typed=text), Message("Write it like 1 500 $ or $1,500.")
        )
    return {"amount": str(money.amount), "currency": money.currency, "unit": money.unit.value}
