"""Partners through the command line: agreements, the card, and the dry run of a file."""

from pathlib import Path

import pytest
from cli_run import Run

JULIE = (
    '{"id": "p1", "name": "Julie St-Pierre", "skills": ["design web", "zorglubage"], "languages": ["fr"],'
    ' "email": "julie@x.ca"}'
)


@pytest.fixture
def julie(run: Run) -> Run:
    """Julie in the directory."""
    assert run("partners", "add", "--json", "-", stdin=JULIE).code == 0
    return run


def test_a_consent_has_a_day_and_a_scope_and_an_end(julie: Run) -> None:
    """Given for the name only, then in full, then taken back; the day may be said."""

    def consent() -> dict[str, object]:
        found: dict[str, object] = julie("partners", "show", "p1", "--json").json()["consent"]
        return found

    assert julie("partners", "consent", "julie", "--name-only", "--on", "2026-10-01").code == 0
    assert consent() == {"given": "2026-10-01", "contact": False, "withdrawn": None}
    julie("partners", "consent", "julie")
    assert consent() == {"given": "2026-11-24", "contact": True, "withdrawn": None}
    julie("partners", "consent", "julie", "--withdraw")
    assert consent()["withdrawn"] == "2026-11-24"
    assert julie("partners", "consent", "julie", "--withdraw", "--ask").code == 2


def test_the_question_is_shown_in_the_partner_s_language(julie: Run) -> None:
    """Nothing is written by asking."""
    said = julie("partners", "consent", "julie", "--ask", "--project", "refonte du site")
    assert "Bonjour Julie," in said.out and "refonte du site" in said.out
    assert "add" in julie("undo").out  # the last change is still Julie


def test_the_card_says_what_is_understood_and_what_came_of_it(julie: Run) -> None:
    """Skills, preview, history."""
    message = "Bonjour, seriez-vous libre pour la refonte de notre site?\n\nAna Côté"
    julie("reply", "--log", "--me", "C", "--alternative", "partner:p1", stdin=message)
    shown = julie("partners", "show", "julie").out
    assert "zorglubage" in shown.split("found by its words only")[1].splitlines()[0]
    assert "de Julie St-Pierre · à Julie St-Pierre" in shown
    assert "Ana Côté" in shown and "no news yet" in shown


def test_a_dry_run_shows_each_row_and_writes_nothing(julie: Run, tmp_path: Path) -> None:
    """New, changed, as it stands, left out; as JSON too; then the same for real."""
    file = tmp_path / "p.csv"
    file.write_text(
        "id,name,phone,trust\np1,Julie St-Pierre,514 555-0101,9\n,Luc,,\n,,1,\n", encoding="utf-8"
    )
    said = julie("partners", "import", str(file), "--dry-run")
    assert [line.split()[:2] for line in said.out.splitlines()] == [
        ["2", "changed"],
        ["3", "new"],
        ["4", "left"],
    ]
    assert len(julie("partners", "list", "--json").json()) == 1
    rows = julie("partners", "import", str(file), "--dry-run", "--json").json()
    assert [(row["row"], row["deed"], row["uid"] == "p1") for row in rows] == [
        (2, "update", True),
        (3, "add", False),
        (4, "skip", False),
    ]
    assert julie("partners", "import", str(file)).code == 0
    assert {p["name"]: p["phone"] for p in julie("partners", "list", "--json").json()} == {
        "Julie St-Pierre": "514 555-0101",
        "Luc": "",
    }


def test_inquiries_come_from_a_table_with_their_people(run: Run) -> None:
    """The dry run names who asks and what."""
    table = "Projet;Client;Reçu\nun logo;Luc Savard;2026-11-03\n"
    assert "Luc Savard · un logo" in run("inquiries", "import", "-", "--dry-run", stdin=table).out
    assert run("inquiries", "import", "-", stdin=table).code == 0
    assert [c["name"] for c in run("clients", "list", "--json").json()] == ["Luc Savard"]


