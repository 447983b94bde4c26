"""Lists of partners made by others: JSON lines, CSV, vCard; every fault told, nothing else lost."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from declinetui.directory.fieldvalues import read_consent, read_day, read_languages, read_list, read_trust
from declinetui.directory.reading import PartnerFormat, read_partners
from declinetui.directory.rows import Problem, guess_format
from declinetui.domain.people import Consent, Partner
from declinetui.domain.terms import Language

TODAY = date(2026, 11, 24)
BOTH = (Language.FR, Language.EN)


def read(text: str, format: PartnerFormat) -> tuple[tuple[Partner, ...], tuple[Problem, ...]]:
    """Reads on a fixed day."""
    return read_partners(text, format, imported=TODAY)


FULL = {
    "id": "p-1",
    "name": "Zoé L’Heureux",
    "organisation": "Atelier Nord",
    "title": "Graphiste",
    "skills": ["logo", "UX/UI"],
    "languages": ["fr", "en"],
    "region": "Estrie",
    "city": "Magog",
    "remote": True,
    "rate": "90 $/h",
    "email": "zoe@exemple.ca",
    "phone": "819 555-0101",
    "notes": "Deux\nlignes",
    "trust": 4,
    "available_from": "2027-01-15",
    "referrals": ["2026-09-01", "2026-03-01"],
    "conflicts": ["Coop Belle-Rive"],
    "consent": "2026-02-03",
}
ZOE = Partner(
    uid="p-1",
    name="Zoé L’Heureux",
    organisation="Atelier Nord",
    title="Graphiste",
    skills=("logo", "UX/UI"),
    languages=BOTH,
    region="Estrie",
    city="Magog",
    remote=True,
    rate="90 $/h",
    email="zoe@exemple.ca",
    phone="819 555-0101",
    notes="Deux\nlignes",
    trust=4,
    available_from=date(2027, 1, 15),
    referrals=(date(2026, 3, 1), date(2026, 9, 1)),
    conflicts=("Coop Belle-Rive",),
    consent=Consent(given=date(2026, 2, 3)),
)


def test_json_lines_whole() -> None:
    """Every field of the documented shape; a lone name is enough; ids are kept."""
    found, problems = read(json.dumps(FULL) + '\n\n{"name": "Al"}\n', PartnerFormat.JSONL)
    assert found == (ZOE, Partner(uid="", name="Al"))
    assert problems == ()


def test_broken_rows_are_told_and_the_rest_read() -> None:
    """Line numbers, what was skipped, and what was only a field."""
    rows = ['{"name": "A", "trust": 9}', "{oops", "[1]", '{"title": "x"}']
    rows += ['{"id": "1", "name": "B"}', '{"id": "1", "name": "C"}']
    text = "\n".join(rows)
    found, problems = read(text, PartnerFormat.JSONL)
    assert [(p.uid, p.name) for p in found] == [("", "A"), ("1", "B"), ("", "C")]
    assert [(p.row, p.skipped) for p in problems] == [(1, False), (2, True), (3, True), (4, True), (6, False)]


def test_json_array() -> None:
    """A whole array is read as well."""
    found, _ = read('[{"nom": "A"}, 3, {"Nom": "B"}]', PartnerFormat.JSONL)
    assert [p.name for p in found] == ["A", "B"]


@pytest.mark.parametrize(
    "text",
    [
        "Courriel;Prénom;Nom;Langues;Compétences;Confiance;À distance\n"
        "z@x.ca;Zoé;Roy;français et anglais;web, UX/UI;4;oui",
        "\ufefftrust,First Name,Last Name,E-mail,Languages,Skills,Remote\n"
        "4/5,Zoé,Roy,z@x.ca,fr/en,web; UX/UI,yes\n",
        "Nom\tcourriel\tlangues\tservices\tcote\ttélétravail\n"
        '"Zoé Roy"\tz@x.ca\tbilingue\t"web, UX/UI"\t4\tx\n\t\t\t\t\t\n',
    ],
)
def test_csv_in_any_order_and_language(text: str) -> None:
    """Headers in French or English, any order, comma, semicolon or tab, with or without BOM."""
    found, problems = read(text, PartnerFormat.CSV)
    (partner,) = found
    assert problems == ()
    assert (partner.name, partner.email, partner.languages) == ("Zoé Roy", "z@x.ca", BOTH)
    assert (partner.skills, partner.trust, partner.remote) == (("web", "UX/UI"), 4, True)


def test_csv_without_a_name_column() -> None:
    """Says which columns were seen."""
    found, (problem,) = read("a,b\n1,2", PartnerFormat.CSV)
    assert found == ()
    assert problem.skipped
    assert problem.what.values["columns"] == "a, b"


def test_csv_formula_guard_is_taken_off() -> None:
    """The apostrophe our own export puts before a formula does not come back as text."""
    found, _ = read("name,phone\n'=A,'+1 514 555-0101", PartnerFormat.CSV)
    assert (found[0].name, found[0].phone) == ("=A", "+1 514 555-0101")


CARDS = """BEGIN:VCARD
VERSION:3.0
N:Roy;Zoé;;;
ORG:Atelier\\, Nord;Dept
TITLE:Graphiste
item1.EMAIL;TYPE=WORK:second@x.ca
EMAIL;TYPE=INTERNET,pref:zoe@x.ca
NOTE:long
  line\\nsecond
