"""`lint` on any text, and partners from the files of others."""

import json
from pathlib import Path

import pytest
from cli_run import Run

HEDGED = "Bonjour Ana,\n\nMerci de votre message. Peut-être que je pourrais, on verra.\n\nCamille\n"


def test_lint_says_where_and_why(run: Run, tmp_path: Path) -> None:
    """Line and column, code, reason; the same from a file and from a pipe."""
    said = run("lint", stdin=HEDGED)
    assert said.code == 0
    assert any(line.startswith("3:") and "hedge" in line for line in said.out.splitlines())
    file = tmp_path / "letter.txt"
    file.write_text(HEDGED, encoding="utf-8")
    assert run("lint", str(file)).out == said.out
    assert run("lint", str(file), "--strict").code == 4


def test_lint_as_json_points_into_the_text(run: Run) -> None:
    """The span of each finding holds its quote."""
    findings = run("lint", "--json", stdin=HEDGED).json()
    assert findings
    for finding in findings:
        if finding["span"]:
            start, end = finding["span"]
            assert HEDGED[start:end] == finding["quote"]


def test_lint_knows_the_client_and_the_others(run: Run) -> None:
    """The name of another client does not belong in the letter."""
    run("clients", "add", "--name", "Ana Côté", "--language", "fr")
    run("clients", "add", "--name", "Louis Fortin")
    text = "Bonjour Ana,\n\nJe dois décliner : je travaille déjà pour Louis Fortin.\n"
    assert "Louis Fortin" in run("lint", "--client", "ana", stdin=text).out
    assert run("lint", "--client", "nobody", stdin=text).code == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p.jsonl", '{"id": "p1", "name": "Julie", "skills": ["web"]}\n'),
        ("p.csv", "id,name,skills\np1,Julie,web\n"),
        ("p.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Julie\nEND:VCARD\n"),
        ("p", "BEGIN:VCARD\nVERSION:3.0\nFN:Julie\nEND:VCARD\n"),
    ],
)
def test_partners_come_from_three_kinds_of_files(run: Run, tmp_path: Path, name: str, text: str) -> None:
    """Told apart by the name of the file, else by how it begins; one undo takes them back."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert run("partners", "import", str(file)).code == 0
    assert [p["name"] for p in run("partners", "list", "--json").json()] == ["Julie"]
    run("undo")
    assert run("partners", "list", "--json").json() == []


def test_a_file_without_partners_is_not_found_and_rows_are_named(run: Run) -> None:
    """What can be read is taken; what cannot is named by its row."""
    assert run("partners", "import", "-", stdin="").code == 3
    lines = '{"name": "Julie"}\nnope\n{"name": "Luc"}\n'
    said = run("partners", "import", "-", "--format", "jsonl", stdin=lines)
    assert said.code == 0
    assert "row 2" in said.err
    assert len(run("partners", "list", "--json").json()) == 2


def test_suggestions_come_with_their_reasons(run: Run) -> None:
    """One line and in series; nobody is exit 3."""
    given = {"id": "p1", "name": "Julie", "skills": ["Shopify"], "languages": ["fr"]}
    run("partners", "add", "--json", "-", stdin=json.dumps(given))
    assert run("partners", "suggest", "boutique Shopify", "--json").json()[0]["reasons"]
    asked = '{"id": 7, "need": "boutique Shopify", "language": "en"}\n{"id": 8, "need": "boutique Shopify"}\n'
    first, second = run("partners", "suggest", "--batch", "--json", stdin=asked).lines()
    assert (first["id"], first["results"]) == (7, [])
    assert second["results"][0]["id"] == "p1"
    assert run("partners", "suggest", "boutique Shopify", "--language", "en").code == 3
