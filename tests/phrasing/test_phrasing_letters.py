"""Golden letters: twenty whole replies, byte for byte; what a change does to them is read aloud.

`UPDATE_GOLDEN=1 pytest tests/phrasing/test_phrasing_letters.py` writes them anew.
"""

import importlib
import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from declinetui.domain.draft import Draft
from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Consent, Partner, Profile
from declinetui.domain.situation import Alternative, Choices, Situation
from declinetui.domain.terms import (
    Address,
    Channel,
    Condition,
    ExcuseFamily,
    Gender,
    Kind,
    Language,
    Number,
    Reason,
    Relation,
    Title,
    Tone,
    Way,
    Writer,
)
from declinetui.domain.values import Money, NounPhrase
from declinetui.phrasing.engine import Engine

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "letters"
TODAY = date(2026, 11, 24)
FREE = date(2027, 2, 1)
MONDAY = date(2026, 12, 14)

CAMILLE = Profile(name="Camille Roy", writer=Writer.F, city="Rimouski", phone="418 555-0142")
MATHIEU = Profile(name="Mathieu Arsenault", writer=Writer.M, city="Québec", phone="418 555-0117")
CLAUDE = Profile(name="Claude Fortin", writer=Writer.N, city="Les Éboulements")
FIRM = Profile(name="Atelier Huit", business="Atelier Huit", writer=Writer.NOUS, city="Montréal")

AMELIE = Partner(uid="p1", name="Amélie Haché", email="amelie@exemple.ca", phone="581 555-0119")
HUGO = Partner(
    uid="p2",
    name="Hugo Le Roux",
    organisation="Les Éditions du Fleuve",
    email="hugo@exemple.ca",
    phone="514 555-0177",
    consent=Consent(given=date(2026, 9, 1)),
)
ROUND = Money(Decimal(1500))
CENTS = Money(Decimal("825.50"))

