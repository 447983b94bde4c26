"""The rows of Settings: one declaration of settings, with the words that people read for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from declinetui.domain.people import Profile
from declinetui.domain.terms import Language, Relation
from declinetui.domain.values import Money
from declinetui.l10n.dates import weekday_name
from declinetui.l10n.marks import N_
from declinetui.l10n.money import money_short
from declinetui.settings.model import Easter, Settings, Vacation
from declinetui.settings.options import OPTIONS, PROFILE, Option
from declinetui.settings.write import plain
from declinetui.tui.voice import Voice

SECTIONS: Final[Mapping[str, str]] = {
    "profile": N_("Who I am"),
    "interface": N_("Screen"),
    "export": N_("Files"),
    "calendar": N_("Working days"),
    "answers": N_("Days to answer"),
    "privacy": N_("Privacy"),
}
"""The tables of config.toml, as headings."""

LABELS: Final[Mapping[str, str]] = {
    "profile.name": N_("Name"),
    "profile.business": N_("Business"),
    "profile.writer": N_("Sentences agree with"),
    "profile.phone": N_("Phone"),
    "profile.email": N_("E-mail"),
    "profile.city": N_("Town"),
    "profile.signature": N_("Signature"),
    "profile.languages": N_("Languages"),
    "profile.trades": N_("Trades"),
    "profile.floors": N_("Floor prices"),
    "profile.free_from": N_("Free from"),
    "profile.region": N_("Region"),
    "profile.tone": N_("Tone"),
    "profile.excuses_offered": N_("Small excuses offered"),
    "profile.answer_days": N_("Days to answer"),
    "interface.language": N_("Language of the screen"),
    "interface.theme": N_("Theme"),
    "interface.mouse": N_("Mouse"),
    "interface.ascii": N_("Letters instead of signs"),
    "export.folder": N_("Folder of replies"),
    "calendar.easter": N_("Easter holiday"),
    "calendar.closed_new_year": N_("Closed 24 Dec. to 2 Jan."),
    "calendar.weekdays": N_("Days worked"),
    "calendar.vacations": N_("Vacations"),
    "answers.days": N_("Days to answer"),
    "privacy.keep_months": N_("Months kept"),
}

WHY: Final[Mapping[str, str]] = {
    "profile.name": N_("It signs every letter and opens every call."),
    "profile.business": N_("It may stand under your name, and signs alone when you write as a firm."),
    "profile.writer": N_("A woman, a man, nobody said, or a firm: the sentences agree with it."),
    "profile.phone": N_("A call or a voicemail gives the number twice."),
    "profile.email": N_("The sender of e-mail files."),
    "profile.city": N_("A letter carries a place and a date."),
    "profile.signature": N_("The lines that end a message in that language; empty: your name."),
    "profile.languages": N_("Partners are asked, and letters begun, in a language of yours."),
    "profile.trades": N_("A request outside of them suggests “outside my field”."),
    "profile.floors": N_("A budget below them suggests “budget too low”."),
    "profile.free_from": N_("A later date can be offered, and comes back as a promise."),
    "profile.region": N_("Its holidays are no working days: answers are not owed on them."),
    "profile.tone": N_("Preferred among the sentences that fit; it hides none."),
    "profile.excuses_offered": N_("Some professional codes ask for candour: then never."),
    "profile.answer_days": N_("Working days before an answer is late."),
    "interface.language": N_("The letters follow the client’s language, not this one."),
    "interface.theme": N_("Light or dark; F2 turns it as well."),
    "interface.mouse": N_("Off, the terminal selects text itself. It acts from the next start."),
    "interface.ascii": N_("For consoles whose font lacks our signs. It acts from the next start."),
    "export.folder": N_("Where exported replies are written; empty: beside your data."),
    "calendar.easter": N_("In Quebec the employer chooses one of the two."),
    "calendar.closed_new_year": N_("No answer is owed while you are closed."),
    "calendar.weekdays": N_("Answers are owed on these days only."),
    "calendar.vacations": N_("No answer falls due while you are away."),
    "answers.days": N_("For this kind of client only; empty: as for everyone."),
    "privacy.keep_months": N_("Closed requests are forgotten after so long; 0: never."),
}
"""What depends on it, in one line."""

UNSET: Final[Mapping[str, str]] = {
    "profile.signature": N_("your name"),
    "interface.language": N_("as the system"),
    "export.folder": N_("beside your data"),
    "answers.days": N_("as for everyone"),
}
"""What an empty value comes to."""

EASTER: Final[Mapping[StrEnum, str]] = {
    Easter.GOOD_FRIDAY: N_("Good Friday"),
    Easter.EASTER_MONDAY: N_("Easter Monday"),
}
SPLIT: Final[Mapping[str, type[StrEnum]]] = {"profile.signature": Language, "answers.days": Relation}
"""Settings that hold one value for each member of a list: a row each."""
MONDAY: Final = date(2026, 11, 23)
"""Any Monday: the names of days are asked of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the screen: a setting, or its part for one language or kind of client."""

    option: Option
    part: str = ""

    @property
    def section(self) -> str:
        """Message id of its heading."""
        return SECTIONS[self.option.key.partition(".")[0]]


def rows() -> Iterator[Row]:
    """Every setting in the order of its declaration."""
    for option in OPTIONS:
        kind = SPLIT.get(option.key)
        if kind is None:
            yield Row(option)
        else:
            yield from (Row(option, member.value) for member in kind)


def label(row: Row, say: Voice) -> str:
    """What the setting is called."""
    words = say.text(LABELS[row.option.key])
    if not row.part:
        return words
    member = say.label(SPLIT[row.option.key](row.part))
    return member[:1].upper() + member[1:] if row.option.key == "answers.days" else f"{words}, {member}"


def value(row: Row, profile: Profile, settings: Settings) -> object:
    """What it holds now."""
    held: object = getattr(profile if row.option.target == PROFILE else settings, row.option.field)
    if row.part:
        return held.get(row.part) if isinstance(held, Mapping) else None
    return held


def shown(held: object, say: Voice) -> str:
    """A value as people read it; empty when nothing is set."""
    lang = say.catalog.lang
    match held:
        case None | "" | ():
            return ""
        case Easter():
            return say.text(EASTER[held])
        case StrEnum():
            return say.label(held)
        case str():
            return " / ".join(held.splitlines())
        case date() if say.catalog.today is not None and held <= say.catalog.today:
            return say.text("{day}, past: give the next one", day=held)
        case frozenset():
            names = [weekday_name(MONDAY + timedelta(days=n), lang) for n in sorted(held)]
            return say.catalog.value(names)
        case tuple():
            return _listed(held, say)
    return say.catalog.value(held)


def _listed(held: tuple[object, ...], say: Voice) -> str:
    if isinstance(held[0], StrEnum):
        return say.catalog.value(held)
    words = []
    for item in held:
        match item:
            case Money():
                words.append(money_short(item, say.catalog.lang))
            case Vacation():
                words.append(f"{say.day(item.first)} – {say.day(item.last)}")
            case _:
                words.append(str(item))
    return ("; " if isinstance(held[0], Money) else ", ").join(words)


def typed(held: object, say: Voice) -> str:
    """A value as it is typed again."""
    match held:
        case None | ():
            return ""
        case date():
            return held.isoformat()
        case (Money(), *_):
            return shown(held, say)
        case tuple():
            return ", ".join(str(plain(item)) for item in held)
    return str(held)
