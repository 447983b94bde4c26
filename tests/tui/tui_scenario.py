"""One believable desk for the pilot tests and the pictures: people, partners, past letters, owed answers."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from declinetui.domain.inquiry import Inquiry, InquiryStatus
from declinetui.domain.ledger import ExcuseUse, FollowUp, FollowUpKind, Promise, Reply
from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.terms import (
    Address,
    Channel,
    ExcuseFamily,
    Gender,
    Kind,
    Language,
    Reason,
    Relation,
    Title,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase
from declinetui.errors import Message
from declinetui.workflow.bootstrap import open_desk
from declinetui.workflow.demo import home as story
from declinetui.workflow.desk import Desk

TODAY = "2026-11-24"
REQUEST = """From: Marie-Ève Tremblay <marie-eve@boulangerielevesque.example>
To: Camille Roy <camille@example.org>
Subject: Refonte du site de la Boulangerie Lévesque
Date: Tue, 24 Nov 2026 09:12:00 -0500

Bonjour Camille,

On refait enfin le site de la boulangerie et on a tout de suite pensé à vous. On vise une mise en ligne \
le 15 janvier 2027, avec un budget autour de 2 500 $. Est-ce que ça vous intéresse?

Marie-Ève
"""
REQUEST_EN = """From: Daniel Reid <daniel@harbourbooks.example>
To: Camille Roy <camille@example.org>
Subject: Mobile app for Harbour Books
Date: Tue, 24 Nov 2026 10:02:00 -0500

Hi Camille,

We are planning a mobile app for Harbour Books and would love to have you on board. \
Would you be available this winter?

