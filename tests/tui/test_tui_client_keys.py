"""The client’s card and the list: circles, offers, doubles, and all that was ever said."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.ledger import Offer, OfferOutcome
from declinetui.domain.people import Client
from declinetui.domain.terms import Gender, Title, Way
from declinetui.errors import Message
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.screens.client import ClientScreen
from declinetui.tui.screens.compose.steps import past_lines
from declinetui.tui.voice import Voice

SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])


async def card(user: Driver, downs: int = 1) -> ClientScreen:
    """The card of the client so many rows down the list."""
    await user.press("g", "c", "home", *["down"] * downs, "enter")
    await user.until(lambda: isinstance(user.app.screen, ClientScreen))
    screen = user.app.screen
    assert isinstance(screen, ClientScreen)
    return screen


def circle_of(user: Driver, uid: str) -> str:
    """The name of the circle that a client is in."""
    store = user.app.kit.desk.store
    client = store.clients.get(uid)
    assert client is not None
    circle = store.circles.get(client.circle) if client.circle else None
    return circle.name if circle else ""


@SIZES
async def test_a_circle_takes_two_keys_one_in_one_out(tmp_path: Path, size: tuple[int, int]) -> None:
    """+ names a new one or picks one that is there; - leaves; u takes back."""
    async with driving(tmp_path, size=size) as user:
        await card(user)
        await user.press("+")
        await user.type("Coops du fleuve")
        await user.until(lambda: "un nouveau cercle" in user.text())
        await user.press("enter")
        await user.until(lambda: circle_of(user, "c-ga") == "Coops du fleuve")
        await user.until(lambda: "Coops du fleuve" in user.text())
        await card(user, 0)
        await user.press("+", "enter")
        await user.until(lambda: circle_of(user, "c-ab") == "Coops du fleuve")
        await user.until(lambda: "Geneviève Arsenault" in user.text())
        await user.press("-")
        await user.until(lambda: circle_of(user, "c-ab") == "")
        await user.press("u")
        await user.until(lambda: circle_of(user, "c-ab") == "Coops du fleuve")


@SIZES
@pytest.mark.parametrize(
    ("key", "outcome"),
    [("1", OfferOutcome.ACCEPTED), ("2", OfferOutcome.REFUSED), ("3", OfferOutcome.SILENT)],
)
async def test_an_offer_on_the_card_is_settled_by_one_key(
    tmp_path: Path, size: tuple[int, int], key: str, outcome: OfferOutcome
) -> None:
    """Its keys stand beside it; u opens it again."""
    desk = make_desk(tmp_path)
    offer = Offer(uid="o-1", client="c-ga", reply="ga4", way=Way.DISCOUNT, made=date(2026, 9, 3), percent=10)
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(offer)

    def now() -> OfferOutcome:
        found = desk.store.offers.get("o-1")
        assert found is not None
        return found.outcome

    async with driving(tmp_path, size=size, desk=desk) as user:
        await card(user)
        await user.until(lambda: "1 acceptée   2 refusée   3 sans réponse" in user.text())
        await user.press(key)
        await user.until(lambda: now() is outcome)
        assert "2 refusée   3" not in user.text()
        await user.press("u")
        await user.until(lambda: now() is OfferOutcome.OPEN)


async def test_an_offer_is_settled_by_a_click(tmp_path: Path) -> None:
    """The words of a key act as the key."""
    desk = make_desk(tmp_path)
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(Offer(uid="o-1", client="c-ga", reply="ga4", way=Way.SCOPE, made=date(2026, 9, 3)))
    async with driving(tmp_path, desk=desk) as user:
        await card(user)
        lines = user.text().splitlines()
        row = next(n for n, line in enumerate(lines) if "2 refusée" in line)
        await user.pilot.click(offset=(lines[row].index("2 refusée") + 3, row))
        await user.until(
            lambda: getattr(desk.store.offers.get("o-1"), "outcome", None) is OfferOutcome.REFUSED
        )


async def test_without_an_offer_the_digits_say_so(tmp_path: Path) -> None:
    """A key that cannot act says why."""
    async with driving(tmp_path) as user:
        await card(user)
        await user.press("1")
        await user.until(lambda: "Aucune offre" in user.text())


async def test_what_was_said_is_found_in_every_letter_without_accents(tmp_path: Path) -> None:
    """From the list of clients; Enter reads the letter."""
    desk = make_desk(tmp_path)
    reply = desk.store.replies.get("ga1")
    assert reply is not None
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(replace(reply, text="Bonjour,\n\nL’hélicoptère est déjà réservé.\n\nCamille Roy"))
    async with driving(tmp_path, desk=desk) as user:
        await user.press("g", "c", "w")
        await user.type("helicoptere reserve")
        await user.until(lambda: isinstance(user.app.screen, Pick) and len(user.app.screen._shown) == 1)
        assert "Geneviève Arsenault" in user.text()
        await user.press("enter")
        await user.until(lambda: "L’hélicoptère est déjà réservé." in user.text())


async def test_the_filter_of_a_card_looks_into_what_was_said(tmp_path: Path) -> None:
    """Not only into subjects and reasons."""
    desk = make_desk(tmp_path)
    reply = desk.store.replies.get("ga1")
    assert reply is not None
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(replace(reply, text="L’hélicoptère est déjà réservé."))
    async with driving(tmp_path, desk=desk) as user:
        screen = await card(user)
        await user.press("/")
        await user.type("helico")
        await user.until(lambda: [row.reply for row in screen.shown] == ["ga1"])


async def test_doubles_are_proposed_made_one_and_taken_apart_again(tmp_path: Path) -> None:
    """m, Enter, u."""
    desk = make_desk(tmp_path)
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(Client(uid="c-twin", name="Genevieve Arsenault", organisation="Coopérative La Rouelle"))
    store = desk.store
    async with driving(tmp_path, desk=desk) as user:
        await user.press("g", "c", "m")
        await user.until(lambda: "Geneviève Arsenault" in user.text() and "←" in user.text())
        await user.press("enter")
        await user.until(lambda: store.clients.get("c-twin") is None)
        assert len(store.replies.of_client("c-ga")) == 3
        await user.press("u")
        await user.until(lambda: store.clients.get("c-twin") is not None)


async def test_without_doubles_that_is_said(tmp_path: Path) -> None:
    """No empty dialog."""
    async with driving(tmp_path) as user:
        await user.press("g", "c", "m")
        await user.until(lambda: "Aucune fiche ne semble en double." in user.text())


@SIZES
async def test_the_card_shows_tie_manner_introduction_and_private_note(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """All that is known stands above the excuse bowl, at both sizes."""
    desk = make_desk(tmp_path)
    client = desk.store.clients.get("c-ga")
    assert client is not None
    known = replace(
        client, gender=Gender.F, title=Title.MADAME, go_between="Julie St-Pierre", note="paie vite"
    )
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(known)
    async with driving(tmp_path, size=size, desk=desk) as user:
        await card(user)
        words = " ".join(user.text().split())
        assert "vous · français · courriel" in words
        assert "· Madame · féminin" in words and "Julie St-Pierre" in words
        assert "Note privée paie vite" in words


async def test_a_gender_is_chosen_and_forgotten_again(tmp_path: Path) -> None:
    """A field like the others; “not known” empties it."""
    async with driving(tmp_path) as user:
        store = user.app.kit.desk.store
        screen = await card(user)

        def gender() -> Gender | None:
            found = store.clients.get(screen.uid)
            return found.gender if found is not None else None

        def same(wanted: Gender | None) -> bool:
            return gender() is wanted

        for typed, wanted in (("féminin", Gender.F), ("inconnu", None)):
            await user.press("e")
            await user.type("genre")
            await user.press("enter")
            await user.type(typed)
            await user.press("enter")
            await user.until(partial(same, wanted))


@SIZES
async def test_a_returning_client_finds_the_open_offer_beside_the_letter(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """In what was said before, first of all; nothing once it was taken up."""
    desk = make_desk(tmp_path)
    offer = Offer(uid="o-1", client="c-me", reply="me3", way=Way.DISCOUNT, made=date(2026, 9, 3), percent=10)
    with desk.store.transaction(Message("sample data")) as tx:
        tx.put(offer)

    async def past(user: Driver) -> str:
        await user.paste(REQUEST)
        lines = past_lines(user.work, Voice(desk.catalog), 40)
        return " ".join("".join(run.text for run in line.runs).strip() for line in lines)

    async with driving(tmp_path, size=size, desk=desk) as user:
        said = await past(user)
        assert "Déjà entre vous" in said and said.index("10\u00a0% de rabais") < said.index(
            "calendrier complet"
        )
        with desk.store.transaction(Message("sample data")) as tx:
            tx.put(replace(offer, outcome=OfferOutcome.ACCEPTED))
        assert "rabais" not in await past(user)