CATEGORIES:web,UX
ADR;TYPE=work:;;1 rue A;Laval;QC;H0H 0H0;Canada
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Al Bo
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-514-555-0102;ext=3
LANG;PREF=1:fr
LANG:en
UID:urn:uuid:abc
END:VCARD
BEGIN:VCARD
VERSION:2.1
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=A9=
 Roy
END:VCARD
BEGIN:VCARD
VERSION:3.0
EMAIL:nobody@x.ca
END:VCARD
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_vcards(newline: str) -> None:
    """Versions 2.1, 3 and 4: folding, escapes, groups, preference, URIs, quoted-printable."""
    (a, b, c), (problem,) = read(CARDS.replace("\n", newline), PartnerFormat.VCARD)
    assert (a.name, a.organisation, a.email) == ("Zoé Roy", "Atelier, Nord", "zoe@x.ca")
    assert (a.notes, a.skills, a.city, a.region) == ("long line\nsecond", ("web", "UX"), "Laval", "QC")
    assert (b.uid, b.name, b.phone, b.languages) == ("abc", "Al Bo", "+1-514-555-0102", BOTH)
    assert c.name.replace(" ", "") == "ZoéRoy"
    assert (problem.row, problem.skipped) == (4, True)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (True, Consent(given=TODAY)),
        ("oui", Consent(given=TODAY)),
        (False, None),
        ("", None),
        ("2026-01-02T10:00", Consent(given=date(2026, 1, 2))),
        ({"given": "2026-01-02", "contact": False}, Consent(given=date(2026, 1, 2), contact=False)),
        ({"date": "2026-01-02", "scope": ["name"]}, Consent(given=date(2026, 1, 2), contact=False)),
        ({"date": "2026-01-02", "scope": "name and contact"}, Consent(given=date(2026, 1, 2))),
        (
            {"given": "2026-01-02", "withdrawn": "2026-03-04"},
            Consent(given=date(2026, 1, 2), withdrawn=date(2026, 3, 4)),
        ),
        ({"given": False}, None),
    ],
)
def test_consent(value: object, wanted: Consent | None) -> None:
    """A yes, a day or an object; a yes without a day counts from the import."""
    assert read_consent(value, TODAY) == wanted


def test_values() -> None:
    """Days, lists, languages and trust as people write them."""
    assert read_day("24/11/2026") == read_day("20261124") == read_day("2026/11/24") == TODAY
    assert read_day("2026-02-30") is None
    assert read_list("a; b, c;;a") == ("a", "b, c")
    assert read_list("a, b\0, 1,5 k$") == ("a", "b", "1,5 k$")
    assert read_languages("FR-CA, English") == BOTH
    assert read_languages("klingon") is None
    assert [read_trust(v) for v in (3, "4/5", "2,0", True, "6", -1)] == [3, 4, 2, None, None, None]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("", "a.vcf", PartnerFormat.VCARD),
        ("BEGIN:VCARD", "", PartnerFormat.VCARD),
        ('{"name": "A"}', "", PartnerFormat.JSONL),
        ("name,city", "list.csv", PartnerFormat.CSV),
        ("name,city", "", PartnerFormat.CSV),
    ],
)
def test_guess_format(text: str, name: str, wanted: PartnerFormat) -> None:
    """By the name of the file, else by how it begins."""
    assert guess_format(text, name) is wanted


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(sorted(FULL)), JSON))
def test_any_json_value_in_any_field(row: dict[str, object]) -> None:
    """Strange values are told or left out; what was read can be written."""
    found, _ = read(json.dumps(row), PartnerFormat.JSONL)
    for partner in found:
        assert partner.name.encode("utf-8")
        assert 0 <= partner.trust <= 5


@given(st.text(max_size=200), st.sampled_from(PartnerFormat))
def test_any_text_in_any_format(text: str, format: PartnerFormat) -> None:
    """No file crashes a reader."""
    read(text, format)
    read(f"name,skills\n{text}", format)
    read(f"BEGIN:VCARD\nFN:x\n{text}\nEND:VCARD", format)
