"""Lists, dialogs and places: filter, put off and take back, help that runs, palette, language, theme."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from textual.events import Key, Paste
from tui_pilot import driving
from tui_scenario import REQUEST, make_desk

from declinetui.domain.inquiry import InquiryStatus
from declinetui.domain.people import Client
from declinetui.domain.terms import Relation
from declinetui.tui.dialogs.pick import Pick
from declinetui.tui.screens.client import ClientScreen
from declinetui.tui.screens.clients import ClientsScreen, Known
from declinetui.tui.screens.compose.stage import Stage
from declinetui.tui.screens.partners import PartnersScreen
from declinetui.tui.screens.today.screen import TodayScreen
from declinetui.tui.widgets.field import Field


async def test_today_shows_what_is_late_first_and_its_message_beside_it(tmp_path: Path) -> None:
    """The clock in words and signs; the paper follows the highlighted row."""
    async with driving(tmp_path) as user:
        lines = user.text().splitlines()
        assert any(line.startswith("▌ ▲ 4 j de retard  Philippe Gagnon") for line in lines)
        await user.press("down")
        assert "dixième" in user.text()
        assert "▲ aujourd’hui" in user.text()


async def test_putting_off_is_taken_back_by_u(tmp_path: Path) -> None:
    """Reversible: nothing is asked, the toast names the key."""
    async with driving(tmp_path) as user:
        await user.press("p")
        await user.until(lambda: "u pour annuler" in user.text())
        assert "Philippe Gagnon" not in user.text().split("reporté")[0]
        await user.press("u")
        await user.until(lambda: "▲ 4 j de retard" in user.text())


async def test_done_ticks_off_each_kind_of_row(tmp_path: Path) -> None:
    """An answer is no longer owed; a follow-up and a promise are kept."""
    async with driving(tmp_path) as user:
        store = user.app.kit.desk.store
        await user.press("d")
        inquiry = store.inquiries.get("i-pg")
        assert inquiry is not None
        assert inquiry.status is InquiryStatus.NO_REPLY
        await user.press("end", "d")
        assert len(user.app.kit.desk.agenda().promises) == 1


async def test_the_filter_finds_without_accents_and_escape_shows_all(tmp_path: Path) -> None:
    """As typed; letters are text while it is open."""
    async with driving(tmp_path) as user:
        await user.press("/")
        await user.type("anais")
        screen = user.app.screen
        assert isinstance(screen, TodayScreen)
        assert [entry.who for entry in screen.shown] == ["Anaïs Beaulieu"]
        await user.press("escape")
        assert len(screen.shown) == len(screen.items)
        assert user.app.focused is None


async def test_help_is_focused_filters_and_runs(tmp_path: Path) -> None:
    """? then words, Enter runs the command."""
    async with driving(tmp_path) as user:
        await user.press("?")
        assert isinstance(user.app.screen, Pick)
        await user.type("partenaires")
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, PartnersScreen))


async def test_help_says_why_a_command_does_not_act(tmp_path: Path) -> None:
    """Listed, muted, with the reason; Enter does nothing."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "?")
        await user.type("remettre ce qui")
        assert "Rien n’a été retiré." in user.text()
        await user.press("enter")
        assert isinstance(user.app.screen, Pick)


async def test_a_key_that_cannot_act_says_why(tmp_path: Path) -> None:
    """In the toast line, in words."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "=")
        await user.until(lambda: "Rien n’a été retiré." in user.text())


async def test_a_card_is_corrected_and_taken_back(tmp_path: Path) -> None:
    """e picks a field, then a value."""
    async with driving(tmp_path) as user:
        await user.press("g", "c", "down", "enter")
        await user.until(lambda: isinstance(user.app.screen, ClientScreen))
        await user.press("e")
        await user.type("relation")
        await user.press("enter")
        await user.type("agence")
        await user.press("enter")
        store = user.app.kit.desk.store

        def agencies() -> list[str]:
            return [c.uid for c in store.clients.all() if c.relation is Relation.AGENCY]

        await user.until(lambda: agencies() == ["c-ga"])
        await user.press("u")
        await user.until(lambda: agencies() == [])


async def test_the_bowl_shows_two_dots_and_the_days(tmp_path: Path) -> None:
    """Two small excuses in a year: better be frank."""
    async with driving(tmp_path) as user:
        await user.press("g", "c", "down", "enter")
        await user.until(lambda: "●● 2 sur 2" in user.text())
        assert "à éviter jusqu’au 2 mars 2027" in user.text()
        assert "libre depuis le 8 novembre" in user.text()


async def test_a_partner_consent_is_noted_and_taken_back(tmp_path: Path) -> None:
    """c toggles it; the day stands in the list."""
    async with driving(tmp_path) as user:
        await user.press("g", "p", "down", "c")
        assert user.text().count("✓ 3 sept.") + user.text().count("✓ 24 nov.") == 2


async def test_f2_turns_the_theme_and_remembers_it(tmp_path: Path) -> None:
    """encre and papier."""
    async with driving(tmp_path) as user:
        await user.press("f2")
        assert user.app.theme == "papier"
        assert user.app.kit.desk.settings.theme == "papier"


async def test_a_paste_over_a_dialog_closes_it_and_is_a_request(tmp_path: Path) -> None:
    """Anywhere means anywhere."""
    async with driving(tmp_path) as user:
        await user.press("f4")
        await user.paste(REQUEST)
        assert isinstance(user.app.screen, Stage)
        assert "Marie-Ève Tremblay" in user.text()


async def test_a_letter_that_was_copied_is_asked_about_once(tmp_path: Path) -> None:
    """Copying is not sending: on leaving, o logs it."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "y", "g", "t")
        await user.until(lambda: "Cette lettre a-t-elle été envoyée?" in user.text())
        await user.press("o")
        await user.until(lambda: len(user.app.kit.desk.store.replies.of_client("c-me")) == 3)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60)])
