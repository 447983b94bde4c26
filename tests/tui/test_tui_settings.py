"""Settings: changed in place, kept in the file, refused in one sentence when they do not fit."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from test_tui_french import english
from tui_pilot import Driver, driving
from tui_scenario import make_desk

from declinetui.domain.terms import Language, Relation, Writer
from declinetui.domain.values import Money, Unit
from declinetui.settings.options import OPTIONS
from declinetui.tui.screens.settings.rows import LABELS, SECTIONS, WHY, rows
from declinetui.tui.screens.settings.screen import SettingsScreen


def test_every_setting_is_on_the_screen_with_its_name_and_its_why() -> None:
    """The one declaration of settings is the list; a new setting without words fails here."""
    keys = {option.key for option in OPTIONS}
    assert {row.option.key for row in rows()} == keys
    assert set(LABELS) == set(WHY) == keys
    assert {key.partition(".")[0] for key in keys} == set(SECTIONS)


async def to(user: Driver, key: str, part: str = "") -> SettingsScreen:
    """Go to Settings and stand on a setting."""
    await user.press("g", "r")
    screen = user.app.screen
    assert isinstance(screen, SettingsScreen)
    await user.until(lambda: bool(screen.shown))
    screen.index = next(n for n, r in enumerate(screen.shown) if (r.option.key, r.part) == (key, part))
    screen.redraw()
    return screen


async def retype(user: Driver, text: str) -> None:
    """Open the box, replace what stands there, keep it."""
    await user.press("enter", "ctrl+u")
    field = user.app.focused
    assert field is not None
    await user.type(text)
    await user.press("enter")


async def test_a_name_is_typed_over_in_place_and_kept_in_the_file(tmp_path: Path) -> None:
    """Enter opens the box over the value, Enter keeps it; the file has it."""
    async with driving(tmp_path) as user:
        await to(user, "profile.name")
        await retype(user, "Ada Roy")
        await user.until(lambda: user.app.kit.desk.profile.name == "Ada Roy")
        assert user.app.focused is None
        assert "Nom\u00a0: Ada Roy" in user.text()
    assert 'name = "Ada Roy"' in (tmp_path / "config" / "config.toml").read_text()


async def test_u_takes_back_a_setting_before_anything_of_the_log(tmp_path: Path) -> None:
    """Settings are no records; u takes them back all the same."""
    async with driving(tmp_path) as user:
        await to(user, "interface.mouse")
        await user.press("enter")
        assert not user.app.kit.desk.settings.mouse
        await user.press("u")
        await user.until(lambda: user.app.kit.desk.settings.mouse)
        assert "Le réglage est comme avant." in user.text()


@pytest.mark.parametrize(
    ("key", "part", "typed", "said"),
    [
        ("profile.free_from", "", "bientot peut-etre", "ne convient pas"),
        ("profile.floors", "", "cher", "ne convient pas"),
        ("profile.answer_days", "", "99", "ne convient pas"),
        ("answers.days", "agency", "x", "ne convient pas"),
        ("profile.region", "", "ZZ-99", "ZZ-99"),
        ("calendar.vacations", "", "demain", "ne convient pas"),
    ],
)
async def test_what_does_not_fit_is_said_in_one_sentence_and_stays_open(
    tmp_path: Path, key: str, part: str, typed: str, said: str
) -> None:
    """Nothing is kept, nothing is lost: the box keeps the text."""
    async with driving(tmp_path) as user:
        await to(user, key, part)
        before = user.app.kit.desk.profile, user.app.kit.desk.settings
        await retype(user, typed)
        await user.until(lambda: said in user.text().splitlines()[-2])
        assert (user.app.kit.desk.profile, user.app.kit.desk.settings) == before
        assert getattr(user.app.focused, "value", "") == typed
        await user.press("escape")
        assert user.app.focused is None


async def test_dates_and_prices_are_understood_as_people_write_them(tmp_path: Path) -> None:
    """ "dans 3 semaines", "85 $/h": the same readers as everywhere."""
    async with driving(tmp_path) as user:
        desk = user.app.kit.desk
        await to(user, "profile.free_from")
        await retype(user, "dans 3 semaines")
        await user.until(lambda: desk.profile.free_from == date(2026, 12, 15))
        await to(user, "profile.floors")
        await retype(user, "6000; 85 $/h")
        hourly = Money(Decimal(85), "CAD", Unit.HOUR)
        await user.until(lambda: desk.profile.floors == (Money(Decimal(6000)), hourly))
        await user.press("enter", "enter")
        assert desk.profile.floors == (Money(Decimal(6000)), hourly)


async def test_the_days_worked_move_the_clock_at_once(tmp_path: Path) -> None:
    """Marks with Space; none at all is refused."""
    async with driving(tmp_path) as user:
        desk = user.app.kit.desk
        await to(user, "calendar.weekdays")
        await user.press("enter", "space", "enter")
        await user.until(lambda: desk.settings.weekdays == frozenset({1, 2, 3, 4}))
        assert not desk.context.calendar.works(date(2026, 11, 23))
        await user.press("enter", *["down", "space"] * 4, "enter")
        await user.until(lambda: "Il en faut au moins un." in user.text())
        assert desk.settings.weekdays == frozenset({1, 2, 3, 4})


async def test_an_own_delay_for_agencies_acts_and_goes_back(tmp_path: Path) -> None:
    """A row for each kind of client; - gives the usual back."""
    async with driving(tmp_path) as user:
        desk = user.app.kit.desk
        await to(user, "answers.days", "agency")
        await retype(user, "3")
        await user.until(lambda: desk.context.answer_days.get(Relation.AGENCY) == 3)
        await user.press("-")
        await user.until(lambda: not desk.settings.answer_days)


async def test_choices_signature_theme_and_language(tmp_path: Path) -> None:
    """Closed lists are picked, a signature has several lines, the look and the words change live."""
    async with driving(tmp_path) as user:
        desk = user.app.kit.desk
        await to(user, "profile.writer")
        await user.press("enter", "down", "enter")
        await user.until(lambda: desk.profile.writer is Writer.M)
        await to(user, "profile.signature", "fr")
        await user.press("enter")
        await user.type("Camille Roy")
        await user.press("enter")
        await user.type("Conceptrice")
        await user.press("ctrl+s")
        await user.until(lambda: desk.profile.signature == {"fr": "Camille Roy\nConceptrice"})
        await to(user, "interface.theme")
        await user.press("enter")
        await user.type("papier")
        await user.press("enter")
        await user.until(lambda: user.app.theme == "papier")
        await to(user, "interface.language")
        await user.press("enter", "down", "enter")
        await user.until(lambda: "Who I am" in user.text())
        assert desk.settings.ui is Language.EN


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_both_sizes_and_languages(tmp_path: Path, ui: str, size: tuple[int, int]) -> None:
    """The why of the highlighted setting is in sight; nothing is cut at the right; French is French."""
    async with driving(tmp_path, size=size, desk=make_desk(tmp_path, ui=ui)) as user:
        await to(user, "profile.phone")
        await user.until(lambda: ("twice" if ui == "en" else "deux fois") in user.text())
        assert all(len(line) <= size[0] for line in user.text().splitlines())
        if ui == "fr":
            assert not [line for line in user.text().splitlines()[1:] if english(line)]
        await user.press("/")
        await user.type("mouse" if ui == "en" else "souris")
        screen = user.app.screen
        assert isinstance(screen, SettingsScreen)
        assert [row.option.key for row in screen.shown] == ["interface.mouse"]
