"""Cards go out and come back: what an address book gets is what the import understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.directory.vcard import vcard_rows
from declinetui.domain.people import Client, Partner
from declinetui.domain.terms import Language
from declinetui.export.vcard import FOLD, vcards

JULIE = Partner(
    uid="p-js",
    name="Julie St-Pierre",
    organisation="Atelier Nord; fils, inc.",
    title="Rédactrice",
    skills=("site web", "photo, vidéo"),
    languages=(Language.FR, Language.EN),
    city="Québec",
    region="QC",
    email="julie@ateliernord.example",
    phone="418 555-0142",
    notes="appelle le soir",
)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_partner_comes_back_without_the_note(version: str) -> None:
    """Every public field, separators inside values included."""
    data = vcards([JULIE], version)
    assert f"VERSION:{version}\r\n".encode() in data
    assert b"soir" not in data
    (row,) = vcard_rows(data.decode())
    assert row == {
        "id": "p-js",
        "name": "Julie St-Pierre",
        "organisation": "Atelier Nord; fils, inc.",
        "title": "Rédactrice",
        "skills": ["site web", "photo, vidéo"],
        "languages": ["fr", "en"],
        "city": "Québec",
        "region": "QC",
        "email": "julie@ateliernord.example",
        "phone": "418 555-0142",
    }


def test_version_3_always_has_a_name_of_two_parts() -> None:
    """RFC 2426 wants N; a firm without a person has an empty one."""
    assert b"\r\nN:Roy;Ana Maria;;;\r\n" in vcards([Client(uid="a", name="Ana Maria Roy")], "3.0")
    assert b"\r\nN:;;;;\r\n" in vcards([Client(uid="a", organisation="Ville de Valmont")], "3.0")


@given(st.text(max_size=120), st.text(max_size=120))
def test_no_name_makes_a_line_of_its_own(name: str, firm: str) -> None:
    """Line breaks, controls and long words: as many cards as people, short lines, no property slipped in."""
    data = vcards([Client(uid="a", name=name, organisation=firm), Client(uid="b", name="B")])
    lines = data.split(b"\r\n")
    assert all(len(line) <= FOLD for line in lines)
    assert lines.count(b"BEGIN:VCARD") == 2
    heads = {line.split(b":")[0].split(b";")[0] for line in lines if line and not line.startswith(b" ")}
    assert heads <= {b"BEGIN", b"VERSION", b"UID", b"FN", b"N", b"ORG", b"END"}
    data.decode("utf-8")
