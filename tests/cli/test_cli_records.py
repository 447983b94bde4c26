"""Clients, inquiries, partners and the care of the log, through the command line."""

import json
from pathlib import Path

import pytest
from cli_run import Run

ANA = '{"name": "Ana Côté", "organisation": "Côté inc.", "email": "ana@x.ca", "note": "private!"}'


def test_an_object_goes_in_and_comes_out_without_its_note(run: Run) -> None:
    """`add --json -` prints the uid after the write; list, show and export keep the note back."""
    uid = run("clients", "add", "--json", "-", stdin=ANA).json()["uid"]
    (client,) = run("clients", "list", "--json").json()
    assert (client["uid"], client["name"], client["organisation"]) == (uid, "Ana Côté", "Côté inc.")
    for words in (
        ["clients", "list", "--json"],
        ["clients", "show", uid, "--json"],
        ["export", uid, "--format", "json"],
    ):
        assert "private!" not in run(*words).out
    for form in ("json", "jsonl", "csv", "vcard", "vcard3"):
        said = run("clients", "export", "--format", form)
        assert said.code == 0 and "Ana" in said.out and "private!" not in said.out
    assert "private!" in run("clients", "show", "ana").out


def test_options_do_what_an_object_does_and_edit_lays_over(run: Run) -> None:
    """Only the field named changes; null and an empty option empty it."""
    uid = run("clients", "add", "--name", "Luc", "--phone", "514 555-0142", "--relation", "agency").json()[
        "uid"
    ]
    run("clients", "edit", "luc", "--email", "luc@x.ca")
    run("clients", "edit", uid, "--json", "-", stdin='{"phone": null}')
    client = run("clients", "show", uid, "--json").json()
    assert (client["email"], client["phone"], client["relation"]) == ("luc@x.ca", "", "agency")


def test_a_circle_is_named_and_shown(run: Run) -> None:
    """A name makes a circle once; title and gender are fields like others."""
    for name in ("Ana", "Luc"):
        run("clients", "add", "--name", name)
        assert run("clients", "edit", name, "--circle", "Gens du livre", "--title", "docteure").code == 0
    ana, luc = run("clients", "list", "--json").json()
    assert ana["circle"] == luc["circle"] not in {"", "Gens du livre"}
    assert run("clients", "edit", "ana", "--gender", "f").code == 0
    shown = run("clients", "show", "ana").out
    assert all(words in shown for words in ("Gens du livre", "Dr. (woman)", "feminine"))


def test_bytes_that_are_no_text_are_kept_out(run: Run) -> None:
    """Lone surrogates, from the command line or from JSON, are stored as replacement characters."""
    assert run("clients", "add", "--name", "a\udcff\x1b[31m").code == 0
    assert run("clients", "add", "--json", "-", stdin='{"name": "b\\ud800", "note": "\\udfff"}').code == 0
    assert run("settings", "set", "profile.name", "\udcff").code == 2
    assert len(run("clients", "list", "--json").json()) == 2
    assert "\x1b" not in run("clients", "list").out


@pytest.mark.parametrize(
    ("stdin", "code"),
    [
        ("", 1),
        ("[]", 1),
        ("{", 1),
        ("[" * 100_000, 1),
        ('{"nom": "x"}', 1),
        ('{"name": 3}', 1),
        ('{"relation": "cousin"}', 1),
        ("{}", 2),
    ],
)
def test_an_object_that_does_not_fit_is_refused_whole(run: Run, stdin: str, code: int) -> None:
    """Two lines on stderr and nothing stored."""
    said = run("clients", "add", "--json", "-", stdin=stdin)
    assert said.code == code
    assert len(said.err.splitlines()) == 2
    assert run("clients", "list", "--json").json() == []


def test_an_inquiry_brings_its_client_in_one_step(run: Run) -> None:
    """A new name makes a client; one undo takes both back."""
    given = {
        "client": "Ana Côté",
        "project": "refonte du site",
        "budget": "2 500 $",
        "received": "2026-11-20",
    }
    uid = run("inquiries", "add", "--json", "-", stdin=json.dumps(given)).json()["uid"]
    (inquiry,) = run("inquiries", "list", "--json").json()
    assert inquiry["uid"] == uid
    assert inquiry["project"]["text"] == "refonte du site"
    assert inquiry["budget"] == {"amount": 2500, "currency": "CAD"}
    assert inquiry["received"].startswith("2026-11-20")
    assert len(run("clients", "list", "--json").json()) == 1
    assert run("undo").code == 0
    assert run("clients", "list", "--json").json() == run("inquiries", "list", "--json").json() == []
    assert run("redo").code == 0
    assert len(run("inquiries", "list", "--json").json()) == 1


