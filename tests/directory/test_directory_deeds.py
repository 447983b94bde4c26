"""What a need asks to have done, and to what: the deed outweighs the thing."""

import tomllib
from fnmatch import fnmatchcase
from importlib.resources import files

import pytest

from declinetui.directory.asking import PLACED, asked_words
from declinetui.directory.deeds import BESIDE, LIFT, read_deeds
from declinetui.directory.labels import Labels
from declinetui.directory.lexicon import read_lexicon, shipped_lexicon
from declinetui.directory.recognise import Recogniser, shipped_recogniser
from declinetui.errors import InputError

DEEDS = read_deeds(
    """
    [[deed]]
    fr = ["traduire", "traduction"]
    en = ["translate"]
    does = ["*translation"]
    [[deed]]
    fr = ["film"]
    en = ["film"]
    does = ["video"]
    [[deed]]
    fr = ["scenario"]
    en = ["script"]
    does = ["writing"]
    """,
    ["web", "legal-translation", "video", "writing"],
)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("traduire notre site", {"legal-translation"}),
        ("Nous cherchons quelqu’un pour une traduction de contrats", {"legal-translation"}),
        ("Our site is old and we need someone to translate it", {"legal-translation"}),
        ("Looking for a short film script", {"writing"}),
        ("un scénario de film", {"writing"}),
        ("scénario de film", {"writing"}),
        ("We need a film script", {"writing"}),
        ("Notre film a été perdu", set()),
        ("un site", set()),
    ],
)
def test_the_head_of_a_need_says_the_deed(text: str, does: set[str]) -> None:
    """The first word of the thing in French, the last in English; a sentence that tells asks nothing."""
    assert DEEDS.asked(text) == does


def test_who_does_not_do_it_keeps_a_part() -> None:
    """Those that do it are lifted; nobody is added, and without a deed nothing changes."""
    read = {"web": 1.0, "legal-translation": 0.3}
    assert DEEDS.steered(read, "traduire notre site") == {"web": BESIDE, "legal-translation": LIFT}
    assert DEEDS.steered({"web": 1.0}, "traduire notre site") == {"web": 1.0}
    assert DEEDS.steered(read, "notre site est lent") == read


@pytest.mark.parametrize("text", ["[[deed", "[[deed]]\nfr = []", '[[deed]]\ndoes = ["a"]\nxx = 1'])
def test_a_broken_file_is_told(text: str) -> None:
    """Neither broken TOML nor a missing field is a traceback."""
    with pytest.raises(InputError):
        read_deeds(text, ())


def test_every_pattern_names_an_expertise() -> None:
    """A deed that nobody does, or an expertise that is no more, is a mistake of the data."""
    path = files("declinetui.directory").joinpath("data", "deeds.toml")
    ids = tuple(shipped_lexicon())
    for entry in tomllib.loads(path.read_text("utf-8"))["deed"]:
        for pattern in entry["does"]:
            assert any(fnmatchcase(e, pattern) for e in ids), pattern


def test_deeds_and_things_come_together() -> None:
    """Neither tells anything alone; both are single folded words."""
    for entry in shipped_lexicon().values():
        assert bool(entry.deeds) == bool(entry.things), entry.id
        assert all(w.isascii() and w.isalnum() and w == w.lower() for w in (*entry.deeds, *entry.things))


CRAFTS = """
[[expertise]]
id = "inspection"
fr = ["inspecteur en bâtiment"]
deeds = ["verifier", "check"]
things = ["toiture", "roof"]
[[expertise]]
id = "roofing"
fr = ["couvreur"]
en = ["roofer"]
clues_fr = ["refaire la toiture"]
"""


def test_a_deed_and_a_thing_tell_together() -> None:
    """Any pair of them, apart in the text and in either language; one alone is only a hint."""
    recogniser = Recogniser(read_lexicon(CRAFTS))
    for need in ("vérifier une vieille toiture", "check the old roof", "la toiture est-elle à vérifier?"):
        found = recogniser.needed(need)
        assert max(found, key=lambda e: found[e]) == "inspection"
    assert recogniser.needed("refaire la toiture")["roofing"] > 0.9
    assert not recogniser.recognise("vérifier une toiture").get("inspection")


def test_a_word_speaks_for_those_who_use_it_most() -> None:
    """Bonds are parts of one; a word of two expertises is bound to each by half at most."""
    labels = Labels(read_lexicon(CRAFTS))
    bonds = labels.bonds("toitur")
    assert set(bonds) == {"inspection", "roofing"}
    assert all(0 < bond < 0.5 for bond in bonds.values())
    assert labels.bonds("zorglub") == {}


def test_a_setting_weighs_less_than_the_work() -> None:
    """Where, when and for whom break ties only."""
    worth = {w.text: w.worth for w in asked_words("réparer la fontaine de l’usine")}
    assert worth["usine"] == PLACED * worth["fontaine"]


@pytest.mark.parametrize(
    ("need", "wanted"),
    [
        ("traduire notre site", "translation"),
        ("photos of our new furniture line", "photography"),
        ("costumes for a play", "costume-design"),
        ("Nos infolettres finissent dans les indésirables", "email-marketing"),
        ("Our site shows up nowhere on Google", "seo"),
        ("imprimer un recueil de poèmes", "print-production"),
        ("Can AI answer our customers?", "generative-ai"),
    ],
)
def test_needs_that_name_no_trade(need: str, wanted: str) -> None:
    """The shipped lexicon: the deed before the thing, and what happened."""
    found = shipped_recogniser().needed(need)
    best = max(found, key=lambda e: found[e])
    assert best == wanted or wanted.rpartition("-")[2] == best.rpartition("-")[2], found
