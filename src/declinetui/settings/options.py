"""Every setting, declared once: reading, checking, `settings get|set` and the docs use this table."""

from typing import Final, NamedTuple

from declinetui.domain.terms import Language, Tone, Writer
from declinetui.l10n.marks import N_
from declinetui.settings import kinds
from declinetui.settings.kinds import Kind
from declinetui.settings.model import Easter

PROFILE: Final = "profile"
SETTINGS: Final = "settings"


class Option(NamedTuple):
    """One setting: its key in config.toml, the field it fills, and what it may hold."""

    key: str
    """Table and name: "profile.name"."""
    field: str
    """Field of Profile or Settings."""
    kind: Kind
    about: str
    """Message id of what it is for."""
    target: str = SETTINGS


def _me(name: str, kind: Kind, about: str) -> Option:
    return Option(f"profile.{name}", name, kind, about, PROFILE)


OPTIONS: Final = (
    _me("name", kinds.LINE, N_("your name, as it signs")),
    _me("business", kinds.LINE, N_("the name of your business")),
    _me("writer", kinds.choice(Writer), N_("whom sentences agree with: f, m, n (neutral), nous (a firm)")),
    _me("phone", kinds.LINE, N_("your telephone number")),
    _me("email", kinds.LINE, N_("your e-mail address")),
    _me("city", kinds.LINE, N_("the place written on letters")),
    _me("signature", kinds.SIGNATURE, N_("the lines that end a message, per language")),
    _me("languages", kinds.choices(Language), N_("the languages you work in")),
    _me("trades", kinds.LINES, N_("what you do")),
    _me("floors", kinds.FLOORS, N_("the lowest prices you accept: 6000, 85/hour")),
    _me("free_from", kinds.DATE, N_("the day from which you are free again")),
    _me("region", kinds.LINE, N_("whose holidays count: CA-QC, CA-ON, FR…")),
    _me("tone", kinds.choice(Tone), N_("the tone preferred: plain, warm, formal")),
    _me("excuses_offered", kinds.FLAG, N_("whether diplomatic excuses are offered at all")),
    _me("answer_days", kinds.whole(0, 60), N_("working days allowed for an answer")),
    Option(
        "interface.language",
        "ui",
        kinds.choice(Language),
        N_("language of the interface; without it, the locale's"),
    ),
    Option("interface.theme", "theme", kinds.LINE, N_("colours of the screen")),
    Option("interface.mouse", "mouse", kinds.FLAG, N_("whether the mouse acts")),
    Option("interface.ascii", "ascii", kinds.FLAG, N_("whether signs are drawn with letters only")),
    Option("export.folder", "export_folder", kinds.LINE, N_("the folder for files of replies")),
    Option("calendar.easter", "easter", kinds.choice(Easter), N_("the Easter holiday you keep")),
    Option(
        "calendar.closed_new_year", "closed_new_year", kinds.FLAG, N_("closed from December 24 to January 2")
    ),
    Option("calendar.weekdays", "weekdays", kinds.WEEKDAYS, N_("the days you work")),
    Option("calendar.vacations", "vacations", kinds.VACATIONS, N_("your vacations: 2026-07-20/2026-08-02")),
    Option(
        "answers.days", "answer_days", kinds.ANSWER_DAYS, N_("working days allowed, for each kind of client")
    ),
    Option(
        "privacy.keep_months",
        "keep_months",
        kinds.whole(0, 600),
        N_("months a closed request is kept; 0: for good"),
    ),
)

BY_KEY: Final = {option.key: option for option in OPTIONS}