def test_an_inquiry_with_a_text_is_read_and_what_is_said_wins(run: Run, message: Path) -> None:
    """The text gives client and budget; the object's own project stays."""
    given = {
        "text": message.read_text(encoding="utf-8"),
        "project": "un logo",
        "client": "Marie-Ève Tremblay",
    }
    run("inquiries", "add", "--json", "-", stdin=json.dumps(given))
    (inquiry,) = run("inquiries", "list", "--json").json()
    assert inquiry["project"]["text"] == "un logo"
    assert inquiry["budget"]["amount"] == 2500
    assert run("inquiries", "add", "--json", "-", stdin='{"project": "x"}').code == 1


def test_several_who_answer_are_named(run: Run) -> None:
    """A name shared by two is a question, an unknown one is not found."""
    for name in ("Ana Côté", "Ana Roy"):
        run("clients", "add", "--name", name)
    assert run("clients", "show", "ana").code == 2
    assert run("clients", "show", "ana roy").code == 0
    assert run("clients", "show", "zoé").code == 3


def test_two_cards_become_one(run: Run) -> None:
    """Empty fields are filled, requests move, one undo brings both back."""
    kept = run("clients", "add", "--name", "Ana Côté").json()["uid"]
    gone = run("clients", "add", "--name", "A. Côté", "--email", "ana@x.ca").json()["uid"]
    run("inquiries", "add", "--client", gone, "--project", "un site")
    assert run("clients", "merge", kept, gone).code == 0
    (client,) = run("clients", "list", "--json").json()
    assert (client["uid"], client["email"]) == (kept, "ana@x.ca")
    assert [i["client"] for i in run("inquiries", "list", "--json").json()] == [kept]
    run("undo")
    assert len(run("clients", "list", "--json").json()) == 2
    assert run("clients", "merge", kept, kept).code == 2


def test_partners_answer_line_by_line(run: Run) -> None:
    """One answer a line, in order; a broken line answers with its error."""
    run("partners", "add", "--json", "-", stdin='{"id": "p1", "name": "Julie St-Pierre", "skills": ["web"]}')
    lines = '{"id": 1, "q": "juli"}\nnot json\n\n{"id": 2, "q": "zzz"}\n'
    answers = run("partners", "match", "--batch", "--json", stdin=lines).lines()
    assert [answer["id"] for answer in answers] == [1, None, 2]
    assert answers[0]["results"][0]["id"] == "p1"
    assert "error" in answers[1]
    assert answers[2]["results"] == []
    assert run("partners", "match", "zzz").code == 3


def test_intake_answers_line_by_line(run: Run) -> None:
    """A null is a null; odd lines do not stop the rest."""
    lines = '{"id": "a", "text": "Bonjour"}\n{"id": "b"}\n{"id": "c", "text": 3, "received": "soon"}\n'
    answers = run("intake", "--batch", stdin=lines).lines()
    assert [answer["id"] for answer in answers] == ["a", "b", "c"]
    assert all(answer["budget"] is None for answer in answers)


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_what_was_exported_can_be_imported(run: Run, tmp_path: Path, form: str) -> None:
    """Same uids, same fields, in an empty log; again changes nothing; a bad row is named."""
    run("clients", "add", "--name", '=Ana, "la" Côté', "--phone", "+1 514 555-0142")
    run("inquiries", "add", "--client", "ana", "--project", "un site", "--budget", "2 500 $")
    before = run("clients", "list", "--json").json(), run("inquiries", "list", "--json").json()
    files = {}
    for noun in ("clients", "inquiries"):
        files[noun] = tmp_path / f"{noun}.{form}"
        files[noun].write_text(run(noun, "export", "--format", form).out, encoding="utf-8")
    run("purge", "--all", "--yes")
    for noun, file in files.items():
        assert run(noun, "import", str(file)).code == 0
        assert run(noun, "import", str(file)).code == 0
    assert (run("clients", "list", "--json").json(), run("inquiries", "list", "--json").json()) == before
    bad = run("clients", "import", "-", stdin='{"name": "Zoé"}\n{"size": "x"}\n')
    assert bad.code == 0
    assert "row 2" in bad.err
    assert run("clients", "import", "-", stdin="").code == 3


def test_purge_asks_and_forgets(run: Run) -> None:
    """Without a terminal --yes is needed; then nothing of the person is left in the home."""
    uid = run("clients", "add", "--json", "-", stdin=ANA).json()["uid"]
    assert run("purge", uid).code == 2
    assert run("purge", uid, "--yes").code == 0
    assert run("clients", "list", "--json").json() == []
    assert run("purge", uid, "--yes").code == 3


def test_a_backup_is_listed_and_brought_back(run: Run) -> None:
    """What was removed since stands again."""
    run("clients", "add", "--name", "Ana")
    name = Path(run("backup").out.strip()).name
    run("clients", "add", "--name", "Luc")
    assert name in run("backup", "--list").out
    assert run("restore", name, "--yes").code == 0
    assert [c["name"] for c in run("clients", "list", "--json").json()] == ["Ana"]
    assert run("restore", "nothing.json", "--yes").code == 3


