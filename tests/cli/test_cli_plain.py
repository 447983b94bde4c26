"""The whole job by numbered questions: nothing moves, nothing is drawn."""

from pathlib import Path

import pytest
from cli_run import Run


@pytest.fixture(autouse=True)
def known(run: Run) -> None:
    """The one who signs was asked before, except where a test says otherwise."""
    assert run("settings", "set", "profile.name", "Camille Roy").code == 0


FIRST = ("Name, as it is signed", "Sentences agree with", "You write in")


def test_the_first_run_asks_the_three_questions_of_the_app_once(run: Run, tmp_path: Path) -> None:
    """Name, agreement, languages; they are kept, and do not come back. Sample data is offered."""
    first = ("--home", str(tmp_path / "new"))
    said = run(*first, "--plain", stdin="Ana Roy\n2\n2\nq\n")
    assert [said.out.find(words) for words in FIRST] == sorted(said.out.find(words) for words in FIRST)
    assert all(words in said.out for words in FIRST)
    assert "--plain --demo" in said.out
    assert run(*first, "settings", "get", "profile.name").out.strip() == "Ana Roy"
    assert run(*first, "settings", "get", "profile.writer").out.strip() == "f"
    assert run(*first, "settings", "get", "profile.languages").out.strip() == "fr"
    assert FIRST[0] not in run(*first, "--plain", stdin="q\n").out


@pytest.mark.parametrize("typed", ["q\nq\n", "\n\n\nq\n", "Ana\nq\nq\n"], ids=["q", "Enter", "q later"])
def test_the_first_questions_may_wait(run: Run, tmp_path: Path, typed: str) -> None:
    """Neither leaves the talk, and the questions do not come back."""
    first = ("--home", str(tmp_path / "new"), "--plain")
    assert "Which request?" in run(*first, stdin=typed).out
    assert FIRST[0] not in run(*first, stdin="q\n").out


def test_a_message_becomes_a_logged_reply(run: Run, message: Path) -> None:
    """New request, Enter for each guess, mark as sent, leave."""
    typed = f"1\n{message.read_text(encoding='utf-8')}\n.\n\n\n1\nq\n"
    said = run("--plain", stdin=typed)
    assert said.code == 0
    assert "Bonjour Marie-Ève," in said.out
    assert "\x1b" not in said.out + said.err
    assert len(run("replies", "list", "--json").json()) == 1


def test_an_owed_answer_is_offered_and_left(run: Run) -> None:
    """The log's requests come after “new”; leaving writes nothing."""
    run("inquiries", "add", "--client", "Ana Côté", "--project", "un site", "--language", "fr")
    said = run("--plain", stdin="2\n9\n1\n1\nq\nq\n")
    assert said.code == 0
    assert "Ana Côté" in said.out
    assert run("replies", "list", "--json").json() == []


def test_other_sentences_a_file_and_wrong_answers(run: Run, message: Path, tmp_path: Path) -> None:
    """Odd words are asked again; the file is named; the end of the input ends the talk."""
    typed = f"x\n99\n1\n{message.read_text(encoding='utf-8')}\n.\n1\n1\n3\n2\n"
    said = run("--plain", stdin=typed)
    assert said.code == 0
    (written,) = [line for line in said.out.splitlines() if line.endswith(".fr.txt")]
    assert tmp_path in Path(written).parents
    assert said.out.count("Bonjour") >= 2


def test_an_empty_message_is_an_error_and_the_talk_goes_on(run: Run) -> None:
    """Two lines, then the first question again."""
    said = run("--plain", stdin="1\n.\nq\n")
    assert said.code == 0
    assert said.out.count("Which request?") == 2
    assert said.err


def test_accessible_asks_for_the_same(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """ACCESSIBLE=1 is --plain."""
    monkeypatch.setenv("ACCESSIBLE", "1")
    assert "Which request?" in run(stdin="q\n").out


def test_the_numbers_of_the_year_are_the_last_line(run: Run, message: Path) -> None:
    """The same text as `stats`, then the first question again."""
    run("--plain", stdin=f"1\n{message.read_text(encoding='utf-8')}\n.\n\n\n1\nq\n")
    said = run("--plain", stdin="2\nq\n")
    assert run("stats").out.strip() in said.out
    assert said.out.count("Which request?") == 2
