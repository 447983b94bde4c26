"""Partners: suggested with reasons and rules, asked before they are named, remembered, read from files."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from workflow_desk import Bench

from declinetui.directory.need import Need
from declinetui.directory.profile import Profile, read_profile
from declinetui.directory.recognise import Recogniser
from declinetui.directory.referral import Agreement
from declinetui.domain.ledger import FollowUpKind, PromiseStatus, ReferralOutcome
from declinetui.domain.people import Client, Consent, Partner
from declinetui.domain.situation import Choices
from declinetui.domain.terms import Address, Language
from declinetui.errors import InputError, NotFoundError
from declinetui.phrasing.engine import Engine
from declinetui.workflow.follow.agenda import agenda
from declinetui.workflow.imports.partners import plan_partners
from declinetui.workflow.imports.rows import Deed, carry_out
from declinetui.workflow.partners import partners, referrals
from declinetui.workflow.partners.card import ReferralRow, partner_card

BOTH = (Language.FR, Language.EN)
JULIE = Partner(
    uid="julie",
    name="Julie St-Pierre",
    organisation="Atelier Nord",
    title="designer web",
    skills=("design web", "Shopify", "zorglubage"),
    languages=BOTH,
    email="julie@ateliernord.example",
    trust=4,
)
YVES = Partner(
    uid="yves", name="Yves Hamel", title="designer web", skills=("design web", "Shopify"), languages=BOTH
)
MARIE = Client(uid="marie", name="Marie-Ève Tremblay", organisation="Boulangerie Lévesque")


@pytest.fixture
def bench(tmp_path: Path, engine: Engine) -> Bench:
    """Marie, Julie and Yves."""
    bench = Bench(tmp_path / "home", engine)
    bench.put(MARIE, JULIE, YVES)
    return bench


def names(bench: Bench, **fields: Any) -> list[str]:
    """Who is suggested to Marie for her site."""
    draft = bench.draft(bench.ask("marie", **fields), Choices())
    return [s.partner.uid for s in partners.suggestions(bench.context, draft.situation)]


def test_the_project_finds_partners_with_reasons(bench: Bench) -> None:
    """Both make sites; each says why."""
    draft = bench.draft(bench.ask("marie"), Choices())
    found = partners.suggestions(bench.context, draft.situation)
    assert {s.partner.uid for s in found} == {"julie", "yves"}
    assert all(s.reasons for s in found)


def test_a_message_tells_the_need_when_the_project_does_not(bench: Bench) -> None:
    """The first text that names a known trade is the need."""
    text = "Bonjour, nous cherchons un designer web pour notre boutique."
    assert "julie" in names(bench, project=None, subject="Une question", text=text)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"conflicts": ("Marie-Ève Tremblay",)}, "In conflict"),
        ({"conflicts": ("Boulangerie Lévesque inc.",)}, "In conflict"),
        ({"languages": (Language.EN,)}, "Does not work in"),
        ({"available_from": date(2027, 3, 1)}, "Not free before"),
        ({"title": "plombier", "skills": ("plomberie",)}, "Nothing in the profile"),
    ],
)
def test_hard_rules_keep_a_partner_out_and_say_why(bench: Bench, change: dict[str, Any], said: str) -> None:
    """Language, the client, the client's firm, the day the work is wanted, the trade."""
    bench.put(replace(JULIE, **change))
    draft = bench.draft(bench.ask("marie", client_deadline=date(2027, 1, 15)), Choices())
    found = partners.suggestions(bench.context, draft.situation)
    assert [s.partner.uid for s in found] == ["yves"]
    (why, *_) = partners.why_absent(bench.context, draft.situation, bench.store.partners.all()[0])
    assert why.msgid.startswith(said)


def test_the_ledger_rotates(bench: Bench) -> None:
    """Three clients sent to Julie in a month: Yves goes first, though she is trusted."""
    bench.put(replace(JULIE, trust=3))
    assert names(bench)[0] == "julie"
    for _ in range(3):
        bench.clock.go(2)
        bench.send_on(bench.ask("marie"), bench.store.partners.all()[0])
    assert names(bench)[0] == "yves"


def test_the_index_is_kept_until_a_partner_changes(bench: Bench) -> None:
    """Other writes keep it; a new partner is found at once; it can be prepared."""
    index, store = bench.context.partner_index, bench.store
    assert not index.ready(store)
    partners.prepare(bench.context)
    built = index.needs(store)
    bench.ask("marie")
    assert index.ready(store) and index.needs(store) is built
    partners.add(bench.context, Partner(uid="", name="Karim Haddad", title="rédacteur"))
    assert not index.ready(store)
    assert [p.name for p in partners.find(bench.context, "haddad")] == ["Karim Haddad"]
    partners.remove(bench.context, store.partners.all()[-1])
    assert partners.find(bench.context, "haddad") == ()