def test_settings_speak_the_language_they_set(run: Run) -> None:
    """interface.language is remembered and followed; unset goes back to the locale."""
    assert run("settings", "set", "interface.language", "fr").code == 0
    assert "sujet" in run("help", "nothing").err
    assert run("settings", "get", "interface.language").out == "fr\n"
    run("settings", "unset", "interface.language")
    assert "topic" in run("help", "nothing").err
    assert run("settings", "set", "profile.writer", "x").code == 2
    assert run("settings", "get", "nothing").code == 3


def test_a_broken_setting_is_named_and_the_rest_works(run: Run, tmp_path: Path, message: Path) -> None:
    """File and line on stderr, exit 0."""
    file = tmp_path / "home/config/config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[profile]\nname = "Camille Roy"\nwriter = "?"\n', encoding="utf-8")
    said = run("reply", str(message), "--reason", "no_capacity")
    assert said.code == 0
    assert f"{file}, line 3" in said.err
    assert said.out.splitlines()[-1] == "Camille Roy"


def test_paths_open_nothing_and_doctor_is_content(run: Run, tmp_path: Path) -> None:
    """Asking where things are creates none of them."""
    paths = run("paths", "--json").json()
    assert not (tmp_path / "home").exists()
    run("clients", "add", "--name", "Ana")
    assert Path(paths["log"]).is_file()
    assert run("doctor").code == 0
    assert run("doctor", "--json").json()["clients"] == 1


@pytest.mark.parametrize(
    "topic", ["exit-codes", "environment", "files", "json", "phrases", "privacy", "keys"]
)
def test_help_has_a_page_for_every_topic_in_both_languages(run: Run, topic: str) -> None:
    """Listed in `help`, and not the same page twice."""
    assert topic in run("help").out
    french, english = run("--ui", "fr", "help", topic), run("--ui", "en", "help", topic)
    assert french.code == english.code == 0
    assert french.out != english.out


def test_phrases_are_listed_checked_and_sampled(run: Run, tmp_path: Path) -> None:
    """A sample is one paragraph a line, with its situations beside it."""
    assert run("phrases", "list", "--move", "wish", "--lang", "en").out
    folder = tmp_path / "sample"
    assert run("phrases", "sample", "--lang", "en", "--n", "5", "--out", str(folder)).code == 0
    index = (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(index) == 5
    assert all((folder / json.loads(line)["file"]).is_file() for line in index)
    assert run("phrases", "sample", "--n", "1", "--out", str(folder)).code == 1
    skeleton = tmp_path / "mine.toml"
    text = run("phrases", "new", "wish").out.replace('en = ""', 'en = "Good luck"')
    skeleton.write_text(text, encoding="utf-8")
    assert run("phrases", "lint", str(skeleton)).code == 1


def test_compose_answers_each_situation(run: Run) -> None:
    """Deterministic, and a situation that is none says so in its line."""
    line = json.dumps(
        {
            "id": "s1",
            "as_of": "2026-11-24",
            "choices": {"reason": "no_capacity"},
            "inquiry": {"language": "en"},
        }
    )
    said = run("compose", "--batch", stdin=f'{line}\n{{"id": "s2", "choices": {{"reason": "lazy"}}}}\n')
    first, second = said.lines()
    assert first["text"] and first["sentences"]
    assert second["id"] == "s2"
    assert "error" in second
    assert run("compose", "--batch", stdin=line).lines()[0] == first


def test_stats_count_what_was_logged(run: Run, message: Path) -> None:
    """One reply: one request, one refusal, its reason with a bar; JSON says the same."""
    run("reply", str(message), "--reason", "no_capacity", "--log")
    said = run("stats", "--period", "all")
    assert said.code == 0
    assert any(line.split()[:2] == ["refusals", "1"] for line in said.out.splitlines())
    assert "calendar full" in said.out
    assert run("stats", "--json").json()["by_reason"] == {"no_capacity": 1}


@pytest.mark.parametrize("form", ["csv", "jsonl", "vcard", "vcard3"])
def test_partners_come_back_from_what_was_exported(run: Run, tmp_path: Path, form: str) -> None:
    """Lists and all; read twice, nothing changes; one step takes an import back."""
    given = {
        "id": "p1",
        "name": "Julie St-Pierre",
        "skills": ["site web", "photo, vidéo"],
        "email": "j@ex.ca",
        "city": "Québec",
    }
    assert run("partners", "add", "--json", "-", stdin=json.dumps(given)).code == 0
    before = run("partners", "list", "--json").json()
    file = tmp_path / "partners.txt"
    file.write_text(run("partners", "export", "--format", form).out, encoding="utf-8")
    kind = "vcard" if form == "vcard3" else form
    again = run("partners", "import", str(file), "--format", kind)
    assert again.code == 0
    assert "as it stands" in again.out
    assert run("undo").code == 0
    assert run("partners", "list", "--json").json() == []
    done = run("partners", "import", str(file), "--format", kind)
    assert done.out.splitlines()[0].split()[1] == "new"
    assert run("partners", "list", "--json").json() == before
    assert [b["occasion"] for b in run("backup", "--list", "--json").json()].count("import") == 1
