"""Letters beside a no from the command line, phrases by questions, and the variety of the bank."""

import io
import json
import sys
from pathlib import Path

import pytest
from cli_run import Run

from declinetui.cli.main import main

ME = ("--me", "Camille Roy")
ANSWERS = [
    "wish",
    "",
    "Que la suite vous soit douce...",
    "Que la suite te soit douce...",
    "May it go gently.",
]


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def typed(monkeypatch: pytest.MonkeyPatch, lines: list[str], *words: str) -> tuple[int, str]:
    """Run on a terminal with these lines typed; the exit code and all that was shown."""
    text = "".join(f"{line}\n" for line in lines)
    shown = Terminal(io.BytesIO(), encoding="utf-8", write_through=True)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", Terminal(io.BytesIO(text.encode()), encoding="utf-8"))
        patch.setattr(sys, "stdout", shown)
        code = main(list(words))
    return code, shown.buffer.getvalue().decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        ("acknowledge", "26 novembre"),
        ("waiting_list", "liste d’attente"),
        ("reactivate", "place"),
        ("end", "collaboration"),
        ("go_between", "merci"),
        ("follow_up_written", "non"),
    ],
)
def test_every_purpose_is_a_letter_of_its_own(run: Run, message: Path, purpose: str, words: str) -> None:
    """Signed, without a remark of its own, and the ledger untouched."""
    for seed in ("1", "2", "3"):
        said = run("reply", str(message), "--purpose", purpose, *ME, "--seed", seed, "--json")
        assert said.code == 0
        text = said.json()["text"]
        assert text.endswith("Camille Roy")
        assert not [f for f in said.json()["findings"] if f["code"] == "no_clear_no"]
        if purpose not in ("reactivate", "end", "go_between", "follow_up_written"):
            assert words in text
    assert run("replies", "list", "--json").json() == []


def test_the_partner_who_is_thanked_is_named(run: Run, message: Path) -> None:
    """Without one it is a usage error with the way out; with one the mail goes to them alone."""
    missing = run("reply", str(message), "--purpose", "thank_partner", *ME)
    assert missing.code == 2 and "--alternative partner:" in missing.err
    run("partners", "add", "--name", "Hugo Le Roux", "--email", "hugo@exemple.ca")
    said = run(
        "reply",
        str(message),
        "--purpose",
        "thank_partner",
        "--alternative",
        "partner:Hugo",
        *ME,
        "--format",
        "eml",
    )
    assert "To: Hugo Le Roux <hugo@exemple.ca>" in said.out and "In-Reply-To" not in said.out


def test_a_note_is_written_and_a_call_says_so(run: Run, message: Path) -> None:
    """One line what, one line the way out."""
    said = run("reply", str(message), "--purpose", "acknowledge", "--channel", "phone", *ME)
    assert said.code == 1 and "email" in said.err and "Traceback" not in said.err


def test_only_a_refusal_or_an_end_closes_the_request(run: Run, message: Path) -> None:
    """A word of receipt is logged and the answer is still owed; the waiting list has a place of its own."""
    run("reply", str(message), "--purpose", "acknowledge", "--channel", "email", *ME, "--log")
    assert [row["status"] for row in run("inquiries", "list", "--json").json()] == ["to_answer"]
    assert [row["purpose"] for row in run("replies", "list", "--json").json()] == ["acknowledge"]
    run("reply", str(message), "--purpose", "waiting_list", *ME, "--log")
    assert [row["status"] for row in run("inquiries", "list", "--json").json()] == ["waiting_list"]


def test_a_text_message_says_its_parts(run: Run, message: Path) -> None:
    """The number, the encoding, and what keeps it out of GSM 7-bit; no other channel has the key."""
    data = run("reply", str(message), "--channel", "sms", *ME, "--json").json()
    assert data["parts"] >= 1 and data["sms"]["encoding"] in ("gsm7", "ucs2")
    assert bool(data["sms"]["foreign"]) is (data["sms"]["encoding"] == "ucs2")
    assert "parts" not in run("reply", str(message), "--channel", "email", *ME, "--json").json()


def test_compose_takes_a_purpose(run: Run) -> None:
    """The field stands beside the other choices; an unknown one is named."""
    rows = [
        {"id": "a", "choices": {"purpose": "reactivate"}, "inquiry": {"language": "en"}},
        {"id": "b", "choices": {"purpose": "party"}},
    ]
    said = run("compose", "--batch", stdin="".join(json.dumps(row) + "\n" for row in rows))
    first, second = said.lines()
    assert {s["move"] for s in first["sentences"]} >= {"message", "next_step"}
    assert "party" in second["error"]


def test_five_questions_make_a_phrase(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set by the rules of its language, kept in the user's pack, linted at once, used first."""
    assert run("paths").code == 0
    code, shown = typed(monkeypatch, ANSWERS, "phrases", "new")
    assert code == 1, shown
    assert "ending" in shown
    rows = run("phrases", "list", "--move", "wish", "--json").json()
    mine = [row for row in rows if row["id"] == "wish.own.may-it-go-gently"]
    assert mine == [
        {
            "id": "wish.own.may-it-go-gently",
            "vous": "Que la suite vous soit douce…",
            "tu": "Que la suite te soit douce…",
            "en": "May it go gently.",
        }
    ]


def test_questions_are_asked_again_and_tu_only_when_it_differs(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown slot is refused with its name; one French string that serves both asks for no tu."""
    assert run("paths").code == 0
    lines = [
        "99",
        "reason",
        "values",
        "Par principe, {prix}.",
        "Ce secteur reste hors de mon champ.",
        "Not my area.",
    ]
    code, shown = typed(monkeypatch, lines, "phrases", "new")
    assert code == 0, shown
    assert "{prix}" in shown and "to a tu" not in shown
    code, shown = typed(monkeypatch, lines, "phrases", "new")
    rows = run("phrases", "list", "--reason", "values", "--json").json()
    assert {"reason.values.not-my-area", "reason.values.not-my-area-2"} <= {row["id"] for row in rows}


def test_an_end_of_input_writes_nothing(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Ctrl-D in the middle: nothing was done."""
    assert run("paths").code == 0
    code, _ = typed(monkeypatch, ANSWERS[:3], "phrases", "new")
    assert code == 130
    assert not list((tmp_path / "home").rglob("mine.toml"))


def test_without_a_terminal_the_skeleton_is_printed(run: Run) -> None:
    """A pipe gets the block to fill in; without a move it is told to name one."""
    assert run("phrases", "new", "wish").out.startswith("[[phrase]]")
    assert run("phrases", "new").code == 2


def test_coverage_tells_how_letters_vary(run: Run) -> None:
    """Every sampled situation has a letter; the table stands as JSON too."""
    said = run("phrases", "coverage")
    assert said.code == 0, said.out
    assert "median" in said.err and "no letter" not in said.out
    cells = run("phrases", "coverage", "--all", "--json").json()
    assert {"acknowledge.message", "end.reason.late_payer"} <= {cell["cell"] for cell in cells}
