"""The language to speak before anything heavy is loaded: `--help` must come at once.

The composition root does the same for a whole desk; it brings the store and the engine with it.
"""

import os
import signal
import sys
import threading
from pathlib import Path

from declinetui.cli.options import Options
from declinetui.domain.terms import Language
from declinetui.errors import DeclineError
from declinetui.settings.language import interface_language, of_locale
from declinetui.settings.paths import Paths, locate
from declinetui.settings.read import read_configuration


def find_paths(options: Options) -> Paths:
    """Where everything lives. Raises SettingsError when there is no home folder."""
    try:
        user_home: Path | None = Path.home()
    except RuntimeError:
        user_home = None
    return locate(os.environ, home=options.home, user_home=user_home, platform=sys.platform)


def language_of(options: Options) -> Language:
    """--ui, then the setting, then the locale; a broken setting is named later, by the verb."""
    asked = Language(options.ui) if options.ui in set(Language) else None
    remembered = None
    if asked is None:
        try:
            remembered = read_configuration(find_paths(options).config_file).settings.ui
        except DeclineError:
            remembered = None
    return interface_language(asked, remembered, of_locale(os.environ))


def in_browser() -> bool:
    """Whether a web server opened this app for a browser tab: there is no terminal, and none is needed."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def wants_plain(options: Options) -> bool:
    """--plain, or ACCESSIBLE=1 as other command lines have it."""
    return options.plain or os.environ.get("ACCESSIBLE", "") not in {"", "0"}


def end_cleanly() -> None:
    """A closed window or a request to stop leaves by the door, so that temporary folders are removed."""
    if threading.current_thread() is not threading.main_thread():
        return  # only the main thread may say what a signal does
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda caught, _: sys.exit(128 + caught))
