"""A partner from named fields, whatever file they came in."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from declinetui.directory.fieldnames import field_of
from declinetui.directory.fieldvalues import (
    read_address,
    read_consent,
    read_consents,
    read_day,
    read_flag,
    read_kind,
    read_languages,
    read_list,
    read_long_text,
    read_parts,
    read_text,
    read_trust,
)
from declinetui.domain.people import Article, Elide, Partner
from declinetui.errors import Message

Value = TypeVar("Value")


_NAMED = {
    "languages": Message("languages"),
    "remote": Message("remote work"),
    "trust": Message("trust"),
    "available_from": Message("availability"),
    "referrals": Message("referrals"),
}


class FieldReader:
    """Reads the fields of one row, and remembers what could not be read."""

    def __init__(self, row: Mapping[str, object]) -> None:
        self._fields: dict[str, object] = {}
        self.troubles: list[Message] = []
        for column, value in row.items():
            field = field_of(str(column))
            if field and value not in (None, "", [], ()) and field not in self._fields:
                self._fields[field] = value

    def partner(self, imported: date) -> Partner | None:
        """The partner, or None when nothing names it."""
        name = self._name()
        if not name:
            self.troubles.append(Message("No name"))
            return None
        return Partner(
            uid=self._text("id"),
            name=name,
            organisation=self._text("organisation"),
            title=self._text("title"),
            skills=read_list(self._fields.get("skills")),
            languages=self._read("languages", read_languages) or (),
            region=self._text("region"),
            city=self._text("city"),
            remote=self._read("remote", read_flag),
            rate=self._text("rate"),
            email=self._text("email"),
            phone=self._text("phone"),
            notes=read_long_text(self._fields.get("notes")),
            trust=self._read("trust", read_trust) or 0,
            available_from=self._read("available_from", read_day),
            referrals=self._referrals(),
            conflicts=read_list(self._fields.get("conflicts")),
            consent=read_consent(self._fields.get("consent"), imported),
            address=read_address(self._fields.get("address")),
            aliases=read_list(self._fields.get("aliases")),
            earlier=read_consents(self._fields.get("earlier"), imported),
            elide=read_kind(self._fields.get("elide"), Elide, Elide.AUTO),
            article=read_kind(self._fields.get("article"), Article, Article.AUTO),
        )

    def _name(self) -> str:
        surname = self._text("surname") or self._text("name")
        if given := self._text("given"):
            return f"{given} {surname}".strip()
        return self._text("name") or self._text("surname") or self._text("organisation")

    def _text(self, field: str) -> str:
        return read_text(self._fields.get(field))

    def _read(self, field: str, read: Callable[[object], Value | None]) -> Value | None:
        value = self._fields.get(field)
        if value is None:
            return None
        found = read(value)
        if found is None:
            shown = ", ".join(read_list(value)) or str(value)
            self.troubles.append(
                Message("{field}: “{value}” was not understood", field=_NAMED[field], value=shown[:60])
            )
        return found

    def _referrals(self) -> tuple[date, ...]:
        value = self._fields.get("referrals")
        parts = value if isinstance(value, (list, tuple)) else read_parts(value)
        days = []
        for part in parts:
            day = read_day(part.get("date") if isinstance(part, Mapping) else part)
            if day is None:
                shown = read_text(part)[:60]
                self.troubles.append(
                    Message("{field}: “{value}” was not understood", field=_NAMED["referrals"], value=shown)
                )
            else:
                days.append(day)
        return tuple(sorted(days))
