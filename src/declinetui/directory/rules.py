"""The rules nobody may break when a client is sent on: language, place, conflict, calendar."""

from datetime import date

from declinetui.directory.need import Need
from declinetui.directory.words import JOINTS, TITLES, typed_words
from declinetui.domain.people import Partner
from declinetui.errors import Message
from declinetui.text.fold import fold
from declinetui.text.similar import token_sort

SAME_CLIENT = 92.0
"""Likeness (0 to 100) from which two spellings are the same client."""


def broken_rules(partner: Partner, need: Need) -> tuple[Message, ...]:
    """Every hard rule that keeps this partner from this need; empty when none does.

    An unknown language or date forbids nothing. Work on site needs a known region.
    """
    broken = []
    if need.language and partner.languages and need.language not in partner.languages:
        broken.append(Message("Does not work in {language}", language=need.language))
    if need.on_site and need.region and not in_region(partner, need.region):
        if partner.region or partner.city:
            broken.append(Message("Works in {place}, not on site", place=partner.region or partner.city))
        else:
            broken.append(Message("Region not noted, and the work is on site"))
    against = (conflict_with(partner, name) for name in (need.client, need.firm) if name)
    if conflict := next(filter(None, against), ""):
        broken.append(Message("In conflict with {client}", client=conflict))
    if need.start and partner.available_from and partner.available_from > need.start:
        broken.append(Message("Not free before {date}", date=partner.available_from))
    return tuple(broken)


def in_region(partner: Partner, region: str) -> bool:
    """True when the partner's region or city is the one asked for, spelling apart."""
    wanted = fold(region)
    return wanted in (fold(partner.region), fold(partner.city))


def conflict_with(partner: Partner, client: str) -> str:
    """The conflict of the partner that names this client, or ""."""
    asked = _telling(client)
    for name in partner.conflicts:
        noted = _telling(name)
        if asked and noted and (noted <= asked or asked <= noted or _alike(noted, asked)):
            return name
    return ""


def free_by(partner: Partner, day: date) -> bool:
    """True when the partner is known to be free on that day."""
    return partner.available_from is not None and partner.available_from <= day


def _telling(name: str) -> set[str]:
    return {w for w in typed_words(name) if w not in JOINTS and w not in TITLES}


def _alike(a: set[str], b: set[str]) -> bool:
    return token_sort(" ".join(sorted(a)), " ".join(sorted(b))) >= SAME_CLIENT
