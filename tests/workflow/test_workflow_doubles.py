"""Two cards of one partner: proposed, made one without losing anything, taken apart again by undo."""

import tempfile
from collections import Counter
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workflow_desk import Bench

from declinetui.directory.words import typed_words
from declinetui.domain.ledger import FollowUpKind
from declinetui.domain.people import Client, Consent, Partner
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import Language, Way
from declinetui.errors import UsageError
from declinetui.phrasing.engine import Engine
from declinetui.text.fold import fold
from declinetui.workflow.drafting.autosave import pack, unpack
from declinetui.workflow.partners import doubles, partners, referrals
from declinetui.workflow.partners.card import partner_card

MARIE = Client(uid="marie", name="Marie-Ève Tremblay")
JULIE = Partner(
    uid="julie",
    name="Julie St-Pierre",
    organisation="Atelier Nord",
    skills=("design web",),
    languages=(Language.FR,),
    email="julie@nord.example",
    trust=4,
    notes="rapide",
    consent=Consent(given=date(2026, 2, 1)),
)
TWIN = Partner(
    uid="twin",
    name="ST-PIERRE, Julie",
    organisation="Studio Sud",
    skills=("Design Web", "Shopify"),
    languages=(Language.EN,),
    email="j@sud.example",
    referrals=(date(2026, 3, 2),),
    notes="au téléphone",
    consent=Consent(given=date(2026, 5, 1), contact=False),
)


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Marie, and Julie on two cards."""
    bench = Bench(tmp_path / "home", engine)
    bench.put(MARIE, JULIE, TWIN, Partner(uid="yves", name="Yves Hamel"))
    return bench


def whole(bench: Bench) -> Partner:
    """Julie as she stands."""
    partner = bench.store.partners.get("julie")
    assert partner is not None
    return partner


def test_two_cards_are_proposed_the_fuller_first_and_nothing_is_merged(bench: Bench) -> None:
    """Who was sent a client, then who has more filled; proposing writes nothing."""
    bench.put(replace(TWIN, organisation="", email=""))
    bench.send_on(bench.ask("marie"), JULIE)
    (double,) = doubles.duplicates(bench.context)
    assert (double.kept.uid, double.merged.uid) == ("julie", "twin") and 0.5 < double.score <= 1
    assert len(bench.store.partners) == 3


def test_one_card_holds_what_both_held(bench: Bench) -> None:
    """Skills, languages, days, notes, the other firm and address, both agreements."""
    doubles.merge(bench.context, JULIE, TWIN)
    julie = whole(bench)
    assert (julie.skills, julie.languages) == (("design web", "Shopify"), (Language.FR, Language.EN))
    assert julie.aliases == ("Studio Sud",) and julie.referrals == (date(2026, 3, 2),)
    assert (julie.consent, julie.earlier) == (TWIN.consent, (JULIE.consent,))
    assert julie.email == JULIE.email and "j@sud.example" in julie.notes
    assert julie.notes.startswith("rapide\nau téléphone\n")
    assert bench.store.partners.get("twin") is None
    assert [p.uid for p in partners.find(bench.context, "studio sud")] == ["julie"]


def test_the_ledger_and_the_question_follow(bench: Bench) -> None:
    """A client sent to the card that goes shows on the one that stays; so does a consent that was asked."""
    bench.send_on(bench.ask("marie", "refonte"), TWIN)
    referrals.consent_asked(bench.context, TWIN, "marie")
    doubles.merge(bench.context, whole(bench), TWIN)
    card = partner_card(bench.context, "julie")
    assert [(row.client.uid, row.about) for row in card.referrals] == [("marie", "refonte")]
    assert Counter(card.partner.referrals) == Counter((date(2026, 3, 2), bench.clock.day))
    asked = [f for f in bench.store.follow_ups.all() if f.kind is FollowUpKind.CONSENT]
    assert [f.ref for f in asked] == ["julie"]


def test_a_letter_in_progress_follows(bench: Bench) -> None:
    """A draft that sends on to the card that goes names the one that stays, once."""
    way = Alternative(way=Way.PARTNERS, partners=(TWIN, JULIE))
    session = bench.draft(bench.ask("marie"), Choices(alternative=way))
    bench.store.drafts.save(session.request.id, pack(session))
    doubles.merge(bench.context, JULIE, TWIN)
    (pending,) = bench.store.drafts.pending()
    saved = unpack(dict(pending.data))
    assert saved is not None
    assert saved.choices.alternative.partners == (whole(bench),)


@pytest.mark.parametrize(
    ("kept", "merged", "holds"),
    [
        (Consent(given=date(2026, 1, 1)), None, 0),
        (None, Consent(given=date(2026, 1, 1)), 1),
        (Consent(given=date(2026, 3, 1)), Consent(given=date(2026, 1, 1), withdrawn=date(2026, 6, 1)), 1),
        (Consent(given=date(2026, 7, 1)), Consent(given=date(2026, 1, 1), withdrawn=date(2026, 6, 1)), 0),
        (Consent(given=date(2026, 3, 1)), Consent(given=date(2026, 3, 1), contact=False), 1),
    ],
)
def test_the_last_word_on_an_agreement_holds(
    bench: Bench, kept: Consent | None, merged: Consent | None, holds: int
) -> None:
    """A withdrawal is a word too; of one day, the narrower scope."""
    one, other = replace(JULIE, consent=kept), replace(TWIN, consent=merged)
    found = doubles.joined(bench.context, one, other)
    assert found.consent == (kept, merged)[holds]
    assert {found.consent, *found.earlier} == {c for c in (kept, merged) if c is not None}


def test_a_card_is_not_merged_with_itself(bench: Bench) -> None:
    """Said, with the way out."""
    with pytest.raises(UsageError):
        doubles.merge(bench.context, JULIE, JULIE)


DAYS = st.dates(date(2025, 1, 1), date(2026, 11, 1))
WORDS = st.sampled_from(("", "Atelier Nord", "web", "Rimouski", "éclairage", "vélo", "=1+1", "a; b"))
CONSENTS = st.builds(Consent, given=DAYS, contact=st.booleans(), withdrawn=st.none() | DAYS)
LISTS = st.lists(WORDS.filter(bool), unique_by=fold, max_size=3).map(tuple)
FIELDS: dict[str, Any] = {
    "name": WORDS.filter(bool),
    **dict.fromkeys(("organisation", "title", "region", "city", "rate", "email", "phone", "notes"), WORDS),
    **dict.fromkeys(("skills", "conflicts", "aliases"), LISTS),
    "languages": st.sampled_from(((), (Language.FR,), (Language.EN, Language.FR))),
    "remote": st.none() | st.booleans(),
    "trust": st.integers(0, 5),
    "available_from": st.none() | DAYS,
    "referrals": st.lists(DAYS, max_size=3).map(sorted).map(tuple),
    "consent": st.none() | CONSENTS,
    "earlier": st.lists(CONSENTS, max_size=2).map(tuple),
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.builds(Partner, uid=st.just("a"), **FIELDS),
    st.builds(Partner, uid=st.just("b"), **FIELDS),
)
def test_nothing_is_lost_and_undo_gives_both_back(engine: Engine, a: Partner, b: Partner) -> None:
    """Each value of both cards stands in a field of its kind or in the note; undo is the identity."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder) / "home", engine)
        bench.put(MARIE, a, b)
        before = bench.store.partners.all(), bench.store.referrals.all(), bench.store.follow_ups.all()
        doubles.merge(bench.context, a, b)
        (found,) = bench.store.partners.all()
        assert_holds(bench, found, a)
        assert_holds(bench, found, b)
        bench.store.undo()
        assert (
            bench.store.partners.all(),
            bench.store.referrals.all(),
            bench.store.follow_ups.all(),
        ) == before


def assert_holds(bench: Bench, found: Partner, card: Partner) -> None:
    """Every value of a card is somewhere on the card that was made of it."""
    for name in ("skills", "conflicts", "aliases", "languages"):
        assert {fold(v) for v in getattr(card, name)} <= {fold(v) for v in getattr(found, name)}
    assert not Counter(card.referrals) - Counter(found.referrals)
    assert {c for c in (card.consent, *card.earlier) if c} <= {found.consent, *found.earlier}
    called = [sorted(typed_words(n)) for n in (found.name, found.organisation, *found.aliases)]
    for name in (card.name, card.organisation):
        assert not name or sorted(typed_words(name)) in called
    for name in ("title", "region", "city", "rate", "email", "phone", "remote", "trust", "available_from"):
        value = getattr(card, name)
        said = f"{value}/5" if name == "trust" else bench.context.catalog.value(value)
        unsaid = value in (None, "") or (name == "trust" and value == 0)
        assert unsaid or value == getattr(found, name) or said in found.notes
    assert card.notes in found.notes


def test_every_field_has_a_rule() -> None:
    """A field added to a partner must be thought of here."""
    settled = {*FIELDS, "uid", "address", "elide", "article"}
    assert {f.name for f in fields(Partner)} == settled
