"""A message in, a reply out: text, JSON, files, and the log only when asked."""

import json
from pathlib import Path

import pytest
from cli_run import Run

FRANK = ("--reason", "no_capacity", "--alternative", "date:2027-02-15", "--me", "Camille Roy")


def test_the_reply_alone_is_on_stdout(run: Run, message: Path) -> None:
    """Subject, appeal, the date once, the signer last; remarks elsewhere."""
    said = run("reply", str(message), *FRANK)
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0].startswith("Objet\u00a0: Re")
    assert lines[2] == "Bonjour Marie-Ève,"
    assert lines[-1] == "Camille Roy"
    assert said.out.count("2027") == 1
    assert "{" not in said.out


def test_same_input_same_bytes_and_standard_input_will_do(run: Run, message: Path) -> None:
    """Deterministic, and a pipe is as good as a file."""
    first = run("reply", str(message), *FRANK)
    again = run("reply", "-", *FRANK, stdin=message.read_bytes())
    assert again.out == first.out
    other = run("reply", str(message), *FRANK, "--seed", "7")
    assert other.out != first.out


def test_json_holds_the_text_and_where_it_comes_from(run: Run, message: Path) -> None:
    """Every sentence of the bank has its phrase; the text is made of them."""
    data = run("reply", str(message), *FRANK, "--json").json()
    assert {"id", "text", "subject", "sentences", "findings", "plan"} <= data.keys()
    for sentence in data["sentences"]:
        assert sentence["phrase"] or sentence["origin"] != "bank"
        assert sentence["text"] in data["text"].replace("\n", " ") or "\n" in sentence["text"]


def test_nobody_signs_without_a_name_and_a_finding_says_so(run: Run, message: Path) -> None:
    """Exit 0; with --strict, 4 only for a warning or worse."""
    said = run("reply", str(message), "--reason", "no_capacity")
    assert said.code == 0
    assert said.err
    data = run("reply", str(message), "--reason", "no_capacity", "--json").json()
    worst = {finding["severity"] for finding in data["findings"]}
    strict = run("reply", str(message), "--reason", "no_capacity", "--strict")
    assert strict.code == (4 if worst & {"warning", "red"} else 0)


def test_only_log_writes_the_ledger(run: Run, message: Path, tmp_path: Path) -> None:
    """Without --log the home stays empty of records; with it the reply is known."""
    run("reply", str(message), *FRANK)
    assert run("replies", "list", "--json").json() == []
    logged = run("reply", str(message), *FRANK, "--log", "--json").json()["logged"]
    replies = run("replies", "list", "--json").json()
    assert [reply["uid"] for reply in replies] == [logged]
    agenda = run("agenda", "--json").json()
    assert [promise["due"] for promise in agenda["promises"]] == ["2027-02-15"]
    assert "BEGIN:VEVENT" in run("agenda", "--ics", "-").out
    assert "Marie-Ève" in run("clients", "list").out


def test_a_second_reply_repeats_no_sentence(run: Run, message: Path) -> None:
    """The history is respected from the command line too."""
    first = run("reply", str(message), *FRANK, "--log", "--json").json()
    second = run("reply", str(message), *FRANK, "--json").json()
    moves = {"thanks", "decision", "reason", "alternative", "wish"}
    used = {s["phrase"] for s in first["sentences"] if s["move"] in moves and s["phrase"]}
    assert used
    assert not used & {s["phrase"] for s in second["sentences"]}


@pytest.mark.parametrize("format", ["text", "md", "eml", "json"])
def test_out_writes_a_file_and_never_over_one(run: Run, message: Path, tmp_path: Path, format: str) -> None:
    """A folder gets a safe name; a file name is taken as it is, once."""
    folder = tmp_path / "out"
    folder.mkdir()
    said = run("reply", str(message), *FRANK, "--format", format, "--out", str(folder))
    written = Path(said.out.strip())
    assert written.parent == folder
    assert written.read_bytes()
    if format == "json":
        assert json.loads(written.read_text(encoding="utf-8"))["text"]
    target = folder / "mine"
    assert run("reply", str(message), *FRANK, "--format", format, "--out", str(target)).code == 0
    before = target.read_bytes()
    assert run("reply", str(message), *FRANK, "--format", format, "--out", str(target)).code == 1
    assert target.read_bytes() == before


def test_explain_names_phrases_and_reasons_in_the_language_of_the_interface(run: Run, message: Path) -> None:
    """The letter is French, the explanation English."""
    said = run("reply", str(message), *FRANK, "--explain")
    assert "greeting" in said.out
    assert "Bonjour Marie-Ève," in said.out


@pytest.mark.parametrize(
    ("stdin", "code"),
    [
        (b"", 1),
        (b"   \n\n", 1),
        (b"\x00\x00\x00", 1),
        (b"\xff\xfe\xfa hello, I need a website for my shop", 0),
        ("Bonjour \x1b[31mrouge\x1b[0m \u202e, j’ai besoin d’un site.".encode(), 0),
        (b"\xef\xbb\xbfBonjour, j'ai besoin d'un site web.", 0),
    ],
)
def test_odd_messages_give_a_reply_or_two_lines(run: Run, stdin: bytes, code: int) -> None:
    """Never a traceback, never an escape."""
    said = run("reply", "-", "--reason", "no_capacity", stdin=stdin)
    assert said.code == code
    assert "Traceback" not in said.err
    assert "\x1b" not in said.out + said.err
    if code:
        assert said.out == ""
        assert len(said.err.splitlines()) == 2


def test_a_missing_file_is_not_found(run: Run, tmp_path: Path) -> None:
    """A file, a folder, a partner that is not there."""
    assert run("reply", str(tmp_path / "none.txt")).code == 3
    assert run("reply", str(tmp_path)).code == 1


def test_a_partner_that_nobody_knows_is_not_found(run: Run, message: Path) -> None:
    """Exit 3 and the way out."""
    assert run("reply", str(message), "--alternative", "partner:nobody").code == 3
    assert run("reply", str(message), "--alternative", "moon").code == 2


def test_a_call_comes_with_its_message_to_leave_and_its_answers(run: Run, message: Path) -> None:
    """The script, a voicemail, and what to say to at least seven pushbacks."""
    said = run("reply", str(message), *FRANK, "--channel", "phone")
    assert said.code == 0
    titles = [line for line in said.out.splitlines() if line.startswith("[")]
    assert titles[0] == "[Voicemail]"
    assert len({title.rpartition(" ")[0] for title in titles[1:]}) >= 7
