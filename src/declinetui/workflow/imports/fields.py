"""Reading the fields of clients and inquiries from a file: columns and words of both languages."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from declinetui.directory.fieldnames import field_of
from declinetui.directory.fieldvalues import read_address, read_flag, read_long_text, read_text
from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.terms import Address, Channel, Language, Relation, Title
from declinetui.domain.values import Money, Unit
from declinetui.errors import Message
from declinetui.l10n.catalog import Catalog
from declinetui.text.dates.finder import parse_date
from declinetui.text.fold import fold
from declinetui.workflow.context import Context
from declinetui.workflow.requests.typed import parse_money

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")

_CALLED = {
    "uid": "uid id identifiant",
    "client": "client demandeur expediteur sender from de clientname nomduclient",
    "client_uid": "clientuid clientid idclient",
    "civility": "civilite civility title titre salutation prefix honorific",
    "gender": "gender genre sexe",
    "language": "language langue lang languages langues",
    "address": "address register registre tutoiement vouvoiement tuvous tuouvous",
    "relation": "relation lien typedeclient clienttype",
    "channel": "channel canal moyen",
    "circle": "circle cercle groupe group",
    "go_between": "gobetween intermediaire referredby introducedby recommandepar presentepar",
    "note": "note notes remarque remarques commentaire commentaires comment comments memo",
    "project": "project projet mandat sujetdumandat travail work",
    "budget": "budget montant amount somme",
    "received": "received recu recule date datedereception receivedon receivedat",
    "text": "text texte message description corps body contenu content demande",
    "subject": "subject objet sujet",
    "client_deadline": "clientdeadline deadline echeance pourle wantedfor datelimite due",
    "reply_by": "replyby repondreavant reponseavant answerby",
    "urgent": "urgent urgence",
    "reference": "reference ref numero dossier",
    "status": "status statut etat state",
    "created": "created cree creeele",
    "elide": "elide",
    "article": "article",
    "message_id": "messageid",
    "thread": "thread",
    "snoozed_until": "snoozeduntil",
    "budget_min": "budgetmin",
}
_FIELDS = {word: field for field, words in _CALLED.items() for word in words.split()}
_ALSO: Mapping[str, StrEnum] = {
    "regulier": Relation.RECURRING,
    "recurrent": Relation.RECURRING,
    "habituel": Relation.RECURRING,
    "regular": Relation.RECURRING,
    "nouveau": Relation.NEW,
    "reseau": Relation.NETWORK,
    "amie": Relation.FRIEND,
    "mail": Channel.EMAIL,
    "telephone": Channel.PHONE,
    "sms": Channel.SMS,
    "text": Channel.SMS,
    "refuse": InquiryStatus.DECLINED,
    "refusee": InquiryStatus.DECLINED,
    "acceptee": InquiryStatus.ACCEPTED,
    "mme": Title.MADAME,
    "ms": Title.MADAME,
    "mrs": Title.MADAME,
    "m": Title.MONSIEUR,
    "mr": Title.MONSIEUR,
    "me": Title.MAITRE,
    "dre": Title.DOCTEUR_F,
    "dr": Title.DOCTEUR_M,
}
"""Folded words that people write beside those of our screens."""
NAMED: Mapping[str, Message] = {
    "gender": Message("Gender"),
    "language": Message("Language"),
    "relation": Message("Relation"),
    "channel": Message("Channel"),
    "budget": Message("Budget"),
    "received": Message("Received"),
    "client_deadline": Message("Wanted for"),
    "reply_by": Message("Answer by"),
    "urgent": Message("Urgent"),
    "status": Message("Status"),
}
"""What a field is called in a remark."""
_PERSON = frozenset({"name", "given", "surname", "organisation", "email", "phone"})


def column(name: str) -> str:
    """The field a heading or key stands for, persons' fields included, or ""."""
    joined = "".join(c for c in fold(name) if c.isalnum())
    person = field_of(name)
    return person if person in _PERSON and joined not in _FIELDS else _FIELDS.get(joined, "")


