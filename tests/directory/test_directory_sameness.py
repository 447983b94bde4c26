"""The same person? Verdicts on both halves of the pairs, symmetry, and the search for duplicates."""

import pytest
from directory_data import SETS, pairs
from directory_scores import score_pairs
from hypothesis import given
from hypothesis import strategies as st

from declinetui.directory.persons import read_person
from declinetui.directory.sameness import duplicates, same_person
from declinetui.domain.people import Client


@pytest.mark.parametrize("name", SETS)
def test_goals(name: str) -> None:
    """Precision and recall, whichever record comes first."""
    score = score_pairs(lambda a, b: same_person(a, b).same, pairs(name))
    assert score.precision >= 0.985, score
    assert score.recall >= 0.95, score


def client(text: str) -> Client:
    """name|organisation|e-mail|phone."""
    name, organisation, email, phone = (text.split("|") + [""] * 4)[:4]
    return Client(uid=text, name=name, organisation=organisation, email=email, phone=phone)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("MC Gagné||mcg@exemple.ca", "Marie-Claude Gagné||mcg@exemple.ca", True),
        ("Paul Nadon, M.D.", "Dr Paul Nadon", True),
        ("Yan Bélec|CHUM", "Yan Bélec|Centre hospitalier de l’Université de Montréal", True),
        ("Sophie Cantin||sophie.cantin@gmail.com", "Sophie Cantin||sophiecantin@gmail.com", True),
        ("Éric Roy||eric+factures@exemple.ca", "Eric Roy||eric@exemple.ca", True),
        ("Microbrasserie du Cap enr.", "Microbrasserie du Cap", True),
        ("Les Jardins du Lac", "Jardins du Lac inc.", True),
        ("|Boulangerie Roy|info@roy.exemple", "Boulangerie Roy||info@roy.exemple", True),
        ("Jeanne d’Arc Roussy", "Jeanne-d'Arc Roussy", True),
        ("Peter Harris", "Peter Harrison", False),
        ("Anne Roy", "Annie Roy", False),
        ("Anne Roy||aroy@exemple.ca", "Annie Roy||aroy@exemple.ca", True),
        ("Jamil Roy", "Jamila Roy", False),
        ("Clément Roy", "Clémentine Roy", False),
        ("Clinique vétérinaire du Parc", "Clinique dentaire du Parc", False),
        ("A. B.|Firme X||514 555-0120", "Alain Bouchard|Firme X||514 555-0120", False),
        ("A. Roy|||514 555-0120", "Luc Roy|||514 555-0120", False),
        ("||info@roy.exemple", "Marc Roy||info@roy.exemple", False),
        ("Garage Roy", "Paul Roy", False),
    ],
)
def test_what_tells_and_what_does_not(a: str, b: str, same: bool) -> None:
    """Initials, degrees, acronyms, tags of addresses, firms; bare initials and shared boxes prove nothing."""
    assert same_person(client(a), client(b)).same is same


def test_extensions_of_one_number_are_several_people() -> None:
    """A shared switchboard counts less than a number of one's own."""
    one = client("J. Roy|||514 555-0120 poste 12")
    other = client("Julie Roy|||514 555-0120 poste 31")
    own = client("Julie Roy|||514 555-0120")
    assert same_person(one, other).score < same_person(one, own).score


TEXT = st.text(max_size=30)
CLIENTS = st.builds(Client, uid=st.just("x"), name=TEXT, organisation=TEXT, email=TEXT, phone=TEXT)


@given(CLIENTS, CLIENTS)
def test_symmetric_and_bounded(a: Client, b: Client) -> None:
    """Any two records are compared, the same both ways round."""
    one, other = same_person(a, b), same_person(b, a)
    assert one.same == other.same
    assert one.score == pytest.approx(other.score)
    assert 0 <= one.score <= 1


@pytest.mark.parametrize(
    ("written", "given", "surname"),
    [
        ("Jean-François Côté", "jean francois", "cote"),
        ("CÔTÉ, Jean-François", "jean francois", "cote"),
        ("CÔTÉ Jean-François", "jean francois", "cote"),
        ("J.-F. Côté", "j f", "cote"),
        ("J. F. Côté", "j f", "cote"),
        ("Me Lucie Hébert (Hébert notaires)", "lucie", "hebert"),
        ("Robert Gagnon fils", "robert", "gagnon"),
        ("Paré", "", "pare"),
        ("", "", ""),
    ],
)
def test_a_name_taken_apart(written: str, given: str, surname: str) -> None:
    """The usual ways to write a name."""
    person = read_person(written)
    assert (" ".join(person.given), " ".join(person.surname)) == (given, surname)


def test_what_stands_beside_a_name() -> None:
    """Firm in parentheses, civility, suffix, and firms themselves."""
    assert read_person("Julie Roy (Atelier Nord)").organisation == "Atelier Nord"
    assert read_person("Mme Roy").civility == "f"
    assert read_person("Robert Gagnon fils").suffix == "junior"
    assert read_person("Groupe Dubé et fils").firm == ("groupe", "dube", "fils")


def test_duplicates_proposes_pairs() -> None:
    """Pairs come with their score, the surest first; nobody is merged."""
    records = [
        Client(uid="1", name="Marie-Ève Tremblay", email="me@exemple.ca"),
        Client(uid="2", name="TREMBLAY, Marie-Ève", email="ME@exemple.ca"),
        Client(uid="3", name="Bob Gagnon"),
        Client(uid="4", name="Robert Gagnon"),
        Client(uid="5", name="Roberte Gagnon"),
        Client(uid="6"),
    ]
    found = duplicates(records)
    assert [(a, b) for a, b, _ in found] == [("1", "2"), ("3", "4")]
    assert found[0][2].score > found[1][2].score
