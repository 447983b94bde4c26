"""Where configuration, data and cache live: one declared place for every file the program owns."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from declinetui.errors import Message, SettingsError

APP = "declinetui"


class Paths(NamedTuple):
    """The three folders, and the files in them; nothing is created here."""

    config: Path
    data: Path
    cache: Path

    @property
    def config_file(self) -> Path:
        """Profile and preferences, written by people and by `settings set`."""
        return self.config / "config.toml"

    @property
    def keys_file(self) -> Path:
        """Key bindings of the user's own."""
        return self.config / "keys.toml"

    @property
    def phrases(self) -> Path:
        """The user's own phrase packs, `*.toml`."""
        return self.config / "phrases"

    @property
    def hooks(self) -> Path:
        """Programs run after an event."""
        return self.config / "hooks"

    @property
    def store_file(self) -> Path:
        """Clients, inquiries, replies, partners and promises."""
        return self.data / "log.json"

    @property
    def drafts(self) -> Path:
        """Drafts in progress, kept against a crash."""
        return self.data / "drafts"

    @property
    def backups(self) -> Path:
        """Copies of the store."""
        return self.data / "backups"

    @property
    def export(self) -> Path:
        """Where replies go when the settings name no folder."""
        return self.data / "replies"

    @property
    def calendars(self) -> Path:
        """Holidays computed for regions and years that are not shipped."""
        return self.cache / "calendars"


def locate(
    env: Mapping[str, str], *, home: str | Path | None, user_home: Path | None, platform: str
) -> Paths:
    """The folders to use: `home` (--home), else DECLINETUI_HOME, else the system's habit.

    `platform` is a value of sys.platform. XDG variables win wherever they are set and absolute,
    as the XDG base directory specification asks; ~/.config serves macOS too.
    Raises SettingsError when there is no home folder to start from.
    """
    own = str(home or env.get("DECLINETUI_HOME") or "")
    if own:
        root = _expand(own, user_home)
        return Paths(root / "config", root / "data", root / "cache")
    if platform == "win32":
        return _windows()
    mac = platform == "darwin"
    return Paths(
        _xdg(env, "XDG_CONFIG_HOME", user_home, ".config"),
        _xdg(env, "XDG_DATA_HOME", user_home, "Library/Application Support" if mac else ".local/share"),
        _xdg(env, "XDG_CACHE_HOME", user_home, "Library/Caches" if mac else ".cache"),
    )


def _xdg(env: Mapping[str, str], name: str, user_home: Path | None, default: str) -> Path:
    given = Path(env.get(name, ""))
    if given.is_absolute():
        return given / APP
    if user_home is None:
        raise _homeless()
    return user_home / default / APP


def _expand(text: str, user_home: Path | None) -> Path:
    """The folder named, `~` standing for the user's own home and nobody else's."""
    if text != "~" and not text.startswith(("~/", "~\\")):
        return Path(text).absolute()
    if user_home is None:
        raise _homeless()
    return user_home / text[2:]


def _windows() -> Paths:
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(APP, appauthor=False, roaming=True)
    return Paths(Path(dirs.user_config_dir), Path(dirs.user_data_dir), Path(dirs.user_cache_dir))


def _homeless() -> SettingsError:
    return SettingsError(
        Message("There is no home folder to keep settings and the client log in."),
        Message("Name a folder: --home FOLDER, or the variable DECLINETUI_HOME."),
    )
