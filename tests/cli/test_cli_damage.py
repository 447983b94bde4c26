"""A log that cannot be trusted: every verb says what and the way out, and shows no empty list."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_run import Run, Said

Spoil = Callable[[Path], object]


def _content(turn: Callable[[bytes], bytes]) -> Spoil:
    return lambda log: log.write_bytes(turn(log.read_bytes()))


def _folder(log: Path) -> None:
    log.unlink()
    log.mkdir()


LOST: dict[str, Spoil] = {
    "truncated": _content(lambda c: c[: len(c) * 2 // 3]),
    "empty": lambda log: log.write_bytes(b""),
    "zeros": _content(lambda c: bytes(len(c))),
    "garbage": _content(lambda c: os.urandom(len(c)) + b"\xff"),
    "a key twice": _content(lambda c: c.replace(b'{"uid"', b'{"uid":"x","uid"', 1)),
    "tables of a wrong type": _content(lambda _: b'{"clients":[1,2]}'),
    "gone": lambda log: log.unlink(),
    "a folder": _folder,
}
READING = (
    ("clients", "list"),
    ("clients", "list", "--json"),
    ("clients", "show", "Ana"),
    ("clients", "export"),
    ("inquiries", "list"),
    ("partners", "list", "--json"),
    ("replies", "list"),
    ("agenda",),
    ("stats",),
    ("export", "Ana", "--format", "json"),
)
WRITING = (
    ("clients", "add", "--name", "Zoé"),
    ("undo",),
    ("backup",),
    ("purge", "Ana", "--yes"),
)


def log_of(run: Run) -> Path:
    """A log of two clients, backed up."""
    for name in ("Ana", "Luc"):
        assert run("clients", "add", "--name", name).code == 0
    assert run("backup").code == 0
    return Path(run("paths", "--json").json()["log"])


def two_lines(said: Said) -> None:
    """What and the way out, nothing else, and no word of the interpreter."""
    assert said.code == 1, said
    assert not said.out
    assert len(said.err.splitlines()) == 2, said.err
    assert "Error" not in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("kind", LOST)
def test_a_lost_log_is_two_lines_whatever_is_asked(run: Run, kind: str, ui: str) -> None:
    """Reading or writing; the file stays byte for byte as it was found."""
    log = log_of(run)
    LOST[kind](log)
    before = log.read_bytes() if log.is_file() else None
    for verb in (*READING, *WRITING):
        said = run("--ui", ui, *verb)
        two_lines(said)
        what, way_out = said.err.splitlines()
        assert what.startswith(("Le journal", "Impossible") if ui == "fr" else ("The client log", str(log)))
        assert way_out
    assert (log.read_bytes() if log.is_file() else None) == before


@pytest.mark.parametrize("kind", [kind for kind in LOST if kind != "a folder"])
def test_doctor_offers_what_can_be_done_and_a_restore_does_it(run: Run, kind: str) -> None:
    """No raw state word; the newest copy is named with its command, which brings the people back."""
    log = log_of(run)
    LOST[kind](log)
    told = run("--ui", "fr", "doctor")
    assert told.code == 1
    assert not told.err
    assert not {"damaged", "missing"} & set(told.out.split())
    name = told.out.split("declinetui restore ")[1].split(".json")[0] + ".json"
    done = run("restore", name, "--yes")
    assert done.code == 0, done
    assert [c["name"] for c in run("clients", "list", "--json").json()] == ["Ana", "Luc"]
    assert run("doctor").code == 0


def test_doctor_salvages_what_is_readable_and_keeps_the_damaged_file(run: Run) -> None:
    """One of two records; the file that was damaged is named."""
    log = log_of(run)
    content = log.read_bytes()
    log.write_bytes(content[: content.index(b'"Luc"') + 3])
    assert "1 record can be read" in run("doctor").out
    done = run("doctor", "--salvage", "--yes")
    assert done.code == 0
    kept = Path(done.out.splitlines()[-1].rsplit(" ", 1)[-1].rstrip("."))
    assert content.startswith(kept.read_bytes())
    assert [c["name"] for c in run("clients", "list", "--json").json()] == ["Ana"]


def test_a_reply_is_still_written_but_not_logged(run: Run, message: Path) -> None:
    """A client waits for it; with --log nothing is printed that was not kept."""
    log = log_of(run)
    log.write_bytes(b"")
    said = run("reply", str(message), "--reason", "no_capacity")
    assert said.code == 0
    assert said.out
    assert "damaged" in said.err
    two_lines(run("reply", str(message), "--reason", "no_capacity", "--log"))


def test_a_conflict_copy_is_named_and_taken_over(run: Run) -> None:
    """What only the copy has comes in, undoable; what differs is said and stays."""
    log = log_of(run)
    copy = log.with_name("log (conflicted copy).json")
    shutil.copy(log, copy)
    run("purge", "Luc", "--yes")
    shutil.copy(log, copy.with_name("other.json"))
    content = json.loads(copy.with_name("other.json").read_text("utf-8"))
    content["clients"]["9"] = {"uid": "zoe", "name": "Zoé"}
    copy.write_text(json.dumps(content), "utf-8")
    told = run("doctor")
    assert told.code == 1
    assert f"declinetui doctor --take {copy}" in told.out
    taken = run("doctor", "--take", str(copy))
    assert (taken.code, taken.out) == (0, "1 record taken over.\n")
    assert len(run("clients", "list", "--json").json()) == 2
    assert run("undo").code == 0
    assert len(run("clients", "list", "--json").json()) == 1
    assert run("doctor", "--take", str(log.with_name("nothing.json"))).code == 1


def test_wide_modes_are_said_with_the_command_that_closes_them(run: Run) -> None:
    """The log and its folder; said by every verb, exit 0."""
    log = log_of(run)
    log.chmod(0o644)
    said = run("clients", "list")
    assert said.code == 0
    assert f"chmod 600 {log}" in said.err
    assert run("doctor").code == 1


def test_a_record_set_aside_is_named_and_the_rest_is_listed(run: Run) -> None:
    """A name that is a number."""
    log = log_of(run)
    log.write_bytes(log.read_bytes().replace(b'"name":"Luc"', b'"name":3', 1))
    assert [c["name"] for c in run("clients", "list", "--json").json()] == ["Ana"]
    told = run("doctor")
    assert told.code == 1
    assert "“name” cannot be read" in told.out
    assert str(log) in told.out.splitlines()[-1]
