"""People as vCards, for address books: version 4 (RFC 6350) or 3 (RFC 2426); private notes stay at home."""

from collections.abc import Iterable, Iterator

from declinetui.domain.people import Client, Partner

VERSIONS = ("4.0", "3.0")
FOLD = 75
"""Octets of a line, its break left out (RFC 6350, 3.2)."""


def vcards(people: Iterable[Client | Partner], version: str = "4.0") -> bytes:
    """One card each, UTF-8, lines ended by CRLF."""
    return b"".join(_folded(line) for person in people for line in _card(person, version))


def _card(person: Client | Partner, version: str) -> Iterator[str]:
    name = person.name or person.organisation or person.email
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"UID:{_text(person.uid)}"
    yield f"FN:{_text(name)}"
    if version == "3.0" or person.name:
        given, _, surname = person.name.rpartition(" ")
        yield f"N:{_text(surname)};{_text(given)};;;"
    if person.organisation:
        yield f"ORG:{_text(person.organisation)}"
    if person.email:
        yield f"EMAIL:{_text(person.email)}"
    if person.phone:
        yield f"TEL:{_text(person.phone)}"
    yield from _partner(person) if isinstance(person, Partner) else _client(person, version)
    yield "END:VCARD"


def _client(client: Client, version: str) -> Iterator[str]:
    if client.language is not None and version == "4.0":
        yield f"LANG:{client.language.value}"


def _partner(partner: Partner) -> Iterator[str]:
    if partner.title:
        yield f"TITLE:{_text(partner.title)}"
    if partner.aliases:
        yield f"NICKNAME:{','.join(map(_text, partner.aliases))}"
    if partner.city or partner.region:
        yield f"ADR:;;;{_text(partner.city)};{_text(partner.region)};;"
    if partner.skills:
        yield f"CATEGORIES:{','.join(map(_text, partner.skills))}"
    for language in partner.languages:
        yield f"LANG:{language.value}"


def _text(value: str) -> str:
    """A value whose commas, semicolons and line breaks are its own; controls are left out."""
    plain = "\n".join(value.splitlines())
    plain = "".join(c for c in plain if c == "\n" or (c.isprintable() or c == "\u00a0"))
    for sign in "\\,;":
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, never inside a character."""
    pieces, piece = [], b""
    for character in line:
        encoded = character.encode("utf-8", "replace")
        if len(piece) + len(encoded) > FOLD:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
