"""Rows of fields from vCards (RFC 2426, RFC 6350, and the quoted-printable of 2.1)."""

import quopri
import re
from collections.abc import Iterator

_UNFOLD = re.compile(r"\r?\n[ \t]")
_SOFT_BREAK = re.compile(r"=\r?\n")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PART = {
    ";": re.compile(r"((?:[^\\;]|\\.)*)(?:;|$)", re.DOTALL),
    ",": re.compile(r"((?:[^\\,]|\\.)*)(?:,|$)", re.DOTALL),
}
"""A part of a value up to a separator that no backslash makes a plain letter."""
_PREFIXES = ("mailto:", "tel:", "urn:uuid:")


def vcard_rows(text: str) -> Iterator[dict[str, object]]:
    """The fields of each card, by the names `field_of` knows."""
    card: list[tuple[str, dict[str, str], str]] | None = None
    for line in _lines(text):
        name, parameters, value = _property(line)
        if name == "BEGIN":
            card = []
        elif name == "END" and card is not None:
            yield _row(card)
            card = None
        elif card is not None and name:
            card.append((name, parameters, value))


def _lines(text: str) -> list[str]:
    if "QUOTED-PRINTABLE" in text.upper():
        text = _SOFT_BREAK.sub("", text)
    return _UNFOLD.sub("", text).splitlines()


def _property(line: str) -> tuple[str, dict[str, str], str]:
    """Name, parameters and value of a content line; the group ("item1.") is dropped."""
    head, colon, value = line.partition(":")
    while colon and head.count('"') % 2:
        more, colon, value = value.partition(":")
        head = f"{head}:{more}"
    name, *parts = head.split(";")
    parameters: dict[str, str] = {}
    for part in parts:
        key, equals, content = part.partition("=")
        key, content = (key.upper(), content.strip('"')) if equals else ("TYPE", key)
        parameters[key] = f"{parameters[key]},{content}" if key in parameters else content
    types = parameters.get("TYPE", "").upper()
    if "QUOTED-PRINTABLE" in (parameters.get("ENCODING", "").upper(), types):
        charset = parameters.get("CHARSET", "utf-8")
        value = _decoded(quopri.decodestring(value.encode("utf-8")), charset)
    return name.strip().upper().rpartition(".")[2], parameters, value


def _decoded(raw: bytes, charset: str) -> str:
    try:
        return raw.decode(charset, "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def _row(card: list[tuple[str, dict[str, str], str]]) -> dict[str, object]:
    row: dict[str, object] = {}
    skills: list[str] = []
    languages: list[str] = []
    aliases: list[str] = []
    for name, _, value in sorted(card, key=lambda p: not _preferred(p[1])):
        if name in ("CATEGORIES", "EXPERTISE", "X-SKILLS"):
            skills += _parts(value, ",")
        elif name == "NICKNAME":
            aliases += _parts(value, ",")
        elif name == "LANG":
            languages.append(_plain(value))
        elif name == "N":
            _name(row, value)
        elif name == "ADR":
            parts = [*_parts(value, ";"), "", "", "", "", ""]
            row.setdefault("city", parts[3])
            row.setdefault("region", parts[4])
        elif key := _KEYS.get(name):
            content = _parts(value, ";")[0] if name == "ORG" else _plain(value)
            if content:
                row.setdefault(key, content)
    lists = {"skills": skills, "languages": languages, "aliases": aliases}
    return row | {key: values for key, values in lists.items() if values}


_KEYS = {
    "UID": "id",
    "FN": "name",
    "ORG": "organisation",
    "TITLE": "title",
    "ROLE": "title",
    "EMAIL": "email",
    "TEL": "phone",
    "NOTE": "notes",
}


def _name(row: dict[str, object], value: str) -> None:
    """N is surname;given;…: it serves when the card has no FN."""
    parts = [*_parts(value, ";"), ""]
    if not row.get("name") and (full := f"{parts[1]} {parts[0]}".strip()):
        row["name from n"] = full


def _preferred(parameters: dict[str, str]) -> bool:
    return "PREF" in parameters or "pref" in parameters.get("TYPE", "").lower().split(",")


def _parts(value: str, separator: str) -> list[str]:
    parts = [_plain(part) for part in _PART[separator].findall(value)]
    return parts[:-1] if len(parts) > 1 and not value.endswith(separator) else parts


def _plain(value: str) -> str:
    text = _ESCAPED.sub(lambda m: "\n" if m.group(1) in "nN" else m.group(1), value).strip()
    for prefix in _PREFIXES:
        if text.lower().startswith(prefix):
            return text[len(prefix) :].partition(";")[0]
    return text
