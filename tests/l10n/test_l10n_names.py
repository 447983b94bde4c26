"""The table of month and weekday names against the library it was taken from."""

import pytest

from declinetui.domain.terms import Language
from declinetui.l10n.names import from_babel, names


@pytest.mark.parametrize("lang", Language)
def test_the_table_is_what_babel_says(lang: Language) -> None:
    """Same names, same abbreviations, same order."""
    assert names(lang) == from_babel(lang)
