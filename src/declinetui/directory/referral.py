"""What a referral needs beside the letter to the client: the agreement, and what came of others."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from declinetui.directory.persons import read_person
from declinetui.domain.ledger import Referral, ReferralOutcome
from declinetui.domain.people import Consent, Partner
from declinetui.domain.terms import Address, Language

_PLACE = re.compile(r"\{(\w+)\}")


class Agreement(StrEnum):
    """How far a partner agreed to be named on a day."""

    NONE = "none"
    NAME = "name"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class ConsentRequest:
    """A finished message to a partner, ready to copy."""

    language: Language
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """What came of the requests sent to a partner."""

    sent: int
    taken: int
    declined: int
    silent: int
    open: int
    last: date | None


def agreement(partner: Partner, day: date) -> Agreement:
    """What may be given to a client on that day."""
    consent = partner.consent
    if consent is None or consent.given > day or (consent.withdrawn and consent.withdrawn <= day):
        return Agreement.NONE
    return Agreement.CONTACT if consent.contact else Agreement.NAME


def agreed(partner: Partner, day: date, *, contact: bool = True) -> Partner:
    """The partner with a consent given on that day; an earlier one, or its withdrawal, is remembered."""
    given = Consent(given=day, contact=contact)
    before = () if partner.consent in (None, given) else (partner.consent,)
    return replace(partner, consent=given, earlier=(*partner.earlier, *before))


def withdrawn(partner: Partner, day: date) -> Partner:
    """The partner with the consent taken back; the day it was given is kept."""
    if partner.consent is None or partner.consent.withdrawn:
        return partner
    return replace(partner, consent=replace(partner.consent, withdrawn=day))


def partner_language(partner: Partner, spoken: Iterable[Language]) -> Language:
    """The first language of the partner that the user speaks, else the first of the user."""
    own = tuple(spoken) or (Language.FR,)
    return next((language for language in partner.languages if language in own), own[0])


def consent_request(
    partner: Partner, *, project: str, me: str, language: Language, address: Address = Address.VOUS
) -> ConsentRequest:
    """The question whether a partner may be named; the client is not. `project` may be empty."""
    words = _words()[language.value]
    texts: Mapping[str, str] = words[address.value] if language is Language.FR else words
    contact = ", ".join(part for part in (partner.email, partner.phone) if part)
    values = {"first": spoken_name(partner), "project": project, "contact": contact, "me": me}
    paragraphs = (
        texts["with_project" if project else "without_project"],
        texts["with_contact" if contact else "without_contact"],
        texts["end"],
    )
    body = "\n\n".join(_PLACE.sub(lambda m: values[m.group(1)], p) for p in paragraphs)
    return ConsentRequest(language, texts["subject"], body.rstrip())


def track_record(partner: Partner, history: Sequence[Referral]) -> TrackRecord:
    """Counts for the partner's card; referrals noted only by their day count as sent."""
    own = [r for r in history if r.partner == partner.uid]
    days = {*partner.referrals, *(r.made for r in own)}

    def count(outcome: ReferralOutcome) -> int:
        return sum(r.outcome is outcome for r in own)

    return TrackRecord(
        sent=max(len(own), len(days)),
        taken=count(ReferralOutcome.TOOK_IT),
        declined=count(ReferralOutcome.DECLINED),
        silent=count(ReferralOutcome.NO_ANSWER),
        open=count(ReferralOutcome.OPEN),
        last=max(days, default=None),
    )


def spoken_name(partner: Partner) -> str:
    """How a message greets the partner: the given name as written, the whole name of a firm."""
    person = read_person(partner.name)
    if person.firm or not person.given or "," in partner.name:
        return partner.name
    words = partner.name.split()
    skipped = next((i for i, w in enumerate(words) if read_person(w).surname), 0)
    return words[skipped]


@cache
def _words() -> dict[str, Any]:
    path = files("declinetui.directory").joinpath("data", "consent_request.toml")
    return tomllib.loads(path.read_text("utf-8"))
