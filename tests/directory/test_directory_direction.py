"""Which way a translation goes, turns of phrase that mislead, and the spellings of firms and of names."""

from itertools import permutations

import pytest

from declinetui.directory.comparing import Likeness, compare_given
from declinetui.directory.direction import INTO_ENGLISH, INTO_FRENCH, turned
from declinetui.directory.firms import compare_firm
from declinetui.directory.idioms import plain
from declinetui.directory.nicknames import given_names, pet_stem
from declinetui.directory.recognise import shipped_recogniser
from declinetui.directory.spellings import one_spelling

LANGUAGES = {
    ("français", "french"): "fr",
    ("anglais", "english"): "en",
    ("espagnol", "spanish"): "translation-spanish",
    ("arabe", "arabic"): "translation-arabic",
    ("allemand", "german"): "translation-german",
    ("chinois", "chinese"): "translation-chinese",
    ("portugais", "portuguese"): "translation-portuguese",
    ("italien", "italian"): "multilingual-translation",
}


def wanted(source: str, target: str) -> str:
    """The trade that a pair of languages asks for."""
    foreign = [code for code in (target, source) if code not in ("fr", "en")]
    return foreign[0] if foreign else INTO_FRENCH if target == "fr" else INTO_ENGLISH


def of(word: str) -> str:
    """ "de l’anglais", "du français"."""
    return f"de l’{word}" if word[0] in "aei" else f"du {word}"


@pytest.mark.parametrize(("one", "other"), permutations(LANGUAGES, 2))
def test_every_pair_of_languages_both_ways(one: tuple[str, str], other: tuple[str, str]) -> None:
    """However it is worded, in both languages, the trade is the one of that direction."""
    trade = wanted(LANGUAGES[one], LANGUAGES[other])
    onto = f"l’{other[0]}" if other[0][0] in "aei" else f"le {other[0]}"
    for text in (
        f"traduire un rapport {of(one[0])} vers {onto}",
        f"Notre guide est en {one[0]} et doit sortir en {other[0]}.",
        f"traduction {one[0]}-{other[0]}",
        f"an annual report from {one[1]} into {other[1]}",
        f"a {one[1]} to {other[1]} translator",
        f"The letter is in {one[1]} and we need it in {other[1]}.",
    ):
        found = shipped_recogniser().needed(text)
        assert max(found, key=lambda e: found[e]) == trade, (text, found)


@pytest.mark.parametrize(
    "text",
    [
        "un site en français et en anglais",
        "a writer who speaks French and English",
        "cours de français pour anglophones",
        "un gâteau de mariage",
        "English to French and French to English",
        "traduction EN↔FR",
    ],
)
def test_languages_without_a_direction(text: str) -> None:
    """Bilingual work, lessons and both ways at once change nothing."""
    strengths = {INTO_FRENCH: 0.5, INTO_ENGLISH: 0.5, "web-design": 1.0}
    assert turned(strengths, text, asked=True) == strengths


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("we have to lay off three people", "layoff"),
        ("we had to let two good people go", "dismissal"),
        ("nous devons mettre a pied cinq personnes", "congedier"),
        ("menage dans nos donnees de vente", "nettoyer"),
        ("clean up our sales data", "tidy"),
        ("faire connaitre notre cafe aux journalistes", "presse"),
        ("find us a new plant manager", "recruit"),
        ("trouver une bonne gerante pour la boutique", "recruit"),
        ("help me grow my small business", "expand"),
        ("turn our drawing into a toy", "make"),
        ("etsy product pics", "photos"),
        ("une toune pour son depart", "chanson"),
    ],
)
def test_turns_of_phrase(said: str, word: str) -> None:
    """Said in the one word that the lexicon knows; plain words stay."""
    assert word in plain(said).split()
    assert plain("lay out a book and clean the office") == "lay out a book and clean the office"


@pytest.mark.parametrize(
    "family",
    [
        "centre center centers",
        "organisation organizations",
        "colour color",
        "traduction traductions",
        "4 four",
    ],
)
def test_spellings(family: str) -> None:
    """British, American and plural are one word."""
    assert len({one_spelling(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Northgate Dental Centre", "Northgate Dental Center Inc.", True),
        ("C.L.S.C. des Pins", "CLSC des Pins", True),
        ("CPE Le Nid", "Centre de la petite enfance Le Nid", True),
        ("Northgate Dental Centre", "Northgate Vision Centre", False),
        ("École Notre-Dame", "École Notre-Dame-de-Grâce", False),
    ],
)
def test_firms(a: str, b: str, same: bool) -> None:
    """Spelling and legal form change nothing; another kind or a longer name does."""
    assert (compare_firm(a, b) in (Likeness.EQUAL, Likeness.ALIAS)) is same


def test_two_real_names_are_never_one_spelling() -> None:
    """Names people bear that differ in their last vowel prove nothing alone: Claudie and Claudia."""
    names = given_names()
    stems = [n[:-1] for n in names.formal if n.endswith("a") and len(n) > 4 and f"{n[:-1]}e" in names.formal]
    assert len(stems) > 50
    for stem in stems:
        assert compare_given((f"{stem}a",), (f"{stem}e",)) is not Likeness.ALIAS, stem


def test_pet_forms() -> None:
    """Bernie for Bernadette, without a table; a name of its own is no pet form."""
    names = given_names()
    assert (pet_stem("winnie"), pet_stem("gaby"), pet_stem("zoltan")) == ("win", "gab", "")
    assert list(names.pets("gaby", ["gabriella", "gabor"])) == ["gabriella"]
    assert list(names.pets("marie", ["martin"])) == []