def test_why_a_known_partner_is_absent(julie: Run) -> None:
    """Asked by name: the rule that keeps her out, or that nothing does; an unknown trade says so."""
    said = julie("partners", "suggest", "refonte d’un site web", "--language", "en", "--why", "julie")
    assert said.code == 3 and "Does not work in English" in said.out
    assert "Nothing in the profile" in julie("partners", "suggest", "plombier", "--why", "julie").out
    assert julie("partners", "suggest", "refonte d’un site web", "--why", "julie").code == 0
    unknown = julie("partners", "suggest", "zorglubage")
    assert "No trade is recognised" in unknown.err and "Julie" in unknown.out
    assert "No trade" not in julie("partners", "suggest", "design web").err


def test_a_batch_knows_the_ledger(julie: Run) -> None:
    """The last request sent is a reason there as well."""
    message = "Bonjour, seriez-vous libre pour la refonte de notre site?\n\nAna Côté"
    julie("reply", "--log", "--me", "C", "--alternative", "partner:p1", stdin=message)
    line = '{"id": "a", "need": "design web"}\n'
    (row,) = julie("partners", "suggest", "--batch", "--json", stdin=line).json()["results"]
    assert any(reason.startswith("Last request sent on") for reason in row["reasons"])


def test_two_partners_are_proposed_and_made_one(julie: Run) -> None:
    """The fuller first; merge by uid or name; undo; nobody twice: exit 3; the same words as for clients."""
    twin = '{"id": "p2", "name": "ST-PIERRE, Julie", "skills": ["illustration"]}'
    julie("partners", "add", "--json", "-", stdin=twin)
    assert [(p["a"], p["b"]) for p in julie("partners", "duplicates", "--json").json()] == [("p1", "p2")]
    assert "ST-PIERRE, Julie" in julie("partners", "duplicates").out
    assert julie("partners", "merge", "p1", "p1").code == 2
    assert julie("partners", "merge", "p1", "p2").code == 0
    assert julie("partners", "duplicates").code == 3
    assert julie("partners", "show", "p1", "--json").json()["skills"][-1] == "illustration"
    julie("undo")
    assert julie("partners", "duplicates").code == 0
    line = '{"id": "x", "a": {"name": "Ana Roy"}, "b": {"name": "ROY, Ana"}}'
    assert julie("partners", "duplicates", "--batch", stdin=line).lines()[0]["same"] is True


@pytest.mark.parametrize(("answer", "count", "skills"), [("add", 1, 3), ("skip", 1, 2), ("new", 2, 2)])
def test_a_file_says_who_is_already_there_and_is_told_what_to_do(
    julie: Run, tmp_path: Path, answer: str, count: int, skills: int
) -> None:
    """The dry run names the card; --existing answers for all such rows."""
    file = tmp_path / "p.csv"
    file.write_text("name,skills\nJulie St-Pierre,logo\n", encoding="utf-8")
    said = julie("partners", "import", str(file), "--dry-run")
    assert "perhaps already there: Julie St-Pierre · julie@x.ca; a new card" in said.out
    (row,) = julie("partners", "import", str(file), "--dry-run", "--json").json()
    assert row["already"] == "p1" and row["told"]
    assert julie("partners", "import", str(file), "--existing", answer).code == 0
    assert len(julie("partners", "list", "--json").json()) == count
    assert len(julie("partners", "show", "p1", "--json").json()["skills"]) == skills


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "vcard"])
def test_partners_go_out_and_come_back(julie: Run, tmp_path: Path, form: str) -> None:
    """What is exported changes nothing when it is read again."""
    file = tmp_path / {"vcard": "p.vcf"}.get(form, f"p.{form}")
    file.write_text(julie("partners", "export", "--format", form).out, encoding="utf-8")
    (row,) = julie("partners", "import", str(file), "--json").json()
    assert (row["deed"], row["uid"]) == ("same", "p1")
