"""Forgetting a person: afterwards no file under the home names them, and no step brings them back."""

import json
from pathlib import Path

import pytest
from cli_run import Run

NAME, MAIL = "Marie-Ève Tremblay", "marie-eve@boulangerie.example"
MARKS = (NAME, MAIL, json.dumps(NAME).strip('"'), "Marie-Eve-Tremblay", "marie-eve-tremblay")


def naming(home: Path) -> list[str]:
    """Every file whose content or name is about the person."""
    found = []
    for path in home.rglob("*"):
        if path.is_file():
            content = path.read_bytes().decode("utf-8", "replace")
            if any(mark.casefold() in f"{content}\n{path.name}".casefold() for mark in MARKS):
                found.append(str(path.relative_to(home)))
    return found


@pytest.fixture
def full(run: Run, tmp_path: Path) -> Path:
    """A home where the person stands in log, history, backups, quarantine, a draft and an exported file."""
    home = tmp_path / "home"
    card = {"name": NAME, "email": MAIL, "uid": "c-me"}
    assert run("clients", "add", "--json", "-", stdin=json.dumps(card)).code == 0
    assert run("clients", "add", "--name", "Luc Roy", "--note", f"vient de {NAME}").code == 0
    mail = f"From: {NAME} <{MAIL}>\nSubject: site\n\nBonjour, refaire notre site?\n\n{NAME}\n"
    assert run("reply", "-", "--reason", "no_capacity", "--log", stdin=mail).code == 0
    reply = run("replies", "list", "--json").json()[0]["uid"]
    folder = home / "data/replies"
    folder.mkdir(parents=True, exist_ok=True)
    assert run("export", reply, "--format", "eml", "--out", str(folder)).code == 0
    run("backup")
    log = home / "data/log.json"
    good = log.read_bytes()
    log.write_bytes(good[: len(good) * 2 // 3])
    assert run("clients", "list").code == 1
    log.write_bytes(good)
    (home / "data/drafts").mkdir(exist_ok=True)
    draft = {"format": "declinetui-draft", "schema": 1, "request": "r", "saved": "2026-11-24T12:00:00"}
    (home / "data/drafts/r.json").write_text(json.dumps({**draft, "data": {"text": mail}}), "utf-8")
    run("undo")
    run("redo")
    places = {Path(name).parts[1] for name in naming(home)}
    assert places >= {"log.json", "backups", "quarantine", "drafts", "replies"}
    return home


def test_no_file_under_the_home_names_a_purged_person(run: Run, full: Path) -> None:
    """Exported files are listed and left; --files deletes them too. Others and their notes stay."""
    done = run("purge", NAME, "--yes")
    assert done.code == 0
    left = naming(full)
    assert left
    assert all(name.startswith("data/replies/") for name in left)
    assert all(str(full / name) in done.out for name in left)
    while run("undo").code == 0:
        assert not [name for name in naming(full) if name not in left]
    run("clients", "add", "--json", "-", stdin=json.dumps({"name": NAME, "email": MAIL}))
    assert run("purge", NAME, "--yes", "--files").code == 0
    assert naming(full) == []


def test_purging_everything_leaves_only_what_the_user_wrote(run: Run, full: Path) -> None:
    """For uninstalling: log, copies, settings and cache go; exported replies are named and left."""
    run("settings", "set", "profile.name", "Camille Roy")
    done = run("purge", "--all", "--yes")
    assert done.code == 0
    files = [path for path in full.rglob("*") if path.is_file()]
    assert files
    assert all(path.parent == full / "data/replies" for path in files)
    assert str(full / "data/replies") in done.out
    assert run("clients", "list").code == 0


def test_retention_forgets_only_those_idle_longer_than_the_setting(run: Run, full: Path) -> None:
    """Without the setting a sentence; with it, those of long ago."""
    assert run("purge", "--idle", "--yes").code == 2
    old = {"name": "Ana Vieux", "uid": "c-old", "created": "2019-01-05T09:00:00"}
    assert run("clients", "add", "--json", "-", stdin=json.dumps(old)).code == 0
    assert run("settings", "set", "privacy.keep_months", "36").code == 0
    assert run("purge", "--idle", "--yes").code == 0
    names = {client["name"] for client in run("clients", "list", "--json").json()}
    assert "Ana Vieux" not in names
    assert NAME in names
    assert full.is_dir()


def test_one_person_s_data_is_handed_out_without_the_note(run: Run, full: Path) -> None:
    """All tables that speak of them, as JSON."""
    assert run("clients", "edit", NAME, "--note", "secret").code == 0
    data = run("export", NAME, "--format", "json").json()
    assert data["client"]["email"] == MAIL
    assert data["replies"]
    assert "secret" not in json.dumps(data)
    assert full.is_dir()


def test_purging_finds_other_writings_of_the_name_and_the_users_own_files(run: Run, tmp_path: Path) -> None:
    """Without accents, last name first, the number regrouped; own phrase files are listed, then offered."""
    card = {"name": "Zoé Marquis", "phone": "514 555-0199", "uid": "c-zm"}
    assert run("clients", "add", "--json", "-", stdin=json.dumps(card)).code == 0
    note = "Amie de Zoe Marquis; MARQUIS Zoé; Marquis, Zoé; (514) 555-0199; +1 514.555.0199; Zoé Marquisette"
    assert run("clients", "add", "--name", "Luc Roy", "--note", note).code == 0
    assert run("clients", "add", "--name", "zoe marquis").code == 0
    own = tmp_path / "home/config/phrases/x.toml"
    own.parent.mkdir(parents=True)
    own.write_text("# Pour Zoé Marquis\n", "utf-8")
    done = run("purge", "c-zm", "--yes")
    assert done.code == 0
    assert str(own) in done.out
    assert own.exists()
    clients = {client["name"]: client for client in run("clients", "list", "--json").json()}
    assert set(clients) == {"Luc Roy", "zoe marquis"}
    left = (tmp_path / "home/data/log.json").read_text("utf-8")
    assert "Marquisette" in left
    for mark in ("Zoe Marquis;", "MARQUIS", "Marquis,", "555-0199", "555.0199"):
        assert mark not in left
    run("clients", "add", "--json", "-", stdin=json.dumps(card))
    assert run("purge", "c-zm", "--yes", "--files").code == 0
    assert not own.exists()


def test_what_is_made_is_private(run: Run, tmp_path: Path) -> None:
    """Every folder 0700 and every file 0600, the cache included."""
    mail = "Bonjour, pouvez-vous refaire notre site?\n"
    assert run("reply", "-", "--client", "Zed Roy", "--log", stdin=mail).code == 0
    home = tmp_path / "home"
    assert [str(p) for p in (home, *home.rglob("*")) if p.stat().st_mode & 0o077] == []


def test_a_reply_to_a_client_named_exactly_goes_on_their_card(run: Run) -> None:
    """A bare message to a known name makes no second card."""
    assert run("clients", "add", "--name", "Zéd Roy", "--email", "zed@roy.example").code == 0
    mail = "Bonjour, pouvez-vous refaire notre site?\n"
    assert run("reply", "-", "--client", "zed roy", "--log", stdin=mail).code == 0
    (client,) = run("clients", "list", "--json").json()
    assert client["name"] == "Zéd Roy"
    assert client["email"] == "zed@roy.example"
