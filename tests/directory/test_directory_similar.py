"""The only home of rapidfuzz gives plain numbers."""

import pytest

from declinetui.text import similar


def test_ratios() -> None:
    """Order and repetition count or not, as each name says."""
    assert similar.ratio("abc", "abc") == 100
    assert similar.token_set("le site web", "web site le site") == 100
    assert similar.token_sort("b a", "a b") == 100
    assert similar.ratio("b a", "a b") < 100
    assert similar.jaro_winkler("martha", "marhta") > similar.jaro_winkler("martha", "ahtram")


@pytest.mark.parametrize(
    ("a", "b", "count"), [("roy", "roy", 0), ("rôy", "roy", 1), ("ab", "ba", 1), ("a", "xyz", 2)]
)
def test_typos_stop_at_the_limit(a: str, b: str, count: int) -> None:
    """A transposition is one typo; beyond the limit the count is limit + 1."""
    assert similar.typos(a, b, 1) == count


def test_within_typos() -> None:
    """Nearest first, none farther than asked."""
    assert similar.within_typos("gagne", ["gagnon", "gagné", "gagne"], 1) == [("gagne", 0), ("gagné", 1)]
