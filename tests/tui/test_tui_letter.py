"""The letter on its paper: labels where sentences start, the focused one lifted, a hole for the editor."""

import pytest

from declinetui.domain.draft import Draft, Origin, Sentence
from declinetui.domain.terms import Address, Channel, Language, Move
from declinetui.l10n.catalog import Catalog
from declinetui.tui.letter import Letter, Sheet, View, set_letter
from declinetui.tui.lines import width_of
from declinetui.tui.voice import Voice

SAY = Voice(Catalog(Language.EN))
OPTIONS = tuple(f"decision.{n}" for n in range(7))


def draft(*, locked: bool = False, origin: Origin = Origin.BANK) -> Draft:
    """A short letter; the decision has seven phrases."""
    decision = Sentence(
        move=Move.DECISION,
        text="I won’t be able to take it on.",
        phrase="decision.2",
        options=OPTIONS,
        locked=locked,
        origin=origin,
    )
    thanks = Sentence(
        move=Move.THANKS, text="Thank you for thinking of me for the mobile app of Harbour Books."
    )
    return Draft(
        language=Language.EN,
        address=Address.VOUS,
        channel=Channel.EMAIL,
        subject=Sentence(move=Move.SUBJECT, text="Re: Mobile app"),
        paragraphs=(
            (Sentence(move=Move.GREETING, text="Hi Daniel,"),),
            (thanks, decision),
            (
                Sentence(move=Move.CLOSING, text="Best regards,"),
                Sentence(move=Move.SIGNATURE, text="Camille Roy"),
            ),
        ),
    )


def lines(letter: Letter) -> list[str]:
    """As read."""
    return [line.text for line in letter.lines]


@pytest.mark.parametrize("width", [60, 78, 80, 100, 160])
def test_the_letter_fits_its_sheet(width: int) -> None:
    """Never wider than the paper, the text never wider than 72."""
    sheet = Sheet.for_width(width)
    letter = set_letter(draft(), SAY, sheet, View(Move.DECISION))
    assert sheet.measure <= 72
    assert all(width_of(line.runs) <= width for line in letter.lines)


def test_labels_stand_where_sentences_start_at_the_right() -> None:
    """And the focused one carries its arrows and its place."""
    letter = set_letter(draft(), SAY, Sheet.for_width(78), View(Move.DECISION))
    shown = lines(letter)
    row = next(line for line in shown if "Books." in line)
    assert row.startswith("▌")
    assert row.endswith("refusal  ← 3/7 →")
    assert next(line for line in shown if line.lstrip().startswith("Thank")).endswith("thanks")
    assert shown[-1].endswith("signature")
    assert shown[-2].endswith("closing")


def test_only_the_focused_sentence_is_lifted() -> None:
    """Nothing else on the paper, not even the space before it."""
    letter = set_letter(draft(), SAY, Sheet.for_width(78), View(Move.DECISION))
    lifted = " ".join(run.text for line in letter.lines for run in line.runs if run.lift)
    assert lifted == "I won’t be able to take it on."


def test_nothing_is_lifted_when_the_keyboard_is_elsewhere() -> None:
    """Two marks are never mixed."""
    letter = set_letter(draft(), SAY, Sheet.for_width(78), View())
    assert not any(run.lift for line in letter.lines for run in line.runs)
    assert "▌" not in "".join(lines(letter))


def test_the_editor_has_its_hole_between_the_other_sentences() -> None:
    """Three rows with the bar, the rest of the paragraph before it."""
    letter = set_letter(draft(), SAY, Sheet.for_width(78), View(Move.DECISION, hole=3))
    first, last = letter.rows[Move.DECISION]
    assert last - first == 2
    assert all(line.text == "▌" for line in letter.lines[first : last + 1])
    assert "Books." in letter.lines[first - 1].text
    assert "I won’t" not in "".join(lines(letter))


def test_kept_and_own_sentences_say_so_without_colour() -> None:
    """A dot, or the word."""
    kept = lines(set_letter(draft(locked=True), SAY, Sheet.for_width(78), View()))
    assert any(line.endswith("● refusal") for line in kept)
    own = lines(set_letter(draft(origin=Origin.HAND), SAY, Sheet.for_width(78), View(Move.DECISION)))
    assert any("mine" in line for line in own)
    assert not any("←" in line for line in own)


def test_a_click_on_a_word_knows_its_sentence() -> None:
    """Every run of the letter acts."""
    letter = set_letter(draft(), SAY, Sheet.for_width(78), View(Move.DECISION))
    acts = {run.act for line in letter.lines for run in line.runs if run.act}
    assert {"sentence:thanks", "sentence:decision", "run:letter.next", "run:letter.previous"} <= acts
