"""The lexicon of expertises: sound, large enough, and read with its faults told."""

import pytest

from declinetui.directory.labels import Labels
from declinetui.directory.lexicon import read_lexicon, shipped_lexicon
from declinetui.directory.lexiconlint import lint_lexicon
from declinetui.directory.profile import read_profile, read_skills
from declinetui.directory.recognise import Recogniser
from declinetui.directory.stems import root, stem, telling_words, trade_words
from declinetui.domain.people import Partner
from declinetui.errors import InputError


def test_the_shipped_lexicon_is_sound() -> None:
    """No fault, at least 150 expertises, neighbours for nearly all."""
    lexicon = shipped_lexicon()
    assert lint_lexicon(lexicon) == []
    assert len(lexicon) >= 150
    assert sum(not (e.related or e.complementary) for e in lexicon.values()) <= len(lexicon) // 20


def test_links_are_mutual() -> None:
    """A neighbour named on one side holds on both; related wins over complementary."""
    lexicon = read_lexicon(
        '[[expertise]]\nid = "a"\nrelated = ["b"]\n[[expertise]]\nid = "b"\ncomplementary = ["a"]\n'
    )
    assert (lexicon["a"].related, lexicon["b"].related) == (("b",), ("a",))
    assert lexicon["a"].complementary == lexicon["b"].complementary == ()


@pytest.mark.parametrize("text", ["[[expertise", "[[expertise]]\nfr = []", '[[expertise]]\nid = "a"\nxx = 1'])
def test_a_broken_file_is_told(text: str) -> None:
    """Neither broken TOML nor a missing id is a traceback."""
    with pytest.raises(InputError):
        read_lexicon(text)


def test_lint_finds_faults() -> None:
    """Each kind of fault is seen."""
    label = "x" * 61
    faults = lint_lexicon(
        read_lexicon(f'[[expertise]]\nid = "A"\nfr = ["a b", "a b", "{label}", "de la"]\nrelated = ["zz"]\n')
    )
    assert {f.msgid for f in faults} == {
        "{id}: an id has lower-case letters, figures and hyphens",
        "{id}: fewer than {least} labels",
        "{id}: fewer than {least} labels in a language",
        "{id}: “{label}” comes twice",
        "{id}: “{label}” is too long or badly spaced",
        "{id}: “{label}” names nothing",
        "{id}: no expertise is called {neighbour}",
    }


@pytest.mark.parametrize(
    "family",
    [
        "graphiste graphisme graphistes graphique graphic",
        "photographe photographie photographer photography",
        "monteur monteuse montage monter",
        "traductrice traducteur traduction",
        "developpeuse developpement developer development",
        "comptable comptabilite",
        "plombier plomberie",
        "baker bakery baking",
    ],
)
def test_a_family_shares_a_root(family: str) -> None:
    """Verbs, activities and titles meet."""
    assert len({root(word) for word in family.split()}) == 1


def test_stems_forget_gender_and_number_only() -> None:
    """The same word, not the same family."""
    assert stem("traductrices") == stem("traducteur")
    assert stem("monteuse") == stem("monteurs")
    assert stem("montage") != stem("monteur")
    assert trade_words("Je cherche 2 rédacteurs pour l’été") == ["cherche", "2", "redacteurs", "ete"]
    assert telling_words("Je cherche 2 rédacteurs pour l’été") == ["redacteurs", "ete"]


def test_a_profile_reads_skills_in_their_context() -> None:
    """Title first; a word of another trade among the skills weighs less; what is not understood is shown."""
    recogniser = Recogniser(
        read_lexicon(
            '[[expertise]]\nid = "photo"\nfr = ["photographe"]\n'
            '[[expertise]]\nid = "wedding-photo"\nfr = ["photographe de mariage"]\n'
            '[[expertise]]\nid = "planning"\nfr = ["mariages"]\n'
        )
    )
    partner = Partner(uid="1", name="A", title="Photographe", skills=("mariages", "zzyzx"))
    profile = read_profile(partner, recogniser)
    assert profile.expertises["photo"] == 1
    assert profile.expertises["wedding-photo"] > profile.expertises["planning"]
    assert [s.expertises for s in read_skills(partner, recogniser)] == [("planning",), ()]


CLUES = """
[[expertise]]
id = "training"
fr = ["éducateur canin"]
en = ["dog trainer"]
clues_fr = ["chien qui mord"]
clues_en = ["dog bites"]
[[expertise]]
id = "walking"
fr = ["promenade de chiens"]
en = ["dog walking"]
[[expertise]]
id = "signs"
fr = ["enseignes"]
en = ["sign maker"]
clues_en = ["signs"]
"""


def test_the_words_of_clients_are_read_in_needs_only() -> None:
    """Trouble names a trade when it is asked for, never what a partner does."""
    recogniser = Recogniser(read_lexicon(CLUES))
    for need in ("mon chien mord tout le monde", "our dog bites everybody"):
        assert next(iter(recogniser.needed(need))) == "training"
        assert not recogniser.recognise(need).get("training", 0.0) > 0.5
    partner = Partner(uid="1", name="A", skills=("dog bites",))
    assert read_profile(partner, recogniser).expertises.get("training", 0.0) <= 0.5


def test_a_name_of_a_trade_counts_though_many_use_the_word() -> None:
    """The whole name of few trades counts by who bears it, however many use the word."""
    many = "".join(f'[[expertise]]\nid = "x{i}"\nen = ["coaching of kind{i}"]\n' for i in range(20))
    labels = Labels(
        read_lexicon(
            f'{many}[[expertise]]\nid = "coach"\nen = ["coaching"]\n'
            '[[expertise]]\nid = "change"\nclues_en = ["merger"]\n'
        )
    )
    own = {label.expertise: label.own for label in labels.all}
    assert own["coach"] > 1.5
    assert own["change"] == own["x1"] == 1


def test_the_lint_reads_clues_too() -> None:
    """A clue that is a label already, and one that names nothing."""
    faults = lint_lexicon(
        read_lexicon('[[expertise]]\nid = "a"\nfr = ["notaire"]\nclues_fr = ["notaire", "qui fait quoi"]\n')
    )
    said = {fault.msgid for fault in faults}
    assert "{id}: “{label}” is a label and a clue" in said
    assert "{id}: “{label}” names nothing" in said
