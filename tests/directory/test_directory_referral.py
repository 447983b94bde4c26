"""The partner's side of a referral: agreement by date and scope, the question, the track record."""

from datetime import date, timedelta

import pytest

from declinetui.directory.referral import (
    Agreement,
    agreed,
    agreement,
    consent_request,
    partner_language,
    track_record,
    withdrawn,
)
from declinetui.domain.ledger import Referral, ReferralOutcome
from declinetui.domain.people import Partner
from declinetui.domain.terms import Address, Language

DAY = date(2026, 11, 24)
PARTNER = Partner(
    uid="p", name="Me Julie St-Pierre", email="julie@exemple.ca", languages=(Language.EN, Language.FR)
)


def test_agreement_has_a_day_a_scope_and_an_end() -> None:
    """Nothing before it is given nor after it is taken back; given again, it holds again."""
    named = agreed(PARTNER, DAY, contact=False)
    assert agreement(PARTNER, DAY) is Agreement.NONE
    assert agreement(named, DAY) is Agreement.NAME
    assert agreement(agreed(PARTNER, DAY), DAY) is Agreement.CONTACT
    assert agreement(named, DAY - timedelta(days=1)) is Agreement.NONE
    back = withdrawn(named, DAY)
    assert agreement(back, DAY) is Agreement.NONE
    assert back.consent is not None
    assert back.consent.given == DAY
    assert agreement(agreed(back, DAY), DAY) is Agreement.CONTACT
    assert withdrawn(PARTNER, DAY) == PARTNER


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("address", list(Address))
@pytest.mark.parametrize("project", ["", "refonte du site"])
@pytest.mark.parametrize("email", ["", "julie@exemple.ca"])
def test_the_question(language: Language, address: Address, project: str, email: str) -> None:
    """No blank is left, one register throughout, contact details only to confirm them."""
    partner = Partner(uid="p", name="Me Julie St-Pierre", email=email)
    asked = consent_request(partner, project=project, me="Camille Roy", language=language, address=address)
    assert "{" not in asked.subject + asked.body
    assert "Julie," in asked.body
    assert asked.body.endswith("Camille Roy")
    assert project in asked.body
    assert email in asked.body
    if language is Language.FR:
        words = asked.body.replace("’", " ").lower().split()
        assert not {"tu", "te", "toi", "ton", "tes"}.intersection(words) or address is Address.TU
        assert not {"votre", "vos"}.intersection(words) or address is Address.VOUS


def test_places_in_a_project_stay_as_typed() -> None:
    """What a client wrote is quoted, never filled in."""
    asked = consent_request(PARTNER, project="{me} {x}", me="Al", language=Language.EN)
    assert "“{me} {x}”" in asked.body


def test_language_of_the_partner() -> None:
    """Theirs first, if the user speaks it."""
    assert partner_language(PARTNER, (Language.FR, Language.EN)) is Language.EN
    assert partner_language(PARTNER, (Language.FR,)) is Language.FR
    assert partner_language(Partner(uid="x", name="X"), ()) is Language.FR


def test_firms_are_greeted_whole() -> None:
    """No given name is cut out of a firm's."""
    asked = consent_request(
        Partner(uid="x", name="Studio Aval"), project="", me="Al", language=Language.FR, address=Address.TU
    )
    assert asked.body.startswith("Bonjour Studio Aval,")


def test_track_record() -> None:
    """Outcomes are counted; bare days count as sent."""
    partner = Partner(uid="p", name="P", referrals=(DAY, DAY - timedelta(days=40)))
    history = [
        Referral(uid="1", client="c", partner="p", reply="r", made=DAY, outcome=ReferralOutcome.TOOK_IT),
        Referral(uid="2", client="c", partner="other", reply="r", made=DAY),
    ]
    record = track_record(partner, history)
    assert (record.sent, record.taken, record.open, record.last) == (2, 1, 0, DAY)
    assert track_record(Partner(uid="x", name="X"), history).last is None
