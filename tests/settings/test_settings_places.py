"""Folders and interface language, from nothing but what is handed over."""

from pathlib import Path

import pytest

from declinetui.domain.terms import Language
from declinetui.errors import SettingsError
from declinetui.settings.language import interface_language, of_locale
from declinetui.settings.paths import locate

ME = Path("/home/me")


@pytest.mark.parametrize(
    ("env", "platform", "config", "data"),
    [
        ({}, "linux", "/home/me/.config/declinetui", "/home/me/.local/share/declinetui"),
        (
            {},
            "darwin",
            "/home/me/.config/declinetui",
            "/home/me/Library/Application Support/declinetui",
        ),
        (
            {"XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d"},
            "linux",
            "/c/declinetui",
            "/d/declinetui",
        ),
        (
            {"XDG_CONFIG_HOME": "relative"},
            "linux",
            "/home/me/.config/declinetui",
            "/home/me/.local/share/declinetui",
        ),
        ({"DECLINETUI_HOME": "/x"}, "linux", "/x/config", "/x/data"),
        ({"DECLINETUI_HOME": "~/x", "XDG_DATA_HOME": "/d"}, "darwin", "/home/me/x/config", "/home/me/x/data"),
    ],
)
def test_folders_follow_the_habits_of_the_system(
    env: dict[str, str], platform: str, config: str, data: str
) -> None:
    """XDG where set and absolute (its specification), ~/.config on macOS too, one home over all."""
    paths = locate(env, home=None, user_home=ME, platform=platform)
    assert (str(paths.config), str(paths.data)) == (config, data)


def test_the_option_wins_over_the_variable_and_every_file_is_below() -> None:
    """--home puts everything in one folder."""
    paths = locate({"DECLINETUI_HOME": "/x"}, home="/y", user_home=None, platform="linux")
    files = (paths.config_file, paths.keys_file, paths.phrases, paths.store_file, paths.backups, paths.export)
    assert all(Path("/y") in file.parents for file in (*files, paths.calendars, paths.hooks, paths.drafts))


def test_without_a_home_folder_the_way_out_is_named() -> None:
    """Neither HOME nor a variable: an error, not a folder in the wrong place."""
    with pytest.raises(SettingsError) as caught:
        locate({}, home=None, user_home=None, platform="linux")
    assert caught.value.way_out is not None


@pytest.mark.parametrize(
    ("env", "language"),
    [
        ({}, Language.FR),
        ({"LC_ALL": "C"}, Language.FR),
        ({"LANG": "C.UTF-8"}, Language.FR),
        ({"LANG": "POSIX"}, Language.FR),
        ({"LANG": "fr_CA.UTF-8"}, Language.FR),
        ({"LANG": "en_CA.UTF-8"}, Language.EN),
        ({"LANG": "de_DE.UTF-8"}, Language.EN),
        ({"LANG": "en_CA", "LC_ALL": "fr_FR@euro"}, Language.FR),
        ({"LANG": "fr_CA", "LC_MESSAGES": "en_GB"}, Language.EN),
        ({"LC_ALL": "", "LANG": "en_US"}, Language.EN),
    ],
)
def test_the_locale_decides_when_nobody_asked(env: dict[str, str], language: Language) -> None:
    """LC_ALL before LC_MESSAGES before LANG; C and POSIX are French."""
    assert of_locale(env) is language


def test_asked_then_remembered_then_the_system() -> None:
    """The order of design.md."""
    assert interface_language(Language.EN, Language.FR, Language.FR) is Language.EN
    assert interface_language(None, Language.EN, Language.FR) is Language.EN
    assert interface_language(None, None, Language.FR) is Language.FR
