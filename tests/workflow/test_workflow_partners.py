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
from declinetui.domain.situation import Alternative, Choices
from declinetui.domain.terms import Address, Language, Way
from declinetui.errors import InputError, NotFoundError, UsageError
from declinetui.phrasing.engine import Engine
from declinetui.workflow.follow.agenda import agenda
from declinetui.workflow.imports.partners import export_partners, plan_partners
from declinetui.workflow.imports.rows import Deed, carry_out
from declinetui.workflow.partners import partners, referrals
from declinetui.workflow.partners.card import open_referrals, partner_card

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


def test_a_referral_asks_the_partner_first_in_their_manner(bench: Bench) -> None:
    """English and tu follow the partner; who agreed is not asked; the client is not named."""
    asked = replace(JULIE, languages=(Language.EN,), address=Address.TU)
    tutoyee = replace(YVES, languages=(Language.FR,), address=Address.TU)
    agreed = Partner(uid="ok", name="Ok", consent=Consent(given=date(2026, 1, 5)))
    bench.put(asked, tutoyee, agreed)
    way = Alternative(way=Way.PARTNERS, partners=(asked, tutoyee, agreed))
    session = bench.draft(bench.ask("marie", "refonte du site"), Choices(alternative=way))
    english, french = referrals.consent_requests(bench.context, session)
    assert english.body.startswith("Hi Julie,") and "Camille Roy" in english.body
    assert french.body.startswith("Bonjour Yves,") and "à toi" in french.body
    for note in (english, french):
        assert "refonte du site" in note.body and "Tremblay" not in note.body
    partners.give_consent(bench.context, asked)
    assert [n.partner.uid for n in referrals.consent_requests(bench.context, session)] == ["yves"]


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


def test_sending_on_counts_and_asks_in_two_weeks(bench: Bench) -> None:
    """Referral, counter and question; the outcome with one key closes the question."""
    bench.send_on(bench.ask("marie"), JULIE)
    stored = bench.store.partners.get("julie")
    assert stored is not None and stored.referrals == (bench.clock.day,)
    (row,) = open_referrals(bench.context)
    (back,) = agenda(bench.context).follow_ups
    assert back.follow_up.on == bench.clock.day + timedelta(days=14)
    assert referrals.thanks(bench.context, row.referral) is None
    referrals.settle_referral(bench.context, row.referral, ReferralOutcome.TOOK_IT)
    assert not open_referrals(bench.context) and not agenda(bench.context).follow_ups
    bench.store.undo()
    assert len(open_referrals(bench.context)) == 1


def test_thanks_speak_of_what_happened(bench: Bench) -> None:
    """Took it or could not; nothing for silence; a firm contracts; a partner gone is said."""
    bench.put(Client(uid="devoir", organisation="Le Devoir"))
    bench.send_on(bench.ask("devoir"), replace(JULIE, languages=(Language.FR,)))
    bench.put(replace(JULIE, languages=(Language.FR,)))
    (row,) = open_referrals(bench.context)
    took = replace(row.referral, outcome=ReferralOutcome.TOOK_IT)
    note = referrals.thanks(bench.context, took)
    assert note is not None and "oui au Devoir" in note.body and "Julie" in note.body
    declined = referrals.thanks(bench.context, replace(took, outcome=ReferralOutcome.DECLINED))
    assert declined is not None and declined.body != note.body and "votre nom" not in declined.body
    assert referrals.thanks(bench.context, replace(took, outcome=ReferralOutcome.NO_ANSWER)) is None
    partners.remove(bench.context, JULIE)
    with pytest.raises(NotFoundError):
        referrals.thanks(bench.context, took)


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
    assert (julie.skills, julie.trust, julie.languages) == (("web", "Webflow"), 4, BOTH)
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


@pytest.mark.parametrize("format", ["json", "jsonl", "csv"])
def test_what_is_exported_reads_back_the_same(bench: Bench, tmp_path: Path, format: str) -> None:
    """Another home that imports the export has the same partners, the private notes apart."""
    full = replace(
        JULIE,
        region="Bas-Saint-Laurent",
        city="Rimouski",
        remote=True,
        rate="=95 $/h",
        phone="+1 418 555-0151",
        notes="privé",
        available_from=date(2027, 1, 4),
        referrals=(date(2026, 1, 1), date(2026, 6, 1)),
        conflicts=("Coop A", "B, et fils"),
        consent=Consent(given=date(2026, 2, 1), contact=False),
        address=Address.TU,
    )
    bench.put(full)
    data = export_partners(bench.context, format)
    assert "privé".encode() not in data
    other = Bench(tmp_path / "other", bench.engine)
    carry_out(other.context, plan_partners(other.context, data.decode(), f"liste.{format}"))
    assert other.store.partners.get("julie") == replace(full, notes="")
    assert other.store.partners.get("yves") == YVES


def test_no_file_of_partners(bench: Bench) -> None:
    """Nothing to take, and no such format, are said with a way out."""
    with pytest.raises(InputError) as caught:
        carry_out(bench.context, plan_partners(bench.context, "bonjour"))
    assert caught.value.way_out is not None
    with pytest.raises(UsageError):
        export_partners(bench.context, "xls")


def test_a_follow_up_of_a_consent_is_not_lost_by_undo(bench: Bench) -> None:
    """Giving and taking back a consent is one step."""
    referrals.consent_asked(bench.context, JULIE, "marie")
    partners.give_consent(bench.context, JULIE)
    bench.store.undo()
    (follow_up,) = bench.store.follow_ups.all()
    assert follow_up.status is PromiseStatus.OPEN
