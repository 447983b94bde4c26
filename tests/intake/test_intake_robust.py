"""Any text and any bytes are read: nothing raises, hangs, or lets an escape through."""

import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from declinetui.intake import Intake, as_record, read
from declinetui.intake.record import fields_of

NOW = datetime(2026, 11, 24, 10, 15)


def check(intake: Intake) -> None:
    """Spans lie in the text, a value and its confidence agree, the text is inert."""
    for field in fields_of(intake).values():
        assert (field.value is None) == (field.confidence.value == "missing")
        if field.span is not None:
            assert 0 <= field.span.start <= field.span.end <= len(intake.text)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in intake.text)
    assert not set("\x7f\x9b\u202e\u200b\ufeff") & set(intake.text)
    assert as_record(intake)["confidence"]


@given(st.text(max_size=600))
def test_any_text_is_read(text: str) -> None:
    """Whatever is pasted."""
    check(read(text, now=NOW))


@given(st.binary(max_size=600))
def test_any_bytes_are_read(data: bytes) -> None:
    """Whatever is in the file."""
    check(read(data, now=NOW))


PIECES = st.sampled_from(
    [
        "From: ",
        "De : ",
        "A <a@b.example.com>",
        "\n",
        "\n\n",
        "> ",
        "Subject: ",
        "Content-Type: multipart/mixed; boundary=x\n",
        "--x\n",
        "=?utf-8?q?=E9?=",
        "Budget : ",
        "1 500 $",
        "$2k-",
        "le 31 ",
        "février ",
        "Nom : ",
        "ici ",
        "c'est Marie",
        "Mme ",
        "-- \n",
        "On Mon wrote:\n",
        "514 555-0142",
        " poste 9",
        "<p>",
        "</p>",
        "<blockquote>",
        "&nbsp;",
        "\x00",
        "\x1b[31m",
        "\u202e",
        "d'ici vendredi",
        "9999-12-31",
        "dans 999 ans",
        "0,18 $/mot",
        "merci",
        "pour la refonte",
        "besoin de traduire un ",
        "\u00a0",
        "É",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.datetimes())
@settings(max_examples=200)
def test_any_pile_of_mail_pieces_on_any_day_is_read(text: str, now: datetime) -> None:
    """Half headers, half forms, broken parts, the first and last days of the calendar."""
    check(read(text, now=now))
    check(read(text.encode("utf-8", "replace"), now=now))


MEGA = 10_000_000


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "\n",
        "> ",
        "<p>",
        "<",
        "1 ",
        "Le ",
        "De : ",
        "A. ",
        "é",
        "\x1b[",
        "$1,",
        "a@",
        "M. ",
        "le 3 ",
        "\u202e",
        "-",
        "Nom : x\n",
        "&#",
    ],
)
def test_ten_megabytes_are_read_within_a_second_and_kept_whole(piece: str) -> None:
    """The head is understood, the rest is kept; no pattern runs away."""
    text = piece * (MEGA // len(piece))
    start = time.process_time()
    intake = read(text, now=NOW)
    assert time.process_time() - start < 10  # a runaway pattern takes minutes; `make bench` has the figure
    if piece in {"a", "1 ", "é", "Nom : x\n"}:
        assert len(intake.text.strip()) >= len(text.strip()) - 1


@pytest.mark.parametrize(
    "unit",
    [
        "De : a\n",
        "Le a\n",
        "<b@c.example.com> a écrit :\n",
        "-- \nM\n",
        "d'ici ",
        "1 000 ",
        "entre 1 et ",
        "Marie de ",
        "a",
        "rais",
        "cent",
        "1",
        "A: b\n",
    ],
)
def test_a_long_head_of_tricky_pieces_is_read_in_time(unit: str) -> None:
    """Forty thousand characters of what patterns find hardest."""
    start = time.process_time()
    read(unit * (40_000 // len(unit)), now=NOW)
    assert time.process_time() - start < 3  # a runaway pattern takes minutes; `make bench` has the figure
