"""The partner’s card: typed over in place, consent with its day, outcomes by one key, a dry run."""

from datetime import date
from pathlib import Path

import pytest
from test_tui_french import english
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.ledger import Referral, ReferralOutcome
from declinetui.domain.people import Client, Partner
from declinetui.domain.terms import Language
from declinetui.errors import Message
from declinetui.tui.dialogs.dryrun import DryRun
from declinetui.tui.dialogs.partner_pick import PartnerPick
from declinetui.tui.screens.clients import ClientsScreen
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.compose.work import Step
from declinetui.tui.screens.partner_card.screen import PartnerScreen
from declinetui.tui.screens.partners import PartnersScreen
from declinetui.workflow.desk import Desk


def with_referral(home: Path, *, ui: str = "fr") -> Desk:
    """A desk on which Marie-Ève was sent to Julie."""
    desk = make_desk(home, ui=ui)
    sent = Referral(uid="r-1", client="c-me", partner="p-js", reply="me3", made=date(2026, 11, 17))
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(sent)
    return desk


async def card(user: Driver) -> PartnerScreen:
    """Julie's card, opened by keys."""
    await user.press("g", "p", "/")
    await user.type("julie")
    await user.press("enter", "enter")
    await user.until(lambda: isinstance(user.app.screen, PartnerScreen))
    screen = user.app.screen
    assert isinstance(screen, PartnerScreen)
    await user.until(lambda: bool(screen.shown))
    return screen


def julie(user: Driver) -> Partner:
    """As the directory has her now."""
    partner = user.app.kit.desk.store.partners.get("p-js")
    assert partner is not None
    return partner


def stand(screen: PartnerScreen, field: str) -> None:
    """Put the cursor on a field."""
    screen.index = next(n for n, row in enumerate(screen.shown) if row.field == field)
    screen.redraw()


async def test_the_card_says_what_letters_and_the_search_make_of_it(tmp_path: Path) -> None:
    """Elision, contraction, skills that the search knows and those it does not."""
    async with driving(tmp_path) as user:
        screen = await card(user)
        assert "de Julie St-Pierre" in user.text()
        assert "d’Atelier Nord" in user.text()
        stand(screen, "skills")
        await user.press("e", "ctrl+u")
        await user.type("Shopify, zzgrmblx")
        await user.press("enter")
        await user.until(lambda: "▲ zzgrmblx" in user.text())
        assert "✓ Shopify" in user.text()
        assert julie(user).skills == ("Shopify", "zzgrmblx")
        await user.press("u")
        await user.until(lambda: julie(user).skills == ("site web", "Shopify"))


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("trust", "9", "La confiance est un chiffre de 0 à 5."),
        ("available_from", "peut-etre", "n’est pas une date"),
        ("languages", "klingon", "ne nomme aucune de nos langues"),
        ("name", "", "nom"),
    ],
)
async def test_what_does_not_fit_is_said_and_stays_open(
    tmp_path: Path, field: str, typed: str, said: str
) -> None:
    """One sentence; the record stays as it was."""
    async with driving(tmp_path) as user:
        screen = await card(user)
        before = julie(user)
        stand(screen, field)
        await user.press("e", "ctrl+u")
        await user.type(typed)
        await user.press("enter")
        await user.until(lambda: said in user.text().splitlines()[-2])
        assert julie(user) == before
        assert user.app.focused is not None


async def test_availability_by_one_key(tmp_path: Path) -> None:
    """v opens the day, wherever the cursor is; an empty one is not known."""
    async with driving(tmp_path) as user:
        await card(user)
        await user.press("v")
        await user.type("2027-03-01")
        await user.press("enter")
        await user.until(lambda: julie(user).available_from == date(2027, 3, 1))
        await user.press("v", "ctrl+u", "enter")
        await user.until(lambda: julie(user).available_from is None)


async def test_a_consent_is_withdrawn_and_given_with_its_day(tmp_path: Path) -> None:
    """The first day is kept on a withdrawal; another day may be named, not a coming one."""
    async with driving(tmp_path) as user:
        await card(user)
        await user.press("c", "w")
        await user.until(lambda: "✗ accord retiré" in user.text())
        consent = julie(user).consent
        assert consent is not None
        assert (consent.given, consent.withdrawn) == (date(2026, 9, 3), date(2026, 11, 24))
        await user.press("c", "d")
        await user.type("2027-01-05")
        await user.press("enter")
        await user.until(lambda: "Un accord porte une date déjà passée." in user.text())
        await user.press("c", "d")
        await user.type("2026-11-20")
        await user.press("enter")
        await user.until(lambda: "depuis le 20 novembre" in user.text().replace("\n", " "))
        await user.press("c", "n")
        await user.until(lambda: "sans les" in user.text())


async def test_an_outcome_is_one_digit_and_only_on_a_referral(tmp_path: Path) -> None:
    """1 took it; on a field the digit says why it does nothing."""
    async with driving(tmp_path, desk=with_referral(tmp_path)) as user:
        store = user.app.kit.desk.store
        await card(user)
        await user.press("1")
        await user.until(lambda: "Cette ligne n’est pas" in user.text())
        await user.press("end", "1")
        await user.until(lambda: [r.outcome for r in store.referrals.all()] == [ReferralOutcome.TOOK_IT])
        assert "a pris le projet\u00a0: 1" in user.text()
        await user.press("u")
        await user.until(lambda: [r.outcome for r in store.referrals.all()] == [ReferralOutcome.OPEN])


