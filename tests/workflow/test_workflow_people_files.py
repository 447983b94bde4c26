"""People to a file and back, and people in a file who are already there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workflow_desk import Bench

from declinetui.directory.fieldvalues import read_text
from declinetui.domain.people import Article, Client, Consent, Elide, Partner
from declinetui.domain.terms import Address, Language
from declinetui.errors import InputError, UsageError
from declinetui.phrasing.engine import Engine
from declinetui.text.fold import fold
from declinetui.workflow.imports.clients import plan_clients
from declinetui.workflow.imports.outward import people_bytes, write_partners
from declinetui.workflow.imports.partners import plan_partners
from declinetui.workflow.imports.rows import Deed, Existing, carry_out

FULL = Partner(
    uid="julie",
    name="Julie St-Pierre",
    organisation="Atelier, Nord; Sud",
    title="=cmd|'/c calc'!A0",
    skills=("design web", "vidéo; montage", "à la carte, au choix"),
    languages=(Language.FR, Language.EN),
    region="Bas-Saint-Laurent",
    city="Rimouski",
    remote=False,
    rate="＝95 $/h",
    email="julie@nord.example",
    phone="+1 418 555-0151",
    trust=4,
    available_from=date(2027, 1, 4),
    referrals=(date(2026, 1, 1), date(2026, 1, 1), date(2026, 6, 1)),
    conflicts=("B, et fils",),
    consent=Consent(given=date(2026, 2, 1), contact=False, withdrawn=date(2026, 7, 1)),
    earlier=(Consent(given=date(2025, 2, 1)), Consent(given=date(2025, 9, 1), withdrawn=date(2025, 12, 1))),
    aliases=("'=Julie", "Studio Sud"),
    elide=Elide.NO,
    article=Article.NONE,
    address=Address.TU,
)
CARD = (
    "uid",
    "name",
    "organisation",
    "title",
    "skills",
    "languages",
    "region",
    "city",
    "email",
    "phone",
    "aliases",
)
"""What an address book knows."""


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Julie, with everything a card may hold."""
    bench = Bench(tmp_path / "home", engine)
    bench.put(FULL)
    return bench


def read_back(bench: Bench, data: bytes, name: str) -> dict[str, Partner]:
    """What another home makes of a file."""
    other = Bench(bench.home.parent / f"other-{name}", bench.engine)
    carry_out(other.context, plan_partners(other.context, data.decode("utf-8"), name))
    return {partner.uid: partner for partner in other.store.partners.all()}


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_what_is_exported_reads_back_the_same(bench: Bench, form: str) -> None:
    """Agreements with day, scope and end, days, aliases, separators and formulas; the note stays at home."""
    bench.put(replace(FULL, notes="privé"))
    path = write_partners(bench.context, form, bench.home / "out")
    data = path.read_bytes()
    assert "privé".encode() not in data
    assert read_back(bench, data, path.name) == {"julie": FULL}


@pytest.mark.parametrize("form", ["vcard", "vcard3"])
def test_a_card_reads_back_what_address_books_know(bench: Bench, form: str) -> None:
    """Commas, semicolons and backslashes of a value are its own."""
    partner = replace(FULL, city="Baie; Comeau\\", region="C,N")
    found = read_back(bench, people_bytes([partner], form, kind=Partner), "liste.vcf")["julie"]
    assert [getattr(found, name) for name in CARD] == [getattr(partner, name) for name in CARD]


TEXT = st.text(max_size=12).map(read_text)
LIST = st.lists(TEXT.filter(bool), unique=True, max_size=3).map(tuple)
FIELDS: dict[str, Any] = {
    "uid": st.just("p"),
    "name": TEXT.filter(bool),
    **dict.fromkeys(("organisation", "title", "region", "city", "rate", "email", "phone"), TEXT),
    **dict.fromkeys(("skills", "conflicts", "aliases"), LIST),
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.builds(Partner, **FIELDS))
def test_any_words_survive_a_table_and_act_nowhere(bench: Bench, partner: Partner) -> None:
    """No cell begins like a formula; what was written is read."""
    data = people_bytes([partner], "csv", kind=Partner)
    (row,) = plan_partners(bench.context, data.decode("utf-8")).rows
    assert row.choice is None or row.choice.read == partner
    assert row.choice is not None or row.record == partner
    import csv
    import io

    for cells in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for cell in cells)


