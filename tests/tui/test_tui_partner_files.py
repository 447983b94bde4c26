"""The list of partners beside reading it: doubles made one, files out, and people in a file already there."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from tui_pilot import Driver, driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.people import Consent, Partner
from declinetui.errors import Message
from declinetui.tui.app import DeclineApp
from declinetui.tui.dialogs.dryrun import DryRun
from declinetui.tui.screens.clients import ClientsScreen
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.partners import PartnersScreen
from declinetui.workflow.desk import Desk
from declinetui.workflow.imports.partners import plan_partners
from declinetui.workflow.partners import partners

SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])


def with_partners(home: Path, *more: Partner) -> Desk:
    """The scenario with more partners."""
    desk = make_desk(home)
    with desk.store.transaction(Message("sample data")) as tx:
        for partner in more:
            tx.put(partner)
    return desk


@SIZES
async def test_partner_doubles_are_proposed_made_one_and_taken_apart(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """m, Enter, u, as for clients; nothing happens before Enter; the card tells the agreement before."""
    twin = Partner(uid="p-twin", name="ST-PIERRE, Julie", skills=("illustration",))
    given = Consent(given=date(2026, 2, 1), contact=False)
    desk = with_partners(tmp_path, twin)
    store = desk.store
    julie = store.partners.get("p-js")
    assert julie is not None
    with store.transaction(Message("sample data")) as tx:
        tx.put(replace(julie, consent=given))
        tx.put(replace(twin, consent=Consent(given=date(2026, 3, 1))))
    async with driving(tmp_path, desk=desk, size=size) as user:
        await user.press("g", "p", "m")
        await user.until(lambda: "Julie St-Pierre" in user.text() and "←" in user.text())
        assert store.partners.get("p-twin") is not None
        await user.press("enter")
        await user.until(lambda: store.partners.get("p-twin") is None)
        whole = store.partners.get("p-js")
        assert whole is not None and "illustration" in whole.skills and whole.earlier == (given,)
        if size[0] >= 120:
            await user.press("home")
            screen = user.app.screen
            assert isinstance(screen, PartnersScreen)
            screen.show("p-js")
            await user.press("enter")
            await user.until(lambda: "avant\u00a0: le nom seulement" in user.text())
        await user.press("u")
        await user.until(lambda: store.partners.get("p-twin") is not None)
        assert store.partners.get("p-js") == replace(julie, consent=given)


async def test_without_partner_doubles_that_is_said(tmp_path: Path) -> None:
    """No empty dialog."""
    async with driving(tmp_path) as user:
        await user.press("g", "p", "m")
        await user.until(lambda: "Aucune fiche ne semble en double." in user.text())


@pytest.mark.parametrize(("key", "ending"), [("c", "csv"), ("v", "vcf"), ("j", "jsonl")])
async def test_partners_go_to_a_file_that_reads_back(tmp_path: Path, key: str, ending: str) -> None:
    """x and a letter; the file is named, delivered as other files are, and holds everybody."""
    async with driving(tmp_path) as user:
        desk = user.app.kit.desk
        await user.press("g", "p", "x", key)
        await user.until(lambda: "écrit\u00a0:" in user.text())
        (file,) = desk.export_folder.iterdir()
        assert file.name == f"2026-11-24-partenaires.{ending}"
        read = plan_partners(desk.context, file.read_text("utf-8-sig"), file.name).rows
        assert {row.choice.read.name for row in read if row.choice} == {p.name for p in desk.partners()}


async def dry_run(user: Driver, file: Path) -> None:
    """The dry run of a file on screen."""
    await user.press("g", "p", "i")
    await user.type(str(file))
    await user.press("enter")
    await user.until(lambda: isinstance(user.app.screen, DryRun))


@SIZES
async def test_people_already_there_are_told_and_chosen_row_by_row(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Space turns the answer of the row, = gives it to all, Enter does as shown, u takes all back."""
    file = tmp_path / "p.csv"
    text = "Nom;Compétences\nJulie St-Pierre;dessin\nNeuf Roy;photo\nJulie Saint-Pierre;logo\n"
    file.write_text(text, encoding="utf-8")
    desk = with_partners(tmp_path)
    store = desk.store
    async with driving(tmp_path, desk=desk, size=size) as user:
        await dry_run(user, file)
        await user.until(lambda: user.text().count("peut-être déjà là\u00a0: Julie St-Pierre") == 2)
        assert "3 ajouts" in user.text()
        await user.press("space")
        await user.until(lambda: "cette fiche est complétée" in " ".join(user.text().split()))
        await user.press("down")
        before = user.text()
        await user.press("space")  # nobody is like this row
        assert user.text() == before
        await user.press("up", "equals_sign")
        await user.press("enter")
        await user.until(lambda: len(store.partners) == 4)
        julie = store.partners.get("p-js")
        assert julie is not None and julie.skills[-2:] == ("dessin", "logo")
        await user.press("u")
        await user.until(lambda: len(store.partners) == 3)


@pytest.mark.parametrize("called", ["Zoé Zéphyrin", "Traduction Zéphyrine"])
async def test_a_partner_picked_by_name_shows_on_the_stepper(tmp_path: Path, called: str) -> None:
    """Neither a suggestion nor a way of the list: the step names who was picked, a person or a firm."""
    desk = with_partners(tmp_path, Partner(uid="p-zo", name=called))
    async with driving(tmp_path, desk=desk) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "slash")
        await user.type("zephyrin")
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, Stage))
        chosen = user.work.session.situation.choices.alternative
        assert [p.uid for p in chosen.partners] == ["p-zo"]
        await user.until(lambda: any("Solution" in r and called in r for r in user.text().split("\n")))


def test_a_row_painted_after_the_list_changed_is_still_there(tmp_path: Path) -> None:
    """Between a change of the list and its next drawing the terminal may ask for rows of before."""
    kit = DeclineApp(with_partners(tmp_path)).kit
    for screen in (PartnersScreen(kit), ClientsScreen(kit)):
        screen.items = screen.shown = screen.load()
        lines = screen.table(120).lines
        screen.shown = ()
        assert all(lines[number].runs for number in range(2, len(lines)))


@pytest.mark.slow
@SIZES
async def test_ten_thousand_partners_scroll_and_narrow_without_a_stutter(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Once the names are read, no key of a filter and no page costs what an eye would see."""
    desk = with_partners(
        tmp_path,
        *(Partner(uid=f"n{i}", name=f"Ana{i} N{i * 7919 % 10007}in", skills=("web",)) for i in range(10_000)),
    )
    partners.sift(desk.context, "n")
    async with driving(tmp_path, desk=desk, size=size) as user:
        await user.press("g", "p")
        screen = user.app.screen
        assert isinstance(screen, PartnersScreen)
        spent = []
        for typed in ("n", "n4", "n42", "n421", ""):
            begun = perf_counter()
            screen.filter = typed
            screen._apply()
            screen.draw()
            spent.append(perf_counter() - begun)
        begun = perf_counter()
        for _ in range(20):
            screen.list_page_down()
        spent.append((perf_counter() - begun) / 20)
        assert max(spent) < 0.5, spent  # generous for a loaded machine; a key costs some ten milliseconds
        assert len(screen.shown) > 10_000