SITE = NounPhrase("la refonte de notre site", Language.FR, Gender.F)
POSTER = NounPhrase("affiche du festival", Language.FR, Gender.F)
CLIPS = NounPhrase("des capsules vidéo", Language.FR, Gender.F, Number.PLURAL)
COOKBOOK = NounPhrase("mon livre de recettes", Language.FR, Gender.M)
REPORT = NounPhrase("the editing of our annual report", Language.EN)
NEWSLETTER = NounPhrase("our monthly newsletter", Language.EN)
PHOTOS = NounPhrase("product photos", Language.EN, number=Number.PLURAL)
WEBSITE = NounPhrase("website", Language.EN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One situation of the golden set."""

    name: str
    project: NounPhrase
    client: Client
    reason: Reason
    channel: Channel = Channel.EMAIL
    address: Address = Address.VOUS
    profile: Profile = CAMILLE
    offer: Alternative = field(default_factory=Alternative)
    tone: Tone = Tone.WARM
    level: int = 1
    late: bool = False
    excuse: ExcuseFamily | None = None
    budget: Money | None = None
    deadline: date | None = None
    go_between: str = ""
    reference: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    trade: str = ""

    @property
    def situation(self) -> Situation:
        """The situation with every default of the set."""
        language = self.project.language
        inquiry = Inquiry(
            uid="i",
            client=self.client.uid,
            received=datetime(2026, 11, 23, 10),
            channel=self.channel,
            language=language,
            address=self.address,
            project=self.project,
            budget=self.budget,
            client_deadline=self.deadline,
            go_between=self.go_between,
            reference=self.reference,
        )
        return Situation(
            request_id=self.name,
            inquiry=inquiry,
            client=self.client,
            profile=self.profile,
            choices=Choices(
                reason=self.reason,
                kind=Kind.DIPLOMATIC if self.excuse else Kind.FRANK,
                excuse=self.excuse,
                alternative=self.offer,
                tone=self.tone,
                level=self.level,
                delay_word=self.late,
            ),
            today=TODAY,
            facts=self.facts,
            fields=(NounPhrase(self.trade, language),) if self.trade else (),
        )


def person(name: str, relation: Relation = Relation.NEW, title: Title | None = None) -> Client:
    """A client with a uid of their own."""
    return Client(uid=name, name=name, relation=relation, title=title)


FRENCH = (
    Letter(
        name="fr-email-date",
        project=SITE,
        client=person("Marie-Ève Tremblay", Relation.RECURRING),
        reason=Reason.NO_CAPACITY,
        offer=Alternative(way=Way.DATE, free_from=FREE),
    ),
    Letter(
        name="fr-letter-tender",
        project=SITE,
        client=person("Louis-Philippe Le Bel", Relation.TENDER, Title.MONSIEUR),
        reason=Reason.NO_CAPACITY,
        channel=Channel.LETTER,
        profile=FIRM,
        tone=Tone.FORMAL,
        reference="AO-0458",
    ),
    Letter(
        name="fr-sms-partner",
        project=POSTER,
        client=person("Thierry Lafontaine"),
        reason=Reason.OUT_OF_EXPERTISE,
        channel=Channel.SMS,
        address=Address.TU,
        profile=MATHIEU,
        offer=Alternative(way=Way.PARTNER, partners=(AMELIE,)),
        trade="photographie",
    ),
    Letter(
        name="fr-dm-friend",
        project=COOKBOOK,
        client=person("Anaïs Beaulieu", Relation.FRIEND),
        reason=Reason.FRIEND_BOUNDARY,
        channel=Channel.DM,
        address=Address.TU,
    ),
    Letter(
        name="fr-phone-scope",
        project=CLIPS,
        client=person("Yolande Héroux"),
        reason=Reason.RATE_TOO_LOW,
        channel=Channel.PHONE,
        offer=Alternative(way=Way.SCOPE, scope={"fr": "la première capsule"}),
        budget=ROUND,
    ),
    Letter(
        name="fr-email-firm-partner",
        project=CLIPS,
        client=person("Hélène Ouellet", title=Title.MADAME),
        reason=Reason.MISFIT,
        profile=FIRM,
        offer=Alternative(way=Way.PARTNER, partners=(HUGO,)),
        tone=Tone.FORMAL,
    ),
    Letter(
        name="fr-email-network-values",
        project=POSTER,
        client=person("Karim Haddad", Relation.NETWORK),
        reason=Reason.VALUES,
        profile=CLAUDE,
        go_between="Étienne Roy",
    ),
    Letter(
        name="fr-form-partial",
        project=CLIPS,
        client=person("Émile L’Heureux"),
        reason=Reason.SHORT_DEADLINE,
        channel=Channel.FORM,
        profile=MATHIEU,
        offer=Alternative(way=Way.PARTIAL, free_from=FREE, scope={"fr": "les deux premières capsules"}),
        deadline=MONDAY,
    ),
    Letter(
        name="fr-email-second-no",
        project=SITE,
        client=person("Noémie Dubé"),
        reason=Reason.NO_CAPACITY,
        level=2,
    ),
    Letter(
        name="fr-email-late-condition",
        project=SITE,
        client=person("Yves Gagnon", Relation.RECURRING),
        reason=Reason.LATE_PAYER,
        late=True,
        tone=Tone.PLAIN,
        offer=Alternative(way=Way.CONDITION, condition=Condition.INVOICE_PAID),
        facts={"invoice": "2026-031"},
    ),
)

ENGLISH = (
    Letter(
        name="en-email-discount",
        project=NEWSLETTER,
        client=person("Priya Nair", Relation.RECURRING),
        reason=Reason.NO_CAPACITY,
        offer=Alternative(way=Way.DISCOUNT, percent=15),
    ),
    Letter(
        name="en-letter-partner",
        project=PHOTOS,
        client=person("Olivia Chen", title=Title.DOCTEUR_F),
        reason=Reason.LOCATION,
        channel=Channel.LETTER,
        profile=MATHIEU,
        tone=Tone.FORMAL,
        offer=Alternative(way=Way.PARTNER, partners=(HUGO,)),
    ),
    Letter(
        name="en-sms-date",
        project=WEBSITE,
        client=person("Liam MacDonald"),
        reason=Reason.BAD_TIMING,
        channel=Channel.SMS,
        offer=Alternative(way=Way.DATE, free_from=FREE),
    ),
    Letter(
        name="en-dm-paid-test",
        project=NEWSLETTER,
        client=person("Erin Hughes"),
        reason=Reason.UNPAID_TEST,
        channel=Channel.DM,
        profile=CLAUDE,
        offer=Alternative(way=Way.PAID_TEST, price=CENTS),
    ),
    Letter(
        name="en-phone-excuse",
        project=REPORT,
        client=person("Daniel Reid"),
        reason=Reason.NO_CAPACITY,
        excuse=ExcuseFamily.FAMILY,
        channel=Channel.PHONE,
        offer=Alternative(way=Way.PARTNER, partners=(HUGO,)),
    ),
    Letter(
        name="en-email-firm-price",
        project=WEBSITE,
        client=person("James Harris"),
        reason=Reason.RATE_TOO_LOW,
        profile=FIRM,
        offer=Alternative(way=Way.PRICE, price=Money(Decimal(4800))),
        budget=ROUND,
    ),
    Letter(
        name="en-email-network-equity",
        project=WEBSITE,
        client=person("Amara Okafor", Relation.NETWORK),
        reason=Reason.EQUITY,
        go_between="Isabelle Hamel",
    ),
    Letter(
        name="en-form-condition",
        project=REPORT,
        client=person("Hannah O’Connor"),
        reason=Reason.SCOPE_UNCLEAR,
        channel=Channel.FORM,
        profile=MATHIEU,
        offer=Alternative(way=Way.CONDITION, condition=Condition.WRITTEN_SCOPE),
    ),
    Letter(
        name="en-email-third-no",
        project=REPORT,
        client=person("Thomas Yates"),
        reason=Reason.RATE_TOO_LOW,
        level=3,
        tone=Tone.PLAIN,
    ),
    Letter(
        name="en-in-person-hand-over",
        project=NEWSLETTER,
        client=person("Sophie Unger", Relation.RECURRING),
        reason=Reason.DIFFICULT_CLIENT,
        channel=Channel.IN_PERSON,
        tone=Tone.PLAIN,
        offer=Alternative(way=Way.HAND_OVER, hand_over=date(2026, 12, 18)),
    ),
)


def page(draft: Draft) -> bytes:
    """Everything the reader may get: subject, body, cue cards and voicemail, on \\n lines."""
    parts = [draft.subject.text] if draft.subject and not draft.letterhead else []
    parts.append(draft.body)
    parts += [f"{card.pushback} {card.level}: {card.text}" for card in draft.cards]
    parts += [draft.voicemail] if draft.voicemail else []
    return ("\n\n".join(parts) + "\n").encode()


@pytest.mark.parametrize("letter", [*FRENCH, *ENGLISH], ids=lambda letter: letter.name)
def test_letter_is_the_golden_one(engine: Engine, letter: Letter) -> None:
    """The same situation gives the bytes that were read aloud and kept."""
    written = page(engine.compose(letter.situation))
    golden = GOLDEN / f"{letter.name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(written)
    assert written.decode() == golden.read_bytes().decode()


def test_no_golden_letter_is_an_orphan() -> None:
    """Every file of the folder has its situation."""
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {letter.name for letter in (*FRENCH, *ENGLISH)}


def test_the_letters_of_the_docs_are_what_the_commands_make(monkeypatch: pytest.MonkeyPatch) -> None:
    """docs/letters.md shows ten letters; each command still makes the letter below it."""
    document = ROOT / "docs" / "letters.md"
    monkeypatch.syspath_prepend(str(ROOT / "tests" / "architecture"))
    made = importlib.import_module("docs_console").rewritten(document)
    if os.environ.get("UPDATE_GOLDEN"):
        document.write_text(made, "utf-8")
    assert document.read_text("utf-8") == made


def test_prose_rules_find_nothing() -> None:
    """A bounded smoke of `make prose`: our own rules over 200 drafts per language, no outside tool."""
    command = [sys.executable, str(ROOT / "scripts" / "prose.py"), "--own", "--n", "200", "--seed", "3"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
