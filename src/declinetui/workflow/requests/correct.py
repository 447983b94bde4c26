"""A field corrected by hand: typed words become values, and the person's card learns them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client
from declinetui.domain.terms import Address, Channel, Language, Relation, Title
from declinetui.domain.values import NounPhrase
from declinetui.errors import InputError, Message
from declinetui.intake.names import title_of
from declinetui.text.dates.finder import parse_date
from declinetui.text.fold import fold
from declinetui.text.nouns import gender_of_phrase, number_of
from declinetui.workflow.context import Context
from declinetui.workflow.requests.request import Request
from declinetui.workflow.requests.typed import parse_money

_E = TypeVar("_E", bound=StrEnum)
Pair = tuple[Client, Inquiry]
Corrector = Callable[[Context, Request, str], Pair]


def corrected(context: Context, request: Request, field_id: str, typed: str) -> Request:
    """The request with one field replaced. Raises InputError when the words cannot be read."""
    corrector = _CORRECTORS.get(field_id)
    if corrector is None:
        raise InputError(Message("“{field}” cannot be changed here.", field=field_id))
    client, inquiry = corrector(context, request, " ".join(typed.split()))
    return replace(request, client=client, inquiry=inquiry)


def _client_text(name: str) -> Corrector:
    def correct(context: Context, request: Request, typed: str) -> Pair:
        del context
        values: Mapping[str, Any] = {name: typed}
        return replace(request.client, **values), request.inquiry

    return correct


def _project(context: Context, request: Request, typed: str) -> Pair:
    del context
    language = request.inquiry.language or request.client.language or Language.FR
    french = language is Language.FR
    project = (
        NounPhrase(typed, language, gender_of_phrase(typed) if french else None, number_of(typed))
        if typed
        else None
    )
    return request.client, replace(request.inquiry, project=project)


def _budget(context: Context, request: Request, typed: str) -> Pair:
    del context
    if not typed:
        return request.client, replace(request.inquiry, budget=None, budget_min=None)
    money = parse_money(typed)
    if money is None:
        raise InputError(
            Message("“{typed}” is not an amount.", typed=typed), Message("Write it like 1 500 $ or $1,500.")
        )
    return request.client, replace(request.inquiry, budget=money, budget_min=None)


def _date(name: str) -> Corrector:
    def correct(context: Context, request: Request, typed: str) -> Pair:
        day = _day(context, typed)
        if name == "received" and day is not None:
            moment = datetime.combine(day, time(9, 0))
            return request.client, replace(request.inquiry, received=moment)
        values: Mapping[str, Any] = {name: day}
        return request.client, replace(request.inquiry, **values)

    return correct


def _day(context: Context, typed: str) -> date | None:
    if not typed:
        return None
    reading = parse_date(typed, context.today, calendar=context.calendar)
    if reading is None:
        raise InputError(
            Message("“{typed}” is not a date.", typed=typed),
            Message("Write it like 2027-02-15, next Friday or in 2 weeks."),
        )
    return reading.day


def _choice(kind: type[_E], words: Mapping[str, _E]) -> Callable[[str], _E]:
    def read(typed: str) -> _E:
        folded = fold(typed)
        for member in kind:
            if folded == member.value:
                return member
        found = [m for word, m in words.items() if folded and word.startswith(folded)]
        if not found:
            raise InputError(
                Message("“{typed}” is not one of the choices.", typed=typed),
                Message("Choose one of: {choices}.", choices=tuple(kind)),
            )
        return found[0]

    return read


_language = _choice(
    Language, {"francais": Language.FR, "french": Language.FR, "anglais": Language.EN, "english": Language.EN}
)
_address = _choice(Address, {"tutoiement": Address.TU, "vouvoiement": Address.VOUS})
_title = _choice(
    Title,
    {
        "madame": Title.MADAME,
        "monsieur": Title.MONSIEUR,
        "maitre": Title.MAITRE,
        "docteure": Title.DOCTEUR_F,
        "docteur": Title.DOCTEUR_M,
    },
)
_channel = _choice(
    Channel,
    {
        "courriel": Channel.EMAIL,
        "e mail": Channel.EMAIL,
        "lettre": Channel.LETTER,
        "appel": Channel.PHONE,
        "telephone": Channel.PHONE,
        "call": Channel.PHONE,
        "texto": Channel.SMS,
        "text": Channel.SMS,
        "message direct": Channel.DM,
        "direct message": Channel.DM,
        "formulaire": Channel.FORM,
        "en personne": Channel.IN_PERSON,
        "in person": Channel.IN_PERSON,
    },
)
_relation = _choice(
    Relation,
    {
        "nouveau": Relation.NEW,
        "regulier": Relation.RECURRING,
        "regular": Relation.RECURRING,
        "reseau": Relation.NETWORK,
        "agence": Relation.AGENCY,
        "appel d offres": Relation.TENDER,
        "ami": Relation.FRIEND,
    },
)


def _learnt(client: Client, name: str, value: object) -> Client:
    """The card with a field set by hand: it will stand against what later messages say."""
    values: Mapping[str, Any] = {name: value, "corrected": tuple(sorted({*client.corrected, name}))}
    return replace(client, **values)


def _set_language(context: Context, request: Request, typed: str) -> Pair:
    del context
    value = _language(typed)
    return _learnt(request.client, "language", value), replace(request.inquiry, language=value)


def _set_address(context: Context, request: Request, typed: str) -> Pair:
    del context
    value = _address(typed)
    return _learnt(request.client, "address", value), replace(request.inquiry, address=value)


def _set_title(context: Context, request: Request, typed: str) -> Pair:
    del context
    value = (title_of(typed) or _title(typed)) if typed else None
    return _learnt(request.client, "title", value), request.inquiry


def _set_channel(context: Context, request: Request, typed: str) -> Pair:
    del context
    return request.client, replace(request.inquiry, channel=_channel(typed))


def _set_relation(context: Context, request: Request, typed: str) -> Pair:
    del context
    return replace(request.client, relation=_relation(typed)), request.inquiry


_CORRECTORS: Mapping[str, Corrector] = {
    "client": _client_text("name"),
    "organisation": _client_text("organisation"),
    "email": _client_text("email"),
    "phone": _client_text("phone"),
    "project": _project,
    "budget": _budget,
    "deadline": _date("client_deadline"),
    "received": _date("received"),
    "reply_by": _date("reply_by"),
    "channel": _set_channel,
    "language": _set_language,
    "address": _set_address,
    "title": _set_title,
    "relation": _set_relation,
}
