"""Who is it: accents, typing errors, initials, firms; e-mail and telephone decide."""

import pytest

from declinetui.domain.people import Client
from declinetui.intake.who import Sender, Who, match

CLIENTS = (
    Client(
        uid="1",
        name="Marie-Ève Tremblay",
        organisation="Boulangerie Lévesque inc.",
        email="me@exemple.ca",
        phone="514 555-0142",
    ),
    Client(uid="2", name="Priya Shah", organisation="NorthCo", email="info@northco.example.com"),
    Client(uid="3", name="Jean Roy", organisation="Toitures Roy", phone="418 555-0101"),
    Client(uid="4", name="Luc Gagnon", email="luc@gagnon.example.com"),
    Client(uid="5", organisation="Musée de la Gaspésie"),
)


@pytest.mark.parametrize(
    ("sender", "who", "uid"),
    [
        (Sender(email="ME@exemple.ca"), Who.SAME, "1"),
        (Sender(name="Quelqu’un d’autre", email="me@exemple.ca"), Who.PROBABLY, "1"),
        (Sender(name="Tom Baxter", email="info@northco.example.com"), Who.PROBABLY, "2"),
        (Sender(phone="+1 (514) 555-0142 poste 3"), Who.SAME, "1"),
        (Sender(name="marie eve tremblay"), Who.SAME, "1"),
        (Sender(name="Marie-Eve Trembley", organisation="boulangerie levesque"), Who.SAME, "1"),
        (Sender(name="M.-È. Tremblay", organisation="Boulangerie Lévesque"), Who.SAME, "1"),
        (Sender(name="Marie-Ève", organisation="Boulangerie Lévesque"), Who.PROBABLY, "1"),
        (Sender(name="Marie-Ève Tremblay", organisation="Cabinet Gauthier"), Who.PROBABLY, "1"),
        (Sender(name="Luc Gagnon", email="lgagnon@autre.example.com"), Who.PROBABLY, "4"),
        (Sender(organisation="Le Musée de la Gaspésie"), Who.PROBABLY, "5"),
        (Sender(name="Jean-Guy Roy", organisation="Garage Dubé"), Who.NEW, None),
        (Sender(name="Julie Tremblay"), Who.NEW, None),
        (Sender(name="Luc"), Who.NEW, None),
        (Sender(), Who.NEW, None),
    ],
)
def test_who_is_it(sender: Sender, who: Who, uid: str | None) -> None:
    """Same, probably, or new; and which client."""
    found = match(sender, CLIENTS)
    assert (found.who, found.client.uid if found.client else None) == (who, uid)


def test_two_namesakes_are_never_taken_without_asking() -> None:
    """Which Jean Roy is it?"""
    twins = (Client(uid="a", name="Jean Roy"), Client(uid="b", name="Jean Roy"))
    assert match(Sender(name="Jean Roy"), twins).who is Who.PROBABLY
