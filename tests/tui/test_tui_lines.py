"""The line model: outside text is inert, columns are cell-true, prose is set like a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from declinetui.tui.lines import Run, cell, clip, focused, inert, spread, width_of
from declinetui.tui.wrap import wrap, wrap_text


@pytest.mark.parametrize(
    "hostile",
    ["\x1b[31mrouge", "a\x00b", "\u202egauche", "tab\there", "cloche\x07", "\u2066isolé\u2069", "\x9b31m"],
)
def test_outside_text_reaches_the_screen_without_controls(hostile: str) -> None:
    """No escape, NUL, bell or direction mark is ever painted."""
    painted = Run(hostile).text
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in painted)
    assert not set(painted) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert inert(hostile) == painted


@given(st.text(max_size=80), st.integers(1, 60))
def test_columns_have_exactly_their_width(text: str, width: int) -> None:
    """A cell is as wide as asked, for CJK, emoji and combining marks too."""
    assert width_of(cell(text, width)) == width
    assert cell_len(clip(text, width)) <= width


@given(st.text(alphabet="abé œ’ 漢字 ", max_size=200), st.integers(8, 72))
def test_wrapping_keeps_every_word_and_the_measure(text: str, measure: int) -> None:
    """Nothing is lost and nothing is wider than the measure."""
    rows = wrap([(text, 1)], measure)
    flat = " ".join("".join(piece for piece, _ in row) for row in rows)
    assert "".join(flat.split(" ")) == "".join(text.split(" "))
    assert all(sum(cell_len(piece) for piece, _ in row) <= measure for row in rows)


@pytest.mark.parametrize(
    ("text", "measure", "together"),
    [
        ("Merci beaucoup. Je préfère vous le dire", 19, "Je préfère"),
        ("Mes semaines sont prises jusqu’au 14 février prochain", 37, "14 février"),
        ("I am booked until the end, on February 14 or later", 36, "February 14"),
        ("un budget de 2\u00a0500\u00a0$ environ", 18, "2\u00a0500\u00a0$"),
    ],
)
def test_short_first_words_and_dates_are_not_torn(text: str, measure: int, together: str) -> None:
    """« Je préfère », « 14 février » and amounts stay on one row."""
    sentences = [(part, index) for index, part in enumerate(text.split("|"))]
    if "Je" in text:
        head, tail = text.split(" Je ")
        sentences = [(head, 0), (f"Je {tail}", 1)]
    rows = ["".join(piece for piece, _ in row) for row in wrap(sentences, measure)]
    assert any(together in row for row in rows), rows


def test_a_space_between_sentences_belongs_to_nobody() -> None:
    """So that a lifted sentence ends where it ends."""
    row = wrap([("Un.", "a"), ("Deux.", "b")], 40)[0]
    assert row == [("Un.", "a"), (" ", None), ("Deux.", "b")]


def test_blank_lines_of_a_message_are_kept() -> None:
    """The request is read as it was written."""
    assert wrap_text("Bonjour,\n\nMerci", 20) == ["Bonjour,", "", "Merci"]


@given(st.text(max_size=40), st.text(max_size=10), st.integers(30, 120))
def test_both_ends_of_a_line_fill_its_width(left: str, right: str, width: int) -> None:
    """The right end is never pushed off the screen."""
    runs = spread([Run(left)], [Run(clip(right, 10))], width)
    assert width_of(runs) == width


def test_the_bar_takes_the_place_of_two_blanks() -> None:
    """Columns do not move when a row is focused."""
    runs = (Run("  "), Run("texte"))
    assert focused(runs).text == "▌ texte"
