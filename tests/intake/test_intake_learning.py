"""What a user corrects or confirms once is known the next time: who it is, the language, tu or vous."""

from dataclasses import replace
from datetime import datetime

import pytest

from declinetui.domain.people import Client, Profile
from declinetui.domain.terms import Address, Language, Title
from declinetui.errors import InputError, Message
from declinetui.intake import Who
from declinetui.l10n.catalog import Catalog
from declinetui.l10n.working import work_calendar
from declinetui.phrasing.engine import Engine
from declinetui.store import Store
from declinetui.workflow.context import Context
from declinetui.workflow.requests.correct import corrected
from declinetui.workflow.requests.receive import confirmed, receive, refused

NOW = datetime(2026, 11, 24, 10, 15)
FROM = "De : Annie Roy <annie@garageroy.example.com>\n"
FIRST = FROM + "Objet : Affiche\n\nBonjour, pourriez-vous faire notre affiche?\n"
AGAIN = FROM + "Objet : Dépliant\n\nBonjour, pourriez-vous faire notre dépliant?\n"


@pytest.fixture
def context(store: Store, engine: Engine) -> Context:
    """A desk of its own, on a day that stands still."""
    return Context(
        clock=lambda: NOW,
        uids=lambda: "uid",
        store=store,
        make_engine=lambda: engine,
        profile=Profile(name="Camille Roy"),
        calendar=work_calendar("CA-QC", years=(2026, 2027)),
        catalog=Catalog(Language.FR),
    )


def keep(context: Context, client: Client) -> None:
    """The card as it stands once a reply was sent."""
    with context.store.transaction(Message("{n} lines", n=1)) as tx:
        tx.put(client)


@pytest.mark.parametrize(
    ("field", "typed", "name", "value"),
    [
        ("address", "tu", "address", Address.TU),
        ("language", "en", "language", Language.EN),
        ("title", "Me", "title", Title.MAITRE),
        ("title", "docteure", "title", Title.DOCTEUR_F),
        ("organisation", "Garage Roy et filles", "organisation", "Garage Roy et filles"),
    ],
)
def test_a_correction_stands_for_the_next_message(
    context: Context, field: str, typed: str, name: str, value: object
) -> None:
    """The next message says vous, French and no title; the card remembers better."""
    first = corrected(context, receive(context, FIRST), field, typed)
    keep(context, first.client)
    again = receive(context, AGAIN)
    assert again.who is Who.SAME
    assert getattr(again.client, name) == value
    if name in {"address", "language"}:
        assert getattr(again.inquiry, name) == value


def test_what_was_only_read_is_mirrored_anew(context: Context) -> None:
    """Without a correction, a client who now says tu is answered with tu."""
    keep(context, receive(context, FIRST).client)
    again = receive(context, AGAIN.replace("pourriez-vous", "peux-tu"))
    assert again.inquiry.address is Address.TU


def test_a_title_that_is_none_is_said_so(context: Context) -> None:
    """Words that name no title are refused with the way out."""
    with pytest.raises(InputError):
        corrected(context, receive(context, FIRST), "title", "votre majesté")


def test_a_probable_client_is_confirmed_or_refused(context: Context) -> None:
    """The same name with another address waits for one key; the card or a new person follows."""
    known = Client(uid="c-1", name="Annie Roy", email="annie.roy@exemple.ca", address=Address.TU)
    keep(context, known)
    asked = receive(context, FIRST)
    assert (asked.who, asked.likely) == (Who.PROBABLY, known)
    assert asked.client.uid != "c-1"
    same = confirmed(context, asked)
    assert (same.who, same.likely, same.client.uid, same.inquiry.client) == (Who.SAME, None, "c-1", "c-1")
    assert same.client.email == "annie.roy@exemple.ca"
    other = refused(context, asked)
    assert (other.who, other.likely, other.client) == (Who.NEW, None, asked.client)
    assert replace(other, fields=()).inquiry == asked.inquiry