async def test_five_lines_make_a_partner(tmp_path: Path) -> None:
    """+ asks five things, Enter walks them, the card opens."""
    async with driving(tmp_path) as user:
        await user.press("g", "p", "+")
        for text in ("Zoe Roy", "Pixel", "photographie, retouche", "fr", "zoe@pixel.example"):
            await user.type(text)
            await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, PartnerScreen))
        found = next(p for p in user.app.kit.desk.store.partners.all() if p.name == "Zoe Roy")
        assert found.skills == ("photographie", "retouche")
        assert found.email == "zoe@pixel.example"
        assert found.phone == ""


async def test_a_file_is_shown_before_it_is_taken(tmp_path: Path) -> None:
    """The dry run writes nothing; Enter takes the rows, u takes them back in one step."""
    file = tmp_path / "partners.csv"
    file.write_text("Nom;Compétences;Confiance\nAli Ben;vidéo;9\n;;\nZoé Roy;photo;4\n", encoding="utf-8")
    async with driving(tmp_path) as user:
        store = user.app.kit.desk.store
        await user.press("g", "p", "i")
        await user.type(str(file))
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, DryRun))
        await user.until(lambda: "Ali Ben" in user.text())
        assert "▲" in user.text()
        assert len(store.partners) == 3
        await user.press("enter")
        await user.until(lambda: len(store.partners) == 5)
        await user.press("u")
        await user.until(lambda: len(store.partners) == 3)
        await user.press("i")
        await user.type("/nowhere/file.csv")
        await user.press("enter")
        await user.until(lambda: "Impossible de lire" in user.text())


async def test_a_partner_taken_out_comes_back_with_u(tmp_path: Path) -> None:
    """Reversible, so nothing is asked."""
    async with driving(tmp_path) as user:
        await card(user)
        await user.press("-")
        await user.until(lambda: isinstance(user.app.screen, PartnersScreen))
        assert user.app.kit.desk.store.partners.get("p-js") is None
        await user.press("u")
        await user.until(lambda: user.app.kit.desk.store.partners.get("p-js") is not None)


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_both_sizes_and_languages(tmp_path: Path, ui: str, size: tuple[int, int]) -> None:
    """Consent and referral are in sight, nothing is wider than the screen, French is French."""
    async with driving(tmp_path, size=size, desk=with_referral(tmp_path, ui=ui)) as user:
        await card(user)
        await user.press("end")
        await user.until(lambda: "Marie-Ève Tremblay" in user.text())
        assert ("since September 3" if ui == "en" else "3 septembre") in user.text()
        assert all(len(line) <= size[0] for line in user.text().splitlines())
        if ui == "fr":
            assert not [line for line in user.text().splitlines() if english(line)]


async def filtered(user: Driver, *typed: str) -> str:
    """What the list shows for some words typed into its filter."""
    await user.press("/")
    for words in typed:
        await user.type(words)
    await user.press("enter")
    await user.quiet()
    return user.text()


async def test_the_filters_hear_names_as_the_finder_does(tmp_path: Path) -> None:
    """Initials and another spelling find a partner and a client on screen; skills and places do as well."""
    desk = make_desk(tmp_path)
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(Partner(uid="p-jf", name="Jean-François Gautier", skills=("reliure",), city="Lévis"))
        tx.put(Client(uid="c-jf", name="Jean-François Gaultier"))
    async with driving(tmp_path, desk=desk) as user:
        await user.press("g", "p")
        screen = user.app.screen
        assert isinstance(screen, PartnersScreen)
        await user.until(screen.heard_already)
        assert "Jean-François Gautier" in await filtered(user, "jf gauthier")
        assert [p.uid for p in screen.shown] == ["p-jf"]
        await user.press("escape", "/", "escape")
        await filtered(user, "levis")
        assert [p.uid for p in screen.shown] == ["p-jf"]
        await user.press("g", "c")
        clients = user.app.screen
        assert isinstance(clients, ClientsScreen)
        await user.until(clients.heard_already)
        await filtered(user, "jf gauthier")
        assert [k.client.uid for k in clients.shown] == ["c-jf"]


async def test_any_partner_can_be_sent_on_to_or_says_what_keeps_them_out(tmp_path: Path) -> None:
    """From the ways out: a name half remembered; a broken rule is told and cannot be taken."""
    desk = make_desk(tmp_path)
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(Partner(uid="p-jf", name="Jean-François Gautier", skills=("reliure",)))
        tx.put(Partner(uid="p-en", name="Jenny Goodfellow", skills=("site web",), languages=(Language.EN,)))
    async with driving(tmp_path, desk=desk) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "/")
        dialog = user.app.screen
        assert isinstance(dialog, PartnerPick)
        await user.until(lambda: "Julie St-Pierre" in user.text())
        await user.type("goodfellow")
        await user.until(lambda: "anglais" not in user.text() and "Jenny Goodfellow" in user.text())
        assert "français" in user.text()
        await user.press("enter")
        assert user.app.screen is dialog
        await user.press(*["backspace"] * len("goodfellow"))
        await user.type("jf gauthier")
        await user.until(lambda: "Jean-François Gautier" in user.text() and "Goodfellow" not in user.text())
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, Stage))
        chosen = user.work.session.situation.choices.alternative
        assert [p.uid for p in chosen.partners] == ["p-jf"]
        assert user.step() is Step.DRAFT