def test_files_of_one_day_stand_beside_each_other(bench: Bench) -> None:
    """Nothing is written over; an empty table has its headings; another form is refused."""
    first, second = (write_partners(bench.context, "csv", bench.home / "out") for _ in range(2))
    assert first != second and first.read_bytes() == second.read_bytes()
    assert people_bytes([], "csv", kind=Client).startswith(b"\xef\xbb\xbfuid,name,")
    with pytest.raises(UsageError):
        people_bytes([], "xls", kind=Partner)


ROWS = (
    "id,name,email,skills\n"
    ",Julie St-Pierre,,dessin\n"
    ",julie st-pierre,julie@nord.example,logo\n"
    ",Zoé Roy,,photo\n"
    ",ROY Zoé,,vidéo\n"
    "julie,Paul Autre,,\n"
)


def test_a_dry_run_tells_who_is_already_there(bench: Bench) -> None:
    """By the id with another name, perhaps by the name, surely with the address, and within the file."""
    plan = plan_partners(bench.context, ROWS)
    assert [row.deed for row in plan.rows] == [Deed.ADD, Deed.UPDATE, Deed.ADD, Deed.ADD, Deed.UPDATE]
    assert [row.told and row.told.msgid for row in plan.rows] == [
        "perhaps already there: {who}; a new card",
        "already there: {who}; added to that card",
        None,
        "perhaps already there: {who}; a new card",
        "already there: {who}; that card changes its name",
    ]


@pytest.mark.parametrize(
    ("how", "cards", "julies"),
    [(Existing.ADD, 2, 1), (Existing.SKIP, 2, 1), (Existing.NEW, 5, 3)],
)
def test_one_answer_for_all(bench: Bench, how: Existing, cards: int, julies: int) -> None:
    """Added to the cards, left out, or all new; undo takes back the step."""
    text = ROWS.replace("julie,Paul Autre,,\n", "")
    carry_out(bench.context, plan_partners(bench.context, text).taken(how))
    found = bench.store.partners.all()
    assert len(found) == cards
    assert sum(fold(p.name) == fold(FULL.name) for p in found) == julies
    bench.store.undo()
    assert bench.store.partners.all() == (FULL,)


def test_what_is_added_gathers_and_keeps_the_name(bench: Bench) -> None:
    """Two rows of one card add up; a row left out adds nothing; another spelling becomes an alias."""
    text = "name,email,skills\nJulie St-Pierre,,dessin\njulie st-pierre,julie@nord.example,logo\n"
    plan = plan_partners(bench.context, text)
    assert carry_out(bench.context, plan.taken(Existing.ADD)).values["n"] == 2
    julie = bench.store.partners.get("julie")
    assert julie is not None
    assert (julie.name, julie.skills) == (FULL.name, (*FULL.skills, "dessin", "logo"))
    bench.store.undo()
    carry_out(bench.context, plan.taken(Existing.SKIP, 1).taken(Existing.ADD, 0))
    julie = bench.store.partners.get("julie")
    assert julie is not None and julie.skills == (*FULL.skills, "dessin")
    (row,) = plan_partners(bench.context, "name\nJulie Saint-Pierre-Roy\n").taken(Existing.ADD).rows
    assert row.record is not None and row.record.aliases[-1] == "Julie Saint-Pierre-Roy"


def test_a_row_left_out_is_no_ground_for_the_next(bench: Bench) -> None:
    """The same stranger twice, the first left out, the second a card of its own: one card."""
    plan = plan_partners(bench.context, "name,email\nZoé Roy,z@x.ca\nZoé Roy,z@x.ca\n")
    carry_out(bench.context, plan.taken(Existing.SKIP, 1))
    assert [p.name for p in bench.store.partners.all()] == [FULL.name, "Zoé Roy"]


@pytest.mark.parametrize("plan", [plan_clients, plan_partners])
def test_all_left_out_is_no_mistake(bench: Bench, plan: Callable[..., Any]) -> None:
    """A file of known people only, all left out, writes nothing; a file of nobody is refused."""
    bench.put(Client(uid="c", name="Julie St-Pierre"))
    said = carry_out(bench.context, plan(bench.context, "name\nJulie St-Pierre\n").taken(Existing.SKIP))
    assert said.values["n"] == 0
    with pytest.raises(InputError):
        carry_out(bench.context, plan(bench.context, "bonjour"))