async def test_every_size_carries_the_letter(tmp_path: Path, size: tuple[int, int]) -> None:
    """The focused sentence is in sight, nothing is wider than the screen, help stays at the right."""
    async with driving(tmp_path, size=size) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter")
        text = user.text()
        assert "▸" in text
        assert "▌" in text
        assert all(len(line) <= size[0] for line in text.splitlines())
        assert text.splitlines()[-1].rstrip().endswith(")")


async def test_resizing_keeps_the_draft_and_the_focus(tmp_path: Path) -> None:
    """Down to nothing and back."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "down")
        focus = user.work.focus
        for size in [(80, 24), (40, 10), (120, 40)]:
            await user.pilot.resize_terminal(*size)
            await user.quiet()
        await user.pilot.pause(0.1)
        assert user.work.focus is focus
        assert "▌" in user.text()


async def test_ten_thousand_clients_move_at_once(tmp_path: Path) -> None:
    """Only the rows on screen are made."""
    async with driving(tmp_path) as user:
        await user.press("g", "c")
        screen = user.app.screen
        assert isinstance(screen, ClientsScreen)
        screen.items = tuple(Known(Client(uid=f"c{n}", name=f"Nom {n}"), n, None) for n in range(10_000))
        screen.shown = screen.items
        begun = perf_counter()
        for _ in range(20):
            screen.move(1)
            screen.draw()
        assert (perf_counter() - begun) / 20 < 0.02
        await user.press("end")
        assert "Nom 9999" in user.text()


async def test_letters_only_where_the_setting_asks_for_it(tmp_path: Path) -> None:
    """No sign of ours is left, columns stay."""
    desk = make_desk(tmp_path)
    desk.change_settings(replace(desk.settings, ascii=True))
    async with driving(tmp_path, desk=desk) as user:
        painted = user.app.export_screenshot()
        assert not set(painted) & set("▲▌✓●▸")
        assert "Philippe" in painted


async def test_several_lines_pasted_into_a_field_are_a_request(tmp_path: Path) -> None:
    """One line stays in the field; a message does not."""
    async with driving(tmp_path) as user:
        await user.press("/")
        user.app.post_message(Paste("festival"))
        await user.quiet()
        screen = user.app.screen
        assert isinstance(screen, TodayScreen)
        assert screen.filter == "festival"
        user.app.post_message(Paste(REQUEST))
        await user.until(lambda: isinstance(user.app.screen, Stage))
        await user.until(lambda: "Marie-Ève Tremblay" in user.text())


async def test_a_field_undoes_and_redoes(tmp_path: Path) -> None:
    """ctrl+z and ctrl+y, letter by letter."""
    async with driving(tmp_path) as user:
        await user.press("/")
        await user.type("abc")
        await user.press("ctrl+z", "ctrl+z")
        field = user.app.focused
        assert isinstance(field, Field)
        assert field.value == "a"
        await user.press("ctrl+y")
        assert field.value == "ab"


async def test_a_burst_over_a_question_answers_nothing(tmp_path: Path) -> None:
    """An unbracketed paste holds an o: it must not say yes."""
    async with driving(tmp_path) as user:
        await user.paste(REQUEST)
        await user.press("enter", "enter", "enter", "y", "g", "t")
        await user.until(lambda: "envoyée?" in user.text())
        for letter in "bonjour, on refait":
            user.app.post_message(Key("space" if letter == " " else letter, letter))
        await user.until(lambda: isinstance(user.app.screen, Stage))
        assert len(user.app.kit.desk.store.replies.of_client("c-me")) == 2