Best regards,
Daniel Reid
Harbour Books
"""
PROFILE = Profile(
    name="Camille Roy",
    writer=Writer.F,
    email="camille@example.org",
    trades=("rédaction", "site web"),
    floors=(Money(Decimal(6000)),),
    free_from=date(2027, 2, 15),
)


def make_desk(home: Path, *, ui: str = "fr", filled: bool = True) -> Desk:
    """A desk on its own home, on 24 November 2026."""
    desk = open_desk(home=str(home), ui=ui, today=TODAY)
    desk.save_profile(PROFILE)
    if filled:
        fill(desk)
    return desk


def story_desk(home: Path, *, ui: str = "fr") -> Desk:
    """The desk at the end of the year that the demonstration tells, on its own home."""
    desk = open_desk(home=str(home), ui=ui, today=TODAY)
    desk.context = story.fill(desk.context)
    desk.fresh = False
    return desk


def fill(desk: Desk) -> None:
    """Write the people and the past."""
    with desk.store.transaction(Message("sample data")) as tx:
        for record in (*_clients(), *_partners(), *_inquiries(), *_past(), *_dated()):
            tx.put(record)


def _clients() -> list[Client]:
    base = Client(uid="", address=Address.VOUS, language=Language.FR, channel=Channel.EMAIL)
    return [
        replace(
            base,
            uid="c-me",
            name="Marie-Ève Tremblay",
            organisation="Boulangerie Lévesque",
            email="marie-eve@boulangerielevesque.example",
            title=Title.MADAME,
            relation=Relation.RECURRING,
        ),
        replace(base, uid="c-pg", name="Philippe Gagnon", organisation="Gagnon et Fils"),
        replace(base, uid="c-ab", name="Anaïs Beaulieu", organisation="Festival de mai"),
        replace(base, uid="c-kh", name="Karim Haddad", organisation="Café Mistral", channel=Channel.SMS),
        replace(base, uid="c-vv", name="Ville de Valmont", channel=Channel.LETTER, relation=Relation.TENDER),
        replace(base, uid="c-nd", name="Noémie Dubé", organisation="Dubé Paysages"),
        replace(base, uid="c-sn", name="Sylvie Nguyen", organisation="Caisse du Lac"),
        replace(
            base, uid="c-ga", name="Geneviève Arsenault", organisation="Coopérative La Rouelle", circle=""
        ),
    ]


def _partners() -> list[Partner]:
    both = (Language.FR, Language.EN)
    return [
        Partner(
            uid="p-js",
            name="Julie St-Pierre",
            organisation="Atelier Nord",
            skills=("site web", "Shopify"),
            languages=both,
            region="QC",
            phone="418 555-0142",
            email="julie@ateliernord.example",
            trust=5,
            consent=Consent(given=date(2026, 9, 3)),
            referrals=(date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 17)),
        ),
        Partner(
            uid="p-sa",
            name="Studio Aval",
            skills=("site web", "UX"),
            languages=(Language.FR,),
            region="MTL",
            email="bonjour@studioaval.example",
            trust=3,
        ),
        Partner(
            uid="p-pn", name="Priya Nair", organisation="Tidal Studio", skills=("mobile app",), languages=both
        ),
    ]


def _inquiries() -> list[Inquiry]:
    def ask(uid: str, client: str, day: int, what: str, channel: Channel, *, text: str = "") -> Inquiry:
        return Inquiry(
            uid=uid,
            client=client,
            received=datetime(2026, 11, day, 9, 0),
            channel=channel,
            project=NounPhrase(what, Language.FR, Gender.F),
            text=text,
            language=Language.FR,
        )

    festival = (
        "Bonjour,\n\nNous préparons la dixième édition du Festival de mai et nous aimerions vous confier "
        "l’affiche. Il nous faudrait une première proposition pour le 4 décembre. Seriez-vous disponible?\n\n"
        "Merci!\nAnaïs Beaulieu"
    )
    return [
        ask("i-pg", "c-pg", 16, "site de Gagnon et Fils", Channel.EMAIL),
        ask("i-ab", "c-ab", 20, "affiche du Festival de mai", Channel.EMAIL, text=festival),
        ask("i-kh", "c-kh", 23, "carte du Café Mistral", Channel.SMS),
        ask("i-vv", "c-vv", 24, "appel d’offres 2026-114", Channel.LETTER),
    ]


def _past() -> list[Inquiry | Reply | ExcuseUse]:
    def said(uid: str, client: str, day: date, reason: Reason, excuse: ExcuseFamily | None) -> Reply:
        return Reply(
            uid=uid,
            inquiry=f"i-{uid}",
            client=client,
            sent=datetime(day.year, day.month, day.day, 10, 0),
            channel=Channel.EMAIL,
            language=Language.FR,
            address=Address.VOUS,
            reason=reason,
            kind=Kind.DIPLOMATIC if excuse else Kind.FRANK,
            excuse=excuse,
            way=Way.NONE,
            text="Bonjour,\n\nJe ne pourrai pas m’en charger.\n\nCamille Roy",
        )

    def asked(uid: str, client: str, day: date, what: str, status: InquiryStatus) -> Inquiry:
        return Inquiry(
            uid=f"i-{uid}",
            client=client,
            received=datetime(day.year, day.month, day.day, 9, 0),
            project=NounPhrase(what, Language.FR),
            status=status,
        )

    records: list[Inquiry | Reply | ExcuseUse] = []
    rows = [
        ("me3", "c-me", date(2026, 9, 3), Reason.NO_CAPACITY, "menu d’automne", None),
        ("me2", "c-me", date(2026, 5, 12), Reason.NO_CAPACITY, "fiches produits", None),
        ("ga4", "c-ga", date(2026, 9, 3), Reason.NO_CAPACITY, "catalogue d’automne", ExcuseFamily.OVERLOAD),
        ("ga3", "c-ga", date(2026, 5, 12), Reason.NO_CAPACITY, "affiches du marché", ExcuseFamily.TRAVEL),
        ("ga1", "c-ga", date(2025, 11, 27), Reason.RATE_TOO_LOW, "infolettre", None),
    ]
    for uid, client, day, reason, what, excuse in rows:
        records += [
            asked(uid, client, day, what, InquiryStatus.DECLINED),
            said(uid, client, day, reason, excuse),
        ]
        if excuse:
            records.append(
                ExcuseUse(uid=f"e-{uid}", client=client, circle="", family=excuse, told=day, reply=uid)
            )
    records.append(asked("me1", "c-me", date(2026, 3, 9), "carte de Pâques", InquiryStatus.ACCEPTED))
    records.append(asked("ga2", "c-ga", date(2026, 3, 9), "rapport annuel", InquiryStatus.ACCEPTED))
    return records


def _dated() -> list[FollowUp | Promise]:
    return [
        FollowUp(
            uid="f-1", client="c-nd", kind=FollowUpKind.REFERRAL, on=date(2026, 11, 26), about="Atelier Nord"
        ),
        Promise(
            uid="m-1", client="c-sn", reply="r", due=date(2026, 12, 4), about="fichiers du rapport annuel"
        ),
        Promise(uid="m-2", client="c-ga", reply="ga4", due=date(2027, 2, 15), about="première date libre"),
    ]