def test_an_edit_reads_one_partner_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names and profiles of the others are not read anew."""
    bench.put(*(Partner(uid=f"p{i}", name=f"Ana N{i}n Roy", title="rédactrice") for i in range(200)))
    partners.prepare(bench.context)
    read: list[str] = []

    def spy(partner: Partner, recogniser: Recogniser) -> Profile:
        read.append(partner.uid)
        return read_profile(partner, recogniser)

    monkeypatch.setattr("declinetui.directory.profiles.read_profile", spy)
    was = bench.store.partners.get("p7")
    assert was is not None
    partners.change(bench.context, was, replace(was, name="Zoé Quirion", title="plombière"))
    partners.prepare(bench.context)
    assert read == ["p7"]
    assert [p.uid for p in partners.find(bench.context, "quirion")] == ["p7"]
    assert "p7" not in {p.uid for p in partners.find(bench.context, "ana n7n roy")}
    today = bench.context.today
    (found,) = bench.context.partner_index.suggest(bench.store, Need(text="plombier"), today, limit=1)
    assert found.partner.name == "Zoé Quirion"


def test_the_list_narrows_by_name_then_by_words(bench: Bench) -> None:
    """A name as it sounds, a skill, both; nothing typed shows all."""
    bench.put(
        Partner(uid="jf", name="Jean-François Gautier", skills=("Figma",)),
        Partner(uid="fi", name="Luc Caron", skills=("reliure", "figurines"), city="Lévis"),
    )

    def sift(typed: str) -> list[str]:
        return [p.uid for p in partners.sift(bench.context, typed)]

    assert sift("jf gauthier") == ["jf"]
    assert sift("levis") == ["fi"] and sift("luc reliure") == ["fi"]
    assert sift("fig") == ["jf", "fi"]
    assert len(sift(" ")) == len(bench.store.partners)
    assert sift("zzzz") == []


def test_the_last_answer_is_kept_until_something_it_depends_on_changes(bench: Bench) -> None:
    """The same need on the same day costs nothing; a referral, a partner or a day asks anew."""
    draft = bench.draft(bench.ask("marie"), Choices())
    context = bench.context
    need = partners.need_of(context, draft.situation)

    def ask() -> object:
        return context.partner_index.suggest(bench.store, need, context.today, limit=4)

    first = ask()
    assert ask() is first
    bench.send_on(draft.situation.inquiry, JULIE)
    second = ask()
    assert second is not first
    bench.clock.go(1)
    assert ask() is not second


def test_add_change_remove(bench: Bench) -> None:
    """A uid is made, only what changed is written, a nameless one is refused."""
    new = partners.add(bench.context, Partner(uid="", name="Ana"))
    assert new.uid
    bench.put(replace(new, city="Laval"))
    changed = partners.change(bench.context, new, replace(new, phone="514 555-0101"))
    assert (changed.city, changed.phone) == ("Laval", "514 555-0101")
    with pytest.raises(InputError):
        partners.change(bench.context, new, replace(new, name=" "))
    partners.remove(bench.context, changed)
    assert bench.store.partners.get(new.uid) is None


@pytest.mark.parametrize(
    ("languages", "address", "begins", "holds"),
    [
        ((Language.EN,), Address.TU, "Hi Julie,", "Camille Roy"),
        ((Language.FR,), Address.TU, "Bonjour Julie,", "à toi"),
        ((Language.FR,), None, "Bonjour Julie,", "à vous"),
    ],
)
def test_a_partner_is_asked_first_in_their_manner(
    bench: Bench, languages: tuple[Language, ...], address: Address | None, begins: str, holds: str
) -> None:
    """Language and register follow the partner."""
    note = referrals.consent_note(
        bench.context, replace(JULIE, languages=languages, address=address), project="refonte du site"
    )
    assert note.body.startswith(begins) and holds in note.body and "refonte du site" in note.body


def test_a_consent_asked_comes_back_until_it_is_given(bench: Bench) -> None:
    """Three days; asking again moves it; the yes closes it; all dated."""
    referrals.consent_asked(bench.context, JULIE, "marie")
    (row,) = agenda(bench.context).follow_ups
    assert (row.follow_up.kind, row.follow_up.on) == (FollowUpKind.CONSENT, date(2026, 11, 27))
    bench.clock.go(3)
    referrals.consent_asked(bench.context, JULIE, "marie")
    (row,) = agenda(bench.context).follow_ups
    assert row.follow_up.on == date(2026, 11, 30)
    partners.give_consent(bench.context, JULIE, contact=False)
    assert not agenda(bench.context).follow_ups
    card = partner_card(bench.context, "julie")
    assert card.agreement is Agreement.NAME
    assert card.partner.consent == Consent(given=date(2026, 11, 27), contact=False)
    bench.clock.go(30)
    partners.withdraw_consent(bench.context, card.partner)
    card = partner_card(bench.context, "julie")
    assert card.agreement is Agreement.NONE
    assert card.partner.consent is not None and card.partner.consent.withdrawn == bench.clock.day


def open_referrals(bench: Bench) -> list[ReferralRow]:
    """Referrals to Julie of which nobody knows what came."""
    rows = partner_card(bench.context, "julie").referrals
    return [row for row in rows if row.referral.outcome is ReferralOutcome.OPEN]


def test_sending_on_counts_and_asks_in_two_weeks(bench: Bench) -> None:
    """Referral, counter and question; the outcome with one key closes the question."""
    bench.send_on(bench.ask("marie"), JULIE)
    stored = bench.store.partners.get("julie")
    assert stored is not None and stored.referrals == (bench.clock.day,)
    (row,) = open_referrals(bench)
    (back,) = agenda(bench.context).follow_ups
    assert back.follow_up.on == bench.clock.day + timedelta(days=14)
    referrals.settle_referral(bench.context, row.referral, ReferralOutcome.TOOK_IT)
    assert not open_referrals(bench) and not agenda(bench.context).follow_ups
    bench.store.undo()
    assert len(open_referrals(bench)) == 1


def test_the_card_tells_what_came_of_it(bench: Bench) -> None:
    """Skills understood and not, preview, history with the project, who was sent back."""
    bench.put(replace(JULIE, referrals=(date(2026, 3, 2),)))
    bench.put(Client(uid="back", name="Ana Côté", go_between="julie st-pierre"))
    bench.send_on(bench.ask("marie", "refonte du site"), JULIE)
    card = partner_card(bench.context, "julie")
    assert card.unknown == ("zorglubage",)
    assert {s.text for s in card.recognised} == {"design web", "Shopify"}
    assert card.preview == (
        "de Julie St-Pierre",
        "à Julie St-Pierre",
        "d’Atelier Nord",
        "à Atelier Nord",
    )
    assert [(r.client.uid, r.about) for r in card.referrals] == [("marie", "refonte du site")]
    assert card.before == (date(2026, 3, 2),)
    assert (card.record.sent, card.record.open) == (2, 1)
    assert [c.uid for c in card.brought] == ["back"]
    with pytest.raises(NotFoundError):
        partner_card(bench.context, "nobody")


CSV = (
    "Courriel;Nom;Compétences;Confiance\n"
    "julie@ateliernord.example;Julie St-Pierre;web, Webflow;9\n"
    ";;x;\n"
    "k@x.ca;Karim Haddad;rédaction;3\n"
)


def test_a_dry_run_says_what_each_row_would_do(bench: Bench) -> None:
    """Nothing is written before; rows keep their numbers; troubles are told by row."""
    plan = plan_partners(bench.context, CSV, "liste.csv")
    assert [(r.number, r.deed) for r in plan.rows] == [(2, Deed.UPDATE), (3, Deed.SKIP), (4, Deed.ADD)]
    assert [len(r.troubles) for r in plan.rows] == [1, 1, 0]
    assert len(bench.store.partners) == 2
    said = carry_out(bench.context, plan)
    assert said.values["n"] == 2
    julie = bench.store.partners.get("julie")
    assert julie is not None
    assert julie.skills == (*JULIE.skills, "web", "Webflow")
    assert (julie.trust, julie.languages) == (4, BOTH)
    again = plan_partners(bench.context, CSV, "liste.csv")
    assert again.count(Deed.SAME) == 2 and not again.writes
    bench.store.undo()
    assert len(bench.store.partners) == 2


def test_an_import_keeps_ids_and_never_brings_back_a_consent(bench: Bench) -> None:
    """Ids as given; a bare yes neither moves a day nor undoes a withdrawal; days of referrals gather."""
    given = Consent(given=date(2026, 2, 1), withdrawn=date(2026, 5, 1))
    bench.put(replace(JULIE, consent=given, referrals=(date(2026, 1, 1),)))
    text = (
        '{"id": "julie", "name": "Julie St-Pierre", "consent": true, "referrals": ["2026-06-01"]}\n'
        '{"id": "p-9", "name": "Neuf", "consent": "2026-04-04"}'
    )
    carry_out(bench.context, plan_partners(bench.context, text))
    julie, nine = bench.store.partners.get("julie"), bench.store.partners.get("p-9")
    assert julie is not None and nine is not None
    assert julie.consent == given and julie.referrals == (date(2026, 1, 1), date(2026, 6, 1))
    assert nine.consent == Consent(given=date(2026, 4, 4))


def test_no_file_of_partners(bench: Bench) -> None:
    """Nothing to take, and no such format, are said with a way out."""
    with pytest.raises(InputError) as caught:
        carry_out(bench.context, plan_partners(bench.context, "bonjour"))
    assert caught.value.way_out is not None


def test_a_follow_up_of_a_consent_is_not_lost_by_undo(bench: Bench) -> None:
    """Giving and taking back a consent is one step."""
    referrals.consent_asked(bench.context, JULIE, "marie")
    partners.give_consent(bench.context, JULIE)
    bench.store.undo()
    (follow_up,) = bench.store.follow_ups.all()
    assert follow_up.status is PromiseStatus.OPEN
