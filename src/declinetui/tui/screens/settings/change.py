"""Keeping a setting: what was typed becomes a value or one sentence that says why not; then it acts."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from declinetui.domain.people import Profile
from declinetui.domain.terms import Relation
from declinetui.errors import InputError, Message
from declinetui.l10n.working import work_calendar
from declinetui.settings import kinds
from declinetui.settings.kinds import UnfitError
from declinetui.settings.model import Configuration, Settings
from declinetui.settings.options import PROFILE
from declinetui.text.dates.finder import parse_date
from declinetui.tui.screens.settings.rows import SPLIT, Row
from declinetui.workflow.bootstrap import calendar_of
from declinetui.workflow.desk import Desk
from declinetui.workflow.requests.typed import parse_money

_BETWEEN = re.compile(r"\s*;\s*|,\s+")
"""Between two amounts: a comma alone may be a decimal one."""


def understood(row: Row, word: str, desk: Desk) -> object:
    """What was typed, as the setting holds it. Raises InputError saying why it cannot."""
    word = word.strip()
    if row.part:
        return _part(row, word)
    kind = row.option.kind
    try:
        if kind is kinds.FLOORS:
            return tuple(_floor(item) for item in _BETWEEN.split(word) if item)
        if kind is kinds.DATE and word:
            return _day(word, desk)
        found = kind.read(kind.parse(word))
    except UnfitError as unfit:
        raise InputError(Message("“{value}” does not fit: {why}.", value=word, why=unfit.why)) from None
    if row.option.key == "profile.region" and word:
        work_calendar(word, years=(desk.today().year,), cache=desk.paths.calendars)
    return found


def _part(row: Row, word: str) -> object:
    if row.option.kind is kinds.SIGNATURE:
        return word.replace("\\n", "\n") or None
    if not word:
        return None
    try:
        return kinds.whole(0, 60).read(int(word) if word.isdecimal() else word)
    except UnfitError as unfit:
        raise InputError(Message("“{value}” does not fit: {why}.", value=word, why=unfit.why)) from None


def _floor(item: str) -> object:
    try:
        found = kinds.FLOORS.read([item])
    except UnfitError:
        money = parse_money(item)
        if money is None:
            raise
        return money
    return found[0] if isinstance(found, tuple) else found


def _day(word: str, desk: Desk) -> date:
    reading = parse_date(word, desk.today(), calendar=desk.context.calendar)
    if reading is None:
        raise UnfitError(Message("a date is expected, such as 2027-02-15"))
    return reading.day


def keep(row: Row, held: object, desk: Desk) -> None:
    """Remember a value and let it act. Raises SettingsError."""
    option, source = row.option, desk.profile if row.option.target == PROFILE else desk.settings
    if row.part:
        parts = {**(getattr(source, option.field) or {}), SPLIT[option.key](row.part): held}
        left = {key: item for key, item in parts.items() if item is not None}
        held = left if option.target != PROFILE else left or None
    fields: Mapping[str, Any] = {option.field: held}
    if option.target == PROFILE:
        desk.save_profile(replace(desk.profile, **fields))
    else:
        desk.change_settings(replace(desk.settings, **fields))
    act(desk)


def usual(row: Row, desk: Desk) -> None:
    """Go back to what a fresh start has. Raises SettingsError."""
    fresh: Profile | Settings = Profile() if row.option.target == PROFILE else Settings()
    keep(row, None if row.part else getattr(fresh, row.option.field), desk)


def act(desk: Desk) -> None:
    """The working days and the days to answer follow the settings at once."""
    configuration = Configuration(profile=desk.profile, settings=desk.settings)
    answer_days: Mapping[Relation, int] = desk.settings.answer_days
    desk.context = replace(
        desk.context,
        calendar=calendar_of(configuration, desk.today().year, desk.paths),
        answer_days=answer_days,
    )
