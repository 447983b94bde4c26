"""The right name while typing: behaviours one by one, then the goals on both halves of the data."""

from dataclasses import dataclass

import pytest
from directory_data import HALVES, name_queries, partners
from directory_scores import score_names
from hypothesis import given
from hypothesis import strategies as st

from declinetui.directory.names import NameIndex
from declinetui.directory.phonetic import phonetic_key
from declinetui.directory.slips import slip_cost


@dataclass(frozen=True)
class Record:
    """A named record."""

    uid: str
    name: str
    organisation: str = ""


SMALL = NameIndex(
    [
        Record("jf", "Jean-François Thériault"),
        Record("st", "Julie St-Pierre", "Atelier Nord"),
        Record("gg", "Louise Gaultier"),
        Record("om", "Kevin O'Malley", "North Pine Digital"),
        Record("lf", "Suzanne Laflamme"),
        Record("bf", "Atelier Bois Franc"),
        Record("bo", "Robert MacAllister"),
        Record("lh", "Jean-Paul L’Heureux"),
        Record("di", "Œuvre des Coteaux"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("jean francois", "jf"),
        ("JF TERIAULT", "jf"),
        ("jft", "jf"),
        ("Thériault, Jean-François", "jf"),
        ("j.-f. theriault", "jf"),
        ("saint pierre", "st"),
        ("stpierre", "st"),
        ("nord julie", "st"),
        ("louise gautier", "gg"),
        ("gauthier", "gg"),
        ("lousie gaultier", "gg"),
        ("omaley", "om"),
        ("o’malley", "om"),
        ("north pine dig", "om"),
        ("la flamme", "lf"),
        ("boisfranc", "bf"),
        ("bob macallister", "bo"),
        ("mcallister", "bo"),
        ("lheureux", "lh"),
        ("oeuvre coteaux", "di"),
    ],
)
def test_finds_however_it_is_typed(typed: str, wanted: str) -> None:
    """Accents, order, initials, saints, particles, nicknames, sounds, slips and joins."""
    assert [m.id for m in SMALL.search(typed)][:1] == [wanted]


@pytest.mark.parametrize(
    "typed", ["", "   ", "zoltan", "julie gaultier", "…", "jean jean jean", "42", "\x00\x1b[31m"]
)
def test_nobody_is_an_answer(typed: str) -> None:
    """A name nobody bears finds nobody; each typed word needs a word of its own."""
    assert SMALL.search(typed) == []


def test_limit_and_order() -> None:
    """At most `limit` matches, the best first, none for a limit of 0."""
    index = NameIndex([Record(str(i), f"Marie Roy-{chr(97 + i)}") for i in range(8)])
    found = index.search("marie roy", limit=3)
    assert len(found) == 3
    assert [m.score for m in found] == sorted((m.score for m in found), reverse=True)
    assert index.search("marie", limit=0) == []


@given(st.text(max_size=40))
def test_any_text_is_answered(typed: str) -> None:
    """No query crashes; scores lie in (0, 1]; asking twice gives the same."""
    found = SMALL.search(typed)
    assert all(0 < m.score <= 1 for m in found)
    assert found == SMALL.search(typed)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_name_can_be_indexed(name: str, organisation: str) -> None:
    """Names from outside may hold anything; one that has letters finds itself first."""
    index = NameIndex([Record("x", name, organisation), Record("y", "Marie Tremblay")])
    found = index.search(name)
    assert len(index) == 2
    assert len(found) <= 2


def test_every_partner_finds_itself() -> None:
    """The whole name typed as it is written puts its bearer first."""
    people, _ = partners()
    index = NameIndex(people)
    assert [p.name for p in people if index.search(p.name)[0].id != p.uid] == []


@pytest.mark.parametrize("half", HALVES)
def test_goals(half: str) -> None:
    """First hit, first five, nobody, keys; time with room for a busy machine."""
    people, _ = partners()
    names = {p.uid: p.name for p in people}
    index = NameIndex(people)
    score = score_names(lambda q: [names[m.id] for m in index.search(q, limit=5)], name_queries(half))
    assert score.first >= 0.985, score
    assert score.five >= 0.99, score
    assert score.nobody <= 0.02, score
    assert score.keys <= 7, score
    assert score.ms <= 1.0, score


@pytest.mark.parametrize(
    "family",
    [
        "gauthier gautier gaultier",
        "lefebvre lefevre",
        "thibodeau tibodo",
        "ouellet ouellette",
        "archambault archambo",
    ],
)
def test_names_that_sound_alike_share_a_key(family: str) -> None:
    """French spellings of one sound."""
    assert len({phonetic_key(word) for word in family.split()}) == 1


def test_plausible_slips_cost_less() -> None:
    """Doubling, transposing and silent letters are likelier than another first letter."""
    assert slip_cost("morisette", "morissette") < slip_cost("morinette", "morissette")
    assert slip_cost("whitfeild", "whitfield") < 1
    assert slip_cost("roy", "ray") < slip_cost("toy", "roy")
    assert slip_cost("roy", "roy") == 0