class Fields:
    """One row by field; remembers what could not be read."""

    def __init__(self, context: Context, row: Mapping[str, object]) -> None:
        self._context = context
        self._values: dict[str, object] = {}
        self.troubles: list[Message] = []
        for heading, value in row.items():
            field = column(str(heading))
            if field and value not in (None, "", [], {}) and field not in self._values:
                self._values[field] = _unpacked(value)

    def value(self, field: str) -> str:
        """One line."""
        return read_text(self._values.get(field))

    def long(self, field: str) -> str:
        """Text of several lines."""
        return read_long_text(self._values.get(field, ""))

    def raw(self, field: str) -> object:
        """The value as it stands in the file, or None."""
        return self._values.get(field)

    def choice(self, field: str, kind: type[E], *, quiet: bool = False) -> E | None:
        """A member of a closed list by its id or its word in either language; None when absent.

        `quiet` for columns that other programs use for something else (a postal address).
        """

        def read(value: object) -> E | None:
            first = value[0] if isinstance(value, list) else value
            words, members = fold(read_text(first)), _members(kind)
            named = (members.get(word.rstrip(".")) for word in (words, *words.split()))
            return next((member for member in named if member is not None), None)

        return self._read(field, read, quiet=quiet)

    def address(self) -> Address | None:
        """tu or vous; other programs keep a postal address there, which tells nothing."""
        return read_address(self._values.get("address"))

    def day(self, field: str) -> date | None:
        """A day, ISO or in words."""
        return self._read(field, self._day)

    def moment(self, field: str) -> datetime | None:
        """A day with its hour; 9:00 without one."""
        return self._read(field, self._moment)

    def flag(self, field: str) -> bool | None:
        """Yes or no."""
        return self._read(field, read_flag)

    def money(self, field: str) -> Money | None:
        """A sum: a number, words ("2 500 $") or an object with amount, currency and unit."""
        return self._read(field, _money)

    def _read(self, field: str, read: Callable[[Any], V | None], *, quiet: bool = False) -> V | None:
        value = self._values.get(field)
        if value is None:
            return None
        found = read(value)
        if found is None and not quiet:
            shown = read_text(value)[:60] or str(value)[:60]
            name = NAMED.get(field, field)
            self.troubles.append(Message("{field}: “{value}” was not understood", field=name, value=shown))
        return found

    def _day(self, value: object) -> date | None:
        text = read_text(value)
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            reading = parse_date(text, self._context.today, calendar=self._context.calendar)
            return reading.day if reading else None

    def _moment(self, value: object) -> datetime | None:
        text = read_text(value)
        if len(text) > 10:
            try:
                return datetime.fromisoformat(text).replace(tzinfo=None)
            except ValueError:
                pass
        day = self._day(value)
        return datetime.combine(day, time(9, 0)) if day else None


def _unpacked(value: object) -> object:
    """The object that a cell of our own export holds as JSON; anything else as it is."""
    if not isinstance(value, str) or not value.startswith("{"):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value


def _money(value: object) -> Money | None:
    if isinstance(value, Mapping):
        base = _money(value.get("amount"))
        unit = _members(Unit).get(fold(read_text(value.get("unit"))), Unit.PROJECT)
        return Money(base.amount, read_text(value.get("currency")) or "CAD", unit) if base else None
    text = read_text(value)
    bare = text.replace(".", "", 1).replace("\u00a0", "").replace(" ", "").isdigit()
    return parse_money(f"{text} $" if bare else text)


@cache
def _members(kind: type[E]) -> Mapping[str, E]:
    """Folded id or word -> member: what the screens and files of the program call it, in both languages."""
    found: dict[str, E] = {}
    found.update({word: member for word, member in _ALSO.items() if isinstance(member, kind)})
    for member in kind:
        for word in (member.value, *(Catalog(lang).label(member) for lang in Language)):
            found.setdefault(fold(word).rstrip("."), member)
            found.setdefault(fold(word), member)
    return found
