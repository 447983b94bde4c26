"""The French realiser against its table of cases; each names the article it comes from."""

import tomllib
from pathlib import Path

import pytest

from declinetui.domain.people import Article, Elide
from declinetui.domain.terms import Address, Gender, Language, Number
from declinetui.domain.values import NounPhrase
from declinetui.phrasing import english, french
from declinetui.phrasing.slots import SlotType

DATA = tomllib.loads((Path(__file__).parents[1] / "data/phrasing/french.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("helper", "kind", "text", "expected"), [case for row in DATA["attach"] for case in row["cases"]]
)
def test_helpers_follow_the_language_authority(helper: str, kind: str, text: str, expected: str) -> None:
    """Elision and contraction by the rules of the OQLF."""
    assert french.attach(helper, text, SlotType(kind)) == expected


def test_a_record_decides_over_the_rule() -> None:
    """`elide` and `article` of a person or organisation win over the rule."""
    assert french.attach("de", "Harold", SlotType.PERSON, elide=Elide.NO) == "de Harold"
    assert french.attach("de", "Hull", SlotType.PLACE, elide=Elide.YES) == "d’Hull"
    assert french.attach("de", "Le Devoir", SlotType.ORGANISATION, article=Article.NONE) == "de Le Devoir"


@pytest.mark.parametrize(
    ("text", "gender", "number", "vous", "tu"), [case for row in DATA["project"] for case in row["cases"]]
)
def test_the_project_is_named_as_the_writer_would(
    text: str, gender: str, number: str, vous: str, tu: str
) -> None:
    """First mention of a project, for both registers."""
    noun = NounPhrase(text, Language.FR, Gender(gender) if gender else None, Number(number))
    typed = [
        french.first_mention(noun, address).replace("\u00a0", " ") for address in (Address.VOUS, Address.TU)
    ]
    assert typed == [vous, tu]


def test_a_project_in_the_other_language_is_not_translated() -> None:
    """An English project in a French letter is « votre projet »."""
    noun = NounPhrase("the website", Language.EN)
    assert french.first_mention(noun, Address.VOUS) == "votre projet"
    assert english.first_mention(NounPhrase("le site", Language.FR), Address.VOUS) == "your project"


def test_the_preposition_repeats_in_a_list() -> None:
    """« d’Amélie, de Karim et d’Hydro-Québec »."""
    names = ["Amélie", "Karim", "Hydro-Québec"]
    assert french.join(names, "de") == "d’Amélie, de Karim et d’Hydro-Québec"
    assert english.join(names) == "Amélie, Karim and Hydro-Québec"


def test_both_languages_offer_the_same_names() -> None:
    """What one language can say, the other can."""
    names = {
        "elides",
        "attach",
        "day",
        "amount",
        "phone",
        "join",
        "first_mention",
        "near_mention",
        "later_mention",
    }
    assert names <= set(dir(french))
    assert names <= set(dir(english))
