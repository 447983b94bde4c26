"""Days to answer by kind of client, as typed on the command line."""

import pytest

from declinetui.domain.terms import Relation
from declinetui.settings.kinds import ANSWER_DAYS, UnfitError


@pytest.mark.parametrize("typed", ["agency: 1; new: 3", "agency=1; new=3", "agency=1,new:3"])
def test_days_are_understood_as_people_write_them(typed: str) -> None:
    """A colon or an equals sign, semicolons or commas."""
    assert ANSWER_DAYS.read(ANSWER_DAYS.parse(typed)) == {Relation.AGENCY: 1, Relation.NEW: 3}


@pytest.mark.parametrize("typed", ["agency", "agence: 1", "1"])
def test_what_cannot_be_read_is_answered_with_the_right_form(typed: str) -> None:
    """The form, and the kinds there are."""
    with pytest.raises(UnfitError) as caught:
        ANSWER_DAYS.read(ANSWER_DAYS.parse(typed))
    assert "agency: 1; new: 3" in caught.value.why.msgid
    assert "agency" in str(caught.value.why.values["names"])
