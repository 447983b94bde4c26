"""The fields of a partner's card: what each is called, how it reads, and what may be typed there."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from declinetui.directory.fieldvalues import read_languages, read_list, read_trust
from declinetui.domain.people import Article, Elide, Partner
from declinetui.domain.terms import Address
from declinetui.errors import InputError, Message
from declinetui.l10n.marks import N_
from declinetui.text.dates.finder import parse_date
from declinetui.tui.voice import Voice
from declinetui.workflow.desk import Desk

FIELDS: Final[Mapping[str, str]] = {
    "name": N_("Name"),
    "organisation": N_("Organisation"),
    "aliases": N_("Also called"),
    "title": N_("Trade or title"),
    "skills": N_("Skills"),
    "languages": N_("Languages"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "city": N_("Town"),
    "region": N_("Region"),
    "remote": N_("Works remotely"),
    "rate": N_("Rate"),
    "available_from": N_("Available from"),
    "trust": N_("Trust"),
    "address": N_("Register"),
    "elide": N_("Elision before the name"),
    "article": N_("Article of the organisation"),
    "conflicts": N_("Never sent to"),
    "notes": N_("Private note, never exported"),
}
CHOSEN: Final[Mapping[str, type[StrEnum]]] = {"address": Address, "elide": Elide, "article": Article}
"""Fields with a few values to choose from."""
LISTS: Final = frozenset(("skills", "conflicts", "aliases"))
"""Fields of several values, typed with commas between them."""
WORDS: Final[Mapping[StrEnum, str]] = {
    Elide.AUTO: N_("by the rules"),
    Elide.YES: N_("always: d’"),
    Elide.NO: N_("never: de"),
}
ARTICLES: Final[Mapping[StrEnum, str]] = {
    Article.AUTO: N_("contracts: du, au"),
    Article.NONE: N_("stays as written"),
}


def choice_words(name: str, member: StrEnum, say: Voice) -> str:
    """A value of a closed list, in words."""
    if name == "elide":
        return say.text(WORDS[member])
    return say.text(ARTICLES[member]) if name == "article" else say.label(member)


def shown(name: str, partner: Partner, say: Voice, today: date) -> str:
    """A field as people read it; empty when nothing is known."""
    held: Any = getattr(partner, name)
    if name == "trust":
        return "●" * partner.trust + "○" * (5 - partner.trust)
    if name == "available_from" and held is not None and held <= today:
        return say.text("now")
    if name == "notes":
        return " ".join(str(held).split())
    if held in (None, "", ()):
        return ""
    if isinstance(held, StrEnum):
        return choice_words(name, held, say)
    if name in LISTS:
        return ", ".join(held)
    return say.catalog.value(held)


def typed(name: str, partner: Partner) -> str:
    """A field as it is typed again."""
    held = getattr(partner, name)
    if isinstance(held, tuple):
        return ", ".join(str(getattr(item, "value", item)) for item in held)
    return "" if held is None else str(held)


def understood(name: str, word: str, desk: Desk) -> Any:
    """What was typed, as the record holds it. Raises InputError saying why it cannot."""
    word = word.strip()
    match name:
        case _ if name in LISTS:
            return read_list(word)
        case "languages":
            languages = read_languages(word)
            if languages is None:
                raise InputError(Message("“{typed}” names no language of ours: fr, en.", typed=word))
            return languages
        case "trust":
            trust = read_trust(word or "0")
            if trust is None:
                raise InputError(Message("Trust is a figure from 0 to 5."))
            return trust
        case "available_from":
            return _day(word, desk)
    return word


def _day(word: str, desk: Desk) -> date | None:
    if not word:
        return None
    reading = parse_date(word, desk.today(), calendar=desk.context.calendar)
    if reading is None:
        raise InputError(Message("“{typed}” is no day: write it like 2027-02-15 or in 3 weeks.", typed=word))
    return reading.day
