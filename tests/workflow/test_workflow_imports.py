"""Clients and inquiries from a file: any order of columns, both languages, a dry run, one step to undo."""

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workflow_desk import Bench

from declinetui.directory.rows import ListFormat
from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.people import Circle, Client
from declinetui.domain.terms import Address, Channel, Language, Relation, Title
from declinetui.domain.values import Money, Unit
from declinetui.errors import InputError, Message
from declinetui.phrasing.engine import Engine
from declinetui.workflow.imports.clients import plan_clients, plan_inquiries
from declinetui.workflow.imports.rows import Deed, carry_out

ANA = Client(uid="ana", name="Ana Côté", email="ana@cote.example", phone="514 555-0142")


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Ana."""
    bench = Bench(tmp_path / "home", engine)
    bench.put(ANA)
    return bench


@pytest.mark.parametrize(
    "text",
    [
        "Courriel;Nom;Langue;Registre;Relation;Canal;Civilité;Entreprise;Remarques\n"
        "zoe@x.ca;Zoé Roy;anglais;tutoiement;client régulier;texto;Mme;Roy inc.;paie vite",
        "Notes,Last Name,First Name,Company,E-mail,Language,Address,Relation,Channel,Title\n"
        "paie vite,Roy,Zoé,Roy inc.,zoe@x.ca,en,tu,recurring,sms,madame\n",
        json.dumps(
            {
                "name": "Zoé Roy",
                "email": "zoe@x.ca",
                "organisation": "Roy inc.",
                "language": "en",
                "address": "tu",
                "relation": "recurring",
                "channel": "sms",
                "title": "madame",
                "note": "paie vite",
            }
        ),
    ],
)
def test_a_client_in_any_shape(bench: Bench, text: str) -> None:
    """Headings and words of both languages, ids and labels alike."""
    plan = plan_clients(bench.context, text)
    (row,) = plan.rows
    assert row.deed is Deed.ADD and row.record is not None
    zoe = row.record
    assert zoe.address is Address.TU
    assert (zoe.name, zoe.organisation, zoe.email) == ("Zoé Roy", "Roy inc.", "zoe@x.ca")
    assert (zoe.language, zoe.relation, zoe.channel) == (Language.EN, Relation.RECURRING, Channel.SMS)
    assert (zoe.title, zoe.note, zoe.created) == (Title.MADAME, "paie vite", bench.clock())
    assert zoe.uid and len(bench.store.clients) == 1


VCARDS = """BEGIN:VCARD
VERSION:3.0
N:Roy;Zoé;;;
ORG:Atelier\\, Nord;Dept
TITLE:Graphiste
TEL;TYPE=CELL:514 555-0101
NOTE:ligne un\\nligne deux
END:VCARD
BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:ana
FN:Ana Côté
ORG:Côté inc.
LANG:en
END:VCARD
BEGIN:VCARD
VERSION:4.0
TEL:123
END:VCARD
"""


def test_people_from_vcards(bench: Bench) -> None:
    """3.0 and 4.0, by uid; what the card does not say stays; a nameless card is told by its place."""
    plan = plan_clients(bench.context, VCARDS, "contacts.vcf")
    assert [(r.number, r.deed) for r in plan.rows] == [(1, Deed.ADD), (2, Deed.UPDATE), (3, Deed.SKIP)]
    carry_out(bench.context, plan)
    ana = bench.store.clients.get("ana")
    assert ana is not None and (ana.organisation, ana.language) == ("Côté inc.", Language.EN)
    assert (ana.email, ana.phone) == (ANA.email, ANA.phone)
    zoe = next(c for c in bench.store.clients.all() if c.name == "Zoé Roy")
    assert (zoe.organisation, zoe.note) == ("Atelier, Nord", "ligne un\nligne deux")
    bench.store.undo()
    assert bench.store.clients.all() == (ANA,)


def test_the_same_file_twice_changes_nothing(bench: Bench) -> None:
    """Without ids too: the same name with the same address or number; a namesake stays another."""
    text = "name,email,phone\nAna Cote,ANA@cote.example,\nAna Côté,,(514) 555-0142\nAna Côté,other@x.ca,\n"
    plan = plan_clients(bench.context, text)
    assert [r.deed for r in plan.rows[1:]] == [Deed.UPDATE, Deed.ADD]
    carry_out(bench.context, plan)
    assert len(bench.store.clients) == 2
    again = plan_clients(bench.context, "name,email\nAna Côté,other@x.ca")
    assert again.count(Deed.SAME) == 1 and not again.writes
    carry_out(bench.context, again)
    assert bench.store.next_undo() == Message("{n} record imported", n=plan.writes)


def test_a_circle_is_known_by_its_name(bench: Bench) -> None:
    """One that does not exist is not made by an import."""
    with bench.store.transaction(Message("put")) as tx:
        tx.put(Circle(uid="c1", name="Coops du fleuve"))
    plan = plan_clients(bench.context, "name,circle\nA,coops du fleuve\nB,inconnu")
    assert [r.record.circle for r in plan.rows if r.record] == ["c1", ""]


def test_what_cannot_be_read_is_told_by_row(bench: Bench) -> None:
    """The row is taken without the field; a broken row is left out; postal addresses are no register."""
    text = "name,relation,language,address\nA,cousin,klingon,12 rue des Pins\n,,,\nB,,,\n"
    plan = plan_clients(bench.context, text)
    assert [(r.number, r.deed, len(r.troubles)) for r in plan.rows] == [(2, Deed.ADD, 2), (4, Deed.ADD, 0)]
    (broken, good) = plan_clients(bench.context, '{oops\n{"name": "C"}').rows
    assert (broken.deed, good.deed) == (Deed.SKIP, Deed.ADD)
    with pytest.raises(InputError):
        carry_out(bench.context, plan_clients(bench.context, "a,b\n1,2"))


def test_inquiries_in_any_order_of_columns(bench: Bench) -> None:
    """Known people are found, new ones made once, sums and days read as people write them."""
    text = (
        "Projet;Client;Reçu;Budget;Échéance;Statut;Canal;Urgent;Courriel\n"
        "refonte du site;Ana Côté;2026-11-02;2 500 $;15 janvier 2027;refusée;texto;oui;\n"
        "un logo;Luc Savard;2026-11-03T14:30;80 $/h;2027-02-01;;;;luc@x.ca\n"
        "une affiche;Luc Savard;2026-11-04;900;;;;;luc@x.ca\n"
        "un dépliant;;2026-11-05;;;;;;\n"
    )
    plan = plan_inquiries(bench.context, text)
    assert [r.deed for r in plan.rows] == [Deed.ADD, Deed.ADD, Deed.ADD, Deed.SKIP]
    carry_out(bench.context, plan)
    one, two, three = bench.store.inquiries.all()
    assert one.client == "ana" and two.client == three.client != "ana"
    assert len(bench.store.clients) == 2
    assert one.received == datetime(2026, 11, 2, 9) and two.received == datetime(2026, 11, 3, 14, 30)
    assert one.client_deadline == date(2027, 1, 15) and one.urgent and one.channel is Channel.SMS
    assert one.budget == Money(Decimal(2500)) and three.budget == Money(Decimal(900))
    assert two.budget == Money(Decimal(80), unit=Unit.HOUR)
    assert one.project is not None and one.project.text == "refonte du site"
    bench.store.undo()
    assert not len(bench.store.inquiries) and len(bench.store.clients) == 1


def test_an_inquiry_by_uid_is_updated_and_a_message_is_read(bench: Bench) -> None:
    """What the columns say wins over what the message says; the rest is read."""
    standing = bench.ask("ana", "site web")
    text = "Bonjour, je suis Zoé Roy. Seriez-vous libre pour la refonte de notre site? Budget : 4 000 $."
    rows = [
        {"uid": standing.uid, "status": "accepted"},
        {"text": text, "received": "2026-11-20", "project": "une boutique"},
    ]
    plan = plan_inquiries(bench.context, json.dumps(rows))
    assert [r.deed for r in plan.rows] == [Deed.UPDATE, Deed.ADD]
    carry_out(bench.context, plan)
    old, new = bench.store.inquiries.all()
    assert old.status is InquiryStatus.ACCEPTED and old.project == standing.project
    assert new.project is not None and new.project.text == "une boutique"
    assert new.budget == Money(Decimal(4000)) and new.received.date() == date(2026, 11, 20)
    again = plan_inquiries(bench.context, json.dumps(rows))
    assert again.count(Deed.SAME) == 2


def test_our_own_records_read_back(bench: Bench) -> None:
    """Records as JSON, the way they are stored and exported."""
    inquiry = bench.ask("ana", "un logo", budget=Money(Decimal("95.50"), unit=Unit.HOUR), reference="AO-1")
    text = json.dumps([msgspec.to_builtins(inquiry)], default=str)
    assert [r.deed for r in plan_inquiries(bench.context, text).rows] == [Deed.SAME]
    text = json.dumps([msgspec.to_builtins(ANA)], default=str)
    assert [r.deed for r in plan_clients(bench.context, text).rows] == [Deed.SAME]


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120), format=st.sampled_from(ListFormat))
def test_no_file_breaks_a_dry_run(
    tmp_path_factory: pytest.TempPathFactory, text: str, format: ListFormat
) -> None:
    """Any text in any format gives rows or troubles, and writes nothing."""
    bench = Bench(tmp_path_factory.getbasetemp() / "hostile", ENGINE)
    for plan in (plan_clients, plan_inquiries):
        plan(bench.context, "name,client,text\n" + text if format is ListFormat.CSV else text, format=format)
    assert not bench.store.path.exists()


ENGINE = Engine(lambda: pytest.fail("no letter is written here"))
