"""The English realiser against its table of cases."""

import tomllib
from pathlib import Path

import pytest

from declinetui.domain.terms import Address, Language, Number
from declinetui.domain.values import NounPhrase
from declinetui.phrasing import english
from declinetui.phrasing.slots import SlotType

DATA = tomllib.loads((Path(__file__).parents[1] / "data/phrasing/english.toml").read_text("utf-8"))


@pytest.mark.parametrize(("helper", "text", "expected"), [c for row in DATA["attach"] for c in row["cases"]])
def test_articles_and_possessives(helper: str, text: str, expected: str) -> None:
    """a, an and the possessive by sound."""
    assert english.attach(helper, text, SlotType.TEXT) == expected


@pytest.mark.parametrize(("text", "number", "expected"), [c for row in DATA["project"] for c in row["cases"]])
def test_the_project_is_named_as_the_writer_would(text: str, number: str, expected: str) -> None:
    """First mention of a project."""
    noun = NounPhrase(text, Language.EN, None, Number(number))
    assert english.first_mention(noun, Address.VOUS) == expected
