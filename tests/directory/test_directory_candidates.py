"""The search for doubles: the same pairs as comparing all with all, in the time of few comparisons."""

from dataclasses import replace
from itertools import combinations
from random import Random
from string import ascii_lowercase

import pytest
from directory_data import SETS, pairs
from hypothesis import given, settings
from hypothesis import strategies as st

from declinetui.directory.candidates import candidates
from declinetui.directory.nicknames import given_names
from declinetui.directory.sameness import duplicates, likely, same_person
from declinetui.domain.people import Client

RECORDS = 200


def population(chance: Random, size: int, surnames: int) -> list[Client]:
    """People of few surnames, some with a firm, an address, a number."""
    first, last = sorted(given_names().formal), chance.sample(sorted(given_names().family), surnames)
    return [
        Client(
            uid=str(i),
            name=f"{chance.choice(first)} {chance.choice(last)}".title(),
            organisation=chance.choice(("", "", f"Atelier {chance.choice(last)}")),
            email=chance.choice(("", f"qui{i}@exemple.ca")),
            phone=chance.choice(("", f"514 {chance.randrange(10**7):07}")),
        )
        for i in range(size)
    ]


def slip(word: str, chance: Random) -> str:
    """A letter lost, added, changed or swapped with the next."""
    at, letter = chance.randrange(len(word) + 1), chance.choice(ascii_lowercase)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        )
    )


def rewritten(client: Client, chance: Random) -> Client:
    """The same person as somebody else would have noted them, more or less."""
    words = client.name.split()
    forms = [client.name, slip(client.name, chance), slip(slip(client.name, chance), chance)]
    if len(words) > 1:
        forms += [
            f"{words[-1].upper()}, {' '.join(words[:-1])}",
            f"{words[-1]} {' '.join(words[:-1])}",
            f"{words[0][0]}. {words[-1]}",
            words[-1],
        ]
    return replace(
        client,
        name=chance.choice(forms),
        organisation=chance.choice((client.organisation, slip(client.organisation, chance), "")),
        email=chance.choice((client.email, client.email.replace("@", "+x@"), "")),
        phone=chance.choice((client.phone, slip(client.phone, chance), "")),
    )


@settings(max_examples=6, deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_blocks_lose_no_pair(seed: int) -> None:
    """Half of them written twice by other hands, firms and people of the pairs among them."""
    chance = Random(seed)
    known = [c for name in SETS for pair in pairs(name) for c in (pair.a, pair.b)]
    half = [*population(chance, RECORDS // 4, 12), *chance.sample(known, RECORDS // 4)]
    both = [*half, *(rewritten(client, chance) for client in half)]
    records = [replace(client, uid=str(i)) for i, client in enumerate(both)]
    everything = {(a.uid, b.uid) for a, b in combinations(records, 2) if same_person(a, b).same}
    assert {(a, b) for a, b, _ in duplicates(records)} == everything


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Julie Saint-Pierre", "Julie StgpPierre"),
        ("Rank Wise inc.", "Rankwise"),
        ("CPE Pomme d’Api", "Centre de la petite enfance Pomme d’Api"),
        ("UQAM", "Université du Québec à Montréal"),
        ("J.-F. Côté", "Jean-François Côté"),
        ("Cote", "CÔTÉ, "),
        ("De Luca Marie", "Marie Deluca"),
        ("Bob Gagnon", "Robert Gagnon"),
        ("Philippe Nadon", "Philippe Nadeau-Nadon"),
    ],
)
def test_what_may_be_one_person_is_compared(one: str, other: str) -> None:
    """Saints, acronyms, initials, pet forms, sounds, compound names."""
    assert candidates([Client(uid="1", name=one), Client(uid="2", name=other)]) == {(0, 1)}


def test_few_surnames_cost_few_comparisons() -> None:
    """Three thousand people of sixty surnames: not one pair in a thousand is compared."""
    records = population(Random(3), 3000, 60)
    assert len(candidates(records)) < 3000 * 3000 / 2 / 1000


def test_newcomers_are_likely_somebody_known_or_before_them() -> None:
    """The likeliest one; nobody for a stranger."""
    known = [Client(uid="1", name="Marie Roy"), Client(uid="2", name="Zoé Paré", email="z@x.ca")]
    new = [
        Client(uid="", name="ROY, Marie"),
        Client(uid="", name="Karim Haddad"),
        Client(uid="", name="Zoe Paré", email="z@x.ca"),
        Client(uid="", name="Haddad, Karim"),
    ]
    assert likely(known, new) == {0: 0, 2: 1, 3: 3}
