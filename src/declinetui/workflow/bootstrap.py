"""The one composition root: the only place that reads the clock, the environment and the locale."""

import os
import sys
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from declinetui.domain.people import Profile
from declinetui.domain.terms import Language
from declinetui.domain.workcalendar import WorkCalendar
from declinetui.errors import DeclineError, Message, UsageError
from declinetui.l10n.catalog import Catalog
from declinetui.l10n.working import work_calendar
from declinetui.settings.language import interface_language, of_locale
from declinetui.settings.model import Configuration, Easter, Settings
from declinetui.settings.paths import Paths, locate
from declinetui.settings.read import read_configuration
from declinetui.store import Store
from declinetui.workflow.context import Context
from declinetui.workflow.desk import Desk

if TYPE_CHECKING:
    from declinetui.phrasing.engine import Engine

__all__ = ["Desk", "find_paths", "interface", "open_desk"]


def find_paths(home: str | None) -> Paths:
    """Where everything lives. Raises SettingsError."""
    try:
        user_home: Path | None = Path.home()
    except RuntimeError:
        user_home = None
    return locate(os.environ, home=home, user_home=user_home, platform=sys.platform)


def clock_of(today: str | None) -> Callable[[], datetime]:
    """The clock: the machine's, or a fixed day at noon. Raises UsageError for a malformed day."""
    given = today or os.environ.get("DECLINETUI_TODAY")
    if not given:
        return datetime.now
    try:
        fixed = datetime.combine(datetime.strptime(given, "%Y-%m-%d").date(), time(12, 0))
    except ValueError as error:
        raise UsageError(
            Message("“{typed}” is not a day.", typed=given),
            Message("Write it as YYYY-MM-DD, like 2026-11-24."),
        ) from error
    return lambda: fixed


def interface(asked: str | None, remembered: Language | None) -> Language:
    """The language of the interface: asked for, remembered, or the system's."""
    return interface_language(Language(asked) if asked else None, remembered, of_locale(os.environ))


def open_desk(
    *,
    home: str | None = None,
    ui: str | None = None,
    today: str | None = None,
    demo: bool = False,
    seed: int = 0,
    profile: Profile | None = None,
) -> Desk:
    """Everything wired for one user. Opening writes nothing. Raises SettingsError, UsageError."""
    paths = find_paths(demo_folder() if demo else home)
    configuration = read_configuration(paths.config_file)
    settings, clock = configuration.settings, clock_of(today)
    store = Store(paths.data, clock=clock, uids=new_uid)
    context = Context(
        clock=clock,
        uids=new_uid,
        store=store,
        make_engine=engine_of(paths),
        profile=profile or configuration.profile,
        calendar=calendar_of(configuration, clock().year, paths),
        catalog=Catalog(interface(ui, settings.ui), today=clock().date()),
        seed=seed,
        answer_days=settings.answer_days,
    )

    def save(who: Profile, wishes: Settings) -> None:
        nonlocal configuration
        from declinetui.workflow import preferences

        configuration = preferences.save(paths.config_file, configuration, who, wishes)

    notices = tuple(p.message for p in configuration.problems)
    desk = Desk(
        context,
        paths=paths,
        settings=settings,
        save=save,
        demo=demo,
        fresh=not configuration.exists and not demo,
        notices=notices,
        multiplexer=multiplexer(),
        poor_console=poor_console(),
    )
    if demo:
        from declinetui.workflow.demo.home import fill

        desk.context = fill(desk.context)
    return desk


def engine_of(paths: Paths) -> "Callable[[], Engine]":
    """The one engine over the user's bank: loaded at the first call, the bank at the first letter."""

    @cache
    def engine() -> "Engine":
        from declinetui.phrasing.engine import Engine
        from declinetui.phrasing.reader import load_bank

        return Engine(lambda: load_bank(user=paths.phrases, cache=paths.cache))

    return engine


def demo_folder() -> str:
    """A folder that is gone once the program has ended."""
    from declinetui.workflow.demo.folder import temporary_home

    return temporary_home()


def poor_console() -> bool:
    """Whether the terminal is the Linux console, whose font lacks our signs."""
    return os.environ.get("TERM", "") == "linux"


def multiplexer() -> str:
    """What stands between the program and the terminal: "tmux", "screen" or nothing."""
    if os.environ.get("TMUX"):
        return "tmux"
    return "screen" if os.environ.get("TERM", "").startswith("screen") else ""


def new_uid() -> str:
    """A fresh identity for a record (RFC 9562 UUID version 4)."""
    return uuid.uuid4().hex


def calendar_of(configuration: Configuration, year: int, paths: Paths) -> WorkCalendar:
    """Working days of the user's region, with the choices and vacations of the settings."""
    settings = configuration.settings
    try:
        base = work_calendar(
            configuration.profile.region,
            years=range(year - 1, year + 3),
            easter_monday=settings.easter is Easter.EASTER_MONDAY,
            closed_new_year=settings.closed_new_year,
            cache=paths.calendars,
        )
    except DeclineError:
        base = WorkCalendar(configuration.profile.region)
    return replace(base, days_off=base.days_off | settings.vacation_days(), weekdays=settings.weekdays)
